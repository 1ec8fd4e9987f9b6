import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/*
 * An invented place with small counts of every kind that a project can have, in the ways that a council would supply them: of wards, of small
 * areas one of which is divided, of blocks that are published nowhere, of records, sorted by size, beside neighbours and columns that are not
 * read, in English and Welsh. What is planted in it is up to the test.
 */

export const wards = ['E05000026', 'E05000027', 'E05000028', 'E05000029', 'E05000030', 'E05000031'];
export const borough = 'E09000002';
export const smallAreas = Array.from({ length: 12 }, (_, i) => `E0100000${String.fromCharCode(65 + i)}`);
export const blocks = Array.from({ length: 12 }, (_, i) => `K${String(i + 1).padStart(2, '0')}`);
const neighbours = ['E05009990', 'E05009991'];

/** Two small areas or blocks to a ward; the second of the first ward lies half in the second ward. */
export const linksOf = (codes: readonly string[]) =>
	codes.flatMap((code, i): (readonly [string, string, number])[] => {
		const ward = wards[Math.floor(i / 2)]!;
		return i === 1 ? [[code, ward, 0.5] as const, [code, wards[1]!, 0.5] as const] : [[code, ward, 1] as const];
	});

/** The counts that are planted, each list in the order of the areas. */
export interface SmallCounts {
	/** People of each ward. */
	readonly people: readonly number[];
	/** By ward and year; the borough's is their sum. */
	readonly ill: { readonly '2020': readonly number[]; readonly '2021': readonly number[] };
	/** By ward, sensitive, the only indicator of its component. */
	readonly harm: readonly number[];
	/** By ward, rounded in place of hidden. */
	readonly loans: readonly number[];
	/** By small area, from which those of wards are made. */
	readonly kids: readonly number[];
	/** By small area; those of the third ward and of the borough are given besides, and need not be what these come to. */
	readonly meals: readonly number[];
	readonly mealsOfThird: number;
	readonly mealsOfAll: number;
	/** By block. */
	readonly falls: readonly number[];
	/** By ward, in a file with two neighbours, of which nothing is published, and a column that is not read. */
	readonly visits: readonly number[];
	readonly visitsBeside: readonly number[];
	readonly visitsOfYoung: readonly number[];
	/** Records by ward, and of places elsewhere. */
	readonly calls: readonly number[];
	readonly callsElsewhere: number;
	/** Records by ward whose counts are rounded. */
	readonly trips: readonly number[];
}

/** A place of six wards of a thousand people each, most of whose indicators have a count to hide. */
export const planted: SmallCounts = {
	people: wards.map(() => 1000),
	// Of 2021 the two that are hidden are 6 together: 1 and 5, of which only the one is small.
	ill: { '2020': [3, 21, 60, 72, 85, 99], '2021': [1, 5, 60, 72, 85, 99] },
	harm: [9, 12, 40, 52, 61, 70],
	loans: [1, 22, 41, 63, 78, 90],
	kids: [3, 40, 12, 31, 33, 38, 41, 44, 52, 55, 61, 66],
	meals: [20, 21, 22, 23, 3, 33, 34, 35, 36, 37, 38, 39],
	mealsOfThird: 36,
	mealsOfAll: 341,
	falls: [2, 30, 9, 20, 22, 25, 28, 31, 34, 37, 40, 43],
	visits: [11, 23, 35, 47, 59, 71],
	visitsBeside: [3, 15],
	visitsOfYoung: [1, 2, 3, 4, 5, 6],
	calls: [1, 5, 22, 25, 31, 36],
	callsElsewhere: 7,
	trips: [18, 41, 33, 52, 61, 70],
};

/** The same place with other small counts, so planted that all that may be published is the same. */
export const otherwise: SmallCounts = {
	...planted,
	// Of 2021 both that are hidden are small, and which is the larger has changed.
	ill: { '2020': [2, 22, 60, 72, 85, 99], '2021': [4, 2, 60, 72, 85, 99] },
	harm: [8, 13, ...planted.harm.slice(2)],
	loans: [2, 21, ...planted.loans.slice(2)],
	// The first ward has a half of the second small area, and the second ward the other half.
	kids: [2, 42, 11, ...planted.kids.slice(3)],
	meals: [...planted.meals.slice(0, 4), 2, ...planted.meals.slice(5)],
	falls: [4, 26, 11, ...planted.falls.slice(3)],
	visitsBeside: [4, 15],
	visitsOfYoung: [2, 1, 3, 4, 5, 6],
	// Which of the two is small has changed, and with it the ward that has none but small counts.
	calls: [5, 1, ...planted.calls.slice(2)],
	trips: [21, 38, ...planted.trips.slice(2)],
};

