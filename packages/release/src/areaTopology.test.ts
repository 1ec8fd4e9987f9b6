import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Geometry } from '@social-index/schema';
import { geoArea, geoContains } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { type AreaTopology, areaTopology } from './areaTopology.ts';
import { signedArea } from './rewindRing.ts';

type Polygons = Geometry['features'][number]['polygons'];

/** A ring of many corners about a point, counter-clockwise as GeoJSON has it. */
function round(x: number, y: number, radius: number, corners = 200): [number, number][] {
	return Array.from({ length: corners + 1 }, (_, i) => {
		const angle = (2 * Math.PI * (i % corners)) / corners;
		return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
	});
}

function boundaries(polygonsByCode: Record<string, Polygons>): Geometry {
	const features = Object.entries(polygonsByCode).map(([code, polygons]) => ({ code, polygons }));
	return { level: 'ward', kind: 'boundaries', attribution: '', features };
}

function featuresOf(topology: AreaTopology): Map<string, MultiPolygon> {
	const collection = feature(topology, topology.objects.areas);
	return new Map(collection.features.map(({ id, geometry }) => [String(id), geometry as MultiPolygon]));
}

/** Area in square degrees, holes taken off. */
function planeArea(polygons: Polygons | number[][][][]): number {
	return polygons
		.flatMap((rings) => rings.map((ring, i) => (i === 0 ? 1 : -1) * Math.abs(signedArea(ring as [number, number][]))))
		.reduce((sum, area) => sum + area, 0);
}

describe('areaTopology', () => {
	it('winds rings so that d3-geo sees the area and not the rest of the globe, whichever way they came', () => {
		const square: [number, number][] = [
			[0, 51],
			[0.1, 51],
			[0.1, 51.1],
			[0, 51.1],
			[0, 51],
		];
		for (const ring of [square, square.toReversed()]) {
			const area = featuresOf(areaTopology(boundaries({ E1: [[ring]] }))).get('E1')!;
			expect(geoArea(area)).toBeLessThan(1e-5);
			expect(geoContains(area, [0.05, 51.05])).toBe(true);
			expect(geoContains(area, [0.05, 52])).toBe(false);
		}
	});

	it('keeps a hole a hole', () => {
		const area = featuresOf(areaTopology(boundaries({ E1: [[round(0, 51, 1), round(0, 51, 0.3)]] }))).get('E1')!;
		expect(geoContains(area, [0.6, 51])).toBe(true);
		expect(geoContains(area, [0.05, 51.05])).toBe(false);
	});

	it('keeps every area, every island and every hole of a place far too detailed for its bytes', () => {
		const areas: Record<string, Polygons> = {};
		for (let i = 0; i < 12; i++) {
			areas[`E${i}`] = [[round(i, 51, 0.5, 3000), round(i, 51, 0.01, 300)], [round(i, 52, 0.02, 100)]];
		}
		const topology = areaTopology(boundaries(areas));
		expect(JSON.stringify(topology).length).toBeLessThanOrEqual(24_000);
		const found = featuresOf(topology);
		expect([...found.keys()]).toEqual(Object.keys(areas));
		for (const { coordinates } of found.values()) {
			expect(coordinates.map((rings) => rings.length)).toEqual([2, 1]);
			for (const ring of coordinates.flat())
				expect(Math.abs(signedArea(ring as [number, number][]))).toBeGreaterThan(0);
		}
	});

	it('holds a border that two areas share once, so that simplifying opens no gap', () => {
		const border = Array.from({ length: 500 }, (_, i): [number, number] => [0.01 * Math.sin(i / 3), 51 + i / 500]);
		const [foot, head] = [border[0]!, border.at(-1)!];
		const west: [number, number][] = [...border, [-1, head[1]], [-1, foot[1]], foot];
		const east: [number, number][] = [...border, [1, head[1]], [1, foot[1]], foot];
		const topology = areaTopology(boundaries({ W: [[west]], E: [[east]] }));
		const [w, e] = topology.objects.areas.geometries.map((area) =>
			'arcs' in area ? (area.arcs as number[][][]).flat(2).map((arc) => (arc < 0 ? ~arc : arc)) : [],
		);
		expect(w!.filter((arc) => e!.includes(arc))).toHaveLength(1);
		expect(topology.arcs).toHaveLength(3);
	});

	it('leaves the corners of tiles alone', () => {
		const hexagon = round(3, 4, 1, 6);
		const topology = areaTopology({ ...boundaries({ E1: [[hexagon]] }), kind: 'tiles' });
		const [ring] = featuresOf(topology).get('E1')!.coordinates[0]!;
		expect(ring).toHaveLength(7);
		for (const [x, y] of ring!) expect(hexagon.some(([hx, hy]) => Math.hypot(hx - x!, hy - y!) < 1e-4)).toBe(true);
	});

	it('takes rings that are left open', () => {
		const area = featuresOf(areaTopology(boundaries({ E1: [[round(0, 51, 1).slice(0, -1)]] }))).get('E1')!;
		expect(planeArea(area.coordinates)).toBeCloseTo(Math.PI, 2);
	});

	it('is the same twice', () => {
		const make = () => JSON.stringify(areaTopology(boundaries({ E1: [[round(0, 51, 1, 5000)]] })));
		expect(make()).toBe(make());
	});
});

const shared = process.env.SIE_DATA ?? path.join(import.meta.dirname, '../../../../shared/data');
const wardsFile = path.join(shared, 'boundaries/gla-london-wards-2002-2014-citymerged.geojson');

describe.skipIf(!existsSync(wardsFile))(
	'the wards of London (skipped where their boundary file is not at hand)',
	() => {
		it('stay 625, each about its size, in 150 kB', () => {
			const source = JSON.parse(readFileSync(wardsFile, 'utf8')) as {
				features: { properties: { GSS_CODE: string }; geometry: { type: string; coordinates: never } }[];
			};
			const polygons: [string, Polygons][] = source.features.map(({ properties, geometry }) => [
				properties.GSS_CODE,
				geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
			]);
			const topology = areaTopology(boundaries(Object.fromEntries(polygons)));
			const found = featuresOf(topology);
			expect(found.size).toBe(625);
			expect(JSON.stringify(topology).length).toBeLessThanOrEqual(150_000);
			for (const [code, whole] of polygons) {
				const area = found.get(code)!;
				expect(planeArea(area.coordinates) / planeArea(whole), code).toBeCloseTo(1, 1);
				expect(geoArea(area), code).toBeLessThan(1e-5);
			}
		});
	},
);
