import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readRelease, writeRelease } from '@social-index/release';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallIndex } from '../../release/src/testing/smallIndex.ts';
import { createServer } from './createServer.ts';
import { stubSource } from './testing/stubSource.ts';

const filmBytes = Buffer.from(Array.from({ length: 5000 }, (_, i) => i % 251));
let room: string;
let folder: string;
let server: FastifyInstance;
beforeAll(async () => {
	room = await mkdtemp(path.join(tmpdir(), 'server-'));
	folder = path.join(room, 'release');
	const { dataset, result } = smallIndex();
	const film = path.join(room, 'film.mp4');
	await writeFile(film, filmBytes);
	const media = [{ source: 'content/film.mp4', path: 'media/film.mp4', bytes: filmBytes.length, place: film }];
	await writeRelease(folder, { ...dataset, media }, result);
	const data = await readRelease(folder);
	server = await createServer({ releases: [{ slug: 'small', data, folder }], source: await stubSource(room) });
});
afterAll(async () => {
	await server.close();
	await rm(room, { recursive: true, force: true });
});

const get = (url: string, headers: Record<string, string> = {}) => server.inject({ method: 'GET', url, headers });

describe('a film', () => {
	const film = '/small/release/media/film.mp4';

	it('is sent whole, and in the parts that players ask for', async () => {
		const whole = await get(film);
		expect([whole.statusCode, whole.headers['content-type'], whole.headers['accept-ranges']]).toEqual([
			200,
			'video/mp4',
			'bytes',
		]);
		expect(whole.rawPayload).toEqual(filmBytes);
		for (const [range, from, to] of [
			['bytes=0-1', 0, 1],
			['bytes=4000-', 4000, 4999],
			['bytes=-100', 4900, 4999],
			['bytes=4990-99999', 4990, 4999],
		] as const) {
			const part = await get(film, { range });
			expect([part.statusCode, part.headers['content-range']], range).toEqual([206, `bytes ${from}-${to}/5000`]);
			expect(part.rawPayload).toEqual(filmBytes.subarray(from, to + 1));
		}
		expect((await get(film, { range: 'bytes=5000-' })).statusCode).toBe(416);
	});
});

describe('pages', () => {
	it('are those of the site, whatever the query', async () => {
		expect((await get('/')).body).toBe('<h1>Home</h1>');
		const area = await get('/area/E01/?period=2013');
		expect(area.statusCode).toBe(200);
		expect(area.headers['content-type']).toBe('text/html; charset=utf-8');
		expect((await get('/theme.css')).headers['content-type']).toBe('text/css; charset=utf-8');
	});

	it('are reached without their closing slash, the query kept, by an address that holds behind any proxy', async () => {
		const answer = await get('/area/E01?period=2013');
		expect(answer.statusCode).toBe(308);
		expect(new URL(answer.headers.location!, 'https://council.example/index/area/E01').href).toBe(
			'https://council.example/index/area/E01/?period=2013',
		);
	});

	it.each(['/area/E99/', '/nothing', '/area//E01/', '/%zz', '/..%2f..%2fetc%2fpasswd', '/small/release/'])(
		'are not found at %s, and the site says so itself',
		async (url) => {
			const answer = await get(url);
			expect([400, 404]).toContain(answer.statusCode);
			if (answer.statusCode === 404) expect(answer.body).toContain('<h1>No page');
		},
	);

	it('are sent again only when they have changed', async () => {
		const first = await get('/area/E01/');
		const again = await get('/area/E01/', { 'if-none-match': first.headers.etag! });
		expect(again.statusCode).toBe(304);
		expect(again.body).toBe('');
		expect(again.headers.etag).toBe(first.headers.etag);
		expect((await get('/area/E01/', { 'if-none-match': '"other", W/"another"' })).statusCode).toBe(200);
		expect((await get('/')).headers.etag).not.toBe(first.headers.etag);
	});

	it('are compressed for browsers that read that, and only for them', async () => {
		const plain = await get('/area/E01/');
		expect(plain.headers['content-encoding']).toBeUndefined();
		const packed = await get('/area/E01/', { 'accept-encoding': 'br;q=0, gzip;q=0.8' });
		expect(packed.headers['content-encoding']).toBe('gzip');
		expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body);
		const smaller = await get('/area/E01/', { 'accept-encoding': 'gzip, deflate, br, zstd' });
		expect(smaller.headers['content-encoding']).toBe('br');
		expect(brotliDecompressSync(smaller.rawPayload).toString()).toBe(plain.body);
		expect((await get('/area/E01/', { 'accept-encoding': 'gzip;q=0' })).headers['content-encoding']).toBeUndefined();
		expect(plain.headers.vary).toContain('accept-encoding');
	});

	it('answer HEAD, and nothing that would change them', async () => {
		expect((await server.inject({ method: 'HEAD', url: '/' })).statusCode).toBe(200);
		for (const method of ['POST', 'PUT', 'DELETE'] as const) {
			expect((await server.inject({ method, url: '/' })).statusCode).toBe(404);
		}
	});
});

