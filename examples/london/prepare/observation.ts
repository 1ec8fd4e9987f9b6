/** One figure of one area, as written to the prepared tables. */
export interface Observation {
	readonly indicator: string;
	readonly area: string;
	readonly period: string;
	readonly value: number;
	/** Where the value is a rate of two counts. */
	readonly numerator?: number;
	readonly denominator?: number;
	/** `estimated` where the figure was made here from figures of smaller areas. */
	readonly flag?: 'estimated';
}

const headings = ['indicator', 'area', 'period', 'value', 'numerator', 'denominator', 'flag'] as const;

/**
 * Writes observations as a long CSV table, sorted by indicator, period and area so that the bytes depend on the figures alone.
 *
 * @example
 * writeObservations([{ indicator: 'crime', area: 'E05000026', period: '2013', value: 120.8 }])
 * // => 'indicator,area,period,value,numerator,denominator,flag\ncrime,E05000026,2013,120.8,,,\n'
 */
export function writeObservations(observations: readonly Observation[]): string {
	const key = (o: Observation) => `${o.indicator} ${o.period} ${o.area}`;
	const sorted = observations.map((o) => [key(o), o] as const).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
	const lines = sorted.map(([, o]) => headings.map((heading) => o[heading] ?? '').join(','));
	return `${[headings.join(','), ...lines].join('\n')}\n`;
}

/**
 * Rounds to a number of places, so that a derived figure is written as it would be published.
 *
 * @example
 * rounded(2.34567, 2) // => 2.35
 */
export function rounded(value: number, places: number): number {
	return Number(value.toFixed(places));
}
