import { closeSync, openSync, readSync } from 'node:fs';
import type { Audit } from '@social-index/engine';
import {
	type ChangeRow,
	changeFields,
	type Dataset,
	type Geometry,
	PackedRows,
	type ReleaseGeography,
	type ReleaseManifest,
	type Result,
	type TableName,
	type Translations,
} from '@social-index/schema';
import { apiFiles } from './apiFiles.ts';
import { areaTopology } from './areaTopology.ts';
import { auditFiles } from './audit/auditFiles.ts';
import { areasGeoJson } from './downloads/areasGeoJson.ts';
import type { WorkbookSource } from './downloads/scoresWorkbook.ts';
import { workbookFile, workbookPath } from './downloads/workbookFile.ts';
import { fileNameOf } from './fileNameOf.ts';
import { HashedFolder } from './hashedFolder.ts';
import { openApi, openApiPath } from './openApi.ts';
import { postcodeFiles } from './postcodeFiles.ts';
import { withheldRows } from './releaseDisclosure.ts';
import { publishedPath, releaseManifest } from './releaseManifest.ts';
import { replaceFolder } from './replaceFolder.ts';
import { tableMetadata } from './tableMetadata.ts';
import { areasTable, attributesOf } from './tables/areasTable.ts';
import { changesTable, publishedChanges } from './tables/changesTable.ts';
import { conversionsTable } from './tables/conversionsTable.ts';
import { disclosureTable } from './tables/disclosureTable.ts';
import { fitTable } from './tables/fitTable.ts';
import { indicatorsTable } from './tables/indicatorsTable.ts';
import { observationRows, observationsTable } from './tables/observationsTable.ts';
import { ratingsTable } from './tables/ratingsTable.ts';
import { scoresColumns, scoresText } from './tables/scoresTable.ts';
import { type Column, type Table, tableText } from './tables/table.ts';
import { weightsTable } from './tables/weightsTable.ts';
import { writeParquet } from './tables/writeParquet.ts';

/** The file that makes a folder a release. */
export const manifestPath = 'release.json';

/** Names that areas were known by or are also called. */
export const otherNamesPath = 'geography/other-names.json';

/**
 * Writes a release folder: manifest, tables with their metadata, workbook, geographies, content, API.
 *
 * The same dataset, result and options give the same bytes on any machine and at any time. The folder appears whole or not at all (see {@link replaceFolder});
 * an older release in its place is replaced. Numbers are written in full; an absent one is empty and its flag says why; nothing of a
 * suppressed observation is written.
 *
 * @param folder - where to write
 * @param options.now - ISO date of the release where it is not the one in index.yaml
 * @param options.audit - written into the folder `audit` where it is given
 * @param options.mostRows - a table of more rows is written as Parquet instead of CSV; a million where it is left out
 * @returns the manifest as written
 * @throws InputError where the folder holds something that is no release
 */
export async function writeRelease(
	folder: string,
	dataset: Dataset,
	result: Result,
	options: { now?: string; audit?: Audit; mostRows?: number } = {},
): Promise<ReleaseManifest> {
	const head = releaseManifest(dataset, result, options.now);
	return replaceFolder(folder, { marker: manifestPath, kind: 'a release' }, async (temporary) => {
		const files = new HashedFolder(temporary);
		const changes = PackedRows.of<ChangeRow>(changeFields, publishedChanges(result.changes));
		await writeTables(files, dataset, { ...result, changes }, head, options.mostRows ?? 1_000_000);
		const source = { head, dataset, panel: result.panel };
		await writeGeographies(files, dataset.geometries, source);
		await files.writeBytes(workbookPath, [await workbookFile(source)]);
		if (dataset.postcodes !== undefined) await files.writeManyJson(postcodeFiles(dataset.postcodes));
		if (dataset.otherNames !== undefined) await files.writeJson(otherNamesPath, dataset.otherNames);
		for (const [name, markdown] of Object.entries(dataset.content)) {
			await files.write(`content/${fileNameOf(name)}.md`, [markdown]);
		}
		await writeTranslations(files, dataset.translations ?? {});
		for (const { path, place } of dataset.media ?? []) await files.writeBytes(path, bytesOf(place));
		for (const { name, text } of options.audit === undefined ? [] : auditFiles(options.audit)) {
			await files.write(`audit/${name}`, [text]);
		}
		const figures = { ...result, changes };
		await files.writeManyJson(apiFiles(head, dataset.areas, figures));
		const example = { area: dataset.areas[0]!.code, measure: dataset.framework.id };
		await files.writeJson(openApiPath, openApi(head, example), 2);
		const manifest: ReleaseManifest = { ...head, files: files.files };
		await files.writeJson(manifestPath, manifest, 2);
		await files.toDisk();
		return manifest;
	});
}

