import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cityCode } from './areas.ts';
import { type PreparedLondon, preparedFiles, prepareLondon } from './prepareLondon.ts';
import type { PublishedFileName } from './publishedFiles.ts';

/**
 * Prepares London and writes tables, area lists and boundaries to a folder, replacing it when all of it is written.
 *
 * @param text - the published files, read
 * @param folder - written anew; what stood there is gone
 */
export function writePrepared(text: Readonly<Record<PublishedFileName, string>>, folder: string): PreparedLondon {
	const prepared = prepareLondon(text);
	const files = preparedFiles(prepared);
	files.set('geography/wards.geojson', text.wardBoundaries);
	files.set('geography/boroughs.geojson', withoutFeature(text.boroughBoundaries, cityCode));
	replaceFolder(folder, files);
	return prepared;
}

/** Writes files, by their paths in a folder, and puts them in its place once all are written. */
export function replaceFolder(folder: string, files: ReadonlyMap<string, string>): void {
	const fresh = `${folder}.new`;
	rmSync(fresh, { recursive: true, force: true });
	for (const [path, content] of files) {
		mkdirSync(dirname(join(fresh, path)), { recursive: true });
		writeFileSync(join(fresh, path), content);
	}
	rmSync(folder, { recursive: true, force: true });
	renameSync(fresh, folder);
}

/** GeoJSON text without the feature of one area: the City is a ward here and no borough. */
function withoutFeature(geojson: string, code: string): string {
	const collection = JSON.parse(geojson) as { features: { properties: { GSS_CODE: string } }[] };
	const features = collection.features.filter((feature) => feature.properties.GSS_CODE !== code);
	return `${JSON.stringify({ ...collection, features })}\n`;
}
