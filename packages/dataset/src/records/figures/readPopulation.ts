import type { RecordsRecipe } from '@social-index/schema';
import type { ProjectFolder } from '../../files/projectFolder.ts';
import type { ObservationContext } from '../../observations/dataSource.ts';
import { tidyPeriod } from '../../project/readPeriods.ts';
import { readTable } from '../../tables/openTable.ts';
import { readCell } from '../../tables/readCell.ts';
import { requireColumn } from '../../tables/requireColumn.ts';
import type { Recipe } from '../recipe.ts';
import { Population } from './population.ts';

/**
 * Reads the denominator of a rate: an indicator's observations, or a table of area, period and value. Rows of areas in no list
 * are left out, since a file of populations usually covers a wider place.
 *
 * @returns `null` where it cannot be read (reported)
 */
export async function readPopulation(
	denominator: NonNullable<RecordsRecipe['measure']['denominator']>,
	recipe: Recipe,
	folder: ProjectFolder,
	context: ObservationContext,
): Promise<Population | null> {
	return denominator.file === undefined
		? ofIndicator(context.indicatorAt.get(denominator.indicator!)!, context)
		: ofFile(denominator.file, denominator, recipe, folder, context);
}

function ofIndicator(m: number, { rows, periods }: ObservationContext): Population {
	const population = new Population();
	const [areaOf, periodOf, value] = [rows.placesOf('area'), rows.placesOf('period'), rows.numbersOf('value')];
	rows.placesOf('indicator').forEach((indicator, r) => {
		if (indicator !== m || Number.isNaN(value[r]!)) return;
		population.add(areaOf[r]!, periods.periods[periodOf[r]!]!.id, value[r]!);
	});
	return population;
}

async function ofFile(
	file: string,
	headings: { readonly area: string; readonly period: string; readonly value: string },
	{ at }: Recipe,
	folder: ProjectFolder,
	{ areas, problems }: ObservationContext,
): Promise<Population | null> {
	const wanted = [headings.area, headings.period, headings.value];
	const table = await readTable(folder, file, at('measure', 'denominator', 'file'), { wanted }, problems);
	if (table === null) return null;
	const [area, period, value] = (['area', 'period', 'value'] as const).map((name) =>
		requireColumn(table, headings[name], problems, `Or say in index.yaml what it is called: denominator → ${name}.`),
	) as [number, number, number];
	if (area < 0 || period < 0 || value < 0) return null;
	const population = new Population();
	table.rows.forEach((row, r) => {
		const place = areas.indexOf(row[area]!.trim());
		if (place < 0) return;
		const cell = readCell(row[value]!);
		if (cell.kind === 'number') population.add(place, tidyPeriod(row[period]!), cell.value);
		else if (cell.kind === 'wrong') {
			const { code, message, mend } = cell;
			problems.error({
				code,
				file,
				line: table.lines[r]!,
				column: headings.value,
				found: row[value]!.trim(),
				message,
				mend,
			});
		}
	});
	return population;
}
