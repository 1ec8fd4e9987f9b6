import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadDataset } from '@social-index/dataset';
import { auditIndex } from '@social-index/engine';
import { writeRelease } from '@social-index/release';
import { InputError } from '@social-index/schema';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { computeSafely } from './computeSafely.ts';

/*
 * The same place twice, with other small counts planted in it, so that all that may be published is the same: small counts of wards, of
 * small areas that are published and one of which is divided, of blocks that are published nowhere, and of records. If any file of
 * the two releases differs, it tells something of a hidden count. And whoever has the release and the lookups, and works out one unknown
 * after another, must not come to any.
 */

const wards = ['E05000026', 'E05000027', 'E05000028', 'E05000029', 'E05000030', 'E05000031'];
const borough = 'E09000002';
const smallAreas = Array.from({ length: 12 }, (_, i) => `E0100000${String.fromCharCode(65 + i)}`);
const blocks = Array.from({ length: 12 }, (_, i) => `K${String(i + 1).padStart(2, '0')}`);
/** Two small areas or blocks to a ward; the second of the first ward lies half in the second ward. */
const linksOf = (codes: readonly string[]) =>
	codes.flatMap((code, i): (readonly [string, string, number])[] => {
		const ward = wards[Math.floor(i / 2)]!;
		return i === 1 ? [[code, ward, 0.5] as const, [code, wards[1]!, 0.5] as const] : [[code, ward, 1] as const];
	});

interface Planted {
	/** By ward; people are 1,000 each. */
	readonly ill: readonly number[];
	/** By small area. */
	readonly kids: readonly number[];
	/** By block. */
	readonly falls: readonly number[];
	/** Records by ward. */
	readonly calls: readonly number[];
}

const one: Planted = {
	ill: [3, 21, 60, 72, 85, 99],
	kids: [3, 40, 12, 31, 33, 38, 41, 44, 52, 55, 61, 66],
	falls: [2, 30, 9, 20, 22, 25, 28, 31, 34, 37, 40, 43],
	calls: [3, 8, 22, 25, 31, 36],
};
const other: Planted = {
	ill: [2, 22, ...one.ill.slice(2)],
	// The first ward has a half of the second small area, and the second ward the other half.
	kids: [2, 42, 11, ...one.kids.slice(3)],
	falls: [4, 26, 11, ...one.falls.slice(3)],
	calls: [2, ...one.calls.slice(1)],
};

let room: string;
beforeAll(async () => {
	room = await mkdtemp(path.join(tmpdir(), 'hidden-counts-'));
});
afterAll(() => rm(room, { recursive: true, force: true }));

function filesOf({ ill, kids, falls, calls }: Planted): Readonly<Record<string, string>> {
	const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
	const about = 'How many there are.,A service,OGL-UK-3.0';
	const rows = (id: string, codes: readonly string[], counts: readonly number[]) =>
		counts.map((count, i) => `${id},${codes[i]},2020,${count}`).join('\n');
	const rates = [...wards, borough].map((code, i) => {
		const [count, people] = i < wards.length ? [ill[i]!, 1000] : [sum(ill), 6000];
		return `ill,${code},2020,${(1000 * count) / people},${count},${people}`;
	});
	const publicRows = ['crime', 'fires'].flatMap((id, k) =>
		[...wards, borough].map((code, i) => `${id},${code},2020,${20 + ((7 * i + 11 * k) % 50)},,`),
	);
	const lookup = (codes: readonly string[]) =>
		`from,to,weight\n${linksOf(codes)
			.map((link) => link.join(','))
			.join('\n')}\n`;
	return {
		'index.yaml': `id: hidden
name: Index with hidden counts
place: Smallville
publisher: { name: Insight team }
licence: OGL-UK-3.0
release: { version: 1, date: 2026-01-31 }
geography:
  level: ward
  levels:
    - { id: ward, name: ward, plural: wards, vintage: 2022, areas: geography/wards.csv }
    - { id: borough, name: borough, plural: boroughs, vintage: 2022, areas: geography/boroughs.csv }
    - { id: lsoa, name: LSOA, plural: LSOAs, vintage: 2021, areas: geography/lsoas.csv }
  sources:
    - { id: block, name: block, plural: blocks, vintage: 2021 }
  lookups:
    - { from: lsoa, to: ward, file: geography/lsoa-ward.csv, method: weighted, columns: { weight: weight }, version: A }
    - { from: block, to: ward, file: geography/block-ward.csv, method: weighted, columns: { weight: weight }, version: B }
periods: [2020]
data:
  - file: data/figures.csv
  - { file: data/lsoas.csv, level: lsoa }
  - { file: data/blocks-*.csv, level: block }
records:
  - { indicator: calls, file: records/calls.csv, period: { column: year, by: value }, area: { code: ward }, measure: { kind: count } }
framework:
  children:
    - id: needs
      name: Needs
      children:
        - { id: health, name: Health }
`,
		'indicators.csv': `id,name,component,direction,unit,description,source,licence,best,worst,kind,multiplier,min_count
ill,Illness,health,lower,"per 1,000 people",${about},10,100,rate,1000,5
kids,Children in need,health,lower,children,${about},1,150,count,,5
falls,Falls,health,lower,falls,${about},1,150,count,,5
calls,Calls,health,lower,calls,${about},1,150,count,,
crime,Crime,health,lower,per home,${about},0,100,mean,1,
fires,Fires,health,lower,per home,${about},0,100,mean,1,
`,
		'geography/wards.csv': `code,name,parent\n${wards.map((code, i) => `${code},Ward ${i},${borough}\n`).join('')}`,
		'geography/boroughs.csv': `code,name\n${borough},Smallville\n`,
		'geography/lsoas.csv': `code,name,parent\n${smallAreas.map((code, i) => `${code},Small ${i},${borough}\n`).join('')}`,
		'geography/lsoa-ward.csv': lookup(smallAreas),
		'geography/block-ward.csv': lookup(blocks),
		'data/figures.csv': `indicator,area,period,value,numerator,denominator\n${[...rates, ...publicRows].join('\n')}\n`,
		'data/lsoas.csv': `indicator,area,period,value\n${rows('kids', smallAreas, kids)}\n`,
		// In two files, the second of which is of no area's first block.
		'data/blocks-1.csv': `indicator,area,period,value\n${rows('falls', blocks, falls.slice(0, 1))}\n`,
		'data/blocks-2.csv': `indicator,area,period,value\n${rows('falls', blocks.slice(1), falls.slice(1))}\n`,
		'records/calls.csv': `ward,year\n${wards.flatMap((code, i) => new Array<string>(calls[i]!).fill(`${code},2020`)).join('\n')}\n`,
	};
}

