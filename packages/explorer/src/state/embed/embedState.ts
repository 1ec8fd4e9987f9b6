import type { MeasureType } from '@social-index/schema';
import type { IndexModel } from '../../model/IndexModel.ts';
import { nameOrder } from '../../model/nameOrder.ts';
import { plainText } from '../find/plainText.ts';
import { type MeasureGroup, measureGroups } from '../map/mapState.ts';
import type { EmbedChoice } from './embedCode.ts';
import { type EmbedKind, embedKinds } from './embedKinds.ts';
import { embedScorecardParents } from './embedScorecardState.ts';

export interface EmbedArea {
	readonly code: string;
	readonly name: string;
	/** Its level, or the area it lies in where names of its level might be shared; '' where neither helps. */
	readonly about: string;
}

/** What there is to choose from on the page that makes code for other sites. */
export interface EmbedState {
	/** Public address of the index, where its publisher gave it. */
	readonly address: string | null;
	/** Areas of the scored level by name, then all others. */
	readonly areas: readonly EmbedArea[];
	readonly groups: readonly MeasureGroup[];
	readonly periods: readonly { readonly id: string; readonly name: string }[];
	/** The areas that have a table of scorecards of their own. */
	readonly parents: readonly EmbedArea[];
	readonly kinds: readonly EmbedKind[];
	readonly index: { readonly id: string; readonly name: string; readonly type: MeasureType };
	readonly licence: string;
	/** The hosts that may show views; `null` for any. */
	readonly hosts: readonly string[] | null;
}

/** Lists in the order they are offered in; the map is left out where the release has none. */
export function embedState(model: IndexModel): EmbedState {
	const { site, levels } = model.data.manifest;
	const several = new Set(model.areas.map(({ parent }) => parent)).size > 1;
	const compare = nameOrder(model.language);
	const byName = (a: EmbedArea, b: EmbedArea) => compare(a.name, b.name) || (a.code < b.code ? -1 : 1);
	const areas = model.areas.map(({ code, name, parent }) => ({
		code,
		name,
		about: several && parent !== null && model.hasArea(parent) ? model.area(parent).name : '',
	}));
	const others = levels
		.filter(({ id }) => id !== model.level.id)
		.flatMap((level) =>
			model.areasOf(level.id).map(({ code, name }): EmbedArea => ({ code, name, about: level.name })),
		);
	return {
		address: site.address ?? null,
		areas: [...areas.sort(byName), ...others.sort(byName)],
		groups: measureGroups(model),
		periods: model.periods.map(({ id, name }) => ({ id, name })),
		parents: embedScorecardParents(model)
			.map((code): EmbedArea => ({ code, name: model.area(code).name, about: '' }))
			.sort(byName),
		kinds: embedKinds.filter((kind) => kind !== 'map' || model.data.geographies.length > 0),
		index: { id: model.index.id, name: model.index.name, type: model.index.type },
		licence: model.data.manifest.licence,
		hosts: site.embed?.hosts ?? null,
	};
}

/** The most areas that a list offers at a time. */
const mostListed = 200;

/**
 * The areas whose name or code has a text in it, at most as many as a list can hold.
 *
 * @param chosen - code of the area chosen, which is always among them; `null` for none
 * @returns them, how many of them were found, and how many there are to find
 */
export function foundAreas(
	areas: readonly EmbedArea[],
	text: string,
	chosen: string | null,
): { readonly areas: readonly EmbedArea[]; readonly listed: number; readonly all: number } {
	const sought = plainText(text);
	const found =
		sought === ''
			? areas
			: areas.filter(({ name, code }) => plainText(name).includes(sought) || code.toLowerCase().startsWith(sought));
	const listed = found.slice(0, mostListed);
	const own = listed.some(({ code }) => code === chosen) ? [] : areas.filter(({ code }) => code === chosen);
	return { areas: [...own, ...listed], listed: listed.length, all: found.length };
}

/** What is chosen before anyone chooses, for a kind: the first area, the index, the whole place; the last period. */
export function firstEmbed(state: EmbedState, kind: EmbedKind): EmbedChoice {
	const of = { area: state.areas[0]?.code ?? '', map: state.index.id, measure: state.index.id, scorecard: '' };
	return { kind, of: of[kind], theme: 'auto', compact: false, period: null };
}

/**
 * Reads a choice from an address; what the release does not have is as in {@link firstEmbed}.
 *
 * @param query - e.g. `?kind=area&of=E05000026&period=2014&theme=dark&compact=true`
 */
export function readEmbedChoice(state: EmbedState, query: string): EmbedChoice {
	const asked = new URLSearchParams(query);
	const kind = state.kinds.find((one) => one === asked.get('kind')) ?? state.kinds[0]!;
	const first = firstEmbed(state, kind);
	const of = asked.get('of') ?? '';
	const theme = asked.get('theme');
	return {
		kind,
		of: isKnown(state, kind, of) ? of : first.of,
		theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
		compact: asked.get('compact') === 'true',
		period: state.periods.find(({ id }) => id === asked.get('period'))?.id ?? null,
	};
}

/** Writes a choice as a query; '' for the first of all. */
export function writeEmbedChoice(state: EmbedState, choice: EmbedChoice): string {
	const first = firstEmbed(state, choice.kind);
	const query = new URLSearchParams();
	if (choice.kind !== state.kinds[0]) query.set('kind', choice.kind);
	if (choice.of !== first.of) query.set('of', choice.of);
	if (choice.period !== null) query.set('period', choice.period);
	if (choice.theme !== 'auto') query.set('theme', choice.theme);
	if (choice.compact) query.set('compact', 'true');
	const text = query.toString();
	return text === '' ? '' : `?${text}`;
}

function isKnown(state: EmbedState, kind: EmbedKind, of: string): boolean {
	if (kind === 'area') return state.areas.some(({ code }) => code === of);
	if (kind === 'scorecard') return of === '' || state.parents.some(({ code }) => code === of);
	return state.groups.some(({ measures }) => measures.some(({ id }) => id === of));
}
