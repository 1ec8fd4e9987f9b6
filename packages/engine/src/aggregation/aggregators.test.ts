import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OptionValue } from '../methods/methodDefinition.ts';
import { methodNamed } from '../methods/methodNamed.ts';
import { aggregateFramework, frameworkOf } from '../testing/coinrFramework.ts';
import {
	describeReference,
	expectClose,
	indicatorsOf,
	numbers,
	type ReferenceMatrix,
	type ReferenceTable,
	reference,
} from '../testing/coinrReference.ts';
import { aggregators } from './aggregators.ts';
import { benefitOfTheDoubt } from './benefitOfTheDoubt.ts';
import { copelandScores, outrankingMatrix } from './outranking.ts';
import type { PartsToAggregate } from './partsToAggregate.ts';

const by = (id: string, options: Readonly<Record<string, OptionValue>> = {}) =>
	methodNamed('aggregation', aggregators, id, options);
const node = (columns: readonly (readonly number[])[], weights = columns.map(() => 1)): PartsToAggregate => ({
	id: 'safety',
	parts: columns.map((column, j) => ({ id: `part-${j + 1}`, values: Float64Array.from(column) })),
	weights,
});

describeReference('aggregation of ASEM agrees with COINr to 1e-9', () => {
	interface Input {
		readonly N1: ReferenceTable;
		readonly N1na: ReferenceTable;
		readonly meta: ReferenceTable;
		readonly uneven_weights: ReferenceTable;
	}
	const file = reference<Input, Readonly<Record<string, ReferenceTable>>>('asem/aggregation');
	const { N1, N1na, meta, uneven_weights: uneven } = file.input;
	const a = by('arithmetic');
	const g = by('geometric');
	const cases: readonly [string, ReferenceTable, ReferenceTable, ReturnType<typeof by>[], number?][] = [
		['a_amean', N1, meta, [a, a, a]],
		['a_gmean', N1, meta, [g, g, g]],
		['a_hmean', N1, meta, [by('harmonic'), by('harmonic'), by('harmonic')]],
		['a_genmean_p_minus1', N1, meta, Array(3).fill(by('power', { p: -1 }))],
		['a_genmean_p0.5', N1, meta, Array(3).fill(by('power'))],
		['a_genmean_p2', N1, meta, Array(3).fill(by('power', { p: 2 }))],
		['a_copeland', N1, meta, Array(3).fill(by('copeland'))],
		['mixed_amean_gmean_gmean', N1, meta, [a, g, g]],
		['mixed_amean_amean_copeland', N1, meta, [a, a, by('copeland')]],
		['uneven_amean', N1, uneven, [a, a, a]],
		['uneven_gmean', N1, uneven, [g, g, g]],
		['uneven_hmean', N1, uneven, Array(3).fill(by('harmonic'))],
		['uneven_genmean_p0.5', N1, uneven, Array(3).fill(by('power'))],
		['uneven_copeland', N1, uneven, Array(3).fill(by('copeland'))],
		['withNA_amean', N1na, meta, [a, a, a]],
		['withNA_gmean', N1na, meta, [g, g, g]],
		['withNA_hmean', N1na, meta, Array(3).fill(by('harmonic'))],
		['withNA_amean_dat_thresh_0.8', N1na, meta, [a, a, a], 0.8],
	];
	test.each(cases)('%s', (output, table, weights, methods, share) => {
		const scores = aggregateFramework(table, frameworkOf(meta, weights), methods, share);
		const expected = file.output[output]!;
		for (const code of indicatorsOf(expected))
			expectClose(scores.get(code)!, numbers(expected, code), `${output} ${code}`);
	});

	test('the power mean leaves out absent parts where COINr gives none', () => {
		const scores = aggregateFramework(N1na, frameworkOf(meta), Array(3).fill(by('power')));
		const expected = file.output['withNA_genmean_p0.5']!;
		for (const code of indicatorsOf(expected)) {
			const theirs = numbers(expected, code);
			const ours = scores.get(code)!;
			expect(ours.every(Number.isFinite), code).toBe(true);
			theirs.forEach((x, i) => {
				if (!Number.isNaN(x)) expect(Math.abs(x - ours[i]!)).toBeLessThan(1e-9);
			});
		}
	});

	test('outranking matrix', () => {
		const matrix = reference<
			{ X: ReferenceTable },
			{ matrix: ReferenceMatrix; nDominant: number; fracDominant: number; copeland: readonly number[] }
		>('asem/outranking');
		const { X } = matrix.input;
		const parts = indicatorsOf(X).map((id) => ({ id, values: numbers(X, id) }));
		const whole = { id: 'X', parts, weights: [1, 2, 3, 1, 1, 2, 1, 1] };
		const found = outrankingMatrix(whole);
		expectClose(found, matrix.output.matrix.values.flat() as number[], 'matrix');
		expectClose(copelandScores(whole), matrix.output.copeland, 'Copeland');
		expect(found.filter((share) => share === 1).length).toBe(matrix.output.nDominant);
	});
});

