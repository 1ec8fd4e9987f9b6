import { correlationMatrix } from '../statistics/correlationMatrix.ts';
import { quantile } from '../statistics/quantile.ts';
import { seededNumbers } from '../statistics/seededNumbers.ts';
import { principalComponent } from '../weights/principalComponent.ts';

/** How far principal-component weights hang on which areas happen to be there. */
export interface BootstrappedWeights {
	/** Weights from all areas, summing to 1. */
	readonly weights: readonly number[];
	/** Middle and ends of the range that 90 % of the samples fall in, by indicator. */
	readonly lower: readonly number[];
	readonly median: readonly number[];
	readonly upper: readonly number[];
	/** Share of samples in which some weight is below zero. */
	readonly negative: number;
	/** Samples that gave weights. */
	readonly samples: number;
	readonly seed: number;
	/** `noise` where they hang on which areas are there, `equal` where they say no more than equal weights would. */
	readonly reading: 'noise' | 'equal' | 'steady';
	/** What a reader must be told; `null` where the weights can be trusted. */
	readonly warning: string | null;
}

/**
 * Draws areas with replacement, all periods of an area together, and finds the principal-component weights anew each time.
 *
 * The warning is plain: weights are `practically equal` where every one lies within 0.01 of 1/k; `noise` where the ranges
 * are wider than equal weights are high, or one sample in twenty has a weight below zero.
 *
 * @param name - the component's name, for the warning
 * @param columns - standardised, higher is better; row = period times areas plus area; NaN for absent
 * @param areas - areas per period
 * @param anchors - z-scores of the best case by indicator, and of the worst (of every block that is standardised by itself),
 *   each counted as a further area; `null` to leave out
 * @param samples - how many
 * @param seed - published beside the result
 * @returns `null` for fewer than three indicators, whose weights are always equal, or where all areas together give none
 * @see Efron (1979), Annals of Statistics 7, 1-26; Peres-Neto and others (2003) for loadings
 * @example
 * bootstrapWeights('Safety', [Float64Array.of(1, 2), Float64Array.of(1, 2)], 2, null, 100, 1) // => null
 */
export function bootstrapWeights(
	name: string,
	columns: readonly Float64Array[],
	areas: number,
	anchors: readonly (readonly number[])[] | null,
	samples: number,
	seed: number,
): BootstrappedWeights | null {
	const k = columns.length;
	if (k < 3) return null;
	const rows = columns[0]!.length;
	const ends = anchors ?? [];
	const sample = columns.map((column, j) => {
		const filled = new Float64Array(rows + ends.length);
		filled.set(column);
		ends.forEach((end, e) => {
			filled[rows + e] = end[j]!;
		});
		return filled;
	});
	const weights = firstWeights(sample);
	if (weights === null) return null;
	const random = seededNumbers(seed);
	const draws = columns.map(() => new Float64Array(samples));
	let drawn = 0;
	let negative = 0;
	for (let s = 0; s < samples; s++) {
		for (let a = 0; a < areas; a++) {
			const from = Math.floor(random() * areas);
			for (let start = 0; start < rows; start += areas) {
				for (let j = 0; j < k; j++) sample[j]![start + a] = columns[j]![start + from]!;
			}
		}
		const found = firstWeights(sample);
		if (found === null) continue;
		if (found.some((w) => w < 0)) negative++;
		for (let j = 0; j < k; j++) draws[j]![drawn] = found[j]!;
		drawn++;
	}
	if (drawn === 0) return null;
	const sorted = draws.map((values) => values.subarray(0, drawn).sort());
	const at = (p: number): readonly number[] => sorted.map((values) => quantile(values, p));
	const result = { weights, lower: at(0.05), median: at(0.5), upper: at(0.95), negative: negative / drawn };
	return { ...result, samples: drawn, seed, ...readingOf(name, result, areas) };
}

function readingOf(
	name: string,
	{ weights, lower, upper, negative }: Pick<BootstrappedWeights, 'weights' | 'lower' | 'upper' | 'negative'>,
	areas: number,
): Pick<BootstrappedWeights, 'reading' | 'warning'> {
	const k = weights.length;
	const widest = Math.max(...weights.map((_, j) => upper[j]! - lower[j]!));
	if (weights.some((w) => w < 0) || negative >= 0.05 || widest > 1 / k) {
		const warning = `The principal-component weights of ${name} are noise: had other areas been drawn from the ${areas}, a weight could differ by ${widest.toFixed(2)}, where equal weights would be ${(1 / k).toFixed(2)}. Use equal weights, or weights estimated on more areas.`;
		return { reading: 'noise', warning };
	}
	if (weights.every((w) => Math.abs(w - 1 / k) < 0.01)) {
		const warning = `The principal-component weights of ${name} are practically equal weights: say so, and use equal weights.`;
		return { reading: 'equal', warning };
	}
	return { reading: 'steady', warning: null };
}

function firstWeights(columns: readonly Float64Array[]): readonly number[] | null {
	const { r, n } = correlationMatrix(columns);
	if (n <= columns.length || r.some((row) => row.some((x) => !Number.isFinite(x)))) return null;
	const { vector } = principalComponent(r);
	const sum = vector.reduce((total, v) => total + v, 0);
	return sum > 1e-9 ? vector.map((v) => v / sum) : null;
}
