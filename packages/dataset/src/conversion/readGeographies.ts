import type { Area, Level, Project } from '@social-index/schema';
import { AreaIndex } from '../areas/areaIndex.ts';
import { readAreaList } from '../areas/readAreas.ts';
import type { NamedAt, ProjectFolder } from '../files/projectFolder.ts';
import type { ProblemList } from '../problemList.ts';
import { projectFile, type ReadProject } from '../project/readProject.ts';
import { readTable } from '../tables/openTable.ts';
import { checkLookupSettings } from './checkLookupSettings.ts';
import { Geographies } from './geographies.ts';
import { linksOfLookup } from './linksOfLookup.ts';
import { type LookupSettings, type Step, stepLength } from './lookup.ts';
import { parentSteps } from './parentSteps.ts';
import { type LookupTable, readLookup } from './readLookup.ts';

/** The geographies of a project with the steps between them. */
export interface ReadGeographies {
	readonly geographies: Geographies;
	/** The areas of all levels; of an unknown code it says whether another geography of the project has it. */
	readonly areas: AreaIndex;
	/** Lookups from files, in the order of index.yaml, then what the area lists say of parents. */
	readonly steps: readonly Step[];
	/** Whether every lookup could be read: what cannot be reached may be reached by another (reported). */
	readonly complete: boolean;
	/** Lookups that are made from small areas once their people are known, each with its place in index.yaml. */
	readonly through: readonly { readonly settings: LookupSettings; readonly place: number }[];
}

/**
 * Reads the source geographies and the lookups of index.yaml and checks them against the areas on both sides.
 *
 * @param levels - the areas of the levels of the index
 */
export async function readGeographies(
	folder: ProjectFolder,
	geography: Project['geography'],
	levels: AreaIndex,
	lineOf: ReadProject['lineOf'],
	problems: ProblemList,
): Promise<ReadGeographies> {
	const tables: LookupTable[] = [];
	const through: { settings: LookupSettings; place: number }[] = [];
	for (const [i, settings] of geography.lookups.entries()) {
		if (!checkLookupSettings(i, geography, lineOf, problems)) continue;
		if (settings.file === undefined) through.push({ settings, place: i });
		else {
			const namedAt = place(['geography', 'lookups', i, 'file'], lineOf);
			const table = await readLookup(folder, settings, settings.file, namedAt, problems);
			if (table !== null) tables.push(table);
		}
	}
	const geographies = new Geographies();
	const add = (level: Level, shown: boolean, listed: boolean, areas: readonly Area[]): void => {
		const explain = (codes: readonly string[]) => geographies.explainElsewhere(codes, level.id);
		geographies.add({ ...level, shown, listed, areas: new AreaIndex(areas, [level], explain) });
	};
	for (const level of levels.levels) add(level, true, true, levels.ofLevel(level.id));
	for (const [i, { id, name, plural, vintage, areas: list }] of geography.sources.entries()) {
		const at = place(['geography', 'sources', i, 'areas'], lineOf);
		if (geographies.get(id) !== undefined) {
			problems.error({
				code: 'REPEATED_GEOGRAPHY',
				...at,
				found: id,
				message: 'A level or another source geography has this id already.',
				mend: 'Give each set of areas an id of its own that says its vintage, e.g. lsoa-2011.',
			});
			continue;
		}
		const level = { id, name, plural, vintage };
		const own = list === undefined ? areasOfLookups(level, tables) : await readList(folder, list, level, at, problems);
		add(level, false, list !== undefined, own);
	}
	const steps = tables.map((table): Step => {
		const { from, to, version, method } = table.settings;
		const links = linksOfLookup(table, geographies.get(from)!, geographies.get(to)!, problems);
		return { from, to, version, length: stepLength(method), links: () => links };
	});
	return {
		geographies,
		areas: new AreaIndex(levels.areas, levels.levels, (codes) => geographies.explainElsewhere(codes, null)),
		steps: [...steps, ...parentSteps(levels)],
		complete: tables.length + through.length === geography.lookups.length,
		through,
	};
}

function place(path: readonly PropertyKey[], lineOf: ReadProject['lineOf']): NamedAt {
	const line = lineOf(path);
	const column = path.filter((key) => typeof key === 'string').join(' → ');
	return { file: projectFile, ...(line === undefined ? {} : { line }), column };
}

async function readList(
	folder: ProjectFolder,
	file: string,
	level: Level,
	namedAt: NamedAt,
	problems: ProblemList,
): Promise<readonly Area[]> {
	const table = await readTable(folder, file, namedAt, { wanted: ['code', 'name'] }, problems);
	return table === null ? [] : readAreaList(table, level, problems);
}

/** Where a geography has no list, its areas are those that lookups name, and their codes are their names. */
function areasOfLookups(level: Level, tables: readonly LookupTable[]): readonly Area[] {
	const codes = new Set<string>();
	for (const { settings, rows } of tables) {
		if (settings.from === level.id) for (const { from } of rows) codes.add(from);
		if (settings.to === level.id) for (const { to } of rows) codes.add(to);
	}
	return [...codes].sort().map((code) => ({ code, name: code, level: level.id, vintage: level.vintage, parent: null }));
}
