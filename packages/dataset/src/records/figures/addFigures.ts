import { flagBit } from '@social-index/schema';
import type { ProjectFolder } from '../../files/projectFolder.ts';
import { listing } from '../../listing.ts';
import type { ObservationContext } from '../../observations/dataSource.ts';
import { periodPosition } from '../../periodPosition.ts';
import { projectFile } from '../../project/readProject.ts';
import type { Answer } from '../askEngine.ts';
import type { Recipe } from '../recipe.ts';
import { aggregateFigure } from './aggregateFigure.ts';
import { Population } from './population.ts';
import { readPopulation } from './readPopulation.ts';
import type { TimeWindow } from './timeWindows.ts';

/**
 * Adds a recipe's figures to the observations: one for every area and period that any record is of.
 *
 * @returns whether they were added; otherwise what is wrong has been reported
 */
export async function addFigures(
	{ windows, sums }: Answer,
	recipe: Recipe,
	folder: ProjectFolder,
	context: ObservationContext,
): Promise<boolean> {
	const { measure, period, low_reliability } = recipe.recipe;
	const { indicator, minCount, at } = recipe;
	const places = windows.map((window) => placeInTime(window, period.by, context));
	if (places.some((place) => place < 0)) {
		const unclear = windows.filter((_, w) => places[w]! < 0).map(({ label }) => label);
		context.problems.error({
			code: 'UNREADABLE_PERIOD',
			...at('period'),
			found: listing(unclear, 5),
			message:
				'A month of these years is written like a span of years (2009-11), so that it cannot be told which is meant.',
			mend: 'Count by quarter or year, or list these months under "periods" with a name and position of their own.',
		});
		return false;
	}
	reportPartial(windows, recipe, context);
	const denominator = measure.denominator;
	const population =
		denominator === undefined ? new Population() : await readPopulation(denominator, recipe, folder, context);
	if (population === null) return false;
	const rule = {
		kind: measure.kind,
		multiplier: measure.multiplier ?? indicator.multiplier,
		decimals: measure.decimals,
		minCount,
		low: low_reliability,
	};
	const line = at().line ?? 1;
	const file = folder.indexOf(projectFile);
	const without: string[] = [];
	for (const area of new Set(recipe.groups.map(({ of }) => of))) {
		windows.forEach(({ units, partial }, w) => {
			const people = units.map((unit) => population.at(area, unit, denominator?.nearest ?? false));
			const total = people.reduce((sum, { value }) => sum + value, 0);
			const figure = aggregateFigure(sums.get(area)?.get(w) ?? null, total, rule);
			if (measure.kind === 'rate' && !(total > 0))
				without.push(`${context.areas.areas[area]!.name} in ${windows[w]!.label}`);
			const known = !Number.isNaN(figure.value);
			const estimated = known && people.some(({ own }) => !own) ? flagBit.estimated : 0;
			context.rows.add({
				...figure,
				flag: figure.flag | estimated | (known && partial ? flagBit.partial : 0),
				indicator: recipe.indicatorAt,
				period: places[w]!,
				area,
				file,
				line,
			});
		});
	}
	if (without.length > 0) {
		context.problems.warn({
			code: 'DENOMINATOR_MISSING',
			...at('measure', 'denominator'),
			message: `There is no population for ${without.length.toLocaleString('en-GB')} areas and periods, so no rate: ${listing(without, 4)}.`,
			mend: 'Add it, or set nearest: true to take that of the nearest year.',
		});
	}
	return true;
}

/** Place of a window among the periods; -1 where its name would be read as another time than it is. */
function placeInTime(
	{ label }: TimeWindow,
	by: Recipe['recipe']['period']['by'],
	{ periods }: ObservationContext,
): number {
	const listed = periods.periods.findIndex(({ id }) => id === label);
	if (listed >= 0 || by !== 'month') return listed >= 0 ? listed : periods.indexOf(label);
	const month = Number(label.slice(0, 4)) + (Number(label.slice(5)) - 0.5) / 12 - 0.5;
	return Math.abs((periodPosition(label) ?? Infinity) - month) < 0.01 ? periods.indexOf(label) : -1;
}

function reportPartial(windows: readonly TimeWindow[], { at, recipe }: Recipe, { problems }: ObservationContext): void {
	const partial = windows.filter((window) => window.partial).map(({ label }) => label);
	if (partial.length === 0) return;
	problems.warn({
		code: 'PARTIAL_PERIODS',
		...at('period'),
		message: `Some months of ${listing(partial, 6)} have no record at all, in any area; these figures are of part of the time and say so.`,
		mend: `Filter to whole periods (from and to on ${recipe.period.column}) if the records do not cover them.`,
	});
}
