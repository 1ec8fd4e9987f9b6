import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type InventedRecord, inventedBoundaries, inventedPostcodes, wardCodes } from './inventedRecords.ts';

/** Recipes of every kind, over every way of finding area and period. */
const recipes = `
  - indicator: counted
    period: { column: day, by: month }
    area: { code: ward }
    measure: { kind: count }
    totals: [borough]
  - indicator: filtered
    filter:
      - { column: kind, in: [burglary, "it's \\\\ other"] }
      - { column: age, from: 16, to: 64 }
      - { column: day, from: "2015-03", to: "2018-11" }
      - { column: person, present: true }
      - { column: ward, not: [Abbey] }
    period: { column: uk_day, by: quarter, dates: day-first }
    area: { code: ward }
    measure: { kind: count }
  - indicator: people
    period: { column: date, by: financial-year }
    area: { postcode: postcode, lookup: { file: geography/postcodes.csv, area: ward, terminated: ended } }
    measure: { kind: rate, distinct: person, denominator: { file: data/people.csv, nearest: true } }
    pool: 2
    totals: [borough]
  - indicator: share
    period: { column: stamp, by: year }
    area: { x: lon, y: lat }
    measure: { kind: proportion, where: [{ column: kind, not: robbery }, { column: price, from: 5000 }] }
  - indicator: grid
    period: { column: term, by: value }
    area: { x: east, y: north, grid: british-national-grid }
    measure: { kind: count }
  - indicator: amount
    period: { column: date, by: year }
    area: { code: ward }
    measure: { kind: mean, column: amount, decimals: 2 }
    pool: 3
    pooled_as: span
  - indicator: price
    period: { column: stamp, by: quarter }
    area: { x: lon, y: lat }
    measure: { kind: mean, column: price, decimals: 3 }
    totals: [borough]
`;

const kinds = {
	counted: 'count',
	filtered: 'count',
	people: 'rate',
	share: 'proportion',
	grid: 'count',
	amount: 'mean',
	price: 'mean',
};

/**
 * Writes a project whose recipes read invented records both from a file and from a table.
 *
 * @param format - of the file
 * @returns its folder
 */
export async function inventedProject(records: readonly InventedRecord[], table: string): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'sie-invented-'));
	const headings = Object.keys(records[0]!);
	const cell = (value: string | number | null): string =>
		value === null ? '' : `"${String(value).replaceAll('"', '""')}"`;
	const files: Record<string, string> = {
		'index.yaml': `id: invented
name: Invented index
place: Nowhere
publisher: { name: Tests }
licence: OGL-UK-3.0
release: { version: 1, date: 2026-01-31 }
geography:
  level: ward
  levels:
    - { id: ward, name: ward, plural: wards, vintage: 2020, areas: geography/wards.csv }
    - { id: borough, name: borough, plural: boroughs, vintage: 2020, areas: geography/boroughs.csv }
  boundaries: [{ level: ward, file: geography/wards.geojson, code: code, attribution: Tests }]
periods: [2016, 2017]
data: [{ file: data/figures.csv }]
framework: { children: [{ id: needs, name: Needs, children: [{ id: all, name: All }] }] }
records:${recipes.replaceAll(/(- indicator: .*)/g, `$1\n    file: records/records.csv\n    table: ${table}`)}`,
		'indicators.csv': `id,name,component,direction,unit,description,source,licence,best,worst,kind,min_count
${Object.entries(kinds)
	.map(
		([id, kind]) =>
			`${id},${id},all,lower,${kind === 'proportion' ? '%' : 'each'},Invented.,Tests,OGL-UK-3.0,0,1000000,${kind},${id === 'people' ? 8 : ''}`,
	)
	.join('\n')}
plain,Plain,all,lower,each,Invented.,Tests,OGL-UK-3.0,0,1000000,count,
`,
		'geography/wards.csv': `code,name,parent\n${wardCodes.map((code) => `${code},${code},E09000099`).join('\n')}\n`,
		'geography/boroughs.csv': 'code,name\nE09000099,Nowhere\n',
		'geography/wards.geojson': inventedBoundaries(),
		'geography/postcodes.csv': `postcode,ward,ended\n${inventedPostcodes()
			.map(({ postcode, ward, ended }) => `${postcode},${ward},${ended}`)
			.join('\n')}\n`,
		'data/figures.csv': `indicator,area,period,value\n${wardCodes.map((code, i) => `plain,${code},2016,${i}`).join('\n')}\n`,
		'data/people.csv': `area,period,value\n${['E09000099', ...wardCodes].map((code, i) => `${code},2016,${1000 + i * 37}`).join('\n')}\n`,
		'records/records.csv': `${headings.join(',')}\n${records.map((record) => headings.map((heading) => cell(record[heading]!)).join(',')).join('\n')}\n`,
	};
	for (const [path, content] of Object.entries(files)) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), content);
	}
	return folder;
}
