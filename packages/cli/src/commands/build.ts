import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadDataset } from '@social-index/dataset';
import { auditIndex } from '@social-index/engine';
import { manifestPath, writeRelease } from '@social-index/release';
import type { ReleaseManifest } from '@social-index/schema';
import type { Command } from 'commander';
import { collectBoundaries } from '../boundariesOption.ts';
import { computeSafely } from '../computeSafely.ts';
import { engineOf, engineOption } from '../engineOption.ts';
import { bytesInWords, numberInWords } from '../figures.ts';
import type { Io } from '../io.ts';
import { isoDate } from '../isoDate.ts';
import { postcodesOption } from '../postcodesOption.ts';

interface BuildOptions {
	out?: string;
	boundaries: { level: string; file: string }[];
	postcodes?: string;
	engine?: string;
	now?: string;
	audit?: true;
	json?: true;
}

/** `sie build`: a project folder becomes a release folder. */
export function registerBuild(program: Command, io: Io): void {
	program
		.command('build')
		.description('make a release of a project folder')
		.argument('<project>', 'the project folder (it has an index.yaml)')
		.option('-o, --out <folder>', 'where the release is written (default: .sie/releases/<id of the index>)')
		.option(
			'-b, --boundaries <level=file>',
			'boundaries of a level from a file outside the project',
			collectBoundaries,
			[],
		)
		.option(...postcodesOption)
		.option(...engineOption)
		.option('--now <date>', 'date of the release, in place of the one in index.yaml', isoDate)
		.option('--audit', 'put an audit of the index into the release (audit/audit.html, .md and .json)')
		.option('--json', 'print what was made as JSON')
		.action((project: string, options: BuildOptions) => build(project, options, io));
}

async function build(project: string, options: BuildOptions, io: Io): Promise<void> {
	const started = performance.now();
	const progress = (text: string) => {
		if (io.isTerminal && options.json === undefined) io.err(text);
	};
	const dataset = await loadDataset(project, {
		boundaries: options.boundaries,
		postcodes: options.postcodes,
		...engineOf(options.engine),
		onProgress: (what) => progress(`Reading ${what} …`),
	});
	progress(`Scoring ${numberInWords(dataset.areas.length, 'area')} …`);
	const result = computeSafely(dataset);
	const folder = options.out ?? path.join('.sie', 'releases', dataset.project.id);
	progress(`Writing ${folder} …`);
	const manifest = await writeRelease(folder, dataset, result, {
		...(options.now === undefined ? {} : { now: options.now }),
		...(options.audit === undefined ? {} : { audit: auditIndex(dataset) }),
	});
	const seconds = (performance.now() - started) / 1000;
	const bytes = await bytesOf(folder, manifest);
	if (options.json === true) {
		const { id, version, created, counts, warnings, files } = manifest;
		io.out(
			JSON.stringify({
				id,
				version,
				created,
				folder: path.resolve(folder),
				counts,
				warnings,
				files: files.length + 1,
				bytes,
				seconds,
			}),
		);
		return;
	}
	tellWarnings(manifest, project, io);
	io.out(summary(manifest, folder, bytes, seconds));
}

function summary(manifest: ReleaseManifest, folder: string, bytes: number, seconds: number): string {
	const { counts } = manifest;
	const level = manifest.levels.find((one) => one.id === manifest.level)!;
	const made = [
		numberInWords(counts.areas ?? 0, level.name, level.plural),
		numberInWords(counts.indicators ?? 0, 'indicator'),
		numberInWords(counts.periods ?? 0, 'period'),
		numberInWords(manifest.warnings.length, 'warning'),
	];
	return [
		`${manifest.name}, version ${manifest.version}: ${made.join(', ')}.`,
		`Written to ${folder}: ${numberInWords(manifest.files.length + 1, 'file')}, ${bytesInWords(bytes)}, in ${seconds.toFixed(1)} s.`,
		`To look at it: sie serve ${quoted(folder)}`,
	].join('\n');
}

const warningsShown = 10;

function tellWarnings({ warnings }: ReleaseManifest, project: string, io: Io): void {
	for (const warning of warnings.slice(0, warningsShown)) io.err(`warning: ${warning}`);
	if (warnings.length > warningsShown) {
		io.err(
			`… and ${warnings.length - warningsShown} more; "sie check ${quoted(project)}" and ${manifestPath} have them all.`,
		);
	}
}

function quoted(folder: string): string {
	return /^[\w./\\:@%+,=-]+$/.test(folder) ? folder : `"${folder}"`;
}

async function bytesOf(folder: string, manifest: ReleaseManifest): Promise<number> {
	const own = await readFile(path.join(folder, manifestPath));
	return manifest.files.reduce((sum, file) => sum + file.bytes, own.length);
}