describe('every answer', () => {
	it.each(['/', '/nothing', '/assets/plain.css', '/small/release/release.json'])(
		'keeps the page to its own host and sets no cookie: %s',
		async (url) => {
			const { headers } = await get(url);
			const policy = String(headers['content-security-policy']);
			expect(policy).toContain("default-src 'self'");
			expect(policy).toContain("script-src 'self'");
			expect(policy).toContain("style-src 'self'");
			expect(policy).not.toMatch(/unsafe|https?:|\*|upgrade-insecure/);
			expect(headers['x-content-type-options']).toBe('nosniff');
			expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
			expect(headers['set-cookie']).toBeUndefined();
			expect(headers['strict-transport-security']).toBeUndefined();
		},
	);
});

describe('a view for other sites', () => {
	it('may be shown in a frame by the sites it names, and no other page by any but this one', async () => {
		const view = await get('/embed/area/E01/');
		expect(view.headers['content-security-policy']).toMatch(
			/frame-ancestors 'self' https:\/\/\*\.council\.example(;|$)/,
		);
		expect(view.headers['content-security-policy']).toContain("script-src 'self'");
		expect(view.headers['x-frame-options']).toBeUndefined();
		const again = await get('/embed/area/E01/', { 'if-none-match': view.headers.etag! });
		expect(again.statusCode).toBe(304);
		expect(again.headers['content-security-policy']).toBe(view.headers['content-security-policy']);
		for (const url of ['/', '/area/E01/', '/nothing']) {
			const page = await get(url);
			expect(page.headers['content-security-policy']).toMatch(/frame-ancestors 'self'(;|$)/);
			expect(page.headers['x-frame-options']).toBe('SAMEORIGIN');
		}
	});
});

describe('the files of a release', () => {
	it.each([
		['tables/scores.csv', 'text/csv; charset=utf-8; header=present'],
		['tables/scores.csv-metadata.json', 'application/json; charset=utf-8'],
		['geography/ward.topojson', 'application/json; charset=utf-8'],
		['api/areas/E01.json', 'application/json; charset=utf-8'],
		['content/about~20us.md', 'text/markdown; charset=utf-8'],
		['release.json', 'application/json; charset=utf-8'],
	])('are served as they are: %s', async (file, type) => {
		const answer = await get(`/small/release/${file}`);
		expect(answer.statusCode).toBe(200);
		expect(answer.headers['content-type']).toBe(type);
		expect(answer.body).toBe(await readFile(path.join(folder, file), 'utf8'));
		const again = await get(`/small/release/${file}`, { 'if-none-match': answer.headers.etag! });
		expect(again.statusCode).toBe(304);
		const packed = await get(`/small/release/${file}`, { 'accept-encoding': 'gzip' });
		expect(gunzipSync(packed.rawPayload).toString()).toBe(answer.body);
	});

	it.each(['tables/', 'tables/none.csv', '../release.json', '..%2f..%2fetc%2fpasswd', 'tables/..%2frelease.json'])(
		'are the listed ones and no others: %s',
		async (file) => {
			expect((await get(`/small/release/${file}`)).statusCode).toBe(404);
		},
	);
});

describe('what pages load', () => {
	it('is kept by browsers for good where its name changes with its content', async () => {
		const hashed = await get('/assets/start-Dp_7AIhU.js');
		expect(hashed.headers['content-type']).toMatch(/^(text|application)\/javascript/);
		expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
		const plain = await get('/assets/plain.css');
		expect(plain.headers['cache-control']).toBe('no-cache');
		expect((await get('/assets/plain.css', { 'if-none-match': plain.headers.etag! })).statusCode).toBe(304);
		expect((await get('/assets/none.css')).statusCode).toBe(404);
		// Compressed ahead: see the stub's files.
		const packed = await get('/assets/start-Dp_7AIhU.js', { 'accept-encoding': 'gzip, br' });
		expect(packed.headers['content-encoding']).toBe('br');
		expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(hashed.body);
		expect(packed.headers['content-type']).toBe(hashed.headers['content-type']);
		expect(packed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
		expect(String(packed.headers.vary)).toContain('accept-encoding');
	});
});
