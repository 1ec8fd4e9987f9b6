import { expect, test } from 'vitest';
import { changedLookups, lookupProject } from '../testing/lookupProject.ts';
import { type Changes, checkWith } from '../testing/smallProject.ts';
import { testEachIsTold } from '../testing/told.ts';

const yaml = (from: string, to: string): Changes => changedLookups('index.yaml', from, to);
const lookup11 = 'file: geography/11-21.csv, method: equal-shares';
const weighted = (rows: string, settings = ''): Changes => ({
	...yaml(lookup11, `file: geography/11-21.csv, columns: { weight: share }, ${settings} method: weighted`),
	'geography/11-21.csv': `from,to,share\n${rows}E01000003,E01900003,1\nE01000004,E01900003,1\nE01000005,E01000005,1\n`,
});

testEachIsTold([
	{
		about: 'a file whose columns have other names',
		changes: changedLookups('geography/21-ward.csv', 'from,to', 'lsoa21_code,to'),
		code: 'MISSING_COLUMN',
		file: 'geography/21-ward.csv',
		line: 1,
		column: 'from',
		says: /no column headed "from"/,
		mend: /lookups → columns → from/,
	},
	{
		about: 'an empty code',
		changes: changedLookups('geography/21-ward.csv', 'E01900001,E05000026', 'E01900001,'),
		code: 'ROW_WITHOUT_AREA',
		file: 'geography/21-ward.csv',
		line: 3,
		column: 'to',
		says: /names no area/,
		mend: /delete the row/,
	},
	{
		about: 'a pair given twice',
		changes: changedLookups('geography/21-ward.csv', 'E01000005,', 'E01900003,E05000027\nE01000005,'),
		code: 'REPEATED_LOOKUP_ROW',
		file: 'geography/21-ward.csv',
		line: 6,
		found: 'E01900003, E05000027',
		says: /given already, on line 5/,
		mend: /Delete one/,
	},
	{
		about: 'a retired code of a vintage the project has, named with it',
		changes: changedLookups('geography/21-ward.csv', 'E01900003,E05000027', 'E01900003,E05000002'),
		code: 'UNKNOWN_AREA',
		file: 'geography/21-ward.csv',
		line: 5,
		column: 'to',
		found: 'E05000002',
		says: /South, one of the old wards \(until 2002\), and one of the wards \(2002 to 2022\)/,
		mend: /write old-ward in place of ward/,
	},
	{
		about: 'a code of newer boundaries than any in the list',
		changes: changedLookups('geography/21-ward.csv', 'E01900003,E05000027', 'E01900003,E05014053'),
		code: 'UNKNOWN_AREA',
		file: 'geography/21-ward.csv',
		line: 5,
		found: 'E05014053',
		says: /issued later than all of these, so newer boundaries are likely/,
		mend: /ignore_unknown_areas: true for this lookup/,
	},
	{
		about: 'an area in two others where the method allows one',
		changes: changedLookups('geography/21-ward.csv', 'E01000005,', 'E01900003,E05000028\nE01000005,'),
		code: 'SEVERAL_TARGETS',
		file: 'geography/21-ward.csv',
		line: 6,
		column: 'from',
		found: 'E01900003',
		says: /E01900003 is looked up in 2 areas \(lines 5 and 6\)/,
		mend: /method: weighted/,
	},
	{
		about: 'shares that do not sum to one, with the area',
		changes: weighted('E01000001,E01000001,1\nE01000002,E01900001,0.5\nE01000002,E01900002,0.3\n'),
		code: 'SHARES_NOT_ONE',
		file: 'geography/11-21.csv',
		line: 3,
		column: 'share',
		found: 'E01000002: 0.8',
		says: /shares of E01000002 sum to 0.8 over 2 rows/,
		mend: /missing part/,
	},
	{
		about: 'people in place of shares',
		changes: weighted('E01000001,E01000001,1\nE01000002,E01900001,0.5\nE01000002,E01900002,300\n'),
		code: 'UNFIT_LOOKUP_WEIGHT',
		file: 'geography/11-21.csv',
		line: 4,
		column: 'share',
		found: '300',
		says: /no share/,
		mend: /weights: amounts/,
	},
	{
		about: 'an area whose amounts are all zero',
		changes: weighted('E01000001,E01000001,9\nE01000002,E01900001,0\nE01000002,E01900002,0\n', 'weights: amounts,'),
		code: 'SHARES_NOT_ONE',
		file: 'geography/11-21.csv',
		line: 3,
		column: 'share',
		says: /All amounts of E01000002 are zero/,
		mend: /nobody lives there/,
	},
	{
		about: 'an area that comes out of one lookup and has no row in the next',
		changes: changedLookups('geography/21-ward.csv', 'E01900002,E05000027\n', ''),
		code: 'AREA_WITHOUT_TARGET',
		file: 'geography/21-ward.csv',
		column: 'from',
		says: /1 of 5 blocks \(2021\) have no row here, so their figures would be lost: E01900002/,
		mend: /Add a row for each/,
	},
	{
		about: 'an area that nothing leads to',
		changes: changedLookups('geography/21-ward.csv', 'E01000005,E05000028', 'E01000005,E05000027'),
		code: 'AREA_WITHOUT_SOURCE',
		severity: 'warning',
		file: 'geography/21-ward.csv',
		says: /Nothing leads to 1 of 3 wards \(2002 to 2022\): E05000028 \(Becontree\)/,
		mend: /same vintage/,
	},
]);

