import {
	type Area,
	type Dataset,
	type FlagWord,
	type FrameworkNode,
	flagBit,
	type ImportedModel,
	type Indicator,
	type Period,
	type ProjectInput,
	projectSchema,
} from '@social-index/schema';

/** A value, a value with flags, or the reason why there is none. */
export type SampleCell = number | 'suppressed' | 'not-available' | 'not-applicable' | readonly [number, FlagWord];

/** A dataset in few words. */
export interface Sample {
	/** Codes of areas of the scored level, or whole areas of any level. */
	readonly areas: readonly (string | (Partial<Area> & { readonly code: string }))[];
	readonly periods: readonly (string | Period)[];
	/** The nodes below the index. */
	readonly framework: FrameworkNode[];
	readonly indicators: readonly (Partial<Indicator> & { readonly id: string })[];
	/** By indicator, then data period: one cell per area. */
	readonly values: Readonly<Record<string, Readonly<Record<string, readonly SampleCell[]>>>>;
	readonly method?: ProjectInput['method'];
	readonly ratings?: ProjectInput['ratings'];
	readonly model?: ImportedModel;
}

const asPeriod = (p: string | Period): Period =>
	typeof p === 'string' ? { id: p, name: p, position: Number.parseInt(p, 10) } : p;

/** Builds a dataset as the dataset package would, for tests. */
export function sampleDataset(sample: Sample): Dataset {
	const levels = [
		{ id: 'ward', name: 'ward', plural: 'wards', vintage: '2002 to 2022' },
		{ id: 'borough', name: 'borough', plural: 'boroughs', vintage: '2002 to 2022' },
	];
	const areas = sample.areas.map(
		(area): Area => ({
			level: 'ward',
			vintage: '2002 to 2022',
			parent: null,
			...(typeof area === 'string' ? { code: area, name: area } : { name: area.code, ...area }),
		}),
	);
	const periods = sample.periods.map(asPeriod);
	const dataPeriodIds = new Set([...periods.map((p) => p.id), ...Object.values(sample.values).flatMap(Object.keys)]);
	const dataPeriods = [...dataPeriodIds]
		.map((id) => periods.find((p) => p.id === id) ?? asPeriod(id))
		.sort((a, b) => a.position - b.position);
	const project = projectSchema.parse({
		id: 'sample',
		name: 'Sample index',
		place: 'Sampleton',
		publisher: { name: 'Sampleton Council' },
		licence: 'OGL-UK-3.0',
		release: { version: '1', date: '2026-01-01' },
		geography: { level: 'ward', levels: levels.map((level) => ({ ...level, areas: `geography/${level.id}.csv` })) },
		periods: periods.map((p) => ({ ...p })),
		data: [{ file: 'data/values.csv' }],
		framework: { children: sample.framework },
		method: sample.method ?? {},
		ratings: sample.ratings ?? {},
	});
	const indicators = sample.indicators.map(sampleIndicator);
	const size = indicators.length * dataPeriods.length * areas.length;
	const value = new Float64Array(size).fill(Number.NaN);
	const flag = new Uint16Array(size).fill(flagBit['not-available']);
	indicators.forEach((indicator, m) => {
		dataPeriods.forEach((period, t) => {
			(sample.values[indicator.id]?.[period.id] ?? []).forEach((cell, a) => {
				const at = (m * dataPeriods.length + t) * areas.length + a;
				flag[at] = typeof cell === 'number' ? 0 : flagBit[typeof cell === 'string' ? cell : cell[1]];
				if (typeof cell !== 'string') value[at] = typeof cell === 'number' ? cell : cell[0];
			});
		});
	});
	const blank = (): Float64Array => new Float64Array(size).fill(Number.NaN);
	return {
		project,
		levels,
		areas,
		periods,
		indicators,
		framework: { id: 'index', name: 'Sample index', children: sample.framework },
		observations: {
			indicators: indicators.map((indicator) => indicator.id),
			periods: dataPeriods,
			areas: areas.map((area) => area.code),
			value,
			flag,
			numerator: blank(),
			denominator: blank(),
			lower: blank(),
			upper: blank(),
			file: new Int16Array(size),
			line: Int32Array.from({ length: size }, (_, i) => i + 2),
		},
		conversions: [],
		geometries: [],
		model: sample.model ?? null,
		content: {},
		files: [{ path: 'data/values.csv', sha256: '', bytes: 0 }],
		warnings: [],
	};
}

function sampleIndicator(indicator: Sample['indicators'][number]): Indicator {
	return {
		name: indicator.id,
		shortName: indicator.id,
		component: null,
		direction: 'higher',
		unit: '%',
		decimals: 1,
		description: '',
		source: 'Sample',
		sourceUrl: '',
		licence: 'OGL-UK-3.0',
		retrieved: '',
		best: 100,
		worst: 0,
		anchorBasis: '',
		transform: '',
		kind: 'proportion',
		multiplier: 100,
		denominator: null,
		minCount: null,
		base: null,
		theme: null,
		target: null,
		targetPeriod: null,
		weight: 1,
		fill: 'none',
		fillLimit: null,
		note: '',
		...indicator,
	};
}

/** Reads one figure of a panel by names; `undefined` where a name is wrong. */
export function at<T extends ArrayLike<number>>(
	panel: {
		readonly measures: readonly { readonly id: string }[];
		readonly periods: readonly string[];
		readonly areas: readonly string[];
	},
	array: T,
	measure: string,
	period: string,
	area: string,
): number | undefined {
	const m = panel.measures.findIndex(({ id }) => id === measure);
	const t = panel.periods.indexOf(period);
	const a = panel.areas.indexOf(area);
	if (m < 0 || t < 0 || a < 0) return undefined;
	return array[(m * panel.periods.length + t) * panel.areas.length + a];
}
