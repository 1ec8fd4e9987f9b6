import type { Indicator, RecordsCondition, RecordsRecipe } from '@social-index/schema';
import type { AreaIndex } from '../areas/areaIndex.ts';
import type { NamedAt } from '../files/projectFolder.ts';
import { listing } from '../listing.ts';
import { nearestSpelling } from '../nearestSpelling.ts';
import type { ProblemList } from '../problemList.ts';
import { projectFile, type ReadProject, writePath } from '../project/readProject.ts';
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
	if (indicatorAt < 0) {
		const alike = nearestSpelling(
			recipe.indicator,
			indicators.map(({ id }) => id),
		);
		const mend = alike === null ? 'Add it to indicators.csv.' : `Did you mean ${alike}?`;
		wrong(['indicator'], 'UNKNOWN_INDICATOR', 'indicators.csv has no indicator of this id.', mend, recipe.indicator);
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
	const groups = own.flatMap(({ place }) => {
		const around = [place];
		for (let up = areas.areas[place]!.parent; up !== null && around.length < 20; ) {
			const next = areas.indexOf(up);
			if (next < 0) break;
			around.push(next);
			up = areas.areas[next]!.parent;
		}
		return around
			.filter((of) => of === place || recipe.totals.includes(areas.areas[of]!.level))
			.map((of) => ({ place, of }));
	});
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

type Wrong = (path: readonly PropertyKey[], code: string, message: string, mend: string, found?: string) => void;

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

const measureKeys = {
	count: ['distinct'],
	rate: ['distinct', 'denominator', 'multiplier'],
	proportion: ['where'],
	mean: ['column'],
} as const;

const measureNeeds = { count: null, rate: 'denominator', proportion: 'where', mean: 'column' } as const;

function checkMeasure({ measure }: RecordsRecipe, indicator: Indicator | undefined, wrong: Wrong): void {
	const { kind } = measure;
	const allowed: readonly string[] = measureKeys[kind];
	for (const key of ['distinct', 'denominator', 'multiplier', 'where', 'column'] as const) {
		if (measure[key] !== undefined && !allowed.includes(key)) {
			wrong(
				['measure', key],
				'RECIPE_CONTRADICTS',
				`A ${kind} has no "${key}".`,
				allowed.length === 0
					? 'Take it out.'
					: `Take it out, or choose another kind; a ${kind} may have ${listing(allowed)}.`,
				key,
			);
		}
	}
	const need = measureNeeds[kind];
	if (need !== null && (measure[need] === undefined || (need === 'where' && measure.where!.length === 0))) {
		const mends = {
			denominator: 'Add "denominator:" with the indicator or the file that holds the population.',
			where: 'Add "where:" with the tests that a record of the numerator passes.',
			column: 'Add "column:" with the heading of the numbers.',
		};
		wrong(['measure'], 'RECIPE_INCOMPLETE', `A ${kind} needs "${need}".`, mends[need]);
	}
	measure.where?.forEach((condition, c) => {
		checkCondition(condition, ['measure', 'where', c], wrong);
	});
	const from = measure.denominator;
	if (from !== undefined && (from.indicator === undefined) === (from.file === undefined)) {
		wrong(
			['measure', 'denominator'],
			'RECIPE_INCOMPLETE',
			'A denominator comes from one place.',
			'Give either "indicator:" or "file:".',
		);
	}
	if (
		indicator !== undefined &&
		['rate', 'proportion', 'mean', 'count'].includes(indicator.kind) &&
		indicator.kind !== kind
	) {
		wrong(
			['measure', 'kind'],
			'RECIPE_CONTRADICTS',
			`indicators.csv calls ${indicator.name} a ${indicator.kind}.`,
			'Make the two agree; the kind in indicators.csv is read from its unit where that column is empty.',
			kind,
		);
	}
}

function checkCondition(condition: RecordsCondition, path: readonly PropertyKey[], wrong: Wrong): void {
	const { column: _, ...tests } = condition;
	if (Object.values(tests).every((test) => test === undefined)) {
		wrong(
			path,
			'RECIPE_INCOMPLETE',
			'This names a column and no test of it.',
			'Add one of is, in, not, from, to or present.',
		);
	}
	const { from, to } = condition;
	if (from !== undefined && to !== undefined && (typeof from !== typeof to || from > to)) {
		wrong(
			path,
			'RECIPE_CONTRADICTS',
			typeof from === typeof to
				? 'It begins after it ends, so that no record passes.'
				: 'One end is a number and the other is text.',
			'Swap the two, or put both or neither in quotes.',
			`from ${from} to ${to}`,
		);
	}
}
