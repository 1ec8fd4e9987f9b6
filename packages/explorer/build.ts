/**
 * Builds the explorer once, ahead of use: the browser's scripts and styles into dist/client, the page renderer into
 * dist/server. Nothing is bundled again on the machine of someone who publishes a site.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
/** Short names for scoped styles: they stand on most elements of every page. */
const cssHash = ({ hash, filename, css }: { hash: (text: string) => string; filename: string; css: string }) =>
	`s${hash(path.relative(root, filename).replaceAll('\\', '/') + css).slice(0, 5)}`;
const languages = readdirSync(new URL('src/words', import.meta.url), { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

/** Empties the catalogues of the other languages: what they export is still there, and is nothing. */
const wordsOfOne = (language: string): Plugin => ({
	name: 'words-of-one-language',
	enforce: 'pre',
	load(id) {
		const other = /[\\/]words[\\/]([a-z]{2,3})[\\/][^\\/]+\.ts$/.exec(id);
		if (other === null || other[1] === language) return null;
		const exported = readFileSync(id, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm);
		return { code: [...exported].map(([, name]) => `export const ${name} = undefined;`).join('\n'), moduleType: 'js' };
	},
});
const plugins = () => [svelte({ configFile: false, compilerOptions: { cssHash } })];

rmSync(new URL('dist', import.meta.url), { recursive: true, force: true });

/** Once for each language: a page's script has the words of its language and no others. What holds no words has the same name in each. */
for (const language of languages) {
	await build({
		root,
		configFile: false,
		logLevel: 'warn',
		base: './',
		publicDir: false,
		plugins: [wordsOfOne(language), ...plugins()],
		build: {
			outDir: 'dist/client',
			emptyOutDir: false,
			manifest: `manifest.${language}.json`,
			target: 'es2022',
			cssCodeSplit: false,
			assetsInlineLimit: 0,
			modulePreload: { polyfill: false },
			rollupOptions: {
				input: {
					start: 'src/client/start.ts',
					map: 'src/client/map.ts',
					scorecards: 'src/client/scorecards.ts',
					area: 'src/client/area.ts',
					measure: 'src/client/measure.ts',
					change: 'src/client/change.ts',
					compare: 'src/client/compare.ts',
					explore: 'src/client/explore.ts',
					exploreTwo: 'src/client/exploreTwo.ts',
					whatIf: 'src/client/whatIf.ts',
					embed: 'src/client/embed.ts',
					embedArea: 'src/client/embedArea.ts',
					embedMap: 'src/client/embedMap.ts',
					embedScorecard: 'src/client/embedScorecard.ts',
					embedMeasure: 'src/client/embedMeasure.ts',
					embedMissing: 'src/client/embedMissing.ts',
					indexList: 'src/client/indexList.ts',
					styles: 'src/client/styles.ts',
				},
			},
		},
	});
}

// For other sites, at an address that stays the same from release to release: one file, without a hash in its name.
await build({
	root,
	configFile: false,
	logLevel: 'warn',
	publicDir: false,
	build: {
		outDir: 'dist/client/assets',
		emptyOutDir: false,
		target: 'es2022',
		lib: { entry: 'src/client/embedElements.ts', formats: ['iife'], name: 'socialIndex', fileName: () => 'embed.js' },
	},
});

await build({
	root,
	configFile: false,
	logLevel: 'warn',
	publicDir: false,
	plugins: plugins(),
	build: {
		ssr: 'src/index.ts',
		outDir: 'dist/server',
		emptyOutDir: true,
		target: 'node22',
		rollupOptions: { output: { entryFileNames: 'index.js' } },
	},
	ssr: { noExternal: true },
});

// Compressed ahead, as small as can be: a server then sends them without working on each request.
const assets = path.join(root, 'dist', 'client', 'assets');
for (const file of readdirSync(assets)) {
	if (!/\.(js|css)$/.test(file)) continue;
	const content = readFileSync(path.join(assets, file));
	writeFileSync(path.join(assets, `${file}.br`), brotliCompressSync(content));
	writeFileSync(path.join(assets, `${file}.gz`), gzipSync(content, { level: 9 }));
}
