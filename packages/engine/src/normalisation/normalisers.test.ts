import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OptionValue } from '../methods/methodDefinition.ts';
import { methodNamed } from '../methods/methodNamed.ts';
import {
	describeReference,
	expectClose,
	indicatorsOf,
	lookup,
	numbers,
	type ReferenceTable,
	reference,
	words,
} from '../testing/coinrReference.ts';
import { type ColumnToNormalise, turnedColumn } from './columnToNormalise.ts';
import { normaliseByPeriod } from './normaliseByPeriod.ts';
import { normalisers } from './normalisers.ts';

const normalise = (id: string, options: Readonly<Record<string, OptionValue>>, column: ColumnToNormalise) =>
	methodNamed('normalisation', normalisers, id, options)(column);

describeReference('normalisations of ASEM agree with COINr to 1e-9', () => {
	const file = reference<
		{ Treated: ReferenceTable; Raw: ReferenceTable; directions: ReferenceTable; iMeta_parameters: ReferenceTable },
		Readonly<Record<string, ReferenceTable>>
	>('asem/normalisation');
	const { Treated, Raw, directions, iMeta_parameters: parameters } = file.input;
	const direction = lookup(directions, 'iCode', 'Direction');
	const of = (column: string): ReadonlyMap<string, number> => lookup(parameters, 'iCode', column);
	const turned = (table: ReferenceTable, id: string, extra: Partial<ColumnToNormalise> = {}): ColumnToNormalise =>
		turnedColumn({ id, values: numbers(table, id), ...extra }, direction.get(id) === -1 ? 'lower' : 'higher');

	const plain: readonly [string, string, Readonly<Record<string, OptionValue>>, ReferenceTable][] = [
		['n_minmax_0_100', 'minmax', {}, Treated],
		['n_minmax_1_100', 'minmax', { low: 1 }, Treated],
		['n_zscore_0_1', 'zscore', {}, Treated],
		['n_zscore_10_2', 'zscore', { mean: 10, sd: 2 }, Treated],
		['n_prank', 'percentile-rank', {}, Treated],
		['n_rank', 'rank', {}, Treated],
		['n_borda', 'borda', {}, Treated],
		['n_rank_average', 'rank', { ties: 'mean' }, Treated],
		['n_dist2max', 'distance-to-maximum', {}, Treated],
		['n_fracmax', 'fraction-of-maximum', {}, Treated],
		['n_zscore_raw_withNA', 'zscore', {}, Raw],
		['n_minmax_raw_withNA', 'minmax', {}, Raw],
		['n_prank_raw_withNA', 'percentile-rank', {}, Raw],
		['n_rank_raw_withNA', 'rank', {}, Raw],
		['n_borda_raw_withNA', 'borda', {}, Raw],
	];
	test.each(plain)('%s', (output, id, options, table) => {
		for (const indicator of indicatorsOf(table)) {
			const expected = numbers(file.output[output]!, indicator);
			const cells = file.output[output]!.data[indicator]!;
			// COINr divides by a highest value of zero; ours says that it cannot.
			if (cells.includes('Infinity')) {
				expect(() => normalise(id, options, turned(table, indicator))).toThrow(
					`The highest value of ${indicator} is zero`,
				);
			} else expectClose(normalise(id, options, turned(table, indicator)), expected, `${output} ${indicator}`);
		}
	});

	test.each([
		['n_dist2ref', false],
		['n_dist2ref_cap', true],
	] as const)('%s, where the reference area is not the lowest', (output, cap) => {
		const row = words(Treated, 'uCode').indexOf('DEU');
		for (const indicator of indicatorsOf(Treated)) {
			const reference = numbers(Treated, indicator)[row]!;
			const column = turned(Treated, indicator, { reference });
			const expected = numbers(file.output[output]!, indicator);
			if (expected.every(Number.isFinite)) {
				expectClose(normalise('distance-to-reference', { cap }, column), expected, indicator);
			} else expect(() => normalise('distance-to-reference', { cap }, column), indicator).toThrow(/reference area/);
		}
	});

	test('n_scaled_0_200_100', () => {
		for (const indicator of indicatorsOf(Treated)) {
			// COINr applies the bounds after it has turned the values, and does not turn the bounds.
			const column = { ...turned(Treated, indicator), bounds: { lower: 0, upper: 200 } };
			const expected = numbers(file.output.n_scaled_0_200_100!, indicator);
			expectClose(normalise('scaled', {}, column), expected, indicator);
		}
	});

	test.each([
		['n_scaled_iMeta_Raw', 'scaled', {}, 'scaled_lower', 'scaled_upper'],
		['n_goalposts_iMeta_Raw', 'goalposts', {}, 'goalpost_lower', 'goalpost_upper'],
		['n_goalposts_iMeta_Raw_uncapped', 'scaled', {}, 'goalpost_lower', 'goalpost_upper'],
	] as const)('%s, with bounds of each indicator', (output, id, options, lower, upper) => {
		const low = of(lower);
		const high = of(upper);
		for (const indicator of indicatorsOf(Raw)) {
			const bounds = { lower: low.get(indicator)!, upper: high.get(indicator)! };
			const factor = of(id === 'scaled' && output.includes('scaled') ? 'scale_factor' : 'goalpost_scale').get(
				indicator,
			)!;
			const expected = numbers(file.output[output]!, indicator);
			const column = turned(Raw, indicator, { bounds });
			expectClose(normalise(id, { ...options, factor }, column), expected, `${output} ${indicator}`);
		}
	});

	test.each([
		['n_dist2targ_iMeta_Raw', true],
		['n_dist2targ_iMeta_Raw_uncapped', false],
	] as const)('%s, with a target of each indicator', (output, cap) => {
		const target = of('Target');
		for (const indicator of indicatorsOf(Raw)) {
			const column = turned(Raw, indicator, { target: target.get(indicator)! });
			const expected = numbers(file.output[output]!, indicator);
			expectClose(normalise('distance-to-target', { cap }, column), expected, `${output} ${indicator}`);
		}
	});
});

