import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { SiteSource } from '../explorerSite.ts';

/**
 * A site of a few known pages, in place of the explorer: whoever serves or writes pages must not care what they say.
 *
 * @param room - a folder in which its assets may be put
 */
export async function stubSource(room: string): Promise<SiteSource> {
	const assetsFolder = path.join(room, 'assets');
	await mkdir(assetsFolder, { recursive: true });
	const script = 'export {};\n';
	await writeFile(path.join(assetsFolder, 'start-Dp_7AIhU.js'), script);
	await writeFile(path.join(assetsFolder, 'start-Dp_7AIhU.js.br'), brotliCompressSync(script));
	await writeFile(path.join(assetsFolder, 'plain.css'), 'body {}\n');
	const html = 'text/html; charset=utf-8';
	const pages = new Map<string, { contentType: string; body: string; framedBy?: readonly string[] }>([
		['', { contentType: html, body: '<h1>Home</h1>' }],
		['area/E01/', { contentType: html, body: `<h1>Alibon</h1>${'<p>Figures.</p>'.repeat(200)}` }],
		[
			'embed/area/E01/',
			{ contentType: html, body: '<h1>Card</h1>', framedBy: ["'self'", 'https://*.council.example'] },
		],
		['theme.css', { contentType: 'text/css; charset=utf-8', body: ':root {}' }],
		['404.html', { contentType: html, body: '<h1>Not found</h1>' }],
	]);
	return {
		assetsFolder,
		site: {
			paths: () => pages.keys(),
			render: (page) => {
				const found = pages.get(page);
				return found === undefined ? null : { status: page === '404.html' ? 404 : 200, ...found };
			},
			notFound: (page) => ({ status: 404, contentType: html, body: `<h1>No page ${page.length} letters long</h1>` }),
		},
	};
}
