import type { ProblemList } from '../problemList.ts';
import type { ImportedFigures, LeftOut } from './importedIndex.ts';

/**
 * Leaves out, in each period, the areas that have values of too few indicators, before anything is divided or filled.
 *
 * An area left out of every period is no longer in the list of areas. What it has of denominators goes with it.
 *
 * @param least - the least share of indicators with a value; 0 keeps all
 * @see COINr, `Screen` with `unit_screen = "byNA"`
 */
export function screenUnits(
	read: ImportedFigures,
	least: number,
	file: string,
	problems: ProblemList,
): ImportedFigures {
	const indicators = new Set(read.measures.filter(({ type }) => type === 'Indicator').map(({ code }) => code));
	if (least <= 0 || indicators.size === 0) return read;
	const keyOf = (own: { readonly area: string; readonly period: string }): string =>
		JSON.stringify([own.area, own.period]);
	const leftOut: LeftOut[] = [];
	for (const own of Map.groupBy(read.figures, keyOf).values()) {
		const asked = own.filter(({ measure }) => indicators.has(measure));
		const available = asked.filter(({ value }) => !Number.isNaN(value)).length / indicators.size;
		if (available < least) leftOut.push({ area: own[0]!.area, period: own[0]!.period, available });
	}
	const gone = new Set(leftOut.map(keyOf));
	const figures = read.figures.filter((own) => !gone.has(keyOf(own)));
	const kept = new Set(figures.map(({ area }) => area));
	if (figures.length === 0 && read.figures.length > 0) {
		problems.error({
			code: 'NO_UNITS_LEFT',
			file,
			found: String(least),
			message: 'No unit has values of so large a share of the indicators, so none would be left.',
			mend: 'Ask for a smaller share (--screen), or none.',
		});
	}
	return { ...read, figures, leftOut, areas: read.areas.filter(({ code }) => kept.has(code)) };
}
