import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { needsAnchors } from '@social-index/engine';
import {
	type Dataset,
	type Geometry,
	type ImportedModel,
	type IndexMethod,
	type Indicator,
	type Problem,
	type Project,
	projectSchema,
} from '@social-index/schema';
import type { AreaIndex } from './areas/areaIndex.ts';
import { otherNames } from './areas/otherNames.ts';
import { readAreas } from './areas/readAreas.ts';
import { readPostcodes } from './areas/readPostcodes.ts';
import { checkContent } from './content/checkContent.ts';
import { checkStatement } from './content/checkStatement.ts';
import { readContent } from './content/readContent.ts';
import { type ReadGeographies, readGeographies } from './conversion/readGeographies.ts';
import { checkDisclosure } from './disclosure/checkDisclosure.ts';
import { type DisclosureRule, disclosureRule } from './disclosure/disclosureRule.ts';
import { type ProtectOptions, protect } from './disclosure/protect.ts';
import { ProjectFolder } from './files/projectFolder.ts';
import { type OutsideBoundaries, readGeometries } from './geography/readGeometries.ts';
import { checkFramework } from './indicators/checkFramework.ts';
import { type ReadIndicators, readIndicators } from './indicators/readIndicators.ts';
import { ProjectMediaList } from './media/projectMedia.ts';
import { readModel } from './model/readModel.ts';
import { checkObservations, checkValues } from './observations/checkObservations.ts';
import type { ObservationContext } from './observations/dataSource.ts';
import { type ReadObservations, readObservations } from './observations/readObservations.ts';
import { ProblemList } from './problemList.ts';
import { checkMethod } from './project/checkMethod.ts';
import { checkPeerMatch } from './project/checkPeerMatch.ts';
import { checkStated } from './project/checkStated.ts';
import { frameworkTree } from './project/framework.ts';
import { readPeriods } from './project/readPeriods.ts';
import { projectFile, readProject } from './project/readProject.ts';
import { runRecipes } from './records/runRecipes.ts';
import { checkTheme } from './site/checkTheme.ts';
import { collectTranslations } from './translations/collectTranslations.ts';

/** How a project folder is read. */
export interface LoadOptions {
	/** Real boundaries from outside the folder; each takes the place of the folder's own for its level. */
	readonly boundaries?: readonly OutsideBoundaries[];
	/** A file of postcodes from outside the folder, in the place of the one that index.yaml names. */
	readonly postcodes?: string | undefined;
	/** The address of a server where records that are in tables are asked, such as postgres://reader@host/database. */
	readonly engine?: string | undefined;
	/** What is known besides of areas that add up and of indicators that were counted from records of people. */
	readonly protect?: ProtectOptions;
	/** Told what is being read, for a progress line. */
	readonly onProgress?: (what: string) => void;
}

/** What reading a project folder comes to. */
export interface ProjectCheck {
	/** Everything found, errors first; floods of one kind in one file are counted rather than listed. */
	readonly problems: readonly Problem[];
	/** `null` where any problem is an error. */
	readonly dataset: Dataset | null;
}

/**
 * Reads a project folder and checks all of it: index.yaml, indicators.csv, area lists, data files, boundaries, tile layout,
 * weights table and content. Where one part is wrong, the others are checked all the same.
 *
 * @param folder - path of the project folder
 * @returns all problems, and the dataset where none of them is an error
 */
