import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { pageContext } from '../../model/pageContext.ts';
import ExplorePage from '../../pages/ExplorePage.svelte';
import ExploreTwoPage from '../../pages/ExploreTwoPage.svelte';
import { oddReleases } from '../../testing/oddReleases.ts';
import { sampleDataset } from '../../testing/sampleDataset.ts';
import { releaseOf, sampleRelease } from '../../testing/sampleRelease.ts';
import { csvName, exploreCsv } from './exploreCsv.ts';
import { exploreFigures } from './exploreFigures.ts';
import { exploreParts } from './exploreParts.ts';
import { type ExploreMeasure, exploreState } from './exploreState.ts';
import { type ExploreRow, exploreTable } from './exploreTable.ts';
import { firstView, measureOf, queryOfView, viewOfQuery } from './exploreView.ts';
import { relation } from './relation.ts';
import { scatterLayout } from './scatterLayout.ts';
import { mostDots, placeName, stripLayout } from './stripLayout.ts';

const model = new IndexModel(sampleRelease());
const state = exploreState(model, 1);
const plain: ExploreMeasure = {
	...measureOf(state, 'shelter-1'),
	lineage: [],
	count: false,
};

function rowsOf(figures: readonly (number | null)[]): readonly ExploreRow[] {
	return figures.map((figure, at) => ({
		at,
		area: { code: `A${at}`, name: `Area ${at}`, level: 0, parent: null, peers: [] },
		figure,
		rank: null,
		note: { flags: [], dataPeriod: null, absent: figure === null ? 'not-available' : null },
		rating: null,
		parts: null,
	}));
}

function relate(x: readonly (number | null)[], y: readonly (number | null)[], first = plain, second = plain) {
	return relation(first, second, rowsOf(x), rowsOf(y), (id) => id);
}

