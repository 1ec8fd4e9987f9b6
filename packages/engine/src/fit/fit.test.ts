import { describe, expect, test } from 'vitest';
import { type CorrelationMethod, correlation } from '../statistics/correlation.ts';
import { correlationMatrix } from '../statistics/correlationMatrix.ts';
import { correlationTest } from '../statistics/correlationTest.ts';
import { seededNumbers } from '../statistics/seededNumbers.ts';
import {
	describeReference,
	expectClose,
	indicatorsOf,
	numbers,
	type ReferenceMatrix,
	type ReferenceTable,
	reference,
	words,
} from '../testing/coinrReference.ts';
import { bartlettTest } from './bartlettTest.ts';
import { bootstrapWeights } from './bootstrapWeights.ts';
import { correlationFlags } from './correlationFlags.ts';
import { covarianceAlpha } from './covarianceAlpha.ts';
import { cronbachAlpha } from './cronbachAlpha.ts';
import { itemRest } from './itemRest.ts';
import { kaiserMeyerOlkin } from './kaiserMeyerOlkin.ts';
import { samplingAdequacy } from './samplingAdequacy.ts';

describeReference('correlations of ASEM agree with R to 1e-9', () => {
	type Matrices = Readonly<Record<string, ReferenceMatrix>>;
	const file = reference<
		{ Raw: ReferenceTable; Normalised: ReferenceTable; Aggregated: ReferenceTable },
		Readonly<Record<string, Matrices>> & { readonly pvalues_pearson_Raw_L1: ReferenceMatrix }
	>('asem/correlations');
	const { Raw, Normalised, Aggregated } = file.input;
	const compare = (
		matrix: ReferenceMatrix,
		table: ReferenceTable,
		what: string,
		figure: (x: Float64Array, y: Float64Array) => number,
		offDiagonal = false,
	) => {
		const columns = new Map([...matrix.rows, ...matrix.cols].map((id) => [id, numbers(table, id)]));
		matrix.rows.forEach((row, i) => {
			matrix.cols.forEach((col, j) => {
				if (offDiagonal && row === col) return;
				const expected = matrix.values[i]![j];
				if (typeof expected !== 'number') return;
				expectClose([figure(columns.get(row)!, columns.get(col)!)], [expected], `${what} ${row} ${col}`);
			});
		});
	};
	test.each(['pearson', 'spearman', 'kendall'] as const)('%s', (method: CorrelationMethod) => {
		const r = (x: Float64Array, y: Float64Array) => correlation(x, y, method).r;
		for (const [name, matrix] of Object.entries(file.output[method]!)) {
			compare(matrix, name === 'Raw_L1' ? Raw : name === 'Normalised_L1' ? Normalised : Aggregated, name, r);
		}
		const p = (x: Float64Array, y: Float64Array) => correlationTest(x, y, method);
		compare(file.output.pvalues_L2![method]!, Aggregated, `p ${method}`, p, true);
	});
	test('p of Pearson on raw data with absent cells', () => {
		compare(file.output.pvalues_pearson_Raw_L1, Raw, 'p', (x, y) => correlationTest(x, y, 'pearson'), true);
	});

	test('flags of redundancy and incoherence', () => {
		const flags = reference<
			{ Normalised: ReferenceTable; lineage: ReferenceTable },
			Readonly<Record<string, ReferenceTable>>
		>('asem/corr_flags');
		const { lineage } = flags.input;
		const columns = new Map(
			indicatorsOf(flags.input.Normalised).map((id) => [id, numbers(flags.input.Normalised, id)]),
		);
		const groups = (level: string) => {
			const of = words(lineage, level);
			return new Map(words(lineage, 'Indicator').map((id, i) => [id, of[i]!]));
		};
		const cases = [
			['high_0.7_level2_pearson', 'Pillar', { high: 0.7, low: -2 }, 'pearson'],
			['high_0.75_level4', 'Index', { high: 0.75, low: -2 }, 'pearson'],
			['low_m0.4_level2', 'Pillar', { high: 2, low: -0.4 }, 'pearson'],
			['low_m0.2_level2_spearman', 'Pillar', { high: 2, low: -0.2 }, 'spearman'],
		] as const;
		for (const [output, level, limits, method] of cases) {
			const expected = flags.output[output]!;
			const key = (a: string, b: string) => [a, b].sort().join(' ');
			const ours = correlationFlags(groups(level), columns, limits, method);
			const theirs = new Map(
				words(expected, 'Ind1').map((a, i) => [key(a, words(expected, 'Ind2')[i]!), numbers(expected, 'Corr')[i]!]),
			);
			expect(ours.map(({ first, second }) => key(first, second)).sort(), output).toEqual([...theirs.keys()].sort());
			for (const { first, second, r } of ours) expectClose([r], [theirs.get(key(first, second))!], output);
		}
	});
});

