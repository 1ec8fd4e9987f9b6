import { constants } from 'node:fs';
import { copyFile, cp, mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { manifestPath, replaceFolder } from '@social-index/release';
import { explorerSite, type SiteSource } from './explorerSite.ts';
import type { HostedRelease } from './hostedRelease.ts';

/** The file that makes a folder a site of ours: what was put into it. */
export const siteMarker = 'site.json';

/** What was written. */
export interface WrittenSite {
	readonly pages: number;
	readonly files: number;
	readonly bytes: number;
}

export interface SiteOptions {
	readonly releases: readonly HostedRelease[];
	/** Public address of the root of the site, ending in '/'; left out where it is not known. */
	readonly address?: string;
	/** The pages; those of the explorer where none are given. */
	readonly source?: SiteSource;
	/** Told of every page written. */
	readonly onPage?: (written: number) => void;
}

/**
 * Writes a website as files that any web server can host under any address: every page, what pages load, and the files
 * of each release under `<slug>/release/`. Pages are made and written one by one, so memory does not grow with their number.
 * The folder appears whole or not at all.
 *
 * @throws InputError where the folder holds something that is no site of ours
 */
export async function writeSite(folder: string, options: SiteOptions): Promise<WrittenSite> {
	const { site, assetsFolder } = options.source ?? (await explorerSite(options.releases, options.address));
	return replaceFolder(folder, { marker: siteMarker, kind: 'a site written by "sie site"' }, async (temporary) => {
		let pages = 0;
		let files = 0;
		let bytes = 0;
		const count = (size: number) => {
			files += 1;
			bytes += size;
		};
		const disk = new DiskQueue();
		const put = async (file: string, text: string) => {
			const body = Buffer.from(text, 'utf8');
			count(body.length);
			await disk.add(() => write(path.join(temporary, file), body));
		};
		try {
			for (const page of site.paths()) {
				const rendered = site.render(page);
				if (rendered === null) throw new Error(`The explorer names a page "${page}" and does not have it.`);
				await put(fileOfPage(page), rendered.body);
				if (rendered.beside !== undefined) await put(fileOfPage(rendered.beside.path), rendered.beside.body);
				if (!rendered.contentType.startsWith('text/html')) continue;
				pages += 1;
				options.onPage?.(pages);
			}
		} finally {
			await disk.idle();
		}
		await cp(assetsFolder, path.join(temporary, 'assets'), {
			recursive: true,
			filter: async (source) => {
				// Web servers compress in ways of their own; those made for ours stay behind.
				if (/\.(br|gz)$/.test(source)) return false;
				const found = await stat(source);
				if (found.isFile()) count(found.size);
				return true;
			},
		});
		for (const { slug, data, folder: from } of options.releases) {
			for (const file of [...data.manifest.files.map((listed) => listed.path), manifestPath]) {
				const target = path.join(temporary, slug, 'release', ...file.split('/'));
				const source = path.join(from, ...file.split('/'));
				await disk.add(async () => {
					await mkdir(path.dirname(target), { recursive: true });
					// Without a second copy of the bytes where the file system can do so.
					await copyFile(source, target, constants.COPYFILE_FICLONE);
					count((await stat(target)).size);
				});
			}
		}
		await disk.idle();
		const marker = Buffer.from(`${JSON.stringify(contentsOf(options.releases, pages), null, 2)}\n`);
		await write(path.join(temporary, siteMarker), marker);
		count(marker.length);
		return { pages, files, bytes };
	});
}

/**
 * The file that holds a page: `index.html` in a folder of its own, so that addresses end in a slash on every web server.
 *
 * @throws Error where the page would lie outside the site
 * @example
 * fileOfPage('') // => 'index.html'
 * fileOfPage('london/') // => 'london/index.html'
 * fileOfPage('404.html') // => '404.html'
 */
export function fileOfPage(page: string): string {
	if (page.startsWith('/') || page.split('/').some((part) => part === '.' || part === '..')) {
		throw new Error(`The page "${page}" would lie outside the site.`);
	}
	return page === '' || page.endsWith('/') ? `${page}index.html` : page;
}

function contentsOf(releases: readonly HostedRelease[], pages: number): unknown {
	return {
		pages,
		releases: releases.map(({ slug, past, data: { manifest } }) => ({
			path: slug === '' ? '' : `${slug}/`,
			...(past === undefined ? {} : { past }),
			id: manifest.id,
			name: manifest.name,
			version: manifest.version,
			created: manifest.created,
		})),
	};
}

/** Files on their way to the disk: a few at a time, so that neither they nor the pages that wait for them fill memory. */
class DiskQueue {
	readonly #running = new Set<Promise<void>>();
	#fault: { readonly error: unknown } | null = null;

	/** Starts when there is room; throws what went wrong with a file before. */
	async add(work: () => Promise<void>): Promise<void> {
		while (this.#running.size >= filesAtOnce) await Promise.race(this.#running);
		this.#throwFault();
		const running: Promise<void> = work()
			.catch((error: unknown) => {
				this.#fault ??= { error };
			})
			.finally(() => this.#running.delete(running));
		this.#running.add(running);
	}

	/** When all are written. */
	async idle(): Promise<void> {
		await Promise.all(this.#running);
		this.#throwFault();
	}

	#throwFault(): void {
		if (this.#fault !== null) throw this.#fault.error;
	}
}

const filesAtOnce = 8;

async function write(file: string, content: Buffer): Promise<void> {
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, content);
}
