import { flagBit } from '@social-index/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { sampleDataset } from '../../testing/sampleDataset.ts';
import { releaseOf, sampleRelease } from '../../testing/sampleRelease.ts';
import { leadingParts } from './areaChanges.ts';
import { areaState } from './areaState.ts';

const model = new IndexModel(sampleRelease({ areas: 8, periods: 4 }));

describe('areaState', () => {
	it('holds the release’s own scores, ranks, values and ratings at the precision shown', () => {
		for (const { code } of model.allAreas) {
			const page = areaState(model, code);
			expect(page.measures.map(({ id }) => id).sort()).toEqual(
				model.data.panel.measures
					.filter(({ id, parent }) => parent !== null || id === model.index.id)
					.map(({ id }) => id)
					.sort(),
			);
			for (const measure of [...page.measures, ...page.outside]) {
				measure.years.forEach((shown, t) => {
					const period = model.periods[t]!.id;
					const cell = model.cell(measure.id, period, code);
					expect(shown.score ?? null).toBe(cell.score === null ? null : Number(cell.score.toFixed(1)));
					expect(shown.value ?? null).toBe(cell.value === null ? null : Number(cell.value.toFixed(measure.decimals)));
					expect(shown.absent ?? null).toBe(cell.absent);
					if (shown.rank !== undefined) expect([shown.rank, shown.ranked]).toEqual([cell.rank, cell.ranked]);
					if (code === 'B1') return;
					expect(shown.held?.peers?.rating).toBe(model.rating(code, period, measure.id, 'position', 'peers')?.rating);
					expect(shown.held?.B1?.rating).toBe(model.rating(code, period, measure.id, 'position', 'B1')?.rating);
					expect(shown.held?.past?.rating).toBe(
						model.rating(code, period, measure.id, 'progress', 'period:2020')?.rating,
					);
				});
			}
		}
	});

	it('says of every figure that is missing why it is', () => {
		const page = areaState(model, 'W0008');
		for (const measure of page.measures.filter(({ gap }) => gap === null)) {
			for (const cell of measure.years) expect(cell.score !== undefined || cell.absent !== undefined).toBe(true);
		}
	});

	it('shows a declared gap with its reason', () => {
		const gaps = areaState(model, 'W0001').measures.filter(({ gap }) => gap !== null);
		expect(gaps.map(({ name, gap }) => [name, gap])).toEqual([
			['Water and Sanitation', 'No figures are published for wards.'],
		]);
	});

	it('tells a value that rounds to zero from a true zero', () => {
		const dataset = sampleDataset({ areas: 3, periods: 1 });
		// Observations stand by indicator, period and area: the first two areas of the first indicator.
		dataset.observations.value[0] = 0.04;
		dataset.observations.value[1] = 0;
		dataset.observations.flag[0] = 0;
		dataset.observations.flag[1] = 0;
		const small = new IndexModel(releaseOf(dataset));
		const first = (code: string) =>
			areaState(small, code).measures.find(({ id }) => id === dataset.indicators[0]!.id)!.years[0]!;
		expect([first('W0001').value, first('W0002').value]).toEqual([0, 0]);
		expect(first('W0001').flags).toContain('rounds-to-zero');
		expect(first('W0002').flags ?? []).not.toContain('rounds-to-zero');
	});

	it('lists as standing out the indicators rated so, the largest difference first, five at most', () => {
		for (const { code } of model.areas) {
			areaState(model, code).standouts.forEach((found, t) => {
				for (const [against, comparator] of [
					['peers', 'peers'],
					['B1', 'B1'],
				] as const) {
					for (const [list, rating] of [
						['strengths', 'strength'],
						['weaknesses', 'weakness'],
					] as const) {
						const rated = model.indicators
							.map(({ id }) => model.rating(code, model.periods[t]!.id, id, 'position', comparator))
							.flatMap((row) => (row?.rating === rating ? Math.abs(row.difference!) : []))
							.sort((a, b) => b - a);
						const shown = found[against]![list].map((id) =>
							Math.abs(model.rating(code, model.periods[t]!.id, id, 'position', comparator)!.difference!),
						);
						expect(shown).toEqual(rated.slice(0, 5));
					}
				}
			});
		}
	});

	it('gives a place above the wards its areas, and its own past alone to be held against', () => {
		const page = areaState(model, 'B1');
		expect(page.peers).toBeNull();
		expect(page.comparators.map(({ id }) => id)).toEqual(['past']);
		expect(page.inside.flatMap(({ areas }) => areas.map(({ code }) => code)).sort()).toEqual(
			model.areas.map(({ code }) => code).sort(),
		);
		expect(page.measures[0]!.years[0]!.rank).toBeUndefined();
	});

	it('leads from each area to the next by name and back', () => {
		for (const { code } of model.areas) {
			const { next } = areaState(model, code);
			if (next !== null) expect(areaState(model, next.code).previous?.code).toBe(code);
		}
	});

	it('shows the area itself on its small map', () => {
		const page = areaState(model, 'W0002');
		expect(page.locator!.areas.map(({ code }) => code)).toContain('W0002');
		expect(page.locator!.shapes.shapes).toHaveLength(8);
	});

	it.each([
		['two areas', sampleRelease({ areas: 2, periods: 2 })],
		['one period', sampleRelease({ areas: 4, periods: 1 })],
		['very long names', sampleRelease({ areaName: (i) => `${'Llanfairpwllgwyngyll '.repeat(5)}${i}` })],
	])('stands with %s', (_, release) => {
		const small = new IndexModel(release);
		for (const { code } of small.allAreas) {
			const page = areaState(small, code);
			expect(JSON.stringify(page)).not.toMatch(/NaN|Infinity|undefined/);
			expect(page.briefings).toHaveLength(small.periods.length);
		}
	});

	it('stands where one measure has no figure anywhere', () => {
		const dataset = sampleDataset({ areas: 4, periods: 2 });
		const size = 2 * dataset.areas.length;
		dataset.observations.value.fill(Number.NaN, 0, size);
		dataset.observations.flag.fill(flagBit['not-available'], 0, size);
		const page = areaState(new IndexModel(releaseOf(dataset)), 'W0001');
		const cell = page.measures.find(({ id }) => id === dataset.indicators[0]!.id)!.years[0]!;
		expect(cell.score).toBeUndefined();
		expect(cell.absent).toBe('not-available');
	});
});

describe('what changed', () => {
	it('adds up, as shown, to the change that is shown', () => {
		fc.assert(
			fc.property(
				fc.nat(10000),
				fc.integer({ min: 2, max: 4 }),
				fc.integer({ min: 0, max: 15 }),
				(seed, periods, n) => {
					const random = new IndexModel(sampleRelease({ seed, areas: 3, periods }));
					const { changes } = areaState(random, 'W0001');
					expect(changes).toHaveLength(periods === 2 ? 1 : periods);
					for (const change of changes) {
						const { parts, others, change: total } = leadingParts(change, 2, n);
						const cents = (value: number) => Math.round(value * 100);
						const sum =
							parts.reduce((all, part) => all + cents(part.contribution), 0) + cents(others?.contribution ?? 0);
						expect(sum).toBe(cents(total));
						const now = random.cell(random.index.id, random.periods[change.to]!.id, 'W0001').score!;
						const then = random.cell(random.index.id, random.periods[change.from]!.id, 'W0001').score!;
						expect(total).toBeCloseTo(now - then, 1);
					}
				},
			),
			{ numRuns: 30 },
		);
	});
});
