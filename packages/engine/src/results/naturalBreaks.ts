import { sortedNumbers } from '../statistics/quantile.ts';

/**
 * Natural breaks: the cuts that leave the least sum of squares within `k` tiers, found exactly by dynamic programming.
 *
 * Equal scores are never parted. A cut is the lowest score of the tier above it, as {@link tiersByCuts} takes it.
 *
 * @param scores - NaN is left out
 * @param k - tiers, one or more
 * @returns k - 1 cuts, fewer where there are fewer distinct scores than tiers
 * @see Jenks (1967); Wang and Song (2011), The R Journal 3(2), 29-33 (Ckmeans.1d.dp); Social Progress Index 2018 (six tiers)
 * @example
 * naturalBreaks(Float64Array.of(1, 2, 10, 11, 30), 3) // => [10, 30]
 * naturalBreaks(Float64Array.of(5, 5, 5), 3) // => []
 */
export function naturalBreaks(scores: Float64Array, k: number): readonly number[] {
	const all = sortedNumbers(scores);
	const values: number[] = [];
	const counts: number[] = [];
	for (const x of all) {
		if (values.at(-1) === x) counts[counts.length - 1] = counts.at(-1)! + 1;
		else {
			values.push(x);
			counts.push(1);
		}
	}
	const n = values.length;
	const tiers = Math.min(k, n);
	if (tiers < 2) return [];
	// Sums about the middle value, so that large scores close together keep their digits.
	const centre = values[n >> 1]!;
	const weight = new Float64Array(n + 1);
	const sum = new Float64Array(n + 1);
	const square = new Float64Array(n + 1);
	for (let i = 0; i < n; i++) {
		const x = values[i]! - centre;
		weight[i + 1] = weight[i]! + counts[i]!;
		sum[i + 1] = sum[i]! + counts[i]! * x;
		square[i + 1] = square[i]! + counts[i]! * x * x;
	}
	const within = (from: number, to: number): number => {
		const s = sum[to + 1]! - sum[from]!;
		return square[to + 1]! - square[from]! - (s * s) / (weight[to + 1]! - weight[from]!);
	};
	let cost = Float64Array.from({ length: n }, (_, i) => within(0, i));
	const starts: Int32Array[] = [new Int32Array(n)];
	for (let tier = 1; tier < tiers; tier++) {
		const next = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
		const start = new Int32Array(n);
		const before = cost;
		// The best start of the last tier never moves back as the end moves on, which halves the search each time.
		const fill = (low: number, high: number, from: number, to: number): void => {
			if (low > high) return;
			const middle = (low + high) >> 1;
			for (let i = Math.max(from, tier); i <= Math.min(middle, to); i++) {
				const total = before[i - 1]! + within(i, middle);
				if (total < next[middle]!) {
					next[middle] = total;
					start[middle] = i;
				}
			}
			fill(low, middle - 1, from, start[middle]!);
			fill(middle + 1, high, start[middle]!, to);
		};
		fill(tier, n - 1, tier, n - 1);
		starts.push(start);
		cost = next;
	}
	const cuts: number[] = [];
	for (let tier = tiers - 1, end = n - 1; tier > 0; tier--) {
		const start = starts[tier]![end]!;
		cuts.unshift(values[start]!);
		end = start - 1;
	}
	return cuts;
}