test('two areas in one where each has its own are told, each place by itself', async () => {
	const { problems } = await checkWith(yaml('21-ward.csv, method: best-fit', '21-ward.csv, method: one-to-one'));
	expect(problems.filter(({ code }) => code === 'SEVERAL_SOURCES')).toMatchObject([
		{ file: 'geography/21-ward.csv', line: 3, column: 'to', found: 'E05000026' },
		{ line: 5, found: 'E05000027', message: expect.stringMatching(/^2 areas \(E01900002 and E01900003\)/) },
	]);
});

test('an area of a list that has no row is told also where unknown areas are ignored', async () => {
	const { problems } = await checkWith({
		...yaml('11-21.csv, method', '11-21.csv, ignore_unknown_areas: true, method'),
		...changedLookups('geography/11-21.csv', 'E01000003,E01900003\n', ''),
		'index.yaml': lookupProject['index.yaml']!.replace(
			'11-21.csv, method',
			'11-21.csv, ignore_unknown_areas: true, method',
		).replace('plural: blocks, vintage: 2011 }', 'plural: blocks, vintage: 2011, areas: geography/blocks.csv }'),
		'geography/blocks.csv': `code,name\n${[1, 2, 3, 4, 5].map((n) => `E0100000${n},Block ${n}\n`).join('')}`,
	});
	expect(
		problems.filter(({ code, file }) => code === 'AREA_WITHOUT_TARGET' && file === 'geography/11-21.csv'),
	).toMatchObject([
		{
			severity: 'warning',
			message: expect.stringMatching(/^1 of 5 blocks \(2011\) have no row.*E01000003 \(Block 3\)/),
		},
	]);
});

test('rows of areas outside the place are left out where index.yaml asks, and counted', async () => {
	const { problems, dataset } = await checkWith({
		...yaml('21-ward.csv, method', '21-ward.csv, ignore_unknown_areas: true, method'),
		'geography/21-ward.csv': `${lookupProject['geography/21-ward.csv']}E01999999,E05999999\n`,
	});
	expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	expect(problems.filter(({ code }) => code === 'LOOKUP_AREAS_IGNORED').map(({ message }) => message)).toEqual([
		'1 of 6 rows are of areas that are in no area list and were left out, as index.yaml asks.',
	]);
	expect(dataset).not.toBeNull();
});
