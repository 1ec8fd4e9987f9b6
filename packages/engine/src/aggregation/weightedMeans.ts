import { checkCells, checkParts, type PartsToAggregate, requireShare } from './partsToAggregate.ts';

/**
 * Weighted arithmetic mean of the parts present: Σ w x / Σ w. A low part is made up for in full by a high one.
 *
 * @param node - parts and weights
 * @returns one mean a row; NaN where no part with a weight is present
 * @throws InputError `BAD_WEIGHTS`, `NO_PARTS`, `OUT_OF_RANGE` where a score is infinite
 * @see OECD/JRC Handbook (2008), step 6
 * @example
 * const part = (id, ...x) => ({ id, values: Float64Array.from(x) });
 * arithmeticMean({ id: 'n', parts: [part('a', 1), part('b', 2), part('c', 3)], weights: [1, 1, 2] }) // => Float64Array.of(2.25)
 * arithmeticMean({ id: 'n', parts: [part('a', 1), part('b', NaN)], weights: [1, 3] }) // => Float64Array.of(1)
 */
export function arithmeticMean(node: PartsToAggregate): Float64Array {
	return transformedMean(node, null, null);
}

/**
 * Weighted sum in which an absent part counts as zero: Σ w x over the parts present, with weights that sum to 1 over all.
 *
 * For scores of which zero is the middle, such as normal scores; there an absent part is taken to be in the middle.
 *
 * @param node - parts and weights
 * @returns NaN where no part with a weight is present
 * @throws InputError `BAD_WEIGHTS`, `NO_PARTS`, `OUT_OF_RANGE` where a score is infinite
 * @see Scottish Index of Multiple Deprivation 2016, technical report
 * @example
 * const part = (id, ...x) => ({ id, values: Float64Array.from(x) });
 * weightedSum({ id: 'n', parts: [part('a', 1, NaN), part('b', NaN, NaN)], weights: [1, 3] }) // => Float64Array.of(0.25, NaN)
 */
export function weightedSum(node: PartsToAggregate): Float64Array {
	const sum = arithmeticMean({ ...node, requiredShare: 0 });
	const whole = node.weights.reduce((total, weight) => total + weight, 0);
	for (let i = 0; i < sum.length; i++) {
		let present = 0;
		node.parts.forEach(({ values }, j) => {
			if (!Number.isNaN(values[i]!)) present += node.weights[j]!;
		});
		sum[i] = (sum[i]! * present) / whole;
	}
	return requireShare(sum, node);
}

/**
 * Weighted geometric mean of the parts present: exp(Σ w ln(x + shift) / Σ w) - shift. Low parts count for more.
 *
 * Every score must be above zero. Scores from 0 to 100 are not: normalise from 1 to 100, or give a shift, which changes
 * the figures and so must be stated beside them.
 *
 * @param node - parts and weights
 * @param shift - added before and taken off after
 * @throws InputError `OUT_OF_RANGE` naming each part with a score of zero or below; `BAD_WEIGHTS`, `NO_PARTS`
 * @see OECD/JRC Handbook (2008), step 6; UNDP Human Development Index
 * @example
 * const part = (id, ...x) => ({ id, values: Float64Array.from(x) });
 * geometricMean({ id: 'n', parts: [part('a', 1), part('b', 2), part('c', 3)], weights: [1, 1, 2] }, 0)[0] // ≈ 2.0597671
 */
export function geometricMean(node: PartsToAggregate, shift: number): Float64Array {
	checkParts(node);
	checkCells(
		node,
		(x) => x + shift > 0 && Number.isFinite(x),
		'A geometric mean needs scores above zero',
		'Normalise from 1 to 100, give a shift, or use another mean.',
	);
	const log = shift === 0 ? Math.log : (x: number) => Math.log(x + shift);
	return transformedMean(node, log, (y) => Math.exp(y) - shift);
}

/**
 * Weighted harmonic mean of the parts present: Σ w / Σ (w / x). Low parts count for much more.
 *
 * @param node - parts and weights
 * @throws InputError `OUT_OF_RANGE` naming each part with a score of zero or below; `BAD_WEIGHTS`, `NO_PARTS`
 * @see COINr `a_hmean`
 * @example
 * const part = (id, ...x) => ({ id, values: Float64Array.from(x) });
 * harmonicMean({ id: 'n', parts: [part('a', 1), part('b', 2), part('c', 3)], weights: [1, 1, 2] })[0] // ≈ 1.8461538
 */
