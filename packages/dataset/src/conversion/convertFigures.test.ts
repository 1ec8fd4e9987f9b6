import type { Conversion, Dataset } from '@social-index/schema';
import { flagBit } from '@social-index/schema';
import { describe, expect, test } from 'vitest';
import { changedLookups, lookupProject } from '../testing/lookupProject.ts';
import { type Changes, checkWith } from '../testing/smallProject.ts';

async function load(changes: Changes = {}): Promise<Dataset> {
	const { problems, dataset } = await checkWith({ ...lookupProject, ...changes });
	if (dataset === null) throw new Error(JSON.stringify(problems, null, 1));
	return dataset;
}

function cellOf(dataset: Dataset, indicator: string, area: string, period = '2012') {
	const { indicators, periods, areas, ...columns } = dataset.observations;
	const t = periods.findIndex(({ id }) => id === period);
	const cell = (indicators.indexOf(indicator) * periods.length + t) * areas.length + areas.indexOf(area);
	const { value, numerator, denominator, flag, file, line } = columns;
	return {
		value: value[cell]!,
		numerator: numerator[cell]!,
		denominator: denominator[cell]!,
		flag: flag[cell]!,
		file: dataset.files[file[cell]!]?.path,
		line: line[cell]!,
	};
}

function conversionOf(dataset: Dataset, indicator: string, area: string): Conversion | undefined {
	return dataset.conversions.find((own) => own.indicator === indicator && own.area === area);
}

describe('figures that are divided by another indicator later', () => {
	// Whatever the quotient is called, blocks hold 10, 20, 30, 40 and 50, and half of the second lies in each of two wards.
	const bins = [10, 20, 30, 40, 50].map((n, i) => `bins,E0100000${i + 1},2012,${n},,`).join('\n');
	const changes = (kind: string): Changes => ({
		'indicators.csv': lookupProject['indicators.csv']!.trim()
			.split('\n')
			.map((line, i) => (i === 0 ? `${line},denominator` : `${line},`))
			.concat(`bins,Bins,,lower,per person,How many bins there are.,Ours,OGL-UK-3.0,,,${kind},,2,people`, '')
			.join('\n'),
		'data/blocks.csv': `${lookupProject['data/blocks.csv']}${bins}\n`,
	});

	test.each(['rate', 'mean', 'count', ''])('are added up, of kind "%s"', async (kind) => {
		const dataset = await load(changes(kind));
		expect(cellOf(dataset, 'bins', 'E05000026').value).toBe(20);
		expect(cellOf(dataset, 'bins', 'E05000027').value).toBe(80);
		expect(cellOf(dataset, 'bins', 'E05000028').value).toBe(50);
		expect(conversionOf(dataset, 'bins', 'E05000027')!.method).toBe('sum');
	});
});

