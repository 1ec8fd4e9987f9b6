import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arithmeticMean } from '../aggregation/weightedMeans.ts';
import { competitionRank } from '../ranks/competitionRank.ts';
import { aggregateFramework, frameworkOf } from '../testing/coinrFramework.ts';
import {
	describeReference,
	expectClose,
	indicatorsOf,
	lookup,
	numbers,
	type ReferenceMatrix,
	type ReferenceTable,
	reference,
	words,
} from '../testing/coinrReference.ts';
import { compareScores } from './compareScores.ts';
import { dataAvailability, screenAreas } from './dataAvailability.ts';
import { dropOne } from './dropOne.ts';
import { indicatorStatistics } from './indicatorStatistics.ts';
import { naturalBreaks } from './naturalBreaks.ts';
import { sobolIndices } from './sobolIndices.ts';
import { tiersByCuts, tiersByQuantile } from './tiers.ts';
import { compoundGrowth, percentChange, type Trend } from './trend.ts';

type Tables = Readonly<Record<string, ReferenceTable>>;

describeReference('results of ASEM agree with COINr to 1e-9', () => {
	test('statistics of indicators and their flags', () => {
		const { output } = reference<unknown, Tables>('asem/get_stats');
		for (const [dataset, step] of [
			['Raw', '1_Raw'],
			['Denominated', '2_Denominated'],
			['Normalised', '6_Normalised'],
		]) {
			const data = reference<unknown, ReferenceTable>(`asem/pipeline_${step}`).output;
			const expected = output[dataset!]!;
			const ids = words(expected, 'iCode');
			const found = ids.map((id) => indicatorStatistics(numbers(data, id)));
			const columns = [
				['Min', 'min'],
				['Max', 'max'],
				['Mean', 'mean'],
				['Median', 'median'],
				['Std', 'sd'],
				['Skew', 'skewness'],
				['Kurt', 'kurtosis'],
				['N.Avail', 'n'],
				['N.NonZero', 'nonZero'],
				['N.Unique', 'unique'],
				['N.Same', 'commonest'],
			] as const;
			for (const [theirs, ours] of columns) {
				expectClose(
					found.map((f) => f[ours]),
					numbers(expected, theirs),
					`${dataset} ${theirs}`,
				);
			}
			for (const [column, flag] of [
				['Flag.Avail', 'few values'],
				['Flag.NonZero', 'many zeros'],
				['Flag.SkewKurt', 'outliers'],
			] as const) {
				const flagged = words(expected, column).map((word) => word !== 'ok');
				expect(
					found.map(({ flags }) => flags.includes(flag)),
					column,
				).toEqual(flagged);
			}
		}
	});

	test('availability by area and group, and screening', () => {
		const file = reference<{ data: ReferenceTable; lineage: ReferenceTable }, Tables>('asem/data_availability');
		const { data, lineage } = file.input;
		const ids = words(lineage, 'Indicator');
		const columns = ids.map((id) => numbers(data, id));
		const found = dataAvailability(columns, words(lineage, 'Pillar'));
		const { Summary: summary, ByGroup: byGroup } = file.output;
		expectClose(
			found.map((f) => f.missing),
			numbers(summary!, 'N_missing'),
			'missing',
		);
		expectClose(
			found.map((f) => f.zero),
			numbers(summary!, 'N_zero'),
			'zero',
		);
		expectClose(
			found.map((f) => f.available),
			numbers(summary!, 'Dat_Avail'),
			'available',
		);
		expectClose(
			found.map((f) => f.nonZero),
			numbers(summary!, 'Non_Zero'),
			'not zero',
		);
		for (const group of new Set(words(lineage, 'Pillar'))) {
			expectClose(
				found.map((f) => f.byGroup.get(group)!),
				numbers(byGroup!, group),
				group,
			);
		}
		const screened = reference<unknown, Readonly<Record<string, { RemovedUnits: readonly string[] }>>>(
			'asem/data_availability',
		);
		const codes = words(data, 'uCode');
		const removed = (available: number, nonZero: number) =>
			[...screenAreas(found, { available, nonZero }).keys()].map((row) => codes[row]!);
		expect(removed(0.9, 0)).toEqual(screened.output.byNA!.RemovedUnits);
	});

	test('ranks of every node, and what each other method does to them', () => {
		const final = reference<unknown, Tables>('asem/final_scores_ranks').output;
		for (const id of indicatorsOf(final.scores!)) {
			const { rank } = competitionRank(numbers(final.scores!, id));
			expectClose(rank, numbers(final.ranks!, id), id);
		}
		const compared = reference<unknown, { ranks: Tables; index_scores: Tables; corr_ranks: ReferenceTable }>(
			'asem/compare_coins',
		).output;
		const base = lookup(final.scores!, 'uCode', 'Index');
		for (const [method, table] of Object.entries(compared.ranks)) {
			const codes = words(table, 'uCode');
			const other = lookup(compared.index_scores[method]!, 'uCode', 'Index');
			const found = compareScores(
				Float64Array.from(codes, (code) => base.get(code)!),
				Float64Array.from(codes, (code) => other.get(code)!),
			);
			expectClose(found.before, numbers(table, 'coin.1'), method);
			expectClose(found.after, numbers(table, 'coin.2'), method);
			expectClose(found.gained, numbers(table, 'Diff'), method);
		}
	});

	test('mean shift of ranks when each element is left out, at every level', () => {
		const file = reference<
			{ Normalised: ReferenceTable; meta: ReferenceTable },
			Readonly<Record<string, { MeanAbsDiff: Readonly<Record<string, number>> }>>
		>('asem/remove_elements');
		const framework = frameworkOf(file.input.meta);
		const means = [arithmeticMean, arithmeticMean, arithmeticMean];
		const index = (without?: string) =>
			aggregateFramework(
				file.input.Normalised,
				framework.map((row) => (row.code === without ? { ...row, weight: 0 } : row)),
				means,
			).get('Index')!;
		for (const { MeanAbsDiff: expected } of Object.values(file.output)) {
			const elements = Object.keys(expected).filter((element) => element !== 'Nominal');
			const found = dropOne(index(), elements, index);
			expectClose(
				elements.map((element) => found.get(element)!),
				elements.map((element) => expected[element]!),
				'mean shift',
			);
		}
	});

	test("Sobol' indices of the sample given", () => {
		interface Sample {
			readonly X: ReferenceMatrix;
			readonly y: readonly number[];
		}
		const file = reference<
			Readonly<Record<string, Sample>>,
			Readonly<Record<string, { Variance: number; SensInd: ReferenceTable }>>
		>('sensitivity/SA_estimators');
		for (const [name, { X, y }] of Object.entries(file.input)) {
			const inputs = X.values[0]!.length;
			const n = y.length / (inputs + 2);
			const block = (i: number) => Float64Array.from(y.slice(i * n, (i + 1) * n));
			const found = sobolIndices(
				block(0),
				block(1),
				Array.from({ length: inputs }, (_, i) => block(2 + i)),
			)!;
			const expected = file.output[name]!;
			expectClose([found.variance], [expected.Variance], name);
			expectClose(found.first, numbers(expected.SensInd, 'Si'), name);
			expectClose(found.total, numbers(expected.SensInd, 'STi'), name);
		}
	});
});

