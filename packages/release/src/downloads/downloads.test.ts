import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { flagBit } from '@social-index/schema';
import { strFromU8, unzipSync } from 'fflate';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { a11y } from 'hucre';
import { readXlsx, type Workbook } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeRelease } from '../index.ts';
import { releaseManifest } from '../releaseManifest.ts';
import { signedArea } from '../rewindRing.ts';
import { smallIndex } from '../testing/smallIndex.ts';
import { mostRowsByPeriod, scoresWorkbook } from './scoresWorkbook.ts';

const { dataset, result } = smallIndex();
const { panel } = result;
let room: string;
let bytes: Uint8Array;
let book: Workbook;
beforeAll(async () => {
	room = await mkdtemp(path.join(tmpdir(), 'downloads-'));
	await writeRelease(path.join(room, 'one'), dataset, result);
	bytes = await readFile(path.join(room, 'one/downloads/scores.xlsx'));
	book = await readXlsx(bytes);
});
afterAll(() => rm(room, { recursive: true, force: true }));

const sheet = (name: string) => book.sheets.find((one) => one.name === name)!;
/** The rows of a worksheet's table as records, found as a reader of the file finds them: by the range of the marked table. */
function recordsOf(name: string): Readonly<Record<string, unknown>>[] {
	const { rows, tables } = sheet(name);
	const [, from, to] = /^A(\d+):[A-Z]+(\d+)$/.exec(tables![0]!.range!)!;
	expect(Number(to)).toBe(rows.length);
	const headings = rows[Number(from) - 1]!;
	return rows.slice(Number(from)).map((row) => Object.fromEntries(headings.map((heading, c) => [heading, row[c]])));
}
const cellOf = (measure: string, period: string, area: string) =>
	(panel.measures.findIndex(({ id }) => id === measure) * panel.periods.length + panel.periods.indexOf(period)) *
		panel.areas.length +
	panel.areas.indexOf(area);

