import { flagBit, sourceOf } from '@social-index/schema';
import { describe, expect, test } from 'vitest';
import { type Changes, changed, checkWith, smallProject } from '../testing/smallProject.ts';
import { type MadeCell, type MadeSheet, workbookBytes } from '../testing/workbookBytes.ts';

const wards = ['E05000026', 'E05000027', 'E05000028'];
const head = ['indicator', 'area', 'period', 'value'];
const records = ['obesity', 'crime'].flatMap((indicator, m) =>
	wards.map((area, a) => ({ indicator, area, period: 2012, value: 20.5 + 10 * m + a })),
);
const rows: readonly (readonly (string | number)[])[] = records.map((record) => Object.values(record));
const values = records.map(({ value }) => value);

function figuresIn(file: string, content: string | Uint8Array, settings = ''): Changes {
	return {
		...changed('index.yaml', 'data/figures.csv', `${file}${settings}`),
		'data/figures.csv': null,
		[file]: content,
	};
}
const inWorkbook = (sheets: readonly MadeSheet[], settings = ''): Changes =>
	figuresIn('data/figures.xlsx', workbookBytes(sheets), settings);

/** The wards' figures of a project, cell by cell, and what was told. */
async function read(changes: Changes) {
	const { problems, dataset } = await checkWith(changes);
	const observations = dataset?.observations;
	const all = observations === undefined ? [] : [...observations.value.keys()];
	// The borough comes after the wards and has no figures.
	const cells = all.filter((cell) => wards.includes(observations!.areas[cell % observations!.areas.length]!));
	return {
		codes: problems.map(({ code }) => code),
		problems,
		periods: observations?.periods.map(({ id }) => id),
		values: cells.map((cell) => observations!.value[cell]!),
		denominators: cells.map((cell) => observations!.denominator[cell]!),
		flags: cells.map((cell) => observations!.flag[cell]!),
		lines: cells.map((cell) => observations!.line[cell]!),
		files: cells.map((cell) => dataset!.files[observations!.file[cell]!]?.path),
		sources: cells.map((cell) => sourceOf(observations!, cell)),
	};
}

const text = (mark: string): string => [head, ...rows].map((row) => `${row.join(mark)}\n`).join('');

