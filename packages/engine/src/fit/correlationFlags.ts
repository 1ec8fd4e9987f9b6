import { type CorrelationMethod, correlation } from '../statistics/correlation.ts';

/** Two indicators of one group whose correlation lies beyond a limit. */
export interface CorrelationFlag {
	readonly group: string;
	readonly first: string;
	readonly second: string;
	readonly r: number;
	/** `redundant`: they say the same. `incoherent`: they pull apart, or have nothing to do with each other. */
	readonly kind: 'redundant' | 'incoherent';
}

/** Limits beyond which a correlation is flagged. */
export interface CorrelationLimits {
	/** Above this two indicators are redundant. */
	readonly high: number;
	/** Below this they are incoherent. */
	readonly low: number;
}

/**
 * Pairs of indicators of one group that correlate too much or too little.
 *
 * @param groups - group by indicator id
 * @param columns - turned so that higher is better, by indicator id; NaN for absent
 * @param limits - 0.9 and 0 are usual
 * @param method - which correlation
 * @returns in the order of the columns
 * @see COINr `get_corr_flags`; OECD/JRC Handbook (2008), step 4
 * @example
 * const columns = new Map([['a', Float64Array.of(1, 2, 3)], ['b', Float64Array.of(1, 2, 3)], ['c', Float64Array.of(1, 5, 2)]]);
 * correlationFlags(new Map([['a', 'g'], ['b', 'g'], ['c', 'h']]), columns, { high: 0.9, low: 0 }, 'pearson')
 * // => [{ group: 'g', first: 'a', second: 'b', r: 1, kind: 'redundant' }]
 */
export function correlationFlags(
	groups: ReadonlyMap<string, string>,
	columns: ReadonlyMap<string, Float64Array>,
	limits: CorrelationLimits,
	method: CorrelationMethod,
): readonly CorrelationFlag[] {
	const ids = [...columns.keys()];
	return ids.flatMap((second, j) =>
		ids.slice(0, j).flatMap((first): readonly CorrelationFlag[] => {
			const group = groups.get(first);
			if (group === undefined || group !== groups.get(second)) return [];
			const { r } = correlation(columns.get(first)!, columns.get(second)!, method);
			if (r > limits.high) return [{ group, first, second, r, kind: 'redundant' }];
			return r < limits.low ? [{ group, first, second, r, kind: 'incoherent' }] : [];
		}),
	);
}