describeReference('fit of ASEM agrees with R to 1e-9', () => {
	test('alpha, covariance form, pairwise and complete', () => {
		type ByGroup = Readonly<Record<string, number>>;
		const file = reference<
			{ Raw: ReferenceTable; Normalised: ReferenceTable; lineage: ReferenceTable; Aggregated: ReferenceTable },
			Readonly<Record<string, Readonly<Record<string, ByGroup | number>>>>
		>('asem/cronbach');
		const { lineage, Raw, Normalised, Aggregated } = file.input;
		const within = (level: string, group: string) =>
			words(lineage, 'Indicator').filter((_, i) => words(lineage, level)[i] === group);
		const alpha = (table: ReferenceTable, ids: readonly string[], rows: 'pairwise' | 'complete') =>
			covarianceAlpha(
				ids.map((id) => numbers(table, id)),
				rows,
			)!;
		for (const [dataset, table, rows] of [
			['Raw', Raw, 'pairwise'],
			['Normalised', Normalised, 'pairwise'],
			['Raw_complete_obs', Raw, 'complete'],
		] as const) {
			for (const [group, expected] of Object.entries(file.output[dataset]!.level1_by_level2 as ByGroup)) {
				expectClose([alpha(table, within('Pillar', group), rows)], [expected], `${dataset} ${group}`);
			}
		}
		for (const [group, expected] of Object.entries(file.output.Normalised!.level1_by_level3 as ByGroup)) {
			expectClose([alpha(Normalised, within('Sub-index', group), 'pairwise')], [expected], group);
		}
		const all = alpha(Normalised, indicatorsOf(Normalised), 'pairwise');
		expectClose([all], [file.output.Normalised!.level1_all as number], 'all');
		const { level3_all: level3 } = file.output.Aggregated!;
		expectClose([alpha(Aggregated, ['Conn', 'Sust'], 'pairwise')], [level3 as number], 'sub-indices');
	});

	test('KMO, measures of sampling adequacy, Bartlett and alpha of an SPI on ASEM', () => {
		interface Component {
			readonly indicators: readonly string[];
			readonly n: number;
			readonly eigenvalues: readonly number[];
			readonly KMO: number;
			readonly MSA: Readonly<Record<string, number>>;
			readonly bartlett: { readonly chisq: number; readonly df: number; readonly p: number };
			readonly cronbach_alpha_std_items: number;
			readonly cronbach_alpha_raw: number;
		}
		type Components = Readonly<Record<string, Component>>;
		const { output } = reference<
			unknown,
			{ standardised: ReferenceTable; components: Components; pruned: { components: Components } }
		>('spi/spi_asem');
		for (const components of [output.components, output.pruned.components]) {
			for (const [name, expected] of Object.entries(components)) {
				const columns = expected.indicators.map((id) => numbers(output.standardised, id));
				const { r, n } = correlationMatrix(columns);
				const adequacy = samplingAdequacy(r)!;
				const bartlett = bartlettTest(r, n)!;
				expectClose([adequacy.overall], [expected.KMO], `${name} KMO`);
				expectClose(
					adequacy.each,
					expected.indicators.map((id) => expected.MSA[id]!),
					`${name} MSA`,
				);
				expectClose([bartlett.statistic, bartlett.degrees], [expected.bartlett.chisq, expected.bartlett.df], name);
				expect(Math.abs(bartlett.p / expected.bartlett.p - 1)).toBeLessThan(1e-8);
				expectClose([cronbachAlpha(r)!], [expected.cronbach_alpha_std_items], `${name} alpha`);
				expectClose([covarianceAlpha(columns, 'complete')!], [expected.cronbach_alpha_raw], `${name} alpha`);
			}
		}
	});
});