describe('two measures against each other', () => {
	// Anscombe (1973), The American Statistician 27, 17-21, data sets I, II and III.
	const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
	const sets = [
		[8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
		[9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74],
		[7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73],
	];

	it.each(sets)('has the r of 0.816 of Anscombe’s quartet', (...y) => {
		const { pearson, verdict, n } = relate(x, y);
		expect(pearson!.r).toBeCloseTo(0.816, 3);
		expect(n).toBe(11);
		expect(verdict).toBe('together');
	});

	it('doubts a straight line where order and values disagree', () => {
		// Set III: ten points on one line and one far off it, so the order agrees almost wholly.
		expect(relate(x, sets[2]!).cautions.map(({ kind }) => kind)).toContain('bent');
		expect(relate(x, sets[0]!).cautions.map(({ kind }) => kind)).not.toContain('bent');
	});

	it('turns the verdict round with the sign, and is unclear where the interval holds zero', () => {
		const falling = sets[0]!.map((value) => -value);
		expect(relate(x, falling).verdict).toBe('apart');
		expect(relate([1, 2, 3, 4], [2, 1, 4, 3]).verdict).toBe('unclear');
	});

	it('says nothing of two areas or of a measure that is the same everywhere', () => {
		expect(relate([1, 2], [1, 2])).toMatchObject({ none: 'few', pearson: null });
		expect(relate([1, 2, 3, 4], [5, 5, 5, 5])).toMatchObject({ none: 'constant', pearson: null, verdict: 'unclear' });
		expect(relate([null, null], [null, null])).toMatchObject({ n: 0, none: 'few' });
	});

	it('names the areas that it leaves out', () => {
		expect(relate([1, null, 3, 4, 5], [1, 2, 3, null, 5])).toMatchObject({ n: 3, missing: ['Area 1', 'Area 3'] });
	});

	it('warns of few areas, parts, shared components, counts and unlike periods', () => {
		const kinds = (first: Partial<ExploreMeasure>, second: Partial<ExploreMeasure>) =>
			relate([1, 2, 3], [1, 3, 2], { ...plain, ...first }, { ...plain, ...second }).cautions.map(({ kind }) => kind);
		expect(kinds({}, {})).toContain('few');
		expect(kinds({ id: 'index' }, { lineage: ['c', 'index'] })).toContain('part');
		expect(kinds({ lineage: ['c', 'd', 'index'] }, { lineage: ['c', 'd', 'index'] })).toContain('shared');
		expect(kinds({ lineage: ['c', 'index'] }, { lineage: ['e', 'index'] })).not.toContain('shared');
		expect(kinds({ count: true }, { count: true })).toContain('counts');
		const dated = rowsOf([1, 2, 3]).map((row) => ({ ...row, note: { ...row.note, dataPeriod: '2011' } }));
		const found = relation(plain, plain, dated, rowsOf([1, 2, 3]), (id) => id);
		expect(found.cautions.map(({ kind }) => kind)).toContain('periods');
	});
});

describe('the figures of a measure', () => {
	it('are the release’s, at every level, with its ranks', () => {
		for (const level of ['ward', 'borough']) {
			const figures = exploreFigures(model, 'index', level);
			figures.periods.forEach(({ figure, rank }, t) => {
				model.areasOf(level).forEach(({ code }, a) => {
					const cell = model.cell('index', model.periods[t]!.id, code);
					expect(figure[a]).toBeCloseTo(cell.score!, 3);
					if (level === 'ward') expect(rank[a]).toBe(cell.rank);
				});
			});
		}
	});

	it('have those of the area around them beside, and stand in a file each', () => {
		expect(exploreFigures(model, 'index', 'ward').beside.map(({ code }) => code)).toEqual(['B1']);
		expect(exploreFigures(model, 'index', 'borough').beside).toEqual([]);
		for (const path of exploreParts.paths(model)) expect(exploreParts.json(model, path)).not.toBeNull();
		expect(exploreParts.json(model, 'explore/none/ward.json')).toBeNull();
	});

	it('are not ranked where neither end is better, and sort with absent ones last either way', () => {
		const figures = exploreFigures(model, 'median-age', 'ward');
		expect(figures.periods[0]!.rank.every((rank) => rank === null)).toBe(true);
		const missing = exploreFigures(model, 'shelter-1', 'ward');
		for (const descending of [true, false]) {
			const view = { ...firstView(state), measure: 'shelter-1', period: '2020', descending };
			const rows = exploreTable(state, missing, view).map(({ figure }) => figure);
			const known = rows.filter((figure) => figure !== null);
			expect(rows.slice(0, known.length)).toEqual(known.toSorted((a, b) => (descending ? b - a : a - b)));
		}
	});
});

describe('the address', () => {
	it('brings every view back, and takes nothing that there is not', () => {
		const view = {
			...firstView(exploreState(model, 2)),
			measure: 'index',
			other: 'shelter',
			level: 'ward',
			period: '2021',
			area: 'W0002',
			sort: 'area' as const,
			descending: false,
		};
		const two = exploreState(model, 2);
		expect(viewOfQuery(two, new URLSearchParams(queryOfView(two, view)))).toEqual(view);
		const second = new URLSearchParams({ measure: firstView(two).other! });
		expect(viewOfQuery(two, second).other).toBe(firstView(two).measure);
		const odd = new URLSearchParams('measure=x&against=y&level=z&period=1&area=q&sort=w');
		expect(viewOfQuery(two, odd)).toEqual(firstView(two));
	});
});

describe('the table as CSV', () => {
	it('holds what is shown, with codes and definitions, and nothing that a spreadsheet would run', () => {
		const view = firstView(state);
		const measure = { ...measureOf(state, view.measure), description: '=1+1', name: 'A, "b"' };
		const rows = exploreTable(state, state.figures[0]!, view);
		const lines = exploreCsv(state, view, [{ measure, rows }]).trimEnd().split('\r\n');
		expect(lines).toHaveLength(1 + rows.length);
		expect(lines[1]).toContain(`${rows[0]!.area.code},${rows[0]!.area.name},ward,B1,Sampleton,`);
		expect(lines[1]).toContain(`,${Number(rows[0]!.figure!.toFixed(1))},`);
		expect(lines[1]).toContain(`,"A, ""b""",`);
		expect(lines[1]).toContain(`,'=1+1,`);
		expect(csvName(state, view)).toBe(`sample_${view.measure}_ward_${view.period}.csv`);
	});
});

describe('what figures were made of', () => {
	const dataset = sampleDataset();
	const { observations } = dataset;
	const { indicators, periods, areas } = observations;
	const at = (id: string, area: string) =>
		(indicators.indexOf(id) * periods.length + periods.length - 1) * areas.length + areas.indexOf(area);
	const filled = (column: Float64Array, numbers: Readonly<Record<number, number>>) => {
		const copy = column.slice();
		for (const [cell, number] of Object.entries(numbers)) copy[Number(cell)] = number;
		return copy;
	};
	const cell = at('shelter-1', 'W0002');
	const given = new IndexModel(
		releaseOf({
			...dataset,
			observations: {
				...observations,
				numerator: filled(observations.numerator, { [cell]: 12 }),
				denominator: filled(observations.denominator, { [cell]: 345 }),
				lower: filled(observations.lower, { [cell]: 1.25 }),
				upper: filled(observations.upper, { [cell]: 6.75 }),
			},
		}),
	);
	const laid = exploreState(given, 1);
	const view = { ...firstView(laid), measure: 'shelter-1' };
	const rows = exploreTable(laid, exploreFigures(given, 'shelter-1', 'ward'), view);

	it('stands beside them, in the table and in what is saved', () => {
		const told = rows.filter(({ parts }) => parts !== null && parts.denominator !== null);
		expect(told.map(({ area, parts }) => [area.code, parts])).toEqual([
			['W0002', { numerator: 12, denominator: 345, lower: 1.25, upper: 6.75 }],
		]);
		const lines = exploreCsv(laid, view, [{ measure: measureOf(laid, 'shelter-1'), rows }]).split('\r\n');
		const cells = lines.find((line) => line.startsWith('W0002'))!.split(',');
		const named = Object.fromEntries(lines[0]!.split(',').map((name, k) => [name, cells[k]]));
		expect(named).toMatchObject({ lower: '1.25', upper: '6.75', numerator: '12', denominator: '345' });
	});
	it('is not handed over where nothing is published of it, nor for scores', () => {
		expect(exploreFigures(given, 'shelter-2', 'ward').periods.map(({ parts }) => parts)).toEqual([null, null, null]);
		expect(exploreFigures(given, given.index.id, 'ward').periods.every(({ parts }) => parts === null)).toBe(true);
	});
});

describe('the drawings', () => {
	it('have a dot for each figure inside the frame, and bars that count all where they are too many', () => {
		const values = Array.from({ length: 300 }, (_, i) => (i % 7 === 0 ? null : Math.sin(i) * 10));
		const strip = stripLayout(values, [15]);
		expect(strip.dots).toHaveLength(values.filter((value) => value !== null).length);
		for (const { x, y } of strip.dots) expect(x >= 0 && x <= strip.width && y >= 0 && y <= strip.foot).toBe(true);
		const many = Array.from({ length: 8000 }, (_, i) => i % 100);
		expect(many.length).toBeGreaterThan(mostDots);
		expect(stripLayout(many, []).bars.reduce((sum, { count }) => sum + count, 0)).toBe(8000);
		expect(stripLayout([5, 5, 5], []).dots).toHaveLength(3);
		expect(stripLayout([null], []).dots).toEqual([]);
	});

	it('fits the room it has: on a phone nothing leaves the drawing and figures under it stand apart', () => {
		const values = Array.from({ length: 60 }, (_, i) => 10 + (i * i) / 40);
		for (const room of [288, 500, 5000]) {
			const strip = stripLayout(values, [120], room);
			expect(strip.width).toBe(Math.min(room, 720));
			expect(strip.dots).toHaveLength(60);
			for (const { x } of strip.dots) {
				expect(x - strip.radius).toBeGreaterThanOrEqual(0);
				expect(x + strip.radius).toBeLessThanOrEqual(strip.width);
			}
			for (const [i, { x }] of strip.ticks.slice(1).entries()) expect(x - strip.ticks[i]!.x).toBeGreaterThan(40);
		}
	});

	it('keeps names of any length within the drawing', () => {
		const long = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';
		for (const x of [24, 150, 264]) {
			for (const name of ['Ee', 'Barking and Dagenham', long]) {
				const spot = placeName(x, name, '1,234.5', 288);
				expect(spot.x).toBeGreaterThanOrEqual(0);
				// A letter of the site's font is 7 pixels wide on the average, at 14 pixels high.
				expect(spot.x + (spot.name.length + 8) * 7).toBeLessThanOrEqual(288);
			}
		}
		expect(placeName(150, long, '1', 288).name).toMatch(/^Llanfair.*…$/);
	});

	it('leave out areas that lack one of two figures, and stand a measure without spread', () => {
		expect(scatterLayout([1, null, 3], [1, 2, null]).points.map(({ at }) => at)).toEqual([0]);
		const { points, width, height } = scatterLayout([2, 2], [-5, 5]);
		for (const { x, y } of points) expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
		expect(points[0]!.y).toBeGreaterThan(points[1]!.y);
	});
});

describe('the pages', () => {
	it.each(Object.entries(oddReleases()))('stand without scripts: %s', (_, release) => {
		const odd = new IndexModel(release);
		const context = pageContext(odd, 'explore/', '', false);
		for (const [component, first] of [
			[ExplorePage, 1],
			[ExploreTwoPage, 2],
		] as const) {
			const html = render(component, { props: { context, state: exploreState(odd, first) } }).body;
			expect(html.match(/<h1/g)).toHaveLength(1);
			expect(html).toContain(odd.areas[0]!.name);
			expect(html.replaceAll(/<!--.*?-->/g, '')).not.toMatch(/undefined|NaN|\bnull\b|\[object|style="/);
		}
	});
});
