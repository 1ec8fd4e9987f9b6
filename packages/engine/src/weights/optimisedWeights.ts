import { correlation } from '../statistics/correlation.ts';
import { nelderMead } from '../statistics/nelderMead.ts';

/** Weights that were searched for, and what they achieve. */
export interface OptimisedWeights {
	/** Zero or more, summing to 1. */
	readonly weights: readonly number[];
	/** Correlation of each part with the result. */
	readonly correlations: readonly number[];
	/** Each correlation's share of their sum. */
	readonly shares: readonly number[];
	/** Root mean square difference of the shares from those wanted; 0 for `infomax`. */
	readonly miss: number;
	/** Whether the search came to rest. */
	readonly converged: boolean;
}

/**
 * Searches weights by what they do to the correlations of parts with the index.
 *
 * `balance`: each part's share of the sum of correlations is as wanted (equal where nothing is said): weights say how
 * much a part counts only if correlations follow. `infomax`: the sum of correlations is the greatest.
 *
 * Weights are held to zero or more, so a balance that only a weight below zero would reach is missed by what `miss` says.
 * The search (Nelder-Mead, begun again from its own end until nothing is gained) uses no randomness.
 *
 * @param parts - scores, higher is better; NaN for absent
 * @param aggregate - makes the index from weights of the parts
 * @param aim - what is sought
 * @param wanted - importance of each part for `balance`, above zero; equal where not given
 * @see Becker, Saisana, Paruolo and Vandecasteele (2017), Ecological Indicators 80, 12-22; COINr `get_opt_weights`, whose
 * default tolerance stops almost at the start
 * @example
 * const a = Float64Array.of(1, 2, 3, 4);
 * const b = Float64Array.of(2, 1, 4, 3);
 * const sum = (w) => a.map((x, i) => w[0] * x + w[1] * b[i]);
 * optimisedWeights([a, b], sum, 'balance').weights[0] // ≈ 0.50000
 */
export function optimisedWeights(
	parts: readonly Float64Array[],
	aggregate: (weights: readonly number[]) => Float64Array,
	aim: 'balance' | 'infomax',
	wanted?: readonly number[],
): OptimisedWeights {
	const k = parts.length;
	const sumWanted = wanted?.reduce((sum, w) => sum + w, 0) ?? k;
	const target = wanted?.map((w) => w / sumWanted) ?? new Array<number>(k).fill(1 / k);
	// Weights as squares on the unit sphere: zero or more, and zero can be reached.
	const weightsAt = (point: readonly number[]): readonly number[] => {
		const squares = point.map((x) => x * x);
		const sum = squares.reduce((total, x) => total + x, 0);
		return squares.map((x) => (sum > 0 ? x / sum : 1 / k));
	};
	const described = (weights: readonly number[]) => {
		const index = aggregate(weights);
		const correlations = parts.map((part) => correlation(part, index, 'pearson').r);
		const sum = correlations.reduce((total, r) => total + r, 0);
		const shares = correlations.map((r) => r / sum);
		const squared = shares.reduce((total, share, j) => total + (share - target[j]!) ** 2, 0) / k;
		return { correlations, shares, sum, squared };
	};
	const cost = (point: readonly number[]): number => {
		const { sum, squared } = described(weightsAt(point));
		const value = aim === 'infomax' ? -sum : Math.sqrt(squared);
		return Number.isFinite(value) ? value : Number.POSITIVE_INFINITY;
	};
	let point = target.map(Math.sqrt);
	let best = cost(point);
	let converged = false;
	for (let round = 0; round < 60 && !converged; round++) {
		const found = nelderMead(cost, point, 0.1 / (1 + round), 1e-15, 400 * k);
		converged = !(found.value < best - 1e-13);
		if (found.value < best) {
			best = found.value;
			point = [...found.point];
		}
		if (aim === 'balance' && best < 1e-14) converged = true;
	}
	const weights = weightsAt(point);
	const { correlations, shares, squared } = described(weights);
	return { weights, correlations, shares, miss: aim === 'infomax' ? 0 : Math.sqrt(squared), converged };
}
