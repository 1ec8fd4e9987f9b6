import {
	type Area,
	type Dataset,
	flagBit,
	type Indicator,
	type IndicatorKind,
	type ProjectInput,
	projectSchema,
} from '@social-index/schema';
import { periodPosition } from '../../periodPosition.ts';

/** A count of so many people, or why there is none. */
export type CountCell = readonly [count: number, people: number] | 'suppressed' | null;

/** A dataset of counts in few words. */
export interface CountSample {
	/** Codes of areas, each with the code of the area it lies in; those that lie in none are boroughs. */
	readonly areas: Readonly<Record<string, string | null>>;
	readonly periods: readonly string[];
	/** Counts by indicator, area and period. */
	readonly counts: Readonly<Record<string, Readonly<Record<string, readonly CountCell[]>>>>;
	readonly indicators?: Readonly<Record<string, Partial<Indicator>>>;
	readonly kind?: IndicatorKind;
	/** Leaves numerators out and rounds values to so many decimals, as many files have them. */
	readonly decimals?: number;
	readonly disclosure?: ProjectInput['disclosure'];
}

/** Builds a dataset as it is read, before anything is kept back: every indicator protected unless it says otherwise. */
export function countDataset(sample: CountSample): Dataset {
	const areas = Object.entries(sample.areas).map(
		([code, parent]): Area => ({
			code,
			name: code,
			level: parent === null ? 'borough' : 'ward',
			vintage: '2022',
			parent,
		}),
	);
	const periods = sample.periods.map((id) => ({ id, name: id, position: periodPosition(id) ?? 0 }));
	const ids = Object.keys(sample.counts);
	const kind = sample.kind ?? 'proportion';
	const multiplier = kind === 'proportion' ? 100 : kind === 'rate' ? 1000 : 1;
	const size = ids.length * periods.length * areas.length;
	const numbers = (): Float64Array => new Float64Array(size).fill(Number.NaN);
	const observations = {
		indicators: ids,
		periods,
		areas: areas.map(({ code }) => code),
		value: numbers(),
		flag: new Uint16Array(size).fill(flagBit['not-available']),
		numerator: numbers(),
		denominator: numbers(),
		lower: numbers(),
		upper: numbers(),
		file: new Int16Array(size),
		line: Int32Array.from({ length: size }, (_, i) => i + 2),
	};
	ids.forEach((id, m) => {
		areas.forEach(({ code }, a) => {
			sample.counts[id]![code]?.forEach((cell, t) => {
				const at = (m * periods.length + t) * areas.length + a;
				if (cell === null) return;
				observations.flag[at] = cell === 'suppressed' ? flagBit.suppressed : 0;
				if (cell === 'suppressed') return;
				const [count, people] = cell;
				const value = kind === 'count' ? count : (multiplier * count) / people;
				observations.value[at] = sample.decimals === undefined ? value : Number(value.toFixed(sample.decimals));
				if (sample.decimals === undefined) observations.numerator[at] = count;
				observations.denominator[at] = people;
			});
		});
	});
	const levels = ['ward', 'borough'].map((id) => ({ id, name: id, plural: `${id}s`, vintage: '2022' }));
	const framework = {
		id: 'index',
		name: 'Index',
		children: [{ id: 'needs', name: 'Needs', children: [{ id: 'health', name: 'Health' }] }],
	};
	return {
		project: projectSchema.parse({
			id: 'sample',
			name: 'Sample',
			place: 'Sampleton',
			publisher: { name: 'Sampleton Council' },
			licence: 'OGL-UK-3.0',
			release: { version: '1', date: '2026-01-01' },
			geography: { level: 'ward', levels: levels.map((level) => ({ ...level, areas: `geography/${level.id}.csv` })) },
			periods: [...sample.periods],
			data: [{ file: 'data/counts.csv' }],
			framework: { children: framework.children },
			disclosure: sample.disclosure ?? {},
		}),
		levels,
		areas,
		periods,
		indicators: ids.map((id) => ({
			...plainIndicator(id, kind, multiplier),
			...sample.indicators?.[id],
		})),
		framework,
		observations,
		conversions: [],
		geometries: [],
		model: null,
		content: {},
		files: [{ path: 'data/counts.csv', sha256: 'ab', bytes: 10 }],
		warnings: [],
	};
}

function plainIndicator(id: string, kind: IndicatorKind, multiplier: number): Indicator {
	return {
		id,
		name: id,
		shortName: id,
		component: 'health',
		direction: 'lower',
		unit: '',
		decimals: 1,
		description: '',
		source: 'Sample',
		sourceUrl: '',
		licence: 'OGL-UK-3.0',
		retrieved: '',
		best: 0,
		worst: 10_000,
		anchorBasis: '',
		transform: '',
		kind,
		multiplier,
		base: null,
		denominator: null,
		minCount: 5,
		theme: null,
		target: null,
		targetPeriod: null,
		weight: 1,
		fill: 'none',
		fillLimit: null,
		note: '',
	};
}
