import { createServer } from '@social-index/server';
import type { FastifyInstance } from 'fastify';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { colourOf } from '../../packages/explorer/src/model/scoreScale.ts';
import type { MapFigures } from '../../packages/explorer/src/state/map/mapFigures.ts';
import { type MapPlace, mostShapes } from '../../packages/explorer/src/state/map/mapPlace.ts';
import { sampleDataset } from '../../packages/explorer/src/testing/sampleDataset.ts';
import { releaseOf } from '../../packages/explorer/src/testing/sampleRelease.ts';
import { openPage } from './browser.ts';

let server: FastifyInstance;
let site: string;
let place: MapPlace;
let figures: MapFigures;

beforeAll(async () => {
	const dataset = sampleDataset({ areas: mostShapes + 100, periods: 2 });
	const wards = dataset.areas.filter(({ level }) => level === 'ward');
	const data = releaseOf({
		...dataset,
		geometries: [
			{
				level: 'ward',
				kind: 'tiles',
				attribution: '',
				features: wards.map(({ code }, i) => ({ code, polygons: [[square(i % 40, Math.floor(i / 40))]] })),
			},
		],
	});
	server = await createServer({ releases: [{ slug: '', folder: '', data }] });
	site = await server.listen({ port: 0 });
	const json = async <T>(path: string) => (await (await fetch(`${site}/${path}`)).json()) as T;
	place = await json<MapPlace>('map/place.json');
	figures = await json<MapFigures>('map/index/figures.json');
});

afterAll(() => server.close());

function square(x: number, y: number): [number, number][] {
	return [
		[x, y],
		[x, y + 1],
		[x + 1, y + 1],
		[x + 1, y],
		[x, y],
	];
}

const list = (page: Page) => page.locator('.picture [role=listbox]');

/** What a screen reader says of the area that the keyboard is at. */
const said = (page: Page) =>
	list(page).evaluate((box) =>
		document.getElementById(box.getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-label'),
	);

/** Where an area lies in the window. */
async function spot(page: Page, at: number): Promise<{ readonly x: number; readonly y: number }> {
	const layer = place.drawings[0]!.layers[0]!;
	return page.locator('.picture > svg').evaluate(
		(svg, [x, y]) => {
			svg.scrollIntoView({ block: 'center', behavior: 'instant' });
			const point = new DOMPoint(x, y).matrixTransform((svg as SVGSVGElement).getScreenCTM()!);
			return { x: point.x, y: point.y };
		},
		[layer.x[at]!, layer.y[at]!] as const,
	);
}

/** The colour painted at an area, and the one that its score asks for. */
async function colours(page: Page, at: number, period: number) {
	const { x, y } = await spot(page, at);
	const level = figures.levels[0]!;
	const role = `--score-${colourOf(level.classes, level.score[period]![at]!)}`;
	return page.locator('.picture > canvas').evaluate(
		(element, [left, top, name]) => {
			const canvas = element as HTMLCanvasElement;
			const box = canvas.getBoundingClientRect();
			const ratio = canvas.width / box.width;
			const [red, green, blue] = canvas
				.getContext('2d')!
				.getImageData(Math.round((left - box.left) * ratio), Math.round((top - box.top) * ratio), 1, 1).data;
			const hex = [red!, green!, blue!].map((part) => part.toString(16).padStart(2, '0')).join('');
			return { painted: `#${hex}`, asked: getComputedStyle(document.documentElement).getPropertyValue(name) };
		},
		[x, y, role] as const,
	);
}

test('areas too many to draw are painted in their colours, pointed at, and walked by keyboard with what a screen reader says', async () => {
	const { page, context, offences } = await openPage();
	await page.goto(`${site}/map/`, { waitUntil: 'networkidle' });
	await list(page).waitFor({ state: 'attached' });
	expect(await page.locator('.picture > svg [role=option]').count()).toBe(0);

	const [first, last] = [0, place.levels[0]!.areas.length - 1];
	for (const at of [first, 700, last]) {
		await expect.poll(async () => (await colours(page, at, 1)).painted).toBe((await colours(page, at, 1)).asked);
	}
	await page.getByText('2020', { exact: true }).click();
	for (const at of [first, 700, last]) {
		await expect.poll(async () => (await colours(page, at, 0)).painted).toBe((await colours(page, at, 0)).asked);
	}

	await list(page).focus();
	const score = (at: number) =>
		`${place.levels[0]!.areas[at]!.name}, score ${figures.levels[0]!.score[0]![at]!.toFixed(1)}`;
	expect(await said(page)).toContain(score(first));
	await page.keyboard.press('PageDown');
	expect(await said(page)).toContain(score(1));
	await page.keyboard.press('End');
	expect(await said(page)).toContain(score(last));
	await page.keyboard.press('Enter');
	expect(new URL(page.url()).searchParams.get('area')).toBe(place.levels[0]!.areas[last]!.code);
	expect(await page.evaluate(() => document.activeElement?.id)).toBe('map-panel-title');
	await page.keyboard.press('Escape');
	expect(await list(page).evaluate((box) => box === document.activeElement)).toBe(true);
	for (let i = 0; i < 4; i++) await page.keyboard.press('+');
	await page.keyboard.press('PageUp');
	await page.keyboard.press('ArrowUp');
	expect(await page.locator('.picture .rings .focus').count()).toBe(1);
	await page.keyboard.press('0');

	const { x, y } = await spot(page, 700);
	await page.mouse.click(x, y);
	await expect.poll(() => new URL(page.url()).searchParams.get('area')).toBe(place.levels[0]!.areas[700]!.code);
	expect(offences.filter((offence) => offence.startsWith('error'))).toEqual([]);
	await context.close();
});

test('where the map cannot be fetched the page says so, and tries again when asked', async () => {
	const { page, context } = await openPage();
	await page.route('**/place.json', (route) => route.abort());
	await page.goto(`${site}/map/`, { waitUntil: 'networkidle' });
	const failed = page.locator('[data-map-failed]');
	await failed.waitFor({ state: 'visible' });
	expect(await page.locator('[data-map-waiting]').isVisible()).toBe(false);
	await page.unroute('**/place.json');
	await failed.locator('button').click();
	await list(page).waitFor({ state: 'attached' });
	expect(await failed.count()).toBe(0);
	await context.close();
});

test('without scripts a map of very many areas is a still picture beside its table', async () => {
	const { page, context } = await openPage({ javaScriptEnabled: false });
	await page.goto(`${site}/map/`, { waitUntil: 'networkidle' });
	const box = await page.locator('noscript img').boundingBox();
	expect(box!.width).toBeGreaterThan(300);
	const picture = await page.request.get(`${site}/map/index/picture.svg`);
	expect(picture.headers()['content-type']).toContain('image/svg+xml');
	expect(await page.locator('#map-table tbody tr').count()).toBe(mostShapes + 100);
	await context.close();
});