/** What a rate of illness is per, and its best and worst case. */
export const illness = { per: 100_000, best: 1, worst: 20_000 };

/** Share of the value that its limits are. */
export const illnessLimits = [0.51237, 1.93713] as const;

/** The files of a project folder of the place. */
export function filesOf(counts: SmallCounts): Readonly<Record<string, string>> {
	const { people } = counts;
	const about = 'How many there are.,A service,OGL-UK-3.0';
	const places = [...wards, borough];
	const withSum = (list: readonly number[]): readonly number[] => [...list, list.reduce((sum, x) => sum + x, 0)];
	const byYear = ['2020', '2021'] as const;
	/** Largest first, as services like to send them. */
	const sorted = (rows: readonly (readonly [number, string])[]): readonly string[] =>
		rows.toSorted(([a], [b]) => b - a).map(([, row]) => row);
	const rates = byYear.flatMap((year) =>
		sorted(
			withSum(counts.ill[year]).map((count, i) => {
				const of = withSum(people)[i]!;
				const value = (illness.per * count) / of;
				const [lower, upper] = illnessLimits.map((share) => value * share);
				return [count, `ill,${places[i]},${year},${value},${count},${of},${lower},${upper}`];
			}),
		),
	);
	const shares = byYear.flatMap((year) =>
		sorted(
			withSum(counts.harm).map((count, i) => {
				const of = withSum(people)[i]!;
				return [count, `harm,${places[i]},${year},${(100 * count) / of},${count},${of},,`];
			}),
		),
	);
	const publicRows = ['crime', 'fires'].flatMap((id, k) =>
		byYear.flatMap((year, t) =>
			places.map((code, i) => `${id},${code},${year},${20 + ((7 * i + 11 * k + 13 * t) % 50)},,,,`),
		),
	);
	const rowsOf = (id: string, codes: readonly string[], list: readonly number[]): readonly string[] =>
		byYear.flatMap((year) => sorted(list.map((count, i) => [count, `${id},${codes[i]},${year},${count}`])));
	const table = (heading: string, rows: readonly string[]): string => `${heading}\n${rows.join('\n')}\n`;
	const lookup = (codes: readonly string[]) =>
		table(
			'from,to,weight',
			linksOf(codes).map((link) => link.join(',')),
		);
	const records = (list: readonly number[], elsewhere: number) =>
		table('area,year', [
			...wards.flatMap((code, i) => byYear.flatMap((year) => new Array<string>(list[i]!).fill(`${code},${year}`))),
			...new Array<string>(elsewhere).fill('E05009999,2020'),
		]);
	const falls = rowsOf('falls', blocks, counts.falls);
	const ofFirst = (row: string): boolean => row.includes(`,${blocks[0]},`);
	return {
		'index.yaml': indexYaml,
		'indicators.csv': `id,name,component,direction,unit,description,source,licence,best,worst,kind,multiplier,min_count,sensitive,disclosure,theme,target,target_period
ill,Illness,health,lower,"per 100,000 people",${about},${illness.best},${illness.worst},rate,${illness.per},5,,,plan,4000,2025
harm,Harm,harmed,lower,%,${about},0,20,proportion,100,,yes,,plan,3,2025
loans,Loans,health,lower,loans,${about},1,150,count,,5,,round,,,
kids,Children in need,health,lower,children,${about},1,150,count,,5,,,plan,30,2025
meals,Free meals,health,lower,children,${about},1,150,count,,5,,,,,
falls,Falls,health,lower,falls,${about},1,150,count,,5,,,,,
visits,Visits,health,lower,visits,${about},1,150,count,,5,,,,,
calls,Calls,health,lower,calls,${about},1,150,count,,,,,,,
trips,Trips,health,lower,trips,${about},1,150,count,,,,round,,,
crime,Crime,health,lower,per home,${about},0,100,mean,1,,,,plan,25,2025
fires,Fires,health,lower,per home,${about},0,100,mean,1,,,,,,
`,
		'geography/wards.csv': table(
			'code,name,parent',
			wards.map((code, i) => `${code},Ward ${i},${borough}`),
		),
		'geography/boroughs.csv': `code,name\n${borough},Smallville\n`,
		'geography/lsoas.csv': table(
			'code,name,parent',
			smallAreas.map((code, i) => `${code},Small ${i},${borough}`),
		),
		'geography/tiles.csv': table(
			'code,column,row',
			wards.map((code, i) => `${code},${i % 3},${Math.floor(i / 3)}`),
		),
		'geography/lsoa-ward.csv': lookup(smallAreas),
		'geography/block-ward.csv': lookup(blocks),
		'data/figures.csv': table('indicator,area,period,value,numerator,denominator,lower,upper', [
			...rates,
			...shares,
			...publicRows,
		]),
		'data/loans.csv': table('indicator,area,period,value', rowsOf('loans', places, withSum(counts.loans))),
		'data/lsoas.csv': table('indicator,area,period,value', [
			...rowsOf('kids', smallAreas, counts.kids),
			...rowsOf('meals', smallAreas, counts.meals),
		]),
		'data/meals.csv': table(
			'indicator,area,period,value',
			byYear.flatMap((year) => [
				`meals,${wards[2]},${year},${counts.mealsOfThird}`,
				`meals,${borough},${year},${counts.mealsOfAll}`,
			]),
		),
		// In two files, the second of which is of no area's first block.
		'data/blocks-1.csv': table('indicator,area,period,value', falls.filter(ofFirst)),
		'data/blocks-2.csv': table(
			'indicator,area,period,value',
			falls.filter((row) => !ofFirst(row)),
		),
		'data/visits.csv': table('area,Visits 2020,of young people', [
			...wards.map((code, i) => `${code},${counts.visits[i]},${counts.visitsOfYoung[i]}`),
		]),
		'data/visits-around.csv': table('area,Visits 2021', [
			...wards.map((code, i) => `${code},${counts.visits[i]}`),
			...neighbours.map((code, i) => `${code},${counts.visitsBeside[i]}`),
		]),
		'records/calls.csv': records(counts.calls, counts.callsElsewhere),
		'records/trips [2020].csv': records(counts.trips, 0),
		'content/about.md': '# About\n\nA place.\n',
		'content/cy/about.md': '# Amdanom\n\nLle.\n',
	};
}

