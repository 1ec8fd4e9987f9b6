import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Account, type Accounted, isWrittenAs, numbersOf } from './figures/account.ts';
import { attribute, elementsOf, textOf } from './figures/pageText.ts';
import { PublishedFigures, type Row } from './figures/publishedFigures.ts';

/*
 * A site is made by the commands that people use, and every number in it is looked for in the tables of the release:
 * those in tables under the area, measure and period that their headings name, those in text under what is named around
 * them. A number that is in no table is a fault of the page, or of this account of what may be shown: where a page shows
 * a new kind of number that follows from the tables, figures/publishedFigures.ts works it out from them, by itself.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sie-figures-'));
const release = join(folder, 'release');
const site = join(folder, 'site');
let published: PublishedFigures;
let account: Account;
/** Every page with its HTML, by address. */
const pages = new Map<string, string>();
/** Every number of every page. */
const numbers = new Map<string, Accounted[]>();

beforeAll(() => {
	sie('build', join(root, 'examples', 'barking-and-dagenham'), '--out', release);
	sie('site', release, '--out', site);
	published = new PublishedFigures(release);
	account = new Account(published);
	for (const file of globSync('**/*.html', { cwd: site }).map(slashed)) {
		const path = dirname(file) === '.' ? '' : `${dirname(file)}/`;
		const html = readFileSync(join(site, file), 'utf8');
		pages.set(path, html);
		numbers.set(path, account.ofPage(path, html));
	}
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('every number on a page', () => {
	test('is a published figure of what is named there, a count, a period or a mark of a scale', () => {
		const unknown = [...numbers].flatMap(([path, found]) =>
			found
				.filter(({ as }) => as === 'nothing')
				.map(({ written, where }) => `/${path}: ${written.text} in "${where.text.slice(0, 160)}"`),
		);
		expect(unknown.slice(0, 20)).toEqual([]);
	});

	test('is missed when it is altered in its last place', () => {
		const kinds = new Map<string, string>();
		for (const path of pages.keys()) kinds.set(path.replace(/[^/]+\/$/, ''), path);
		const altered = { inTables: 0, inText: 0 };
		const unnoticed = { inTables: [] as string[], inText: [] as string[] };
		for (const path of ['', 'area/E05000032/', 'measure/crime/', 'change/', ...kinds.values()]) {
			for (const { written, where, as } of numbers.get(path) ?? []) {
				if (as !== 'figure' || (!where.inTable && !/[.+−%]/.test(written.text))) continue;
				const last = written.text.search(/\d(?=\D*$)/);
				const other =
					written.text.slice(0, last) + ((Number(written.text[last]) + 1) % 10) + written.text.slice(last + 1);
				const text = where.text.slice(0, written.at) + other + where.text.slice(written.at + written.text.length);
				const now = account.ofText(path, { ...where, text }).find(({ written: { at } }) => at === written.at);
				const kind = where.inTable ? 'inTables' : 'inText';
				altered[kind]++;
				if (now !== undefined && now.as !== 'nothing')
					unnoticed[kind].push(`/${path}: ${other} for ${written.text} in "${where.text}"`);
			}
		}
		// A number that slips through has become another true one: a sentence that names six measures has figures of all six.
		expect(altered.inTables).toBeGreaterThan(1_000);
		expect(altered.inText).toBeGreaterThan(500);
		expect(unnoticed.inTables.length / altered.inTables, unnoticed.inTables.join('\n')).toBeLessThan(0.02);
		expect(unnoticed.inText.length / altered.inText, unnoticed.inText.join('\n')).toBeLessThan(0.12);
	});

	test('in a legend bounds a class of colour, and the classes follow on one another without a gap', () => {
		let legends = 0;
		for (const [path, html] of pages) {
			// The small map on an area's page has the classes of the map of the index.
			if (path.startsWith('area/')) continue;
			for (const legend of elementsOf(html, (element) => hasClass(element, 'legend'))) {
				legends++;
				const items = elementsOf(legend, ({ tagName }) => tagName === 'li');
				const classes = items.map((item) => numbersOf(textOf(item)).map(({ value }) => value));
				const bounds = classes.filter((one) => one.length === 2);
				for (const [i, [low, high]] of bounds.entries()) {
					expect(low, `/${path}`).toBeLessThan(high!);
					if (i > 0) expect(low, `/${path}`).toBe(bounds[i - 1]![1]);
				}
			}
		}
		expect(legends).toBeGreaterThan(50);
	});
});

describe('every score', () => {
	test('of an area stands on its page, in a table, for every year', () => {
		const byArea = Map.groupBy(published.scores, (row) => row.area_code!);
		for (const [code, rows] of byArea) {
			const shown = (numbers.get(`area/${code}/`) ?? [])
				.filter(({ where }) => where.inTable)
				.map(({ written }) => written);
			const missing = rows.filter(
				({ score }) =>
					score !== '' && !shown.some((one) => isWrittenAs({ value: Number(score), places: 1, periods: [] }, one)),
			);
			expect(missing.slice(0, 3), code).toEqual([]);
		}
	});
});

describe('the files for programs', () => {
	test('are those of the release, byte by byte', () => {
		for (const { path, sha256 } of published.manifest.files) {
			const copy = readFileSync(join(site, 'release', path));
			expect(createHash('sha256').update(copy).digest('hex'), path).toBe(sha256);
		}
	});

	test('of the API hold what scores.csv holds: of each area, and of each measure', () => {
		const rows = new Map(published.scores.map((row) => [keyOf(row.area_code!, row.measure!, row.period!), row]));
		for (const code of published.areas.map((area) => area.code!)) {
			const file = apiFile('areas', code);
			compareCells(file, file.measures, (measure, period) => rows.get(keyOf(code, measure, period)));
		}
		for (const { id } of published.measures) {
			const file = apiFile('measures', id) as ApiFile & { areas: readonly string[] };
			compareCells(file, file.areas, (area, period) => rows.get(keyOf(area, id, period)));
		}
	});

	test('of the API hold what ratings.csv and changes.csv hold', () => {
		const ratings = Map.groupBy(published.table('ratings'), (row) => row.area_code!);
		const changes = Map.groupBy(published.table('changes'), (row) => row.area_code!);
		for (const code of published.areas.map((area) => area.code!)) {
			const file = apiFile('areas', code);
			const { columns, bases, tables } = file.ratings;
			const inFile = tables.flatMap(({ rows, ...of }) =>
				rows.map((cells) => {
					const cell = (column: string) => cells[columns.indexOf(column)] ?? '';
					return [
						of.period,
						file.measures[Number(cell('measure'))],
						of.kind,
						cell('rating'),
						of.comparator,
						cell('comparator_value'),
						cell('difference'),
						bases[Number(cell('basis'))],
					].join('\t');
				}),
			);
			const inTable = (ratings.get(code) ?? []).map((row) =>
				['period', 'measure', 'kind', 'rating', 'comparator', 'comparator_value', 'difference', 'basis']
					.map((column) => row[column])
					.join('\t'),
			);
			expect(inFile.toSorted(), code).toEqual(inTable.toSorted());
			const parts = file.changes.flatMap(({ contributions, ...change }) =>
				contributions.map(([by, points]) => [
					change.from,
					change.to,
					change.measure,
					change.change,
					file.measures[by],
					points,
				]),
			);
			expect(parts, code).toEqual(
				(changes.get(code) ?? []).map((row) => [
					row.from,
					row.to,
					row.measure,
					Number(row.change),
					row.contributor,
					Number(row.contribution),
				]),
			);
		}
	});
});

describe('the figures that scripts fetch', () => {
	test('of a comparison are the scores, values and ranks of the area', () => {
		const rows = rowsByCell();
		const { periods } = apiIndex();
		const measures = treeOrder();
		for (const file of parts('compare/*.json')) {
			const content = json(file) as { code: string; periods: readonly (readonly Cell[])[] };
			for (const [t, cells] of content.periods.entries()) {
				for (const [m, cell] of cells.entries()) {
					const row = rows.get(keyOf(content.code, measures[m]!, periods[t]!));
					for (const column of ['score', 'value', 'rank'] as const)
						expect(cell[column] ?? null, file).toBe(inNineDigits(row?.[column] ?? ''));
				}
			}
		}
	});

	test('of scorecards are the scores and ranks of all areas', () => {
		const rows = rowsByCell();
		const files = parts('scorecards/**/*.json');
		expect(files.length).toBeGreaterThan(0);
		for (const file of files) {
			const { columns } = json(file) as { columns: Record<string, Record<string, ScorecardColumn>> };
			for (const [measure, byPeriod] of Object.entries(columns)) {
				for (const [period, { decimals, scores, rank }] of Object.entries(byPeriod)) {
					const order = rowOrder();
					for (const [a, score] of scores.entries()) {
						const row = rows.get(keyOf(order[a]!, measure, period));
						expectRounded(typeof score === 'number' ? score / 10 ** decimals : null, row?.score ?? '', file, decimals);
						expect(rank[a] ?? 0, file).toBe(Number(row?.rank ?? 0));
					}
				}
			}
		}
	});

	test('of changes are those of changes.csv, and start and end at published scores', () => {
		const rows = rowsByCell();
		const changes = new Map(
			published.table('changes').map((row) => [[row.area_code, row.from, row.to, row.measure].join(' '), row]),
		);
		for (const file of parts('change/**/*.json')) {
			const { pair, measure, decimals, from, to, change } = json(file) as ChangePart;
			const [first, last] = pair.split(' ') as [string, string];
			const order = rowOrder();
			for (const [a, code] of order.entries()) {
				const scale = 10 ** decimals;
				const shown = (value: number | null) => (value === null ? null : value / scale);
				expectRounded(shown(from[a]!), rows.get(keyOf(code, measure, first))?.score ?? '', file, decimals);
				expectRounded(shown(to[a]!), rows.get(keyOf(code, measure, last))?.score ?? '', file, decimals);
				expectRounded(
					shown(change[a]!),
					changes.get([code, first, last, measure].join(' '))?.change ?? '',
					file,
					decimals,
				);
			}
		}
	});

	test('of an area are its scores, values and ranks in every year', () => {
		const rows = rowsByCell();
		const { periods } = apiIndex();
		for (const file of parts('area/*/years.json')) {
			const code = file.split('/')[1]!;
			const { measures } = json(file) as { measures: readonly (readonly Partial<Cell>[])[] };
			const all = [...rows.values()].filter((row) => row.area_code === code);
			for (const years of measures) {
				// The file names no measure: the years together are those of one.
				const fits = published.measures.some(({ id }) =>
					years.every((cell, t) => {
						const row = all.find((one) => one.measure === id && one.period === periods[t]);
						return (
							row !== undefined &&
							agrees(cell.score, row.score!, 1) &&
							agrees(cell.value, row.value!, decimalsOf(id)) &&
							(cell.rank ?? (row.ranked === '1' ? 1 : 0)) === Number(row.rank)
						);
					}),
				);
				expect(fits, `${file}: ${JSON.stringify(years).slice(0, 200)}`).toBe(true);
			}
		}
	});
});

interface Cell {
	readonly score: number | null;
	readonly value: number | null;
	readonly rank: number | null;
}

interface ScorecardColumn {
	readonly decimals: number;
	/** A letter says why there is none. */
	readonly scores: readonly (number | string)[];
	readonly rank: readonly (number | null)[];
}

interface ChangePart {
	readonly pair: string;
	readonly measure: string;
	readonly decimals: number;
	readonly from: readonly (number | null)[];
	readonly to: readonly (number | null)[];
	readonly change: readonly (number | null)[];
}

interface ApiFile {
	readonly periods: readonly string[];
	readonly measures: readonly string[];
	readonly score: readonly (readonly (number | null)[])[];
	readonly value: readonly (readonly (number | null)[])[];
	readonly rank: readonly (readonly (number | null)[])[];
	readonly ratings: {
		readonly columns: readonly string[];
		readonly bases: readonly string[];
		readonly tables: readonly {
			readonly period: string;
			readonly kind: string;
			readonly comparator: string;
			readonly rows: readonly (readonly unknown[])[];
		}[];
	};
	readonly changes: readonly {
		readonly from: string;
		readonly to: string;
		readonly measure: string;
		readonly change: number;
		readonly contributions: readonly (readonly [number, number])[];
	}[];
}

function compareCells(
	file: ApiFile,
	ids: readonly string[],
	rowOf: (id: string, period: string) => Row | undefined,
): void {
	for (const [t, period] of file.periods.entries()) {
		for (const [i, id] of ids.entries()) {
			const row = rowOf(id, period);
			const cells = { score: file.score[t]![i], value: file.value[t]![i], rank: file.rank[t]![i] };
			for (const [column, cell] of Object.entries(cells))
				expect(String(cell ?? ''), `${id} ${period}`).toBe(row?.[column] ?? '');
		}
	}
}

/** A number of a page's file is a published one, rounded to so many places. */
function expectRounded(cell: number | null, publishedText: string, file: string, places: number): void {
	expect(cell ?? null, file).toBe(rounded(publishedText, places));
}

function agrees(cell: number | null | undefined, publishedText: string, places: number): boolean {
	return (cell ?? null) === rounded(publishedText, places);
}

const rounded = (text: string, places: number): number | null =>
	text === '' ? null : Number(Number(text).toFixed(places)) + 0;

/** As much as a browser needs to tell two areas apart. */
const inNineDigits = (text: string): number | null => (text === '' ? null : Number(Number(text).toPrecision(9)));

const decimalsOf = (measure: string): number =>
	Number(published.indicators.find(({ id }) => id === measure)?.decimals ?? 1);

/** Files of a comparison have areas above the scored ones first. */
function rowOrder(): string[] {
	const scored = ({ level }: Row) => level === published.manifest.level;
	return [...published.areas.filter((area) => !scored(area)), ...published.areas.filter(scored)].map(
		({ code }) => code!,
	);
}

/** Every measure of the index that has figures, with its parts behind it. */
function treeOrder(node = published.manifest.framework): string[] {
	const indicators = published.indicators.filter(({ component }) => component === node.id).map(({ id }) => id!);
	if (node.gap !== undefined) return [];
	return [node.id, ...(node.children ?? []).flatMap((child) => treeOrder(child)), ...indicators];
}

function rowsByCell(): Map<string, Row> {
	return new Map(published.scores.map((row) => [keyOf(row.area_code!, row.measure!, row.period!), row]));
}

const keyOf = (area: string, measure: string, period: string): string => `${area} ${measure} ${period}`;

function parts(pattern: string): string[] {
	return globSync(pattern, { cwd: site }).map(slashed);
}

function json(file: string): unknown {
	return JSON.parse(readFileSync(join(site, file), 'utf8'));
}

const apiFile = (kind: 'areas' | 'measures', id: string): ApiFile => json(`release/api/${kind}/${id}.json`) as ApiFile;

function apiIndex(): { measures: readonly { id: string }[]; periods: readonly string[]; areas: readonly string[] } {
	return json('release/api/index.json') as ReturnType<typeof apiIndex>;
}

const hasClass = (element: Parameters<typeof attribute>[0], name: string): boolean =>
	(attribute(element, 'class') ?? '').split(' ').includes(name);

const slashed = (file: string): string => file.replaceAll('\\', '/');

function sie(...args: readonly string[]): void {
	const done = spawnSync(process.execPath, [join(root, 'packages/cli/src/main.ts'), ...args], { encoding: 'utf8' });
	if (done.status !== 0) throw new Error(done.stderr);
}
