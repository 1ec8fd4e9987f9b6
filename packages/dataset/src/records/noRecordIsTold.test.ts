import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkProject } from '../checkProject.ts';
import { withRecordsProject } from '../testing/recordsProject.ts';
import { recordsTable } from './recordsTable.ts';

/** In every cell of every record, so that it shows wherever any of them is. */
const mark = 'Zyxwv';
const indicators = [
	'events,Events,all,lower,events,Events.,A service,OGL-UK-3.0,0,1000,count,',
	'cost,Cost,all,lower,pounds,Cost.,A service,OGL-UK-3.0,0,1000,mean,',
];
const boundaries = JSON.stringify({
	type: 'FeatureCollection',
	features: [
		{
			type: 'Feature',
			properties: { GSS_CODE: 'E05000026' },
			geometry: {
				type: 'Polygon',
				coordinates: [
					[
						[0, 51],
						[1, 51],
						[1, 52],
						[0, 52],
						[0, 51],
					],
				],
			},
		},
	],
});
const marked = (more = ''): string =>
	`name,ward,postcode,day,cost,lon,lat\n${Array.from({ length: 40 }, (_, i) => `${mark}${i},E050000${26 + (i % 3)},${mark} 1AA,2016-0${1 + (i % 9)}-01,${mark},${mark},51.${i}`).join('\n')}\n${more}`;

const recipes = (area: string, period = '{ column: day, by: month }', more = ''): string => `
  - { indicator: events, file: records/*.csv, period: ${period}, area: ${area}, measure: { kind: count, distinct: name } }
  - { indicator: cost, file: records/*.csv, period: ${period}, area: ${area}, measure: { kind: mean, column: cost } }
${more}`;

/** Names of what lies where programs leave temporary files, this program's working folder included. */
async function leftBehind(): Promise<readonly string[]> {
	const names = await Promise.all([tmpdir(), process.cwd()].map((folder) => readdir(folder)));
	return names.flat().filter((name) => /duckdb|\.tmp$|\.block$/i.test(name));
}

test.each([
	['records that are sound', recipes('{ code: ward }'), marked()],
	['areas that are none', recipes('{ code: name }'), marked()],
	['periods that are none', recipes('{ code: ward }', '{ column: name, by: value }'), marked()],
	['dates that are none', recipes('{ code: ward }', '{ column: name, by: year }'), marked()],
	['coordinates that are none', recipes('{ x: lon, y: lat }'), marked()],
	[
		'postcodes that are none',
		recipes('{ postcode: postcode, lookup: { file: records/events.csv, area: ward } }'),
		marked(),
	],
	['a row that is broken', recipes('{ code: ward }'), marked(`${mark},${mark}\n${mark},a,b,c,d,e,f,g,h\n`)],
	['a quote that is never closed', recipes('{ code: ward }'), marked(`"${mark},E05000026,x,2016-01-01,1,0,0\n`)],
	['no headings', recipes('{ code: ward }'), marked().split('\n').slice(1).join('\n')],
	[
		'letters that are not UTF-8',
		recipes('{ code: ward }'),
		Buffer.from(marked(`${mark}\xe9,E05000026,x,2016-01-01,1,0,0\n`), 'latin1'),
	],
])('with %s nothing of a record is told, given out or left behind', async (_, recipe, records) => {
	const files = { 'geography/wards.geojson': boundaries, 'records/events.csv': records as string };
	const before = await leftBehind();
	await withRecordsProject(recipe, indicators, {}, files, async (folder) => {
		const { problems, dataset } = await checkProject(folder);
		expect(JSON.stringify(problems)).not.toContain(mark);
		expect(problems.length).toBeGreaterThan(0);
		if (dataset !== null) expect(recordsTable(dataset).text).not.toContain(mark);
		const names = await readdir(folder, { recursive: true });
		for (const name of names.filter((file) => /\.(csv|yaml|geojson|json)$/.test(file) && !file.includes('events'))) {
			expect(await readFile(join(folder, name), 'utf8')).not.toContain(mark);
		}
		expect(names.filter((name) => name.startsWith('records'))).toEqual(['records', join('records', 'events.csv')]);
	});
	expect(await leftBehind()).toEqual(before);
});