async function projectOf(name: string, files: Readonly<Record<string, string>>): Promise<string> {
	const project = path.join(room, name);
	for (const [file, text] of Object.entries(files)) {
		await mkdir(path.dirname(path.join(project, file)), { recursive: true });
		await writeFile(path.join(project, file), text);
	}
	return project;
}

async function releaseOf(name: string, planted: Planted): Promise<ReadonlyMap<string, string>> {
	const dataset = await loadDataset(await projectOf(name, filesOf(planted)));
	const folder = path.join(room, `${name}-release`);
	await writeRelease(folder, dataset, computeSafely(dataset), { audit: auditIndex(dataset, { draws: 20 }) });
	const texts = new Map<string, string>();
	for (const file of (await readdir(folder, { recursive: true })).toSorted()) {
		if ((await stat(path.join(folder, file))).isFile()) {
			texts.set(file.replaceAll('\\', '/'), await readFile(path.join(folder, file), 'utf8'));
		}
	}
	return texts;
}

type Row = Readonly<Record<string, string>>;
const rowsOf = (release: ReadonlyMap<string, string>, table: string): readonly Row[] =>
	parse(release.get(`tables/${table}.csv`)!, { columns: true });

describe('a release read back by somebody who looks for small counts', () => {
	let first: ReadonlyMap<string, string>;
	let second: ReadonlyMap<string, string>;
	beforeAll(async () => {
		first = await releaseOf('one', one);
		second = await releaseOf('other', other);
	}, 60_000);

	test('the small counts are hidden, of wards, small areas and records', () => {
		const hidden = new Set(
			rowsOf(first, 'observations')
				.filter(({ flag }) => flag!.includes('suppressed'))
				.map(({ indicator, area_code }) => `${indicator} ${area_code}`),
		);
		for (const cell of [`ill ${wards[0]}`, `kids ${smallAreas[0]}`, `calls ${wards[0]}`])
			expect(hidden).toContain(cell);
	});

	test('no file of it differs from that of a place with other small counts', () => {
		expect([...first.keys()]).toEqual([...second.keys()]);
		expect([...first.keys()].filter((file) => file.startsWith('audit/'))).toHaveLength(3);
		const told = [...first].filter(([file, text]) => text !== second.get(file)).map(([file]) => file);
		expect(told).toEqual([]);
	});

	test('no hidden count follows from the published ones, the area lists and the lookups', () => {
		const counts = new Map<string, number | null>();
		for (const { indicator, area_code, value, numerator } of rowsOf(first, 'observations')) {
			const text = numerator === '' ? value! : numerator!;
			counts.set(`${indicator} ${area_code}`, text === '' ? null : Number(text));
		}
		const sums = ['ill', 'kids', 'falls', 'calls'].flatMap((id) => {
			const lookups = [...linksOf(smallAreas), ...linksOf(blocks)].map(([from, to, share]) => ({ from, to, share }));
			const parents = rowsOf(first, 'areas')
				.filter(({ parent }) => parent !== '')
				.map(({ code, level, parent }) => ({ from: code!, to: parent!, share: 1, level: level! }));
			return [
				...Map.groupBy(lookups, ({ from, to }) => `${from[0]} ${to}`).values(),
				...Map.groupBy(parents, ({ to, level }) => `${level} ${to}`).values(),
			].map((parts) => [
				...parts.map(({ from, share }) => ({ cell: `${id} ${from}`, times: share })),
				{ cell: `${id} ${parts[0]!.to}`, times: -1 },
			]);
		});
		const found: string[] = [];
		for (let before = -1; before !== found.length; ) {
			before = found.length;
			for (const sum of sums) {
				// A figure that no row gives is of an area that the indicator has none of: nothing follows from such a sum.
				if (sum.some(({ cell }) => !counts.has(cell))) continue;
				const unknown = sum.filter(({ cell }) => counts.get(cell) === null);
				if (unknown.length !== 1) continue;
				const rest = sum.reduce((total, { cell, times }) => total + times * (counts.get(cell) ?? 0), 0);
				counts.set(unknown[0]!.cell, -rest / unknown[0]!.times);
				found.push(unknown[0]!.cell);
			}
		}
		expect(found).toEqual([]);
	});

	test('means, spreads and ratings are those of the published figures', () => {
		const scores = rowsOf(first, 'scores');
		let checked = 0;
		for (const { measure, mean, worst } of rowsOf(first, 'weights').filter((row) => row.mean !== '')) {
			const values = scores
				.filter((row) => row.measure === measure && wards.includes(row.area_code!) && row.value !== '')
				.map(({ value }) => Number(value));
			// Where weights multiply z-scores the anchors count among the areas; here they do not.
			const expected = values.reduce((sum, x) => sum + x, 0) / values.length;
			if (worst !== '' && Math.abs(Number(mean) - expected) > 1e-9) {
				const { best } = rowsOf(first, 'weights').find((row) => row.measure === measure)!;
				const anchored = [...values, Number(best), Number(worst)];
				expect(Number(mean)).toBeCloseTo(anchored.reduce((sum, x) => sum + x, 0) / anchored.length, 9);
			}
			checked++;
		}
		expect(checked).toBe(6);
		const scoreOf = new Map(scores.map((row) => [`${row.area_code} ${row.measure} ${row.period}`, row.score!]));
		const ratings = rowsOf(first, 'ratings').filter((row) => row.difference !== '');
		expect(ratings.length).toBeGreaterThan(10);
		for (const row of ratings) {
			const score = scoreOf.get(`${row.area_code} ${row.measure} ${row.period}`)!;
			expect(score).not.toBe('');
			expect(Number(row.difference)).toBeCloseTo(Number(score) - Number(row.comparator_value), 9);
		}
	});

	test('the hashes of all files that hold a small count are withheld, and of no other', () => {
		const { inputs } = JSON.parse(first.get('release.json')!) as { inputs: { path: string; sha256: string }[] };
		const withheld = inputs.filter(({ sha256 }) => sha256 === 'withheld').map((file) => file.path);
		expect(withheld.toSorted()).toEqual([
			'data/blocks-1.csv',
			'data/blocks-2.csv',
			'data/figures.csv',
			'data/lsoas.csv',
			'records/calls.csv',
		]);
	});
});