describe('figures of blocks', () => {
	test('are brought to wards by two lookups one after the other', async () => {
		const dataset = await load();
		// Block 2 is divided equally: 20 crimes of 100 people go to each of the first two wards.
		expect(cellOf(dataset, 'crime', 'E05000026')).toMatchObject({ numerator: 30, denominator: 200, value: 150 });
		expect(cellOf(dataset, 'crime', 'E05000027')).toMatchObject({ numerator: 70, denominator: 800, value: 87.5 });
		expect(cellOf(dataset, 'crime', 'E05000028')).toMatchObject({ numerator: 10, denominator: 500, value: 20 });
		expect(conversionOf(dataset, 'crime', 'E05000026')).toEqual({
			indicator: 'crime',
			area: 'E05000026',
			period: '2012',
			route: {
				geographies: ['block-2011', 'block-2021', 'ward'],
				fromVintage: '2011',
				toVintage: '2002 to 2022',
				lookups: ['Blocks 2021', 'Wards 2022'],
			},
			method: 'ratio-of-sums',
			base: null,
			parts: 2,
			splitShare: 0.5,
			presentShare: 1,
		});
		expect(cellOf(dataset, 'crime', 'E05000026').flag).toBe(flagBit.converted | flagBit.estimated);
		expect(cellOf(dataset, 'crime', 'E05000028').flag).toBe(flagBit.converted);
	});

	test('are added up to the borough, which no divided block disturbs', async () => {
		const dataset = await load();
		expect(cellOf(dataset, 'crime', 'E09000002')).toMatchObject({ numerator: 110, denominator: 1500 });
		expect(cellOf(dataset, 'people', 'E09000002', '2011').value).toBe(1500);
		expect(conversionOf(dataset, 'people', 'E09000002')).toMatchObject({ method: 'sum', parts: 5, splitShare: 0 });
	});

	test('give the wards of both vintages their figures', async () => {
		const dataset = await load();
		expect(cellOf(dataset, 'crime', 'E05000001')).toMatchObject({ numerator: 50, denominator: 300 });
		expect(cellOf(dataset, 'crime', 'E05000002')).toMatchObject({ numerator: 60, denominator: 1200 });
	});

	test('that are scores are weighted by the base, of the nearest period that has any', async () => {
		const dataset = await load();
		expect(cellOf(dataset, 'worry', 'E05000026').value).toBeCloseTo((1 * 100 + 2 * 100) / 200, 12);
		expect(cellOf(dataset, 'worry', 'E05000027').value).toBeCloseTo((2 * 100 + 3 * 300 + 4 * 400) / 800, 12);
		expect(cellOf(dataset, 'worry', 'E05000028').value).toBe(5);
		expect(conversionOf(dataset, 'worry', 'E05000027')).toMatchObject({ method: 'mean-by-base', base: 'people' });
		expect(conversionOf(dataset, 'worry', 'E05000028')).toMatchObject({ method: 'copied', base: null });
	});

	test('are found by the file and line of their first part', async () => {
		expect(cellOf(await load(), 'crime', 'E05000027')).toMatchObject({ file: 'data/blocks.csv', line: 8 });
	});

	test('in another order of rows, of data and of lookups, come to the same to the last digit', async () => {
		const reversed = (path: string): string => {
			const [head, ...rows] = lookupProject[path]!.trimEnd().split('\n');
			return `${[head, ...rows.toReversed()].join('\n')}\n`;
		};
		const paths = ['data/blocks.csv', 'geography/11-21.csv', 'geography/21-ward.csv', 'geography/11-old.csv'];
		const [dataset, other] = [
			await load(),
			await load(Object.fromEntries(paths.map((path) => [path, reversed(path)]))),
		];
		expect(other.observations.value).toEqual(dataset.observations.value);
		expect(other.observations.flag).toEqual(dataset.observations.flag);
		expect(other.conversions).toEqual(dataset.conversions);
	});

	test('by a lookup of one to one stay what they are, limits and all', async () => {
		const wards = ['E05000026', 'E05000027', 'E05000028'];
		const dataset = await load({
			'index.yaml': lookupProject['index.yaml']!.replace(
				/ {2}lookups:[\s\S]*? {2}tiles/,
				() =>
					'  lookups:\n    - { from: block-2011, to: ward, file: geography/one.csv, method: one-to-one, version: Renamed }\n  tiles',
			),
			'geography/one.csv': `from,to\n${wards.map((code, i) => `E0100000${i + 1},${code}`).join('\n')}\n`,
			'indicators.csv': lookupProject['indicators.csv']!.replace(',people,1', ',,1'),
			'data/blocks.csv': `indicator,area,period,value,numerator,denominator,lower,upper,flag
people,E01000001,2012,7,,,,,
crime,E01000001,2012,33.3,1,30,10,60,provisional
worry,E01000002,2012,6.25,,,6,7,
worry,E01000003,2012,,,,,,suppressed
`,
		});
		expect(cellOf(dataset, 'crime', 'E05000026')).toMatchObject({ value: 33.3, numerator: 1, denominator: 30 });
		expect(cellOf(dataset, 'crime', 'E05000026').flag).toBe(flagBit.provisional | flagBit.converted);
		expect(cellOf(dataset, 'worry', 'E05000027').value).toBe(6.25);
		expect(cellOf(dataset, 'worry', 'E05000028').flag).toBe(flagBit.suppressed);
	});
});

