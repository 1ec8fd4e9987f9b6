import { absentBits, flagBit } from '@social-index/schema';
import { expect, test } from 'vitest';
import { metInFiles, metInRuns } from '../../../engine/src/testing/badInputCases.ts';
import { describeReference, type ReferenceTable, reference } from '../../../engine/src/testing/coinrReference.ts';
import {
	type Cells,
	type CoinrTables,
	leftBehind,
	refusalOf,
	scoresOf,
	withCell,
	withColumn,
	withoutColumn,
} from '../testing/coinrFiles.ts';
import { columnOfPanel, switchedOn } from '../testing/importedPanel.ts';

/*
 * The inputs that COINr meets with silence, nonsense or riddles, as files: each is imported, checked and scored. It must be refused
 * with a message that names the place, or work, with COINr's own numbers where these are right and every absence stated.
 */

interface Case {
	readonly case: string;
	readonly Index?: readonly (number | null)[];
}

describeReference('inputs that the reference package meets with silence, nonsense or riddles, as files', () => {
	const file = reference<{ iData: ReferenceTable; iMeta: ReferenceTable }, readonly Case[]>('bad_inputs');
	const cells = ({ columns, data }: ReferenceTable): Cells => [
		columns,
		...data[columns[0]!]!.map((_, r) => columns.map((column) => String(data[column]![r] ?? 'NA'))),
	];
	const sound: CoinrTables = { iData: cells(file.input.iData), iMeta: cells(file.input.iMeta) };
	const { iData, iMeta } = sound;
	const indexOf = (name: string) => file.output.find((item) => item.case === name)!.Index!;
	const codes = iData.slice(1).map(([code]) => code!);

	/** Works, and gives COINr's index for every unit; `codes` where units are called otherwise. */
	const gives = async (tables: Partial<CoinrTables>, name: string, units: readonly string[] = codes) => {
		const scores = await scoresOf({ ...sound, ...tables });
		const index = columnOfPanel(scores, scores.panel.score, 'index', 'undated');
		indexOf(name).forEach((expected, u) => {
			if (expected === null) expect(index.get(units[u]!)).toBeNaN();
			else expect(Math.abs(index.get(units[u]!)! - expected)).toBeLessThan(1e-9);
		});
		return scores;
	};
	/** Is refused for one thing, told with its place, what was found and how to mend it, and leaves nothing behind. */
	const refused = async (
		tables: Partial<CoinrTables>,
		{ message, ...told }: { readonly message?: RegExp; readonly [field: string]: unknown },
		edit?: (yaml: string) => string,
	) => {
		const problems = (await refusalOf({ ...sound, ...tables }, {}, edit)).filter((own) => own.severity === 'error');
		expect(problems).toMatchObject([told]);
		expect(problems[0]!.message).toMatch(message ?? /\w/);
		expect(problems[0]!.mend).toMatch(/\w/);
		if (edit === undefined && problems[0]!.file !== 'indicators.csv') {
			expect(await leftBehind({ ...sound, ...tables })).toEqual([]);
		}
	};
	const data = (line: number, column: string) => ({ file: 'iData.csv', line, column });
	const meta = (line: number, column: string) => ({ file: 'iMeta.csv', line, column });
	const renamed = (from: string, to: string): CoinrTables => ({
		iData: [iData[0]!.map((heading) => (heading === from ? to : heading)), ...iData.slice(1)],
		iMeta: withCell(iMeta, 'iCode', from, 'iCode', to),
	});
	const unitsCalled = (of: (code: string, u: number) => string): Cells => [
		iData[0]!,
		...iData.slice(1).map(([code, ...rest], u) => [of(code!, u), ...rest]),
	];
	const method = (setting: string) => (yaml: string) =>
		yaml.replace(/^ {2}preset: coinr-default$/m, `$&\n  ${setting}`);

	const cases: Readonly<Record<string, () => Promise<unknown>>> = {
		'duplicate uCode': () =>
			refused(
				{ iData: withCell(iData, 'uCode', 'u02', 'uCode', 'u01') },
				{
					code: 'REPEATED_CODE',
					...data(3, 'uCode'),
					found: 'u01',
					message: /^iData.csv has u01 on line 2 already\.$/,
				},
			),
		'duplicate iCode in iMeta': () =>
			refused(
				{ iMeta: [...iMeta, iMeta[1]!] },
				{ code: 'REPEATED_CODE', ...meta(9, 'iCode'), found: 'a', message: /line 2 already/ },
			),
		'duplicate iData column': () =>
			refused(
				{
					iData: withColumn(
						iData,
						'a',
						codes.map(() => '1'),
					),
				},
				{ code: 'REPEATED_HEADING', ...data(1, 'a'), found: 'a' },
			),
		// Areas and measures are never looked up in one list.
		'uCode == iCode': () =>
			gives({ iData: unitsCalled((code, u) => (u === 0 ? 'a' : code)) }, 'baseline', ['a', ...codes.slice(1)]),
		'uCode numeric (e.g. IBGE/ward id)': () =>
			gives(
				{ iData: unitsCalled((_, u) => String(1100015 + u)) },
				'baseline',
				codes.map((_, u) => String(1100015 + u)),
			),
		// A file has no factors.
		'uCode factor': () => gives({}, 'baseline'),
		'uCode NA': () =>
			refused(
				{ iData: withCell(iData, 'uCode', 'u01', 'uCode', 'NA') },
				{ code: 'MISSING_CODE', ...data(2, 'uCode'), message: /^This unit has no code\.$/ },
			),
		'uCode with space': () =>
			gives({ iData: withCell(iData, 'uCode', 'u01', 'uCode', 'u 01') }, 'baseline', ['u 01', ...codes.slice(1)]),
		'iCode starts with digit': async () => {
			const scores = await gives(renamed('a', '4G cover'), 'baseline');
			expect(scores.panel.measures.map(({ id }) => id)).toContain('4g-cover');
		},
		'iCode with hyphen': async () => {
			const scores = await gives(renamed('a', 'a-b'), 'baseline');
			expect(scores.panel.measures.map(({ id }) => id)).toContain('a-b');
		},
		'iData column not in iMeta': () =>
			refused(
				{
					iData: withColumn(
						iData,
						'extra',
						codes.map(() => '1'),
					),
				},
				{ code: 'COLUMN_NOT_DESCRIBED', ...data(1, 'extra'), found: 'extra' },
			),
		'iMeta code not in iData': () =>
			refused(
				{ iData: withoutColumn(iData, 'a') },
				{
					code: 'NO_COLUMN_OF_CODE',
					...meta(2, 'iCode'),
					found: 'a',
					message: /^iData.csv has no column of this code\.$/,
				},
			),
		// The mark is understood; any other text is told.
		"text in numeric indicator ('n/a')": async () => {
			const scores = await gives({ iData: withCell(iData, 'uCode', 'u01', 'a', 'n/a') }, 'NaN value');
			expect(columnOfPanel(scores, scores.panel.flag, 'a', 'undated').get('u01')).toBe(flagBit['not-available']);
			await refused(
				{ iData: withCell(iData, 'uCode', 'u01', 'a', 'about 40') },
				{ code: 'TEXT_IN_NUMBER', ...data(2, 'a'), found: 'about 40' },
			);
		},
		'all-missing indicator, logical NA': () =>
			refused(
				{ iData: codes.reduce<Cells>((table, code) => withCell(table, 'uCode', code, 'a', 'NA'), iData) },
				{ code: 'NO_OBSERVATIONS', ...meta(2, 'iCode'), found: 'a', message: /^No unit has a value of a\.$/ },
			),
		'Direction 0': () =>
			refused(
				{ iMeta: withCell(iMeta, 'iCode', 'a', 'Direction', '0') },
				{ code: 'UNFIT_DIRECTION', ...meta(2, 'Direction'), found: '0' },
			),
		'two top-level roots': () =>
			refused(
				{ iMeta: withCell(iMeta, 'iCode', 'G2', 'Parent', 'NA') },
				{ code: 'SEVERAL_TOPS', ...meta(8, 'Parent'), found: 'G2, Index' },
			),
		'orphan indicator (Parent NA)': () =>
			refused(
				{ iMeta: withCell(iMeta, 'iCode', 'a', 'Parent', 'NA') },
				{ code: 'MISSING_PARENT', ...meta(2, 'Parent'), message: /a has no Parent/ },
			),
		'skipped level (indicator -> Index)': () =>
			refused(
				{ iMeta: withCell(iMeta, 'iCode', 'a', 'Parent', 'Index') },
				{ code: 'UNFIT_LEVEL', ...meta(2, 'Parent'), found: 'Index', message: /level 1 and its Parent of level 3/ },
			),
		'only one level in iMeta': async () => {
			const flat = iMeta
				.filter((row) => !row.includes('Aggregate'))
				.map((row) => row.map((cell) => (/^G[12]$/.test(cell) ? 'NA' : cell)));
			const problems = await refusalOf({ iData, iMeta: flat });
			expect(problems.map(({ code }) => code)).toEqual([...Array<string>(4).fill('MISSING_PARENT'), 'NO_TREE']);
			expect(problems[4]).toMatchObject({
				file: 'iMeta.csv',
				message: expect.stringMatching(/no aggregate/) as string,
			});
		},
		'empty-string Parent for Index (CSV import)': () =>
			gives({ iMeta: withCell(iMeta, 'iCode', 'Index', 'Parent', '') }, 'baseline'),
		'iData=NULL time col text': () =>
			refused(
				{
					iData: withColumn(
						iData,
						'Time',
						codes.map((_, u) => (u === 0 ? 'year one' : '2020')),
					),
				},
				{ code: 'UNREADABLE_PERIOD', ...data(2, 'Time'), found: 'year one' },
			),

		baseline: () => gives({}, 'baseline'),
		'two units': () => gives({ iData: iData.slice(0, 3) }, 'two units'),
		// There are no data sets to name, but methods.
		'Normalise before coin has dset (typo)': () =>
			refused(
				{},
				{
					code: 'UNKNOWN_METHOD',
					file: 'index.yaml',
					found: 'minmx',
					mend: expect.stringContaining('minmax') as string,
				},
				method('normalisation: minmx'),
			),
		'indiv_specs f1_para only (issue 53)': async () => {
			const outlier = withCell(iData, 'uCode', 'u05', 'b', '900');
			const treated = async (setting: string) =>
				(await scoresOf({ iData: outlier, iMeta }, {}, method(setting))).treated;
			const some = await treated('treatment: { name: winsorise, steps: 5 }');
			expect(some[1]).toMatchObject({ by: 'winsorised', rows: [4] });
			expect(some).toEqual(await treated('treatment: winsorise'));
		},
		// Years are chosen where index.yaml lists periods; that each then scores as COINr has it is held in coinrResults.test.ts.
		'split_to = subset of years': () => years(['2019', '2021']),
		'split_to = single year': () => years(['2020']),
		'get_sensitivity, non-interactive, w NULL': () =>
			refused({}, { code: 'MISSING_KEY', file: 'index.yaml', column: 'method → weights' }, method('weights:')),
		// A run that cannot be made is no run: each score that stands in the way is named.
		'get_sensitivity UA: half of runs invalid (gmean of 0)': async () => {
			const problems = await refusalOf(sound, {}, (yaml) => switchedOn(yaml, 'aggregation: geometric'));
			expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
				expect.stringMatching(/^OUT_OF_RANGE .* above zero, but c in g2 .* first for u06 \(u06\)/),
				expect.stringMatching(/^OUT_OF_RANGE .* above zero, but d in g2 .* first for u09 \(u09\)/),
			]);
		},
		'get_sensitivity: typo in address': () =>
			refused({}, { code: 'UNKNOWN_KEY', file: 'index.yaml', found: 'normalise' }, method('normalise: zscore')),
		'get_sensitivity: typo in last part of address': () =>
			refused(
				{},
				{ code: 'UNKNOWN_OPTION', file: 'index.yaml', found: 'stps' },
				method('treatment: { name: winsorise, stps: 3 }'),
			),
	};

	/** Three years of the same units, of which some are asked for. */
	async function years(some: readonly string[]) {
		const [headings, ...rows] = iData as [readonly string[], ...Cells[number][]];
		const all = ['2019', '2020', '2021'].flatMap((year, y) =>
			rows.map(([code, ...values]) => [code!, ...values.map((value) => String(Number(value) + y)), year]),
		);
		const scores = await scoresOf({ iData: [[...headings, 'Time'], ...all], iMeta }, {}, (yaml) =>
			switchedOn(yaml, 'standardise: by-period').replace(
				/^periods:\n(?: {2}- .*\n)+/m,
				`periods: [${some.join(', ')}]\n`,
			),
		);
		expect(scores.panel.periods).toEqual(some);
		// Adding the same to everyone moves nobody, so each year is the baseline again.
		for (const year of some) {
			const index = columnOfPanel(scores, scores.panel.score, 'index', year);
			indexOf('baseline').forEach((expected, u) => {
				expect(index.get(codes[u]!)).toBeCloseTo(expected!, 9);
			});
		}
	}

	test.each(Object.entries(cases))('%s', async (_, check) => {
		await check();
	});

	test('none that concerns files or whole runs is left out', () => {
		expect(Object.keys(cases).sort()).toEqual([...metInFiles, ...metInRuns].sort());
		const all = file.output.map((item) => item.case);
		expect(Object.keys(cases).filter((name) => !all.includes(name))).toEqual([]);
	});

	/** Some of those that the engine's steps meet, once more the whole way. */
	test.each([
		['weight zero on one indicator', { iMeta: withCell(iMeta, 'iCode', 'a', 'Weight', '0') }],
		[
			'weights given by user sum to 90 (not 100)',
			{ iMeta: withCell(withCell(iMeta, 'iCode', 'a', 'Weight', '30'), 'iCode', 'b', 'Weight', '60') },
		],
		['group with a single indicator', { iMeta: withCell(iMeta, 'iCode', 'b', 'Parent', 'G2') }],
		['NaN value', { iData: withCell(iData, 'uCode', 'u01', 'a', 'NaN') }],
		[
			'unit with all indicators missing',
			{ iData: ['a', 'b', 'c', 'd'].reduce((table, code) => withCell(table, 'uCode', 'u01', code, 'NA'), iData) },
		],
	] as const)('%s: as COINr has it, the whole way', async (name, tables) => {
		const scores = await gives(tables, name);
		const flags = columnOfPanel(scores, scores.panel.flag, 'index', 'undated');
		const absent = (flags.get('u01')! & absentBits) !== 0;
		expect(absent).toBe(indexOf(name)[0] === null);
	});

	test.each([
		[
			'a weight below zero',
			{ iMeta: withCell(iMeta, 'iCode', 'a', 'Weight', '-1') },
			'UNFIT_WEIGHT',
			meta(2, 'Weight'),
		],
		['no weight', { iMeta: withCell(iMeta, 'iCode', 'a', 'Weight', 'NA') }, 'MISSING_WEIGHT', meta(2, 'Weight')],
		[
			'weights of a whole group of zero',
			{ iMeta: withCell(withCell(iMeta, 'iCode', 'a', 'Weight', '0'), 'iCode', 'b', 'Weight', '0') },
			'WEIGHTLESS_COMPONENT',
			meta(2, 'Weight'),
		],
		['an infinite value', { iData: withCell(iData, 'uCode', 'u03', 'c', 'Inf') }, 'TEXT_IN_NUMBER', data(4, 'c')],
		[
			'a Parent that is nothing',
			{ iMeta: withCell(iMeta, 'iCode', 'a', 'Parent', 'G3') },
			'UNKNOWN_AGGREGATE',
			meta(2, 'Parent'),
		],
		[
			'a circle',
			{ iMeta: withCell(withCell(iMeta, 'iCode', 'G1', 'Parent', 'G2'), 'iCode', 'G2', 'Parent', 'G1') },
			'UNFIT_LEVEL',
			meta(6, 'Parent'),
		],
		['no units', { iData: iData.slice(0, 1) }, 'EMPTY_FILE', { file: 'iData.csv' }],
	] as const)('%s is refused where it stands', async (_, tables, code, place) => {
		expect((await refusalOf({ ...sound, ...tables }))[0]).toMatchObject({ code, ...place });
	});

	test('a constant indicator, which COINr drops without a word, is refused by name when the index is built', async () => {
		const constant = codes.reduce<Cells>((table, code) => withCell(table, 'uCode', code, 'a', '5'), iData);
		expect(await refusalOf({ iData: constant, iMeta })).toMatchObject([
			{
				code: 'CONSTANT_INDICATOR',
				column: 'a',
				message: expect.stringMatching(/same value \(5\) for all 12/) as string,
			},
		]);
	});
});
