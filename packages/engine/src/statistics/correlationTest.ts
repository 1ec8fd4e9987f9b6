import { ascendingRanks } from './ascendingRanks.ts';
import { type CorrelationMethod, completePairs, correlation } from './correlation.ts';
import { normalBelow } from './normalDistribution.ts';
import { studentTwoTails } from './studentDistribution.ts';

/**
 * How likely so strong a correlation, of either sign, would be if the two columns had nothing to do with each other.
 *
 * Pearson: Student's t with n - 2 degrees of freedom. Spearman: Edgeworth series of algorithm AS 89 where there are no
 * ties and 10 to 1,290 rows, else Student's t. Kendall: exact below 50 rows without ties, else normal with the variance
 * corrected for ties. These are the choices of R's cor.test, so the figures are comparable with those of R packages.
 *
 * @param x - NaN for absent
 * @param y - of the same length
 * @param method - which correlation
 * @returns 0 to 1; NaN where the correlation is not defined or fewer than three rows have both
 * @see Best and Roberts (1975), Applied Statistics 24, 377-379; Kendall (1970), Rank Correlation Methods
 * @example
 * correlationTest(Float64Array.of(1, 2, 3, 4, 5), Float64Array.of(2, 1, 4, 3, 5), 'kendall') // ≈ 0.2333333
 * correlationTest(Float64Array.of(1, 2, 3, 4, 5), Float64Array.of(2, 1, 4, 3, 5), 'pearson') // ≈ 0.1040880
 */
export function correlationTest(x: Float64Array, y: Float64Array, method: CorrelationMethod): number {
	const { r, n } = correlation(x, y, method);
	if (Number.isNaN(r) || n < 3) return Number.NaN;
	const { a, b } = completePairs(x, y);
	const tiesA = tieCounts(a);
	const tiesB = tieCounts(b);
	const tied = tiesA.length > 0 || tiesB.length > 0;
	if (method === 'kendall') return tied || n >= 50 ? kendallNormal(r, n, tiesA, tiesB) : kendallExact(r, n);
	if (method === 'spearman' && !tied && n <= 1290 && n > 9) return spearmanSeries(r, n);
	return studentTwoTails(r * Math.sqrt((n - 2) / (1 - r * r)), n - 2);
}

/** How many values share each value that more than one has. */
function tieCounts(values: Float64Array): readonly number[] {
	const highest = ascendingRanks(values, 'highest').ranks;
	const lowest = ascendingRanks(values, 'lowest').ranks;
	const counts: number[] = [];
	const seen = new Set<number>();
	for (let i = 0; i < values.length; i++) {
		const count = highest[i]! - lowest[i]! + 1;
		if (count > 1 && !seen.has(lowest[i]!)) counts.push(count);
		seen.add(lowest[i]!);
	}
	return counts;
}

/** AS 89: tail of S = Σ d², with the Edgeworth correction to the normal. */
function spearmanSeries(r: number, n: number): number {
	const cubes = n * (n * n - 1);
	const s = Math.round((cubes * (1 - r)) / 6);
	const half = cubes / 6;
	const p = s > half ? spearmanTail(s, n, false) : spearmanTail(s + 2, n, true);
	return Math.min(1, 2 * p);
}

function spearmanTail(s: number, n: number, lower: boolean): number {
	const b = 1 / n;
	const x = ((6 * (s - 1) * b) / (n * n - 1) - 1) * Math.sqrt(n - 1);
	const y = x * x;
	const series =
		x *
		b *
		(0.2274 +
			b * (0.2531 + 0.1745 * b) +
			y *
				(-0.0758 +
					b * (0.1033 + 0.3932 * b) -
					y * b * (0.0879 + 0.0151 * b - y * (0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y)))));
	const correction = series / Math.exp(y / 2);
	return Math.min(1, Math.max(0, lower ? normalBelow(x) - correction : normalBelow(-x) + correction));
}

/** Exact: the share of orderings with so many pairs in the same order, or so few. */
function kendallExact(r: number, n: number): number {
	let share = [1];
	for (let m = 2; m <= n; m++) {
		const next = new Array<number>(share.length + m - 1).fill(0);
		for (let i = 0; i < share.length; i++) for (let j = 0; j < m; j++) next[i + j] = next[i + j]! + share[i]! / m;
		share = next;
	}
	const agreeing = Math.round(((r + 1) * n * (n - 1)) / 4);
	let below = 0;
	let above = 0;
	for (let i = 0; i < share.length; i++) {
		if (i <= agreeing) below += share[i]!;
		if (i >= agreeing) above += share[i]!;
	}
	return Math.min(1, 2 * Math.min(below, above));
}

function kendallNormal(tau: number, n: number, tiesA: readonly number[], tiesB: readonly number[]): number {
	const sum = (ties: readonly number[], f: (t: number) => number): number => ties.reduce((total, t) => total + f(t), 0);
	const pairs = (t: number): number => t * (t - 1);
	const triples = (t: number): number => t * (t - 1) * (t - 2);
	const varied = (t: number): number => t * (t - 1) * (2 * t + 5);
	const all = pairs(n) / 2;
	const s = tau * Math.sqrt((all - sum(tiesA, pairs) / 2) * (all - sum(tiesB, pairs) / 2));
	const variance =
		(varied(n) - sum(tiesA, varied) - sum(tiesB, varied)) / 18 +
		(sum(tiesA, pairs) * sum(tiesB, pairs)) / (2 * n * (n - 1)) +
		(sum(tiesA, triples) * sum(tiesB, triples)) / (9 * n * (n - 1) * (n - 2));
	return Math.min(1, 2 * normalBelow(-Math.abs(s / Math.sqrt(variance))));
}
