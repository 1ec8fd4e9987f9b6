import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadDataset } from '@social-index/dataset';
import { auditIndex } from '@social-index/engine';
import { readRelease, writeRelease } from '@social-index/release';
import { InputError } from '@social-index/schema';
import { writeSite } from '@social-index/server';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { computeSafely } from '../../packages/cli/src/computeSafely.ts';
import {
	blocks,
	filesOf,
	linksOf,
	otherwise,
	planted,
	type SmallCounts,
	smallAreas,
	wards,
	writeProject,
} from './smallCounts/placeWithSmallCounts.ts';

/*
 * The same place twice, with other small counts planted in it, so that all that may be published is the same: small counts of wards, of
 * small areas that are published and one of which is divided, of blocks that are published nowhere, and of records. If any file of
 * the two releases or of their sites differs, it tells something of a hidden count. And whoever has the release and the lookups, and works
 * out one unknown after another, must not come to any.
 */

let room: string;
beforeAll(async () => {
	room = await mkdtemp(path.join(tmpdir(), 'hidden-counts-'));
});
afterAll(() => rm(room, { recursive: true, force: true }));

function projectOf(name: string, files: Readonly<Record<string, string>>): string {
	const project = path.join(room, name);
	writeProject(project, files);
	return project;
}

/** Every file of a folder by its path, byte by byte. */
async function bytesIn(folder: string): Promise<ReadonlyMap<string, string>> {
	const found = new Map<string, string>();
	for (const file of (await readdir(folder, { recursive: true })).toSorted()) {
		const where = path.join(folder, file);
		if ((await stat(where)).isFile()) found.set(file.replaceAll('\\', '/'), await readFile(where, 'latin1'));
	}
	return found;
}

interface Made {
	readonly release: ReadonlyMap<string, string>;
	/** The same with its longer tables as Parquet. */
	readonly parquet: ReadonlyMap<string, string>;
	readonly site: ReadonlyMap<string, string>;
}

async function madeOf(name: string, counts: SmallCounts): Promise<Made> {
	const dataset = await loadDataset(projectOf(name, filesOf(counts)));
	const folderOf = (kind: string) => path.join(room, `${name}-${kind}`);
	const result = computeSafely(dataset);
	await writeRelease(folderOf('release'), dataset, result, { audit: auditIndex(dataset, { draws: 20 }) });
	await writeRelease(folderOf('parquet'), dataset, result, { mostRows: 10 });
	const data = await readRelease(folderOf('release'));
	await writeSite(folderOf('site'), { releases: [{ slug: '', data, folder: folderOf('release') }] });
	const [release, parquet, site] = await Promise.all(
		['release', 'parquet', 'site'].map((kind) => bytesIn(folderOf(kind))),
	);
	return { release: release!, parquet: parquet!, site: site! };
}

/** Files that are not the same, with where they part. */
function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] {
	expect([...one.keys()]).toEqual([...other.keys()]);
	return [...one].flatMap(([file, text]) => {
		const twin = other.get(file)!;
		if (text === twin) return [];
		const at = [...text].findIndex((letter, i) => letter !== twin[i]);
		return [`${file}: ${text.slice(Math.max(0, at - 60), at + 20)}`];
	});
}

type Row = Readonly<Record<string, string>>;
const rowsOf = (release: ReadonlyMap<string, string>, table: string): readonly Row[] =>
	parse(release.get(`tables/${table}.csv`)!, { columns: true });