/** Written by pyarrow 25: obesity in 2013 of the three wards, 20.5, none and 22.25. */
const parquet = {
	Snappy:
		'UEFSMRUEFRYVGkwVAhUAEgAACygHAAAAb2Jlc2l0eRUAFRIVFiwVBhUQFQYVBhwAAAAJIAIAAAAGAQEGABUEFU4VQkwVBhUAEgAAJzAJAAAARTA1MDAwMDI2Lg0ANDcJAAAARTA1MDAwMDI4FQAVFBUYLBUGFRAVBhUGHAAAAAokAgAAAAYBAgMkABUEFQgVDEwVAhUAEgAABAzdBwAAFQAVEhUWLBUGFRAVBhUGHAAAAAkgAgAAAAYBAQYAFQQVIBUkTBUEFQASAAAQPAAAAAAAgDRAAAAAAABANkAVABUSFRYsFQYVEBUGFQYcAAAACSACAAAAAwUBAwIVBBUwFTBMFQYVABIAABgI6AMABQE80AcAAAAAAAC4CwAAAAAAABUAFRQVGCwVBhUQFQYVBhwAAAAKJAIAAAAGAQIDJAAVBBlsNQAYBnNjaGVtYRUKABUMJQIYCWluZGljYXRvciUATBwAAAAVDCUCGARhcmVhJQBMHAAAABUCJQIYBnBlcmlvZAAVCiUCGAV2YWx1ZQAVBCUCGAtkZW5vbWluYXRvcgAWBhkcGVwmABwVDBk1AAYQGRgJaW5kaWNhdG9yFQIWBhZqFnImPiYIKSwVBBUAFQIAFQAVEBUCADwWKhkGGSYABgAAACYAHBUMGTUABhAZGARhcmVhFQIWBhakARacASbYASZ6KSwVBBUAFQIAFQAVEBUCADwWNhkGGSYABgAAACYAHBUCGTUABhAZGAZwZXJpb2QVAhYGFlwWZCa+AiaWAiksFQQVABUCABUAFRAVAgA8KQYZJgAGAAAAJgAcFQoZNQAGEBkYBXZhbHVlFQIWBhZ0FnwmugMm+gIpLBUEFQAVAgAVABUQFQIAPCkGGSYCBAAAACYAHBUEGTUABhAZGAtkZW5vbWluYXRvchUCFgYWhgEWigEmwgQm9gMpLBUEFQAVAgAVABUQFQIAPCkGGSYABgAAABbkBBYGJggW+AQAKCBwYXJxdWV0LWNwcC1hcnJvdyB2ZXJzaW9uIDI1LjAuMRlcHAAAHAAAHAAAHAAAHAAAANkBAABQQVIx',
	Zstandard:
		'UEFSMRUEFRYVKEwVAhUAEgAAKLUv/SALWQAABwAAAG9iZXNpdHkVABUSFSQsFQYVEBUGFQYcAAAAKLUv/SAJSQAAAgAAAAYBAQYAFQQVThVATBUGFQASAAAotS/9ICe9AAB4CQAAAEUwNTAwMDAyNjc4AgCAE4CbXxUAFRQVJiwVBhUQFQYVBhwAAAAotS/9IApRAAACAAAABgECAyQAFQQVCBUaTBUCFQASAAAotS/9IAQhAADdBwAAFQAVEhUkLBUGFRAVBhUGHAAAACi1L/0gCUkAAAIAAAAGAQEGABUEFSAVMkwVBBUAEgAAKLUv/SAQgQAAAAAAAACANEAAAAAAAEA2QBUAFRIVJCwVBhUQFQYVBhwAAAAotS/9IAlJAAACAAAAAwUBAwIVBBUwFTxMFQYVABIAACi1L/0gGK0AAHDoAwDQBwC4CwAAAAAAAAIAQMYFhhUAFRQVJiwVBhUQFQYVBhwAAAAotS/9IApRAAACAAAABgECAyQAFQQZbDUAGAZzY2hlbWEVCgAVDCUCGAlpbmRpY2F0b3IlAEwcAAAAFQwlAhgEYXJlYSUATBwAAAAVAiUCGAZwZXJpb2QAFQolAhgFdmFsdWUAFQQlAhgLZGVub21pbmF0b3IAFgYZHBlcJgAcFQwZNQAGEBkYCWluZGljYXRvchUMFgYWahaOASZMJggpLBUEFQAVAgAVABUQFQIAPBYqGQYZJgAGAAAAJgAcFQwZNQAGEBkYBGFyZWEVDBYGFqQBFqgBJvIBJpYBKSwVBBUAFQIAFQAVEBUCADwWNhkGGSYABgAAACYAHBUCGTUABhAZGAZwZXJpb2QVDBYGFlwWgAEm9AImvgIpLBUEFQAVAgAVABUQFQIAPCkGGSYABgAAACYAHBUKGTUABhAZGAV2YWx1ZRUMFgYWdBaYASaMBCa+AyksFQQVABUCABUAFRAVAgA8KQYZJgIEAAAAJgAcFQQZNQAGEBkYC2Rlbm9taW5hdG9yFQwWBhaGARakASauBSbWBCksFQQVABUCABUAFRAVAgA8KQYZJgAGAAAAFuQEFgYmCBbyBQAoIHBhcnF1ZXQtY3BwLWFycm93IHZlcnNpb24gMjUuMC4xGVwcAAAcAAAcAAAcAAAcAAAA3QEAAFBBUjE=',
};

describe('the same figures are read from every kind of file, and followed to where they stand', () => {
	const heading = 'value';
	test.each<[string, Changes, { readonly line: number; readonly cell: string }]>([
		['commas', figuresIn('data/f.csv', text(',')), { line: 2, cell: '' }],
		['tabs', figuresIn('data/f.tsv', text('\t')), { line: 2, cell: '' }],
		['semicolons', figuresIn('data/f.txt', text(';')), { line: 2, cell: '' }],
		['JSON', figuresIn('data/f.json', JSON.stringify(records)), { line: 1, cell: '' }],
		['a workbook', inWorkbook([{ name: 'Sheet1', rows: [head, ...rows] }]), { line: 2, cell: 'Sheet1!D2' }],
		[
			'workbooks by a pattern',
			{
				...figuresIn('data/b.xlsx', workbookBytes([{ name: 'B', rows: [head, ...rows.slice(3)] }])),
				...changed('index.yaml', 'data/figures.csv', 'data/*.xlsx'),
				'data/~$a.xlsx': 'The name of who has it open',
				'data/a.xlsx': workbookBytes([{ name: 'A', rows: [head, ...rows.slice(0, 3)] }]),
			},
			{ line: 2, cell: 'A!D2' },
		],
	])('%s', async (_, changes, { line, cell }) => {
		const found = await read(changes);
		expect(found.codes).toEqual([]);
		expect(found.values).toEqual(values);
		expect(found.lines[0]).toBe(line);
		expect(found.sources[0]).toEqual({ heading, cell });
	});

	test.each(Object.entries(parquet))('Parquet, packed with %s', async (_, base64) => {
		const found = await read({
			...figuresIn('data/f.parquet', new Uint8Array(Buffer.from(base64, 'base64')), '\n  - file: data/rest.csv'),
			'data/rest.csv': text(','),
		});
		expect(found.codes).toEqual([]);
		expect(found.periods).toEqual(['2012', '2013']);
		expect(found.values.slice(3, 6)).toEqual([20.5, Number.NaN, 22.25]);
		expect(found.denominators.slice(3, 6)).toEqual([1000, Number.NaN, 3000]);
		expect(found.lines.slice(3, 6)).toEqual([1, 2, 3]);
	});
});

