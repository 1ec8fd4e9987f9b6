import { describe, expect, it } from 'vitest';
import { cronbachAlpha } from './fit/cronbachAlpha.ts';
import { kaiserMeyerOlkin } from './fit/kaiserMeyerOlkin.ts';
import { centreAndSpread, centreAndSpreadOfOthers } from './ratings/centreAndSpread.ts';
import { correlationMatrix } from './statistics/correlationMatrix.ts';
import { leastSquares } from './statistics/leastSquares.ts';
import { seededNumbers } from './statistics/seededNumbers.ts';
import { principalComponent } from './weights/principalComponent.ts';

/** Columns that share a common part. */
function correlatedColumns(k: number, n: number, seed: number): Float64Array[] {
	const next = seededNumbers(seed);
	const common = Float64Array.from({ length: n }, next);
	return Array.from({ length: k }, (_, j) => common.map((x) => x + (0.3 + j / k) * next()));
}

/** Solves A x = b by Gaussian elimination with pivoting. */
function solve(a: number[][], b: number[]): number[] {
	const m = a.map((row, i) => [...row, b[i]!]);
	for (let c = 0; c < m.length; c++) {
		const pivot = m.reduce((best, _, r) => (r > c && Math.abs(m[r]![c]!) > Math.abs(m[best]![c]!) ? r : best), c);
		[m[c], m[pivot]] = [m[pivot]!, m[c]!];
		for (let r = 0; r < m.length; r++) {
			if (r === c) continue;
			const f = m[r]![c]! / m[c]![c]!;
			m[r] = m[r]!.map((x, i) => x - f * m[c]![i]!);
		}
	}
	return m.map((row, i) => row.at(-1)! / row[i]!);
}

/** Regression by the normal equations. */
function normalEquations(y: Float64Array, xs: readonly Float64Array[]): number[] {
	const all = [new Float64Array(y.length).fill(1), ...xs];
	const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
	return solve(
		all.map((a) => all.map((b) => dot(a, b))),
		all.map((a) => dot(a, y)),
	);
}

const rowsOf = (n: number): number[] => [...Array(n).keys()];

describe('the same figures by another way', () => {
	it.each([1, 2, 3])('first principal component by power iteration (seed %i)', (seed) => {
		const { r } = correlationMatrix(correlatedColumns(5, 40, seed));
		let v = new Array<number>(5).fill(1);
		let length = 0;
		for (let step = 0; step < 5000; step++) {
			const next = r.map((row) => row.reduce((sum, x, j) => sum + x * v[j]!, 0));
			length = Math.hypot(...next);
			v = next.map((x) => x / length);
		}
		const { vector, eigenvalues, share } = principalComponent(r);
		vector.forEach((x, j) => {
			expect(x).toBeCloseTo(v[j]!, 9);
		});
		expect(eigenvalues[0]).toBeCloseTo(length, 9);
		expect(share).toBeCloseTo(length / 5, 9);
		expect(eigenvalues.reduce((sum, x) => sum + x, 0)).toBeCloseTo(5, 9);
	});

	it.each([4, 5])('KMO with partial correlations from the residuals of regressions (seed %i)', (seed) => {
		const columns = correlatedColumns(4, 60, seed);
		const { r } = correlationMatrix(columns);
		let simple = 0;
		let partial = 0;
		for (let i = 0; i < 4; i++) {
			for (let j = 0; j < i; j++) {
				const others = columns.filter((_, m) => m !== i && m !== j);
				const residual = (y: Float64Array) => {
					const [b0, ...b] = normalEquations(y, others);
					return y.map((v, row) => v - b0! - b.reduce((sum, slope, m) => sum + slope * others[m]![row]!, 0));
				};
				simple += r[i]![j]! ** 2;
				partial += correlationMatrix([residual(columns[i]!), residual(columns[j]!)]).r[0]![1]! ** 2;
			}
		}
		expect(kaiserMeyerOlkin(r)).toBeCloseTo(simple / (simple + partial), 9);
	});

	it.each([6, 7])('standardised alpha as the covariance form on z-scores (seed %i)', (seed) => {
		const columns = correlatedColumns(4, 30, seed).map((x) => {
			const mean = x.reduce((a, b) => a + b) / x.length;
			const sd = Math.sqrt(x.reduce((a, b) => a + (b - mean) ** 2, 0) / (x.length - 1));
			return x.map((v) => (v - mean) / sd);
		});
		const total = columns[0]!.map((_, i) => columns.reduce((sum, c) => sum + c[i]!, 0));
		const variance = total.reduce((sum, x) => sum + x * x, 0) / (total.length - 1);
		expect(cronbachAlpha(correlationMatrix(columns).r)).toBeCloseTo((4 / 3) * (1 - 4 / variance), 9);
	});

	it.each([8, 9])('least squares by the normal equations (seed %i)', (seed) => {
		const [y, ...xs] = correlatedColumns(4, 50, seed);
		const expected = normalEquations(y!, xs);
		const { intercept, slopes } = leastSquares(y!, xs, rowsOf(50))!;
		[intercept, ...slopes].forEach((b, j) => {
			expect(b).toBeCloseTo(expected[j]!, 8);
		});
	});

	it.each([2, 3, 4, 7, 10, 31])('median and spread of the others, each left out in turn (n = %i)', (n) => {
		const next = seededNumbers(n);
		// Coarse steps, so that there are ties.
		const values = Array.from({ length: n }, () => Math.round(next() * 12));
		centreAndSpreadOfOthers(values).forEach((found, i) => {
			const { centre, spread } = centreAndSpread(values.filter((_, j) => j !== i));
			expect(found.centre).toBe(centre);
			expect(found.spread).toBeCloseTo(spread, 9);
		});
	});
});