/** Writes a project folder. */
export function writeProject(folder: string, files: Readonly<Record<string, string>>): void {
	for (const [file, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), content);
	}
}

const indexYaml = `id: small
name: Index with small counts
name_cy: Mynegai
place: Smallville
publisher: { name: Insight team }
licence: OGL-UK-3.0
languages: [en, cy]
release: { version: 1, date: 2026-01-31 }
geography:
  level: ward
  levels:
    - { id: ward, name: ward, plural: wards, vintage: 2022, areas: geography/wards.csv }
    - { id: borough, name: borough, plural: boroughs, vintage: 2022, areas: geography/boroughs.csv }
    - { id: lsoa, name: LSOA, plural: LSOAs, vintage: 2021, areas: geography/lsoas.csv }
  sources:
    - { id: block, name: block, plural: blocks, vintage: 2021 }
  lookups:
    - { from: lsoa, to: ward, file: geography/lsoa-ward.csv, method: weighted, columns: { weight: weight }, version: A }
    - { from: block, to: ward, file: geography/block-ward.csv, method: weighted, columns: { weight: weight }, version: B }
  tiles: { level: ward, file: geography/tiles.csv }
periods: [2020, 2021]
data:
  - file: data/figures.csv
  - file: data/loans.csv
  - { file: data/lsoas.csv, level: lsoa }
  - file: data/meals.csv
  - { file: data/blocks-*.csv, level: block }
  - { file: data/visits.csv, layout: wide, wide: [{ column: Visits 2020, indicator: visits, period: 2020 }] }
  - file: data/visits-around.csv
    layout: wide
    ignore_unknown_areas: true
    wide: [{ column: Visits 2021, indicator: visits, period: 2021 }]
records:
  - { indicator: calls, file: ./records/calls.csv, totals: [borough], period: { column: year, by: value }, area: { code: area }, measure: { kind: count } }
  - { indicator: trips, file: "records/trips [2020].csv", period: { column: year, by: value }, area: { code: area }, measure: { kind: count } }
themes:
  - { id: plan, name: Our plan, name_cy: Ein cynllun }
framework:
  children:
    - id: needs
      name: Needs
      name_cy: Anghenion
      children:
        - { id: health, name: Health, name_cy: Iechyd }
        - { id: harmed, name: Harm done, name_cy: Niwed }
`;
