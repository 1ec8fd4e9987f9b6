import { expect, test } from 'vitest';
import { type Changes, checkWith, smallProject } from '../testing/smallProject.ts';

const heading = 'measure,parent,weight,effective_weight,points_per_unit,best,worst,mean,sd,origin';
const obesity = 'obesity,health,1,0.5,-2.5,0,40,21.5,3.25,equal';
const crime = 'crime,safety,1,0.5,-0.5,0,200,"1,090.5",11,equal';
const weights = `${heading}\nindex,,1,1,,,,,,\nhealth,needs,0.5,0.5,0.5,,,,,equal\n${obesity}\n${crime}\n`;

const withModel = (table: string, where = 'method: { weights: { model: model/weights.csv } }'): Changes => ({
	'index.yaml': smallProject['index.yaml']!.replace('themes:', `${where}\nthemes:`),
	'model/weights.csv': table,
});

test('the rows of indicators are read with where they come from', async () => {
	const { problems, dataset } = await checkWith(withModel(`# Index of London, version 2.\n${weights}`));
	expect(problems).toEqual([]);
	expect(dataset!.model).toEqual({
		origin: 'model/weights.csv (Index of London, version 2.)',
		rows: [
			{ measure: 'obesity', parent: 'health', weight: 1, best: 0, worst: 40, mean: 21.5, sd: 3.25 },
			{ measure: 'crime', parent: 'safety', weight: 1, best: 0, worst: 200, mean: 1090.5, sd: 11 },
		],
	});
});

test('a project that asks for none has none', async () => {
	expect((await checkWith({})).dataset!.model).toBeNull();
});

test('with a model an indicator needs no best and worst case of its own', async () => {
	const bare = smallProject['indicators.csv']!.replace('0,40', ',').replace('0,200', ',');
	expect((await checkWith({ 'indicators.csv': bare })).dataset).toBeNull();
	expect((await checkWith({ ...withModel(weights), 'indicators.csv': bare })).problems).toEqual([]);
});

test('an indicator that the model does not have is told, unless its component takes its weights from elsewhere', async () => {
	const without = weights.replace(`${crime}\n`, '');
	const { problems } = await checkWith(withModel(without));
	expect(problems).toMatchObject([
		{ code: 'NOT_IN_MODEL', severity: 'error', file: 'model/weights.csv', column: 'measure', found: 'crime' },
	]);
	expect(problems[0]!.message).toContain('indicators.csv, line 3');
	const elsewhere = withModel(without);
	const own = (elsewhere['index.yaml'] as string).replace('name: Safety }', 'name: Safety, weights: equal }');
	expect((await checkWith({ ...elsewhere, 'index.yaml': own })).problems).toEqual([]);
});

test('two different models, a missing one, a repeated row and text for a number are told', async () => {
	const two = withModel(weights);
	const safety = (two['index.yaml'] as string).replace(
		'name: Safety }',
		'name: Safety, weights: { model: other.csv } }',
	);
	const several = await checkWith({ ...two, 'index.yaml': safety });
	expect(several.problems[0]).toMatchObject({
		code: 'SEVERAL_MODELS',
		file: 'index.yaml',
		line: 22,
		found: 'other.csv',
	});

	const missing = await checkWith({ ...two, 'model/weights.csv': null });
	expect(missing.problems[0]).toMatchObject({
		code: 'MISSING_FILE',
		file: 'index.yaml',
		line: 24,
		found: 'model/weights.csv',
	});

	const repeated = await checkWith(withModel(`${weights}${crime}\n`));
	expect(repeated.problems[0]).toMatchObject({
		code: 'DUPLICATE_ROW',
		file: 'model/weights.csv',
		line: 6,
		found: 'crime',
	});

	const words = await checkWith(withModel(weights.replace('3.25', 'some')));
	expect(words.problems[0]).toMatchObject({ code: 'TEXT_IN_NUMBER', line: 4, column: 'sd', found: 'some' });

	const column = await checkWith(withModel(weights.replace('mean', 'average')));
	expect(column.problems[0]).toMatchObject({ code: 'MISSING_COLUMN', line: 1, column: 'mean' });
});
