import { type Dataset, flagBit, type Indicator, projectSchema } from '@social-index/schema';

export const areaCodes = ['E01', 'E02', 'E03', 'E09'];
export const indicatorIds = ['deaths', 'walking', 'rents'];
/** By indicator, period and area; null where the reason is in {@link reasons}. */
export const values: readonly (readonly (readonly (number | null)[])[])[] = [
	[
		[5, 25, 10, 10],
		[4, 20, null, 9],
	],
	[
		[60, 0.1 + 0.2, 20, 40],
		[80, 10, 30, 50],
	],
	[
		[-1200, 900, null, 1000],
		[1250.5, 950, null, 1100],
	],
];

/** The dataset of the small index. */
export function smallDataset(): Dataset {
	const project = projectSchema.parse({
		id: 'small-place',
		name: 'Small Place Index',
		place: 'Small Place',
		publisher: { name: 'Small Place Council' },
		licence: 'OGL-UK-3.0',
		release: { version: '2.1', date: '2026-03-01' },
		geography: {
			level: 'ward',
			levels: [
				{ id: 'ward', name: 'ward', plural: 'wards', vintage: 2020, areas: 'geography/wards.csv' },
				{ id: 'borough', name: 'borough', plural: 'boroughs', vintage: 2020, areas: 'geography/boroughs.csv' },
			],
		},
		periods: [2012, 2013],
		data: [{ file: 'data/*.csv' }],
		framework: {
			children: [
				{
					id: 'needs',
					name: 'Basic needs',
					children: [
						{ id: 'health', name: 'Health' },
						{ id: 'water', name: 'Water', gap: 'No ward figures are published.' },
					],
				},
			],
		},
	});
	const size = indicatorIds.length * 2 * areaCodes.length;
	const nothing = () => new Float64Array(size).fill(Number.NaN);
	const value = nothing();
	const flag = new Uint16Array(size);
	const numerator = nothing();
	for (const [cell, found] of values.flat(2).entries()) {
		if (found === null) flag[cell] = cell === 6 ? flagBit.suppressed : flagBit['not-available'];
		else value[cell] = found;
	}
	numerator[0] = 17;
	// What a careless reader might leave behind a suppressed value; it must not be published.
	numerator[6] = 424242;
	return {
		project,
		levels: [
			{ id: 'ward', name: 'ward', plural: 'wards', vintage: '2020' },
			{ id: 'borough', name: 'borough', plural: 'boroughs', vintage: '2020' },
		],
		areas: [
			{
				code: 'E01',
				name: 'Alibon, north',
				level: 'ward',
				vintage: '2020',
				parent: 'E09',
				attributes: { people: 1200 },
			},
			{
				code: 'E02',
				name: '=HYPERLINK("x")',
				level: 'ward',
				vintage: '2020',
				parent: 'E09',
				attributes: { people: 900 },
			},
			{ code: 'E03', name: 'Two\nlines', level: 'ward', vintage: '2020', parent: 'E09' },
			{ code: 'E09', name: "'t Small Place", level: 'borough', vintage: '2020', parent: null },
		],
		periods: [
			{ id: '2012', name: '2012', position: 2012 },
			{ id: '2013', name: '2013', position: 2013 },
		],
		indicators: [
			indicator({ id: 'deaths', component: 'health', direction: 'lower', best: 0, worst: 20, note: '+ see note' }),
			indicator({ id: 'walking', component: 'health', direction: 'higher', best: 100, worst: 0, minCount: 5 }),
			indicator({
				id: 'rents',
				component: null,
				direction: 'neither',
				theme: 'homes',
				target: 1000,
				targetPeriod: '2020',
			}),
		],
		framework: project.framework,
		observations: {
			indicators: indicatorIds,
			periods: [
				{ id: '2012', name: '2012', position: 2012 },
				{ id: '2013', name: '2013', position: 2013 },
			],
			areas: areaCodes,
			value,
			flag,
			numerator,
			denominator: nothing(),
			lower: nothing(),
			upper: nothing(),
			file: new Int16Array(size).map((_, cell) => (Number.isNaN(value[cell]) && cell !== 6 ? -1 : 0)),
			line: new Int32Array(size).map((_, cell) => cell + 2),
			column: new Uint16Array(size).map((_, cell) => (cell === 1 ? 2 : 1)),
			columns: [
				{ heading: '', sheet: '', number: 0 },
				{ heading: 'value', sheet: '', number: 4 },
				{ heading: 'Deaths', sheet: 'Table 1', number: 3 },
			],
		},
		conversions: [
			{
				indicator: 'rents',
				area: 'E09',
				period: '2013',
				route: {
					geographies: ['street', 'ward', 'borough'],
					fromVintage: '=2011',
					toVintage: '2020',
					lookups: ['Best fit | first edition', 'parents'],
				},
				method: 'mean-by-base',
				base: 'homes',
				parts: 3,
				splitShare: 0.25,
				presentShare: 1,
			},
		],
		geometries: [
			{
				level: 'ward',
				kind: 'boundaries',
				attribution: 'Contains invented boundaries',
				features: areaCodes.slice(0, 3).map((code, i) => ({ code, polygons: [[square(i, 0)]] })),
			},
			{
				level: 'ward',
				kind: 'tiles',
				attribution: '',
				features: areaCodes.slice(0, 3).map((code, i) => ({ code, polygons: [[square(i, i)]] })),
			},
		],
		model: null,
		content: { home: '# Welcome\n', 'about us': 'Who we are – and why.\n' },
		files: [{ path: 'data/all.csv', sha256: 'a'.repeat(64), bytes: 100 }],
		warnings: [{ code: 'SOME_WARNING', severity: 'warning', file: 'data/all.csv', message: 'Something was noticed.' }],
	};
}

function square(x: number, y: number): [number, number][] {
	return [
		[x, y],
		[x + 1, y],
		[x + 1, y + 1],
		[x, y + 1],
		[x, y],
	];
}

function indicator(given: Partial<Indicator> & Pick<Indicator, 'id' | 'component' | 'direction'>): Indicator {
	return {
		name: `The ${given.id}, in full`,
		shortName: given.id,
		unit: '%',
		decimals: 1,
		description: 'Said "plainly".',
		source: 'Office of Examples',
		sourceUrl: '',
		licence: 'OGL-UK-3.0',
		retrieved: '2026-01-01',
		best: null,
		worst: null,
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
		...given,
	};
}
