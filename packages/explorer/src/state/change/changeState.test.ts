import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { sampleRelease } from '../../testing/sampleRelease.ts';
import { wordsIn } from '../../words/index.ts';
import { type ChangeState, changeFile, changeParts, changeState } from './changeState.ts';
import { bothEnds, byChange, changeTable } from './changeTable.ts';
import { type ChangeView, changeSorts, changeViewOfQuery, firstChangeView, queryOfChangeView } from './changeView.ts';

const words = wordsIn('en');
const model = new IndexModel(sampleRelease({ areas: 12, periods: 4 }));
const state = changeState(model);

function tableOf(changes: ChangeState, part: Partial<ChangeView> = {}) {
	const view = { ...firstChangeView(changes), ...part };
	return changeTable(changes, changes.blocks.find((b) => b.pair === view.pair && b.measure === view.measure)!, view);
}

describe('changes between two periods', () => {
	it('can be asked for between each period and the next and over the whole span, which comes first', () => {
		expect(state.pairs.map(({ from, to }) => [from.id, to.id])).toEqual([
			['2020', '2023'],
			['2020', '2021'],
			['2021', '2022'],
			['2022', '2023'],
		]);
	});

	it('are those of the release, with the same word for each', () => {
		for (const pair of state.pairs) {
			for (const { id: measure } of state.measures) {
				for (const row of tableOf(state, { pair: pair.id, measure }).rows) {
					const published = model.changes(row.area.code, pair.from.id, pair.to.id);
					const rows = published.filter((each) => each.measure === measure);
					if (rows.length === 0) {
						expect([row.change, row.rating]).toEqual([null, 'not-compared']);
						continue;
					}
					expect(words.signed(row.change!, 1)).toBe(words.signed(rows[0]!.change, 1));
					const word = !rows[0]!.clear ? 'little-change' : rows[0]!.change > 0 ? 'improved' : 'declined';
					expect(row.rating).toBe(word);
					const parts = Object.fromEntries(rows.map((each) => [each.contributor, words.signed(each.contribution, 2)]));
					expect(Object.fromEntries(row.parts.map((each) => [each.id, words.signed(each.points, 2)]))).toEqual(parts);
				}
			}
		}
	});

	it('are the sum of their parts, but for the rounding of each', () => {
		for (const row of tableOf(state).rows) {
			const sum = row.parts.reduce((total, part) => total + part.points, 0);
			expect(Math.abs(sum - row.fine!)).toBeLessThanOrEqual(0.005 * (row.parts.length + 1));
		}
	});

	it('have mean parts that add up to the mean change', () => {
		const table = tableOf(state);
		const sum = table.drivers.reduce((total, part) => total + part.points, 0);
		expect(Math.abs(sum - table.meanChange)).toBeLessThanOrEqual(0.005 * (table.drivers.length + 1));
		const mean = table.rows.reduce((total, row) => total + row.fine!, 0) / table.rows.length;
		expect(Math.abs(mean - table.meanChange)).toBeLessThanOrEqual(0.011);
	});

	it('name the indicators that had no new figures: one carried back from the second period to the first', () => {
		const first = tableOf(state, { pair: state.pairs[1]!.id });
		expect(first.unchanged.map(({ id }) => id)).toEqual(['shelter-2']);
		expect(first.rows.flatMap((row) => row.parts).some(({ id, points }) => id === 'shelter-2' && points !== 0)).toBe(
			false,
		);
		expect(tableOf(state, { pair: state.pairs[2]!.id }).unchanged).toEqual([]);
	});

	it('are sorted by any column, either way, and none is left out', () => {
		for (const sort of changeSorts) {
			for (const reversed of [false, true]) {
				const { rows } = tableOf(state, { sort, reversed });
				expect(new Set(rows.map(({ area }) => area.code)).size).toBe(12);
				if (sort === 'name') continue;
				const keys = rows.map((row) => (sort === 'change' ? row.fine! : row[sort]!));
				expect(keys).toEqual([...keys].sort((a, b) => (reversed ? a - b : b - a)));
			}
		}
	});
});

