import type { IndexModel } from '../../model/IndexModel.ts';
import { type MapFigures, mapFigures } from './mapFigures.ts';
import { isLarge, type MapPlace, mapPlace } from './mapPlace.ts';
import { type StreetMap, streetMap } from './streetMap.ts';

/** Measures under one heading of the chooser. */
export interface MeasureGroup {
	/** The names of the nodes above, from the dimension down; empty for the index and its dimensions. */
	readonly path: readonly string[];
	readonly kind: 'overview' | 'part' | 'outside';
	readonly measures: readonly MeasureChoice[];
}

export interface MeasureChoice {
	readonly id: string;
	readonly name: string;
	/** A declared gap, shown as such and still chosen: its page says why. */
	readonly gap: boolean;
	/** The group's own node, before the indicators in it. */
	readonly whole: boolean;
}

export interface MapState {
	/** Of its names. */
	readonly language: string;
	readonly groups: readonly MeasureGroup[];
	readonly periods: readonly { readonly id: string; readonly name: string }[];
	readonly publisher: string;
	/** A street map that readers may put behind the areas, as the publisher declared it; `null` for none. */
	readonly street: StreetMap | null;
	/** Whether place and figures come to the browser in files of their own, `map/place.json` and `map/<measure>/figures.json`. */
	readonly apart: boolean;
	readonly place: MapPlace;
	readonly figures: MapFigures;
}

/** The map of one measure: the place, the figures of every level and period, and what else there is to choose. */
export function mapState(model: IndexModel, measure: string): MapState {
	const place = mapPlace(model);
	return {
		language: model.language,
		groups: measureGroups(model),
		periods: model.periods.map(({ id, name }) => ({ id, name })),
		publisher: model.data.manifest.publisher.name,
		street: streetMap(model.data.manifest),
		apart: isLarge(place),
		place,
		figures: mapFigures(model, measure),
	};
}

/** The state as handed to the browser, without what it gets elsewhere: path data from the page as drawn, or nearly all from files. */
export function browserState(state: MapState): MapState {
	return state.apart ? withoutAreas(state) : withoutPaths(state);
}

function withoutAreas(state: MapState): MapState {
	return { ...state, place: { levels: [], drawings: [] }, figures: { ...state.figures, levels: [] } };
}

/** The state without path data, which the browser reads from the page as drawn. */
export function withoutPaths(state: MapState): MapState {
	const drawings = state.place.drawings.map((drawing) => ({
		...drawing,
		layers: drawing.layers.map((layer) => ({ ...layer, d: [] })),
	}));
	return { ...state, place: { ...state.place, drawings } };
}

/** Puts path data back: `paths[drawing][layer]` are the paths of a layer in the order of its areas. */
export function withPaths(state: MapState, paths: readonly (readonly (readonly string[])[])[]): MapState {
	const drawings = state.place.drawings.map((drawing, i) => ({
		...drawing,
		layers: drawing.layers.map((layer, j) => ({ ...layer, d: paths[i]?.[j] ?? [] })),
	}));
	return { ...state, place: { ...state.place, drawings } };
}

/** Every measure under the headings of a chooser, in the order of the tree. */
export function measureGroups(model: IndexModel): readonly MeasureGroup[] {
	const choice = (id: string, whole = false): MeasureChoice => {
		const { name, gap } = model.measure(id);
		return { id, name, gap: gap !== null, whole };
	};
	const overview = [model.index, ...model.dimensions].map(({ id }) => choice(id));
	const parts = [...model.dimensions, ...model.components].flatMap((node): MeasureGroup[] => {
		const indicators = node.children.filter((child) => model.measure(child).type === 'indicator');
		const component = node.type === 'component';
		if (!component && indicators.length === 0) return [];
		const above = model
			.lineage(node.id)
			.filter(({ type }) => type !== 'index')
			.map(({ name }) => name);
		return [
			{
				path: [...above.toReversed(), node.name],
				kind: 'part',
				measures: [...(component ? [choice(node.id, true)] : []), ...indicators.map((id) => choice(id))],
			},
		];
	});
	const outside = model.outside.map(({ id }) => choice(id));
	return [
		{ path: [], kind: 'overview', measures: overview },
		...parts,
		...(outside.length > 0 ? [{ path: [], kind: 'outside' as const, measures: outside }] : []),
	];
}
