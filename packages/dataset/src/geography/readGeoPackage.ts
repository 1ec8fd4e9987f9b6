import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { wkbToGeojson } from 'hyparquet/src/wkb.js';
import type { ProblemList } from '../problemList.ts';
import type { BoundaryLayer, RawFeature } from './boundaryLayer.ts';

/**
 * Reads the feature tables of a GeoPackage (OGC 12-128r19), each as a layer, with the reference system that its geometry column has.
 *
 * Reports files that are no GeoPackage or damaged, and those without a table of features.
 *
 * @param path - where the file lies
 * @param file - its path as problems tell it
 * @returns the layers, or `null` where there are none (reported)
 */
export async function readGeoPackage(
	path: string,
	file: string,
	problems: ProblemList,
): Promise<readonly BoundaryLayer[] | null> {
	// Only where it is needed: some versions of Node 24 warn when it is loaded that it may yet change.
	const { DatabaseSync } = await import('node:sqlite');
	// "immutable" keeps SQLite from writing anything beside the file, whatever journal it was made with.
	const address = new URL(`${pathToFileURL(path).href}?immutable=1`);
	let database: DatabaseSync | null = null;
	try {
		database = new DatabaseSync(address, { readOnly: true });
		const names = new Set(
			rowsOf(database, "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')").map((row) => row.name),
		);
		const tables = names.has('gpkg_geometry_columns') && names.has('gpkg_contents') ? featureTables(database) : [];
		if (tables.length > 0) return tables.map((table) => layerOf(database as DatabaseSync, table));
		problems.error({
			code: 'NO_LAYER',
			file,
			found: names.has('gpkg_contents') ? 'a GeoPackage' : 'a SQLite database',
			message: names.has('gpkg_contents')
				? 'The GeoPackage has no table of features, so there are no boundaries in it.'
				: 'This is a SQLite database but no GeoPackage.',
			mend: 'Export the layer of the areas as GeoPackage again ("Save Features As…" in QGIS).',
		});
		return null;
	} catch (cause) {
		if (!(cause instanceof Error)) throw cause;
		problems.error({
			code: 'UNREADABLE_BOUNDARIES',
			file,
			found: cause.message,
			message: 'The file is no GeoPackage that can be read; it may be cut off, as by a broken download.',
			mend: 'Open it in a GIS and export it again, or fetch it again.',
		});
		return null;
	} finally {
		database?.close();
	}
}

interface FeatureTable {
	readonly name: string;
	readonly geometry: string;
	readonly crs: string | null;
}

type Row = Record<string, SQLOutputValue>;

function rowsOf(database: DatabaseSync, query: string): readonly Row[] {
	return database.prepare(query).all();
}

function featureTables(database: DatabaseSync): readonly FeatureTable[] {
	const rows = rowsOf(
		database,
		`SELECT c.table_name AS name, c.column_name AS geometry, s.organization AS organization,
			s.organization_coordsys_id AS number, s.definition AS definition
		FROM gpkg_geometry_columns c JOIN gpkg_contents t ON t.table_name = c.table_name AND t.data_type = 'features'
			LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = c.srs_id
		ORDER BY c.table_name`,
	);
	return rows.map(({ name, geometry, organization, number, definition }) => ({
		name: String(name),
		geometry: String(geometry),
		crs: crsOf(String(organization ?? ''), Number(number ?? 0), String(definition ?? '')),
	}));
}

/** Numbers of 0 and below stand for "not known". */
function crsOf(organization: string, number: number, definition: string): string | null {
	if (/^epsg$/i.test(organization) && number > 0) return `EPSG:${number}`;
	return definition === '' || definition === 'undefined' ? null : definition;
}

function layerOf(database: DatabaseSync, { name, geometry, crs }: FeatureTable): BoundaryLayer {
	const rows = rowsOf(database, `SELECT * FROM "${name.replaceAll('"', '""')}"`);
	return {
		name,
		features: rows.map((row): RawFeature => {
			const { [geometry]: blob, ...properties } = row;
			return { properties, geometry: blob instanceof Uint8Array ? geometryOf(blob) : null };
		}),
		attribution: null,
		crs: crs === null ? null : { text: crs, place: 'gpkg_spatial_ref_sys' },
	};
}

const envelopeBytes = [0, 32, 48, 48, 64];

/** A GeoPackage geometry is a header (2.1.3 of the standard) and then well-known binary. */
function geometryOf(blob: Uint8Array): unknown {
	const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
	if (blob.length < 8 || view.getUint16(0) !== 0x4750) throw new Error('A geometry does not begin with "GP".');
	const flags = view.getUint8(3);
	if ((flags & 0b1_0000) !== 0) return { type: 'MultiPolygon', coordinates: [] };
	const envelope = envelopeBytes[(flags >> 1) & 0b111];
	if (envelope === undefined) throw new Error('A geometry has an envelope of an unknown kind.');
	return wkbToGeojson({ view, offset: 8 + envelope });
}
