import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { indicatorColumns } from '../packages/schema/src/index.ts';
import { csvRows } from './london/prepare/csvRows.ts';

const catalogue = (example: string) =>
	csvRows(readFileSync(join(import.meta.dirname, example, 'indicators.csv'), 'utf8')).map((row) =>
		Object.fromEntries(row),
	);
const london = catalogue('london');
const borough = catalogue('barking-and-dagenham');

describe('the catalogue of indicators', () => {
	test('is the same in both examples, but for what the borough adds outside the index', () => {
		const shared = borough.filter((row) => london.some((other) => other.id === row.id));
		expect(shared).toEqual(london);
		const added = borough.filter((row) => !shared.includes(row));
		expect(added.map((row) => [row.id, row.component])).toEqual([['imd-2019', '']]);
	});

	test('has columns of the schema, in its order, and all that it must have', () => {
		const headings = Object.keys(london[0] ?? {});
		const has = ({ heading, required }: (typeof indicatorColumns)[number]) => required || headings.includes(heading);
		expect(headings).toEqual(indicatorColumns.filter(has).map((column) => column.heading));
	});

	test('fills ten components with at least 25 indicators', () => {
		const inIndex = london.filter((row) => row.component !== '');
		expect(new Set(inIndex.map((row) => row.component)).size).toBe(10);
		expect(inIndex.length).toBeGreaterThanOrEqual(25);
		expect(london.length - inIndex.length).toBeGreaterThanOrEqual(6);
	});

	test('names the publisher, a page, a licence and a day for each', () => {
		for (const row of borough) {
			expect(row.source).not.toBe('');
			expect(row.source_url).toMatch(/^https:\/\//);
			expect(row.licence).toMatch(/^OGL-UK-[23]\.0$/);
			expect(row.retrieved).toMatch(/^\d{4}-\d{2}-\d{2}$/);
		}
	});

	test('keeps income and spending out of the index', () => {
		expect(london.find((row) => row.id === 'household-income')?.component).toBe('');
		for (const row of london.filter((each) => each.component !== '')) expect(row.unit).not.toContain('£');
	});

	test('anchors every indicator of the index in its direction and says why', () => {
		for (const row of london.filter((each) => each.component !== '')) {
			const span = Number(row.best) - Number(row.worst);
			expect([row.id, row.direction, Math.sign(span)]).toEqual([
				row.id,
				row.direction,
				row.direction === 'higher' ? 1 : -1,
			]);
			expect(row.anchor_basis).not.toBe('');
		}
	});
});
