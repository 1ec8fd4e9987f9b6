import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonFactor, factorWeights } from './factorWeights.ts';

const structure = (loadings: readonly number[]) =>
	loadings.map((a, i) => loadings.map((b, j) => (i === j ? 1 : a * b)));

describe('one common factor', () => {
	test("Spearman's triad: three correlations give three loadings exactly", () => {
		// λ₁² = r₁₂ r₁₃ / r₂₃
		const { loadings, uniqueness } = commonFactor([
			[1, 0.72, 0.63],
			[0.72, 1, 0.56],
			[0.63, 0.56, 1],
		]);
		expect(loadings[0]).toBeCloseTo(Math.sqrt((0.72 * 0.63) / 0.56), 8);
		expect(loadings[1]).toBeCloseTo(Math.sqrt((0.72 * 0.56) / 0.63), 8);
		expect(uniqueness[2]).toBeCloseTo(1 - (0.63 * 0.56) / 0.72, 8);
	});
	test('finds again the loadings that a matrix was made of, in any order', () => {
		const loading = fc.double({ min: 0.2, max: 0.9, noNaN: true });
		fc.assert(
			fc.property(fc.array(loading, { minLength: 3, maxLength: 7 }), (made) => {
				const { loadings } = commonFactor(structure(made));
				made.forEach((l, j) => {
					expect(loadings[j]).toBeCloseTo(l, 4);
				});
			}),
		);
	});
	test('where one factor does not suffice, loading and uniqueness still make up each variance', () => {
		const r = [
			[1, 0.8, 0.3, 0.2],
			[0.8, 1, 0.2, 0.3],
			[0.3, 0.2, 1, 0.5],
			[0.2, 0.3, 0.5, 1],
		];
		const { loadings, uniqueness } = commonFactor(r);
		loadings.forEach((l, j) => {
			expect(l * l + uniqueness[j]!).toBeCloseTo(1, 6);
		});
	});
	test('a variable that is the factor itself keeps a uniqueness of half a per cent', () => {
		const { uniqueness } = commonFactor(structure([0.999999, 0.6, 0.5]));
		expect(uniqueness[0]).toBe(0.005);
	});
});

describe('weights from it', () => {
	const column = (id: string, ...values: number[]) => ({ id, values: Float64Array.from(values) });
	test('alike indicators weigh alike, one that goes its own way weighs least', () => {
		const a = [1, 2, 3, 4, 5, 6, 7, 8];
		const weights = factorWeights([
			column('a', ...a.map((x, i) => x + (i % 2))),
			column('b', ...a.map((x, i) => x + ((i >> 1) % 2))),
			column('c', ...a.map((x, i) => x + ((i * 3) % 8) * 1.5)),
		])!;
		expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
		expect(weights[2]).toBeLessThan(weights[0]!);
		expect(weights[2]).toBeLessThan(weights[1]!);
	});
	test('an indicator that pulls against the rest has no weight that makes sense', () => {
		const a = [1, 2, 3, 4, 5, 6];
		const weights = factorWeights([
			column('a', ...a),
			column('b', 2, 1, 3, 5, 4, 6),
			column('c', ...[6, 5, 4, 3, 1, 2]),
		]);
		expect(weights).toBeNull();
	});
});
