import {
	type Area,
	type Dataset,
	flagBit,
	type Indicator,
	type Observations,
	type Period,
	projectSchema,
} from '@social-index/schema';

/** What to invent. */
export interface SampleOptions {
	/** Other seeds give other figures. */
	readonly seed?: number;
	/** Wards; one borough is added above them. */
	readonly areas?: number;
	readonly periods?: number;
	/** Name of ward `i`, for trying long names. */
	readonly areaName?: (i: number) => string;
}

const dimensions = ['Basic Human Needs', 'Foundations of Wellbeing', 'Opportunity'];
const components = [
	['Shelter', 'Personal Safety', 'Water and Sanitation'],
	['Access to Basic Knowledge', 'Health and Wellness'],
	['Personal Freedom and Choice', 'Access to Advanced Education'],
];
const gap = 'Water and Sanitation';

/**
 * An invented place for tests of the explorer: three dimensions, seven components of which one is a declared gap, two
 * indicators in each other one, one indicator outside the index, wards in a hexagon layout and a borough above them.
 * The last ward has no figure for the first indicator in the first period; the second indicator is carried back from
 * the second period.
 */
export function sampleDataset({ seed = 7, areas: n = 6, periods: years = 3, areaName }: SampleOptions = {}): Dataset {
	const random = generator(seed);
	const wards: Area[] = Array.from({ length: n }, (_, i) => ({
		code: `W${String(i + 1).padStart(4, '0')}`,
		name: areaName?.(i) ?? `Ward ${i + 1}`,
		level: 'ward',
		vintage: '2020',
		parent: 'B1',
	}));
	const areas: Area[] = [...wards, { code: 'B1', name: 'Sampleton', level: 'borough', vintage: '2020', parent: null }];
	const periods: Period[] = Array.from({ length: years }, (_, t) => ({
		id: String(2020 + t),
		name: String(2020 + t),
		position: 2020 + t,
	}));
	const project = projectSchema.parse({
		id: 'sample',
		name: 'Sampleton Social Progress Index',
		place: 'Sampleton',
		summary: 'An invented place.',
		publisher: { name: 'Sampleton Council', url: 'https://sampleton.example' },
		licence: 'OGL-UK-3.0',
		release: { version: '1', date: '2026-01-31' },
		geography: {
			level: 'ward',
			levels: [
				{ id: 'ward', name: 'ward', plural: 'wards', vintage: '2020', areas: 'geography/wards.csv' },
				{ id: 'borough', name: 'borough', plural: 'boroughs', vintage: '2020', areas: 'geography/boroughs.csv' },
			],
		},
		periods: periods.map((period) => period.id),
		data: [{ file: 'data/*.csv' }],
		framework: {
			children: dimensions.map((name, d) => ({
				id: slug(name),
				name,
				description: `${name} in a sentence.`,
				children: components[d]!.map((component) => ({
					id: slug(component),
					name: component,
					description: `${component} in a sentence.`,
					...(component === gap ? { gap: 'No figures are published for wards.' } : {}),
				})),
			})),
		},
		themes: [{ id: 'homes', name: 'Homes' }],
	});
	const scored = components.flat().filter((name) => name !== gap);
	const indicators: Indicator[] = scored.flatMap((component, c) => [0, 1].map((k) => sampleIndicator(component, c, k)));
	indicators.push({
		...sampleIndicator('Outside', 9, 0),
		id: 'median-age',
		name: 'Median age',
		shortName: 'Median age',
		component: null,
		direction: 'neither',
		unit: 'years',
		best: null,
		worst: null,
	});
	const size = indicators.length * years * areas.length;
	const value = new Float64Array(size).fill(Number.NaN);
	const flag = new Uint16Array(size);
	indicators.forEach((indicator, m) => {
		areas.forEach((_, a) => {
			const level = 30 + random() * 40;
			for (let t = 0; t < years; t++) {
				const i = (m * years + t) * areas.length + a;
				const missing = (m === 0 && t === 0 && a === n - 1) || (m === 1 && t === 0 && years > 1);
				if (missing) flag[i] = flagBit['not-available'];
				else value[i] = Math.round((level + (indicator.direction === 'lower' ? -t : t) * random() * 3) * 10) / 10;
			}
		});
	});
	return {
		project,
		levels: project.geography.levels,
		areas,
		periods,
		indicators,
		framework: { id: project.framework.id, name: project.framework.name, children: project.framework.children },
		observations: observations(indicators, periods, areas, value, flag),
		conversions: [],
		geometries: [
			{
				level: 'ward',
				kind: 'tiles',
				attribution: 'An invented layout.',
				features: wards.map((ward, i) => ({ code: ward.code, polygons: [[hexagon(i % 4, Math.floor(i / 4))]] })),
			},
		],
		model: null,
		content: { home: '# Welcome\n\nThis place is invented.', about: '# About\n\nIt is used by tests.' },
		files: [],
		warnings: [],
	};
}

function sampleIndicator(component: string, c: number, k: number): Indicator {
	const lower = (c + k) % 2 === 1;
	const name = `${component} ${lower ? 'problems' : 'successes'}`;
	return {
		id: `${slug(component)}-${k + 1}`,
		name,
		shortName: name,
		component: slug(component),
		direction: lower ? 'lower' : 'higher',
		unit: lower ? 'per 1,000 people' : '%',
		decimals: 1,
		description: `What ${name.toLowerCase()} means, in a sentence.`,
		source: 'Sampleton Council',
		sourceUrl: 'https://sampleton.example/data',
		licence: 'OGL-UK-3.0',
		retrieved: '2026-01-01',
		best: lower ? 0 : 100,
		worst: lower ? 100 : 0,
		anchorBasis: 'The ends of the scale.',
		transform: '',
		kind: lower ? 'rate' : 'proportion',
		multiplier: lower ? 1000 : 100,
		denominator: null,
		minCount: null,
		base: null,
		theme: c === 0 ? 'homes' : null,
		target: null,
		targetPeriod: null,
		weight: 1,
		fill: 'nearest',
		fillLimit: null,
		note: k === 1 ? 'A caveat that a reader should know.' : '',
	};
}

function observations(
	indicators: readonly Indicator[],
	periods: readonly Period[],
	areas: readonly Area[],
	value: Float64Array,
	flag: Uint16Array,
): Observations {
	const none = () => new Float64Array(value.length).fill(Number.NaN);
	return {
		indicators: indicators.map((indicator) => indicator.id),
		periods,
		areas: areas.map((area) => area.code),
		value,
		flag,
		numerator: none(),
		denominator: none(),
		lower: none(),
		upper: none(),
		file: new Int16Array(value.length).fill(-1),
		line: new Int32Array(value.length),
	};
}

function hexagon(column: number, row: number): readonly (readonly [number, number])[] {
	const cx = column + (row % 2) / 2;
	const cy = (row * Math.sqrt(3)) / 2;
	const ring = Array.from({ length: 6 }, (_, i): [number, number] => {
		const angle = (Math.PI / 3) * i + Math.PI / 6;
		return [cx + Math.cos(angle) / Math.sqrt(3), cy + Math.sin(angle) / Math.sqrt(3)];
	});
	return [...ring, ring[0]!];
}

function slug(name: string): string {
	return name.toLowerCase().replaceAll(' ', '-');
}

/** A small linear congruential generator (Numerical Recipes constants): the same numbers everywhere. */
function generator(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}
