import { isClearChange } from '@social-index/engine';
import { type ChangeScale, changeColour, changeScaleOver } from '../../model/changeScale.ts';
import { nameOrder } from '../../model/nameOrder.ts';
import type { ChangeFigures } from './changeFigures.ts';
import type { MapState } from './mapState.ts';
import { type AreaFigures, figureOf, type MapChoice, type MapView, mapView } from './mapView.ts';

/** What became of an area's figure between two periods. */
export interface AreaChange {
	/** Rounded as shown. */
	readonly from: number | null;
	readonly to: number | null;
	/** Worked out before rounding, then rounded as shown; `null` where a figure is missing in one of the periods. */
	readonly by: number | null;
	/** As the change page says it, of scores; `null` where there is no change, or no rule for it. */
	readonly clear: 'up' | 'down' | 'little' | null;
	readonly rankFrom: number | null;
	readonly rankTo: number | null;
}

export type ChangedArea = AreaFigures & { readonly change: AreaChange };

/** Two periods held against each other: two maps, or one of the changes, and one table for both. */
export interface MapPair {
	readonly from: MapView;
	readonly to: MapView;
	/** In the order of the level's areas, coloured by their change; `null` until {@link ChangeFigures} are here. */
	readonly areas: readonly ChangedArea[] | null;
	/** One scale for all pairs of periods. */
	readonly scale: ChangeScale;
	/** Whether colours are turned round, because lower is better: rises are then coloured as falls of other measures are. */
	readonly turned: boolean;
	readonly counts: {
		readonly up: number;
		readonly down: number;
		readonly little: number;
		readonly absent: number;
	};
}

/** The earlier of the two periods: always before the later one, whatever the address asks for. */
export function earlierPeriod({ period, from }: Pick<MapChoice, 'period' | 'from'>): number {
	return Math.max(0, Math.min(from, period - 1));
}

/** @param file - of the measure shown; `null` until it is here */
export function mapPair(state: MapState, choice: MapChoice, file: ChangeFigures | null): MapPair | null {
	const period = Math.max(1, choice.period);
	const t = earlierPeriod({ ...choice, period });
	const to = mapView(state, { ...choice, period });
	const from = mapView(state, { ...choice, period: t });
	if (to === null || from === null) return null;
	const { measure } = state.figures;
	const { shows } = to.figures;
	const fine = file?.measure === measure.id ? file.levels.find(({ level }) => level === to.level.id) : undefined;
	const decimals = shows === 'score' ? measure.scale.decimals : measure.decimals;
	const turned = shows === 'value' && measure.direction === 'lower';
	const scale = changeScaleOver(fine === undefined ? [] : spansOf(fine.fine, fine.places), decimals);
	const areas =
		fine === undefined
			? null
			: to.areas.map((area, at): ChangedArea => {
					const before = from.areas[at]!;
					const [start, end] = [fine.fine[t]?.[at] ?? null, fine.fine[period]?.[at] ?? null];
					const exact = start === null || end === null ? null : (end - start) / 10 ** fine.places;
					const by = exact === null ? null : Number(exact.toFixed(decimals)) + 0;
					return {
						...area,
						colour: changeColour(scale, turned && by !== null ? -by : by),
						change: {
							from: figureOf(before, shows),
							to: figureOf(area, shows),
							by,
							clear: shows !== 'score' || exact === null || file === null ? null : clearness(exact, file.threshold),
							rankFrom: before.rank,
							rankTo: area.rank,
						},
					};
				});
	const count = (test: (change: AreaChange) => boolean) => areas?.filter(({ change }) => test(change)).length ?? 0;
	return {
		from,
		to,
		areas,
		scale,
		turned,
		counts: {
			up: count(({ clear }) => clear === 'up'),
			down: count(({ clear }) => clear === 'down'),
			little: count(({ clear }) => clear === 'little'),
			absent: count(({ by }) => by === null),
		},
	};
}

/** The later period's view, with areas coloured by their change. */
export function viewOfChange(pair: MapPair): MapView {
	const { to, areas } = pair;
	const shown = areas ?? to.areas.map((area) => ({ ...area, colour: null }));
	return { ...to, palette: 'change', areas: shown, missing: pair.counts.absent };
}

function clearness(change: number, threshold: number | null): AreaChange['clear'] {
	if (threshold === null) return null;
	// Figures come with so many places that only one exactly at the threshold could be told wrongly.
	const exact = Number(change.toPrecision(12));
	return !isClearChange(exact, threshold) ? 'little' : exact > 0 ? 'up' : 'down';
}

/** For each area the largest difference between any two periods. */
function spansOf(fine: readonly (readonly (number | null)[])[], places: number): readonly number[] {
	return (fine[0] ?? []).flatMap((_, at) => {
		const known = fine.map((row) => row[at] ?? null).filter((figure) => figure !== null);
		return known.length < 2 ? [] : [(Math.max(...known) - Math.min(...known)) / 10 ** places];
	});
}

/** The columns that the table of two periods can be put in order by. */
export type PairSort = 'name' | 'within' | 'from' | 'to' | 'change';

export function pairInOrder(
	areas: readonly ChangedArea[],
	{ by, down }: { readonly by: PairSort; readonly down: boolean },
	language: string,
): readonly ChangedArea[] {
	const compare = nameOrder(language);
	const key = ({ change }: ChangedArea) => (by === 'change' ? change.by : by === 'from' ? change.from : change.to);
	return areas.toSorted((one, other) => {
		if (by === 'name' || by === 'within') {
			const order = compare(one[by], other[by]);
			return (down ? -order : order) || compare(one.name, other.name);
		}
		const [a, b] = [key(one), key(other)];
		if (a === null || b === null) return Number(a === null) - Number(b === null) || compare(one.name, other.name);
		return (down ? b - a : a - b) || compare(one.name, other.name);
	});
}
