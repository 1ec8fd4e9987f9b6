import type { RandomStream } from '../randomStream.ts';
import { drawTogether } from './drawTogether.ts';
import { type Adjacency, growRegions, regionsThatTouch } from './growRegions.ts';
import { type Mesh, meshOf } from './mesh.ts';
import { redrawnWards } from './redrawnWards.ts';
import { scatterSites } from './sites.ts';
import { spreadCentres } from './spreadCentres.ts';

/** An invented island divided into blocks, and what each block is part of. Every part is in one piece. */
export interface DividedLand {
	readonly mesh: Mesh;
	readonly wards: number;
	readonly boroughs: number;
	readonly neighbourhoods: number;
	readonly oldWards: number;
	readonly wardOfBlock: Int32Array;
	readonly neighbourhoodOfBlock: Int32Array;
	/** Wards as they were before some were redrawn; they may cut through neighbourhoods. */
	readonly oldWardOfBlock: Int32Array;
	readonly boroughOfWard: Int32Array;
	readonly wardAdjacency: Adjacency;
	/** The block in the middle of each borough's town. */
	readonly towns: readonly number[];
	/** Whether each ward touches the river. */
	readonly riverside: readonly boolean[];
	/** Middle of each ward before blocks were drawn towards towns, where wards are alike in size. */
	readonly evenCentres: readonly (readonly [number, number])[];
	/** Whether a place in the plane of `evenCentres` would be land first: less means further inland. */
	readonly remoteness: (x: number, y: number) => number;
}

const blocksOfWard = 18;
const blocksOfNeighbourhood = 4;
const wardsOfBorough = 24;
/** A single borough may have so many wards. */
const mostWardsOfOneBorough = 45;

/** Divides an island into so many wards: boroughs first, wards in them, neighbourhoods in those. */
export function divideLand(wards: number, stream: RandomStream): DividedLand {
	const sites = scatterSites(wards * blocksOfWard, stream);
	const blocks = Array.from({ length: sites.land }, (_, block) => block);
	const boroughs = wards <= mostWardsOfOneBorough ? 1 : Math.round(wards / wardsOfBorough);
	const thinned = blocks.filter((block) => block % 9 === 0);
	const towns = spreadCentres(thinned, sites.x, sites.y, boroughs, stream);
	const townPositions = towns.map((block) => [sites.x[block]!, sites.y[block]!] as const);
	const reach = boroughs === 1 ? sites.radius * 0.9 : nearestTwo(townPositions) / 2;
	const mesh = meshOf({ ...drawTogether(sites.x, sites.y, townPositions, reach), land: sites.land });

	const northOf = river(sites.radius, stream);
	const north = blocks.map((block) => northOf(mesh.x[block]!, mesh.y[block]!));
	const unevenness = blocks.map(() => stream.below(4));
	// Few borders cross the river; none has to, so that every part stays in one piece.
	const step = (a: number, b: number) => 3 + unevenness[b]! + (north[a] === north[b] ? 0 : 14);

	const boroughOfBlock = growRegions(mesh.adjacency, towns, step);
	const blocksOfBorough = grouped(boroughOfBlock, boroughs);
	const shares = sharesOfWards(blocksOfBorough, wards);
	const seeds = blocksOfBorough.map((own, b) => spreadCentres(own, mesh.x, mesh.y, shares[b]!, stream));
	const boroughOfWard = Int32Array.from(seeds.flatMap((own, b) => own.map(() => b)));
	const wardOfBlock = growRegions(mesh.adjacency, seeds.flat(), (a, b) =>
		boroughOfBlock[a] === boroughOfBlock[b] ? step(a, b) : 0,
	);
	const blocksByWard = grouped(wardOfBlock, wards);
	const hearts = blocksByWard.flatMap((own) =>
		spreadCentres(own, mesh.x, mesh.y, Math.max(1, Math.round(own.length / blocksOfNeighbourhood)), stream),
	);
	const neighbourhoodOfBlock = growRegions(mesh.adjacency, hearts, (a, b) =>
		wardOfBlock[a] === wardOfBlock[b] ? 2 + unevenness[b]! : 0,
	);
	const wardAdjacency = regionsThatTouch(mesh.adjacency, wardOfBlock, wards);
	const old = redrawnWards({ mesh, wardOfBlock, neighbourhoodOfBlock, boroughOfWard, wardAdjacency }, stream);
	return {
		mesh,
		wards,
		boroughs,
		neighbourhoods: hearts.length,
		oldWards: old.wards,
		wardOfBlock,
		neighbourhoodOfBlock,
		oldWardOfBlock: old.wardOfBlock,
		boroughOfWard,
		wardAdjacency,
		towns,
		riverside: blocksByWard.map((own) => own.some((block) => touchesRiver(mesh, north, block))),
		evenCentres: blocksByWard.map((own) => [mean(own, sites.x), mean(own, sites.y)]),
		remoteness: sites.remoteness,
	};
}

/** On which side of a winding river a place lies. */
function river(radius: number, stream: RandomStream): (x: number, y: number) => boolean {
	const [slope, bend, height] = [stream.between(-0.5, 0.5), stream.between(-0.6, 0.6), stream.between(-0.4, 0.4)];
	return (x, y) => {
		const u = x / radius;
		return y / radius > height + slope * u + bend * u * u * u;
	};
}

function touchesRiver(mesh: Mesh, north: readonly boolean[], block: number): boolean {
	const { start, neighbour } = mesh.adjacency;
	for (let i = start[block]!; i < start[block + 1]!; i++) if (north[neighbour[i]!] !== north[block]) return true;
	return false;
}

/** Shares wards out to boroughs by their blocks, with at least one each (largest remainders). */
function sharesOfWards(blocksOfBorough: readonly (readonly number[])[], wards: number): readonly number[] {
	const blocks = blocksOfBorough.reduce((sum, own) => sum + own.length, 0);
	const exact = blocksOfBorough.map((own) => (own.length / blocks) * wards);
	const shares = exact.map((share) => Math.max(1, Math.floor(share)));
	const byRemainder = [...exact.keys()].sort((a, b) => exact[b]! - shares[b]! - (exact[a]! - shares[a]!) || a - b);
	let left = wards - shares.reduce((sum, share) => sum + share, 0);
	for (let i = 0; left > 0; i = (i + 1) % byRemainder.length, left--) shares[byRemainder[i]!]!++;
	return shares;
}

/** The members of each group, in their order. */
function grouped(groupOf: Int32Array, groups: number): number[][] {
	const members: number[][] = Array.from({ length: groups }, () => []);
	groupOf.forEach((group, member) => void members[group]!.push(member));
	return members;
}

function nearestTwo(positions: readonly (readonly [number, number])[]): number {
	let least = Infinity;
	positions.forEach(([ax, ay], i) => {
		for (const [bx, by] of positions.slice(i + 1)) {
			const distance = (ax - bx) * (ax - bx) + (ay - by) * (ay - by);
			if (distance < least) least = distance;
		}
	});
	return Math.sqrt(least);
}

function mean(members: readonly number[], values: Float64Array): number {
	return members.reduce((sum, member) => sum + values[member]!, 0) / members.length;
}
