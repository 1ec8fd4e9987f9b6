import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Audit, auditFormat } from '@social-index/engine';
import {
	type ChangeRow,
	changeFields,
	InputError,
	type OtherName,
	PackedRows,
	type RanksTried,
	type RatingRow,
	type ReleaseAudit,
	type ReleaseData,
	type ReleaseGeography,
	type ReleaseManifest,
	ratingFields,
	releaseFormat,
	type SiteLanguage,
	siteLanguages,
	type Translation,
	type Translations,
} from '@social-index/schema';
import { type ApiIndex, apiIndexPath } from './apiFiles.ts';
import { auditDataFile } from './audit/auditFiles.ts';
import { codeOfFileName } from './fileNameOf.ts';
import { restoreFolder } from './replaceFolder.ts';
import { RowReader } from './rowReader.ts';
import { areasTable } from './tables/areasTable.ts';
import { changesTable } from './tables/changesTable.ts';
import { eachRow } from './tables/eachRow.ts';
import { fitTable } from './tables/fitTable.ts';
import { indicatorsTable } from './tables/indicatorsTable.ts';
import { observationsTable } from './tables/observationsTable.ts';
import { ObservedPartsReader } from './tables/observedParts.ts';
import { ratingsTable } from './tables/ratingsTable.ts';
import { ScoresReader, scoresColumns } from './tables/scoresTable.ts';
import { readTable, type Table } from './tables/table.ts';
import { weightsTable } from './tables/weightsTable.ts';
import { manifestPath, otherNamesPath } from './writeRelease.ts';

/**
 * Reads a release folder back into memory. It reads the tables, so that what a page shows is what a download holds.
 * Hashes are not checked here: see `verifyRelease`.
 *
 * @param folder - a folder made by `writeRelease`
 * @throws InputError where the folder is no release, is of a newer format, or a file in it cannot be read
 */
export async function readRelease(folder: string): Promise<ReleaseData> {
	const manifest = await readManifest(folder);
	const text = async (relative: string) => {
		try {
			return await readFile(path.join(folder, ...relative.split('/')), 'utf8');
		} catch {
			return refuse(path.join(folder, relative), 'FILE_MISSING', 'The release lists this file and it cannot be read.');
		}
	};
	const json = async <T>(relative: string): Promise<T> => {
		const content = await text(relative);
		try {
			return JSON.parse(content) as T;
		} catch {
			return refuse(path.join(folder, relative), 'UNREADABLE_FILE', 'The file is not JSON.');
		}
	};
	const under = (start: string, end: string) =>
		manifest.files.map((file) => file.path).filter((file) => file.startsWith(start) && file.endsWith(end));

	const index = await json<ApiIndex>(apiIndexPath);
	const release = { folder, manifest, text };
	const packed = async <Row, Rows extends { push(row: Row): void }>(table: Table<Row>, rows: Rows) => {
		const headings = table.columns.map((column) => column.heading);
		await eachRow(release, table.name, headings, (row) => rows.push(table.read(row)));
		return rows;
	};
	const scores = async () => {
		const reader = new ScoresReader(index, areas);
		const headings = scoresColumns.map((column) => column.heading);
		return reader.end(await eachRow(release, 'scores', headings, (row) => reader.take(row)));
	};
	const observed = async () => {
		const reader = new ObservedPartsReader(index.areas);
		const headings = observationsTable.columns.map((column) => column.heading);
		await eachRow(release, 'observations', headings, (row) => reader.take(row));
		return reader.end();
	};
	const areasText = await text('tables/areas.csv');
	const areas = readTable(areasTable(furtherColumns(areasText)), areasText);
	const geographies: ReleaseGeography[] = [];
	for (const file of under('geography/', '.topojson')) {
		const { about, ...topology } = await json<
			ReleaseGeography['topology'] & { about: Omit<ReleaseGeography, 'topology'> }
		>(file);
		geographies.push({ ...about, topology });
	}
	const content: [string, string][] = [];
	for (const file of under('content/', '.md')) {
		content.push([codeOfFileName(file.slice('content/'.length, -'.md'.length)), await text(file)]);
	}
	const audit = manifest.files.some((file) => file.path === auditPath) ? inShort(await json<Audit>(auditPath)) : null;
	const translations = await readTranslations(manifest, { text, json });
	const hasNames = manifest.files.some((file) => file.path === otherNamesPath);
	const names = hasNames ? await json<readonly OtherName[]>(otherNamesPath) : null;
	const parts = await observed();
	return {
		manifest,
		areas,
		indicators: readTable(indicatorsTable, await text('tables/indicators.csv')),
		panel: await scores(),
		...(parts === null ? {} : { observed: parts }),
		weights: readTable(weightsTable, await text('tables/weights.csv')),
		fit: readTable(fitTable, await text('tables/fit.csv')),
		ratings: await packed(ratingsTable, new PackedRows<RatingRow>(ratingFields)),
		changes: await packed(changesTable, new PackedRows<ChangeRow>(changeFields)),
		geographies,
		...(names === null ? {} : { otherNames: names }),
		content: Object.fromEntries(content),
		...(translations === null ? {} : { translations }),
		...(audit === null ? {} : { audit }),
	};
}

