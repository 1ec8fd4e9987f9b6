import type { Dataset } from '@social-index/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { scaleDecimals } from '../../model/scoreScale.ts';
import { mapPage } from '../../pages/map.ts';
import { sampleDataset } from '../../testing/sampleDataset.ts';
import { releaseOf, sampleRelease } from '../../testing/sampleRelease.ts';
import { wordsIn } from '../../words/index.ts';
import { mapFigures } from './mapFigures.ts';
import { mapPlace, mostShapes } from './mapPlace.ts';
import { browserState, mapState, withoutPaths, withPaths } from './mapState.ts';
import { figureOf, firstChoice, firstOrder, inOrder, type MapView, mapView } from './mapView.ts';

const words = wordsIn('en');

function viewOf(model: IndexModel, measure: string, period = model.periods.length - 1, level = 'ward'): MapView {
	const state = mapState(model, measure);
	return mapView(state, { ...firstChoice(state), period, level })!;
}

/** Wards as squares in a row, and one borough around them, in longitude and latitude. */
function withBoundaries(dataset: Dataset): Dataset {
	const square = (west: number, east: number, south: number, north: number) => [
		[
			[
				[west, south],
				[west, north],
				[east, north],
				[east, south],
				[west, south],
			] as [number, number][],
		],
	];
	const wards = dataset.areas.filter(({ level }) => level === 'ward');
	const boundaries = (level: string, features: Dataset['geometries'][number]['features']) =>
		({ level, kind: 'boundaries', attribution: 'Invented boundaries.', features }) as const;
	return {
		...dataset,
		geometries: [
			...dataset.geometries,
			boundaries(
				'ward',
				wards.map(({ code }, i) => ({ code, polygons: square(i / 100, (i + 1) / 100, 51.5, 51.52) })),
			),
			boundaries('borough', [{ code: 'B1', polygons: square(0, wards.length / 100, 51.5, 51.52) }]),
		],
	};
}

describe('the figures of the map', () => {
	it('are those of the release, to the decimals shown, for every measure, period and area', () => {
		const release = sampleRelease({ areas: 7, periods: 3 });
		const model = new IndexModel(release);
		for (const { id } of release.panel.measures) {
			const decimals = model.definition(id)?.decimals ?? 1;
			for (const [t, period] of model.periods.entries()) {
				for (const area of viewOf(model, id, t).areas) {
					const cell = model.cell(id, period.id, area.code);
					expect(area.score).toBe(cell.score === null ? null : Number(cell.score.toFixed(1)));
					expect(area.value).toBe(cell.value === null ? null : Number(cell.value.toFixed(decimals)));
					expect(area.rank).toBe(cell.rank);
					expect(area.note.absent).toBe(cell.absent);
					expect(area.note.flags).toEqual(cell.flags);
				}
			}
		}
	});

	it('carry the ratings of the release', () => {
		const model = new IndexModel(sampleRelease({ areas: 8, periods: 3 }));
		const view = viewOf(model, 'index', 2);
		for (const area of view.areas) {
			expect(area.position).toBe(model.rating(area.code, '2022', 'index', 'position', 'peers')?.rating ?? null);
			expect(area.progress).toBe(model.rating(area.code, '2022', 'index', 'progress', 'period:2021')?.rating ?? null);
		}
		expect(viewOf(model, 'index', 0).areas.every(({ progress }) => progress === null)).toBe(true);
	});

	it('are coloured by the class of the legend that the shown number stands in, by one scale through all periods', () => {
		const model = new IndexModel(sampleRelease({ areas: 9, periods: 4 }));
		for (const measure of ['index', 'shelter', 'shelter-1', 'median-age']) {
			const scales = new Set<string>();
			for (const t of model.periods.keys()) {
				const view = viewOf(model, measure, t);
				const { classes: scale, shows } = view.figures;
				scales.add(JSON.stringify(scale));
				for (const area of view.areas) {
					const figure = figureOf(area, shows);
					if (figure === null) expect(area.colour).toBeNull();
					else {
						const at = scale.colours.indexOf(area.colour!);
						expect(figure).toBeGreaterThanOrEqual(scale.cuts[at]!);
						expect(figure).toBeLessThan(scale.cuts[at + 1] ?? scale.top + 1e-9);
					}
				}
			}
			expect(scales.size).toBe(1);
		}
	});

	it('show a declared gap as a gap, and say so', () => {
		const model = new IndexModel(sampleRelease());
		const figures = mapFigures(model, 'water-and-sanitation');
		expect(figures.measure.gap).toBe('No figures are published for wards.');
		const view = viewOf(model, 'water-and-sanitation');
		expect(view.figures.shows).toBe('nothing');
		expect(view.areas.every(({ colour, note }) => colour === null && note.absent !== null)).toBe(true);
		expect(view.missing).toBe(view.areas.length);
		expect(words.map.headline(figures.measure, 'nothing', null, null, 6, 'wards', '2022')).toBe(
			'There are no figures for Water and Sanitation by wards in 2022.',
		);
	});

	it('show the value of an indicator outside the index, which has no score', () => {
		const model = new IndexModel(sampleRelease());
		const view = viewOf(model, 'median-age');
		expect(view.figures.shows).toBe('value');
		expect(view.areas.every(({ score, rank, value }) => score === null && rank === null && value !== null)).toBe(true);
		expect(scaleDecimals(view.figures.classes)).toBeLessThanOrEqual(1);
		const { measure } = mapFigures(model, 'median-age');
		expect(words.map.subtitle(measure, 'value', 'ward', 'Sampleton', '2022')).toBe(
			'Median age, years, by ward, Sampleton, 2022. Neither high nor low is better.',
		);
	});

	it('say which way is good of a score and of a value that runs the other way', () => {
		const { measure } = mapFigures(new IndexModel(sampleRelease()), 'shelter-2');
		expect(words.map.subtitle(measure, 'score', 'ward', 'Sampleton', '2022')).toBe(
			'Shelter problems, score from 0 to 100, by ward, Sampleton, 2022. For scores, higher is better. The value itself is in per 1,000 people; lower is better.',
		);
	});
});

