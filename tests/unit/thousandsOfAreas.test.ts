import { createSite } from '@social-index/explorer';
import { describe, expect, it } from 'vitest';
import { sampleRelease } from '../../packages/explorer/src/testing/sampleRelease.ts';

/*
 * A place of thousands of areas: its pages must open on a phone. What a page says comes first and is short; the figures of all areas
 * lie beside it, in a file that its script asks for.
 */

const areas = 2100;
const site = createSite([{ slug: '', data: sampleRelease({ areas, periods: 2 }) }]);
const page = (path: string) => site.render(path)!;
const rowsOf = (html: string) => html.match(/<th scope="row"/g)?.length ?? 0;

describe('a place of two thousand areas', () => {
	it.each(['scorecards/', 'change/', 'measure/index/', 'measure/shelter-1/', 'what-if/', 'compare/'])(
		'shows %s with its first rows, and the rest on request',
		(path) => {
			const { body, beside } = page(path);
			expect(rowsOf(body)).toBeLessThan(250);
			expect(body.length).toBeLessThan(300_000);
			// Every area is at hand for the script, within the page or beside it.
			const held = beside?.body ?? /id="page-data">([\s\S]*?)<\/script>/.exec(body)![1]!;
			expect(held).toContain(`"Ward ${areas}"`);
		},
	);

	it('tells readers without scripts that a table is cut, and where the rest is', () => {
		for (const path of ['scorecards/', 'change/', 'measure/index/']) {
			expect(page(path).body, path).toMatch(/The first 100 of 2,100 wards[\s\S]{0,200}href="[./]*data\/"/);
		}
	});

	it('names the file beside a page, gives it at that address, and says what to tell where it does not come', () => {
		const { body, beside } = page('scorecards/');
		expect(beside!.path).toBe('scorecards/page-data.json');
		expect(body).toMatch(/id="page-data" data-from="page-data\.json" data-failed="[^"]+"><\/script>/);
		expect(page('scorecards/page-data.json')).toEqual({
			status: 200,
			contentType: 'application/json; charset=utf-8',
			body: beside!.body,
		});
		expect(site.render('area/page-data.json')).toBeNull();
	});

	it('draws small maps as one picture, with an outline for every area', () => {
		for (const path of ['', 'measure/index/']) {
			const map = /<svg class="mini-map[^"]*"[\s\S]*?<\/svg>/.exec(page(path).body)![0];
			expect(map).toContain('role="img"');
			expect(map).not.toContain('<a ');
			const outlines = [...map.matchAll(/ d="([^"]*)"/g)].flatMap(([, d]) => d!.split(/ (?=M)/));
			expect(outlines).toHaveLength(areas);
		}
	});
});