const auditPath = `audit/${auditDataFile}`;

/** @returns `null` where the audit is of a form that this code does not know */
function inShort(audit: Audit): ReleaseAudit | null {
	const { format, scope, chance, checks } = audit;
	if (format !== auditFormat) return null;
	const ranks = ranksTried(audit);
	return {
		text: scope.text,
		chance: { seed: chance.seed, draws: chance.draws },
		checks: checks.map(({ id, title, verdict, found, advice }) => ({ id, title, verdict, found, advice })),
		...(ranks === null ? {} : { ranks }),
	};
}

/** @returns `null` where the audit does not say by codes how far ranks move, or no area has one */
function ranksTried({ sections, scope, chance }: Audit): RanksTried | null {
	const table = sections.flatMap(({ tables }) => tables).find(({ id }) => id === 'weight-noise');
	const [code, lower, upper] = ['code', 'lower', 'upper'].map((id) =>
		(table?.columns ?? []).findIndex((column) => column.id === id),
	);
	if (table === undefined || code! < 0 || table.rows.length === 0 || chance.weights === undefined) return null;
	const areas = table.rows.map((row) => ({
		code: String(row[code!]),
		lower: Number(row[lower!]),
		upper: Number(row[upper!]),
	}));
	return { period: scope.period, weights: chance.weights, areas };
}

/** @returns `null` where the release is in one language alone */
async function readTranslations(
	manifest: ReleaseManifest,
	read: { text(file: string): Promise<string>; json<T>(file: string): Promise<T> },
): Promise<Translations | null> {
	const files = manifest.files.map((file) => file.path);
	const found: Partial<Record<SiteLanguage, Translation>> = {};
	for (const language of siteLanguages) {
		const folder = `translations/${language}`;
		if (!files.includes(`${folder}.json`)) continue;
		const content: [string, string][] = [];
		for (const file of files.filter((own) => own.startsWith(`${folder}/`) && own.endsWith('.md'))) {
			content.push([codeOfFileName(file.slice(folder.length + 1, -'.md'.length)), await read.text(file)]);
		}
		const texts = await read.json<Omit<Translation, 'content'>>(`${folder}.json`);
		found[language] = { ...texts, content: Object.fromEntries(content) };
	}
	return Object.keys(found).length === 0 ? null : found;
}

/**
 * Reads release.json alone.
 *
 * @throws InputError where there is none, it is not JSON, or it is of a newer format than this code knows
 */
export async function readManifest(folder: string): Promise<ReleaseManifest> {
	await restoreFolder(folder);
	let content: string;
	try {
		content = await readFile(path.join(folder, manifestPath), 'utf8');
	} catch {
		return refuse(
			folder,
			'NOT_A_RELEASE',
			`There is no release here: the folder has no ${manifestPath}.`,
			'Name a folder made by "sie build", or build one first.',
		);
	}
	let manifest: Partial<ReleaseManifest> | null;
	try {
		manifest = JSON.parse(content) as Partial<ReleaseManifest> | null;
	} catch {
		return refuse(path.join(folder, manifestPath), 'UNREADABLE_FILE', 'The file is not JSON.');
	}
	if (typeof manifest?.format !== 'number' || !Array.isArray(manifest.files)) {
		return refuse(path.join(folder, manifestPath), 'NOT_A_RELEASE', 'The file is not the manifest of a release.');
	}
	if (manifest.format > releaseFormat) {
		return refuse(
			path.join(folder, manifestPath),
			'NEWER_FORMAT',
			`The release is of format ${manifest.format}; this version reads formats up to ${releaseFormat}.`,
			'Update Social Index Explorer.',
		);
	}
	for (const file of manifest.files) {
		if (!/^(?!\/)(?!.*(^|\/)\.\.?(\/|$))[^\\]+$/.test(file.path)) {
			return refuse(
				path.join(folder, manifestPath),
				'NOT_A_RELEASE',
				`The manifest lists ${JSON.stringify(file.path)}, which lies outside the release.`,
			);
		}
	}
	return manifest as ReleaseManifest;
}

/** The columns of areas.csv that come after the named ones. */
function furtherColumns(text: string): string[] {
	const row = new RowReader(text);
	const headings: string[] = [];
	if (row.nextRow()) while (!row.rowEnded) headings.push(row.text());
	return headings.slice(areasTable([]).columns.length);
}

function refuse(
	file: string,
	code: string,
	message: string,
	mend = 'Build the release again, or fetch it again from where it was published.',
): never {
	throw new InputError([{ code, severity: 'error', file, message, mend }]);
}