describe('the workbook of a release', () => {
	it('has every score, figure and rank of the tables, unrounded, and the shorthand of the reason where there is none', () => {
		const scores = recordsOf('Scores by period');
		const figures = recordsOf('Indicators by period');
		expect(scores.length + figures.length).toBe(panel.score.length);
		let absent = 0;
		for (const [rows, column] of [
			[scores, 'Measure'],
			[figures, 'Indicator'],
		] as const) {
			for (const row of rows) {
				const { id, type } = panel.measures.find(({ name }) => name === row[column])!;
				const cell = cellOf(id, String(row.Period), String(row['Area code']));
				const bits = panel.flag[cell]!;
				const reason =
					(bits & flagBit.suppressed) !== 0 ? '[c]' : (bits & flagBit['not-available']) !== 0 ? '[x]' : '[z]';
				const shown = (figure: number) => (Number.isNaN(figure) ? reason : figure);
				expect(row.Score).toBe(shown(panel.score[cell]!));
				if (type === 'indicator') expect(row.Figure).toBe(shown(panel.value[cell]!));
				expect(row.Rank).toBe(panel.rank[cell] === 0 ? '[z]' : panel.rank[cell]);
				if (row.Score === reason) absent += 1;
			}
		}
		expect(absent).toBeGreaterThan(0);
	});

	it('has the latest period with a column for each measure', () => {
		const rows = recordsOf('Scores');
		expect(rows.map((row) => row['Area code'])).toEqual(panel.areas);
		for (const row of rows) {
			const score = panel.score[cellOf('health', '2013', String(row['Area code']))]!;
			expect(row['Name of health']).toBe(Number.isNaN(score) ? '[x]' : score);
		}
		expect(rows[0]).toMatchObject({ Area: 'Alibon, north', Level: 'ward', Within: "'t Small Place" });
	});

	it('leaves no cell of a table empty, and runs no formula out of a name', () => {
		for (const { name } of book.sheets) {
			for (const row of recordsOf(name)) {
				for (const [heading, value] of Object.entries(row)) expect(value, `${name}, ${heading}`).not.toBeNull();
			}
		}
		const parts = Object.entries(unzipSync(bytes)).filter(([file]) => file.startsWith('xl/worksheets/sheet'));
		for (const [, part] of parts) expect(strFromU8(part)).not.toContain('<f>');
		expect(recordsOf('Scores').map((row) => row.Area)).toContain('=HYPERLINK("x")');
	});

	it('is one that a screen reader finds its way in', () => {
		expect(book.sheets.map(({ name }) => name)).toEqual([
			'Cover',
			'Contents',
			'Notes',
			'Scores',
			'Indicators',
			'Scores by period',
			'Indicators by period',
			'Measures',
		]);
		expect(book.properties).toMatchObject({ title: 'Small Place Index, version 2.1', creator: 'Small Place Council' });
		for (const { name, rows, merges, tables } of book.sheets) {
			expect(rows[1]![0], name).toBe('This worksheet contains one table.');
			expect(merges ?? [], name).toEqual([]);
			expect(tables, name).toHaveLength(1);
			const headings = rows[Number(/\d+/.exec(tables![0]!.range!)![0]) - 1]!.map((text) => String(text).toLowerCase());
			expect(new Set(headings).size, name).toBe(headings.length);
		}
		expect(a11y.audit(book).filter(({ type }) => type === 'error')).toEqual([]);
		expect(recordsOf('Contents').map((row) => row.Worksheet)).toEqual(book.sheets.slice(2).map(({ name }) => name));
	});

	it('gives rows room for text that goes over several lines', () => {
		const sheetOf = (name: string) => 1 + book.sheets.findIndex((one) => one.name === name);
		const part = strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${sheetOf('Notes')}.xml`]!);
		// Of 108 characters in a column of 90.
		const ranks = 1 + sheet('Notes').rows.findIndex(([subject]) => subject === 'Ranks');
		expect(sheet('Notes').rows[ranks - 1]![1]!.toString().length).toBeGreaterThan(90);
		expect(new RegExp(`<row r="${ranks}"[^>]* ht="(\\d+)"`).exec(part)?.[1]).toBe('30');
	});

	it('is the same to the last byte when it is made again', async () => {
		await writeRelease(path.join(room, 'two'), dataset, result);
		const again = await readFile(path.join(room, 'two/downloads/scores.xlsx'));
		expect(Buffer.compare(Buffer.from(bytes), again)).toBe(0);
	});

	it('keeps to what a workbook can carry: all periods of thousands of areas are left to the tables', () => {
		const areas = Array.from({ length: mostRowsByPeriod / 8 + 1 }, (_, i) => ({ ...dataset.areas[0]!, code: `A${i}` }));
		const size = panel.measures.length * 2 * areas.length;
		const large = {
			...panel,
			areas: areas.map(({ code }) => code),
			score: new Float64Array(size),
			value: new Float64Array(size),
			rank: new Int32Array(size),
			ranked: new Int32Array(size),
			flag: new Uint16Array(size),
			dataPeriod: new Int16Array(size).fill(-1),
		};
		const tables = scoresWorkbook({
			head: releaseManifest(dataset, result, undefined),
			dataset: { ...dataset, areas },
			panel: large,
		});
		const names = tables.map(({ name }) => name);
		expect(names).not.toContain('Scores by period');
		expect(names).toContain('Indicators by period');
		expect(tables.find(({ name }) => name === 'Scores')!.rows).toHaveLength(areas.length);
	});
});

describe('the boundaries with scores', () => {
	it('are GeoJSON with outer rings anticlockwise, the latest scores, and the reason where there is none', async () => {
		const text = await readFile(path.join(room, 'one/downloads/ward.geojson'), 'utf8');
		const { features } = JSON.parse(text) as FeatureCollection<Polygon | MultiPolygon>;
		expect(features.length).toBeGreaterThan(0);
		for (const { id, geometry, properties } of features) {
			const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
			for (const [outer, ...holes] of polygons) {
				expect(signedArea(outer as [number, number][])).toBeGreaterThan(0);
				for (const hole of holes) expect(signedArea(hole as [number, number][])).toBeLessThan(0);
			}
			const score = panel.score[cellOf('health', '2013', String(id))]!;
			expect(properties!.health).toBe(Number.isNaN(score) ? null : score);
			if (Number.isNaN(score)) expect(properties!.health_absent).toMatch(/^\[[cxz]\]$/);
			expect(properties!).toMatchObject({ code: id, level: 'ward', parent: 'E09', period: '2013' });
		}
	});
});
