import { checkParts, type PartsToAggregate, requireShare } from './partsToAggregate.ts';

/**
 * Outranking matrix: for each two areas the share of weight of the parts on which the first is above the second, ties
 * counting half, among the parts that both have.
 *
 * @param node - parts and weights; the rows of one period
 * @returns row a, column b at `a * rows + b`; 0 on the diagonal; 0.5 where two areas have no part in common
 * @throws InputError `BAD_WEIGHTS`, `NO_PARTS`
 * @see Copeland (1951); Munda (2008), Social Multi-Criteria Evaluation; COINr `outrankMatrix`
 * @example
 * const part = (id, ...x) => ({ id, values: Float64Array.from(x) });
 * outrankingMatrix({ id: 'n', parts: [part('a', 1, 2), part('b', 5, 5)], weights: [1, 1] }) // => Float64Array.of(0, 0.25, 0.75, 0)
 */
export function outrankingMatrix(node: PartsToAggregate): Float64Array {
	checkParts(node);
	const rows = node.parts[0]!.values.length;
	const matrix = new Float64Array(rows * rows);
	for (let a = 0; a < rows; a++) {
		for (let b = 0; b < a; b++) {
			const share = shareAbove(node, a, b);
			matrix[a * rows + b] = share;
			matrix[b * rows + a] = 1 - share;
		}
	}
	return matrix;
}

/**
 * Copeland scores: how many areas an area outranks (more than half of the weight), less how many outrank it.
 *
 * Nothing is made up for: only the order on each part counts. Two areas are compared on the parts that both have, so
 * the order of the rows does not matter. The time taken grows with the square of the number of areas.
 *
 * @param node - parts, weights, and how many areas a period has
 * @returns whole numbers from -(areas - 1) to areas - 1; NaN where no part is present
 * @throws InputError `BAD_WEIGHTS`, `NO_PARTS`
 * @see Copeland (1951); Athanasoglou and others (2014), JRC; COINr `a_copeland`
 * @example
 * const part = (id, ...x) => ({ id, values: Float64Array.from(x) });
 * const parts = [part('a', 1, 2, 3, 4), part('b', 4, 3, 2, 1), part('c', 2, 2, 5, 1)];
 * copelandScores({ id: 'n', parts, weights: [1, 1, 1] }) // => Float64Array.of(0, 0, 3, -3)
 */
export function copelandScores(node: PartsToAggregate): Float64Array {
	checkParts(node);
	const rows = node.parts[0]!.values.length;
	const areas = node.areas ?? rows;
	const scores = new Float64Array(rows);
	for (let i = 0; i < rows; i++) {
		if (node.parts.every(({ values }, j) => node.weights[j] === 0 || Number.isNaN(values[i]!))) scores[i] = Number.NaN;
	}
	requireShare(scores, node);
	for (let start = 0; start < rows; start += areas) {
		for (let a = start; a < start + areas; a++) {
			if (Number.isNaN(scores[a]!)) continue;
			for (let b = start; b < a; b++) {
				if (Number.isNaN(scores[b]!)) continue;
				const won = shareAbove(node, a, b) - 0.5;
				// Sums of weights such as thirds miss one half by a hair's breadth.
				const sign = Math.abs(won) < 1e-12 ? 0 : Math.sign(won);
				scores[a] = scores[a]! + sign;
				scores[b] = scores[b]! - sign;
			}
		}
	}
	return scores;
}

function shareAbove({ parts, weights }: PartsToAggregate, a: number, b: number): number {
	let above = 0;
	let total = 0;
	for (let j = 0; j < parts.length; j++) {
		const x = parts[j]!.values[a]!;
		const y = parts[j]!.values[b]!;
		if (Number.isNaN(x) || Number.isNaN(y)) continue;
		const weight = weights[j]!;
		total += weight;
		if (x > y) above += weight;
		else if (x === y) above += weight / 2;
	}
	return total === 0 ? 0.5 : above / total;
}
