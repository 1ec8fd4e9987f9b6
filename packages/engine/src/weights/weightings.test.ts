import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arithmeticMean } from '../aggregation/weightedMeans.ts';
import { methodNamed } from '../methods/methodNamed.ts';
import { correlationMatrix } from '../statistics/correlationMatrix.ts';
import { aggregateFramework, frameworkOf } from '../testing/coinrFramework.ts';
import {
	describeReference,
	expectClose,
	numbers,
	type ReferenceMatrix,
	type ReferenceTable,
	reference,
	words,
} from '../testing/coinrReference.ts';
import { criticWeights, entropyWeights } from './dataWeights.ts';
import { effectiveWeights } from './effectiveWeights.ts';
import { noisyWeights } from './noisyWeights.ts';
import { optimisedWeights } from './optimisedWeights.ts';
import { principalComponents } from './principalComponents.ts';
import { rotationWeights } from './rotationWeights.ts';
import { weightings } from './weightings.ts';

describeReference('weights of ASEM agree with COINr', () => {
	test('effective weights, nominal and uneven, to 1e-9', () => {
		const file = reference<
			{ meta: ReferenceTable; uneven_weights: ReferenceTable },
			Readonly<Record<string, ReferenceTable>>
		>('asem/effective_weights');
		const { meta, uneven_weights: uneven } = file.input;
		for (const [output, weights] of [
			['original', meta],
			['uneven', uneven],
		] as const) {
			const framework = frameworkOf(meta, weights);
			const ids = new Set(framework.map(({ code }) => code));
			const found = effectiveWeights(
				framework.map(({ code, parent, weight }) => ({ id: code, parent: ids.has(parent) ? parent : null, weight })),
			);
			const expected = file.output[output]!;
			const ours = words(expected, 'iCode').map((code) => found.get(code)!);
			expectClose(ours, numbers(expected, 'EffWeight'), output);
		}
	});

	interface Group {
		readonly iCodes: readonly string[];
		readonly n: number;
		readonly eigenvalues: readonly number[];
		readonly explained: readonly number[];
		readonly rotation: ReferenceMatrix;
		readonly weights: readonly number[];
	}
	const pca = reference<
		{ Normalised: ReferenceTable; Raw: ReferenceTable; Aggregated: ReferenceTable },
		Readonly<Record<string, { readonly groups: Readonly<Record<string, Group>> }>>
	>('asem/pca');
	test.each([
		['L1_Normalised', pca.input.Normalised],
		['L1_Raw', pca.input.Raw],
		['L2_Aggregated', pca.input.Aggregated],
		['L3_Aggregated', pca.input.Aggregated],
		['L2_not_by_group', pca.input.Aggregated],
	])('principal components %s, up to the sign of each, to 1e-9', (output, table) => {
		for (const [name, group] of Object.entries(pca.output[output]!.groups)) {
			const columns = group.iCodes.map((id) => ({ id, values: numbers(table, id) }));
			const { r, n } = correlationMatrix(columns.map(({ values }) => values));
			const found = principalComponents(r);
			expect(n, name).toBe(group.n);
			expectClose(found.eigenvalues, group.eigenvalues, `${name} eigenvalues`);
			expectClose(found.shares, group.explained, `${name} shares`);
			found.vectors.forEach((vector, c) => {
				const theirs = group.rotation.rows.map((_, j) => group.rotation.values[j]![c]!);
				const sign = Math.sign(theirs.reduce((sum, v, j) => sum + v * vector[j]!, 0));
				expectClose(
					vector.map((v) => sign * v),
					theirs,
					`${name} component ${c + 1}`,
				);
			});
			const negative = found.vectors[0]!.filter((v) => v < 0).length;
			expect(rotationWeights(name, columns)?.warnings.length, name).toBe(negative);
		}
	});

	const opt = reference<
		{ Normalised: ReferenceTable; meta: ReferenceTable },
		Readonly<Record<string, { readonly CorrResultsNorm: ReferenceTable; readonly optim: { readonly value: number } }>>
	>('asem/opt_weights');
	const framework = frameworkOf(opt.input.meta);
	const scores = aggregateFramework(opt.input.Normalised, framework, [arithmeticMean, arithmeticMean, arithmeticMean]);
	const part = (id: string) => ({ id, values: scores.get(id)! });
	const ofIndex = (weights: readonly number[]) =>
		arithmeticMean({ id: 'Index', parts: [part('Conn'), part('Sust')], weights });
	test('weights that balance two parts are those of COINr', () => {
		const parts = [scores.get('Conn')!, scores.get('Sust')!];
		const found = optimisedWeights(parts, ofIndex, 'balance');
		const theirs = numbers(opt.output.level3_balance_equal!.CorrResultsNorm, 'OptWeight');
		expectClose(found.weights, theirs, 'weights', 1e-7);
		expect(found.miss).toBeLessThan(1e-9);
		expect(found.converged).toBe(true);
	});
	test('where COINr needs a weight below zero, ours stays at zero and says what it misses', () => {
		const parts = [scores.get('Conn')!, scores.get('Sust')!];
		const theirs = numbers(opt.output.level3_balance_1_2!.CorrResultsNorm, 'OptWeight');
		expect(Math.min(...theirs)).toBeLessThan(0);
		const found = optimisedWeights(parts, ofIndex, 'balance', [1, 2]);
		expect(found.weights[0]).toBeLessThan(1e-6);
		expect(found.miss).toBeGreaterThan(0.01);
	});
	test('the greatest sum of correlations is no less than the one COINr finds', () => {
		const pillars = framework.filter(({ level }) => level === 2);
		const parts = pillars.map(({ code }) => scores.get(code)!);
		const aggregate = (weights: readonly number[]) => {
			const of = (id: string) => {
				const within = pillars.flatMap(({ code, parent }, j) => (parent === id ? [[code, weights[j]!] as const] : []));
				return {
					id,
					values: arithmeticMean({ id, parts: within.map(([code]) => part(code)), weights: within.map(([, w]) => w) }),
				};
			};
			return arithmeticMean({ id: 'Index', parts: [of('Conn'), of('Sust')], weights: [1, 1] });
		};
		const found = optimisedWeights(parts, aggregate, 'infomax');
		const sum = found.correlations.reduce((total, r) => total + r, 0);
		expect(sum).toBeGreaterThanOrEqual(-opt.output.level2_infomax!.optim.value - 1e-9);
	});
});

