import type { Rating } from '@social-index/schema';
import { nameOrder } from '../../model/nameOrder.ts';
import { fromUnits } from '../scorecards/scorecardFigures.ts';
import type { ChangeBlock } from './changeBlock.ts';
import type { ChangeArea, ChangeState } from './changeState.ts';
import type { ChangeView } from './changeView.ts';
import { stepReach } from './stepChart.ts';

/** The part of an indicator, or of an aggregate where the method goes no deeper, in a change. */
export interface ChangePart {
	readonly id: string;
	readonly name: string;
	/** In points, with one place more than scores. */
	readonly points: number;
}

export interface ChangeTableRow {
	readonly area: ChangeArea;
	/** Name of the area that contains it; '' where all lie in one. */
	readonly within: string;
	readonly from: number | null;
	readonly to: number | null;
	/** In points, rounded as shown; `null` where a score is missing in one of the periods. */
	readonly change: number | null;
	/** The same with one place more. */
	readonly fine: number | null;
	/** `not-compared` where there is no change. */
	readonly rating: Rating;
	/** Largest gain first. */
	readonly parts: readonly ChangePart[];
	/** What raised and what lowered the score most; `null` where nothing did. */
	readonly up: ChangePart | null;
	readonly down: ChangePart | null;
}

export interface ChangeTable {
	readonly comparators: readonly ChangeTableRow[];
	/** In the order of the view, found by part of the place and name. */
	readonly rows: readonly ChangeTableRow[];
	/** Areas in the part of the place, by what became of their score. */
	readonly counts: {
		readonly all: number;
		readonly improved: number;
		readonly declined: number;
		readonly little: number;
		readonly absent: number;
	};
	/** How many scored areas of the whole place have a change. */
	readonly compared: number;
	/** Mean parts over all scored areas, largest gain first. */
	readonly drivers: readonly ChangePart[];
	/** Indicators of the measure without new figures between the two periods. */
	readonly unchanged: readonly { readonly id: string; readonly name: string }[];
	/** Mean change over all scored areas, in points with one place more than scores. */
	readonly meanChange: number;
	/** Of its names. */
	readonly language: string;
	/** How long the steps of any area's change are, in points: as in {@link stepReach}. */
	readonly reach: number;
	/** The area taken apart; `null` where it is not among the rows of the release. */
	readonly apart: ChangeTableRow | null;
}

export function changeTable(state: ChangeState, block: ChangeBlock, view: ChangeView): ChangeTable {
	const within = new Map(state.parents.map(({ code, name }) => [code, name]));
	const oneParent = state.parents.length < 2 || view.parent !== null;
	const coarse = (units: number | null) => (units === null ? null : fromUnits(units, block.decimals));
	const fine = (units: number) => fromUnits(units, block.decimals + 1);
	const part = (at: number, units: number): ChangePart => {
		const id = block.contributors[at]!;
		return { id, name: state.partNames[id] ?? id, points: fine(units) };
	};
	const rowOf = (area: ChangeArea, at: number): ChangeTableRow => {
		const parts: ChangePart[] = [];
		const flat = block.parts[at]!;
		for (let i = 0; i < flat.length; i += 2) parts.push(part(flat[i]!, flat[i + 1]!));
		const [first] = parts;
		const last = parts.at(-1);
		return {
			area,
			within: oneParent || area.parent === null ? '' : (within.get(area.parent) ?? ''),
			from: coarse(block.from[at]!),
			to: coarse(block.to[at]!),
			change: coarse(block.change[at]!),
			fine: block.fine[at] === null ? null : fine(block.fine[at]!),
			rating: ratingOf(block, at),
			parts,
			up: first !== undefined && first.points > 0 ? first : null,
			down: last !== undefined && last.points < 0 ? last : null,
		};
	};
	const comparators = state.comparators.map(rowOf);
	const rows = state.areas
		.map((area, i) => rowOf(area, state.comparators.length + i))
		.filter(({ area }) => view.parent === null || area.parent === view.parent);
	const count = (rating: Rating) => rows.filter((row) => row.rating === rating).length;
	const wanted = view.find.trim().toLocaleLowerCase('en');
	const below = new Set(state.measures.find(({ id }) => id === view.measure)?.indicators);
	const moved = new Set(block.contributors.filter((_, i) => block.mean[i] !== 0));
	const apart = [...state.comparators, ...state.areas].findIndex(({ code }) => code === view.area);
	return {
		comparators,
		rows: sorted(
			rows.filter(({ area }) => area.name.toLocaleLowerCase('en').includes(wanted)),
			view,
			nameOrder(state.language),
		),
		counts: {
			all: rows.length,
			improved: count('improved'),
			declined: count('declined'),
			little: count('little-change'),
			absent: count('not-compared'),
		},
		compared: block.change.slice(state.comparators.length).filter((change) => change !== null).length,
		drivers: block.mean
			.map((units, at) => part(at, units))
			.filter(({ id, points }) => points !== 0 || !pairUnchanged(state, view).has(id))
			.sort((a, b) => b.points - a.points),
		unchanged: [...pairUnchanged(state, view)]
			.filter((id) => below.has(id) && !moved.has(id))
			.map((id) => ({ id, name: state.partNames[id] ?? id })),
		meanChange: fine(block.meanChange),
		language: state.language,
		reach: stepReach(block),
		apart: apart < 0 ? null : rowOf([...state.comparators, ...state.areas][apart]!, apart),
	};
}

/** The areas at both ends of the order by change, the outermost first; those in between left out. `null` where all are few enough to be drawn. */
export function bothEnds(
	{ rows, language }: Pick<ChangeTable, 'rows' | 'language'>,
	most = 40,
	each = 15,
): { readonly risers: readonly ChangeTableRow[]; readonly fallers: readonly ChangeTableRow[] } | null {
	if (rows.length <= most) return null;
	const changed = byChange({ rows, language });
	return { risers: changed.slice(0, each), fallers: changed.slice(-each).reverse() };
}

/** Rows that have a change, the largest rise first. */
export function byChange({ rows, language }: Pick<ChangeTable, 'rows' | 'language'>): readonly ChangeTableRow[] {
	const compare = nameOrder(language);
	return rows
		.filter(({ change }) => change !== null)
		.sort((a, b) => b.fine! - a.fine! || compare(a.area.name, b.area.name));
}

function pairUnchanged(state: ChangeState, view: ChangeView): ReadonlySet<string> {
	return new Set(state.pairs.find(({ id }) => id === view.pair)?.unchanged);
}

function ratingOf(block: ChangeBlock, at: number): Rating {
	if (block.change[at] === null) return 'not-compared';
	const sign = block.clear[at];
	return sign === '+' ? 'improved' : sign === '-' ? 'declined' : 'little-change';
}

function sorted(
	rows: readonly ChangeTableRow[],
	view: ChangeView,
	compare: (a: string, b: string) => number,
): readonly ChangeTableRow[] {
	const { sort } = view;
	const direction = view.reversed ? -1 : 1;
	const byName = (a: ChangeTableRow, b: ChangeTableRow) => compare(a.area.name, b.area.name);
	if (sort === 'name') return [...rows].sort((a, b) => direction * byName(a, b));
	const key = (row: ChangeTableRow) => (sort === 'change' ? row.fine : row[sort]);
	return [...rows].sort((a, b) => {
		const [x, y] = [key(a), key(b)];
		if (x === null || y === null) return x === y ? byName(a, b) : x === null ? 1 : -1;
		return direction * (y - x) || byName(a, b);
	});
}
