import { type Changes, changed, smallProject } from '../smallProject.ts';
import type { WrongInput } from '../told.ts';
import { type MadeCell, type MadeSheet, workbookBytes } from '../workbookBytes.ts';
import { figuresIn, head, rows, utf16, wards, whole, xlsx } from './figures.ts';

const inWorkbook = (sheets: readonly MadeSheet[], settings = ''): Changes =>
	figuresIn(xlsx, workbookBytes(sheets), settings);
const inSheet = (content: MadeSheet['rows'], more: Partial<MadeSheet> = {}, settings = ''): Changes =>
	inWorkbook([{ name: 'Figures', rows: content, ...more }], settings);
/** The figures on a sheet, the value of the first row, in Figures!D2, being another. */
const withValue = (value: MadeCell): Changes => inSheet([head, ['obesity', wards[0]!, 2012, value], ...rows.slice(1)]);

const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)]);

/** A zipped file whose list of contents says that each would unpack to two gigabytes. */
function saidToBeHuge(zip: Uint8Array): Uint8Array {
	const bytes = Buffer.from(zip);
	for (
		let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
		at >= 0;
		at = bytes.indexOf('PK\u0001\u0002', at + 1, 'latin1')
	)
		bytes.writeUInt32LE(2_000_000_000, at + 24);
	return new Uint8Array(bytes);
}