describe('weights', () => {
	test('entropy weights by hand: (1, 3) has e = -(¼ ln ¼ + ¾ ln ¾) / ln 2', () => {
		const e = -(0.25 * Math.log(0.25) + 0.75 * Math.log(0.75)) / Math.log(2);
		const found = entropyWeights([
			{ id: 'a', values: Float64Array.of(1, 3) },
			{ id: 'b', values: Float64Array.of(0, 5) },
		]);
		expect(found[0]).toBeCloseTo((1 - e) / (1 - e + 1), 12);
	});
	test('CRITIC weights by hand: two equal indicators share what a third opposite one outweighs', () => {
		const up = Float64Array.of(0, 1, 2);
		const down = Float64Array.of(2, 1, 0);
		// s = 0.5 each; conflicts 0 + 2, 0 + 2 and 2 + 2.
		expect(criticWeights([up, up, down].map((values, j) => ({ id: String(j), values })))).toEqual([0.25, 0.25, 0.5]);
	});
	test('noise stays within its bounds and comes out the same from the same seed', () => {
		const sets = noisyWeights([1, 2], 0.25, 500, 11);
		expect(sets).toEqual(noisyWeights([1, 2], 0.25, 500, 11));
		expect(sets).not.toEqual(noisyWeights([1, 2], 0.25, 500, 12));
		for (const [a, b] of sets) expect(a! >= 0.75 && a! <= 1.25 && b! >= 1.5 && b! <= 2.5).toBe(true);
		const mean = sets.reduce((sum, [a]) => sum + a!, 0) / 500;
		// Standard error of the mean: 0.25 / √3 / √500 = 0.0065.
		expect(Math.abs(mean - 1)).toBeLessThan(0.03);
	});
	test('a framework that goes round in circles, or hangs on nothing, is named', () => {
		const of = (parent: string) => [
			{ id: 'index', parent: null, weight: 1 },
			{ id: 'a', parent, weight: 1 },
			{ id: 'b', parent: 'a', weight: 1 },
		];
		expect(() => effectiveWeights(of('b'))).toThrow(/stands below itself/);
		expect(() => effectiveWeights(of('c'))).toThrow('a stands under c, which does not exist');
	});
	test.each(['equal', 'entropy', 'critic'])('%s weights are zero or more and sum to 1', (id) => {
		const column = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 });
		const varied = column.filter((list) => new Set(list).size > 1);
		fc.assert(
			fc.property(fc.array(varied, { minLength: 1, maxLength: 5 }), (lists) => {
				const columns = lists.map((list, j) => ({ id: String(j), values: Float64Array.from(list) }));
				const weights = methodNamed('weights', weightings, id)({ node: 'n', columns, given: [] })!;
				expect(weights.every((w) => w >= 0)).toBe(true);
				expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
			}),
		);
	});
});
