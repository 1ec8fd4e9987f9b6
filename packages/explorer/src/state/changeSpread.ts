/** How many areas changed by how much: one class of changes, in points. */
export interface SpreadClass {
	/** The end nearer to zero, which belongs to the class; zero itself counts with the rises. */
	readonly near: number;
	/** The other end, which does not. */
	readonly far: number;
	readonly count: number;
}

const widths = [0.5, 1, 2, 5, 10, 20, 50];

/**
 * Counts changes in classes of one round width that meet at zero, from the highest down; at most twelve.
 *
 * @param changes - in points
 * @example
 * changeSpread([0.4, 1.2, -0.3]) // => [{ near: 1, far: 1.5, count: 1 }, { near: 0.5, far: 1, count: 0 }, { near: 0, far: 0.5, count: 1 }, { near: 0, far: -0.5, count: 1 }]
 * changeSpread([]) // => []
 */
export function changeSpread(changes: readonly number[]): readonly SpreadClass[] {
	if (changes.length === 0) return [];
	const low = changes.reduce((a, b) => Math.min(a, b));
	const high = changes.reduce((a, b) => Math.max(a, b));
	const width = widths.find((each) => stepOf(high, each) - stepOf(low, each) < 12) ?? widths.at(-1)!;
	const classes: SpreadClass[] = [];
	for (let k = stepOf(high, width); k >= stepOf(low, width); k--) {
		const count = changes.filter((change) => stepOf(change, width) === k).length;
		classes.push(
			k >= 0 ? { near: k * width, far: (k + 1) * width, count } : { near: (k + 1) * width || 0, far: k * width, count },
		);
	}
	return classes;
}

/** Which class a change is in, counted from zero: 0 just above, -1 just below. */
function stepOf(change: number, width: number): number {
	return change >= 0 ? Math.floor(change / width) : -1 - Math.floor(-change / width);
}
