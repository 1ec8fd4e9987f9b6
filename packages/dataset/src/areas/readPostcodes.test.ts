import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dataset } from '@social-index/schema';
import { describe, expect, test } from 'vitest';
import { lookupProject } from '../testing/lookupProject.ts';
import { changed, checkWith, problemsOf, smallProject } from '../testing/smallProject.ts';

const attribution = 'Contains OS data and Royal Mail data, all invented.';
const withPostcodes = (rows: string, settings = '', project = smallProject) => ({
	'index.yaml': project['index.yaml']!.replace(
		'  tiles:',
		`  postcodes: { file: geography/postcodes.csv, attribution: "${attribution}"${settings} }\n  tiles:`,
	),
	'geography/postcodes.csv': `postcode,area,ended\n${rows}`,
});
const whole = 'QA1 1AA,E05000026,\nQA1 1AB,E05000027,\nQA1 1AD,E05000028,\n';
const entriesOf = (dataset: Dataset | null) =>
	dataset?.postcodes?.entries.map(({ postcode, area, retired }) => `${postcode} ${area}${retired ? ' retired' : ''}`);

describe('postcodes', () => {
	test('are read with any spaces and letters, in their order, with those out of use marked', async () => {
		const rows = `qa11ab,E05000027,\n${whole.replace('QA1 1AB,E05000027,\n', '')}QA10  9ZZ ,E05000026,2019-04\n`;
		const { problems, dataset } = await checkWith(withPostcodes(rows, ', columns: { retired: ended }'));
		expect(problems).toEqual([]);
		expect(entriesOf(dataset)).toEqual([
			'QA1 1AA E05000026',
			'QA1 1AB E05000027',
			'QA1 1AD E05000028',
			'QA10 9ZZ E05000026 retired',
		]);
		expect(dataset?.postcodes?.attribution).toBe(attribution);
	});

	test('that are wrong in several ways are all told in one run, with their lines', async () => {
		const rows = `${whole}QA1 1A,E05000026,\nQA1 1AE,E05999999,\nQA1 1AF,,\nQA1 1AA,E05000027,\nQA1 1ab,E05000027,\n`;
		const { problems } = await checkWith(withPostcodes(rows));
		const told = problems.map(({ code, line }) => `${code} ${line}`).toSorted();
		expect(told).toEqual([
			'REPEATED_POSTCODE 8',
			'REPEATED_POSTCODE 9',
			'ROW_WITHOUT_AREA 7',
			'UNFIT_POSTCODE 5',
			'UNKNOWN_AREA 6',
		]);
		expect(problems.find(({ line }) => line === 8)?.message).toContain('on line 2, with another area');
	});

	test('of a wider place are read where they lie in areas of the index', async () => {
		const rows = `${whole}ZZ99 3WZ,E99999999,\nno postcode,E05999999,\nQA2 2AA,,\n`;
		const { problems, dataset } = await checkWith(withPostcodes(rows, ', ignore_unknown_areas: true'));
		expect(problems).toEqual([]);
		expect(entriesOf(dataset)).toHaveLength(3);
	});

	test('of small areas come to the areas those lie in; those of a divided one are left out and counted', async () => {
		const rows = 'QA1 1AA,E01000001,\nQA1 1AB,E01900003,\nQA1 1AD,E01000005,\n';
		const direct = await checkWith({
			...lookupProject,
			...withPostcodes(rows, ', of: block-2021', lookupProject),
		});
		expect(direct.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(entriesOf(direct.dataset)).toEqual(['QA1 1AA E05000026', 'QA1 1AB E05000027', 'QA1 1AD E05000028']);
	});

	test('whose areas lead nowhere, or are of no geography, are told', async () => {
		const lost = await problemsOf('NO_ROUTE', withPostcodes(whole, ', of: borough'));
		expect(lost[0]).toMatchObject({ column: 'geography → postcodes → of', found: 'borough' });
		expect(await problemsOf('UNKNOWN_LEVEL', withPostcodes(whole, ', of: boroug'))).toHaveLength(1);
	});

	test('that lack for some areas are a warning, and for all an error', async () => {
		const some = await problemsOf('AREA_WITHOUT_POSTCODE', withPostcodes('QA1 1AA,E05000026,\n'));
		expect(some[0]).toMatchObject({ severity: 'warning', message: '2 wards have no postcode in the file.' });
		const none = withPostcodes('QA1 1AA,E99999999,\n', ', ignore_unknown_areas: true');
		expect((await problemsOf('NO_POSTCODES_HERE', none))[0]?.severity).toBe('error');
	});

	test('that are real need a line about Royal Mail', async () => {
		const rows = whole.replaceAll('QA1', 'RM9');
		const lines = changed('index.yaml', '', '');
		const files = withPostcodes(rows);
		expect(await problemsOf('ATTRIBUTION_INCOMPLETE', { ...lines, ...files })).toEqual([]);
		const without = { ...files, 'index.yaml': files['index.yaml'].replace(' and Royal Mail data', '') };
		expect(await problemsOf('ATTRIBUTION_INCOMPLETE', without)).toHaveLength(1);
	});

	test('may come from a file outside the folder, which is named without its path', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'postcodes-'));
		try {
			const file = join(folder, 'postcodes.csv');
			await writeFile(file, `postcode,area\n${whole.replaceAll(',\n', '\n')}`);
			const { 'index.yaml': yaml } = withPostcodes('');
			const described = { 'index.yaml': yaml.replace('file: geography/postcodes.csv, ', '') };
			const without = await checkWith(described);
			expect(without.problems).toEqual([]);
			expect(without.dataset?.postcodes).toBeUndefined();
			const given = await checkWith(described, { postcodes: file });
			expect(given.problems).toEqual([]);
			expect(entriesOf(given.dataset)).toHaveLength(3);
			expect(given.dataset?.files.map(({ path }) => path)).toContain('outside/postcodes.csv');
			const { problems } = await checkWith({}, { postcodes: file });
			expect(problems.map(({ code }) => code)).toEqual(['POSTCODES_UNDESCRIBED']);
		} finally {
			await rm(folder, { recursive: true, force: true });
		}
	});
});