/** Workbooks that cannot be read, or not without a question. */
export const brokenWorkbooks: readonly WrongInput[] = [
	{
		about: 'a workbook with a password',
		changes: figuresIn(xlsx, Uint8Array.from([...compound, ...utf16('EncryptedPackage')])),
		code: 'WORKBOOK_WITH_PASSWORD',
		file: xlsx,
		found: 'an encrypted workbook',
		says: /password/,
		mend: /Encrypt with Password/,
	},
	{
		about: 'a workbook of before 2007',
		changes: figuresIn('data/figures.xls', compound),
		code: 'OLD_WORKBOOK',
		file: 'data/figures.xls',
		found: 'a workbook of Excel 97 to 2003 (.xls)',
		says: /before 2007/,
		mend: /save it as "Excel Workbook/,
	},
	{
		about: 'a workbook of another program',
		changes: figuresIn('data/figures.ods', whole),
		code: 'UNREADABLE_WORKBOOK',
		file: 'index.yaml',
		line: 15,
		column: 'data → file',
		found: 'data/figures.ods',
		says: /saved as \.ods/,
		mend: /save it as "Excel Workbook/,
	},
	{
		about: 'a workbook that is cut off',
		changes: figuresIn(xlsx, whole.subarray(0, whole.length - 30)),
		code: 'UNREADABLE_WORKBOOK',
		file: xlsx,
		found: 'no whole zipped file, which a workbook is',
		says: /cut off/,
		mend: /fetch it again/,
	},
	{
		about: 'text that is called a workbook',
		changes: figuresIn(xlsx, smallProject['data/figures.csv']!),
		code: 'UNREADABLE_WORKBOOK',
		file: xlsx,
		found: 'text',
		says: /is text, whatever its name/,
		mend: /call it \.csv/,
	},
	{
		about: 'a workbook that would unpack to gigabytes',
		changes: figuresIn(xlsx, saidToBeHuge(whole)),
		code: 'FILE_TOO_LARGE',
		file: xlsx,
		found: '12,000 MB unpacked',
		says: /more than 1000 MB/,
		mend: /CSV or Parquet/,
	},
	{
		about: 'a sheet that is not there',
		changes: inSheet([head, ...rows], {}, '\n    sheet: Figurse'),
		code: 'MISSING_SHEET',
		file: xlsx,
		column: 'data → sheet',
		found: 'Figurse',
		says: /no sheet of this name/,
		mend: /Did you mean "Figures"\?/,
	},
	{
		about: 'only hidden sheets',
		changes: inSheet([head, ...rows], { state: 'hidden' }),
		code: 'MISSING_SHEET',
		file: xlsx,
		found: '"Figures"',
		says: /hidden/,
		mend: /sheet: <its name>/,
	},
	{
		about: 'two sheets that could be meant',
		changes: inWorkbook([
			{ name: 'Old', rows: [head, ...rows] },
			{ name: 'New', rows: [head, ...rows] },
		]),
		code: 'SHEET_NOT_SAID',
		file: xlsx,
		found: '"Old" and "New"',
		says: /2 of them have the headings indicator, area, period and value/,
		mend: /sheet: <its name>/,
	},
	{
		about: 'headings that are not found',
		changes: inSheet([
			[null, 'Ward code', 'Rate'],
			[null, wards[0]!, 20.5],
		]),
		code: 'NO_HEADINGS',
		file: xlsx,
		line: 1,
		cell: 'Figures!1:1',
		found: 'Ward code and Rate',
		says: /None of its first 2 rows/,
		mend: /data → header_row/,
	},
	{
		about: 'a declared row of headings that is empty',
		changes: inSheet([head, ...rows], {}, '\n    header_row: 9'),
		code: 'NO_HEADINGS',
		file: xlsx,
		line: 9,
		cell: 'Figures!9:9',
		says: /it is empty/,
		mend: /the first with content is 1/,
	},
	{
		about: 'two tables on one sheet',
		changes: inSheet([head, ...rows, [], ['Crime'], head, ...rows]),
		code: 'SECOND_TABLE',
		file: xlsx,
		line: 10,
		cell: 'Figures!10:10',
		found: 'indicator, area, period, value',
		says: /a second table/,
		mend: /a sheet of its own/,
	},
	{
		about: 'a heading merged over two columns',
		changes: {
			...inSheet(
				[
					['area', 'Obesity', null],
					[null, 2012, 2013],
					[wards[0]!, 20, 21],
				],
				{ merged: ['B1:C1'] },
				'\n    layout: wide\n    wide: [{ column: Obesity, indicator: obesity, period: 2012 }]',
			),
		},
		code: 'MERGED_HEADING',
		file: xlsx,
		line: 1,
		cell: 'Figures!B1:C1',
		column: 'Obesity',
		found: 'Obesity',
		says: /merged over several columns/,
		mend: /header_row: \[1, 2\]/,
	},
	{
		about: 'a number merged over several rows',
		changes: inSheet([head, ...rows], { merged: ['D2:D4'] }),
		code: 'MERGED_VALUES',
		file: xlsx,
		line: 2,
		column: 'value',
		cell: 'Figures!D2:D4',
		found: '20.5',
		says: /merged over several cells/,
		mend: /Unmerge/,
	},
	{
		about: 'the error of a formula',
		changes: withValue({ formula: '1/0', type: 'e', value: '#DIV/0!' }),
		code: 'SPREADSHEET_ERROR',
		file: xlsx,
		line: 2,
		column: 'value',
		cell: 'Figures!D2',
		found: '#DIV/0!',
		says: /error of a spreadsheet formula/,
		mend: /Mend the formula/,
	},
	{
		about: 'a formula that was never calculated',
		changes: withValue({ formula: 'SUM(A1:A9)' }),
		code: 'FORMULA_WITHOUT_VALUE',
		file: xlsx,
		line: 2,
		column: 'value',
		cell: 'Figures!D2',
		found: '=SUM(A1:A9)',
		says: /not stored in the file/,
		mend: /save it there/,
	},
	{
		about: 'text where a number should be',
		changes: withValue('about twenty'),
		code: 'TEXT_IN_NUMBER',
		file: xlsx,
		line: 2,
		column: 'value',
		cell: 'Figures!D2',
		found: 'about twenty',
		says: /A number is expected/,
		mend: /Write the number alone/,
	},
	{
		about: 'a day where a number should be',
		changes: withValue({ value: 41365, format: 'dd/mm/yyyy' }),
		code: 'DATE_IN_NUMBER',
		file: xlsx,
		line: 2,
		column: 'value',
		cell: 'Figures!D2',
		found: '2013-04-01',
		says: /is a day/,
		mend: /format "Number"/,
	},
	{
		about: 'a number that its format hides',
		changes: withValue({ value: 3, format: '[<5]"*";0' }),
		code: 'NUMBER_HIDDEN_BY_FORMAT',
		severity: 'warning',
		file: xlsx,
		cell: 'Figures!D2',
		found: '*',
		says: /does not show the number/,
		mend: /delete it and write \[c\]/,
	},
	{
		about: 'a star after a number',
		changes: withValue('45*'),
		code: 'AMBIGUOUS_MARK',
		file: xlsx,
		line: 2,
		cell: 'Figures!D2',
		found: '45*',
		says: /footnote mark, a test of significance or a figure to be suppressed/,
		mend: /45 \[note 1\]/,
	},
	{
		about: 'a figure that is given twice',
		changes: inSheet([head, ...rows, ['crime', wards[2]!, 2012, 99]]),
		code: 'DUPLICATE_ROW',
		file: xlsx,
		line: 8,
		cell: 'Figures!D8',
		found: 'crime, E05000028, 2012',
		says: /given already, in Figures!D7/,
		mend: /Delete one/,
	},
	{
		about: 'an area listed twice in a workbook',
		changes: {
			...changed('index.yaml', 'geography/boroughs.csv', 'geography/boroughs.xlsx'),
			'geography/boroughs.xlsx': workbookBytes([
				{ name: 'List', rows: [['Boroughs'], ['code', 'name'], ['E09000002', 'Barking'], ['E09000002', 'Dagenham']] },
			]),
		},
		code: 'REPEATED_AREA',
		file: 'geography/boroughs.xlsx',
		line: 4,
		column: 'code',
		cell: 'List!A4',
		found: 'E09000002',
		says: /listed already, in List!A3/,
		mend: /Delete one/,
	},
	{
		about: 'two tables of indicators',
		changes: { 'indicators.xlsx': workbookBytes([{ name: 'Indicators', rows: [['id', 'name']] }]) },
		code: 'TWO_INDICATOR_FILES',
		file: 'indicators.xlsx',
		says: /only one of them/,
		mend: /Delete the older/,
	},
];
