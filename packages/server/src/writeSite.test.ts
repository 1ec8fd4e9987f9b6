import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readRelease, verifyRelease, writeRelease } from '@social-index/release';
import { InputError } from '@social-index/schema';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { smallIndex } from '../../release/src/testing/smallIndex.ts';
import type { SiteSource } from './explorerSite.ts';
import type { HostedRelease } from './hostedRelease.ts';
import { stubSource } from './testing/stubSource.ts';
import { fileOfPage, writeSite } from './writeSite.ts';

let room: string;
let out: string;
let source: SiteSource;
let releases: HostedRelease[];
beforeEach(async () => {
	room = await mkdtemp(path.join(tmpdir(), 'site-'));
	out = path.join(room, 'site');
	source = await stubSource(room);
	const folder = path.join(room, 'release');
	const { dataset, result } = smallIndex();
	await writeRelease(folder, dataset, result);
	releases = [{ slug: '', data: await readRelease(folder), folder }];
});
afterEach(() => rm(room, { recursive: true, force: true }));

async function filesOf(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

it('writes every page, what pages load, and the release unchanged', async () => {
	const written = await writeSite(out, { releases, source });
	for (const page of source.site.paths()) {
		expect(await readFile(path.join(out, fileOfPage(page)), 'utf8')).toBe(source.site.render(page)!.body);
	}
	expect(await readFile(path.join(out, 'assets/plain.css'), 'utf8')).toBe('body {}\n');
	expect(await verifyRelease(path.join(out, 'release'))).toEqual([]);
	const files = await filesOf(out);
	expect(written).toMatchObject({ pages: 4, files: files.length });
	const sizes = await Promise.all(files.map(async (file) => (await readFile(path.join(out, file))).length));
	expect(written.bytes).toBe(sizes.reduce((sum, size) => sum + size, 0));
});

it('writes the file beside a page whose figures are too many to stand in it', async () => {
	const first = [...source.site.paths()][0]!;
	const beside = { path: `${first}page-data.json`, body: '{"areas":8000}' };
	const render = (page: string) => ({ ...source.site.render(page)!, ...(page === first ? { beside } : {}) });
	const written = await writeSite(out, { releases, source: { ...source, site: { ...source.site, render } } });
	expect(await readFile(path.join(out, beside.path), 'utf8')).toBe(beside.body);
	expect(written).toMatchObject({ pages: 4, files: (await filesOf(out)).length });
});

it('leaves the old site as it was when a file cannot be written', async () => {
	await writeSite(out, { releases, source });
	const before = await filesOf(out);
	const missing = [{ ...releases[0]!, folder: path.join(room, 'gone') }];
	await expect(writeSite(out, { releases: missing, source })).rejects.toThrow('ENOENT');
	expect(await filesOf(out)).toEqual(before);
});

it('puts each of several releases under its folder', async () => {
	await writeSite(out, { releases: [{ ...releases[0]!, slug: 'small' }], source });
	expect(await verifyRelease(path.join(out, 'small/release'))).toEqual([]);
});

it('writes the same site twice, and replaces the one before as a whole', async () => {
	await writeSite(out, { releases, source });
	const before = await filesOf(out);
	await writeFile(path.join(out, 'stale.html'), 'of an earlier version');
	await writeSite(out, { releases, source });
	expect(await filesOf(out)).toEqual(before);
});

it('leaves the old site as it was when a page cannot be made', async () => {
	await writeSite(out, { releases, source });
	const before = await filesOf(out);
	let rendered = 0;
	const failing: SiteSource = {
		...source,
		site: {
			...source.site,
			render: (page) => {
				rendered += 1;
				if (rendered === 3) throw new Error('out of paint');
				return source.site.render(page);
			},
		},
	};
	await expect(writeSite(out, { releases, source: failing })).rejects.toThrow('out of paint');
	expect(await filesOf(out)).toEqual(before);
	expect((await readdir(room)).filter((name) => name.startsWith('.'))).toEqual([]);
});

it('never writes over a folder that is no site, nor a page outside its own', async () => {
	await mkdir(out);
	await writeFile(path.join(out, 'index.html'), "somebody else's");
	await expect(writeSite(out, { releases, source })).rejects.toThrow(InputError);
	expect(await readFile(path.join(out, 'index.html'), 'utf8')).toBe("somebody else's");
	for (const page of ['../x/', '/etc/', 'a/../../b']) expect(() => fileOfPage(page)).toThrow('outside');
});