describe('the headline', () => {
	it('counts every area once, and only numbers of the table stand in it', () => {
		fc.assert(
			fc.property(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(5), (improved, declined, little, absent) => {
				const counts = { improved, declined, little, absent, all: improved + declined + little + absent };
				const text = words.change.headline({
					counts,
					measure: 'Shelter',
					isIndex: false,
					from: '2020',
					to: '2023',
					noun: 'ward',
					plural: 'wards',
					within: null,
				});
				expect(text).not.toMatch(/undefined|NaN|null|best|worst/);
				const numbers = [...text.matchAll(/\d+/g)].map(Number).filter((n) => n !== 2020 && n !== 2023);
				const compared = counts.all - absent;
				for (const n of numbers) expect([improved, declined, little, compared]).toContain(n);
				expect(/rose clearly in (all|both|\d|the)/.test(text)).toBe(improved > 0);
				expect(/fell clearly in (all|both|\d|the)/.test(text)).toBe(declined > 0);
				expect(/changed little in (all|both|\d|the)/.test(text)).toBe(little > 0);
			}),
		);
	});

	it('agrees with the rows', () => {
		const { counts, rows } = tableOf(state);
		expect(counts.improved + counts.declined + counts.little + counts.absent).toBe(counts.all);
		expect(counts.improved).toBe(rows.filter(({ rating }) => rating === 'improved').length);
	});
});

describe('the drawing', () => {
	it('has room on its scale for every score of every period', () => {
		for (const measure of state.measures) {
			for (const period of model.periods) {
				for (const { code } of [...state.comparators, ...state.areas]) {
					const { score } = model.cell(measure.id, period.id, code);
					if (score === null) continue;
					expect(score).toBeGreaterThanOrEqual(measure.low);
					expect(score).toBeLessThanOrEqual(measure.high);
				}
			}
		}
	});

	it('shows all of few areas, and both ends of many', () => {
		const table = tableOf(state);
		expect(bothEnds(table)).toBeNull();
		const ends = bothEnds(table, 10, 3)!;
		const order = byChange(table);
		expect(ends.risers).toEqual(order.slice(0, 3));
		expect(ends.fallers[0]).toEqual(order.at(-1));
	});
});

describe('changes that are not handed over with the page', () => {
	it('stand in files of the site, as they would with the page', () => {
		const large = new IndexModel(sampleRelease({ areas: 120, periods: 3 }));
		const changes = changeState(large);
		expect(changes.blocks).toHaveLength(1);
		expect(tableOf(changes).rows).toHaveLength(120);
		const files = new Set(changeParts.paths(large));
		for (const { id } of changes.pairs) {
			for (const measure of changes.measures) {
				const file = changeFile(changes.pairs, id, measure.id);
				expect(files.has(file)).toBe(true);
				const block = changeParts.json(large, file)!;
				expect([block.pair, block.measure]).toEqual([id, measure.id]);
			}
		}
		expect(changeParts.json(large, changeFile(changes.pairs, changes.pairs[0]!.id, 'index'))).toEqual(
			changes.blocks[0],
		);
		expect(changeParts.json(large, 'change/0/nothing.json')).toBeNull();
		expect(changeParts.json(large, 'change/9/index.json')).toBeNull();
	});
});

describe('the address of a view of change', () => {
	it('leads back to the same view', () => {
		fc.assert(
			fc.property(
				fc.record({
					pair: fc.constantFrom(...state.pairs.map(({ id }) => id)),
					measure: fc.constantFrom(...state.measures.map(({ id }) => id)),
					sort: fc.constantFrom(...changeSorts),
					reversed: fc.boolean(),
					parent: fc.constantFrom(null, 'B1'),
					find: fc.string(),
					area: fc.constantFrom('B1', ...state.areas.map(({ code }) => code)),
				}),
				(view) => {
					expect(changeViewOfQuery(state, new URLSearchParams(queryOfChangeView(state, view)))).toEqual(view);
				},
			),
		);
	});
});

describe('places that are unlike the others', () => {
	it('have nothing to compare where there is one period', () => {
		const one = changeState(new IndexModel(sampleRelease({ areas: 3, periods: 1 })));
		expect([one.pairs, one.blocks, one.measures]).toEqual([[], [], []]);
	});

	it('may have two areas and two periods', () => {
		const two = changeState(new IndexModel(sampleRelease({ areas: 2, periods: 2 })));
		expect(two.pairs).toHaveLength(1);
		expect(tableOf(two).rows).toHaveLength(2);
	});
});