describeReference('a panel is normalised over all years or year by year, as in COINr', () => {
	interface Panel {
		readonly Normalised: ReferenceTable;
	}
	const file = reference<{ Treated: ReferenceTable; meta: ReferenceTable }, Readonly<Record<string, Panel>>>(
		'panel/purse_normalise_aggregate',
	);
	const { Treated, meta } = file.input;
	const direction = lookup(meta, 'iCode', 'Direction');
	const keys = (table: ReferenceTable) => words(table, 'Time').map((time, i) => `${time} ${words(table, 'uCode')[i]}`);
	test.each(['global_TRUE', 'global_FALSE'])('%s', (output) => {
		const expected = file.output[output]!.Normalised;
		const place = new Map(keys(expected).map((key, i) => [key, i]));
		const times = words(Treated, 'Time');
		const years = [...new Set(times)];
		for (const indicator of indicatorsOf(Treated)) {
			const values = numbers(Treated, indicator);
			const column = turnedColumn({ id: indicator, values }, direction.get(indicator) === -1 ? 'lower' : 'higher');
			const whole = methodNamed('normalisation', normalisers, 'minmax');
			const areas = times.filter((time) => time === years[0]).length;
			expect(years.every((year) => times.filter((time) => time === year).length === areas)).toBe(true);
			const scores = (output === 'global_TRUE' ? whole : normaliseByPeriod(whole, areas))(column);
			const wanted = numbers(expected, indicator);
			const ordered = Float64Array.from(keys(Treated), (key) => wanted[place.get(key)!]!);
			expectClose(scores, ordered, indicator);
		}
	});
});