describe('a release read back by somebody who looks for small counts', () => {
	let first: ReadonlyMap<string, string>;
	let [one, other]: Made[] = [];
	beforeAll(async () => {
		one = await madeOf('one', planted);
		other = await madeOf('other', otherwise);
		first = one.release;
	}, 90_000);

	test('the small counts are hidden, of wards, small areas and records', () => {
		const hidden = new Set(
			rowsOf(first, 'observations')
				.filter(({ flag }) => flag!.includes('suppressed'))
				.map(({ indicator, area_code, period }) => `${indicator} ${area_code} ${period}`),
		);
		for (const cell of [
			`ill ${wards[0]} 2020`,
			`ill ${wards[0]} 2021`,
			`ill ${wards[1]} 2021`,
			`harm ${wards[0]} 2020`,
			`kids ${smallAreas[0]} 2020`,
			`meals ${smallAreas[4]} 2020`,
			`calls ${wards[0]} 2020`,
		]) {
			expect(hidden).toContain(cell);
		}
	});

	test('no file of it differs from that of a place with other small counts', () => {
		expect([...first.keys()].filter((file) => file.startsWith('audit/'))).toHaveLength(3);
		expect(differences(first, other!.release)).toEqual([]);
	});

	test('nor does one with tables in Parquet', () => {
		const tables = [...one!.parquet.keys()].filter((file) => file.endsWith('.parquet'));
		expect(tables.toSorted()).toEqual(
			['changes', 'observations', 'ratings', 'scores', 'conversions']
				.map((name) => `tables/${name}.parquet`)
				.toSorted(),
		);
		expect(differences(one!.parquet, other!.parquet)).toEqual([]);
	});

	test('nor does any page of the site in either language, or any file that pages load', () => {
		const pages = [...one!.site.keys()].filter((file) => file.endsWith('.html'));
		expect(pages).toContain('cy/plan/index.html');
		expect(pages).toContain(`cy/area/${wards[0]}/index.html`);
		for (const file of ['explore', 'what-if', 'change', 'embed', 'method'])
			expect(pages.some((page) => page.startsWith(`${file}/`))).toBe(true);
		expect(differences(one!.site, other!.site)).toEqual([]);
	});

	test('no hidden count follows from the published ones, the area lists and the lookups', () => {
		const counts = new Map<string, number | null>();
		for (const { indicator, area_code, period, value, numerator } of rowsOf(first, 'observations')) {
			const text = numerator === '' ? value! : numerator!;
			counts.set(`${indicator} ${period} ${area_code}`, text === '' ? null : Number(text));
		}
		const figures = ['ill', 'harm', 'kids', 'meals', 'falls', 'visits', 'calls'].flatMap((id) => [
			`${id} 2020`,
			`${id} 2021`,
		]);
		const sums = figures.flatMap((id) => {
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
		expect(checked).toBe(11);
		const scoreOf = new Map(scores.map((row) => [`${row.area_code} ${row.measure} ${row.period}`, row.score!]));
		const ratings = rowsOf(first, 'ratings').filter((row) => row.difference !== '');
		expect(ratings.length).toBeGreaterThan(10);
		for (const row of ratings) {
			const score = scoreOf.get(`${row.area_code} ${row.measure} ${row.period}`)!;
			expect(score).not.toBe('');
			expect(Number(row.difference)).toBeCloseTo(Number(score) - Number(row.comparator_value), 9);
		}
	});

	test('the hashes of all files that may hold a small count are withheld, and of no other', () => {
		const { inputs } = JSON.parse(first.get('release.json')!) as { inputs: { path: string; sha256: string }[] };
		const withheld = inputs.filter(({ sha256 }) => sha256 === 'withheld').map((file) => file.path);
		expect(withheld.toSorted()).toEqual([
			'data/blocks-1.csv',
			'data/blocks-2.csv',
			'data/figures.csv',
			'data/loans.csv',
			'data/lsoas.csv',
			'data/meals.csv',
			'data/visits-around.csv',
			'data/visits.csv',
			'records/calls.csv',
			'records/trips [2020].csv',
		]);
	});
});

describe('figures weighted by small counts', () => {
	const worry = (base: string) => {
		const files = filesOf(planted);
		return {
			...files,
			'indicators.csv': files['indicators.csv']!.trim()
				.split('\n')
				.map((line, i) => `${line},${i === 0 ? 'base' : ''}`)
				.concat(
					`worry,Worry,health,lower,,How much people worry.,A survey,OGL-UK-3.0,0,10,score,,,,,,,,${base}`,
					'adults,Adults,,neither,,How many adults there are.,A census,OGL-UK-3.0,,,count,,,,,,,,',
					'',
				)
				.join('\n'),
			'data/lsoas.csv': `${files['data/lsoas.csv']}${smallAreas
				.map((code, i) => `worry,${code},2020,${1 + (i % 7)}\nadults,${code},2020,${900 + i}\n`)
				.join('')}`,
		};
	};
	test('are refused, since with the parts published they give the counts away', async () => {
		const project = projectOf('worry', worry('kids'));
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
		const dataset = await loadDataset(projectOf('calm', worry('adults')));
		expect(dataset.conversions.some(({ indicator }) => indicator === 'worry')).toBe(true);
	});
});
