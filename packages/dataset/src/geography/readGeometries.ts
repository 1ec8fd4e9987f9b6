import type { Geometry, Project } from '@social-index/schema';
import type { AreaIndex } from '../areas/areaIndex.ts';
import { type NamedAt, outsideName, type ProjectFolder } from '../files/projectFolder.ts';
import { listing } from '../listing.ts';
import type { ProblemList } from '../problemList.ts';
import { projectFile, type ReadProject } from '../project/readProject.ts';
import { readTable } from '../tables/openTable.ts';
import { layTiles } from './layTiles.ts';
import { readBoundaries } from './readBoundaries.ts';
import { readBoundaryFile } from './readBoundaryFile.ts';
import { readTiles } from './readTiles.ts';

/** Real boundaries of one level in a file outside the project folder. */
export interface OutsideBoundaries {
	readonly level: string;
	/** A path as the running program sees it. */
	readonly file: string;
}

/**
 * Reads where the areas of each level lie: boundaries named in index.yaml, boundaries from outside the folder (which take the
 * place of the folder's own for their level), and the tile layout, which is made from the boundaries of the scored level where the
 * project has none and does not decline one.
 */
export async function readGeometries(
	folder: ProjectFolder,
	geography: Project['geography'],
	outside: readonly OutsideBoundaries[],
	areas: AreaIndex,
	lineOf: ReadProject['lineOf'],
	problems: ProblemList,
): Promise<readonly Geometry[]> {
	const geometries: Geometry[] = [];
	const keep = (geometry: Geometry | null): void => {
		if (geometry !== null) geometries.push(geometry);
	};
	const placeOf = (path: readonly PropertyKey[], column: string): NamedAt => {
		const line = lineOf(path);
		return { file: projectFile, ...(line === undefined ? {} : { line }), column };
	};
	for (const { level, file } of outside) {
		if (!levelKnown(level, geography, {}, problems)) continue;
		// Warnings are published with a release, so they name the file as the list of inputs does, without this machine's path.
		const source = { file: outsideName(file), level, code: null, attribution: null };
		const layers = await readBoundaryFile(folder, { path: file, file: source.file, outside: true }, problems);
		if (layers !== null) keep(readBoundaries(layers, source, areas, problems));
	}
	for (const [i, { level, file, code, attribution, layer, crs }] of geography.boundaries.entries()) {
		const path = ['geography', 'boundaries', i];
		if (!levelKnown(level, geography, placeOf([...path, 'level'], 'geography → boundaries → level'), problems))
			continue;
		if (outside.some((own) => own.level === level)) continue;
		const namedAt = placeOf([...path, 'file'], 'geography → boundaries → file');
		const layers = await readBoundaryFile(folder, { path: file, file, outside: false, namedAt }, problems);
		const source = {
			file,
			level,
			code,
			attribution,
			...(layer === undefined ? {} : { layer }),
			...(crs === undefined ? {} : { crs }),
		};
		if (layers !== null) keep(readBoundaries(layers, source, areas, problems));
	}
	const tiles = geography.tiles;
	if (
		tiles !== undefined &&
		tiles !== 'none' &&
		levelKnown(tiles.level, geography, placeOf(['geography', 'tiles', 'level'], 'geography → tiles → level'), problems)
	) {
		const at = placeOf(['geography', 'tiles', 'file'], 'geography → tiles → file');
		const table = await readTable(folder, tiles.file, at, { wanted: ['code', 'column', 'row'] }, problems);
		if (table !== null) keep(readTiles(table, tiles.level, areas, problems));
	}
	const scored = geometries.filter(({ level }) => level === geography.level);
	const bounds = scored.find(({ kind }) => kind === 'boundaries');
	// A file of tiles that cannot be read is told of, and stays the only layout there could be.
	const given = tiles === 'none' || tiles?.level === geography.level;
	if (bounds !== undefined && !given) keep(layTiles(bounds));
	return geometries;
}

function levelKnown(
	level: string,
	geography: Project['geography'],
	at: Partial<NamedAt>,
	problems: ProblemList,
): boolean {
	const ids = geography.levels.map((own) => own.id);
	if (ids.includes(level)) return true;
	problems.error({
		code: 'UNKNOWN_LEVEL',
		...at,
		found: level,
		message: 'The project has no level of this id.',
		mend: `Its levels are ${listing(ids)}.`,
	});
	return false;
}
