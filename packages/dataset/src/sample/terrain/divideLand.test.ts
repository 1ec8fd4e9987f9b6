import { describe, expect, test } from 'vitest';
import { RandomStream } from '../randomStream.ts';
import { dissolve, type Ring, twiceArea } from './dissolve.ts';
import { type DividedLand, divideLand } from './divideLand.ts';
import { growRegions } from './growRegions.ts';

const rounded = (x: number, y: number) => [Math.round(x * 1e4), Math.round(y * 1e4)] as const;
const segments = (outlines: readonly (readonly Ring[])[]) =>
	outlines.flat().flatMap((ring) => ring.slice(1).map((to, i) => `${ring[i]!.join(' ')} > ${to.join(' ')}`));
const reversed = (segment: string) => segment.split(' > ').reverse().join(' > ');
const area = (outlines: readonly (readonly Ring[])[]) =>
	outlines.flat().reduce((sum, ring) => sum + twiceArea(ring), 0);

/** How many pieces each part is in. */
function pieces(land: DividedLand, partOf: Int32Array): ReadonlyMap<number, number> {
	const counts = new Map<number, number>();
	const seen = new Int32Array(partOf.length).fill(-1);
	partOf.forEach((part, block) => {
		if (seen[block] !== -1) return;
		counts.set(part, (counts.get(part) ?? 0) + 1);
		const reached = growRegions(land.mesh.adjacency, [block], (_, to) => (partOf[to] === part ? 1 : 0));
		reached.forEach((region, other) => {
			if (region === 0) seen[other] = part;
		});
	});
	return counts;
}

describe.each([
	[2, 1],
	[3, 2],
	[19, 3],
	[60, 4],
])('an island of %i wards, seed %i', (wards, seed) => {
	const land = divideLand(wards, new RandomStream(seed, 'land'));
	const { mesh, wardOfBlock, neighbourhoodOfBlock, oldWardOfBlock } = land;
	const boroughOfBlock = wardOfBlock.map((ward) => land.boroughOfWard[ward]!);
	const levels = [
		['wards', wardOfBlock, land.wards],
		['neighbourhoods', neighbourhoodOfBlock, land.neighbourhoods],
		['old wards', oldWardOfBlock, land.oldWards],
		['boroughs', boroughOfBlock, land.boroughs],
	] as const;
	const coast = dissolve(mesh, new Int32Array(mesh.land), 1, rounded);

	test('is one piece of land without a hole', () => {
		expect(coast[0]).toHaveLength(1);
	});

	test('has as many wards as were asked for, and each neighbourhood lies in one of them', () => {
		expect(new Set(wardOfBlock).size).toBe(wards);
		const wardsOf = new Map<number, Set<number>>();
		neighbourhoodOfBlock.forEach((neighbourhood, block) => {
			wardsOf.set(neighbourhood, (wardsOf.get(neighbourhood) ?? new Set()).add(wardOfBlock[block]!));
		});
		expect(wardsOf.size).toBe(land.neighbourhoods);
		expect([...wardsOf.values()].every((own) => own.size === 1)).toBe(true);
	});

	test.each(levels)('%s are each in one piece', (_, partOf, parts) => {
		const counts = pieces(land, partOf);
		expect([...counts.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: parts }, (_, i) => i));
		expect([...counts.values()].every((count) => count === 1)).toBe(true);
	});

	test.each(levels)(
		'%s fill the land: areas add up, and every border has an area on either side or is coast',
		(_, partOf, parts) => {
			const outlines = dissolve(mesh, partOf, parts, rounded);
			expect(area(outlines)).toBe(area(coast));
			expect(outlines.every(([outer]) => twiceArea(outer!) > 0)).toBe(true);
			const all = segments(outlines);
			const once = new Set(all);
			expect(once.size).toBe(all.length);
			const atSea = all.filter((segment) => !once.has(reversed(segment)));
			expect(atSea.sort()).toEqual(segments(coast).sort());
		},
	);

	test('wards were redrawn in part: some old ones are as they are now, others are not', () => {
		const now = new Map<number, Set<number>>();
		oldWardOfBlock.forEach((old, block) => {
			now.set(old, (now.get(old) ?? new Set()).add(wardOfBlock[block]!));
		});
		const split = [...now.values()].filter((own) => own.size > 1).length;
		expect(split).toBeGreaterThan(0);
		if (wards >= 19) expect(split).toBeLessThan(land.oldWards * 0.8);
	});
});

test('borders never cross: no ring meets itself but at its ends', () => {
	const land = divideLand(12, new RandomStream(5, 'land'));
	for (const [ring] of dissolve(land.mesh, land.wardOfBlock, land.wards, rounded)) {
		for (let i = 0; i + 1 < ring!.length; i++)
			for (let j = i + 2; j + 1 < ring!.length; j++) {
				if (i === 0 && j + 2 === ring!.length) continue;
				expect(meet(ring![i]!, ring![i + 1]!, ring![j]!, ring![j + 1]!)).toBe(false);
			}
	}
});

type Position = readonly [number, number];

function meet(a: Position, b: Position, c: Position, d: Position): boolean {
	const side = (p: Position, q: Position, r: Position) =>
		Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
	return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}
