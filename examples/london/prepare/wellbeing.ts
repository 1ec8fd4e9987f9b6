import { csvRows, publishedNumber } from './csvRows.ts';
import type { Observation } from './observation.ts';

/**
 * Which columns of the Ward Well-Being Scores are figures of their own, and of which period.
 *
 * The file fills every year from 2009 to 2013, also where the publisher had no figure of that year. Only the period
 * that a figure is of is taken; the engine brings it to the others and says so.
 * - Life expectancy pools five years; the period is the last.
 * - Childhood obesity pools three school years, the first published being 2008/09 to 2010/11, repeated for 2009 and 2010.
 * - Unemployment of 2013 repeats 2012 in every ward.
 * - Public transport of 2010 repeats 2009; what stands under 2013 is of 2014.
 * - Subjective well-being of 2011/12 and 2012/13 together is repeated for four years; the figure for 2013 is of larger
 *   police neighbourhoods and is left out.
 * - The open space score is left out: it is a mixture already standardised, and of 2014 throughout.
 */
export const wellbeingColumns: readonly (readonly [column: string, indicator: string, period: string])[] = [
	['Life Expectancy 2005-2009', 'life-expectancy', '2009'],
	['Life Expectancy 2006-2010', 'life-expectancy', '2010'],
	['Life Expectancy 2007-11', 'life-expectancy', '2011'],
	['Life Expectancy 2008-12', 'life-expectancy', '2012'],
	['Life Expectancy 2009-13', 'life-expectancy', '2013'],
	['Childhood Obesity 2011', 'obesity-year-6', '2011'],
	['Childhood Obesity 2012', 'obesity-year-6', '2012'],
	['Childhood Obesity 2013', 'obesity-year-6', '2013'],
	...yearly('Incapacity Benefit rate - YEAR', 'incapacity-benefit', 2009, 2013),
	...yearly('Unemployment rate YEAR', 'unemployment', 2009, 2012),
	...yearly('Crime rate - YEAR', 'crime', 2009, 2013),
	...yearly('Deliberate Fires - YEAR', 'deliberate-fires', 2009, 2013),
	...yearly('GCSE point scores - YEAR', 'gcse-points', 2009, 2013),
	...yearly('Unauthorised Absence in All Schools (%) - YEAR', 'unauthorised-absence', 2009, 2013),
	...yearly('% dependent children in out-of-work households - YEAR', 'children-out-of-work-homes', 2009, 2013),
	['Public Transport Accessibility - 2009', 'public-transport', '2009'],
	['Public Transport Accessibility - 2011', 'public-transport', '2011'],
	['Public Transport Accessibility - 2012', 'public-transport', '2012'],
	['Public Transport Accessibility - 2013', 'public-transport', '2014'],
	['Subjective well-being average score, 2011/12 and 2012/13', 'subjective-well-being', '2013'],
];

function yearly(column: string, indicator: string, first: number, last: number) {
	const years = Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
	return years.map((year) => [column.replace('YEAR', year), indicator, year] as const);
}

/** The figures of the Ward Well-Being Scores for the areas given. */
export function wellbeingObservations(file: string, areas: ReadonlySet<string>): Observation[] {
	const observations: Observation[] = [];
	for (const row of csvRows(file)) {
		const area = row.get('New ward code') ?? '';
		if (!areas.has(area)) continue;
		for (const [column, indicator, period] of wellbeingColumns) {
			if (!row.has(column)) throw new Error(`The well-being file has no column "${column}".`);
			const value = publishedNumber(row.get(column));
			if (value !== null) observations.push({ indicator, area, period, value });
		}
	}
	return observations;
}
