import { describe, expect, test } from 'vitest';
import { changedLookups, lookupProject } from '../testing/lookupProject.ts';
import { type Changes, checkWith } from '../testing/smallProject.ts';
import { testEachIsTold } from '../testing/told.ts';

const yaml = (from: string, to: string): Changes => changedLookups('index.yaml', from, to);

describe('a data file of a geography', () => {
	testEachIsTold([
		{
			about: 'that index.yaml does not have',
			changes: yaml('level: block-2011 }', 'level: block-2001 }'),
			code: 'UNKNOWN_LEVEL',
			file: 'index.yaml',
			column: 'data → level',
			found: 'block-2001',
			says: /No level and no source geography/,
			mend: /Did you mean block-2011/,
		},
		{
			about: 'that leads nowhere',
			changes: {
				...yaml('level: block-2011 }', 'level: block-2011 }\n  - { file: data/streets.csv, level: street }'),
				'index.yaml': (
					yaml('level: block-2011 }', 'level: block-2011 }\n  - { file: data/streets.csv, level: street }')[
						'index.yaml'
					] as string
				).replace(
					'  lookups:',
					'    - { id: street, name: street, plural: streets, vintage: 2020, areas: geography/streets.csv }\n  lookups:',
				),
				'geography/streets.csv': 'code,name\nS1,High Street\n',
				'data/streets.csv': 'indicator,area,period,value\npeople,S1,2011,40\n',
			},
			code: 'NO_ROUTE',
			file: 'index.yaml',
			column: 'data → level',
			found: 'street',
			says: /No lookup leads from the streets \(2020\) to any level/,
			mend: /from: street, to:/,
		},
		{
			about: 'with the code of an area of another',
			changes: changedLookups('data/blocks.csv', 'crime,E01000002', 'crime,E01900002'),
			code: 'UNKNOWN_AREA',
			file: 'data/blocks.csv',
			line: 8,
			found: 'E01900002',
			says: /one of the blocks \(2021\), and one of the blocks \(2011\) is expected/,
			mend: /write block-2021 in place of block-2011 in index.yaml/,
		},
		{
			about: 'with a figure given twice',
			changes: changedLookups('data/blocks.csv', 'crime,E01000002', 'crime,E01000001,2012,100,10,100\ncrime,E01000002'),
			code: 'DUPLICATE_ROW',
			file: 'data/blocks.csv',
			line: 8,
			found: 'crime, E01000001, 2012',
			says: /given already, on line 7/,
			mend: /Delete one/,
		},
		{
			about: 'that is not said to be of one',
			changes: yaml(
				'{ file: data/blocks.csv, level: block-2011 }',
				'{ file: data/more.csv, level: block-2011 }\n  - { file: data/blocks.csv }',
			),
			code: 'MISSING_FILE',
			file: 'index.yaml',
			says: /no file/,
			mend: /.+/,
		},
		{
			about: 'whose scores have nothing to be weighted by',
			changes: changedLookups('indicators.csv', 'score,people,1', 'score,,1'),
			code: 'NOT_ADDITIVE',
			severity: 'warning',
			file: 'indicators.csv',
			line: 5,
			column: 'kind',
			found: 'score',
			says: /Worry is a score given for blocks \(2011\), and scores cannot be added up, so none was made for wards \(2002 to 2022\), boroughs \(2022\) and old wards \(until 2002\)/,
			mend: /column base/,
		},
	]);

	test('that does not say so has its codes told once, with the geography that has them', async () => {
		const { problems } = await checkWith(yaml(', level: block-2011 }', ' }'));
		const told = problems.filter(({ code }) => code === 'UNKNOWN_AREA');
		expect(told).toHaveLength(1);
		expect(told[0]).toMatchObject({ file: 'data/blocks.csv', line: 2, found: 'E01000001' });
		expect(told[0]!.message).toMatch(/^5 codes like this one are of the blocks \(2011\), and the file does not say/);
		expect(told[0]!.mend).toMatch(/Add level: block-2011 to its entry/);
	});

	test('need not be added up where the figures of all levels are given as well, as medians are', async () => {
		const { problems, dataset } = await checkWith({
			...changedLookups('indicators.csv', 'score,people,1', 'score,,1'),
			'data/figures.csv': `${lookupProject['data/figures.csv']}${['E05000001', 'E05000002', 'E05000026', 'E05000027', 'E05000028', 'E09000002'].map((code) => `worry,${code},2012,3\n`).join('')}`,
		});
		expect(problems.filter(({ code }) => code === 'NOT_ADDITIVE')).toEqual([]);
		expect(dataset?.conversions.filter(({ indicator }) => indicator === 'worry')).toEqual([]);
	});

	test('whose figures reach no level is told once, and not again as figures that are lacking', async () => {
		const { problems } = await checkWith({
			...changedLookups('indicators.csv', 'score,people,1', 'score,,1'),
			'geography/21-ward.csv': lookupProject['geography/21-ward.csv']!.replace(
				'E01000005,E05000028',
				'E01000005,E05000027',
			),
			'data/blocks.csv': lookupProject['data/blocks.csv']!.replace('worry,E01000005,2012,5,,\n', ''),
		});
		expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
			{ code: 'NOT_ADDITIVE', file: 'indicators.csv', line: 5, column: 'kind', found: 'score' },
		]);
		expect(problems.filter(({ found }) => found === 'worry')).toEqual([]);
	});
});