describe('what weights from principal components are worth', () => {
	const random = seededNumbers(3);
	const standardised = (values: Float64Array) => {
		const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
		const sd = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1));
		return { z: values.map((x) => (x - mean) / sd), mean, sd };
	};
	const unrelated = Array.from({ length: 4 }, () => Float64Array.from({ length: 17 }, () => 40 + 20 * random()));
	test('four unrelated indicators of 17 areas: noise without anchors, equal weights with far ones (METHOD A6)', () => {
		const columns = unrelated.map((values) => standardised(values));
		const without = bootstrapWeights(
			'Shelter',
			columns.map(({ z }) => z),
			17,
			null,
			300,
			5,
		)!;
		expect(without.warning).toMatch(/Shelter are noise/);
		const anchored = unrelated.map((values) => standardised(Float64Array.of(...values, 0, 100)));
		const anchors = [18, 17].map((row) => anchored.map(({ z }) => z[row]!));
		const z = anchored.map((column) => column.z.slice(0, 17));
		const far = bootstrapWeights('Shelter', z, 17, anchors, 300, 5)!;
		expect(far.warning).toMatch(/practically equal/);
		expect(bootstrapWeights('Shelter', z, 17, anchors, 300, 5)).toEqual(far);
	});
	test('a common factor in 300 areas gives weights without a warning', () => {
		const factor = Float64Array.from({ length: 300 }, () => random() + random() + random());
		const columns = [0.3, 0.5, 1.2].map((noise) => standardised(factor.map((f) => f + noise * random())).z);
		const found = bootstrapWeights('Safety', columns, 300, null, 200, 5)!;
		expect(found.warning).toBeNull();
		found.weights.forEach((w, j) => {
			expect(w >= found.lower[j]! && w <= found.upper[j]!).toBe(true);
		});
	});
});

test('item-rest correlations by hand: two equal indicators and their opposite', () => {
	const up = Float64Array.of(1, 2, 3);
	const down = Float64Array.of(3, 2, 1);
	expect(itemRest([up, up, down])[2]).toBeCloseTo(-1, 12);
	// The rest of the first is the second and the third, which cancel out.
	expect(itemRest([up, up, down])[0]).toBeNaN();
	expect(itemRest([up])[0]).toBeNaN();
});

describe('p-values by full enumeration', () => {
	test('Kendall, five areas: the share of the 120 orders at least as far from none', () => {
		const x = Float64Array.of(1, 2, 3, 4, 5);
		const orders: number[][] = [[]];
		for (let k = 1; k <= 5; k++) {
			const shorter = orders.splice(0);
			for (const order of shorter) for (let at = 0; at <= order.length; at++) orders.push(order.toSpliced(at, 0, k));
		}
		expect(orders).toHaveLength(120);
		const tau = (order: readonly number[]) => correlation(x, Float64Array.from(order), 'kendall').r;
		for (const order of [
			[2, 1, 4, 3, 5],
			[5, 4, 3, 2, 1],
			[1, 2, 3, 4, 5],
			[3, 1, 2, 5, 4],
		]) {
			const own = Math.abs(tau(order));
			const share = orders.filter((other) => Math.abs(tau(other)) >= own - 1e-12).length / 120;
			expect(correlationTest(x, Float64Array.from(order), 'kendall')).toBeCloseTo(share, 12);
		}
	});
});

test('of two indicators KMO is exactly a half, whatever their correlation, so it is never called too low', () => {
	for (const r of [-0.2363475117, 0.1, 0.6065904946, 0.97]) {
		expect(
			kaiserMeyerOlkin([
				[1, r],
				[r, 1],
			]),
		).toBe(0.5);
	}
});