describeReference('trends of a panel agree with COINr to 1e-9', () => {
	const file = reference<{ Raw: ReferenceTable }, Tables>('panel/trends');
	const { Raw } = file.input;
	const times = numbers(Raw, 'Time');
	const codes = words(Raw, 'uCode');
	const years = [...new Set(times)].sort();
	const series = (area: string, id: string, from = 0) => {
		const values = numbers(Raw, id);
		return years.map((year) => {
			const row = codes.findIndex((code, i) => code === area && times[i] === year);
			return year < from ? Number.NaN : values[row]!;
		});
	};
	test.each([
		['CAGR', 'CAGR', compoundGrowth],
		['prc_change', 'prc_change', percentChange],
		['CAGR_latest3', 'CAGR', compoundGrowth],
		['prc_change_latest2', 'prc_change', percentChange],
	] as const)('%s', (output, column, trend: (values: number[], years: number[]) => Trend) => {
		const table = file.output[output]!;
		const areas = words(table, 'uCode');
		const ids = words(table, 'iCode');
		const cells = table.data[column]!;
		let compared = 0;
		cells.forEach((expected, i) => {
			const from = table.columns.includes('t_first_use_latest') ? numbers(table, 't_first_use_latest')[i]! : 0;
			const found = trend(series(areas[i]!, ids[i]!, from), [...years]);
			if (typeof expected !== 'number') return;
			expect('value' in found, `${areas[i]} ${ids[i]}`).toBe(true);
			if ('value' in found) expectClose([found.value], [expected], `${output} ${areas[i]} ${ids[i]}`);
			compared++;
		});
		expect(compared).toBeGreaterThan(200);
	});
});

