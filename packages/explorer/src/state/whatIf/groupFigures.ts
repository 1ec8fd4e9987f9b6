import { aggregators } from '@social-index/engine';
import { type FlagWord, flagBit, type IndexMethod, type Indicator, type IndicatorKind } from '@social-index/schema';
import type { Absence } from '../../model/cell.ts';
import type { IndexModel } from '../../model/IndexModel.ts';

/** An indicator of which a group of areas may have a figure. */
export interface GroupIndicator {
	readonly id: string;
	readonly name: string;
	readonly unit: string;
	readonly decimals: number;
	readonly kind: IndicatorKind;
	/** What numerator over denominator is multiplied by: 100 for percentages. */
	readonly per: number;
	/** The indicator that figures are weighted by where they have no denominators of their own; `null` where none is named. */
	readonly base: string | null;
}

/** All that the page has to know before a group is chosen. */
export interface GroupFrame {
	/** Those in the index, in its order, then those outside it. */
	readonly indicators: readonly GroupIndicator[];
	/** Whether a group can be scored: not where a score says how areas stand to each other. */
	readonly scored: boolean;
	/** Periods that figures may be of; see {@link GroupFigures.dated}. */
	readonly periods: readonly string[];
}

/** Published figures of some areas in the last period, side by side; lists of lists by indicator, then area. */
export interface GroupFigures {
	/** Position of the first of the areas among those of the page. */
	readonly first: number;
	readonly values: readonly (readonly (number | Absence)[])[];
	/** Flags as bits. */
	readonly flags: readonly (readonly number[])[];
	/** Position in the frame's periods of the one that the figure is of; -1 where it is the last. */
	readonly dated: readonly (readonly number[])[];
	/** Counts by area, each column once, however many indicators it belongs to. `null` where one is not published. */
	readonly columns: readonly (readonly (number | null)[])[];
	/** By indicator, the column of its counts; -1 where there are none. */
	readonly numerator: readonly number[];
	readonly denominator: readonly number[];
	readonly base: readonly number[];
}

/** So many areas stand in a file: a group of neighbours needs one or two. */
export const areasAFile = 100;

/** The address of the file that holds an area, by the area's position. */
export function groupFile(area: number): string {
	return `what-if/group/${Math.floor(area / areasAFile)}.json`;
}

export function groupFrame(model: IndexModel): GroupFrame {
	return {
		indicators: pooled(model).map(({ id, name, unit, decimals, kind, multiplier, base, denominator }) => ({
			id,
			name,
			unit,
			decimals,
			// What is counted and then divided by another indicator is a rate, whatever its row says.
			kind: denominator !== null && kind === 'count' ? 'rate' : kind,
			per: multiplier,
			base: base !== null && model.hasMeasure(base) ? model.measure(base).name : null,
		})),
		scored: scoresGroups(model),
		periods: model.data.panel.dataPeriods,
	};
}

/** Every indicator that is published, with its row of indicators.csv. */
function pooled(model: IndexModel): readonly Indicator[] {
	return [...model.indicators, ...model.outside].map(({ id, name }) => ({ ...model.definition(id)!, name }));
}

/**
 * Whether a score can be given to what took no part in the index: between a best and a worst case it can; where areas are scored by
 * how they stand to each other, or their figures are drawn towards each other, it cannot.
 */
function scoresGroups(model: IndexModel): boolean {
	const { normalisation, shrinkage, aggregation, rescale } = model.data.manifest.options as unknown as IndexMethod;
	const relative = Object.values(aggregation).some(({ name }) => aggregators.find(({ id }) => id === name)!.relative);
	const rescaled = Object.values(rescale).some((choice) => choice !== null);
	return normalisation.name === 'spi-anchors' && shrinkage.name === 'none' && !relative && !rescaled;
}

/** @param file - number of the file, from 0 */
export function groupFigures(model: IndexModel, file: number): GroupFigures {
	const first = file * areasAFile;
	const areas = model.areas.slice(first, first + areasAFile).map(({ code }) => code);
	const period = model.lastPeriod.id;
	const { dataPeriods } = model.data.panel;
	const indicators = pooled(model);
	const columns: (number | null)[][] = [];
	const places = new Map<string, number>();
	const placeOf = (column: (number | null)[]): number => {
		if (column.every((count) => count === null)) return -1;
		const key = JSON.stringify(column);
		const place = places.get(key) ?? columns.push(column) - 1;
		places.set(key, place);
		return place;
	};
	const valuesOf = (id: string) => areas.map((code) => model.cell(id, period, code).value);
	const known = (id: string | null) => (id !== null && model.hasMeasure(id) ? placeOf(valuesOf(id)) : -1);
	const cells = indicators.map(({ id }) => areas.map((code) => model.cell(id, period, code)));
	const parts = indicators.map(({ id }) => areas.map((code) => model.parts(id, period, code)));
	return {
		first,
		values: cells.map((row) => row.map(({ value, absent }) => value ?? absent ?? 'not-available')),
		flags: cells.map((row) => row.map(({ flags }) => bitsOf(flags))),
		dated: cells.map((row) =>
			row.map(({ dataPeriod }) => (dataPeriod === null ? -1 : dataPeriods.indexOf(dataPeriod))),
		),
		numerator: parts.map((row) => placeOf(row.map((own) => own?.numerator ?? null))),
		denominator: indicators.map(({ denominator }, i) =>
			denominator === null ? placeOf(parts[i]!.map((own) => own?.denominator ?? null)) : known(denominator),
		),
		base: indicators.map(({ base }) => known(base)),
		columns,
	};
}

function bitsOf(flags: readonly FlagWord[]): number {
	return flags.reduce((bits, word) => bits | flagBit[word], 0);
}

/** The files beside the page that groups are worked out from. */
export function* groupFiles(model: IndexModel): Iterable<string> {
	for (let area = 0; area < model.areas.length; area += areasAFile) yield groupFile(area);
}
