import type { Normaliser } from './columnToNormalise.ts';

/**
 * Makes a normaliser treat each period by itself, instead of all periods together.
 *
 * All periods together keeps change over time; each by itself shows only how areas stand to each other within a period,
 * and a score may fall because another area rose.
 *
 * @param normaliser - for one set of rows
 * @param areas - rows per period
 * @example
 * const toMax = ({ values }) => values.map((x) => x / Math.max(...values));
 * normaliseByPeriod(toMax, 2)({ id: 'x', values: Float64Array.of(1, 2, 5, 10) }) // => Float64Array.of(0.5, 1, 0.5, 1)
 */
export function normaliseByPeriod(normaliser: Normaliser, areas: number): Normaliser {
	return (column) => {
		const result = new Float64Array(column.values.length);
		for (let start = 0; start < result.length; start += areas) {
			const { rowName } = column;
			const part = normaliser({
				...column,
				values: column.values.subarray(start, start + areas),
				...(rowName && { rowName: (row: number) => rowName(start + row) }),
			});
			result.set(part, start);
		}
		return result;
	};
}