describe('other names', () => {
	test('come from the columns of an area list and from former areas, with the share that lies in each', async () => {
		const yaml = lookupProject['index.yaml']!.replace(
			'  sources:\n',
			'  sources:\n    - { id: parish, name: parish, plural: parishes, vintage: until 1900, areas: geography/parishes.csv, former: true }\n',
		).replace(
			'  lookups:\n',
			'  lookups:\n    - { from: parish, to: ward, file: geography/parish-ward.csv, columns: { weight: share }, method: weighted, version: Invented }\n',
		);
		const { problems, dataset } = await checkWith({
			...lookupProject,
			'index.yaml': yaml,
			'geography/parishes.csv': 'code,name\nP1,Oldham Green\n',
			'geography/parish-ward.csv': 'from,to,share\nP1,E05000026,0.75\nP1,E05000027,0.24\nP1,E05000028,0.01\n',
			'geography/wards.csv': lookupProject['geography/wards.csv']!.replace(/^(.*)$/gm, (row) =>
				row === ''
					? ''
					: row.startsWith('code')
						? `${row},aliases`
						: row.startsWith('E05000026')
							? `${row},The Abbey; Abbey Road`
							: `${row},`,
			),
		});
		expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(dataset?.otherNames).toEqual([
			{ name: 'The Abbey', area: 'E05000026', kind: 'spoken' },
			{ name: 'Abbey Road', area: 'E05000026', kind: 'spoken' },
			{ name: 'Oldham Green', area: 'E05000026', kind: 'former', vintage: 'until 1900', share: 0.75 },
			{ name: 'Oldham Green', area: 'E05000027', kind: 'former', vintage: 'until 1900', share: 0.24 },
		]);
	});
});
