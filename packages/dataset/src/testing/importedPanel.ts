import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type IndexScores, scoreIndex } from '@social-index/engine';
import type { ImportOptions } from '../import/importCoinr.ts';
import type { Import } from '../import/writeImport.ts';
import { loadDataset } from '../loadDataset.ts';

/** An import as a person makes it: the folder is written, index.yaml edited, the folder read and scored; then it is removed. */
export async function scoresOfImport(
	run: (folder: string, options: ImportOptions) => Promise<Import>,
	options: Partial<ImportOptions> = {},
	edit: (yaml: string) => string = (yaml) => yaml,
): Promise<{ readonly made: Import; readonly scores: IndexScores }> {
	const parent = await mkdtemp(join(tmpdir(), 'sie-import-'));
	try {
		const folder = join(parent, 'project');
		const made = await run(folder, { date: '2026-01-31', ...options });
		const file = join(folder, 'index.yaml');
		await writeFile(file, edit(await readFile(file, 'utf8')));
		return { made, scores: scoreIndex(await loadDataset(folder)) };
	} finally {
		await rm(parent, { recursive: true });
	}
}

/** Takes the # away from a setting of the method, as index.yaml invites one to do. */
export function switchedOn(yaml: string, setting: string): string {
	const off = new RegExp(`^ {2}# (${setting}) +#.*$`, 'm');
	if (!off.test(yaml)) throw new Error(`index.yaml has no line "# ${setting}" to switch on.`);
	return yaml.replace(off, '  $1');
}

/** Scores or ranks of one measure in one period, by area. */
export function columnOfPanel(
	{ panel }: IndexScores,
	cells: ArrayLike<number>,
	measure: string,
	period: string,
): ReadonlyMap<string, number> {
	const m = panel.measures.findIndex(({ id }) => id === measure);
	const t = panel.periods.indexOf(period);
	if (m < 0 || t < 0) throw new Error(`There is no ${measure} in ${period}.`);
	return new Map(panel.areas.map((area, a) => [area, cells[(m * panel.periods.length + t) * panel.areas.length + a]!]));
}
