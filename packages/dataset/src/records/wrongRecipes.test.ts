import { describe, expect, test } from 'vitest';
import { type Changes, checkWith, smallProject } from '../testing/smallProject.ts';
import { testEachIsTold } from '../testing/told.ts';

const events = `id,ward,postcode,day,kind,amount,lon,lat
1,E05000026,IG11 7AA,2012-01-15,theft,10,0.1,51.5
2,E05000026,IG11 7AA,2012-02-15,theft,20,0.1,51.5
3,E05000027,IG11 7AA,2013-03-15,arson,x,0.1,51.5
`;

const recipe = {
	indicator: 'crime',
	source: 'file: records/events.csv',
	period: '{ column: day, by: year }',
	area: '{ code: ward }',
	measure: '{ kind: rate, denominator: { file: data/people.csv } }',
	more: '',
};

/** The small project with one recipe, some of it changed; the recipe begins on line 27. */
function withRecipe(changes: Partial<typeof recipe> = {}, files: Changes = {}): Changes {
	const { indicator, source, period, area, measure, more } = { ...recipe, ...changes };
	return {
		'index.yaml': `${smallProject['index.yaml']!}records:
  - indicator: ${indicator}
    ${source}
    period: ${period}
    area: ${area}
    measure: ${measure}
${more}`,
		'indicators.csv': smallProject['indicators.csv']!,
		'data/figures.csv': smallProject['data/figures.csv']!.replaceAll(/^crime.*\n/gm, ''),
		'data/people.csv': `area,period,value\n${[26, 27, 28].flatMap((n) => [2012, 2013].map((year) => `E050000${n},${year},1000`)).join('\n')}\n`,
		'records/events.csv': events,
		...files,
	};
}

const line = smallProject['index.yaml']!.split('\n').length + 1;

test('the recipe itself has nothing wrong', async () => {
	const { problems, dataset } = await checkWith(withRecipe());
	expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	expect(dataset).not.toBeNull();
});