describe('by hand', () => {
	const row = node([[1], [2], [3]], [1, 1, 2]);
	test.each([
		['arithmetic', {}, 2.25],
		['geometric', {}, 2.0597671],
		['harmonic', {}, 1.8461538],
		['power', { p: 0.5 }, 2.1596618],
		['power', { p: 0 }, 2.0597671],
		['minimum', {}, 1],
		// √(1 × 2 × 3²)^(1/4) with one added before and taken off after: (2 × 3 × 4²)^(1/4) - 1.
		['geometric', { shift: 1 }, 96 ** 0.25 - 1],
	] as const)('%s', (id, options, expected) => {
		expect(by(id, options)(row)[0]).toBeCloseTo(expected, 7);
	});
	test('penalties: of 90 and 110 the MPI takes 200/100, the AMPI 100/100', () => {
		const pair = node([[90], [110]]);
		expect(by('mpi')(pair)[0]).toBeCloseTo(98, 12);
		expect(by('ampi')(pair)[0]).toBeCloseTo(99, 12);
		expect(by('ampi', { penalty: 'plus' })(pair)[0]).toBeCloseTo(101, 12);
	});
	test('mean-min is the mean at 0 and the lowest part at 1', () => {
		expect(by('mean-min', { alpha: 0 })(node([[40], [60]]))[0]).toBe(50);
		expect(by('mean-min', { alpha: 1 })(node([[40], [60]]))[0]).toBe(40);
	});
	test('Copeland does not hang on the order of rows where parts are absent', () => {
		const columns = [
			[1, 5, Number.NaN, 2],
			[3, Number.NaN, 2, 1],
			[2, 1, 4, Number.NaN],
		];
		const forward = copelandScores(node(columns));
		const backward = copelandScores(node(columns.map((column) => [...column].reverse())));
		expect([...backward].reverse()).toEqual([...forward]);
	});
	test('benefit of the doubt: pie shares keep within their bounds, and cost points', () => {
		const areas = node([
			[4, 2, 2, 3],
			[1, 4, 2, 1],
		]);
		const free = benefitOfTheDoubt(areas, 0, 1);
		const held = benefitOfTheDoubt(areas, 0.4, 0.6);
		expect([...free.scores].slice(0, 3)).toEqual([1, 1, expect.closeTo(5 / 7, 12)]);
		for (let i = 0; i < 4; i++) {
			expect(held.scores[i]!).toBeLessThanOrEqual(free.scores[i]! + 1e-12);
			for (const share of held.pieShares) expect(share[i]! >= 0.4 - 1e-9 && share[i]! <= 0.6 + 1e-9).toBe(true);
		}
	});
	test('benefit of the doubt on two parts agrees with a search over all weights', () => {
		const columns = [
			[10, 40, 25, 31, 5],
			[30, 12, 28, 3, 33],
		];
		const { scores } = benefitOfTheDoubt(node(columns), 0, 1);
		for (let o = 0; o < 5; o++) {
			let best = 0;
			for (let s = 0; s <= 100_000; s++) {
				const w = s / 100_000;
				const value = (i: number): number => w * columns[0]![i]! + (1 - w) * columns[1]![i]!;
				best = Math.max(best, value(o) / Math.max(...[0, 1, 2, 3, 4].map(value)));
			}
			expect(scores[o]!).toBeCloseTo(best, 4);
		}
	});
});

