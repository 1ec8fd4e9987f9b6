import {
	type Dataset,
	flagBit,
	type Indicator,
	type Measure,
	projectSchema,
	type Result,
	type ScorePanel,
} from '@social-index/schema';

/**
 * An index small enough to work by hand: three wards and their borough, two periods, one component of two indicators,
 * a component declared a gap, one indicator outside the index, and names that try the tables.
 *
 * Health has `deaths` (lower is better, best 0, worst 20) and `walking` (higher is better, best 100, worst 0) at half the
 * weight each, so a ward with 5 deaths and 60 % walking scores 50 × 15/20 + 50 × 60/100 = 67.5.
 */
export function smallIndex(): { dataset: Dataset; result: Result } {
	return { dataset: smallDataset(), result: smallResult() };
}

const areaCodes = ['E01', 'E02', 'E03', 'E09'];
const indicatorIds = ['deaths', 'walking', 'rents'];
/** By indicator, period and area; null where the reason is in {@link reasons}. */
const values: readonly (readonly (readonly (number | null)[])[])[] = [
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

function smallDataset(): Dataset {
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

const centum = { low: 0, high: 100 };

function smallResult(): Result {
	const panel = smallPanel();
	return {
		panel,
		weights: [
			{
				measure: 'index',
				period: null,
				parent: '',
				weight: 1,
				effectiveWeight: 1,
				pointsPerUnit: 1,
				...noAnchors,
				origin: 'equal',
			},
			{
				measure: 'needs',
				period: null,
				parent: 'index',
				weight: 1,
				effectiveWeight: 1,
				pointsPerUnit: 1,
				...noAnchors,
				origin: 'equal',
			},
			{
				measure: 'health',
				period: null,
				parent: 'needs',
				weight: 1,
				effectiveWeight: 1,
				pointsPerUnit: 1,
				...noAnchors,
				origin: 'equal',
			},
			{
				measure: 'deaths',
				period: null,
				parent: 'health',
				weight: 0.5,
				effectiveWeight: 0.5,
				pointsPerUnit: -2.5,
				best: 0,
				worst: 20,
				mean: 10.4,
				sd: 1 / 3,
				origin: 'equal',
			},
			{
				measure: 'walking',
				period: null,
				parent: 'health',
				weight: 0.5,
				effectiveWeight: 0.5,
				pointsPerUnit: 0.5,
				best: 100,
				worst: 0,
				mean: 33.3,
				sd: 2 / 3,
				origin: 'equal',
			},
		],
		fit: [
			{
				measure: 'health',
				n: 5,
				alpha: 0.71,
				kmo: 0.5,
				pc1Share: 0.8,
				eigenvalues: [1.6, 0.4],
				minR: 0.6,
				maxR: 0.6,
				warnings: ['Two indicators, so | nothing to tell apart.', 'Five rows, no more.'],
			},
			{
				measure: 'water',
				n: 0,
				alpha: null,
				kmo: null,
				pc1Share: null,
				eigenvalues: [],
				minR: null,
				maxR: null,
				warnings: [],
			},
		],
		ratings: [
			{
				area: 'E01',
				period: '2013',
				measure: 'health',
				rating: 'strength',
				kind: 'position',
				comparator: 'peers',
				comparatorValue: 20,
				difference: 60,
				basis: 'more than 1.00 x spread 4.21 and 1 point',
			},
			{
				area: 'E01',
				period: '2012',
				measure: 'health',
				rating: 'not-compared',
				kind: 'progress',
				comparator: 'period:2011',
				comparatorValue: null,
				difference: null,
				basis: 'no earlier period',
			},
		],
		changes: [
			{ ...change, contributor: 'deaths', contribution: 2.5 },
			{ ...change, contributor: 'walking', contribution: 10 },
		],
		peers: new Map([
			['E01', ['E02', 'E03']],
			['E02', ['E01', 'E03']],
		]),
		scales: { index: centum, dimension: centum, component: centum, indicator: centum },
		options: { clamp: true, required_share: { component: 0.5 } },
		warnings: ['Water is not scored.'],
	};
}

const noAnchors = { best: null, worst: null, mean: null, sd: null };
const change = {
	area: 'E01',
	from: '2012',
	to: '2013',
	measure: 'health',
	change: 12.5,
	lower: null,
	upper: null,
	clear: true,
};

function smallPanel(): ScorePanel {
	const measures: Measure[] = [
		measure('index', 'index', null, ['needs']),
		measure('needs', 'dimension', 'index', ['health', 'water']),
		measure('health', 'component', 'needs', ['deaths', 'walking']),
		{ ...measure('water', 'component', 'needs', []), gap: 'No ward figures are published.' },
		{ ...measure('deaths', 'indicator', 'health', []), direction: 'lower' },
		measure('walking', 'indicator', 'health', []),
		{ ...measure('rents', 'indicator', null, []), direction: 'neither' },
	];
	const perMeasure = 2 * areaCodes.length;
	const size = measures.length * perMeasure;
	const score = new Float64Array(size).fill(Number.NaN);
	const value = new Float64Array(size).fill(Number.NaN);
	const flag = new Uint16Array(size);
	const dataPeriod = new Int16Array(size).fill(-1);
	for (let i = 0; i < perMeasure; i++) {
		const [deaths, walking, rents] = values.map((of) => of.flat()[i]!) as [number | null, number, number | null];
		const deathsScore = deaths === null ? null : 100 * Math.max(0, (20 - deaths) / 20);
		const health = deathsScore === null ? walking : (deathsScore + walking) / 2;
		for (const aggregate of [0, 1, 2]) {
			score[aggregate * perMeasure + i] = health;
			if (deaths === null) flag[aggregate * perMeasure + i] = flagBit.partial;
		}
		flag[3 * perMeasure + i] = flagBit['not-available'];
		value[4 * perMeasure + i] = deaths ?? Number.NaN;
		score[4 * perMeasure + i] = deathsScore ?? Number.NaN;
		flag[4 * perMeasure + i] = deaths === null ? flagBit.suppressed : deaths > 20 ? flagBit.clamped : 0;
		value[5 * perMeasure + i] = walking;
		score[5 * perMeasure + i] = walking;
		value[6 * perMeasure + i] = rents ?? Number.NaN;
		flag[6 * perMeasure + i] = rents === null ? flagBit['not-available'] : flagBit['not-applicable'];
	}
	// Walking of the second ward in 2013 is of the year before.
	flag[5 * perMeasure + 5] = flagBit.carried;
	dataPeriod[5 * perMeasure + 5] = 0;
	const rank = new Int32Array(size);
	const ranked = new Int32Array(size);
	for (let cell = 0; cell < size; cell += 4) {
		const wards = [...score.subarray(cell, cell + 3)].filter((found) => !Number.isNaN(found));
		for (const a of [0, 1, 2]) {
			if (Number.isNaN(score[cell + a])) continue;
			rank[cell + a] = 1 + wards.filter((other) => other > score[cell + a]!).length;
		}
		ranked.fill(wards.length, cell, cell + 3);
		if (!Number.isNaN(score[cell + 3])) {
			rank[cell + 3] = 1;
			ranked[cell + 3] = 1;
		}
	}
	const periods = ['2012', '2013'];
	return { measures, periods, areas: areaCodes, score, value, rank, ranked, flag, dataPeriod, dataPeriods: periods };
}

function measure(id: string, type: Measure['type'], parent: string | null, children: string[]): Measure {
	return {
		id,
		type,
		name: `Name of ${id}`,
		shortName: id,
		description: '',
		parent,
		children,
		gap: null,
		direction: 'higher',
	};
}