describe('wrong recipes', () => {
	testEachIsTold([
		{
			about: 'no records',
			changes: withRecipe({ source: 'level: ward' }),
			code: 'RECIPE_WITHOUT_RECORDS',
			file: 'index.yaml',
			line,
			column: 'records → 1',
			says: /where its records are/,
			mend: /"file:".*or "table:"/,
		},
		{
			about: 'an indicator that is not there',
			changes: withRecipe({ indicator: 'crimes' }),
			code: 'UNKNOWN_INDICATOR',
			file: 'index.yaml',
			line,
			column: 'records → 1 → indicator',
			found: 'crimes',
			says: /no indicator/,
			mend: /Did you mean crime\?/,
		},
		{
			about: 'a level that is not there',
			changes: withRecipe({ more: '    level: wards\n' }),
			code: 'UNKNOWN_LEVEL',
			file: 'index.yaml',
			line: line + 5,
			column: 'records → 1 → level',
			found: 'wards',
			says: /no level/,
			mend: /ward and borough/,
		},
		{
			about: 'totals of a level that is not above',
			changes: withRecipe({ more: '    level: borough\n    totals: [ward]\n' }),
			code: 'RECIPE_CONTRADICTS',
			file: 'index.yaml',
			line: line + 6,
			column: 'records → 1 → totals → 1',
			found: 'ward',
			says: /No area of the level borough has a parent/,
			mend: /above it/,
		},
		{
			about: 'two ways to find the area',
			changes: withRecipe({ area: '{ code: ward, x: lon, y: lat }' }),
			code: 'RECIPE_AREA_UNCLEAR',
			file: 'index.yaml',
			line: line + 3,
			column: 'records → 1 → area',
			says: /in one way/,
			mend: /code; postcode and lookup; x and y/,
		},
		{
			about: 'postcodes without a lookup',
			changes: withRecipe({ area: '{ postcode: postcode }' }),
			code: 'RECIPE_AREA_UNCLEAR',
			file: 'index.yaml',
			line: line + 3,
			column: 'records → 1 → area',
			says: /need a file/,
			mend: /lookup/,
		},
		{
			about: 'half a point',
			changes: withRecipe({ area: '{ x: lon }' }),
			code: 'RECIPE_AREA_UNCLEAR',
			file: 'index.yaml',
			line: line + 3,
			column: 'records → 1 → area',
			says: /both its coordinates/,
			mend: /longitude or easting/,
		},
		{
			about: 'points where the level has no boundaries',
			changes: withRecipe({ area: '{ x: lon, y: lat }' }),
			code: 'RECORDS_WITHOUT_BOUNDARIES',
			file: 'index.yaml',
			line: line + 3,
			column: 'records → 1 → area',
			found: 'ward',
			says: /this level has none/,
			mend: /--boundaries/,
		},
		{
			about: 'a rate without a denominator',
			changes: withRecipe({ measure: '{ kind: rate }' }),
			code: 'RECIPE_INCOMPLETE',
			file: 'index.yaml',
			line: line + 4,
			column: 'records → 1 → measure',
			says: /A rate needs "denominator"/,
			mend: /population/,
		},
		{
			about: 'a key of another kind of measure',
			changes: withRecipe({ measure: '{ kind: rate, denominator: { file: data/people.csv }, column: amount }' }),
			code: 'RECIPE_CONTRADICTS',
			file: 'index.yaml',
			line: line + 4,
			column: 'records → 1 → measure → column',
			found: 'column',
			says: /A rate has no "column"/,
			mend: /distinct, denominator and multiplier/,
		},
		{
			about: 'a kind that indicators.csv contradicts',
			changes: withRecipe({ measure: '{ kind: mean, column: amount }' }),
			code: 'RECIPE_CONTRADICTS',
			file: 'index.yaml',
			line: line + 4,
			column: 'records → 1 → measure → kind',
			found: 'mean',
			says: /calls Crime a rate/,
			mend: /agree/,
		},
		{
			about: 'a condition without a test',
			changes: withRecipe({ more: '    filter: [{ column: kind }]\n' }),
			code: 'RECIPE_INCOMPLETE',
			file: 'index.yaml',
			line: line + 5,
			column: 'records → 1 → filter → 1',
			says: /no test of it/,
			mend: /is, in, not, from, to or present/,
		},
		{
			about: 'a condition that begins after it ends',
			changes: withRecipe({ more: '    filter: [{ column: amount, from: 20, to: 10 }]\n' }),
			code: 'RECIPE_CONTRADICTS',
			file: 'index.yaml',
			line: line + 5,
			column: 'records → 1 → filter → 1',
			found: 'from 20 to 10',
			says: /no record passes/,
			mend: /Swap/,
		},
		{
			about: 'a key of a condition that is none',
			changes: withRecipe({ more: '    filter: [{ column: kind, equals: theft }]\n' }),
			code: 'UNKNOWN_KEY',
			file: 'index.yaml',
			line: line + 5,
			column: 'records → 1 → filter → 1 → equals',
			found: 'equals',
			says: /no setting called "equals"/,
			mend: /is, in, not, from, to and present/,
		},
		{
			about: 'a span of months',
			changes: withRecipe({ period: '{ column: day, by: month }', more: '    pool: 3\n    pooled_as: span\n' }),
			code: 'RECIPE_CONTRADICTS',
			file: 'index.yaml',
			line: line + 6,
			column: 'records → 1 → pooled_as',
			found: 'span',
			says: /Only years/,
			mend: /last period/,
		},
		{
			about: 'a month that would be read as a span of years',
			changes: withRecipe(
				{ period: '{ column: day, by: month }' },
				{ 'records/events.csv': events.replaceAll('2012-01', '2009-11') },
			),
			code: 'UNREADABLE_PERIOD',
			file: 'index.yaml',
			line: line + 2,
			column: 'records → 1 → period',
			found: '2009-11',
			says: /cannot be told/,
			mend: /quarter or year/,
		},
		{
			about: 'a table and no server',
			changes: withRecipe({ source: 'table: police.events' }),
			code: 'ENGINE_NEEDED',
			file: 'index.yaml',
			line: line + 1,
			column: 'records → 1 → table',
			found: 'police.events',
			says: /not said on which/,
			mend: /--engine or .*SIE_ENGINE/,
		},
	]);
});