describe('both views of a change of boundaries', () => {
	const oldWards = `indicator,area,period,value,numerator,denominator
crime,E05000001,2013,200,60,300
crime,E05000002,2013,50,60,1200
`;
	const withOld: Changes = {
		...changedLookups(
			'index.yaml',
			'level: block-2011 }',
			'level: block-2011 }\n  - { file: data/old.csv, level: old-ward }',
		),
		'data/old.csv': oldWards,
	};

	test('keep the old wards with their own values, and bring these to the wards of now by the people in common', async () => {
		const dataset = await load(withOld);
		expect(cellOf(dataset, 'crime', 'E05000001', '2013')).toMatchObject({
			value: 200,
			numerator: 60,
			flag: 0,
			line: 2,
		});
		// Of the 300 people of North 200 live in the first ward and 100 in the second; of the 1,200 of South none, 700 and 500.
		const first = cellOf(dataset, 'crime', 'E05000026', '2013');
		expect(first.numerator).toBeCloseTo(40, 10);
		expect(first.denominator).toBeCloseTo(200, 10);
		const second = cellOf(dataset, 'crime', 'E05000027', '2013');
		expect(second.numerator).toBeCloseTo(20 + 60 * (700 / 1200), 10);
		expect(second.denominator).toBeCloseTo(800, 10);
		const conversion = dataset.conversions.find((own) => own.area === 'E05000027' && own.period === '2013');
		expect(conversion?.route).toEqual({
			geographies: ['old-ward', 'ward'],
			fromVintage: 'until 2002',
			toVintage: '2002 to 2022',
			lookups: ['By people of 2011'],
		});
		expect(conversion?.splitShare).toBe(1);
	});

	test.each([
		[
			'withheld',
			'people,E01000005,2011,500,,',
			'people,E01000005,2011,[c],,',
			/^1 of 5 areas of block-2011 .*: E01000005\.$/,
		],
		['missing', 'people,E01000003,2011,300,,\npeople,E01000004,2011,400,,\n', '', /: E01000003 and E01000004\.$/],
	])('are not made of people some of whom are %s: a ward would get too much', async (_, from, to, message) => {
		const { problems } = await checkWith({
			...withOld,
			'data/blocks.csv': lookupProject['data/blocks.csv']!.replace(from, to),
		});
		expect(problems.filter(({ code }) => code === 'BASE_WITHOUT_FIGURES')).toMatchObject([
			{ severity: 'error', file: 'index.yaml', message: expect.stringMatching(message) },
		]);
	});

	test('rest on the period that has most people, not on a later one that has some', async () => {
		const later = `${lookupProject['data/blocks.csv']}people,E01000001,2012,900,,\n`;
		const [now, before] = await Promise.all([load({ ...withOld, 'data/blocks.csv': later }), load(withOld)]);
		for (const code of ['E05000026', 'E05000027', 'E05000028'])
			expect(cellOf(now, 'crime', code, '2013').numerator).toBe(cellOf(before, 'crime', code, '2013').numerator);
	});

	test('lose nothing on the way: the wards of now hold as many crimes as the old ones', async () => {
		const dataset = await load(withOld);
		const sum = (codes: readonly string[]): number =>
			codes.reduce((total, code) => total + cellOf(dataset, 'crime', code, '2013').numerator, 0);
		expect(sum(['E05000026', 'E05000027', 'E05000028'])).toBeCloseTo(sum(['E05000001', 'E05000002']), 10);
	});
});

describe('a figure that a file gives', () => {
	const given = (row: string): Changes => ({ 'data/figures.csv': `${lookupProject['data/figures.csv']}${row}\n` });

	test('wins over one made from parts, and the difference is told', async () => {
		const dataset = await load(given('crime,E09000002,2012,80'));
		expect(cellOf(dataset, 'crime', 'E09000002')).toMatchObject({ value: 80, flag: 0 });
		expect(conversionOf(dataset, 'crime', 'E09000002')).toBeUndefined();
		const told = dataset.warnings.filter(({ code }) => code === 'DIFFERS_FROM_PARTS');
		expect(told).toHaveLength(1);
		expect(told[0]!.message).toMatch(
			/^1 of 1 figures of Crime .* for boroughs \(2022\) differ .* blocks \(2011\) .* Barking and Dagenham in 2012: 80 given, 73.33 made/,
		);
	});

	test('that was made from another geography is not called given', async () => {
		const dataset = await load({
			...changedLookups(
				'index.yaml',
				'level: block-2011 }',
				'level: block-2011 }\n  - { file: data/new.csv, level: block-2021 }',
			),
			'data/new.csv': 'indicator,area,period,value\npeople,E01900002,2011,100\npeople,E01900003,2011,80\n',
		});
		const told = dataset.warnings.filter(({ code }) => code === 'DIFFERS_FROM_PARTS').map(({ message }) => message);
		expect(told.length).toBeGreaterThan(0);
		for (const message of told) {
			expect(message).toMatch(/there already .* before, .* made\. Those of the file that stands first/);
			expect(message).not.toMatch(/given/);
		}
	});

	test('that differs by its rounding alone is not told of', async () => {
		const dataset = await load(given('crime,E09000002,2012,73.3'));
		expect(dataset.warnings.filter(({ code }) => code === 'DIFFERS_FROM_PARTS')).toEqual([]);
		expect(cellOf(dataset, 'crime', 'E09000002').value).toBe(73.3);
	});

	test('and is suppressed stays suppressed, though its parts are there', async () => {
		const dataset = await load(given('crime,E05000026,2012,[c]'));
		expect(cellOf(dataset, 'crime', 'E05000026')).toMatchObject({ flag: flagBit.suppressed, value: Number.NaN });
	});
});

