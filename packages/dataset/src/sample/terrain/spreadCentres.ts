import type { RandomStream } from '../randomStream.ts';

/**
 * Picks k of some points as centres that share the points out about evenly: k-means (Lloyd 1957) from a chance start,
 * then the point nearest to each mean.
 *
 * @param points - indices into x and y; at least k of them
 * @returns k different indices
 */
export function spreadCentres(
	points: readonly number[],
	x: ArrayLike<number>,
	y: ArrayLike<number>,
	k: number,
	stream: RandomStream,
): number[] {
	let centres = stream
		.shuffled(points)
		.slice(0, k)
		.map((p) => [x[p]!, y[p]!] as const);
	for (let round = 0; round < 8; round++) {
		const sums = centres.map(() => [0, 0, 0] as [number, number, number]);
		for (const p of points) {
			const sum = sums[nearest(x[p]!, y[p]!, centres)]!;
			sum[0] += x[p]!;
			sum[1] += y[p]!;
			sum[2]++;
		}
		centres = sums.map(([sx, sy, n], c) => (n === 0 ? centres[c]! : [sx / n, sy / n]));
	}
	const taken = new Set<number>();
	return centres.map(([cx, cy]) => {
		let best = -1;
		let least = Infinity;
		for (const p of points) {
			const [dx, dy] = [x[p]! - cx, y[p]! - cy];
			const distance = dx * dx + dy * dy;
			if (distance >= least || taken.has(p)) continue;
			[best, least] = [p, distance];
		}
		taken.add(best);
		return best;
	});
}

function nearest(px: number, py: number, centres: readonly (readonly [number, number])[]): number {
	let best = 0;
	let least = Infinity;
	for (let c = 0; c < centres.length; c++) {
		const centre = centres[c]!;
		const [dx, dy] = [px - centre[0], py - centre[1]];
		const distance = dx * dx + dy * dy;
		if (distance >= least) continue;
		[best, least] = [c, distance];
	}
	return best;
}
