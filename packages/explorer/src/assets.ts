import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from './model/languages.ts';
import type { ClientEntry } from './page.ts';

/** Absolute folder of the scripts, styles and fonts that pages load from `assets/` at the site's root. */
export const clientAssetsFolder = fileURLToPath(new URL('../client/assets', import.meta.url));

interface ManifestEntry {
	readonly file: string;
	readonly isEntry?: boolean;
	readonly imports?: readonly string[];
	readonly css?: readonly string[];
	readonly assets?: readonly string[];
}

/** The files a page needs, as names within `assets/`. */
export interface PageAssets {
	readonly style: string;
	readonly fonts: readonly string[];
	readonly scripts: readonly string[];
	readonly preloads: readonly string[];
}

type Manifest = Readonly<Record<string, ManifestEntry>>;

/** The scripts are built once for each language, with its words and no others. */
const manifests = new Map<Language, Manifest>();

/** @throws Error where the explorer was not built */
export function pageAssets(entry: ClientEntry, language: Language): PageAssets {
	const manifest = manifests.get(language) ?? readManifest(language);
	manifests.set(language, manifest);
	const all = Object.values(manifest);
	const style = all.find((item) => item.file.endsWith('.css'));
	const fonts = all.filter((item) => /atkinson-hyperlegible-next-latin-wght-normal.*\.woff2$/.test(item.file));
	// A framed view is told by its own script that scripts run, and has none of what the start script looks for.
	const framed = entry !== null && /^embed[A-Z]/.test(entry);
	const wanted = [...(framed ? [] : ['start']), ...(entry === null ? [] : [entry])].map(
		(name) => `src/client/${name}.ts`,
	);
	const scripts = wanted.map((key) => manifest[key]!.file);
	const preloads = new Set<string>();
	const follow = (key: string) => {
		for (const next of manifest[key]!.imports ?? []) {
			const { file } = manifest[next]!;
			if (preloads.has(file)) continue;
			preloads.add(file);
			follow(next);
		}
	};
	for (const key of wanted) follow(key);
	return {
		style: inAssets(style!.file),
		fonts: fonts.map((item) => inAssets(item.file)),
		scripts: scripts.map(inAssets),
		preloads: [...preloads].map(inAssets),
	};
}

function inAssets(file: string): string {
	return file.replace(/^assets\//, '');
}

function readManifest(language: Language): Manifest {
	const file = fileURLToPath(new URL(`../client/manifest.${language}.json`, import.meta.url));
	return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}
