import { expect, test } from 'vitest';
import { ProblemList } from '../problemList.ts';
import { type MadeCell, workbookBytes } from '../testing/workbookBytes.ts';
import { readWorkbook } from './readWorkbook.ts';

async function read(bytes: Uint8Array) {
	const problems = new ProblemList();
	const workbook = await readWorkbook(bytes, 'data/a.xlsx', problems);
	return { workbook, problems: problems.told() };
}

/** The text that one cell is read as. */
async function textOf(...cells: readonly MadeCell[]): Promise<readonly string[]> {
	const { workbook } = await read(workbookBytes([{ name: 'Sheet1', rows: [cells] }]));
	return workbook!.sheets[0]!.rows[0]!;
}

test('numbers are read to the last digit and percentages as they are shown', async () => {
	expect(
		await textOf(
			12,
			0.30000000000000004,
			{ value: 1234.56, format: '#,##0' },
			{ value: 0.07, format: '0%' },
			true,
			'a',
		),
	).toEqual(['12', '0.30000000000000004', '1234.56', '7%', 'TRUE', 'a']);
});

test('days are read as days, and as years where no more is shown', async () => {
	// 41365 days after 30 December 1899 is 1 April 2013.
	expect(
		await textOf(
			{ value: 41365, format: 'dd/mm/yyyy' },
			{ value: 41365, format: 'mmm-yy' },
			{ value: 41365, format: 'yyyy' },
		),
	).toEqual(['2013-04-01', '2013-04-01', '2013']);
});

test('a raised figure after a number is a footnote mark and not its last digit', async () => {
	expect(await textOf({ runs: ['12.3', { raised: '1' }] }, { runs: ['Obesity', { raised: 'a, b' }] })).toEqual([
		'12.3 [note 1]',
		'Obesity [note a, b]',
	]);
});

test('formulas are read by their stored values, errors as errors, an empty result as nothing', async () => {
	expect(
		await textOf(
			{ formula: 'SUM(B1:B2)', value: 7.5 },
			{ formula: '1/0', type: 'e', value: '#DIV/0!' },
			{ formula: 'IF(A1>9,A1,"")', type: 'str', value: '' },
		),
	).toEqual(['7.5', '#DIV/0!', '']);
});

test('formulas that were never calculated are left to be told', async () => {
	expect(await textOf(3, { formula: 'SUM(B1:B2)' }, { formula: 'A1' })).toEqual(['3', '=SUM(B1:B2)', '=A1']);
});

test('a number that its format hides is read as what is shown, and told', async () => {
	const format = '[<5]"*";0';
	const { workbook, problems } = await read(
		workbookBytes([
			{
				name: 'Table 1',
				rows: [
					[
						{ value: 3, format },
						{ value: 7, format },
						{ value: 4, format },
					],
				],
			},
		]),
	);
	expect(workbook!.sheets[0]!.rows).toEqual([['*', '7', '*']]);
	expect(problems).toHaveLength(1);
	expect(problems[0]).toMatchObject({
		code: 'NUMBER_HIDDEN_BY_FORMAT',
		severity: 'warning',
		file: 'data/a.xlsx',
		cell: "'Table 1'!A1",
		found: '*',
	});
	expect(problems[0]!.message).toMatch(/and of 1 more/);
});

test('merged cells all have the text of the first; hidden sheets and rows say so', async () => {
	const { workbook } = await read(
		workbookBytes([
			{
				name: 'A',
				rows: [
					['Abbey', 1],
					[null, 2],
					[null, 3],
				],
				merged: ['A1:A3'],
				hiddenRows: [2],
			},
			{ name: 'B', rows: [[1]], state: 'hidden' },
			{ name: 'C', rows: [[1]], state: 'veryHidden' },
		]),
	);
	expect(workbook!.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
		['A', false],
		['B', true],
		['C', true],
	]);
	expect(workbook!.sheets[0]).toMatchObject({
		rows: [
			['Abbey', '1'],
			['Abbey', '2'],
			['Abbey', '3'],
		],
		merged: [{ firstRow: 1, lastRow: 3, firstColumn: 1, lastColumn: 1 }],
		hiddenRows: [2],
	});
});

test('what is no workbook is told and never thrown, wherever the file is cut', async () => {
	const whole = workbookBytes([
		{
			name: 'Sheet1',
			rows: [
				['area', 'value'],
				['E05000026', 1],
			],
		},
	]);
	for (let length = 0; length < whole.length; length += 97) {
		const { workbook, problems } = await read(whole.subarray(0, length));
		expect([length, workbook]).toEqual([length, null]);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({ code: 'UNREADABLE_WORKBOOK', file: 'data/a.xlsx' });
	}
});