export async function checkProject(folder: string, options: LoadOptions = {}): Promise<ProjectCheck> {
	const problems = new ProblemList();
	if (!(await isProjectFolder(folder, problems))) return { problems: problems.told(), dataset: null };
	const files = new ProjectFolder(folder, problems);
	const progress = options.onProgress ?? (() => {});

	progress(projectFile);
	const read = await readProject(files, problems);
	const parts = read?.parts ?? {};
	const lineOf = read?.lineOf ?? (() => undefined);
	const periods = parts.periods ? readPeriods(parts.periods, lineOf, problems) : [];
	progress('indicators.csv');
	const method = parts.method ? checkMethod(parts.method, lineOf, problems) : null;
	const indicators = await readIndicators(
		files,
		{ ...parts, anchorsNeeded: method !== null && needsAnchors(method) },
		problems,
	);
	if (parts.framework) checkFramework(parts.framework, indicators, lineOf, problems);
	const listed = parts.geography ? await readAreas(files, parts.geography, lineOf, problems) : null;
	const areas = listed?.index ?? null;
	let reading: Promise<readonly Geometry[]> | undefined;
	// Read once, and before the observations only where records are placed in boundaries.
	const geometriesOnce = (): Promise<readonly Geometry[]> => {
		if (!parts.geography || !areas || areas.areas.length === 0) return Promise.resolve([]);
		if (reading === undefined) progress('boundaries');
		reading ??= readGeometries(files, parts.geography, options.boundaries ?? [], areas, lineOf, problems);
		return reading;
	};
	const settings = parts.disclosure ?? projectSchema.shape.disclosure.parse(undefined);
	const ofPeople = new Set([
		...(parts.records ?? []).map(({ indicator }) => indicator),
		...(options.protect?.personLevel ?? []),
	]);
	const ruleOf = (indicator: Indicator): DisclosureRule | null =>
		disclosureRule(indicator, settings, ofPeople.has(indicator.id));
	// Without the lists that lookups are held against, every row of theirs would be reported.
	const geographies =
		parts.geography && areas && areas.areas.length > 0
			? await readGeographies(files, parts.geography, areas, lineOf, problems)
			: null;
	const known = {
		method,
		indicators,
		areas,
		geographies,
		periods,
		ruleOf,
		lineOf,
		geometriesOnce,
		engine: options.engine,
	};
	const observed = await observe(files, parts, known, problems, progress);
	const geometries = await geometriesOnce();
	const outside = options.postcodes;
	const postcodes =
		parts.geography && geographies
			? await readPostcodes(files, { geography: parts.geography, outside, geographies, lineOf, progress }, problems)
			: null;
	let model: ImportedModel | null = null;
	if (parts.method && parts.framework) {
		model = await readModel(files, { method: parts.method, framework: parts.framework }, indicators, lineOf, problems);
	}
	checkStated(parts, indicators, lineOf, problems);
	if (parts.ratings && areas && indicators) checkPeerMatch(parts.ratings, areas, indicators, lineOf, problems);
	if (parts.disclosure && areas) checkDisclosure(parts.disclosure, areas, lineOf, problems);
	const contentFolder = parts.site?.content ?? 'content';
	const content = await readContent(files, contentFolder);
	const media = new ProjectMediaList(files, contentFolder);
	const checking = { files, media, content: contentFolder };
	await checkContent(contentFolder, content.blocks, checking);
	for (const [language, blocks] of Object.entries(content.inLanguages)) {
		await checkContent(`${contentFolder}/${language}`, blocks, checking);
	}
	if (parts.site) await checkTheme(parts.site, lineOf, media, problems);
	if (parts.release) checkStatement(content, { folder: contentFolder, released: parts.release.date }, problems);

	await files.allHashed();
	const project = read?.project ?? null;
	const translations =
		project && listed && indicators
			? collectTranslations(
					{ project, indicators, areas: listed.index.areas, areaNames: listed.names, content },
					lineOf,
					problems,
				)
			: {};
	if (problems.hasErrors || !project || !areas || !indicators || !observed)
		return { problems: problems.told(), dataset: null };
	const unprotected = {
		project,
		levels: areas.levels,
		areas: areas.areas,
		periods,
		indicators: indicators.indicators,
		framework: frameworkTree(project.framework),
		observations: observed.observations,
		conversions: observed.conversions,
		geometries,
		model,
		...(postcodes === null ? {} : { postcodes }),
		...otherNames(project.geography, areas, geographies),
		content: content.blocks,
		...(Object.keys(translations).length === 0 ? {} : { translations }),
		...(media.files.length === 0 ? {} : { media: media.files }),
		files: files.files,
		warnings: [],
	};
	// The last step, so that no dataset leaves here with a figure that is to be kept back.
	progress('small counts');
	const safe = await protect(unprotected, problems, {
		personLevel: ofPeople,
		sums: [...observed.sums, ...(options.protect?.sums ?? [])],
		confidential: observed.confidential,
	});
	// How many values lie beyond the anchors is published, and hidden ones must not be among those counted.
	checkValues(safe.observations, indicators, method, (indicator) => ruleOf(indicator) !== null, problems);
	const told = problems.told();
	return { problems: told, dataset: problems.hasErrors ? null : { ...safe, warnings: told } };
}

async function observe(
	files: ProjectFolder,
	parts: Partial<Project>,
	known: {
		readonly method: IndexMethod | null;
		readonly indicators: ReadIndicators | null;
		readonly areas: AreaIndex | null;
		readonly geographies: ReadGeographies | null;
		readonly periods: Dataset['periods'];
		readonly ruleOf: (indicator: Indicator) => DisclosureRule | null;
		readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
		readonly geometriesOnce: () => Promise<readonly Geometry[]>;
		readonly engine: string | undefined;
	},
	problems: ProblemList,
	progress: (what: string) => void,
): Promise<ReadObservations | null> {
	const { indicators, areas, geographies, periods, ruleOf, lineOf } = known;
	// Without the lists that data are looked up in, every row would be reported for their sake.
	if (!parts.data || !parts.geography || !indicators || !areas || !geographies) return null;
	const { data, geography } = parts;
	const geometryOf = async (of: string): Promise<Geometry | null> =>
		(await known.geometriesOnce()).find((geometry) => geometry.level === of && geometry.kind === 'boundaries') ?? null;
	const run = {
		level: geography.level,
		lineOf,
		folder: files,
		geometryOf,
		engine: known.engine,
		onProgress: progress,
	};
	const addRecords = (context: ObservationContext): Promise<void> => runRecipes(parts.records ?? [], run, context);
	const lookedUp = { geographies, indicators, periods, ruleOf, lineOf, addRecords };
	const observed = await readObservations(files, { data, geography }, lookedUp, problems, progress);
	const isPublic = (indicator: Indicator): boolean => ruleOf(indicator) === null;
	checkObservations(observed, indicators, areas, geography.level, isPublic, problems);
	checkValues(observed.observations, indicators, known.method, isPublic, problems);
	return observed;
}

async function isProjectFolder(folder: string, problems: ProblemList): Promise<boolean> {
	const found = await stat(folder).catch(() => null);
	if (found === null || !found.isDirectory()) {
		problems.error({
			code: 'NOT_A_FOLDER',
			found: folder,
			message:
				found === null ? 'There is no folder at this path.' : 'This is a file, and a project folder is expected.',
			mend:
				found === null
					? `Check the path, or make a new project there: sie new ${folder}`
					: 'Name the folder that holds index.yaml.',
		});
		return false;
	}
	if ((await stat(join(folder, projectFile)).catch(() => null)) !== null) return true;
	problems.error({
		code: 'NO_INDEX_FILE',
		file: projectFile,
		found: basename(folder),
		message: 'The folder has no index.yaml, so it is not a project folder.',
		mend: 'Name the folder that holds index.yaml, or make a new project in an empty folder with "sie new <folder>".',
	});
	return false;
}
