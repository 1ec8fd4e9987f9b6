import { checkCells, checkParts, type PartsToAggregate, requireShare } from './partsToAggregate.ts';

/**
 * Ordered weighted average: weights go by the place of a part among an area's own parts, from its best to its worst,
 * and not by what the part is: the i-th of n has (i/n)ᵃ - ((i-1)/n)ᵃ.
 *
 * a = 1 is the plain mean; above 1 weak parts count for more; below 1 strong ones do.
 *
 * @param node - parts, higher is better; of the weights only zero, which leaves a part out, counts
 * @param caution - a, above zero
 * @returns NaN where no part is present
 * @throws InputError `BAD_WEIGHTS`, `NO_PARTS`, `OUT_OF_RANGE`
 * @see Yager (1988), IEEE Transactions on Systems, Man, and Cybernetics 18, 183-190; Yager (1996) for the quantifier
 * @example
 * const part = (id, ...x) => ({ id, values: Float64Array.from(x) });
 * orderedWeightedAverage({ id: 'n', parts: [part('a', 10), part('b', 30)], weights: [1, 1] }, 2) // => Float64Array.of(15)
 * orderedWeightedAverage({ id: 'n', parts: [part('a', 10), part('b', 30)], weights: [1, 1] }, 1) // => Float64Array.of(20)
 */
export function orderedWeightedAverage(node: PartsToAggregate, caution: number): Float64Array {
	checkParts(node);
	checkCells(node, Number.isFinite, 'A mean needs finite scores', 'Correct the value, or leave the cell empty.');
	const parts = node.parts.filter((_, j) => node.weights[j] !== 0);
	const scores = new Float64Array(node.parts[0]!.values.length);
	const row = new Float64Array(parts.length);
	for (let i = 0; i < scores.length; i++) {
		let n = 0;
		for (let j = 0; j < parts.length; j++) {
			const x = parts[j]!.values[i]!;
			if (!Number.isNaN(x)) row[n++] = x;
		}
		const ascending = row.subarray(0, n).sort();
		let score = 0;
		for (let k = 1; k <= n; k++) score += ((k / n) ** caution - ((k - 1) / n) ** caution) * ascending[n - k]!;
		scores[i] = n === 0 ? Number.NaN : score;
	}
	return requireShare(scores, node);
}
