/**
 * Builds the explorer once, ahead of use: the browser's scripts and styles into dist/client, the page renderer into
 * dist/server. Nothing is bundled again on the machine of someone who publishes a site.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
/** Short names for scoped styles: they stand on most elements of every page. */
const cssHash = ({ hash, filename, css }: { hash: (text: string) => string; filename: string; css: string }) =>
	`s${hash(path.relative(root, filename).replaceAll('\\', '/') + css).slice(0, 5)}`;
const plugins = () => [svelte({ configFile: false, compilerOptions: { cssHash } })];

rmSync(new URL('dist', import.meta.url), { recursive: true, force: true });

await build({
	root,
	configFile: false,
	logLevel: 'warn',
	base: './',
	publicDir: false,
	plugins: plugins(),
	build: {
		outDir: 'dist/client',
		emptyOutDir: true,
		manifest: 'manifest.json',
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
				whatIf: 'src/client/whatIf.ts',
				styles: 'src/client/styles.ts',
			},
		},
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