describe('figures weighted by small counts', () => {
	const worry = (base: string) => {
		const files = filesOf(one);
		return {
			...files,
			'indicators.csv': files['indicators.csv']!.trim()
				.split('\n')
				.map((line, i) => `${line},${i === 0 ? 'base' : ''}`)
				.concat(
					`worry,Worry,health,lower,,How much people worry.,A survey,OGL-UK-3.0,0,10,score,,,${base}`,
					'adults,Adults,,neither,,How many adults there are.,A census,OGL-UK-3.0,,,count,,,',
					'',
				)
				.join('\n'),
			'data/lsoas.csv': `${files['data/lsoas.csv']}${smallAreas
				.map((code, i) => `worry,${code},2020,${1 + (i % 7)}\nadults,${code},2020,${900 + i}\n`)
				.join('')}`,
		};
	};
	test('are refused, since with the parts published they give the counts away', async () => {
		const project = await projectOf('worry', worry('kids'));
		const refused = await loadDataset(project).then(
			() => null,
			(error: unknown) => error,
		);
		expect(refused).toBeInstanceOf(InputError);
		const { problems } = refused as InputError;
		const told = problems.filter(({ severity }) => severity === 'error');
		expect(told.map(({ code, column, found }) => [code, column, found])).toEqual([
			['BASE_WITHHELD', 'base', 'kids'],
			['BASE_WITHHELD', 'base', 'kids'],
		]);
		expect(told.map(({ message }) => message).join()).toMatch(
			/Worry of boroughs.*Worry of wards|Worry of wards.*Worry of boroughs/,
		);
		expect(JSON.stringify(told)).not.toMatch(/\b3\b/);
	});
	test('by counts of a public source they are made as ever', async () => {
		const dataset = await loadDataset(await projectOf('calm', worry('adults')));
		expect(dataset.conversions.some(({ indicator }) => indicator === 'worry')).toBe(true);
	});
});
