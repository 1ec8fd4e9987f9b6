import type { Dataset, Geometry, ScorePanel } from '@social-index/schema';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { AreaTopology } from '../areaTopology.ts';
import { absentMark } from './cellMarks.ts';

/** A ten-thousandth of a degree's tenth: about a metre. */
const coordinatePlaces = 5;

/**
 * The boundaries of one level with the latest scores, for programs that draw maps: a feature for each area, whose properties are its
 * code, name, level and parent, the period, its rank in the index, and the score of each measure that is no indicator under its id. Where there
 * is no score, it is `null` and `<id>_absent` has the shorthand of the reason.
 *
 * Outer rings run anticlockwise and holes clockwise, in longitude and latitude (RFC 7946), the other way round than in the topology.
 *
 * @param topology - the level's areas as published, simplified
 */
export function areasGeoJson(
	topology: AreaTopology,
	{ level, attribution }: Pick<Geometry, 'level' | 'attribution'>,
	{ dataset, panel }: { readonly dataset: Pick<Dataset, 'areas'>; readonly panel: ScorePanel },
): FeatureCollection<Polygon | MultiPolygon> & { readonly attribution: string } {
	const { features } = feature(topology, topology.objects.areas) as FeatureCollection<Polygon | MultiPolygon>;
	const areaOf = new Map(dataset.areas.map((area) => [area.code, area]));
	const placeOf = new Map(panel.areas.map((code, a) => [code, a]));
	const t = panel.periods.length - 1;
	const cellOf = (m: number, a: number) => (m * panel.periods.length + t) * panel.areas.length + a;
	const scored = panel.measures.flatMap(({ id, type }, m) => (type === 'indicator' ? [] : [{ id, type, m }]));
	return {
		type: 'FeatureCollection',
		attribution,
		features: features.map(({ id, geometry }): Feature<Polygon | MultiPolygon> => {
			const area = areaOf.get(String(id));
			const a = placeOf.get(String(id));
			const scores = scored.flatMap(({ id: measure, type, m }): [string, string | number | null][] => {
				if (a === undefined) return [];
				const cell = cellOf(m, a);
				const score = panel.score[cell]!;
				const rank: [string, number | null][] = type === 'index' ? [['rank', panel.rank[cell]! || null]] : [];
				if (!Number.isNaN(score)) return [...rank, [measure, score]];
				return [...rank, [measure, null], [`${measure}_absent`, absentMark(panel.flag[cell]!)]];
			});
			return {
				type: 'Feature',
				id: String(id),
				properties: {
					code: String(id),
					name: area?.name ?? String(id),
					level,
					parent: area?.parent ?? null,
					period: panel.periods[t]!,
					...Object.fromEntries(scores),
				},
				geometry: rewound(geometry),
			};
		}),
	};
}

function rewound(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
	if (geometry.type === 'Polygon') return { type: 'Polygon', coordinates: geometry.coordinates.map(turned) };
	return { type: 'MultiPolygon', coordinates: geometry.coordinates.map((rings) => rings.map(turned)) };
}

function turned(ring: readonly Position[]): Position[] {
	return ring.map(([x, y]) => [round(x!), round(y!)]).reverse();
}

function round(degrees: number): number {
	return Number(degrees.toFixed(coordinatePlaces));
}