async function writeTables(
	files: HashedFolder,
	dataset: Dataset,
	result: Result,
	head: Omit<ReleaseManifest, 'files'>,
	mostRows: number,
): Promise<void> {
	const { panel } = result;
	const put = (about: TableAbout, lines: Iterable<string>, rows: number) =>
		writeTable(files, about, lines, head, rows > mostRows && longTables.includes(about.name));
	const write = <Row>(table: Table<Row>, rows: Iterable<Row> & { readonly length: number }) =>
		put(table, tableText(table, rows), rows.length);
	const about = { name: 'scores', title: 'Scores, values and ranks', columns: scoresColumns } as const;
	await put(
		{ ...about, key: ['area_code', 'period', 'measure'] },
		scoresText(panel, dataset.areas),
		panel.score.length,
	);
	await write(weightsTable, result.weights);
	await write(fitTable, result.fit);
	await write(ratingsTable, result.ratings);
	await write(changesTable, result.changes);
	await write(indicatorsTable, dataset.indicators);
	const areas = dataset.areas.map((area) => ({ ...area, peers: result.peers.get(area.code) ?? [] }));
	await write(areasTable(attributesOf(areas)), areas);
	if (dataset.conversions.length > 0) await write(conversionsTable, dataset.conversions);
	const observations = () => observationRows(dataset, publishedPath);
	await put(observationsTable, tableText(observationsTable, observations()), countOf(observations()));
	await write(disclosureTable, dataset.disclosure === undefined ? [] : withheldRows(dataset.disclosure));
}

/** The tables that grow with areas, periods and measures together. The others are read by people and stay CSV. */
const longTables: readonly TableName[] = ['scores', 'ratings', 'changes', 'observations', 'conversions'];

type TableAbout = Pick<Table<never>, 'name' | 'title' | 'key'> & {
	readonly columns: readonly Omit<Column<never>, 'write'>[];
};

/** One table with the metadata that go with it. */
async function writeTable(
	files: HashedFolder,
	about: TableAbout,
	lines: Iterable<string>,
	head: Omit<ReleaseManifest, 'files'>,
	asParquet: boolean,
): Promise<void> {
	const file = `${about.name}.${asParquet ? 'parquet' : 'csv'}`;
	const metadata = tableMetadata(file, about, head);
	if (asParquet) {
		const told = { title: `${head.name}: ${about.title}`, publisher: head.publisher.name, licence: head.licence };
		await files.writeBytes(`tables/${file}`, writeParquet(about.columns, lines, { ...told, issued: head.created }));
	} else await files.write(`tables/${file}`, lines);
	await files.writeJson(`tables/${file}-metadata.json`, metadata, 2);
}

function countOf(rows: Iterable<unknown>): number {
	let count = 0;
	for (const _ of rows) count += 1;
	return count;
}

async function writeGeographies(
	files: HashedFolder,
	geometries: readonly Geometry[],
	source: WorkbookSource,
): Promise<void> {
	for (const geometry of geometries) {
		const { level, kind, attribution } = geometry;
		const both = geometries.some((other) => other.level === level && other.kind !== kind);
		const name = both && kind === 'tiles' ? `${level}-tiles` : level;
		const about: Omit<ReleaseGeography, 'topology'> = { level, kind, attribution };
		const topology = areaTopology(geometry);
		await files.writeJson(`geography/${fileNameOf(name)}.topojson`, { ...topology, about });
		if (kind === 'boundaries') {
			await files.writeJson(`downloads/${fileNameOf(name)}.geojson`, areasGeoJson(topology, geometry, source));
		}
	}
}

/** A file in pieces, so that a film is never in memory as a whole. */
function* bytesOf(place: string): Iterable<Uint8Array> {
	const file = openSync(place, 'r');
	const chunk = Buffer.allocUnsafe(1 << 20);
	try {
		for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) yield chunk.subarray(0, read);
	} finally {
		closeSync(file);
	}
}

/** The publisher's texts in other languages than that of the tables. */
async function writeTranslations(files: HashedFolder, translations: Translations): Promise<void> {
	for (const [language, { content, ...texts }] of Object.entries(translations)) {
		await files.writeJson(`translations/${language}.json`, texts, 2);
		for (const [name, markdown] of Object.entries(content)) {
			await files.write(`translations/${language}/${fileNameOf(name)}.md`, [markdown]);
		}
	}
}
