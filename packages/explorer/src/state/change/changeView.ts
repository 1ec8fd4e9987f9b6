import type { ChangeState } from './changeState.ts';

export const changeSorts = ['change', 'name', 'from', 'to'] as const;
export type ChangeSort = (typeof changeSorts)[number];

/** What the reader has chosen to see. All of it stands in the address. */
export interface ChangeView {
	readonly pair: string;
	readonly measure: string;
	readonly sort: ChangeSort;
	/** Whether the order is the other way round than usual (names A to Z, numbers highest first). */
	readonly reversed: boolean;
	/** Code of the area whose areas are shown; `null` for all. */
	readonly parent: string | null;
	readonly find: string;
	/** Code of the area whose change is taken apart. */
	readonly area: string;
}

/** What is shown first, and with scripts off: the index over the whole span, the area that rose most taken apart. */
export function firstChangeView(state: ChangeState): ChangeView {
	return {
		pair: state.pairs[0]?.id ?? '',
		measure: state.measures[0]?.id ?? '',
		sort: 'change',
		reversed: false,
		parent: null,
		find: '',
		area: roseMost(state),
	};
}

function roseMost(state: ChangeState): string {
	const changes = state.blocks[0]?.fine.slice(state.comparators.length) ?? [];
	const most = changes.reduce<number>((best, change) => Math.max(best, change ?? -Infinity), -Infinity);
	return state.areas[Math.max(0, changes.indexOf(most))]?.code ?? '';
}

/** Reads a view from an address; what it does not say, or says wrongly, is as in {@link firstChangeView}. */
export function changeViewOfQuery(state: ChangeState, query: URLSearchParams): ChangeView {
	const first = firstChangeView(state);
	const from = query.get('from');
	const to = query.get('to');
	const pair = state.pairs.find((each) => each.from.id === from && each.to.id === to);
	const measure = state.measures.find(({ id }) => id === query.get('measure'));
	const sorted = (query.get('sort') ?? '').replace(/^-/, '');
	const sort = changeSorts.find((each) => each === sorted);
	const area = [...state.comparators, ...state.areas].find(({ code }) => code === query.get('area'));
	return {
		pair: pair?.id ?? first.pair,
		measure: measure?.id ?? first.measure,
		sort: sort ?? first.sort,
		reversed: sort !== undefined && (query.get('sort') ?? '').startsWith('-'),
		parent: state.parents.find(({ code }) => code === query.get('in'))?.code ?? null,
		find: query.get('find') ?? '',
		area: area?.code ?? first.area,
	};
}

/** The address of a view: '' or a query that starts with `?`, only what differs from {@link firstChangeView}. */
export function queryOfChangeView(state: ChangeState, view: ChangeView): string {
	const first = firstChangeView(state);
	const query = new URLSearchParams();
	const pair = state.pairs.find(({ id }) => id === view.pair);
	if (pair !== undefined && view.pair !== first.pair) {
		query.set('from', pair.from.id);
		query.set('to', pair.to.id);
	}
	if (view.measure !== first.measure) query.set('measure', view.measure);
	if (view.sort !== first.sort || view.reversed) query.set('sort', (view.reversed ? '-' : '') + view.sort);
	if (view.parent !== null) query.set('in', view.parent);
	if (view.find !== '') query.set('find', view.find);
	if (view.area !== first.area) query.set('area', view.area);
	const text = query.toString();
	return text === '' ? '' : `?${text}`;
}
