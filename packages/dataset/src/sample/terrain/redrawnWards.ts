import type { RandomStream } from '../randomStream.ts';
import { type Adjacency, growRegions } from './growRegions.ts';
import type { Mesh } from './mesh.ts';
import { spreadCentres } from './spreadCentres.ts';

/**
 * Wards as they were before a review: about half of each borough's wards have kept their boundaries, the others were made
 * from blocks that used to be divided otherwise. Old boundaries follow those of neighbourhoods in most places, not in all.
 *
 * @returns the old ward of each block, and how many there were
 */
export function redrawnWards(
	land: {
		readonly mesh: Mesh;
		readonly wardOfBlock: Int32Array;
		readonly neighbourhoodOfBlock: Int32Array;
		readonly boroughOfWard: Int32Array;
		readonly wardAdjacency: Adjacency;
	},
	stream: RandomStream,
): { readonly wardOfBlock: Int32Array; readonly wards: number } {
	const { mesh, wardOfBlock, neighbourhoodOfBlock, boroughOfWard } = land;
	const reviewed = reviewedWards(boroughOfWard, land.wardAdjacency);
	const seeds: number[] = [];
	const boroughs = Math.max(...boroughOfWard) + 1;
	const kept: number[][] = Array.from({ length: boroughOfWard.length }, () => []);
	const open: number[][] = Array.from({ length: boroughs }, () => []);
	wardOfBlock.forEach((ward, block) => {
		if (reviewed.has(ward)) open[boroughOfWard[ward]!]!.push(block);
		else kept[ward]!.push(block);
	});
	for (const blocks of kept) if (blocks.length > 0) seeds.push(blocks[0]!);
	open.forEach((blocks, borough) => {
		if (blocks.length === 0) return;
		const now = [...reviewed].filter((ward) => boroughOfWard[ward] === borough).length;
		const before = now < 4 ? now : now + stream.pick([-1, 1]);
		seeds.push(...spreadCentres(blocks, mesh.x, mesh.y, before, stream));
	});
	const step = (a: number, b: number): number => {
		const [from, to] = [wardOfBlock[a]!, wardOfBlock[b]!];
		if (boroughOfWard[from] !== boroughOfWard[to] || reviewed.has(from) !== reviewed.has(to)) return 0;
		if (!reviewed.has(from)) return from === to ? 1 : 0;
		return neighbourhoodOfBlock[a] === neighbourhoodOfBlock[b] ? 2 : 5;
	};
	return { wardOfBlock: growRegions(mesh.adjacency, seeds, step), wards: seeds.length };
}

/** About half the wards of each borough, in one piece. */
function reviewedWards(boroughOfWard: Int32Array, touching: Adjacency): ReadonlySet<number> {
	const reviewed = new Set<number>();
	const wardsOf = new Map<number, number>();
	const first = new Map<number, number>();
	boroughOfWard.forEach((borough, ward) => {
		wardsOf.set(borough, (wardsOf.get(borough) ?? 0) + 1);
		if (!first.has(borough)) first.set(borough, ward);
	});
	for (const [borough, start] of first) {
		const wanted = Math.ceil(wardsOf.get(borough)! / 2 + 0.5);
		const queue = [start];
		for (let i = 0, found = 0; i < queue.length && found < wanted; i++) {
			const ward = queue[i]!;
			if (reviewed.has(ward) || boroughOfWard[ward] !== borough) continue;
			reviewed.add(ward);
			found++;
			for (let n = touching.start[ward]!; n < touching.start[ward + 1]!; n++) queue.push(touching.neighbour[n]!);
		}
	}
	return reviewed;
}
