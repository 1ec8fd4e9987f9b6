import { type TableName, tableColumns } from '@social-index/schema';
import type { IndexModel } from '../../model/IndexModel.ts';
import type { PageContext } from '../../model/pageContext.ts';
import { safeAddress } from '../measure/indicatorFacts.ts';
import { type AuditFile, auditFiles } from '../method/auditState.ts';
import { datasetDescription } from './datasetDescription.ts';
import { type LicenceTerms, licenceTerms } from './licences.ts';

export interface DataFile {
	/** Within the release. */
	readonly path: string;
	readonly bytes: number;
}

export interface DataTable extends DataFile {
	readonly name: TableName;
	/** `null` where it is not known without reading the file. */
	readonly rows: number | null;
	/** Path of the table's description for programs (CSVW). */
	readonly metadata: string | null;
}

export interface WholeFile extends DataFile {
	readonly savedAs: string;
	/** The level in the plural that the boundaries are of; `null` for the workbook. */
	readonly levels: string | null;
}

export interface DataSource {
	readonly source: string;
	readonly url: string;
	readonly licence: string;
	readonly retrieved: string;
	readonly indicators: readonly { readonly id: string; readonly name: string }[];
}

export interface DataState {
	readonly name: string;
	readonly place: string;
	readonly version: string;
	readonly created: string;
	readonly status: string;
	readonly note: string;
	readonly publisher: string;
	readonly licence: LicenceTerms;
	/** Files that hold what most people come for, under names that tell where they are from once they are saved. */
	readonly whole: readonly WholeFile[];
	readonly tables: readonly DataTable[];
	readonly geographies: readonly (DataFile & { readonly level: string; readonly kind: 'boundaries' | 'tiles' })[];
	/** Of the release's audit; empty where it carries none. */
	readonly audit: readonly AuditFile[];
	readonly api: {
		readonly index: string;
		/** The description of the API; `null` where the release has none. */
		readonly description: string | null;
		readonly measures: number;
		readonly areas: number;
		/** Paths of two files to look at. */
		readonly measure: string;
		readonly area: string;
		readonly bytes: number;
	};
	/** The whole release. */
	readonly files: number;
	readonly bytes: number;
	readonly sources: readonly DataSource[];
	/** Statements to give with the data, each once. */
	readonly attribution: readonly string[];
	readonly licences: readonly LicenceTerms[];
	/** schema.org Dataset, for search engines. */
	readonly description: Readonly<Record<string, unknown>>;
}

const tableNames = [...Object.keys(tableColumns), 'indicators'] as readonly TableName[];

/** @param place - where the page stands */
export function dataState(
	model: IndexModel,
	place: Pick<PageContext, 'indexRoot' | 'address' | 'current'> = { indexRoot: '../' },
): DataState {
	const { manifest, geographies } = model.data;
	const { files } = manifest;
	const terms = [...new Set([manifest.licence, ...model.data.indicators.map(({ licence }) => licence)])].map((id) =>
		licenceTerms(id, model.language),
	);
	const tables = tableNames.flatMap((name) => tableOf(model, name));
	return {
		name: manifest.name,
		place: manifest.place,
		version: manifest.version,
		created: manifest.created,
		status: manifest.status,
		note: manifest.note,
		publisher: manifest.publisher.name,
		licence: licenceTerms(manifest.licence, model.language),
		whole: wholeFiles(model),
		tables,
		geographies: files
			.filter(({ path }) => path.startsWith('geography/'))
			.map(({ path, bytes }) => {
				const file = path.slice('geography/'.length).replace('.topojson', '');
				const tiles = file.endsWith('-tiles') ? file.slice(0, -'-tiles'.length) : null;
				const geography =
					geographies.find(({ level, kind }) => level === tiles && kind === 'tiles') ??
					geographies.find(({ level }) => level === file);
				return { path, bytes, level: geography?.level ?? file, kind: geography?.kind ?? 'boundaries' };
			}),
		audit: auditFiles(model),
		api: {
			index: 'api/index.json',
			description: files.find(({ path }) => path === 'api/openapi.json')?.path ?? null,
			measures: model.data.panel.measures.length,
			areas: model.data.panel.areas.length,
			measure: `api/measures/${model.index.id}.json`,
			area: `api/areas/${model.data.panel.areas[0] ?? ''}.json`,
			bytes: total(files.filter(({ path }) => path.startsWith('api/'))),
		},
		files: files.length,
		bytes: total(files),
		sources: sourcesOf(model),
		attribution: [
			...new Set([...terms.map(({ statement }) => statement).filter((text) => text !== ''), ...manifest.attribution]),
		],
		licences: terms,
		description: datasetDescription(
			model,
			tables.map(({ path }) => path),
			place,
		),
	};
}

function wholeFiles({ data: { manifest } }: IndexModel): readonly WholeFile[] {
	const name = `${manifest.id}-${manifest.version}`;
	return manifest.files.flatMap(({ path, bytes }): WholeFile[] => {
		if (path === 'downloads/scores.xlsx') return [{ path, bytes, savedAs: `${name}-scores.xlsx`, levels: null }];
		const id = /^downloads\/(.+)\.geojson$/.exec(path)?.[1];
		if (id === undefined) return [];
		const levels = manifest.levels.find((level) => level.id === id)?.plural ?? id;
		return [{ path, bytes, savedAs: `${name}-${id}.geojson`, levels }];
	});
}

function tableOf(model: IndexModel, name: TableName): readonly DataTable[] {
	const { files } = model.data.manifest;
	const file = files.find(({ path }) => path === `tables/${name}.csv` || path === `tables/${name}.parquet`);
	if (file === undefined) return [];
	const metadata = `${file.path}-metadata.json`;
	return [
		{
			name,
			path: file.path,
			bytes: file.bytes,
			rows: rowsOf(model, name),
			metadata: files.some(({ path }) => path === metadata) ? metadata : null,
		},
	];
}

function rowsOf({ data }: IndexModel, name: TableName): number | null {
	const { panel } = data;
	const rows: Partial<Record<TableName, number>> = {
		scores: panel.measures.length * panel.periods.length * panel.areas.length,
		weights: data.weights.length,
		fit: data.fit.length,
		ratings: data.ratings.length,
		changes: data.changes.length,
		areas: data.areas.length,
		indicators: data.indicators.length,
	};
	return rows[name] ?? null;
}

/** Each source once per address and licence, with the indicators taken from it; the order of the indicators. */
function sourcesOf(model: IndexModel): readonly DataSource[] {
	const groups = Map.groupBy(model.data.indicators, ({ source, sourceUrl, licence, retrieved }) =>
		JSON.stringify([source, sourceUrl, licence, retrieved]),
	);
	return [...groups.values()].map((indicators) => {
		const { source, sourceUrl, licence, retrieved } = indicators[0]!;
		return {
			source,
			url: safeAddress(sourceUrl),
			licence: licenceTerms(licence, model.language).name,
			retrieved,
			indicators: indicators.map(({ id, name }) => ({ id, name })),
		};
	});
}

function total(files: readonly { readonly bytes: number }[]): number {
	return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
