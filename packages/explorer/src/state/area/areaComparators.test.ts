import { flagBit } from '@social-index/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { sampleDataset } from '../../testing/sampleDataset.ts';
import { releaseOf, sampleRelease } from '../../testing/sampleRelease.ts';
import { areaComparators, comparisonWith } from './areaComparators.ts';
import { areaState } from './areaState.ts';
import { viewsBeside } from './treeView.ts';

/** A place with a region around its borough: what would be the last ward. */
function withRegion(edit: (dataset: ReturnType<typeof sampleDataset>) => void = () => {}): IndexModel {
	const dataset = sampleDataset({ areas: 5, periods: 3 });
	const region = { id: 'region', name: 'region', plural: 'regions', vintage: '2020', areas: 'geography/regions.csv' };
	const levels = [...dataset.levels, region];
	const areas = dataset.areas.map((area) => {
		if (area.code === 'W0005') return { ...area, name: 'Wideshire', level: 'region', parent: null };
		return area.code === 'B1' ? { ...area, parent: 'W0005' } : area;
	});
	edit(dataset);
	return new IndexModel(releaseOf({ ...dataset, levels, areas }));
}

const idsOf = (model: IndexModel, code: string) => areaComparators(model, code).map(({ id }) => id);
const comparator = (model: IndexModel, code: string, id: string) =>
	areaComparators(model, code).find((one) => one.id === id)!;

describe('what an area can be held against', () => {
	it('is its peers, the areas around it from near to wide, and its past', () => {
		const model = withRegion();
		expect(idsOf(model, 'W0001')).toEqual(['peers', 'B1', 'W0005', 'past']);
		expect(idsOf(model, 'B1')).toEqual(['W0005', 'past']);
		expect(idsOf(model, 'W0005')).toEqual(['past']);
	});

	it('is only what exists: no peers among two areas, no past in one period, no area around it', () => {
		expect(idsOf(new IndexModel(sampleRelease({ areas: 2, periods: 2 })), 'W0001')).toEqual(['B1', 'past']);
		expect(idsOf(new IndexModel(sampleRelease({ areas: 4, periods: 1 })), 'W0001')).toEqual(['peers', 'B1']);
		const alone = new IndexModel(sampleRelease({ areas: 2, periods: 1 }));
		expect(idsOf(alone, 'B1')).toEqual([]);
		expect(areaState(alone, 'B1').views).toEqual(['score']);
	});

	it('leaves out an area around it that has no score', () => {
		const model = withRegion(({ observations }) => {
			const areas = observations.areas.length;
			const region = observations.areas.indexOf('W0005');
			for (let i = region; i < observations.value.length; i += areas) {
				observations.value[i] = Number.NaN;
				observations.flag[i] = flagBit['not-available'];
			}
		});
		expect(idsOf(model, 'W0001')).toEqual(['peers', 'B1', 'past']);
	});

	it('follows what the project rates: no places where it rates against peers alone, the period before where it rates that', () => {
		const dataset = sampleDataset({ areas: 4, periods: 3 });
		const ratings = {
			...dataset.project.ratings,
			position: { ...dataset.project.ratings.position, against: ['peers' as const] },
			progress: { ...dataset.project.ratings.progress, since: ['previous' as const] },
		};
		const model = new IndexModel(releaseOf({ ...dataset, project: { ...dataset.project, ratings } }));
		expect(areaComparators(model, 'W0001')).toEqual([
			{ id: 'peers', kind: 'peers' },
			{ id: 'past', kind: 'past', since: [null, 0, 1] },
		]);
	});
});