test('backslashes in index.yaml, as Windows writes them, lead to the same file with every cell followed', async () => {
	const found = await read(changed('index.yaml', 'data/figures.csv', 'data\\figures.csv'));
	expect(found.codes).toEqual([]);
	expect(found.lines[0]).toBe(2);
	expect(found.files[0]).toBe('data/figures.csv');
});

test('a key of records that is written in two ways is told, since one of them would be lost', async () => {
	const [first, ...others] = records;
	const { value, ...rest } = first as { value: unknown };
	const found = await read(figuresIn('data/f.json', JSON.stringify([{ ...rest, Value: value }, ...others])));
	expect(found.problems.filter(({ code }) => code === 'REPEATED_HEADING')).toMatchObject([
		{ severity: 'error', file: 'data/f.json' },
	]);
});

test('a second table below the first is told, also where it has a column more', async () => {
	const below = `${text(',')}\nindicator,area,period,value,flag\nobesity,E05000026,2014,3,\n`;
	const found = await read(figuresIn('data/f.csv', below));
	expect(found.codes).toContain('SECOND_TABLE');
});

describe('headings are found', () => {
	const notes: MadeSheet['rows'] = [
		['Table 3: Obesity and crime by area, with a value for each'],
		['Source: made up'],
		[],
	];

	test('below titles and blank rows, in a column further right; notes below the table are left out and told', async () => {
		const shifted = [...notes, head, ...rows, [], ['Notes'], ['1. Rounded.']].map((row) => [null, ...row]);
		const found = await read(inWorkbook([{ name: 'Table 3', rows: shifted }]));
		expect(found.values).toEqual(values);
		expect(found.sources[0]).toEqual({ heading: 'value', cell: "'Table 3'!E5" });
		expect(found.problems).toHaveLength(1);
		expect(found.problems[0]).toMatchObject({ code: 'NOTES_LEFT_OUT', cell: "'Table 3'!12:12" });
		expect(found.problems[0]!.message).toMatch(/Rows 12 to 13/);
	});

	test('below titles in a CSV file, whose lines are counted as an editor counts them', async () => {
		const found = await read(figuresIn('data/f.csv', `"Crime, by\nward",,,\n\n${text(',')}`));
		expect(found.codes).toEqual([]);
		expect(found.values).toEqual(values);
		expect(found.lines[0]).toBe(5);
	});

	test('in two rows that are declared, the upper merged over the lower', async () => {
		const sheet: MadeSheet = {
			name: 'Wide',
			rows: [
				['Ward\ncode', 'Obesity [note 1]', null, 'Crime'],
				[null, 2012, 2013, 2012],
				...wards.map((ward, i) => [ward, 1 + i, 4 + i, 7 + i]),
			],
			merged: ['B1:C1', 'A1:A2'],
		};
		const wide = [
			'Obesity 2012, indicator: obesity, period: 2012',
			'Obesity 2013, indicator: obesity, period: 2013',
			'Crime 2012, indicator: crime, period: 2012',
		];
		const settings = `\n    header_row: [1, 2]\n    layout: wide\n    columns: { area: Ward code }\n    wide: [${wide.map((column) => `{ column: ${column} }`).join(', ')}]`;
		const found = await read(inWorkbook([sheet], settings));
		expect(found.codes).toEqual([]);
		expect(found.values.slice(0, 9)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
		expect(found.sources[3]).toEqual({ heading: 'Obesity 2013', cell: 'Wide!C3' });
	});

	test('where index.yaml says they are, even if another row has more of them', async () => {
		const found = await read(
			inWorkbook(
				[{ name: 'S', rows: [head, ['id', 'area', 'year', 'rate'], ...rows] }],
				'\n    header_row: 2\n    columns: { indicator: id, period: year, value: rate }',
			),
		);
		expect(found.codes).toEqual([]);
		expect(found.values).toEqual(values);
	});
});

describe('the sheet is', () => {
	const cover: MadeSheet = { name: 'Cover', rows: [['What this is']] };
	const figures: MadeSheet = { name: 'Table 1', rows: [head, ...rows] };
	const old: MadeSheet = { name: 'Old', rows: [head, ...rows.map((row) => [...row.slice(0, 3), 1])] };

	test.each<[string, readonly MadeSheet[], string]>([
		['the only one with the headings', [cover, figures], ''],
		['the only one with the headings that is shown', [cover, figures, { ...old, state: 'hidden' }], ''],
		['the one that is named', [old, figures], '\n    sheet: Table 1'],
		['the one of this number among those shown', [{ ...old, state: 'veryHidden' }, cover, figures], '\n    sheet: 2'],
	])('%s', async (_, sheets, settings) => {
		const found = await read(inWorkbook(sheets, settings));
		expect(found.codes).toEqual([]);
		expect(found.values).toEqual(values);
	});

	test('a hidden one only where it is named, and that is told, as are hidden rows', async () => {
		const named = await read(inWorkbook([{ ...figures, state: 'hidden' }], '\n    sheet: Table 1'));
		expect(named.codes).toEqual(['HIDDEN_CELLS_READ']);
		expect(named.values).toEqual(values);
		const hiddenRow = await read(inWorkbook([{ ...figures, hiddenRows: [3] }]));
		expect(hiddenRow.problems[0]).toMatchObject({
			code: 'HIDDEN_CELLS_READ',
			severity: 'warning',
			cell: "'Table 1'!3:3",
		});
		expect(hiddenRow.values).toEqual(values);
	});
});

test('labels that are merged over several rows hold for each of them; percentages and footnotes are read as figures', async () => {
	const value: readonly MadeCell[] = [{ value: 0.205, format: '0.0%' }, { runs: ['21.5', { raised: '1' }] }, '[c]'];
	const sheet: MadeSheet = {
		name: 'S',
		rows: [
			head,
			...wards.map((ward, i) => [i === 0 ? 'obesity' : null, ward, i === 0 ? 2012 : null, value[i]!]),
			...rows.slice(3),
		],
		merged: ['A2:A4', 'C2:C4'],
	};
	const found = await read(inWorkbook([sheet]));
	expect(found.codes).toEqual(['NOTE_MARKS_LEFT_OUT', 'AREAS_WITHOUT_DATA']);
	expect(found.problems[0]).toMatchObject({ cell: 'S!D3', found: '21.5 [note 1]' });
	expect(found.values.slice(0, 3)).toEqual([20.5, 21.5, Number.NaN]);
});

test('marks that index.yaml declares stand for no number, each for its reason', async () => {
	// In another year than the other figures, so that the indicator has some.
	const marked = wards.map((ward, i) => `obesity,${ward},2013,${['-99', '~', '..'][i]}\n`).join('');
	const csv = `${text(',')}${marked}`;
	const listed = await read(figuresIn('data/f.csv', csv, '\n    missing: [-99, "~"]'));
	expect(listed.codes).toEqual([]);
	const reasons = await read(
		figuresIn('data/f.csv', csv, '\n    missing: { "-99": not-applicable, "~": suppressed, "..": suppressed }'),
	);
	expect(reasons.codes).toEqual([]);
	const flags = reasons.flags.slice(3, 6);
	expect(listed.flags.slice(3, 6)).toEqual(Array(3).fill(flagBit['not-available']));
	expect(flags).toEqual([flagBit['not-applicable'], flagBit.suppressed, flagBit.suppressed]);
});

test('indicators and areas may be workbooks, and what is wrong in them is told by its cell', async () => {
	const table = (csv: string): string[][] =>
		csv
			.trim()
			.split('\n')
			.map((line) => line.replace('"per 1,000 people"', 'per 1000 people').split(','));
	const changes: Changes = {
		...changed('index.yaml', 'geography/wards.csv', 'geography/wards.xlsx'),
		'geography/wards.csv': null,
		'geography/wards.xlsx': workbookBytes([
			{ name: 'About', rows: [['Wards of 2002']] },
			{ name: 'Wards', rows: [['Wards'], [], ...table(smallProject['geography/wards.csv']!)] },
		]),
		'indicators.csv': null,
		'indicators.xlsx': workbookBytes([{ name: 'Indicators', rows: table(smallProject['indicators.csv']!) }]),
	};
	const { problems, dataset } = await checkWith(changes);
	expect(problems).toEqual([]);
	expect(dataset!.indicators.map(({ id, unit }) => [id, unit])).toEqual([
		['obesity', '%'],
		['crime', 'per 1000 people'],
	]);
	const wrong = table(smallProject['indicators.csv']!);
	wrong[2]![3] = 'down';
	const told = await checkWith({ ...changes, 'indicators.xlsx': workbookBytes([{ name: 'Indicators', rows: wrong }]) });
	expect(told.problems[0]).toMatchObject({
		code: 'UNKNOWN_DIRECTION',
		file: 'indicators.xlsx',
		line: 3,
		cell: 'Indicators!D3',
		found: 'down',
	});
});
