/** How many areas changed by how much: one class of changes. */
export interface SpreadClass {
	/** In points; `from` belongs to the class, `to` does not. */
	readonly from: number;
	readonly to: number;
	readonly count: number;
}

const widths = [0.5, 1, 2, 5, 10, 20, 50];

/**
 * Counts changes in classes of one round width that meet at zero, from the highest down; at most twelve.
 *
 * @param changes - in points, as shown
 * @example
 * changeSpread([0.4, 1.2, -0.3]) // => [{ from: 1, to: 1.5, count: 1 }, { from: 0.5, to: 1, count: 0 }, { from: 0, to: 0.5, count: 1 }, { from: -0.5, to: 0, count: 1 }]
 * changeSpread([]) // => []
 */
export function changeSpread(changes: readonly number[]): readonly SpreadClass[] {
	if (changes.length === 0) return [];
	const low = changes.reduce((a, b) => Math.min(a, b));
	const high = changes.reduce((a, b) => Math.max(a, b));
	const width = widths.find((each) => Math.floor(high / each) - Math.floor(low / each) < 12) ?? widths.at(-1)!;
	const classes: SpreadClass[] = [];
	for (let k = Math.floor(high / width); k >= Math.floor(low / width); k--) {
		const count = changes.filter((change) => Math.floor(change / width) === k).length;
		classes.push({ from: k * width, to: (k + 1) * width, count });
	}
	return classes;
}
