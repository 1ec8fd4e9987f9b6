import { computeIndex } from '@social-index/engine';
import {
	type Dataset,
	type Geometry,
	type ObservedParts,
	type ReleaseData,
	type ReleaseGeography,
	releaseFormat,
} from '@social-index/schema';
import { type SampleOptions, sampleDataset } from './sampleDataset.ts';

/** An invented release in memory, scored by the real engine, for tests of the explorer. */
export function sampleRelease(options: SampleOptions = {}): ReleaseData {
	return releaseOf(sampleDataset(options));
}

/** A dataset scored and arranged as a release that was read back would be. */
export function releaseOf(dataset: Dataset): ReleaseData {
	const result = computeIndex(dataset);
	const { project } = dataset;
	return {
		manifest: {
			format: releaseFormat,
			id: project.id,
			version: project.release.version,
			name: project.name,
			place: project.place,
			summary: project.summary ?? '',
			publisher: project.publisher,
			licence: project.licence,
			language: project.language,
			created: project.release.date,
			status: project.release.status,
			note: project.release.note ?? '',
			engineVersion: '0',
			preset: project.method.preset,
			options: result.options,
			scales: result.scales,
			seed: null,
			level: project.geography.level,
			levels: dataset.levels,
			sources: [],
			periods: dataset.periods,
			conversions: [],
			framework: project.framework,
			themes: project.themes,
			site: project.site,
			licences: [{ licence: 'OGL-UK-3.0', sources: ['Sampleton Council'] }],
			attribution: ['Invented figures.'],
			counts: {},
			warnings: result.warnings,
			inputs: [],
			files: [],
		},
		areas: dataset.areas.map((area) => ({ ...area, peers: result.peers.get(area.code) ?? [] })),
		indicators: dataset.indicators,
		panel: result.panel,
		observed: observedOf(dataset, result.panel.areas),
		weights: result.weights,
		fit: result.fit,
		ratings: result.ratings,
		changes: result.changes,
		geographies: dataset.geometries.map(topologyOf),
		content: dataset.content,
	};
}

function observedOf({ observations }: Dataset, areas: readonly string[]): NonNullable<ReleaseData['observed']> {
	const { indicators, periods, areas: codes } = observations;
	const ofPeriod = (m: number, t: number): ObservedParts => {
		const row = (column: Float64Array) =>
			Float64Array.from(areas, (code) => column[(m * periods.length + t) * codes.length + codes.indexOf(code)]!);
		return {
			value: row(observations.value),
			numerator: row(observations.numerator),
			denominator: row(observations.denominator),
			lower: row(observations.lower),
			upper: row(observations.upper),
		};
	};
	return Object.fromEntries(
		indicators.map((id, m) => [id, Object.fromEntries(periods.map((period, t) => [period.id, ofPeriod(m, t)]))]),
	);
}

/** Every ring an arc of its own: enough for drawing. */
function topologyOf(geometry: Geometry): ReleaseGeography {
	const arcs: [number, number][][] = [];
	const geometries = geometry.features.map(({ code, polygons }) => ({
		type: 'MultiPolygon' as const,
		id: code,
		arcs: polygons.map((rings) =>
			rings.map((ring) => {
				arcs.push(ring.map(([x, y]) => [x, y]));
				return [arcs.length - 1];
			}),
		),
	}));
	return {
		level: geometry.level,
		kind: geometry.kind,
		attribution: geometry.attribution,
		topology: { type: 'Topology', arcs, objects: { areas: { type: 'GeometryCollection', geometries } } },
	};
}
