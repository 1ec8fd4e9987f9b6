import type { IndexModel } from '../../model/IndexModel.ts';
import { type AreaCell, type AreaMeasure, areaMeasures, areaOutside } from './areaMeasures.ts';
import type { AreaState } from './areaState.ts';

/** The figures of every year, in the order of a page's measures. */
export interface AreaYears {
	readonly measures: readonly (readonly AreaCell[])[];
	readonly outside: readonly (readonly AreaCell[])[];
}

/** The address of the file with an area's figures of every year. */
export function yearsFile(code: string): string {
	return `area/${code}/years.json`;
}

/** What is not handed over with the page: few readers look at another year than the last. */
export const areaParts = {
	wordless: true as const,
	*paths(model: IndexModel): Iterable<string> {
		if (model.periods.length > 1) for (const { code } of model.allAreas) yield yearsFile(code);
	},
	json(model: IndexModel, path: string): AreaYears | null {
		const code = /^area\/([^/]+)\/years\.json$/.exec(path)?.[1];
		if (code === undefined || !model.hasArea(code)) return null;
		const yearsOf = (measures: readonly AreaMeasure[]) => measures.map(({ years }) => years);
		return { measures: yearsOf(areaMeasures(model, code)), outside: yearsOf(areaOutside(model, code)) };
	},
};

/** A page without what only another year than the last one shows; the scores stay, for lines and tables of all years. */
export function withoutYears(state: AreaState): AreaState {
	const lean = (measure: AreaMeasure): AreaMeasure => ({
		...measure,
		years: measure.years.map((cell, t) => (t === measure.years.length - 1 ? cell : scoreOf(cell))),
	});
	return { ...state, measures: state.measures.map(lean), outside: state.outside.map(lean) };
}

/** Puts the figures of every year back. */
export function withYears(state: AreaState, { measures, outside }: AreaYears): AreaState {
	const full = (list: readonly AreaMeasure[], years: AreaYears['measures']) =>
		list.map((measure, m) => ({ ...measure, years: years[m]! }));
	return { ...state, measures: full(state.measures, measures), outside: full(state.outside, outside) };
}

function scoreOf({ score, absent }: AreaCell): AreaCell {
	if (score !== undefined) return { score };
	return absent === undefined ? {} : { absent };
}