describe('wrong files of records', () => {
	testEachIsTold([
		{
			about: 'a file that is not there',
			changes: withRecipe({ source: 'file: records/event.csv' }),
			code: 'MISSING_FILE',
			file: 'index.yaml',
			line: line + 1,
			column: 'records → 1 → file',
			found: 'records/event.csv',
			says: /no file/,
			mend: /Did you mean records\/events\.csv\?/,
		},
		{
			about: 'a workbook',
			changes: withRecipe({ source: 'file: records/events.xlsx' }, { 'records/events.xlsx': 'PK' }),
			code: 'RECORDS_FORMAT',
			file: 'index.yaml',
			line: line + 1,
			column: 'records → 1 → file',
			found: 'records/events.xlsx',
			says: /CSV and Parquet/,
			mend: /Save/,
		},
		{
			about: 'an empty file',
			changes: withRecipe({}, { 'records/events.csv': '' }),
			code: 'EMPTY_FILE',
			file: 'records/events.csv',
			says: /empty/,
			mend: /Put its content back/,
		},
		{
			about: 'a file that is no Parquet',
			changes: withRecipe({ source: 'file: records/events.parquet' }, { 'records/events.parquet': events }),
			code: 'RECORDS_UNREADABLE',
			file: 'records/events.parquet',
			says: /cannot be read as Parquet/,
			mend: /copied whole/,
		},
		{
			about: 'a column that is not there',
			changes: withRecipe({ area: '{ code: wards }' }),
			code: 'MISSING_COLUMN',
			file: 'index.yaml',
			line: line + 3,
			column: 'records → 1 → area → code',
			found: 'wards',
			says: /records\/events\.csv has no column headed "wards"/,
			mend: /Did you mean "ward"\?/,
		},
		{
			about: 'a column that one of several files lacks',
			changes: withRecipe(
				{ source: 'file: records/*.csv', more: '    filter: [{ column: kind, is: theft }]\n' },
				{ 'records/more.csv': 'id,ward,day\n9,E05000026,2012-01-01\n' },
			),
			code: 'MISSING_COLUMN',
			file: 'index.yaml',
			line: line + 5,
			column: 'records → 1 → filter → 1 → column',
			found: 'kind',
			says: /Not every file of records\/\*\.csv has a column/,
			mend: /first row of the file/,
		},
		{
			about: 'a row with too many cells',
			changes: withRecipe(
				{},
				{ 'records/events.csv': `${events}4,E05000026,IG11 7AA,2012-01-15,theft, and more,10,0.1,51.5\n` },
			),
			code: 'RAGGED_ROW',
			file: 'records/events.csv',
			line: 5,
			says: /more or fewer cells/,
			mend: /double quotes/,
		},
		{
			about: 'a filter that nothing passes',
			changes: withRecipe({ more: '    filter: [{ column: kind, is: Theft }]\n' }),
			code: 'NO_RECORDS',
			file: 'index.yaml',
			line: line + 5,
			column: 'records → 1 → filter',
			says: /No record of records\/events\.csv passes/,
			mend: /spelling/,
		},
		{
			about: 'dates of another form',
			changes: withRecipe(
				{ measure: '{ kind: rate, denominator: { file: data/people.csv } }' },
				{
					'records/events.csv': `${events.replaceAll(/(\d{4})-(\d\d)-(\d\d)/g, '$3/$2/$1')}${'4,E05000026,IG11 7AA,15/01/2012,theft,1,0,0\n'.repeat(4)}`,
				},
			),
			code: 'RECORDS_UNDATED',
			file: 'index.yaml',
			line: line + 2,
			column: 'records → 1 → period',
			says: /7 \(100\.0 %\) without a period/,
			mend: /dates: day-first/,
		},
		{
			about: 'areas of another kind',
			changes: withRecipe(
				{ area: '{ code: kind }' },
				{ 'records/events.csv': events + events.split('\n').slice(1).join('\n') },
			),
			code: 'RECORDS_UNPLACED',
			file: 'index.yaml',
			line: line + 3,
			column: 'records → 1 → area',
			says: /6 \(100\.0 %\) in no area of the level ward/,
			mend: /vintage/,
		},
		{
			about: 'a lookup without the column that is named',
			changes: withRecipe(
				{ area: '{ postcode: postcode, lookup: { file: geography/codes.csv, area: ward_code } }' },
				{ 'geography/codes.csv': 'postcode,ward\nIG11 7AA,E05000026\n' },
			),
			code: 'MISSING_COLUMN',
			file: 'geography/codes.csv',
			column: 'ward_code',
			says: /no column headed "ward_code"/,
			mend: /area → lookup/,
		},
		{
			about: 'a population that is not there',
			changes: withRecipe({}, { 'data/people.csv': 'area,period,value\nE05000026,2012,1000\n' }),
			code: 'DENOMINATOR_MISSING',
			severity: 'warning',
			file: 'index.yaml',
			line: line + 4,
			column: 'records → 1 → measure → denominator',
			says: /no population for 5 areas and periods/,
			mend: /nearest: true/,
		},
		{
			about: 'periods with months missing',
			changes: withRecipe(),
			code: 'PARTIAL_PERIODS',
			severity: 'warning',
			file: 'index.yaml',
			line: line + 2,
			column: 'records → 1 → period',
			says: /Some months of 2012 and 2013 have no record/,
			mend: /from and to on day/,
		},
	]);
});

test('all that is wrong with several recipes is told at once, and what follows from it is not', async () => {
	const { problems } = await checkWith(
		withRecipe({
			area: '{ code: wards }',
			period: '{ column: date, by: year }',
			more: `  - indicator: crime
    file: records/missing.csv
    period: { column: day }
    area: { code: ward }
    measure: { kind: rate, denominator: { file: data/people.csv } }
`,
		}),
	);
	const codes = problems.filter(({ severity }) => severity === 'error').map(({ code, found }) => `${code} ${found}`);
	expect(codes).toEqual(['MISSING_COLUMN date', 'MISSING_COLUMN wards', 'MISSING_FILE records/missing.csv']);
});
