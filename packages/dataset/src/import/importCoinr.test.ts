import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { computeIndex } from '@social-index/engine';
import { InputError } from '@social-index/schema';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkProject } from '../checkProject.ts';
import { loadDataset } from '../loadDataset.ts';
import { type ImportOptions, importCoinr } from './importCoinr.ts';
import type { Import } from './writeImport.ts';

let parent: string;

beforeEach(async () => {
	parent = await mkdtemp(join(tmpdir(), 'sie-coinr-'));
});

afterEach(() => rm(parent, { recursive: true }));

/** As R's write.csv leaves it: rows numbered, words in quotes, NA for none. */
const iData = `"","uName","uCode","Region","Time","Jobs","Crime","People","Phone"
"1","Upper Town","UT","North",2020,10,4,2000,"a, b"
"2","Lower Town","LT","South",2020,30,NA,1000,"c"
"3","Mill End","ME",NA,2020,20,9,3000,"d"
"4","Upper Town","UT","North",2021,12,5,2500,"a, b"
"5","Lower Town","LT","North",2021,28,6,1000,"c"
"6","Mill End","ME",NA,2021,22,8,3000,"d"
`;
const iMeta = `"Level","iCode","iName","Direction","Weight","Unit","Target","Denominator","Parent","Type"
1,"Jobs","Jobs | all",1,2,"Number",40,NA,"Index","Indicator"
1,"Crime","Crimes",-1,0,"Number",5,"People","Index","Indicator"
2,"Index","Fairness",1,1,"Score",NA,NA,NA,"Aggregate"
NA,"Region","Region",NA,NA,NA,NA,NA,NA,"Group"
NA,"People","People",NA,NA,"Thousands",NA,NA,NA,"Denominator"
NA,"Phone","Phone",NA,NA,NA,NA,NA,NA,"Other"
`;

async function importing(
	texts: { iData?: string; iMeta?: string } = {},
	options: Partial<ImportOptions> = {},
	folder = 'made',
): Promise<Import> {
	await writeFile(join(parent, 'iData.csv'), texts.iData ?? iData);
	await writeFile(join(parent, 'iMeta.csv'), texts.iMeta ?? iMeta);
	const made = join(parent, folder);
	return importCoinr(join(parent, 'iData.csv'), join(parent, 'iMeta.csv'), made, { date: '2026-01-31', ...options });
}

const text = (file: string) => readFile(join(parent, 'made', file), 'utf8');
const problemsOf = async (run: Promise<unknown>) => {
	const failure: unknown = await run.catch((error: unknown) => error);
	if (!(failure instanceof InputError)) throw failure;
	return failure.problems;
};

test('what R writes becomes a folder that is sound but for what the files do not say', async () => {
	const made = await importing();
	expect(made).toMatchObject({ name: 'Fairness', areas: 3, indicators: 2, periods: 2, leftOut: [] });
	const { problems, dataset } = await checkProject(join(parent, 'made'));
	expect(dataset).not.toBeNull();
	expect(problems.map(({ code, column }) => `${code} ${column}`)).toEqual([
		'NOT_STATED publisher → name',
		'NOT_STATED licence',
		'NOT_STATED source',
		'NOT_STATED licence',
	]);
	expect(await text('geography/areas.csv')).toBe(
		'code,name,parent,Region,Phone\nUT,Upper Town,North,North,"a, b"\nLT,Lower Town,North,North,c\nME,Mill End,,,d\n',
	);
	expect(await text('geography/groups.csv')).toBe('code,name\nNorth,North\n');
	expect((await text('data/figures.csv')).split('\n').slice(6, 9)).toEqual([
		'jobs,ME,2021,22',
		'crime,UT,2020,4',
		'crime,LT,2020,',
	]);
	expect(
		dataset!.indicators.map(({ id, component, denominator, multiplier, weight, target }) => [
			id,
			component,
			denominator,
			multiplier,
			weight,
			target,
		]),
	).toEqual([
		['jobs', 'all-indicators', null, 1, 2, 40],
		['crime', 'all-indicators', 'people', 1, 0, null],
		['people', null, null, 1, 1, null],
	]);
	// Three figures of a middling value: 22 jobs, 0.003 crimes a thousand people, 2,500 thousand people.
	expect(dataset!.indicators.map(({ decimals }) => decimals)).toEqual([1, 5, 0]);
	expect(dataset!.indicators[1]!.unit).toBe('Number per People (Thousands)');
	expect(await text('README.md')).toContain('| Jobs | jobs | Jobs \\| all |');
	expect(await text('README.md')).toContain('The targets of Crime were left out');
});