describe('trends', () => {
	test('the worked examples of METHOD C13', () => {
		expect(compoundGrowth([100, 110, 121], [1, 2, 3])).toEqual({ value: expect.closeTo(0.1, 12) });
		expect(percentChange([100, 112, 121, 130], [1, 2, 3, 4])).toEqual({ value: expect.closeTo(9.8117, 4) });
	});
	test.each([
		[compoundGrowth, [0, 5], 'needs values of one sign'],
		[compoundGrowth, [-2, 5], 'needs values of one sign'],
		[compoundGrowth, [Number.NaN, 5], 'needs two values'],
		[percentChange, [0, 5], 'begins at zero'],
		[percentChange, [0, 1, 2], 'begins at zero'],
		[percentChange, [0, 0], 'begins at zero'],
	] as const)('says why there is none: %o of %j', (trend, values, reason) => {
		const found = trend(
			values,
			values.map((_, t) => 2010 + t),
		);
		expect(found).toEqual({ absent: expect.stringContaining(reason) });
	});
});

describe('tiers', () => {
	test('natural breaks leave the least sum of squares of all ways to part the scores', () => {
		const squares = (part: readonly number[]) => {
			const mean = part.reduce((a, b) => a + b, 0) / part.length;
			return part.reduce((a, x) => a + (x - mean) ** 2, 0);
		};
		fc.assert(
			fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 3, maxLength: 9 }), (list) => {
				const sorted = [...list].sort((a, b) => a - b);
				const tiers = tiersByCuts(Float64Array.from(sorted), naturalBreaks(Float64Array.from(list), 3));
				const found = [0, 1, 2].reduce((sum, tier) => sum + squares(sorted.filter((_, i) => tiers[i] === tier)), 0);
				let least = Number.POSITIVE_INFINITY;
				for (let a = 1; a < sorted.length - 1; a++) {
					for (let b = a + 1; b < sorted.length; b++) {
						const parts = [sorted.slice(0, a), sorted.slice(a, b), sorted.slice(b)];
						least = Math.min(
							least,
							parts.reduce((sum, part) => sum + squares(part), 0),
						);
					}
				}
				expect(found).toBeCloseTo(least, 8);
			}),
		);
	});
	test('quantiles hold equal numbers, and ties stay together', () => {
		const scores = Float64Array.from({ length: 100 }, (_, i) => (i * 37) % 100);
		const tiers = tiersByQuantile(scores, 5);
		for (let tier = 0; tier < 5; tier++) expect(tiers.filter((t) => t === tier)).toHaveLength(20);
		scores.forEach((score, i) => {
			expect(tiers[i]).toBe(Math.floor(score / 20));
		});
		expect(new Set(tiersByQuantile(Float64Array.of(3, 3, 3), 5)).size).toBe(1);
	});
	test('cuts that do not ascend are refused', () => {
		expect(() => tiersByCuts(Float64Array.of(1), [10, 10])).toThrow(/do not ascend/);
	});
});
