/** Which cells of a map touch: the neighbours of cell i stand at `start[i]` up to `start[i + 1]`. */
export interface Adjacency {
	readonly start: Int32Array;
	readonly neighbour: Int32Array;
}

/**
 * Grows regions from seeds over touching cells, the cheapest step first, so that each is in one piece
 * (Dijkstra 1959, with the queue of Dial 1969).
 *
 * @param seeds - the cell where each region begins
 * @param cost - of the step from one cell to another: a whole number from 1, or 0 where there is no way
 * @returns the region of each cell; -1 where none reaches
 * @example
 * const row = adjacencyOf(4, [[0, 1], [1, 2], [2, 3]]);
 * growRegions(row, [0, 3], () => 1) // => Int32Array.of(0, 0, 1, 1)
 */
export function growRegions(
	{ start, neighbour }: Adjacency,
	seeds: readonly number[],
	cost: (from: number, to: number) => number,
): Int32Array {
	const region = new Int32Array(start.length - 1).fill(-1);
	const queue: (readonly [cell: number, region: number])[][] = [seeds.map((cell, r) => [cell, r] as const)];
	for (let distance = 0; distance < queue.length; distance++) {
		const due = queue[distance] ?? [];
		queue[distance] = [];
		for (const [cell, own] of due) {
			if (region[cell] !== -1) continue;
			region[cell] = own;
			for (let i = start[cell]!; i < start[cell + 1]!; i++) {
				const next = neighbour[i]!;
				if (region[next] !== -1) continue;
				const step = cost(cell, next);
				if (step === 0) continue;
				while (queue.length <= distance + step) queue.push([]);
				queue[distance + step]!.push([next, own]);
			}
		}
	}
	return region;
}

/**
 * Lays out which cells touch from the pairs that do.
 *
 * @example
 * adjacencyOf(3, [[0, 1], [1, 2]]).neighbour // => Int32Array.of(1, 0, 2, 1)
 */
export function adjacencyOf(cells: number, pairs: readonly (readonly [number, number])[]): Adjacency {
	const start = new Int32Array(cells + 1);
	for (const [a, b] of pairs) {
		start[a + 1]!++;
		start[b + 1]!++;
	}
	for (let i = 0; i < cells; i++) start[i + 1]! += start[i]!;
	const next = start.slice();
	const neighbour = new Int32Array(pairs.length * 2);
	for (const [a, b] of pairs) {
		neighbour[next[a]!++] = b;
		neighbour[next[b]!++] = a;
	}
	return { start, neighbour };
}

/** Which regions touch, from the cells that do and the region of each. */
export function regionsThatTouch(cells: Adjacency, region: ArrayLike<number>, regions: number): Adjacency {
	const pairs = new Map<number, readonly [number, number]>();
	for (let cell = 0; cell + 1 < cells.start.length; cell++) {
		for (let i = cells.start[cell]!; i < cells.start[cell + 1]!; i++) {
			const [a, b] = [region[cell]!, region[cells.neighbour[i]!]!];
			if (a < b) pairs.set(a * regions + b, [a, b]);
		}
	}
	return adjacencyOf(regions, [...pairs.values()]);
}
