import type { Indicator, RecordsRecipe } from '@social-index/schema';
import type { AreaIndex } from '../areas/areaIndex.ts';
import type { NamedAt } from '../files/projectFolder.ts';
import { listing } from '../listing.ts';
import { nearestSpelling } from '../nearestSpelling.ts';
import type { ProblemList } from '../problemList.ts';
import { projectFile, type ReadProject, writePath } from '../project/readProject.ts';
import { checkCondition, checkMeasure, type Wrong } from './checkMeasure.ts';
import { wayOfPlacing } from './place/areaPlacing.ts';
import type { Recipe } from './recipe.ts';

/** The least count that leaves records where an indicator names none (METHOD of official statistics: 1 to 4 are withheld). */
const usualMinCount = 5;

/** What recipes are checked against. */
export interface RecipeSurroundings {
	readonly areas: AreaIndex;
	readonly indicators: readonly Indicator[];
	/** The level of the index. */
	readonly level: string;
	readonly lineOf: ReadProject['lineOf'];
}

/**
 * Finds what a recipe names, and reports everything in it that is not there or contradicts itself.
 *
 * @param i - place of the recipe in the list of index.yaml
 * @returns the recipe, or `null` where anything is wrong (reported)
 */
export function checkRecipe(
	recipe: RecordsRecipe,
	i: number,
	{ areas, indicators, level: indexLevel, lineOf }: RecipeSurroundings,
	problems: ProblemList,
): Recipe | null {
	const at = (...path: readonly PropertyKey[]): NamedAt => {
		const line = lineOf(['records', i, ...path]);
		return { file: projectFile, ...(line === undefined ? {} : { line }), column: writePath(['records', i, ...path]) };
	};
	let sound = true;
	const wrong = (path: readonly PropertyKey[], code: string, message: string, mend: string, found?: string): void => {
		sound = false;
		problems.error({ code, ...at(...path), ...(found === undefined ? {} : { found }), message, mend });
	};

	const indicatorAt = indicators.findIndex(({ id }) => id === recipe.indicator);
	const population = recipe.measure.denominator?.indicator;
	for (const [id, path] of [
		[recipe.indicator, ['indicator']],
		[population, ['measure', 'denominator', 'indicator']],
	] as const) {
		if (id === undefined || indicators.some((own) => own.id === id)) continue;
		const alike = nearestSpelling(
			id,
			indicators.map((own) => own.id),
		);
		const mend = alike === null ? 'Add it to indicators.csv.' : `Did you mean ${alike}?`;
		wrong(path, 'UNKNOWN_INDICATOR', 'indicators.csv has no indicator of this id.', mend, id);
	}
	if (recipe.file === undefined && recipe.table === undefined) {
		wrong(
			[],
			'RECIPE_WITHOUT_RECORDS',
			'The recipe does not say where its records are.',
			'Add "file:" with a path in the project folder, or "table:" with a table on a server.',
		);
	}
	const level = recipe.level ?? indexLevel;
	const ids = areas.levels.map(({ id }) => id);
	for (const [name, path] of [
		[level, ['level']] as const,
		...recipe.totals.map((total, t) => [total, ['totals', t]] as const),
	]) {
		if (!ids.includes(name))
			wrong(path, 'UNKNOWN_LEVEL', 'The project has no level of this id.', `Its levels are ${listing(ids)}.`, name);
	}
	const way = checkArea(recipe.area, wrong);
	checkMeasure(recipe, indicators[indicatorAt], wrong);
	recipe.filter.forEach((condition, c) => {
		checkCondition(condition, ['filter', c], wrong);
	});
	if (recipe.pooled_as === 'span' && recipe.period.by !== 'year' && recipe.period.by !== 'financial-year') {
		wrong(
			['pooled_as'],
			'RECIPE_CONTRADICTS',
			'Only years can be named by the first and last of their span.',
			'Take it out: the figure is named by its last period.',
			recipe.pooled_as,
		);
	}
	const own = areas.areas.flatMap((area, place) => (area.level === level ? [{ area, place }] : []));
	const groups = groupsOf(own, recipe.totals, areas);
	recipe.totals.forEach((total, t) => {
		const reached = groups.some(({ of }) => areas.areas[of]!.level === total);
		if (ids.includes(total) && !reached)
			wrong(
				['totals', t],
				'RECIPE_CONTRADICTS',
				`No area of the level ${level} has a parent of this level.`,
				'Name a level that is above it in the area lists, or give the areas their parents there.',
				total,
			);
	});
	if (!sound || way === null) return null;
	const indicator = indicators[indicatorAt]!;
	return {
		recipe,
		indicator,
		indicatorAt,
		level,
		areas: own,
		groups,
		way,
		minCount: indicator.minCount ?? usualMinCount,
		at,
	};
}

/** Each area beside itself and those of the larger levels around it that figures are made of as well. */
function groupsOf(own: Recipe['areas'], totals: readonly string[], areas: AreaIndex): Recipe['groups'] {
	return own.flatMap(({ place }) => {
		const around = new Set([place]);
		for (let up = areas.areas[place]!.parent; up !== null; ) {
			const next = areas.indexOf(up);
			// Parents that lead in a circle would lead on for ever.
			if (next < 0 || around.has(next)) break;
			around.add(next);
			up = areas.areas[next]!.parent;
		}
		return [...around]
			.filter((of) => of === place || totals.includes(areas.areas[of]!.level))
			.map((of) => ({ place, of }));
	});
}

function checkArea(area: RecordsRecipe['area'], wrong: Wrong): Recipe['way'] | null {
	const way = wayOfPlacing(area);
	if (way === null) {
		wrong(
			['area'],
			'RECIPE_AREA_UNCLEAR',
			'The recipe must say in one way how the area of a record is found.',
			'Give one of: code; postcode and lookup; x and y.',
		);
		return null;
	}
	if (way === 'point' && (area.x === undefined || area.y === undefined)) {
		wrong(
			['area'],
			'RECIPE_AREA_UNCLEAR',
			'A point needs both its coordinates.',
			'Give both x (longitude or easting) and y (latitude or northing).',
		);
	}
	if (way === 'postcode' && area.lookup === undefined) {
		wrong(
			['area'],
			'RECIPE_AREA_UNCLEAR',
			'Postcodes need a file to be looked up in.',
			'Add "lookup:" with the file of a postcode directory, such as Code-Point Open.',
		);
	}
	if (area.lookup !== undefined && way !== 'postcode') {
		wrong(
			['area', 'lookup'],
			'RECIPE_CONTRADICTS',
			'A lookup is for postcodes, and the recipe names no column of them.',
			'Add "postcode:", or take the lookup out.',
		);
	}
	const lookup = area.lookup;
	if (lookup !== undefined && lookup.area === undefined && (lookup.x === undefined || lookup.y === undefined)) {
		wrong(
			['area', 'lookup'],
			'RECIPE_AREA_UNCLEAR',
			'The lookup has neither a column of areas nor coordinates.',
			'Give its "area:", or its "x:" and "y:".',
		);
	}
	return way;
}
