import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { MadeArea } from './shapefileBytes.ts';

/**
 * The bytes of a GeoPackage with one layer, `wards`, written after OGC 12-128r19: of polygons with one property, WD21CD.
 *
 * @param layer - left out: a GeoPackage without a table of features
 */
export function geoPackageBytes(layer?: { readonly areas: readonly MadeArea[]; readonly crs: number }): Uint8Array {
	const folder = mkdtempSync(join(tmpdir(), 'sie-gpkg-'));
	const path = join(folder, 'made.gpkg');
	try {
		const database = new DatabaseSync(path);
		database.exec(`
			CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
			INSERT INTO gpkg_spatial_ref_sys VALUES ('Not known', -1, 'NONE', -1, 'undefined'), ('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84"]'), ('Grid', 27700, 'EPSG', 27700, 'PROJCS["x"]');
			CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT, srs_id INTEGER);
			CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z INTEGER, m INTEGER);
		`);
		if (layer !== undefined) {
			database.exec(`
				INSERT INTO gpkg_contents VALUES ('wards', 'features', 'wards', ${layer.crs});
				INSERT INTO gpkg_geometry_columns VALUES ('wards', 'geom', 'POLYGON', ${layer.crs}, 0, 0);
				CREATE TABLE wards (fid INTEGER PRIMARY KEY, geom BLOB, WD21CD TEXT);
			`);
			const insert = database.prepare('INSERT INTO wards (geom, WD21CD) VALUES (?, ?)');
			for (const { code, rings } of layer.areas) insert.run(geometry(rings, layer.crs), code);
		}
		database.close();
		return new Uint8Array(readFileSync(path));
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** A header with an envelope of four numbers, then well-known binary; no rings at all are an empty geometry. */
function geometry(rings: MadeArea['rings'], crs: number): Buffer {
	const head = Buffer.alloc(40);
	head.write('GP', 0, 'latin1');
	head.writeUInt8(rings.length === 0 ? 0b1_0011 : 0b0_0011, 3);
	head.writeInt32LE(crs, 4);
	const body = Buffer.alloc(9 + rings.reduce((sum, ring) => sum + 4 + 16 * ring.length, 0));
	body.writeUInt8(1, 0);
	body.writeUInt32LE(3, 1);
	body.writeUInt32LE(rings.length, 5);
	let at = 9;
	for (const ring of rings) {
		at = body.writeUInt32LE(ring.length, at);
		for (const position of ring) for (const coordinate of position) at = body.writeDoubleLE(coordinate, at);
	}
	return Buffer.concat([head, body]);
}