describe('the headline', () => {
	it('names the areas that rank first and last, for any release', () => {
		fc.assert(
			fc.property(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 1, max: 4 }), (areas, periods) => {
				const model = new IndexModel(sampleRelease({ areas, periods }));
				const state = mapState(model, 'index');
				const view = viewOf(model, 'index');
				const sentence = words.map.headline(
					state.figures.measure,
					'score',
					view.highest,
					view.lowest,
					areas,
					'wards',
					view.period.name,
				);
				const cells = model.areas.map(({ code, name }) => ({ name, ...model.cell('index', view.period.id, code) }));
				const scores = cells.flatMap(({ score }) => score ?? []);
				const top = cells.find(({ score }) => score === Math.max(...scores))!;
				const bottom = cells.find(({ score }) => score === Math.min(...scores))!;
				expect(sentence).toContain(`${top.name} has the highest score, ${words.score(top.score!, model.scales.index)}`);
				expect(sentence).toContain(`${bottom.name} the lowest, ${words.score(bottom.score!, model.scales.index)}`);
				expect(sentence).not.toMatch(/undefined|NaN|null|best|worst/);
			}),
			{ numRuns: 12 },
		);
	});

	const scale = { low: 0, high: 100, least: 0, most: 100, decimals: 1, point: 1 };
	const subject = { name: 'Shelter', direction: 'higher', unit: '', decimals: 1, scale } as const;
	const named = (...names: string[]) => names.map((name) => ({ name, value: null }));

	it('names ties together and counts many of them', () => {
		const high = { areas: named('Abbey', 'Heath'), figure: 61.25 };
		const low = { areas: named('A', 'B', 'C', 'D'), figure: 40 };
		expect(words.map.headline(subject, 'score', high, low, 9, 'wards', '2013')).toBe(
			'Abbey and Heath share the highest score, 61.3; 4 wards the lowest, 40.0.',
		);
	});

	it('does not compare one area with itself, nor equal areas with each other', () => {
		const one = { areas: named('Abbey'), figure: 50 };
		expect(words.map.headline(subject, 'score', one, one, 1, 'wards', '2013')).toBe('Abbey has a score of 50.0.');
		const same = { areas: named('Abbey', 'Heath'), figure: 50 };
		expect(words.map.headline(subject, 'score', same, same, 2, 'wards', '2013')).toBe(
			'All wards with figures have the same score as rounded, 50.0.',
		);
	});
});

describe('the table', () => {
	it('is in the order of rank at first, areas without a figure last whichever way it is turned', () => {
		const model = new IndexModel(sampleRelease({ areas: 6, periods: 3 }));
		const view = viewOf(model, 'index');
		expect(inOrder(view.areas, firstOrder(view), 'en').map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6]);
		const gone = view.areas.map((area) => (area.at === 2 ? { ...area, score: null, rank: null } : area));
		for (const down of [true, false]) expect(inOrder(gone, { by: 'score', down }, 'en').at(-1)?.at).toBe(2);
	});

	it('sorts by name, and gives equal figures in the order of names', () => {
		const view = viewOf(
			new IndexModel(sampleRelease({ areaName: (i) => ['Whalebone', 'Abbey', 'Heath'][i % 3]! })),
			'index',
		);
		const names = inOrder(view.areas, { by: 'name', down: false }, 'en').map(({ name }) => name);
		expect(names).toEqual(['Abbey', 'Abbey', 'Heath', 'Heath', 'Whalebone', 'Whalebone']);
		const even = view.areas.map((area) => ({ ...area, score: 50 }));
		expect(inOrder(even, { by: 'score', down: true }, 'en').map(({ name }) => name)).toEqual(names);
	});
});

