import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError, type Problem } from '@social-index/schema';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
	describeReference,
	expectClose,
	indicatorsOf,
	lookup,
	numbers,
	parents,
	type ReferenceTable,
	reference,
	words,
} from '../../../engine/src/testing/coinrReference.ts';
import { coinToolSheets, type MadeIndicator } from '../testing/coinToolWorkbook.ts';
import { columnOfPanel, scoresOfImport } from '../testing/importedPanel.ts';
import { type MadeSheet, workbookBytes } from '../testing/workbookBytes.ts';
import { importCoinTool } from './importCoinTool.ts';

let parent: string;
let workbook: string;

beforeEach(async () => {
	parent = await mkdtemp(join(tmpdir(), 'sie-coin-tool-'));
	workbook = join(parent, 'tool.xlsm');
});

afterEach(() => rm(parent, { recursive: true }));

const save = (sheets: readonly MadeSheet[]) => writeFile(workbook, workbookBytes(sheets));
const units = ['A', 'B', 'C', 'D', 'E', 'F'].map((code) => ({ code, name: `Unit ${code}` }));
const two: readonly MadeIndicator[] = [
	{ name: 'Jobs', weight: 1, direction: 1, under: ['Index', '--', 'p.01', '--'], values: [1, 2, 'n/a', 4, 5, 6] },
	{
		name: 'Crime',
		weight: 2,
		direction: -1,
		goalposts: [0, 9],
		under: ['Index', '--', 'p.02', '--'],
		values: [6, 5, 4, 3, 2, 1],
	},
];
const parts = [
	{ code: 'Index', name: 'Fairness', weight: 1 },
	{ code: 'p.01', name: 'Work', weight: 1 },
	{ code: 'p.02', name: 'Safety', weight: 3 },
];

describeReference('the example of COINr in the sheets of the COIN Tool', () => {
	test('scores as COINr does, to 1e-9', async () => {
		const { output: table } = reference<unknown, ReferenceTable>('asem/pipeline_4_Screened');
		const { meta } = reference<{ meta: ReferenceTable }, unknown>('asem/pipeline_2_Denominated').input;
		const { scores: expected } = reference<unknown, { scores: ReferenceTable }>('asem/final_scores_ranks').output;
		const above = parents(meta);
		const direction = lookup(meta, 'iCode', 'Direction');
		const weight = lookup(meta, 'iCode', 'Weight');
		const codes = words(table, 'uCode');
		const indicators = indicatorsOf(table).map((code): MadeIndicator => {
			const pillar = above.get(code)!;
			return {
				name: code,
				weight: weight.get(code)!,
				direction: direction.get(code)!,
				under: ['Index', above.get(pillar)!, pillar, '--'],
				values: [...numbers(table, code)],
			};
		});
		const nodes = ['Index', 'Conn', 'Sust', ...new Set(indicators.map(({ under }) => under[2]))];
		await save(
			coinToolSheets(
				codes.map((code) => ({ code, name: code })),
				indicators,
				nodes.map((code) => ({ code, name: code, weight: weight.get(code)! })),
			),
		);
		const { made, scores } = await scoresOfImport((folder, options) => importCoinTool(workbook, folder, options));
		expect(made).toMatchObject({ areas: 51, indicators: 49, periods: 1 });
		for (const measure of indicatorsOf(expected)) {
			const own = columnOfPanel(scores, scores.panel.score, measure.toLowerCase(), 'undated');
			expectClose(
				codes.map((code) => own.get(code)!),
				numbers(expected, measure),
				measure,
			);
		}
	});
});

