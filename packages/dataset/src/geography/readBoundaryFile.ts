import type { NamedAt, ProjectFolder } from '../files/projectFolder.ts';
import type { ProblemList } from '../problemList.ts';
import type { BoundaryLayer } from './boundaryLayer.ts';
import { parseGeoJson } from './parseGeoJson.ts';
import { readGeoPackage } from './readGeoPackage.ts';
import { readShapefile } from './readShapefile.ts';

/** A boundary file, in the project folder or outside it. */
export interface BoundaryFile {
	/** As it is written or, outside the folder, as the running program sees it. */
	readonly path: string;
	/** As problems and the list of inputs name it. */
	readonly file: string;
	readonly outside: boolean;
	readonly namedAt?: NamedAt;
}

/**
 * Reads the layers of a boundary file, by its ending: .gpkg (GeoPackage), .zip (zipped shapefile), everything else as GeoJSON or
 * TopoJSON.
 *
 * @returns `null` where it cannot be read (reported)
 */
export async function readBoundaryFile(
	folder: ProjectFolder,
	{ path, file, outside, namedAt }: BoundaryFile,
	problems: ProblemList,
): Promise<readonly BoundaryLayer[] | null> {
	const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
	if (ending === 'gpkg' || ending === 'zip') {
		const bytes = outside ? await folder.readOutsideBytes(path) : await folder.readBytes(path, namedAt);
		if (bytes === null) return null;
		if (ending === 'zip') return readShapefile(bytes, file, problems);
		return readGeoPackage(outside ? path : folder.placeOf(path), file, problems);
	}
	if (ending === 'shp' || ending === 'dbf') {
		problems.error({
			code: 'INCOMPLETE_SHAPEFILE',
			...(namedAt ?? { file }),
			found: path,
			message: 'A shapefile is several files of one name, and this is one of them.',
			mend: 'Put the .shp, .dbf, .shx and .prj into one zipped file and name that.',
		});
		return null;
	}
	const text = outside ? await folder.readOutsideText(path) : await folder.readText(path, namedAt);
	return text === null ? null : parseGeoJson(text, file, problems);
}
