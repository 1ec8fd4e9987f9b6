import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	filesOf,
	illness,
	illnessLimits,
	planted,
	type SmallCounts,
	wards,
	writeProject,
} from './smallCounts/placeWithSmallCounts.ts';

/*
 * A project with small counts in it is built and made into a site by the commands that people use. Then every byte that was
 * written, and every word that was said, is searched for the hidden figures in every way a number is usually written.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sie-withheld-'));
const project = join(folder, 'project');
const release = join(folder, 'release');
const site = join(folder, 'site');
const said: string[] = [];

/** People and cases chosen so that they can be told from any other number. */
const counts: SmallCounts = {
	...planted,
	people: [69_413_277, 71_993_451, 81_234_567, 64_811_293, 77_145_689, 90_317_411],
	ill: {
		'2020': [3, 7_919_317, 8_231_773, 9_973_111, 6_700_417, 5_915_587],
		'2021': [9_104_213, 3, 8_675_309, 7_352_869, 6_972_593, 1],
	},
	harm: [9, 12, 6_143_231, 5_112_377, 4_210_931, 7_310_239],
};
const { people, ill: cases } = counts;
const codes = wards;
const { best, worst } = illness;
const rate = (count: number, of: number): number => (illness.per * count) / of;

beforeAll(() => {
	writeProject(project, filesOf(counts));
	sie('check', project, '--disclosure');
	sie('check', project, '--disclosure', '--json');
	sie('build', project, '--audit', '--out', release);
	sie('audit', project);
	sie('site', release, '--out', site);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the small counts are hidden, each with another that makes it impossible to work out', () => {
	const hidden = readFileSync(join(release, 'tables/observations.csv'), 'utf8')
		.split('\n')
		.filter((line) => line.startsWith('ill,') && line.includes(',suppressed,'))
		.map((line) => line.split(',').slice(0, 3).join(' '));
	expect(hidden).toEqual([
		`ill ${codes[0]} 2020`,
		// The fewest cases beside the one small count of 2020; the two of 2021 need a third, since of 4 together neither could be 4.
		`ill ${codes[5]} 2020`,
		`ill ${codes[1]} 2021`,
		`ill ${codes[4]} 2021`,
		`ill ${codes[5]} 2021`,
	]);
});

test('no hidden figure stands anywhere in the release, the site, or what the commands said, however it is written', () => {
	const hidden = [
		[0, '2020'],
		[5, '2020'],
		[1, '2021'],
		[4, '2021'],
		[5, '2021'],
	] as const;
	const needles = hidden.flatMap(([i, year]) => {
		const [count, of] = [cases[year][i]!, people[i]!];
		const value = rate(count, of);
		const score = (100 * (worst - value)) / (worst - best);
		const limits = illnessLimits.map((share) => value * share);
		const numbers = [value, value / 1000, ...limits, score, 100 - score];
		return [...numbers.flatMap(waysToWrite), ...(count > 1000 ? waysToWrite(count) : [])];
	});
	expect(needles.length).toBeGreaterThan(150);
	const files = [release, site].flatMap((room) =>
		globSync('**/*', { cwd: room })
			.map((file) => join(room, file))
			.filter((file) => statSync(file).isFile()),
	);
	expect(files.length).toBeGreaterThan(60);
	const texts = [
		...files.map((file) => [file, readFileSync(file, 'latin1')] as const),
		['commands', said.join('\n')] as const,
	];
	const found = texts.flatMap(([file, text]) =>
		needles.filter((needle) => standsIn(text, needle)).map((needle) => `${needle} in ${file}`),
	);
	expect(found).toEqual([]);
});

test('the search would find a figure that is published', () => {
	const text = readFileSync(join(release, 'tables/observations.csv'), 'utf8');
	const shown = rate(cases['2020'][2]!, people[2]!);
	expect(waysToWrite(shown).some((needle) => standsIn(text, needle))).toBe(true);
	const page = globSync('**/*.html', { cwd: site }).map((file) => readFileSync(join(site, file), 'utf8'));
	expect(page.some((html) => waysToWrite(shown).some((needle) => standsIn(html, needle)))).toBe(true);
});

test('the release says what was withheld and that nobody has signed for it, and gives no hash of the file it stands in', () => {
	const manifest = JSON.parse(readFileSync(join(release, 'release.json'), 'utf8')) as {
		disclosure: unknown;
		inputs: { path: string; sha256: string }[];
	};
	expect(manifest.disclosure).toMatchObject({ rule: 1, signedOff: null });
	// Not how many of them are small: of two that are 6 together, one of which is small, that would leave 1 and 5.
	expect(JSON.stringify(manifest.disclosure)).not.toMatch(/primary|secondary/);
	expect(manifest.inputs.find(({ path }) => path === 'data/figures.csv')!.sha256).toBe('withheld');
	expect(readFileSync(join(release, 'tables/disclosure.csv'), 'utf8')).toMatch(
		/^ill,2021,ward,suppress,5,5,6,3,[\d.]+$/m,
	);
});

test('no warning counts the hidden values beyond the best case: which side of it they are on is told by the count', () => {
	expect(said.join('\n')).not.toMatch(/values of Illness lie beyond/);
	expect(readFileSync(join(release, 'release.json'), 'utf8')).not.toMatch(/values of Illness lie beyond/);
});

test('nothing is left beside what was asked for', () => {
	expect(globSync('*', { cwd: folder }).toSorted()).toEqual(['project', 'release', 'site']);
});

/** In full, with thousands separated, rounded at one to eight decimals, at three to eight digits; those that are distinctive. */
function waysToWrite(x: number): string[] {
	const decimals = [1, 2, 3, 4, 5, 6, 7, 8];
	const ways = [
		String(x),
		...decimals.map((places) => x.toFixed(places)),
		...decimals.map((places) =>
			x.toLocaleString('en-GB', { minimumFractionDigits: places, maximumFractionDigits: places }),
		),
		...[4, 5, 6, 7, 8].map((digits) => String(Number(x.toPrecision(digits)))),
		...(Number.isInteger(x) ? [x.toLocaleString('en-GB')] : []),
	];
	// A score of almost 100 is written as the end of the scale would be.
	return [...new Set(ways)].filter(
		(text) => Number(text) !== 100 && text.replace(/^[0.,-]+/, '').replaceAll(/[.,]/g, '').length >= 4,
	);
}

/** Whether a number stands in a text as a number, not as a few digits of a longer one. */
function standsIn(text: string, needle: string): boolean {
	for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
		if (!/[\da-f.]/.test(text[at - 1] ?? '') && !/[\da-f]/.test(text[at + needle.length] ?? '')) return true;
	}
	return false;
}

function sie(...words: readonly string[]): void {
	const done = spawnSync(process.execPath, [join(root, 'packages/cli/src/main.ts'), ...words], { encoding: 'utf8' });
	said.push(done.stdout, done.stderr);
	expect(done.status, done.stderr).toBe(0);
}