describe('the place', () => {
	it('offers boundaries and tiles where there are both, and borough lines over wards on boundaries', () => {
		const model = new IndexModel(releaseOf(withBoundaries(sampleDataset())));
		const state = mapState(model, 'index');
		expect(state.place.levels.map(({ id }) => id)).toEqual(['ward', 'borough']);
		expect(firstChoice(state)).toMatchObject({ level: 'ward', layout: 'boundaries' });
		const real = mapView(state, firstChoice(state))!;
		expect(real.layouts).toEqual(['boundaries', 'tiles']);
		expect(real.outlines.map(({ level }) => level)).toEqual(['borough']);
		expect(mapView(state, { ...firstChoice(state), layout: 'tiles' })!.outlines).toEqual([]);
		const borough = mapView(state, { ...firstChoice(state), level: 'borough', layout: 'tiles' })!;
		expect(borough.drawing?.kind).toBe('boundaries');
		expect(borough.outlines).toEqual([]);
	});

	it('draws no lines of a level that holds none of the areas, such as the wards before a change of boundaries', () => {
		const release = releaseOf(withBoundaries(sampleDataset()));
		const beside = { ...release, areas: release.areas.map((area) => ({ ...area, parent: null })) };
		const state = mapState(new IndexModel(beside), 'index');
		expect(state.place.levels.map(({ id }) => id)).toEqual(['ward', 'borough']);
		expect(mapView(state, firstChoice(state))!.outlines).toEqual([]);
	});

	it('has a shape for every area, inside the frame', () => {
		const place = mapPlace(new IndexModel(releaseOf(withBoundaries(sampleDataset({ areas: 17 })))));
		for (const { layers, width, height } of place.drawings) {
			for (const layer of layers) {
				expect(layer.d.every((d) => /^M[\d. -]+/.test(d))).toBe(true);
				for (const [i, x] of layer.x.entries()) {
					expect(x > 0 && x < width && layer.y[i]! > 0 && layer.y[i]! < height).toBe(true);
				}
			}
		}
	});

	it('is handed to the browser without paths and made whole again from those drawn', () => {
		const state = mapState(new IndexModel(releaseOf(withBoundaries(sampleDataset()))), 'index');
		const handed = withoutPaths(state);
		expect(JSON.stringify(handed)).not.toMatch(/"M\d/);
		const drawn = state.place.drawings.map(({ layers }) => layers.map(({ d }) => d));
		expect(withPaths(handed, drawn)).toEqual(state);
	});

	it('is handed over without its areas where there are very many, which then come in files', () => {
		const model = new IndexModel(sampleRelease({ areas: mostShapes + 1, periods: 1 }));
		const state = mapState(model, 'index');
		expect(state.apart).toBe(true);
		const handed = browserState(state);
		expect(JSON.stringify(handed)).not.toContain(state.place.levels[0]!.areas[0]!.name);
		expect(handed.figures.measure).toEqual(state.figures.measure);
		const files = [...mapPage.parts!.paths(model)];
		expect(files).toContain('map/place.json');
		expect({
			...handed,
			place: mapPage.parts!.json(model, 'map/place.json'),
			figures: mapPage.parts!.json(model, 'map/index/figures.json'),
		}).toEqual(state);

		const drawing = mapPage.parts!.svg!(model, 'map/index/picture.svg')!;
		const view = mapView(state, firstChoice(state))!;
		const colours = new Set(view.areas.map(({ colour }) => colour));
		// One path a colour, in it one ring an area; the sample has tiles and nothing over them.
		expect(drawing.match(/<path/g)!.length).toBe(colours.size);
		expect(drawing.match(/z/g)!.length).toBe(view.areas.length);
	});

	it('carries its areas itself where there are not so many', () => {
		const model = new IndexModel(sampleRelease());
		expect(mapState(model, 'index').apart).toBe(false);
		expect([...mapPage.parts!.paths(model)].some((path) => /place|picture/.test(path))).toBe(false);
		expect(mapPage.parts!.json(model, 'map/place.json')).toBeNull();
		expect(mapPage.parts!.svg!(model, 'map/index/picture.svg')).toBeNull();
	});

	it('lists every measure once or as a whole of its group, gaps among them', () => {
		const release = sampleRelease();
		const { groups } = mapState(new IndexModel(release), 'index');
		const listed = groups.flatMap(({ measures }) => measures);
		expect(new Set(listed.map(({ id }) => id))).toEqual(new Set(release.panel.measures.map(({ id }) => id)));
		expect(listed.length).toBe(release.panel.measures.length);
		expect(listed.find(({ id }) => id === 'water-and-sanitation')?.gap).toBe(true);
		expect(groups.find(({ measures }) => measures[0]?.id === 'shelter')?.path).toEqual([
			'Basic Human Needs',
			'Shelter',
		]);
	});

	it('does without a geography: there is nothing to draw, and the table still holds every figure', () => {
		const state = mapState(new IndexModel(releaseOf({ ...sampleDataset(), geometries: [] })), 'index');
		const view = mapView(state, firstChoice(state))!;
		expect(view.drawing).toBeNull();
		expect(view.areas.every(({ score }) => score !== null)).toBe(true);
	});
});
