/** The best and the worst case of an indicator, after its transform. */
export interface Anchors {
	readonly best: number;
	readonly worst: number;
}

/** Mean and sample standard deviation (n - 1) of what an indicator is standardised by. */
export interface Moments {
	readonly mean: number;
	/** NaN where fewer than two numbers go in. */
	readonly sd: number;
	/** How many numbers went in, the anchors among them. */
	readonly n: number;
}

/**
 * Mean and sample standard deviation of an indicator over all scored areas and periods and its two anchors.
 *
 * The anchors count as two further areas: with them in, the weights that the published tables of the Índice de
 * Progresso Social na Amazônia imply are the same in every year; without them they drift.
 *
 * @param values - transformed values; NaN is left out
 * @param anchors - best and worst case; `null` to leave them out
 * @param usable - 1 where a value counts; all count where it is not given
 * @see Social Progress Index methodology report 2017; Índice de Progresso Social na Amazônia 2014, 2018, 2021
 * @example
 * pooledMoments(Float64Array.of(20, 40, NaN, 60), { best: 100, worst: 0 }) // => { mean: 44, sd: Math.sqrt(1480), n: 5 }
 */
export function pooledMoments(values: Float64Array, anchors: Anchors | null, usable?: Uint8Array): Moments {
	let n = 0;
	let sum = 0;
	for (let i = 0; i < values.length; i++) {
		const x = values[i]!;
		if (Number.isNaN(x) || usable?.[i] === 0) continue;
		n++;
		sum += x;
	}
	if (anchors !== null) {
		n += 2;
		sum += anchors.best + anchors.worst;
	}
	const mean = sum / n;
	let squares = 0;
	for (let i = 0; i < values.length; i++) {
		const x = values[i]!;
		if (Number.isNaN(x) || usable?.[i] === 0) continue;
		squares += (x - mean) ** 2;
	}
	if (anchors !== null) squares += (anchors.best - mean) ** 2 + (anchors.worst - mean) ** 2;
	return { mean, sd: n > 1 ? Math.sqrt(squares / (n - 1)) : Number.NaN, n };
}

/**
 * Standardised values, turned so that higher is better: z = s (x - mean) / sd, with s = 1 where the best case is
 * above the worst and -1 where it is below.
 *
 * @param values - transformed values; NaN stays NaN
 * @param moments - what to standardise by
 * @param anchors - the best and the worst case, which say which way is better
 * @returns z-scores, in the order of `values`
 * @see Social Progress Index methodology report 2017, standardisation and inversion
 * @example
 * standardise(Float64Array.of(30, 50), { mean: 40, sd: 10, n: 9 }, { best: 0, worst: 100 }) // => Float64Array.of(1, -1)
 */
export function standardise(values: Float64Array, moments: Moments, anchors: Anchors): Float64Array {
	const factor = (anchors.best > anchors.worst ? 1 : -1) / moments.sd;
	const z = new Float64Array(values.length);
	for (let i = 0; i < values.length; i++) z[i] = factor * (values[i]! - moments.mean);
	return z;
}
