import type { Audit } from '@social-index/engine';
import type { Dataset, Geometry, ReleaseGeography, ReleaseManifest, Result, ScorePanel } from '@social-index/schema';
import { apiFiles } from './apiFiles.ts';
import { areaTopology } from './areaTopology.ts';
import { auditFiles } from './audit/auditFiles.ts';
import { fileNameOf } from './fileNameOf.ts';
import { HashedFolder } from './hashedFolder.ts';
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
import { type Table, tableText } from './tables/table.ts';
import { weightsTable } from './tables/weightsTable.ts';

/** The file that makes a folder a release. */
export const manifestPath = 'release.json';

/**
 * Writes a release folder: manifest, tables with their metadata, geographies, content, API.
 *
 * The same dataset, result and options give the same bytes on any machine and at any time. The folder appears whole or not at all (see {@link replaceFolder});
 * an older release in its place is replaced. Numbers are written in full; an absent one is empty and its flag says why; nothing of a
 * suppressed observation is written.
 *
 * @param folder - where to write
 * @param options.now - ISO date of the release where it is not the one in index.yaml
 * @param options.audit - written into the folder `audit` where it is given
 * @returns the manifest as written
 * @throws InputError where the folder holds something that is no release
 */
export async function writeRelease(
	folder: string,
	dataset: Dataset,
	result: Result,
	options: { now?: string; audit?: Audit } = {},
): Promise<ReleaseManifest> {
	const head = releaseManifest(dataset, result, options.now);
	return replaceFolder(folder, { marker: manifestPath, kind: 'a release' }, async (temporary) => {
		const files = new HashedFolder(temporary);
		await writeTables(files, dataset, result, head);
		await writeGeographies(files, dataset.geometries);
		for (const [name, markdown] of Object.entries(dataset.content)) {
			await files.write(`content/${fileNameOf(name)}.md`, [markdown]);
		}
		for (const { name, text } of options.audit === undefined ? [] : auditFiles(options.audit)) {
			await files.write(`audit/${name}`, [text]);
		}
		const figures = { ...result, changes: [...publishedChanges(result.changes)] };
		await files.writeManyJson(apiFiles(head, dataset.areas, figures));
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
): Promise<void> {
	const write = async <Row>(table: Table<Row>, rows: Iterable<Row>) => {
		await files.write(`tables/${table.name}.csv`, tableText(table, rows));
		await files.writeJson(`tables/${table.name}.csv-metadata.json`, tableMetadata(`${table.name}.csv`, table, head), 2);
	};
	await writeScores(files, dataset, result.panel, head);
	await write(weightsTable, result.weights);
	await write(fitTable, result.fit);
	await write(ratingsTable, result.ratings);
	await write(changesTable, publishedChanges(result.changes));
	await write(indicatorsTable, dataset.indicators);
	const areas = dataset.areas.map((area) => ({ ...area, peers: result.peers.get(area.code) ?? [] }));
	await write(areasTable(attributesOf(areas)), areas);
	if (dataset.conversions.length > 0) await write(conversionsTable, dataset.conversions);
	await write(observationsTable, observationRows(dataset, publishedPath));
	await write(disclosureTable, dataset.disclosure?.rows ?? []);
}

async function writeScores(
	files: HashedFolder,
	dataset: Dataset,
	panel: ScorePanel,
	head: Omit<ReleaseManifest, 'files'>,
): Promise<void> {
	await files.write('tables/scores.csv', scoresText(panel, dataset.areas));
	const about = { title: 'Scores, values and ranks', columns: scoresColumns, key: ['area_code', 'period', 'measure'] };
	await files.writeJson('tables/scores.csv-metadata.json', tableMetadata('scores.csv', about, head), 2);
}

async function writeGeographies(files: HashedFolder, geometries: readonly Geometry[]): Promise<void> {
	for (const geometry of geometries) {
		const { level, kind, attribution } = geometry;
		const both = geometries.some((other) => other.level === level && other.kind !== kind);
		const name = both && kind === 'tiles' ? `${level}-tiles` : level;
		const about: Omit<ReleaseGeography, 'topology'> = { level, kind, attribution };
		await files.writeJson(`geography/${fileNameOf(name)}.topojson`, { ...areaTopology(geometry), about });
	}
}