test('names become ids, goalposts best and worst case, unused levels and columns nothing', async () => {
	await save(coinToolSheets(units, two, parts));
	await importCoinTool(workbook, join(parent, 'made'), { date: '2026-01-31' });
	const text = (file: string) => readFile(join(parent, 'made', file), 'utf8');
	expect((await text('indicators.csv')).split('\n').slice(1, 3)).toEqual([
		'jobs,Jobs,work,higher,,2,Jobs. tool.xlsm has no description of it.,Not stated in tool.xlsm,Not stated,,,,,,1,Its code in the COIN Tool is Ind.01.',
		'crime,Crime,safety,lower,,2,Crime. tool.xlsm has no description of it.,Not stated in tool.xlsm,Not stated,0,9,,,,2,Its code in the COIN Tool is Ind.02.',
	]);
	expect(await text('index.yaml')).toMatch(/- id: safety # p\.02\n {6}name: "Safety"\n {6}weight: 3\n/);
	expect(await text('data/figures.csv')).toContain('\njobs,B,undated,2\njobs,C,undated,n/a\n');
	expect(await text('README.md')).toContain('| Ind.02 | crime | Crime |');
});

test('cells shown as percentages are the numbers that the tool reckons with', async () => {
	const shown = (value: number) => ({ value, format: '0.0%' });
	const values = [0.143, 0.2, 0.3, 0.4, 0.5, 0.6];
	await save(coinToolSheets(units, [{ ...two[0]!, weight: shown(0.5), values: values.map(shown) }, two[1]!], parts));
	const out = join(parent, 'made');
	await importCoinTool(workbook, out, { date: '2026-01-31' });
	const figures = await Promise.all(
		(await readdir(join(out, 'data'))).map((name) => readFile(join(out, 'data', name), 'utf8')),
	);
	for (const value of values) expect(figures.join('')).toMatch(new RegExp(`\\b${value}\\b`));
	expect(await readFile(join(out, 'indicators.csv'), 'utf8')).toMatch(/\b0\.5\b/);
});

describe('a workbook that is not laid out as the COIN Tool is', () => {
	const problemsOf = async (sheets: readonly MadeSheet[]): Promise<readonly Problem[]> => {
		await save(sheets);
		const failure: unknown = await importCoinTool(workbook, join(parent, 'made'), { date: '2026-01-31' }).catch(
			(error: unknown) => error,
		);
		expect(await readdir(parent)).toEqual(['tool.xlsm']);
		if (!(failure instanceof InputError)) throw failure;
		return failure.problems;
	};
	const sound = coinToolSheets(units, two, parts);
	const changed = (first: Partial<MadeIndicator>) => coinToolSheets(units, [{ ...two[0]!, ...first }, two[1]!], parts);

	test.each([
		['no sheet Database', [sound[0]!, sound[2]!], undefined, /has a sheet "Database", and this one has none/],
		['no sheet Framework', [sound[0]!, sound[1]!], undefined, /has a sheet "Framework"/],
		[
			'another sheet of that name',
			[{ name: 'Database', rows: [['x']] }, sound[2]!],
			'Database!E15',
			/the name of the first indicator/,
		],
		['no units', coinToolSheets([], two, parts), 'Database!C17', /the code of the first unit/],
		['a direction that is none', changed({ direction: 0 }), 'Database!E8', /the direction of the indicator, 1 or -1/],
		['no weight', changed({ weight: null }), 'Database!E7', /the weight of the indicator/],
		[
			'goalposts the wrong way round',
			changed({ goalposts: [9, 0] }),
			'Database!E10',
			/an upper goalpost above the lower/,
		],
		['no pillar', changed({ under: ['Index', '--', '--', '--'] }), 'Database!E13', /the code of the pillar/],
		['text among the values', changed({ values: [1, 'two', 3, 4, 5, 6] }), 'Database!E18', /A number is expected here/],
		[
			'a framework without headings',
			[sound[1]!, { name: 'Framework', rows: [['x']] }],
			'Framework!C4',
			/"Dimension\/indicator"/,
		],
		[
			'a pillar that Framework does not list',
			changed({ under: ['Index', '--', 'p.09', '--'] }),
			'Database!E13',
			/does not list this pillar/,
		],
		[
			'a pillar without a weight',
			coinToolSheets(units, two, [parts[0]!, parts[1]!, { ...parts[2]!, weight: null }]),
			'Framework!E7',
			/the weight of this part/,
		],
	] as const)('%s', async (_, sheets, cell, says) => {
		const problems = await problemsOf(sheets);
		const told = problems.find(({ message }) => says.test(message));
		expect(told, JSON.stringify(problems)).toBeDefined();
		expect(told).toMatchObject({ file: 'tool.xlsm', ...(cell === undefined ? {} : { cell }) });
	});

	test('a pillar under two sub-indices', async () => {
		const torn = coinToolSheets(
			units,
			[
				{ ...two[0]!, under: ['Index', 'si.01', 'p.01', '--'] },
				{ ...two[1]!, under: ['Index', 'si.02', 'p.01', '--'] },
				{ ...two[1]!, name: 'Theft', under: ['Index', 'si.02', 'p.02', '--'] },
			],
			[...parts, { code: 'si.01', name: 'One', weight: 1 }, { code: 'si.02', name: 'Two', weight: 1 }],
		);
		expect((await problemsOf(torn))[0]).toMatchObject({
			code: 'NOT_A_COIN_TOOL',
			cell: 'Database!F12',
			message: 'The COIN Tool (version 1) has here si.01, under which p.01 stands in Database!E13.',
		});
	});

	test('a file that is no workbook, or not there', async () => {
		await writeFile(workbook, 'iCode,Level\n');
		await expect(importCoinTool(workbook, join(parent, 'made'), { date: '2026-01-31' })).rejects.toBeInstanceOf(
			InputError,
		);
		await expect(
			importCoinTool(join(parent, 'none.xlsx'), join(parent, 'made'), { date: '2026-01-31' }),
		).rejects.toThrow(/none\.xlsx.*cannot be read \(ENOENT\).*Check the path/);
	});
});
