import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from '@social-index/server';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleDataset } from '../../packages/explorer/src/testing/sampleDataset.ts';
import { releaseOf } from '../../packages/explorer/src/testing/sampleRelease.ts';
import { openPage } from './browser.ts';

let server: FastifyInstance;
let site: string;
/** Stands for the other host that has the pictures. */
let tiles: Server;
let origin: string;
const asked: string[] = [];

beforeAll(async () => {
	tiles = createHttpServer((request, response) => {
		asked.push(request.url ?? '');
		response.setHeader('content-type', 'image/svg+xml');
		response.end(
			'<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#8a5"/></svg>',
		);
	});
	await new Promise<void>((go) => tiles.listen(0, '127.0.0.1', go));
	origin = `http://127.0.0.1:${(tiles.address() as AddressInfo).port}`;
	const dataset = sampleDataset({ areas: 6, periods: 2 });
	const wards = dataset.areas.filter(({ level }) => level === 'ward');
	const data = releaseOf({
		...dataset,
		project: {
			...dataset.project,
			site: {
				...dataset.project.site,
				background: { tiles: `${origin}/{z}/{x}/{y}`, attribution: 'An invented street map', max_zoom: 19 },
			},
		},
		geometries: [
			{
				level: 'ward',
				kind: 'boundaries',
				attribution: '',
				features: wards.map(({ code }, i) => ({ code, polygons: [[strip(i / 50)]] })),
			},
		],
	});
	server = await createServer({ releases: [{ slug: '', folder: '', data }] });
	site = await server.listen({ port: 0, host: '127.0.0.1' });
});

afterAll(async () => {
	await server.close();
	tiles.close();
});

function strip(west: number): [number, number][] {
	return [
		[west, 51.5],
		[west, 51.55],
		[west + 0.02, 51.55],
		[west + 0.02, 51.5],
		[west, 51.5],
	];
}

test('a street map is asked for only once the reader wants it, by the map page alone, and shows through as much as is chosen', async () => {
	const { page, context, offences } = await openPage();
	const answer = await page.goto(`${site}/map/`, { waitUntil: 'networkidle' });
	expect(answer!.headers()['content-security-policy']).toContain(`img-src 'self' data: ${origin};`);
	const home = await page.request.get(`${site}/`);
	expect(home.headers()['content-security-policy']).not.toContain(origin);
	const host = new URL(origin).host;
	expect(await page.locator('footer').textContent()).toContain(`save ${host}`);
	expect(asked).toEqual([]);

	const show = page.getByRole('checkbox', { name: 'Street map behind the areas' });
	expect(await page.locator(`[id="${await show.getAttribute('aria-describedby')}"]`).textContent()).toContain(
		`your browser asks ${host}`,
	);
	await show.check();
	await expect.poll(() => asked.length).toBeGreaterThan(3);
	// The sample begins at the meridian of Greenwich, the middle of the world's columns.
	const [zoom, column] = asked[0]!.split('/').slice(1).map(Number);
	expect(Math.abs(column! - 2 ** (zoom! - 1))).toBeLessThanOrEqual(1);
	const areas = page.locator('.picture [data-drawing=boundaries]');
	expect(await areas.getAttribute('opacity')).toBe('0.7');
	await page.getByRole('button', { name: 'Let more of the street map through' }).click();
	expect(await areas.getAttribute('opacity')).toBe('0.6');
	await page.getByRole('slider', { name: 'Opacity of the areas' }).press('End');
	expect(await areas.getAttribute('opacity')).toBeNull();
	expect(await page.getByText('An invented street map').isVisible()).toBe(true);
	expect(await page.locator('.street [role=status]').count()).toBe(0);

	await show.uncheck();
	expect(await page.locator('.picture image').count()).toBe(0);
	expect(offences.filter((offence) => !offence.includes('asked another host'))).toEqual([]);
	await context.close();
});
