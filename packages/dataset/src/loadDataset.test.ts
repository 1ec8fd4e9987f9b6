import { createHash } from 'node:crypto';
import { absentBits, type Dataset, flagBit, InputError } from '@social-index/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadDataset } from './loadDataset.ts';
import { type Changes, changed, checkWith, smallProject, withFolder } from './testing/smallProject.ts';

const sound = async (changes: Changes): Promise<Dataset> => {
	const { problems, dataset } = await checkWith(changes);
	expect(problems.filter((problem) => problem.severity === 'error')).toEqual([]);
	return dataset!;
};

/** The place of a cell, as the type of observations documents it. */
const cellOf = ({ observations }: Dataset, indicator: string, period: string, area: string): number => {
	const m = observations.indicators.indexOf(indicator);
	const t = observations.periods.findIndex((own) => own.id === period);
	const a = observations.areas.indexOf(area);
	expect([m, t, a]).not.toContain(-1);
	return (m * observations.periods.length + t) * observations.areas.length + a;
};

test('areas stand in the order of levels with the scored one first, and periods in the order of time', async () => {
	const dataset = await sound({
		...changed('index.yaml', '[2012, 2013]', '[2013, 2011-12, 2012]'),
		'index.yaml': smallProject['index.yaml']!.replace('[2012, 2013]', '[2013, 2011/12, 2012]').replace(
			/( {4}- \{ id: ward.*\n)( {4}- \{ id: borough.*\n)/,
			'$2$1',
		),
	});
	expect(dataset.areas.map((area) => [area.code, area.level, area.vintage, area.parent])).toEqual([
		['E05000026', 'ward', '2002 to 2022', 'E09000002'],
		['E05000027', 'ward', '2002 to 2022', 'E09000002'],
		['E05000028', 'ward', '2002 to 2022', 'E09000002'],
		['E09000002', 'borough', '2022', null],
	]);
	expect(dataset.levels.map((level) => level.id)).toEqual(['borough', 'ward']);
	expect(dataset.periods.map((period) => period.id)).toEqual(['2011-12', '2012', '2013']);
});

test('indicators stand in the order of the tree, then those outside the index', async () => {
	const rows = smallProject['indicators.csv']!.trim().split('\n');
	const outside = 'parks,Parks,,neither,ha,Green space.,A map,OGL-UK-3.0,,,green';
	const { indicators } = await sound({
		'indicators.csv': [rows[0], outside, rows[2], rows[1], ''].join('\n'),
		'data/figures.csv': `${smallProject['data/figures.csv']}parks,E05000026,2012,3\n`,
	});
	expect(indicators.map(({ id, component }) => [id, component])).toEqual([
		['obesity', 'health'],
		['crime', 'safety'],
		['parks', null],
	]);
});

test('each cell holds its value, its flag and the file and line it was read from', async () => {
	const dataset = await sound({
		'data/figures.csv': [
			'# Counted by hand',
			'indicator,area,period,value,numerator,denominator,lower,upper,flag',
			'obesity,E05000027,2010-11,0,0,"1,204",0,0.3,revised',
			'',
			'crime,E05000026,2012,"1,080.5 [p]",,,,,',
			'crime,E05000027,2012,<5,,,,,',
			'crime,E09000002,2012,z,,,,,',
			'crime,E05000028,2012,,,,,,suppressed',
			'',
		].join('\r\n'),
	});
	const { observations } = dataset;
	expect(observations.periods.map((period) => [period.id, period.position])).toEqual([
		['2010-11', 2010.25],
		['2012', 2012],
	]);
	const zero = cellOf(dataset, 'obesity', '2010-11', 'E05000027');
	expect(observations.value[zero]).toBe(0);
	expect(observations.flag[zero]).toBe(flagBit.revised);
	expect([observations.numerator[zero], observations.denominator[zero]]).toEqual([0, 1204]);
	expect([observations.lower[zero], observations.upper[zero]]).toEqual([0, 0.3]);
	expect(dataset.files[observations.file[zero]!]!.path).toBe('data/figures.csv');
	expect(observations.line[zero]).toBe(3);

	const marked = cellOf(dataset, 'crime', '2012', 'E05000026');
	expect([observations.value[marked], observations.flag[marked]]).toEqual([1080.5, flagBit.provisional]);
	expect(observations.line[marked]).toBe(5);

	const hidden = cellOf(dataset, 'crime', '2012', 'E05000027');
	expect([observations.value[hidden], observations.flag[hidden]]).toEqual([Number.NaN, flagBit.suppressed]);
	expect(observations.flag[cellOf(dataset, 'crime', '2012', 'E09000002')]).toBe(flagBit['not-applicable']);
	expect(observations.flag[cellOf(dataset, 'crime', '2012', 'E05000028')]).toBe(flagBit.suppressed);
	const never = cellOf(dataset, 'obesity', '2012', 'E05000026');
	expect([observations.flag[never], observations.file[never], observations.line[never]]).toEqual([
		flagBit['not-available'],
		-1,
		0,
	]);
});

test.each([
	['its numerator', 'crime,E05000027,2012,<5,3,1000,1,9,'],
	['its value', 'crime,E05000027,2012,3,,,,,suppressed'],
])(
	'of a file that has %s beside the mark of a suppressed figure there is no number, no hash and no line',
	async (_, row) => {
		const dataset = await sound({
			'data/figures.csv': `indicator,area,period,value,numerator,denominator,lower,upper,flag\n${row}\ncrime,E05000026,2012,30,,,,,\nobesity,E05000026,2012,12,,,,,\n`,
		});
		const { observations, files } = dataset;
		const [hidden, shown] = [
			cellOf(dataset, 'crime', '2012', 'E05000027'),
			cellOf(dataset, 'obesity', '2012', 'E05000026'),
		];
		for (const column of ['value', 'numerator', 'denominator', 'lower', 'upper'] as const)
			expect(observations[column][hidden]).toBeNaN();
		expect(files[observations.file[shown]!]).toEqual({ path: 'data/figures.csv', sha256: 'withheld', bytes: 0 });
		expect([observations.line[hidden], observations.line[shown]]).toEqual([0, 0]);
	},
);

test('a cell holds a finite number, or exactly one reason why there is none', async () => {
	const cell = fc.constantFrom('', '0', '7', '1,000', '*', '[c]', '..', 'z', '<5', '5 [e]', '[low]', '-3.5', '1e2');
	const flag = fc.constantFrom('', 'provisional', 'carried:2011', 'suppressed', 'estimated break');
	const sensible = fc.tuple(cell, flag).filter(([value, word]) => value !== 'z' || word !== 'suppressed');
	await fc.assert(
		fc.asyncProperty(fc.array(sensible, { minLength: 1, maxLength: 12 }), async (rows) => {
			const written = rows.map(([value, word], i) => `crime,E05000026,${1990 + i},"${value}",${word}\n`).join('');
			const kept = 'obesity,E05000026,2012,3,\ncrime,E05000026,2012,3,\n';
			const { observations } = await sound({
				'data/figures.csv': `indicator,area,period,value,flag\n${kept}${written}`,
			});
			observations.value.forEach((value, i) => {
				const absent = observations.flag[i]! & absentBits;
				if (Number.isFinite(value)) expect(absent).toBe(0);
				else {
					expect(value).toBeNaN();
					expect([flagBit.suppressed, flagBit['not-available'], flagBit['not-applicable']]).toContain(absent);
				}
			});
		}),
		{ numRuns: 25 },
	);
});

test('a number beside the flag "suppressed" is not read, and the reader is warned without being shown it', async () => {
	const { problems, dataset } = await checkWith({
		'data/figures.csv': `${smallProject['data/figures.csv']!.replace('value', 'value,numerator,flag').replaceAll(/(\d)$/gm, '$1,,')}crime,E05000026,2013,77.125,7,suppressed\n`,
	});
	const warning = problems.find((problem) => problem.code === 'SUPPRESSED_VALUE_GIVEN');
	expect(warning).toMatchObject({ severity: 'warning', file: 'data/figures.csv', line: 8 });
	expect(JSON.stringify(warning)).not.toContain('77');
	const cell = cellOf(dataset!, 'crime', '2013', 'E05000026');
	expect(dataset!.observations.value[cell]).toBeNaN();
	expect(dataset!.observations.numerator[cell]).toBeNaN();
});

test('files of every usual encoding and separator give the same figures', async () => {
	const plain = smallProject['data/figures.csv']!;
	const named = plain.replace('value', 'value,remark').replaceAll(/(\d)$/gm, '$1,café');
	const forms: Record<string, string | Uint8Array> = {
		'with a byte order mark': `\uFEFF${named}`,
		'UTF-16': Buffer.from(`\uFEFF${named}`, 'utf16le'),
		'UTF-16 of the other order': Buffer.from(`\uFEFF${named}`, 'utf16le').swap16(),
		'Latin-1': Buffer.from(named, 'latin1'),
		'with CRLF': named.replaceAll('\n', '\r\n'),
		'with semicolons': named.replaceAll(',', ';'),
		'with tabs': named.replaceAll(',', '\t'),
		'with quotes around everything': named.replaceAll(/[^,\n]+/g, '"$&"'),
		'with capitals and spaces in headings': named.replace('indicator,area', ' Indicator , AREA'),
	};
	const reference = (await sound({})).observations;
	for (const [form, content] of Object.entries(forms)) {
		const { observations } = await sound({ 'data/figures.csv': content });
		expect([form, observations.value, observations.line]).toEqual([form, reference.value, reference.line]);
	}
});

test('a wide file is read by what index.yaml says of its columns', async () => {
	const dataset = await sound({
		'index.yaml': smallProject['index.yaml']!.replace(
			'  - file: data/figures.csv\n',
			`  - file: data/wide*.csv
    layout: wide
    columns: { area: Ward code }
    ignore_unknown_areas: true
    wide:
      - { column: "Obese, 2012 (%)", indicator: obesity, period: 2012 }
      - { column: Crime, indicator: crime, period: 2012 }
`,
		),
		'data/figures.csv': null,
		'data/wide-a.csv': 'Ward code,Ward,"Obese, 2012 (%)",Crime\nE05000026,Abbey,12.5%,80\nE05009999,Else,9%,1\n',
		'data/wide-b.csv': 'Crime,Ward code,"Obese, 2012 (%)"\n90,E05000027,..\n91,E05000028,13\n',
	});
	const value = (indicator: string, area: string): number =>
		dataset.observations.value[cellOf(dataset, indicator, '2012', area)]!;
	expect(value('obesity', 'E05000026')).toBe(12.5);
	expect(value('obesity', 'E05000027')).toBeNaN();
	expect([value('crime', 'E05000026'), value('crime', 'E05000027'), value('crime', 'E05000028')]).toEqual([80, 90, 91]);
	expect(dataset.warnings.map((warning) => [warning.code, warning.file])).toContainEqual([
		'UNKNOWN_AREAS_IGNORED',
		'data/wide-a.csv',
	]);
});

test('indicator and period may be given for a whole file', async () => {
	const dataset = await sound({
		'index.yaml': smallProject['index.yaml']!.replace(
			'  - file: data/figures.csv\n',
			'  - file: data/figures.csv\n  - { file: data/parks.csv, indicator: crime, period: 2013, columns: { area: ward, value: n } }\n',
		),
		'data/parks.csv': 'ward;n\nE05000026;7\n',
	});
	expect(dataset.observations.value[cellOf(dataset, 'crime', '2013', 'E05000026')]).toBe(7);
});

test('a version stays as it is written, and dates and names are not read as numbers', async () => {
	const { project, levels } = await sound({
		'index.yaml': smallProject['index.yaml']!.replace('version: 1,', 'version: 1.10,').replace(
			'vintage: 2022',
			'vintage: 2020',
		),
	});
	expect(project.release).toMatchObject({ version: '1.10', date: '2026-01-31' });
	expect(levels[1]!.vintage).toBe('2020');
});

test('every file is listed with its hash, and Markdown blocks are read by name', async () => {
	const dataset = await sound({ 'content/home.md': '# Hello\r\n', 'content/notes.txt': 'not a block' });
	expect(dataset.content).toEqual({ home: '# Hello\n' });
	const sha256 = createHash('sha256').update('# Hello\r\n').digest('hex');
	expect(dataset.files).toContainEqual({ path: 'content/home.md', sha256, bytes: 9 });
	expect(dataset.files.map((file) => file.path).toSorted()).toEqual(
		[...Object.keys(smallProject), 'content/home.md'].toSorted(),
	);
});

test('numbers of the area list are attributes; words are left', async () => {
	const { areas } = await sound({
		'geography/wards.csv':
			'code,name,population,sub-area\nE05000026,Abbey,"11,200",West\nE05000027,Alibon,9800,East\nE05000028,Becontree,,East\n',
	});
	expect(areas.map((area) => area.attributes)).toEqual([{ population: 11200 }, { population: 9800 }, {}, undefined]);
});

test('loadDataset throws every problem at once, and reads a sound folder', async () => {
	await withFolder(
		{ ...changed('data/figures.csv', '20.5', 'x1'), ...changed('indicators.csv', '0,40', '40,0') },
		async (folder) => {
			const failure: unknown = await loadDataset(folder).catch((error: unknown) => error);
			expect(failure).toBeInstanceOf(InputError);
			expect((failure as InputError).problems.map((problem) => problem.code).toSorted()).toEqual([
				'ANCHORS_REVERSED',
				'TEXT_IN_NUMBER',
			]);
		},
	);
	await withFolder({}, async (folder) => {
		const told: string[] = [];
		expect((await loadDataset(folder, { onProgress: (what) => told.push(what) })).project.name).toBe('Small index');
		expect(told).toContain('data/figures.csv');
	});
});

test('a path that is no project folder says what to do', async () => {
	await withFolder({}, async (folder) => {
		await expect(loadDataset(`${folder}/nowhere`)).rejects.toThrow(/no folder at this path.*sie new/);
		await expect(loadDataset(`${folder}/index.yaml`)).rejects.toThrow(/is a file, and a project folder is expected/);
		await expect(loadDataset(`${folder}/data`)).rejects.toThrow(/no index\.yaml.*sie new/);
	});
});