describe('absent figures of blocks', () => {
	test('make a rate partial, a count absent, and are counted by the base where there is one', async () => {
		const lines = lookupProject['data/blocks.csv']!.split('\n');
		const without = (...starts: string[]): Changes => ({
			'data/blocks.csv': lines.filter((line) => !starts.some((start) => line.startsWith(start))).join('\n'),
		});
		const dataset = await load(without('crime,E01000003', 'worry,E01000002', 'people,E01000005'));
		// One of three blocks of the second ward is lacking: 2 halves and a whole of 2.5 parts are less than three quarters.
		expect(cellOf(dataset, 'crime', 'E05000027').flag).toBe(flagBit['not-available']);
		expect(cellOf(dataset, 'crime', 'E09000002')).toMatchObject({ numerator: 80, denominator: 1200 });
		expect(cellOf(dataset, 'crime', 'E09000002').flag & flagBit.partial).toBe(flagBit.partial);
		// 100 of 800 people of the second ward live in the lacking half.
		expect(conversionOf(dataset, 'worry', 'E05000027')?.presentShare).toBeCloseTo(700 / 800, 12);
		expect(cellOf(dataset, 'people', 'E09000002', '2011').flag).toBe(flagBit['not-available']);
		const told = dataset.warnings.filter(({ code }) => code === 'PARTS_ABSENT').map(({ message }) => message);
		expect(told.join('\n')).toMatch(/Crime: of 3 figures of wards \(2002 to 2022\), 1 are absent/);
	});
});

test('a value that is not what its counts come to is told with its line', async () => {
	const dataset = await load(
		changedLookups('data/blocks.csv', 'crime,E01000002,2012,200,40', 'crime,E01000002,2012,0.2,40'),
	);
	expect(dataset.warnings.filter(({ code }) => code === 'VALUE_NOT_OF_COUNTS')).toMatchObject([
		{
			file: 'data/blocks.csv',
			line: 8,
			found: '0.2',
			message: expect.stringMatching(/1 of 5 values .* times 1000, which is 200 here/),
		},
	]);
});

test('figures of wards that say so are added up to the borough, by what lies in what', async () => {
	const dataset = await load({
		...changedLookups('index.yaml', '- file: data/figures.csv', '- { file: data/figures.csv, level: ward }'),
		'data/figures.csv': `indicator,area,period,value,numerator,denominator
obesity,E05000026,2012,20,20,100
obesity,E05000027,2012,40,160,400
obesity,E05000028,2012,60,300,500
`,
	});
	expect(cellOf(dataset, 'obesity', 'E05000026')).toMatchObject({ value: 20, flag: 0 });
	expect(cellOf(dataset, 'obesity', 'E09000002')).toMatchObject({ value: 48, numerator: 480, denominator: 1000 });
	expect(conversionOf(dataset, 'obesity', 'E09000002')?.route).toMatchObject({
		geographies: ['ward', 'borough'],
		lookups: ['parents'],
	});
});

test('wards are not divided by counts that are too small to publish, which their figures would give away', async () => {
	const codes = async (people: number) => {
		const { problems } = await checkWith({
			...lookupProject,
			'index.yaml': `${lookupProject['index.yaml']!.replace(
				'  - { file: data/blocks.csv',
				'  - { file: data/old.csv, level: old-ward }\n  - { file: data/blocks.csv',
			)}`,
			'indicators.csv': `${lookupProject['indicators.csv']!.trim()
				.split('\n')
				.map((line, i) => `${line},${i === 0 ? 'min_count' : line.startsWith('people') ? '5' : ''}`)
				.join('\n')}\nbins,Bins,,lower,bins,How many bins.,The council,OGL-UK-3.0,,,count,,0,\n`,
			'data/old.csv': 'indicator,area,period,value\nbins,E05000001,2012,70\nbins,E05000002,2012,90\n',
			// The second of the old wards' blocks goes to two wards.
			'data/blocks.csv': lookupProject['data/blocks.csv']!.replace(
				'people,E01000002,2011,200',
				`people,E01000002,2011,${people}`,
			),
		});
		return problems.filter(({ code }) => code === 'BASE_WITHHELD').map(({ column }) => column);
	};
	expect(await codes(200)).toEqual([]);
	expect(await codes(3)).toContain('geography → lookups');
});
