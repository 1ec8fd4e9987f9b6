/**
 * How long keeping small counts back takes: wards in boroughs in one city, every indicator protected, one count in eight small.
 *
 *     node bench/disclosure.ts
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkProject } from '@social-index/dataset';
import { seededNumbers } from '@social-index/engine';

interface Size {
	readonly wards: number;
	readonly boroughs: number;
	readonly indicators: number;
	/** Whether the periods are years, or three years that overlap. */
	readonly pooled: boolean;
	readonly periods: number;
	readonly mode: 'suppress' | 'round';
}

const sizes: readonly Size[] = [
	{ wards: 17, boroughs: 1, indicators: 60, pooled: false, periods: 5, mode: 'suppress' },
	{ wards: 17, boroughs: 1, indicators: 60, pooled: true, periods: 5, mode: 'suppress' },
	{ wards: 17, boroughs: 1, indicators: 60, pooled: false, periods: 5, mode: 'round' },
	{ wards: 625, boroughs: 33, indicators: 20, pooled: false, periods: 5, mode: 'suppress' },
	{ wards: 625, boroughs: 33, indicators: 20, pooled: true, periods: 5, mode: 'suppress' },
	{ wards: 625, boroughs: 33, indicators: 20, pooled: false, periods: 5, mode: 'round' },
	{ wards: 8000, boroughs: 320, indicators: 5, pooled: false, periods: 5, mode: 'suppress' },
];

for (const size of sizes.slice(Number(process.argv[2] ?? 0))) {
	const folder = mkdtempSync(join(tmpdir(), 'sie-bench-'));
	try {
		writeProject(folder, size);
		let started = performance.now();
		let seconds = 0;
		const { problems, dataset } = await checkProject(folder, {
			onProgress: (what) => {
				if (what === 'small counts') started = performance.now();
			},
		});
		seconds = (performance.now() - started) / 1000;
		if (dataset === null)
			throw new Error(
				problems
					.slice(0, 3)
					.map(({ message }) => message)
					.join('\n'),
			);
		const total = (of: 'secondary' | 'smallCounts'): number =>
			dataset.disclosure!.rows.reduce((sum, row) => sum + row[of], 0);
		const { wards, indicators, periods, pooled, mode } = size;
		console.log(
			`${wards} wards x ${indicators} indicators x ${periods} ${pooled ? 'overlapping periods' : 'years'}, ${mode}: ${seconds.toFixed(2)} s` +
				` (${total('smallCounts')} small, ${total('secondary')} hidden besides)`,
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function writeProject(folder: string, { wards, boroughs, indicators, pooled, periods, mode }: Size): void {
	const random = seededNumbers(1);
	const years = Array.from({ length: periods + (pooled ? 2 : 0) }, (_, i) => 2015 + i);
	const names = Array.from({ length: periods }, (_, i) => (pooled ? `${2015 + i}-${17 + i}` : String(2015 + i)));
	const ids = Array.from({ length: indicators }, (_, i) => `i${i}`);
	const parentOf = (w: number): number => Math.floor((w * boroughs) / wards);
	const lines = ['indicator,area,period,value,numerator,denominator'];
	for (const id of ids) {
		const counts = Array.from({ length: wards }, () =>
			years.map(() => Math.floor(random() * 40) * (random() < 0.9 ? 1 : 0)),
		);
		names.forEach((name, t) => {
			const own = counts.map((series) => (pooled ? series[t]! + series[t + 1]! + series[t + 2]! : series[t]!));
			const sums = new Array<number>(boroughs).fill(0);
			own.forEach((count, w) => {
				sums[parentOf(w)] = sums[parentOf(w)]! + count;
				lines.push(`${id},W${w},${name},${count / 10},${count},10000`);
			});
			sums.forEach((count, b) => {
				const people = 10_000 * own.filter((_, w) => parentOf(w) === b).length;
				lines.push(`${id},B${b},${name},${(1000 * count) / people},${count},${people}`);
			});
			const all = sums.reduce((sum, count) => sum + count);
			lines.push(`${id},C,${name},${all / (10 * wards)},${all},${10_000 * wards}`);
		});
	}
	const levels = { wards: wards, boroughs: boroughs };
	for (const part of ['data', 'geography']) mkdirSync(join(folder, part));
	writeFileSync(join(folder, 'data/figures.csv'), `${lines.join('\n')}\n`);
	const list = (n: number, of: (i: number) => string): string =>
		Array.from({ length: n }, (_, i) => `${of(i)}\n`).join('');
	writeFileSync(
		join(folder, 'geography/wards.csv'),
		`code,name,parent\n${list(levels.wards, (w) => `W${w},Ward ${w},B${parentOf(w)}`)}`,
	);
	writeFileSync(
		join(folder, 'geography/boroughs.csv'),
		`code,name,parent\n${list(levels.boroughs, (b) => `B${b},Borough ${b},C`)}`,
	);
	writeFileSync(join(folder, 'geography/cities.csv'), 'code,name\nC,City\n');
	const row = (id: string): string =>
		`${id},${id},health,lower,"per 1,000 people",How many.,Records,OGL-UK-3.0,0,50,rate,1000,5`;
	const headings = 'id,name,component,direction,unit,description,source,licence,best,worst,kind,multiplier,min_count';
	writeFileSync(join(folder, 'indicators.csv'), `${[headings, ...ids.map(row)].join('\n')}\n`);
	const level = (id: string, plural: string): string =>
		`    - { id: ${id}, name: ${id}, plural: ${plural}, vintage: 2022, areas: geography/${plural}.csv }`;
	writeFileSync(
		join(folder, 'index.yaml'),
		`id: bench
name: Bench
place: Bench
publisher: { name: Bench }
licence: OGL-UK-3.0
release: { version: 1, date: 2026-01-31 }
geography:
  level: ward
  levels:
${level('ward', 'wards')}
${level('borough', 'boroughs')}
${level('city', 'cities')}
periods: [${names.map((name) => `"${name}"`).join(', ')}]
data:
  - file: data/figures.csv
disclosure: { mode: ${mode} }
framework:
  children:
    - id: needs
      name: Needs
      children:
        - { id: health, name: Health }
`,
	);
}
