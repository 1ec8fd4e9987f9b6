import { describe, expect, test } from 'vitest';
import { checkWith } from '../testing/smallProject.ts';
import { testEachIsTold } from '../testing/told.ts';
import { events, recipeLine as line, withRecipe } from '../testing/withRecipe.ts';

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
			about: 'a population that is no indicator',
			changes: withRecipe({ measure: '{ kind: rate, denominator: { indicator: obesty } }' }),
			code: 'UNKNOWN_INDICATOR',
			file: 'index.yaml',
			line: line + 4,
			column: 'records → 1 → measure → denominator → indicator',
			found: 'obesty',
			says: /no indicator/,
			mend: /Did you mean obesity\?/,
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
