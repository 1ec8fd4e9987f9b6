import type { Geometry } from '@social-index/schema';
import type { FeatureCollection } from 'geojson';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { rewindRing, signedArea } from './rewindRing.ts';

/** The areas of one level: object `areas`, the code of each area as its `id`. */
export type AreaTopology = Topology<{ areas: GeometryCollection }>;

/** Raw JSON aimed at, in bytes: 240 an area, and enough for a small place to keep its shape. */
const bytesPerArea = 240;
const leastBytes = 24_000;
/** Every ring keeps at least this many corners where it has them, so that an island or a hole stays one. */
const leastCorners = 4;

/**
 * One level's areas as TopoJSON, so that a border shared by two areas is one line in both.
 *
 * Boundaries are simplified until they fit the bytes a web page can spend on them, by the least weight of
 * Visvalingam's triangles (Visvalingam & Whyatt 1993): the points that change the shape least go first, and from both sides of a border at once. No area and no island is lost. Rings are wound for d3-geo
 * (see {@link rewindRing}). Tiles keep their corners and their winding.
 *
 * @param geometry - polygons by area code, longitude and latitude or the plane of a tile layout
 * @returns quantised topology
 */
export function areaTopology(geometry: Geometry): AreaTopology {
	const tiles = geometry.kind === 'tiles';
	const features = geometry.features.map((feature) => ({
		type: 'Feature' as const,
		id: feature.code,
		properties: {},
		geometry: {
			type: 'MultiPolygon' as const,
			coordinates: feature.polygons.map((rings) =>
				rings.map((ring, i) =>
					(tiles ? [...ring] : rewindRing(ring, i === 0 ? 'outer' : 'hole')).map(([x, y]) => [x, y]),
				),
			),
		},
	}));
	const collection: FeatureCollection = { type: 'FeatureCollection', features };
	const whole = topology({ areas: collection }, 1e6) as AreaTopology;
	for (const area of whole.objects.areas.geometries) delete area.properties;
	if (tiles) return quantize(asPlain(whole), 1e5) as AreaTopology;
	return simplified(whole, Math.max(leastBytes, bytesPerArea * features.length));
}

/** The most detailed version that fits: found by halving, always the same for the same input. */
function simplified(whole: AreaTopology, budget: number): AreaTopology {
	const weighted = presimplify(whole) as AreaTopology;
	keepCorners(weighted);
	const steps = gridSteps(weighted);
	const weights = Float64Array.from(
		weighted.arcs.flatMap((arc) => arc.map((point) => point[2]!)).filter(Number.isFinite),
	);
	weights.sort().reverse();
	/** The version with so many of the points that may be dropped, the weightiest. */
	const keeping = (points: number) => {
		const least = points === 0 ? Number.POSITIVE_INFINITY : weights[points - 1]!;
		return quantize(asPlain(simplify(weighted, least) as AreaTopology), steps) as AreaTopology;
	};
	let best = keeping(weights.length);
	if (bytesOf(best) <= budget) return best;
	best = keeping(0);
	let [fits, tooMany] = [0, weights.length];
	while (tooMany - fits > 1 + weights.length / 1000) {
		const middle = Math.floor((fits + tooMany) / 2);
		const candidate = keeping(middle);
		if (bytesOf(candidate) <= budget) [fits, best] = [middle, candidate];
		else tooMany = middle;
	}
	return best;
}

/** Marks the weightiest corners of every ring as never to be dropped. */
function keepCorners(weighted: AreaTopology): void {
	for (const rings of polygonsOf(weighted)) {
		for (const ring of rings) {
			const arcs = ring.map((arc) => weighted.arcs[arc < 0 ? ~arc : arc]!);
			const inner = arcs.flatMap((arc) => arc.slice(1, -1));
			const missing =
				leastCorners - arcs.length - inner.filter((point) => point[2] === Number.POSITIVE_INFINITY).length;
			if (missing <= 0) continue;
			const droppable = inner.filter((point) => point[2] !== Number.POSITIVE_INFINITY);
			droppable.sort((a, b) => b[2]! - a[2]!);
			for (const point of droppable.slice(0, missing)) point[2] = Number.POSITIVE_INFINITY;
		}
	}
}

/**
 * Steps of the grid that coordinates are rounded to: ten thousand across the place, more where the smallest area
 * would else be under twenty steps wide.
 */
function gridSteps(weighted: AreaTopology): number {
	const [west, south, east, north] = weighted.bbox ?? [0, 0, 0, 0];
	const across = Math.max(east - west, north - south);
	let smallest = across;
	for (const area of weighted.objects.areas.geometries) {
		const largest = Math.max(0, ...ringsOfArea(area as Polygon | MultiPolygon, weighted).map(Math.abs));
		smallest = Math.min(smallest, Math.sqrt(largest));
	}
	for (const steps of [1e4, 1e5]) if ((smallest / across) * steps >= 20) return steps;
	return 1e6;
}

function ringsOfArea(area: Polygon | MultiPolygon, weighted: AreaTopology): number[] {
	const polygons = area.type === 'Polygon' ? [area.arcs] : area.arcs;
	return polygons.map(([outer]) =>
		signedArea(
			(outer ?? []).flatMap((arc) => {
				const points = weighted.arcs[arc < 0 ? ~arc : arc]!.map(([x, y]) => [x!, y!] as const);
				return arc < 0 ? points.reverse() : points;
			}),
		),
	);
}

function polygonsOf(of: AreaTopology): number[][][] {
	return of.objects.areas.geometries.flatMap((area) => {
		if (area.type === 'Polygon') return [area.arcs];
		return area.type === 'MultiPolygon' ? area.arcs : [];
	});
}

/** Coordinates as they are, neither delta-encoded nor scaled: what `quantize` wants to be given. */
function asPlain(of: AreaTopology): AreaTopology {
	if (of.transform === undefined) return of;
	const { scale, translate } = of.transform;
	const arcs = of.arcs.map((arc) => {
		let x = 0;
		let y = 0;
		return arc.map(([dx, dy]) => {
			x += dx!;
			y += dy!;
			return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
		});
	});
	const { transform: _transform, ...rest } = of;
	return { ...rest, arcs };
}

function bytesOf(of: AreaTopology): number {
	return JSON.stringify(of).length;
}