export function harmonicMean(node: PartsToAggregate): Float64Array {
	checkParts(node);
	const mend = 'Normalise from 1 to 100, or use another mean.';
	checkCells(node, (x) => x > 0 && Number.isFinite(x), 'A harmonic mean needs scores above zero', mend);
	return transformedMean(
		node,
		(x) => 1 / x,
		(y) => 1 / y,
	);
}

/**
 * Weighted power mean of the parts present: (Σ w xᵖ / Σ w)^(1/p). Below 1 low parts count for more; 0.5 is that of the
 * EU's regional Social Progress Index.
 *
 * @param node - parts and weights
 * @param p - the power; at 0 the geometric mean, which is the limit
 * @throws InputError `OUT_OF_RANGE` where a score is below zero and p is not 1, or is zero and p is 0 or below
 * @see OECD/JRC Handbook (2008), step 6; EU Regional Social Progress Index 2016
 * @example
 * const part = (id, ...x) => ({ id, values: Float64Array.from(x) });
 * powerMean({ id: 'n', parts: [part('a', 1), part('b', 2), part('c', 3)], weights: [1, 1, 2] }, 0.5)[0] // ≈ 2.1596618
 */
export function powerMean(node: PartsToAggregate, p: number): Float64Array {
	if (p === 0) return geometricMean(node, 0);
	if (p === 1) return arithmeticMean(node);
	if (p === -1) return harmonicMean(node);
	checkParts(node);
	const mend = 'Normalise to scores of zero or more (above zero for powers of zero and below), or use another mean.';
	const rule =
		p < 0 ? 'A mean of this power needs scores above zero' : 'A mean of this power needs scores of zero or more';
	checkCells(node, (x) => (p < 0 ? x > 0 : x >= 0) && Number.isFinite(x), rule, mend);
	return transformedMean(
		node,
		(x) => x ** p,
		(y) => y ** (1 / p),
	);
}

/**
 * The lowest of the parts present that have a weight: nothing makes up for it.
 *
 * @param node - parts and weights
 * @throws InputError `BAD_WEIGHTS`, `NO_PARTS`
 * @example
 * const part = (id, ...x) => ({ id, values: Float64Array.from(x) });
 * lowestPart({ id: 'n', parts: [part('a', 7, NaN), part('b', 2, 5)], weights: [1, 1] }) // => Float64Array.of(2, 5)
 */
export function lowestPart(node: PartsToAggregate): Float64Array {
	checkParts(node);
	const lowest = new Float64Array(node.parts[0]!.values.length).fill(Number.POSITIVE_INFINITY);
	node.parts.forEach(({ values }, j) => {
		if (node.weights[j] === 0) return;
		for (let i = 0; i < values.length; i++) if (values[i]! < lowest[i]!) lowest[i] = values[i]!;
	});
	for (let i = 0; i < lowest.length; i++) if (lowest[i] === Number.POSITIVE_INFINITY) lowest[i] = Number.NaN;
	return requireShare(lowest, node);
}

/** The mean of f(x), turned back by g. Columns are read one after the other, in the order they lie in memory. */
function transformedMean(
	node: PartsToAggregate,
	f: ((x: number) => number) | null,
	g: ((y: number) => number) | null,
): Float64Array {
	if (f === null) {
		checkParts(node);
		checkCells(node, Number.isFinite, 'A mean needs finite scores', 'Correct the value, or leave the cell empty.');
	}
	const { parts, weights } = node;
	const rows = parts[0]!.values.length;
	const mean = new Float64Array(rows);
	const total = new Float64Array(rows);
	for (let j = 0; j < parts.length; j++) {
		const { values } = parts[j]!;
		const weight = weights[j]!;
		if (weight === 0) continue;
		for (let i = 0; i < rows; i++) {
			const x = values[i]!;
			if (Number.isNaN(x)) continue;
			mean[i] = mean[i]! + weight * (f === null ? x : f(x));
			total[i] = total[i]! + weight;
		}
	}
	for (let i = 0; i < rows; i++) {
		if (total[i] === 0) mean[i] = Number.NaN;
		else mean[i] = g === null ? mean[i]! / total[i]! : g(mean[i]! / total[i]!);
	}
	return requireShare(mean, node);
}