describe('least squares that cannot be', () => {
	it('has no answer where a predictor follows from the others, does not vary, or rows are few', () => {
		const x = Float64Array.of(1, 2, 3, 4, 5, 7);
		const y = Float64Array.of(2, 1, 4, 3, 6, 5);
		expect(leastSquares(y, [x, x.map((v) => 3 - 2 * v)], rowsOf(6))).toBeNull();
		expect(leastSquares(y, [new Float64Array(6).fill(4)], rowsOf(6))).toBeNull();
		expect(leastSquares(y, [x], [0, 1, 2])).toBeNull();
		expect(leastSquares(y, [x], rowsOf(6))).not.toBeNull();
	});
});

describe('principal components of few areas (METHOD A6)', () => {
	/** Mean weight spread and mean correlation over simulated sets of four unrelated indicators with anchors. */
	function simulate(areas: number, low: number, high: number, seed: number) {
		const columns = Array.from({ length: 4 }, (_, j) => {
			const next = seededNumbers(seed * 10 + j);
			return Float64Array.from({ length: areas + 2 }, (_, i) => (i === 0 ? low : i === 1 ? high : 40 + 20 * next()));
		});
		const { r } = correlationMatrix(columns);
		const { vector } = principalComponent(r);
		const sum = vector.reduce((total, v) => total + v, 0);
		const pairs = r.flatMap((row, i) => row.slice(0, i));
		return {
			correlation: pairs.reduce((total, x) => total + x, 0) / pairs.length,
			deviation: Math.max(...vector.map((v) => Math.abs(v / sum - 0.25))),
		};
	}
	const average = (areas: number) => {
		const runs = Array.from({ length: 40 }, (_, seed) => simulate(areas, 0, 100, seed));
		return runs.reduce((total, run) => total + run.correlation, 0) / runs.length;
	};

	it('makes unrelated indicators of 17 wards look alike when anchors lie far off, less so with more areas', () => {
		expect(average(17)).toBeCloseTo(0.9, 1);
		expect(average(85)).toBeCloseTo(0.64, 1);
		expect(average(771)).toBeCloseTo(0.16, 1);
	});

	it('gives them practically equal weights', () => {
		for (let seed = 0; seed < 40; seed++) expect(simulate(17, 0, 100, seed).deviation).toBeLessThan(0.02);
	});
});