describe('refusals name the node, the part and the first place', () => {
	test.each([
		[
			'geometric',
			[
				[1, 0],
				[2, 3],
			],
			/part-1 in safety does not obey in 1 place, first for row 2/,
		],
		[
			'harmonic',
			[
				[1, 2],
				[2, -3],
			],
			/part-2 in safety does not obey in 1 place/,
		],
		[
			'power',
			[
				[-1, -2],
				[2, -3],
			],
			/scores of zero or more, but part-1 in safety does not obey in 2 places/,
		],
		['arithmetic', [[1, Number.POSITIVE_INFINITY]], /part-1 in safety .* first for row 2/],
	] as const)('%s', (id, columns, message) => {
		expect(() => by(id)(node(columns))).toThrow(message);
	});
	test.each([
		[[1, -1], /weight of part-2 in safety is not a number of zero or more/],
		[[0, 0], /weights of all parts of safety are zero/],
		[[1, Number.NaN], /weight of part-2/],
		[[1], /2 parts and 1 weights/],
	] as const)('weights %s', (weights, message) => {
		for (const { id } of aggregators) expect(() => by(id)(node([[1], [2]], [...weights]))).toThrow(message);
	});
});

describe('every aggregation', () => {
	const methods = aggregators.map(({ id }) => id);
	const scores = fc.integer({ min: 1, max: 100 });
	const table = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 7 })).chain(([k, n]) =>
		fc.array(fc.array(fc.oneof(scores, scores, fc.constant(Number.NaN)), { minLength: n, maxLength: n }), {
			minLength: k,
			maxLength: k,
		}),
	);
	test.each(methods)('%s: absent only where every part is, or one for benefit of the doubt; never infinite', (id) => {
		fc.assert(
			fc.property(table, (columns) => {
				const found = by(id)(node(columns));
				found.forEach((score, i) => {
					const row = columns.map((column) => column[i]!);
					const absent = id === 'bod' ? row.some(Number.isNaN) : row.every(Number.isNaN);
					expect(Number.isNaN(score)).toBe(absent);
					if (!absent) expect(Number.isFinite(score)).toBe(true);
				});
			}),
			{ numRuns: 50 },
		);
	});
	test.each(methods)('%s: the order of areas and of parts does not matter', (id) => {
		fc.assert(
			fc.property(table, (columns) => {
				const found = by(id)(node(columns));
				const turned = by(id)(node([...columns].reverse().map((column) => [...column].reverse())));
				[...turned].reverse().forEach((score, i) => {
					if (Number.isNaN(score)) expect(Number.isNaN(found[i]!)).toBe(true);
					else expect(score).toBeCloseTo(found[i]!, 8);
				});
			}),
			{ numRuns: 50 },
		);
	});
	test.each(methods.filter((id) => !['mpi', 'ampi', 'wroclaw', 'bod', 'penalised-geometric'].includes(id)))(
		'%s: a better part never lowers the score',
		(id) => {
			const whole = fc.array(fc.array(scores, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 4 });
			fc.assert(
				fc.property(whole, fc.nat(3), fc.integer({ min: 1, max: 50 }), (columns, area, more) => {
					const before = by(id)(node(columns))[area]!;
					const raised = columns.map((column, j) =>
						j === 0 ? column.map((x, i) => (i === area ? x + more : x)) : column,
					);
					expect(by(id)(node(raised))[area]!).toBeGreaterThanOrEqual(before - 1e-9);
				}),
				{ numRuns: 50 },
			);
		},
	);
	test.each(methods.filter((id) => !['sum', 'copeland', 'wroclaw', 'bod'].includes(id)))(
		'%s: lies between the lowest and the highest part, or below the mean by its penalty',
		(id) => {
			fc.assert(
				fc.property(table, (columns) => {
					by(id)(node(columns)).forEach((score, i) => {
						const row = columns.map((column) => column[i]!).filter((x) => !Number.isNaN(x));
						if (row.length === 0) return;
						expect(score).toBeLessThanOrEqual(Math.max(...row) + 1e-9);
						if (!['mpi', 'ampi', 'penalised-geometric'].includes(id)) {
							expect(score).toBeGreaterThanOrEqual(Math.min(...row) - 1e-9);
						}
					});
				}),
				{ numRuns: 50 },
			);
		},
	);
});
