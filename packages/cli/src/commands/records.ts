import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadDataset, recordsTable } from '@social-index/dataset';
import type { Command } from 'commander';
import { type Boundaries, collectBoundaries } from '../boundariesOption.ts';
import { engineOf, engineOption } from '../engineOption.ts';
import { numberInWords } from '../figures.ts';
import type { Io } from '../io.ts';
import { problemReport } from '../problemReport.ts';

interface RecordsOptions {
	engine?: string;
	out?: string;
	boundaries: Boundaries[];
}

/** `sie records`: runs the recipes of a project and writes what they make of its records, as a data file. */
export function registerRecords(program: Command, io: Io): void {
	program
		.command('records')
		.description('make figures of records, by the recipes of a project, without building it')
		.argument('<project>', 'the project folder (its index.yaml has "records")')
		.option(...engineOption)
		.option('-o, --out <file>', 'where the figures are written as CSV (default: printed)')
		.option(
			'-b, --boundaries <level=file>',
			'boundaries of a level from a file outside the project',
			collectBoundaries,
			[],
		)
		.action((project: string, options: RecordsOptions) => records(project, options, io));
}

async function records(project: string, { engine, out, boundaries }: RecordsOptions, io: Io): Promise<void> {
	const started = performance.now();
	const dataset = await loadDataset(project, {
		boundaries,
		...engineOf(engine),
		...(io.isTerminal ? { onProgress: (what: string) => io.err(`Reading ${what} …`) } : {}),
	});
	const recipes = dataset.project.records.length;
	if (recipes === 0) {
		io.err('This project has no recipes: index.yaml has no "records". docs/records.md shows how to write one.');
		return;
	}
	if (dataset.warnings.length > 0) io.err(problemReport(dataset.warnings));
	const { text, figures, suppressed } = recordsTable(dataset);
	if (out === undefined) {
		io.out(text.trimEnd());
		return;
	}
	await mkdir(path.dirname(path.resolve(out)), { recursive: true });
	const beside = `${out}.writing`;
	await writeFile(beside, text);
	await rename(beside, out);
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	io.out(
		`${numberInWords(figures, 'figure')} of ${numberInWords(recipes, 'recipe')} written to ${out} in ${seconds} s; ${numberInWords(suppressed, 'small count')} withheld.`,
	);
}