test('an indicator of no weight is scored and moves nothing', async () => {
	await importing();
	const { panel, weights } = computeIndex(await loadDataset(join(parent, 'made')));
	const of = (id: string) => {
		const m = panel.measures.findIndex((measure) => measure.id === id);
		const rows = panel.periods.length * panel.areas.length;
		return [...panel.score.slice(m * rows, (m + 1) * rows)];
	};
	expect(of('index')).toEqual(of('jobs'));
	expect(of('crime').some((score) => score > 0 && score < 100)).toBe(true);
	expect(weights.find(({ measure }) => measure === 'crime')?.effectiveWeight).toBe(0);
});

test('a group that changes is told, and the latest kept', async () => {
	expect((await importing()).warnings).toMatchObject([
		{ code: 'GROUP_CHANGES', severity: 'warning', file: 'iMeta.csv', line: 5, found: 'Region' },
	]);
});

test('areas with too little data are left out of their periods, and listed', async () => {
	const made = await importing({}, { screen: 0.6 });
	expect(made.leftOut).toEqual([{ area: 'LT', period: '2020', available: 0.5 }]);
	expect(made.areas).toBe(3);
	expect(await text('data/figures.csv')).not.toContain(',LT,2020,');
	expect(await text('README.md')).toContain('| LT | 2020 | 50% |');
	expect(
		await problemsOf(
			importing({ iData: iData.replaceAll(/,\d+,(\d+|NA),(\d+),"/g, ',NA,1,$2,"') }, { screen: 1 }, 'other'),
		),
	).toMatchObject([
		{ code: 'NO_OBSERVATIONS', found: 'Jobs' },
		{ code: 'NO_UNITS_LEFT', found: '1' },
	]);
});

test('denominators can be left aside; groups can be named, and must be there', async () => {
	await importing({}, { denominators: false });
	expect((await loadDataset(join(parent, 'made'))).indicators.map(({ denominator }) => denominator)).toEqual([
		null,
		null,
		null,
	]);
	const problems = await problemsOf(importing({}, { parents: 'Regin' }, 'other'));
	expect(problems).toMatchObject([{ code: 'UNKNOWN_GROUP', found: 'Regin', mend: 'Did you mean Region?' }, {}]);
});

test('a denominator must be described as one', async () => {
	const changed = (from: string, to: string) => problemsOf(importing({ iMeta: iMeta.replace(from, to) }));
	expect((await changed('5,"People","Index"', '5,"Jobs","Index"'))[0]).toMatchObject({
		code: 'UNKNOWN_DENOMINATOR',
		file: 'iMeta.csv',
		line: 3,
		column: 'Denominator',
		found: 'Jobs',
		message: 'Crimes is to be divided by Jobs, which is of the Type Indicator.',
	});
	expect((await changed('5,"People","Index"', '5,"Poeple","Index"'))[0]).toMatchObject({
		mend: 'Did you mean People?',
	});
});

test('all problems of both files are told at once, and nothing is written', async () => {
	const problems = await problemsOf(
		importing({
			iData: iData.replace('2020,10', '2020,ten').replace('"Jobs","Crime"', '"Jobs","Crmie"'),
			iMeta: iMeta.replace('"Index","Indicator"', '"Index","Indicatr"').replace('-1,0', '2,0'),
		}),
	);
	expect(
		problems.map(({ code, file, line, column, mend }) => [
			code,
			file,
			line,
			column,
			mend?.match(/mean \w+|to "\w+"/)?.[0],
		]),
	).toEqual([
		['UNKNOWN_TYPE', 'iMeta.csv', 2, 'Type', 'mean Indicator'],
		['UNFIT_DIRECTION', 'iMeta.csv', 3, 'Direction', undefined],
		['COLUMN_NOT_DESCRIBED', 'iData.csv', 1, 'Crmie', 'to "Crime"'],
		['NO_COLUMN_OF_CODE', 'iMeta.csv', 3, 'iCode', undefined],
	]);
	expect(await readdir(parent)).toEqual(['iData.csv', 'iMeta.csv']);
});

test('missing columns and files are told', async () => {
	expect(await problemsOf(importing({ iMeta: iMeta.replace('"Parent"', '"Prnt"') }))).toMatchObject([
		{
			code: 'MISSING_COLUMN',
			file: 'iMeta.csv',
			line: 1,
			column: 'Parent',
			mend: 'Rename "Prnt" to "Parent" if that is it.',
		},
	]);
	expect(
		(await problemsOf(importing({ iData: iData.replace('"uCode"', '"code"') }))).map(({ code }) => code),
	).toContain('MISSING_COLUMN');
	expect(
		(
			await problemsOf(
				importCoinr(join(parent, 'no.csv'), join(parent, 'iMeta.csv'), join(parent, 'x'), { date: '2026-01-31' }),
			)
		)[0],
	).toMatchObject({ code: 'MISSING_FILE', found: 'no.csv' });
});

test('nothing is written over a folder that holds something; an empty one is filled', async () => {
	await mkdir(join(parent, 'made'));
	await importing();
	await rm(join(parent, 'made/README.md'));
	expect(await problemsOf(importing())).toMatchObject([{ code: 'FOLDER_NOT_EMPTY' }]);
	expect(await readdir(join(parent, 'made'))).not.toContain('README.md');
	expect((await readdir(parent)).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a code with two spaces is that of its column', async () => {
	const twice = (text: string) =>
		text.replaceAll('"Jobs","Crime"', '"Jobs  in all","Crime"').replace('1,"Jobs"', '1,"Jobs  in all"');
	await importing({ iData: twice(iData), iMeta: twice(iMeta) });
	expect((await loadDataset(join(parent, 'made'))).indicators[0]!.id).toBe('jobs-in-all');
});

test('whatever names and codes hold, the folder is sound and the codes are found again', async () => {
	const word = fc
		.stringMatching(/^[\p{L}\p{N}"'#:{},&|\\ -]{1,12}$/u)
		.filter((own) => own.trim() !== '' && !/^(na|nan)$/i.test(own.trim()));
	const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
	let run = 0;
	await fc.assert(
		fc.asyncProperty(word, word, word, word, async (code, name, unit, top) => {
			const folder = `made-${run++}`;
			const own = `c ${code}`;
			await importing(
				{
					iData: `uCode,${quoted(own)},other\n${quoted(`u ${unit}`)},1,2\nb,2,1\n`,
					iMeta: `Level,iCode,iName,Direction,Weight,Parent,Type\n1,${quoted(own)},${quoted(name)},1,1,t,Indicator\n1,other,other,1,1,t,Indicator\n2,t,${quoted(top)},1,1,,Aggregate\n`,
				},
				{},
				folder,
			);
			const { indicators, areas, project } = await loadDataset(join(parent, folder));
			expect(project.name).toBe(top.trim());
			expect(areas[0]!.code).toBe(`u ${unit}`.trim());
			expect(indicators[0]!.name).toBe(name.trim());
			expect(indicators[0]!.note).toBe(`Its code in COINr is ${own.trim().replaceAll(/\s+/g, ' ')}.`);
			expect(indicators[0]!.id).toMatch(/^[a-z0-9][a-z0-9-]*$/);
		}),
		{ numRuns: 25 },
	);
});
