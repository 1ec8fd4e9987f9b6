import { checkCells, checkParts, type PartsToAggregate, requireShare } from './partsToAggregate.ts';

/** Mean, variance (over all, n) and lowest of one row's parts. */
interface RowFigures {
	readonly mean: number;
	readonly variance: number;
	readonly lowest: number;
	readonly n: number;
}

/**
 * Mean less a penalty for unevenness, of Mazziotta and Pareto: M - S cv = M (1 - cv²), with S the spread between an
 * area's own parts and cv = S / M.
 *
 * With parts scaled to mean 100 and standard deviation 10 this is the MPI (sample spread); with parts on the scale of
 * {@link https://doi.org/10.1007/s11205-015-0998-2 the adjusted index} it is the AMPI (population spread).
 *
 * @param node - parts, higher is better, with means above zero
 * @param spread - divisor of the variance: one less than the parts present, or the parts present
 * @param penalty - `minus` for an index of something good, `plus` for one of something bad
 * @throws InputError `OUT_OF_RANGE` where a mean is not above zero; `BAD_WEIGHTS`, `NO_PARTS`
 * @see Mazziotta and Pareto (2016), Social Indicators Research 127, 983-1003
 * @example
 * const part = (id, ...x) => ({ id, values: Float64Array.from(x) });
 * mazziottaPareto({ id: 'n', parts: [part('a', 90), part('b', 110)], weights: [1, 1] }, 'population', 'minus') // => Float64Array.of(99)
 * mazziottaPareto({ id: 'n', parts: [part('a', 90), part('b', 110)], weights: [1, 1] }, 'sample', 'plus') // => Float64Array.of(102)
 */
export function mazziottaPareto(
	node: PartsToAggregate,
	spread: 'sample' | 'population',
	penalty: 'minus' | 'plus',
): Float64Array {
	const means = byRow(node, ({ mean }) => mean);
	checkCells(
		{ id: node.id, parts: [{ ...node.parts[0]!, id: 'the mean of the parts', values: means }], weights: [1] },
		(x) => x > 0,
		'The Mazziotta-Pareto penalty needs means above zero',
		'Use scores around 100: normalisation zscore with mean 100 and sd 10, or ampi.',
	);
	const sign = penalty === 'minus' ? -1 : 1;
	return byRow(node, ({ mean, variance, n }) => {
		const squared = spread === 'population' ? variance : n > 1 ? (variance * n) / (n - 1) : 0;
		return mean + (sign * squared) / mean;
	});
}

/**
 * Mean-min: M - α (√((M - min)² + β²) - β): from the mean (α = 0) to the lowest part (α = 1, β = 0).
 *
 * @param node - parts, higher is better
 * @param alpha - how much unevenness is held against an area, 0 to 1
 * @param beta - how large a difference must be before it is, 0 or more
 * @throws InputError `BAD_WEIGHTS`, `NO_PARTS`, `OUT_OF_RANGE`
 * @see Casadio Tarabusi and Guarini (2013), Social Indicators Research 112, 19-45; Annoni and Scioni (2022)
 * @example
 * const part = (id, ...x) => ({ id, values: Float64Array.from(x) });
 * meanMin({ id: 'n', parts: [part('a', 40), part('b', 60)], weights: [1, 1] }, 1, 0) // => Float64Array.of(40)
 * meanMin({ id: 'n', parts: [part('a', 44), part('b', 52)], weights: [1, 1] }, 0.5, 3) // => Float64Array.of(47)
 */
export function meanMin(node: PartsToAggregate, alpha: number, beta: number): Float64Array {
	return byRow(node, ({ mean, lowest }) => mean - alpha * (Math.sqrt((mean - lowest) ** 2 + beta ** 2) - beta));
}

/**
 * Penalised geometric mean: GM exp(-S²), with S² the variance (over all) of the parts' logarithms.
 *
 * @param node - parts above zero
 * @throws InputError `OUT_OF_RANGE` naming each part with a score of zero or below; `BAD_WEIGHTS`, `NO_PARTS`
 * @see Mauro, Biggeri and Maggino (2018); Computation 10(4), 64 (2022)
 * @example
 * const part = (id, ...x) => ({ id, values: Float64Array.from(x) });
 * penalisedGeometricMean({ id: 'n', parts: [part('a', 1), part('b', Math.exp(2))], weights: [1, 1] })[0] // => 1
 */
export function penalisedGeometricMean(node: PartsToAggregate): Float64Array {
	checkParts(node);
	const mend = 'Normalise from 1 to 100, or use another mean.';
	checkCells(node, (x) => x > 0 && Number.isFinite(x), 'A geometric mean needs scores above zero', mend);
	const logs = node.parts.map((part) => ({ ...part, values: part.values.map(Math.log) }));
	return byRow({ ...node, parts: logs }, ({ mean, variance }) => Math.exp(mean - variance));
}

function byRow(node: PartsToAggregate, score: (figures: RowFigures) => number): Float64Array {
	checkParts(node);
	checkCells(node, Number.isFinite, 'A mean needs finite scores', 'Correct the value, or leave the cell empty.');
	const { parts, weights } = node;
	const scores = new Float64Array(parts[0]!.values.length);
	for (let i = 0; i < scores.length; i++) {
		let total = 0;
		let mean = 0;
		let n = 0;
		let lowest = Number.POSITIVE_INFINITY;
		for (let j = 0; j < parts.length; j++) {
			const x = parts[j]!.values[i]!;
			if (Number.isNaN(x) || weights[j] === 0) continue;
			n++;
			total += weights[j]!;
			mean += weights[j]! * x;
			if (x < lowest) lowest = x;
		}
		mean /= total;
		let squares = 0;
		for (let j = 0; j < parts.length; j++) {
			const x = parts[j]!.values[i]!;
			if (!Number.isNaN(x)) squares += weights[j]! * (x - mean) ** 2;
		}
		scores[i] = n === 0 ? Number.NaN : score({ mean, variance: squares / total, lowest, n });
	}
	return requireShare(scores, node);
}
