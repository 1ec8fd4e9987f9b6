/** Where a search ended. */
export interface Minimum {
	readonly point: readonly number[];
	readonly value: number;
}

/**
 * Seeks a minimum of a function of several numbers by the downhill simplex method, without derivatives.
 *
 * Steps are those for many dimensions (Gao and Han). It finds a minimum near the start, not always the lowest there is.
 *
 * @param f - the function; may be infinite where it is not defined
 * @param start - where to begin
 * @param step - how far the first corners lie from the start
 * @param tolerance - ends when the corners' values and places differ by less
 * @param most - evaluations at most
 * @see Nelder and Mead (1965), Computer Journal 7, 308-313; Gao and Han (2012), Computational Optimization 51, 259-277
 * @example
 * nelderMead(([x, y]) => (x - 1) ** 2 + (y + 2) ** 2, [0, 0], 1, 1e-14, 1000).point[1] // ≈ -2.00000
 */
export function nelderMead(
	f: (point: readonly number[]) => number,
	start: readonly number[],
	step: number,
	tolerance: number,
	most: number,
): Minimum {
	const k = start.length;
	const [expand, contract, shrink] = k > 1 ? [1 + 2 / k, 0.75 - 1 / (2 * k), 1 - 1 / k] : [2, 0.5, 0.5];
	const corner = (point: readonly number[]): Minimum => ({ point, value: f(point) });
	let corners = [corner(start), ...start.map((_, j) => corner(start.map((x, i) => (i === j ? x + step : x))))];
	let evaluations = k + 1;
	while (evaluations < most) {
		corners.sort((a, b) => a.value - b.value);
		const best = corners[0]!;
		const worst = corners[k]!;
		const size = Math.max(
			...corners.map(({ point }) => Math.max(...point.map((x, i) => Math.abs(x - best.point[i]!)))),
		);
		if (worst.value - best.value <= tolerance && size <= 1e-9) break;
		const centre = start.map((_, i) => corners.slice(0, k).reduce((sum, { point }) => sum + point[i]!, 0) / k);
		const along = (factor: number): Minimum => {
			evaluations++;
			return corner(centre.map((c, i) => c + factor * (c - worst.point[i]!)));
		};
		const reflected = along(1);
		let next: Minimum | null = null;
		if (reflected.value < best.value) {
			const expanded = along(expand);
			next = expanded.value < reflected.value ? expanded : reflected;
		} else if (reflected.value < corners[k - 1]!.value) next = reflected;
		else {
			const contracted = along(reflected.value < worst.value ? contract : -contract);
			if (contracted.value < Math.min(reflected.value, worst.value)) next = contracted;
		}
		if (next !== null) corners[k] = next;
		else {
			corners = corners.map((c, i) =>
				i === 0 ? c : corner(c.point.map((x, j) => best.point[j]! + shrink * (x - best.point[j]!))),
			);
			evaluations += k;
		}
	}
	return corners.reduce((low, c) => (c.value < low.value ? c : low));
}