describe('a comparison', () => {
	it('with a wider area calls more than a point a strength or a weakness, and less in line', () => {
		const model = withRegion();
		const seen = new Set<string>();
		for (const { id } of [...model.components, ...model.indicators]) {
			for (const { code } of model.areas) {
				const found = comparisonWith(model, code, 2, id, comparator(model, code, 'W0005'));
				const [own, wide] = [code, 'W0005'].map((area) => model.cell(id, '2022', area).score);
				if (found === null) {
					expect(own).toBeNull();
					continue;
				}
				if (wide === null) {
					expect(found).toEqual({ rating: 'not-compared', value: null, difference: null });
					continue;
				}
				const difference = own! - wide!;
				expect(found.value).toBe(wide);
				expect(found.difference).toBeCloseTo(difference, 9);
				expect(found.rating).toBe(difference > 1 ? 'strength' : difference < -1 ? 'weakness' : 'in-line');
				seen.add(found.rating);
			}
		}
		expect(seen).toContain('strength');
		expect(seen).toContain('weakness');
	});

	it('is the release’s own rating wherever that has one', () => {
		fc.assert(
			fc.property(fc.nat(1000), fc.integer({ min: 3, max: 6 }), (seed, areas) => {
				const model = new IndexModel(sampleRelease({ seed, areas, periods: 2 }));
				for (const row of model.data.ratings) {
					if (row.kind === 'target') continue;
					const t = model.periods.findIndex(({ id }) => id === row.period);
					const id = row.kind === 'progress' ? 'past' : row.comparator;
					const found = comparisonWith(model, row.area, t, row.measure, comparator(model, row.area, id));
					expect(found).toEqual({ rating: row.rating, value: row.comparatorValue, difference: row.difference });
				}
			}),
			{ numRuns: 8 },
		);
	});

	it('of a borough with its own past calls a change of a point or more one', () => {
		const model = new IndexModel(sampleRelease({ areas: 3, periods: 2 }));
		const past = comparator(model, 'B1', 'past');
		for (const { id } of model.components) {
			const found = comparisonWith(model, 'B1', 1, id, past);
			if (found?.difference == null) continue;
			const size = Math.abs(found.difference);
			expect(found.rating).toBe(size < 1 ? 'little-change' : found.difference > 0 ? 'improved' : 'declined');
		}
		expect(comparisonWith(model, 'B1', 0, model.index.id, past)).toBeNull();
	});
});

describe('an area’s page', () => {
	it('agrees with itself: what stands out is rated so in the tree, and no figure there is missing beside it', () => {
		const model = withRegion();
		const page = areaState(model, 'W0001');
		page.standouts.forEach((found, t) => {
			for (const { id, kind } of page.comparators) {
				for (const [list, word] of [
					['strengths', kind === 'past' ? 'improved' : 'strength'],
					['weaknesses', kind === 'past' ? 'declined' : 'weakness'],
				] as const) {
					for (const measure of found[id]?.[list] ?? []) {
						const cell = page.measures.find((one) => one.id === measure)!.years[t]!;
						expect(cell.held![id]!.rating).toBe(word);
						if (kind === 'area') expect(cell.held![id]!.figure).toBeDefined();
					}
				}
			}
			if (t === 0) expect(found.past).toBeNull();
		});
	});

	it('tells the figure of what it is held against only where that is known', () => {
		const model = withRegion();
		const known = areaState(model, 'W0001').measures.flatMap(({ id, years }) =>
			years.flatMap(({ held }, t) => {
				const figure = held?.W0005?.figure;
				return figure?.value === undefined ? [] : [{ id, t, value: figure.value }];
			}),
		);
		expect(known.length).toBeGreaterThan(0);
		for (const { id, t, value } of known) {
			const decimals = model.definition(id)!.decimals;
			const own = model.cell(id, model.periods[t]!.id, 'W0005').value!;
			expect(value).toBe(Number(own.toFixed(decimals)));
		}
	});

	it('has no column of position beside a comparison with its own past', () => {
		const all = ['score', 'rank', 'progress', 'position'] as const;
		expect(viewsBeside(all, { id: 'past', kind: 'past', since: [null, 0] })).toEqual(['score', 'rank', 'progress']);
		expect(viewsBeside(all, { id: 'peers', kind: 'peers' })).toEqual(all);
	});
});
