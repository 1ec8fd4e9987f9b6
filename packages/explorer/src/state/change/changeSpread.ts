/** How many areas changed by how much: one class of changes, in points. */
export interface SpreadClass {
	/** The end nearer to zero, which belongs to the class; zero itself counts with the rises. */
	readonly near: number;
	/** The other end, which does not. */
	readonly far: number;
	readonly count: number;
}

/**
 * Counts changes in classes of one round width that meet at zero, from the highest down; at most twelve.
 *
 * @param changes - in points
 * @param decimals - places that scores are shown with; no class is narrower than five of the last one, nor than one in whole numbers
 * @example
 * changeSpread([0.4, 1.2, -0.3], 1) // => [{ near: 1, far: 1.5, count: 1 }, { near: 0.5, far: 1, count: 0 }, { near: 0, far: 0.5, count: 1 }, { near: 0, far: -0.5, count: 1 }]
 * changeSpread([0.004, -0.012], 3).map(({ near, far }) => [near, far]) // => [[0, 0.005], [0, -0.005], [-0.005, -0.01], [-0.01, -0.015]]
 * changeSpread([], 1) // => []
 */
export function changeSpread(changes: readonly number[], decimals: number): readonly SpreadClass[] {
	if (changes.length === 0) return [];
	const low = changes.reduce((a, b) => Math.min(a, b));
	const high = changes.reduce((a, b) => Math.max(a, b));
	const width = widthFor(low, high, decimals);
	const at = (k: number) => Number((k * width).toPrecision(12)) || 0;
	const classes: SpreadClass[] = [];
	for (let k = stepOf(high, width); k >= stepOf(low, width); k--) {
		const count = changes.filter((change) => stepOf(change, width) === k).length;
		classes.push(k >= 0 ? { near: at(k), far: at(k + 1), count } : { near: at(k + 1), far: at(k), count });
	}
	return classes;
}

/** The narrowest of 1, 2, 5, 10 … that makes at most twelve classes. */
function widthFor(low: number, high: number, decimals: number): number {
	const least = Math.min(1, 5 * 10 ** -decimals);
	for (let power = -decimals; ; power++) {
		for (const factor of [1, 2, 5]) {
			const width = factor * 10 ** power;
			if (width >= least * 0.999 && stepOf(high, width) - stepOf(low, width) < 12) return width;
		}
	}
}

/** Which class a change is in, counted from zero: 0 just above, -1 just below. */
function stepOf(change: number, width: number): number {
	return change >= 0 ? Math.floor(change / width + 1e-9) : -1 - Math.floor(-change / width + 1e-9);
}
