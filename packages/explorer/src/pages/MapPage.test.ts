import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { IndexModel } from '../model/IndexModel.ts';
import { pageContext } from '../model/pageContext.ts';
import { rowBatch } from '../state/drawnRows.ts';
import { mostShapes } from '../state/map/mapPlace.ts';
import { mapState } from '../state/map/mapState.ts';
import { type SampleOptions, sampleDataset } from '../testing/sampleDataset.ts';
import { releaseOf, sampleRelease } from '../testing/sampleRelease.ts';
import { wordsIn } from '../words/index.ts';
import { mapWordsIn } from '../words/ofMap.ts';
import MapPage from './MapPage.svelte';

const words = wordsIn('en');
const mapWords = mapWordsIn('en');

function htmlOf(model: IndexModel, measure: string): string {
	const context = pageContext(model, `map/${measure}/`, 'sample', false);
	return render(MapPage, { props: { context, state: mapState(model, measure) } }).body;
}

function textOf(html: string): string {
	return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

describe('the map page without scripts', () => {
	const places: readonly SampleOptions[] = [
		{ areas: 2, periods: 1 },
		{ areas: 17, periods: 5 },
		{
			areas: 3,
			periods: 12,
			areaName: (i) => `Saint Something upon a Very Long River with the Hamlet of Elsewhere ${i}`,
		},
	];

	it('holds every area with its score and rank in the table, and a shape for each', () => {
		for (const place of places) {
			const model = new IndexModel(sampleRelease(place));
			const html = htmlOf(model, 'shelter');
			const body = html.slice(html.indexOf('<tbody>'), html.indexOf('</tbody>'));
			const rows = body.split('<tr').slice(1).map(textOf);
			expect(rows).toHaveLength(model.areas.length);
			for (const area of model.areas) {
				const { score, rank } = model.cell('shelter', model.lastPeriod.id, area.code);
				const row = rows.find((text) => text.includes(`> ${area.name} `))!;
				expect(row).toContain(` ${rank} `);
				expect(row).toContain(` ${words.score(score!, model.scaleOf('shelter'))} `);
			}
			expect(html.match(/<path d="M/g)?.length).toBeGreaterThanOrEqual(model.areas.length);
		}
	});

	it('of very many areas holds the first rows, a still picture and no shape, and says that both are less than all', () => {
		const html = htmlOf(new IndexModel(sampleRelease({ areas: mostShapes + 600, periods: 1 })), 'shelter');
		expect(html.match(/<tr/g)!.length).toBe(1 + rowBatch);
		expect(html).not.toMatch(/<path[^>]* d="M[^"]*"[^>]*class="score-fill/);
		expect(html).toMatch(/<noscript>.*<img[^>]*src="[^"]*picture\.svg"[^>]*alt="Map: Shelter, wards, 2020"/s);
		expect(html).toContain(mapWords.map.stillPicture);
		expect(html).toContain(mapWords.map.placeFailed);
	});

	it('lists no area at both ends, of however few', () => {
		for (const areas of [2, 3, 5]) {
			const model = new IndexModel(sampleRelease({ areas, periods: 1 }));
			const html = htmlOf(model, 'shelter');
			const aside = html.slice(html.indexOf('<aside'), html.indexOf('</aside>'));
			const [above, below] = aside.split(`>${mapWords.map.lowest}<`);
			const named = (part: string | undefined) => model.areas.filter(({ name }) => part?.includes(`>${name}<`));
			expect(named(above).length).toBeGreaterThan(0);
			expect(named(below).length).toBeGreaterThan(0);
			expect(named(above).filter((area) => named(below).includes(area))).toEqual([]);
		}
	});

	it.each([
		['ward', 'a'],
		['area', 'an'],
		['LSOA', 'an'],
		['MSOA', 'an'],
		['borough', 'a'],
		['unitary authority', 'a'],
		['upper-tier council', 'an'],
	])('puts the right article before %s', (noun, article) => {
		expect(mapWords.map.panelPrompt(noun, true)).toMatch(new RegExp(`^Choose ${article} ${noun} `));
	});

	it('never shows a hole in the data as a blank, and nothing that a program would say', () => {
		for (const place of places) {
			const model = new IndexModel(sampleRelease(place));
			for (const { id } of model.data.panel.measures) {
				const html = htmlOf(model, id);
				expect(textOf(html)).not.toMatch(/undefined|NaN|null|\[object/);
				expect(html).not.toMatch(/<td[^>]*><\/td>/);
				expect(html).not.toContain(' style=');
				expect(html.match(/<h1/g)).toHaveLength(1);
			}
		}
	});

	it('leads to the map of every other measure and to every area', () => {
		const model = new IndexModel(sampleRelease());
		const html = htmlOf(model, 'index');
		for (const { id } of model.data.panel.measures) expect(html).toContain(`href="../../map/${id}/"`);
		for (const { code } of model.areas) expect(html).toContain(`href="../../area/${code}/"`);
	});

	it('says why a declared gap has no figures', () => {
		const text = textOf(htmlOf(new IndexModel(sampleRelease()), 'water-and-sanitation'));
		expect(text).toContain('Water and Sanitation has no data yet. No figures are published for wards.');
		expect(text).toContain('There are no figures for Water and Sanitation by wards in 2022.');
	});

	it('keeps the table where there is no geography to draw', () => {
		const model = new IndexModel(releaseOf({ ...sampleDataset(), geometries: [] }));
		const html = htmlOf(model, 'index');
		expect(html).toContain(mapWords.map.noMap);
		expect(html.match(/<th scope="row"/g)).toHaveLength(model.areas.length);
	});
});
