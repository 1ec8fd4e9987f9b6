import { expect, test } from 'vitest';
import { geoPackageBytes } from './testing/geoPackageBytes.ts';
import { shapefileParts, zippedShapefile } from './testing/shapefileBytes.ts';
import { type Changes, changed, checkWith, smallProject } from './testing/smallProject.ts';
import { testEachIsTold, type WrongInput } from './testing/told.ts';
import { type MadeCell, type MadeSheet, workbookBytes } from './testing/workbookBytes.ts';

const wards = ['E05000026', 'E05000027', 'E05000028'];
const xlsx = 'data/figures.xlsx';
const head = ['indicator', 'area', 'period', 'value'];
const rows: readonly (readonly MadeCell[])[] = ['obesity', 'crime'].flatMap((indicator) =>
	wards.map((area, i) => [indicator, area, 2012, 20.5 + i]),
);

/** The figures in another file, with further settings of its entry in index.yaml. */
function figuresIn(file: string, content: string | Uint8Array, settings = ''): Changes {
	return {
		...changed('index.yaml', 'data/figures.csv', `${file}${settings}`),
		'data/figures.csv': null,
		[file]: content,
	};
}

const inWorkbook = (sheets: readonly MadeSheet[], settings = ''): Changes =>
	figuresIn(xlsx, workbookBytes(sheets), settings);
const inSheet = (content: MadeSheet['rows'], more: Partial<MadeSheet> = {}, settings = ''): Changes =>
	inWorkbook([{ name: 'Figures', rows: content, ...more }], settings);
/** The figures on a sheet, the value of the first row, in Figures!D2, being another. */
const withValue = (value: MadeCell): Changes => inSheet([head, ['obesity', wards[0]!, 2012, value], ...rows.slice(1)]);
const withBoundaries = (file: string, content: string | Uint8Array): Changes => ({
	...changed(
		'index.yaml',
		'  tiles:',
		`  boundaries: [{ level: ward, file: ${file}, code: WD21CD, attribution: Ours }]\n  tiles:`,
	),
	[file]: content,
});

const whole = workbookBytes([{ name: 'Figures', rows: [head, ...rows] }]);
const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)]);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
/** Written by pyarrow 25: three rows of obesity in 2013, Snappy. */
const parquet = new Uint8Array(
	Buffer.from(
		'UEFSMRUEFRYVGkwVAhUAEgAACygHAAAAb2Jlc2l0eRUAFRIVFiwVBhUQFQYVBhwAAAAJIAIAAAAGAQEGABUEFU4VQkwVBhUAEgAAJzAJAAAARTA1MDAwMDI2Lg0ANDcJAAAARTA1MDAwMDI4FQAVFBUYLBUGFRAVBhUGHAAAAAokAgAAAAYBAgMkABUEFQgVDEwVAhUAEgAABAzdBwAAFQAVEhUWLBUGFRAVBhUGHAAAAAkgAgAAAAYBAQYAFQQVIBUkTBUEFQASAAAQPAAAAAAAgDRAAAAAAABANkAVABUSFRYsFQYVEBUGFQYcAAAACSACAAAAAwUBAwIVBBUwFTBMFQYVABIAABgI6AMABQE80AcAAAAAAAC4CwAAAAAAABUAFRQVGCwVBhUQFQYVBhwAAAAKJAIAAAAGAQIDJAAVBBlsNQAYBnNjaGVtYRUKABUMJQIYCWluZGljYXRvciUATBwAAAAVDCUCGARhcmVhJQBMHAAAABUCJQIYBnBlcmlvZAAVCiUCGAV2YWx1ZQAVBCUCGAtkZW5vbWluYXRvcgAWBhkcGVwmABwVDBk1AAYQGRgJaW5kaWNhdG9yFQIWBhZqFnImPiYIKSwVBBUAFQIAFQAVEBUCADwWKhkGGSYABgAAACYAHBUMGTUABhAZGARhcmVhFQIWBhakARacASbYASZ6KSwVBBUAFQIAFQAVEBUCADwWNhkGGSYABgAAACYAHBUCGTUABhAZGAZwZXJpb2QVAhYGFlwWZCa+AiaWAiksFQQVABUCABUAFRAVAgA8KQYZJgAGAAAAJgAcFQoZNQAGEBkYBXZhbHVlFQIWBhZ0FnwmugMm+gIpLBUEFQAVAgAVABUQFQIAPCkGGSYCBAAAACYAHBUEGTUABhAZGAtkZW5vbWluYXRvchUCFgYWhgEWigEmwgQm9gMpLBUEFQAVAgAVABUQFQIAPCkGGSYABgAAABbkBBYGJggW+AQAKCBwYXJxdWV0LWNwcC1hcnJvdyB2ZXJzaW9uIDI1LjAuMRlcHAAAHAAAHAAAHAAAHAAAANkBAABQQVIx',
		'base64',
	),
);
type Ring = [number, number][];
const square = (x: number, y: number, side: number): Ring => [
	[x, y],
	[x + side, y],
	[x + side, y + side],
	[x, y + side],
	[x, y],
];
const areas = wards.map((code, i) => ({ code, rings: [square(i, 51, 1)] }));
const geoJson = (rings: readonly Ring[]): string =>
	JSON.stringify({
		type: 'FeatureCollection',
		features: rings.map((ring, i) => ({
			type: 'Feature',
			properties: { WD21CD: wards[i] },
			geometry: { type: 'Polygon', coordinates: [ring] },
		})),
	});

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