test('robust z-scores, T-scores, normal scores and the AMPI scale by hand', () => {
	const values = Float64Array.of(2, 4, 6, 8, 100);
	expect(normalise('robust-zscore', {}, { id: 'x', values })[3]).toBeCloseTo(2 / (1.4826 * 2), 12);
	expect(normalise('tscore', {}, { id: 'x', values: Float64Array.of(1, 2, 3) })).toEqual(Float64Array.of(40, 50, 60));
	// Φ⁻¹(0.25) = -0.6744897501960817 (tables).
	expect(normalise('normal-scores', {}, { id: 'x', values: Float64Array.of(1, 2, 3) })[0]).toBeCloseTo(
		-0.6744897501960817,
		13,
	);
	const ampi = normalise('ampi', {}, { id: 'x', values: Float64Array.of(0, 5, 20), reference: 5 });
	expect([...ampi]).toEqual([85, 100, 145]);
});

describe('every normalisation', () => {
	const ids = normalisers.map(({ id }) => id);
	const list = fc
		.array(fc.oneof(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), fc.constant(Number.NaN)), {
			minLength: 3,
			maxLength: 20,
		})
		.filter((values) => new Set(values.filter((x) => !Number.isNaN(x))).size > 1);
	const scored = (id: string, values: readonly number[], scale = 1, shift = 0) => {
		const turn = (x: number) => scale * x + shift;
		return normalise(id, id.startsWith('distance-to-target') ? { cap: false } : {}, {
			id: 'crime',
			values: Float64Array.from(values, turn),
			bounds: { lower: turn(0), upper: turn(100) },
			target: turn(200),
			reference: turn(150),
		});
	};
	/** Robust z-scores do not exist where more than half of the values are the same: that refusal is the right answer. */
	const orRefusal = (id: string, run: () => void) => {
		try {
			run();
		} catch (error) {
			if (id !== 'robust-zscore' || !String(error).includes('more than half')) throw error;
		}
	};
	test.each(ids)('%s keeps the order of areas, ties, and absent cells', (id) => {
		fc.assert(
			fc.property(list, (values) =>
				orRefusal(id, () => {
					const scores = scored(id, values);
					values.forEach((x, i) => {
						expect(Number.isNaN(scores[i]!)).toBe(Number.isNaN(x));
						values.forEach((y, j) => {
							if (x < y) expect(scores[i]!).toBeLessThan(scores[j]!);
							if (x === y) expect(scores[i]).toBe(scores[j]);
						});
					});
				}),
			),
		);
	});
	test.each(ids.filter((id) => id !== 'fraction-of-maximum'))('%s does not hang on the unit or its zero', (id) => {
		fc.assert(
			fc.property(list, fc.integer({ min: 1, max: 50 }), fc.integer({ min: -500, max: 500 }), (values, scale, shift) =>
				orRefusal(id, () => {
					const before = scored(id, values);
					scored(id, values, scale, shift).forEach((score, i) => {
						if (!Number.isNaN(score)) expect(score).toBeCloseTo(before[i]!, 8);
					});
				}),
			),
		);
	});
	test('min-max, goalposts and percentile ranks stay within their scales, and turning an indicator turns its scores', () => {
		fc.assert(
			fc.property(list, (values) => {
				const present = (scores: Float64Array) => scores.filter((x) => !Number.isNaN(x));
				expect(present(scored('minmax', values)).every((x) => x >= 0 && x <= 100)).toBe(true);
				expect(present(scored('goalposts', values)).every((x) => x >= 0 && x <= 100)).toBe(true);
				expect(present(scored('percentile-rank', values)).every((x) => x >= 0 && x <= 1)).toBe(true);
				const turned = normalise('minmax', {}, turnedColumn({ id: 'x', values: Float64Array.from(values) }, 'lower'));
				scored('minmax', values).forEach((score, i) => {
					if (!Number.isNaN(score)) expect(turned[i]!).toBeCloseTo(100 - score, 10);
				});
			}),
		);
	});
});
