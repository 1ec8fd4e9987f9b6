import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = process.env.SIE_DATA ?? fileURLToPath(new URL('../../../../../shared/data', import.meta.url));

/** A published table, by heading; `null` where the file is not on this machine. Empty and `NA` cells are NaN. */
export function publishedTable(path: string): ReadonlyMap<string, Float64Array> | null {
	const file = `${root}/${path}`;
	if (!existsSync(file)) return null;
	const [head, ...rows] = readFileSync(file, 'utf8')
		.split(/\r?\n/)
		.filter((line) => line !== '')
		.map(cells);
	return new Map(
		head!.map((heading, i) => [
			heading,
			Float64Array.from(rows, (row) => {
				const text = row[i] ?? '';
				return text === '' || text === 'NA' ? Number.NaN : Number(text);
			}),
		]),
	);
}

/** The same table as text. */
export function publishedWords(path: string): ReadonlyMap<string, readonly string[]> | null {
	const file = `${root}/${path}`;
	if (!existsSync(file)) return null;
	const [head, ...rows] = readFileSync(file, 'utf8')
		.split(/\r?\n/)
		.filter((line) => line !== '')
		.map(cells);
	return new Map(head!.map((heading, i) => [heading, rows.map((row) => row[i] ?? '')]));
}

/** Cells of one line, quotes removed. */
function cells(line: string): readonly string[] {
	return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? '');
}