const workbooks: readonly WrongInput[] = [
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

const otherTables: readonly WrongInput[] = [
	{
		about: 'decimal commas',
		changes: figuresIn('data/figures.csv', 'indicator;area;period;value\nobesity;E05000026;2012;20,5\n'),
		code: 'DECIMAL_COMMA',
		file: 'data/figures.csv',
		line: 2,
		column: 'value',
		found: '20,5',
		says: /thousands or decimals/,
		mend: /full stop/,
	},
	{
		about: 'a row with a cell too many',
		changes: figuresIn('data/figures.tsv', `${head.join('\t')}\nobesity\tE05000026\t2012\t20\t5\n`),
		code: 'RAGGED_ROW',
		file: 'data/figures.tsv',
		line: 2,
		found: 'obesity, E05000026, 2012, 20, 5',
		says: /5 cells, and there are 4 headings/,
		mend: /surplus cells/,
	},
	{
		about: 'a quote that is never closed',
		changes: figuresIn(
			'data/figures.csv',
			`${head}\nobesity,E05000026,2012,20\nobesity,"E05000027,2012,20\ncrime,E05000026,2012,1\n`,
		),
		code: 'BROKEN_QUOTES',
		file: 'data/figures.csv',
		line: 3,
		found: 'obesity,"E05000027,2012,20',
		says: /never closed/,
		mend: /twice/,
	},
	{
		about: 'UTF-16 that is cut off',
		changes: figuresIn('data/figures.csv', utf16(smallProject['data/figures.csv']!).subarray(0, 301)),
		code: 'NOT_TEXT',
		file: 'data/figures.csv',
		says: /UTF-16 text that is cut off/,
		mend: /CSV UTF-8/,
	},
	{
		about: 'a Parquet file that is cut off',
		changes: figuresIn('data/figures.parquet', parquet.subarray(0, 700)),
		code: 'UNREADABLE_PARQUET',
		file: 'data/figures.parquet',
		says: /cut off/,
		mend: /Write it again/,
	},
	{
		about: 'a column that index.yaml names and Parquet does not have',
		changes: figuresIn('data/figures.parquet', parquet, '\n    columns: { value: rate }'),
		code: 'MISSING_COLUMN',
		file: 'data/figures.parquet',
		column: 'rate',
		found: 'indicator, area, period, value and denominator',
		says: /no column headed "rate"/,
		mend: /data → columns → value/,
	},
	{
		about: 'JSON that is no list',
		changes: figuresIn('data/figures.json', '{"rows": [{"area": "E05000026"}]}'),
		code: 'JSON_WITHOUT_RECORDS',
		file: 'data/figures.json',
		found: 'an object with rows',
		says: /no list of records/,
		mend: /under "rows"/,
	},
	{
		about: 'JSON with a record that is none',
		changes: figuresIn('data/figures.json', '[{"indicator":"obesity","area":"E05000026","period":2012,"value":1}, 7]'),
		code: 'JSON_WITHOUT_RECORDS',
		file: 'data/figures.json',
		line: 2,
		cell: 'record 2',
		found: '7',
		says: /no record/,
		mend: /every row with its keys/,
	},
	{
		about: 'JSON that is cut off',
		changes: figuresIn('data/figures.json', '[{"indicator": "obesity",\n"area":'),
		code: 'INVALID_JSON',
		file: 'data/figures.json',
		says: /cut off/,
		mend: /Export it again/,
	},
	{
		about: 'text in a number of a JSON record',
		changes: figuresIn('data/figures.json', '[{"indicator":"obesity","area":"E05000026","period":2012,"value":"few"}]'),
		code: 'TEXT_IN_NUMBER',
		file: 'data/figures.json',
		line: 1,
		column: 'value',
		cell: 'record 1',
		found: 'few',
		says: /A number is expected/,
		mend: /Write the number alone/,
	},
];

const boundaries: readonly WrongInput[] = [
	{
		about: 'a shapefile without its properties',
		changes: withBoundaries('geography/w.zip', zippedShapefile({ shp: shapefileParts(areas).shp })),
		code: 'INCOMPLETE_SHAPEFILE',
		file: 'geography/w.zip',
		column: '.dbf',
		found: 'wards.shp',
		says: /without their properties/,
		mend: /\.shp, \.dbf, \.shx and \.prj/,
	},
	{
		about: 'a zipped file without a shapefile',
		changes: withBoundaries('geography/w.zip', zippedShapefile({ dbf: shapefileParts(areas).dbf })),
		code: 'INCOMPLETE_SHAPEFILE',
		file: 'geography/w.zip',
		column: '.shp',
		found: 'wards.dbf',
		says: /holds no \.shp/,
		mend: /into the zip together/,
	},
	{
		about: 'a shapefile that is cut off',
		changes: withBoundaries(
			'geography/w.zip',
			zippedShapefile({ ...shapefileParts(areas), shp: shapefileParts(areas).shp.subarray(0, 400) }),
		),
		code: 'UNREADABLE_BOUNDARIES',
		file: 'geography/w.zip',
		says: /cut off/,
		mend: /Zip the parts/,
	},
	{
		about: 'one part of a shapefile',
		changes: withBoundaries('geography/w.shp', shapefileParts(areas).shp),
		code: 'INCOMPLETE_SHAPEFILE',
		file: 'index.yaml',
		line: 12,
		column: 'geography → boundaries → file',
		found: 'geography/w.shp',
		says: /several files of one name/,
		mend: /one zipped file/,
	},
	{
		about: 'boundaries on a grid that is not declared',
		changes: withBoundaries(
			'geography/w.geojson',
			geoJson(wards.map((_, i) => square(530_000 + 1000 * i, 180_000, 1000))),
		),
		code: 'GRID_ASSUMED',
		severity: 'warning',
		file: 'geography/w.geojson',
		found: '530000, 180000 to 533000, 181000',
		says: /read as metres of the British National Grid/,
		mend: /crs: EPSG:27700/,
	},
	{
		about: 'boundaries on a grid that is not the British one',
		changes: withBoundaries(
			'geography/w.geojson',
			geoJson(wards.map((_, i) => square(530_000 + 1000 * i, 5_700_000, 1000))),
		),
		code: 'NOT_LONGITUDE_LATITUDE',
		file: 'geography/w.geojson',
		found: '530000, 5700000 to 533000, 5701000',
		says: /not degrees/,
		mend: /WGS84 \(EPSG:4326\)/,
	},
	{
		about: 'TopoJSON without objects',
		changes: withBoundaries('geography/w.topojson', '{"type":"Topology","arcs":[],"objects":{}}'),
		code: 'NO_LAYER',
		file: 'geography/w.topojson',
		column: 'objects',
		found: 'a topology with type, arcs, objects',
		says: /has no objects/,
		mend: /with the layer of the areas/,
	},
	{
		about: 'a GeoPackage without a table of features',
		changes: withBoundaries('geography/w.gpkg', geoPackageBytes()),
		code: 'NO_LAYER',
		file: 'geography/w.gpkg',
		found: 'a GeoPackage',
		says: /no table of features/,
		mend: /Save Features As/,
	},
	{
		about: 'a GeoPackage that is cut off',
		changes: withBoundaries('geography/w.gpkg', geoPackageBytes({ areas, crs: 4326 }).subarray(0, 9000)),
		code: 'UNREADABLE_BOUNDARIES',
		file: 'geography/w.gpkg',
		says: /cut off/,
		mend: /export it again/,
	},
	{
		about: 'an empty geometry',
		changes: withBoundaries(
			'geography/w.gpkg',
			geoPackageBytes({ areas: [...areas.slice(0, 2), { code: wards[2]!, rings: [] }], crs: 4326 }),
		),
		code: 'INVALID_GEOMETRY',
		file: 'geography/w.gpkg',
		column: 'feature 3',
		found: 'E05000028',
		says: /empty/,
		mend: /Fix geometries/,
	},
];

testEachIsTold([...workbooks, ...otherTables, ...boundaries]);

test('the same figures are read without a word from a sound workbook, and from UTF-16 without a mark', async () => {
	const none = { problems: [] };
	expect(await checkWith(figuresIn(xlsx, whole))).toMatchObject(none);
	expect(await checkWith(figuresIn('data/figures.csv', utf16(smallProject['data/figures.csv']!)))).toMatchObject(none);
	expect(await checkWith(withBoundaries('geography/w.gpkg', geoPackageBytes({ areas, crs: 4326 })))).toMatchObject(
		none,
	);
});
