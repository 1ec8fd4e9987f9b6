import { expect, test } from 'vitest';
import { checkWith, smallProject } from '../testing/smallProject.ts';
import { testEachIsTold } from '../testing/told.ts';

/** indicators.csv of the small project with further columns, filled for obesity. */
function indicatorsWith(columns: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
	const [headings, obesity, crime] = smallProject['indicators.csv']!.trim().split('\n');
	const names = Object.keys(columns);
	return {
		'indicators.csv': [
			[headings, ...names].join(','),
			[obesity, ...Object.values(columns)].join(','),
			[crime, ...names.map(() => '')].join(','),
			'',
		].join('\n'),
	};
}

/** The small project with counts for obesity, so that it can be protected. */
const counted = {
	'data/figures.csv': `indicator,area,period,value,numerator,denominator
obesity,E05000026,2012,3,3,100
obesity,E05000027,2012,21,21,100
obesity,E05000028,2012,22,22,100
crime,E05000026,2012,80,,
crime,E05000027,2012,90,,
crime,E05000028,2012,100,,
`,
};

testEachIsTold([
	{
		about: 'a word that disclosure may not be',
		changes: indicatorsWith({ disclosure: 'supress' }),
		code: 'UNKNOWN_DISCLOSURE',
		file: 'indicators.csv',
		line: 2,
		column: 'disclosure',
		found: 'supress',
		says: /none of the words/,
		mend: /did you mean suppress/,
	},
	{
		about: 'published as it is, and yet with a least count',
		changes: indicatorsWith({ min_count: '5', disclosure: 'none' }),
		code: 'DISCLOSURE_CONTRADICTED',
		file: 'indicators.csv',
		line: 2,
		column: 'disclosure',
		found: 'none',
		says: /published as they are, and yet/,
		mend: /suppress or round/,
	},
	{
		about: 'a part that is no indicator',
		changes: indicatorsWith({ total_of: 'crimes' }),
		code: 'UNKNOWN_PART',
		file: 'indicators.csv',
		line: 2,
		column: 'total_of',
		found: 'crimes',
		says: /no indicator of this id/,
		mend: /Did you mean crime\?/,
	},
	{
		about: 'an indicator that is a part of itself',
		changes: indicatorsWith({ total_of: 'obesity' }),
		code: 'UNKNOWN_PART',
		file: 'indicators.csv',
		line: 2,
		found: 'obesity',
		says: /part of itself/,
		mend: /ids of other indicators/,
	},
	{
		about: 'a base of rounding that would show small counts',
		changes: { ...indicatorsWith({ min_count: '10', disclosure: 'round', round_to: '5' }), ...counted },
		code: 'BASE_TOO_SMALL',
		file: 'indicators.csv',
		column: 'round_to',
		found: '5',
		says: /counts below 10 from larger ones/,
		mend: /Round to 10 or more/,
	},
	{
		about: 'a protected indicator without counts',
		changes: indicatorsWith({ min_count: '5' }),
		code: 'COUNT_UNKNOWN',
		file: 'data/figures.csv',
		line: 2,
		says: /3 figures of Obesity \(the first: Abbey, 2012\)/,
		mend: /columns numerator and denominator/,
	},
	{
		about: 'a sum over an area that is in no list',
		changes: {
			'index.yaml': `${smallProject['index.yaml']}disclosure:\n  sums:\n    - { whole: E09000002, parts: [E05000026, E05000099] }\n`,
		},
		code: 'UNKNOWN_AREA',
		file: 'index.yaml',
		line: 28,
		column: 'disclosure → sums → 1',
		found: 'E05000099',
		says: /No area has this code/,
		mend: /nearest code/,
	},
	{
		about: 'rounding at random without a secret',
		changes: { 'index.yaml': `${smallProject['index.yaml']}disclosure: { rounding: random }\n` },
		code: 'MISSING_KEY',
		file: 'index.yaml',
		line: 26,
		column: 'disclosure → secret',
		says: /rounded at random/,
		mend: /any words that nobody outside knows/,
	},
]);

test('what is said of an indicator is read, and what is not said is left to index.yaml', async () => {
	const columns = {
		min_count: '6',
		disclosure: 'round',
		round_to: '10',
		min_denominator: '20',
		sensitive: 'yes',
		total_of: 'crime',
	};
	const { dataset } = await checkWith({ ...indicatorsWith(columns), ...counted });
	expect(dataset!.indicators[0]).toMatchObject({
		minCount: 6,
		disclosure: 'round',
		roundTo: 10,
		minDenominator: 20,
		sensitive: true,
		totalOf: ['crime'],
	});
	for (const key of ['disclosure', 'roundTo', 'minDenominator', 'sensitive', 'totalOf'])
		expect(dataset!.indicators[1]).not.toHaveProperty(key);
});

test('what is wrong with a figure of a protected indicator is told without the figure', async () => {
	const wrong = (figure: string, limits = ',') =>
		checkWith({
			...indicatorsWith({ min_count: '5' }),
			'data/figures.csv': `indicator,area,period,value,numerator,denominator,lower,upper
obesity,E05000026,2012,${figure},100,${limits}
obesty,E05000027,2012,${figure},100,${limits}
crime,E05000026,2012,about 83,,,,
`,
		});
	for (const { problems } of [
		await wrong('about 3.7,3'),
		await wrong('3.7,3 people'),
		await wrong('3.7,#REF! 37'),
		await wrong('3.7,3', '37,0.37'),
	]) {
		const told = problems.filter(({ file, line }) => file === 'data/figures.csv' && (line === 2 || line === 3));
		expect(told.length).toBeGreaterThan(1);
		expect(JSON.stringify(told.map(({ line: _, ...problem }) => problem))).not.toMatch(/\b3|37/);
	}
	// Of an indicator of a public source the figure is quoted, which helps to find it.
	const { problems } = await wrong('3.7,3');
	expect(problems.some(({ found }) => found === 'about 83')).toBe(true);
});

test('a hidden figure beyond its best case is not even counted, since how many there are is published', async () => {
	const beyond = async (best: number, minCount: string) => {
		const { problems } = await checkWith({
			...counted,
			'indicators.csv': smallProject['indicators.csv']!.replace('theme', 'theme,min_count')
				.replace('OGL-UK-3.0,0,40,', `OGL-UK-3.0,${best},40,,${minCount}`)
				.replace('0,200,green', '0,200,green,'),
		});
		return problems.filter(({ code }) => code === 'BEYOND_ANCHORS').map(({ message }) => message);
	};
	expect(await beyond(10, '')).toEqual([expect.stringContaining('1 of 3 values of Obesity lie beyond')]);
	expect(await beyond(10, '5')).toEqual([]);
});
