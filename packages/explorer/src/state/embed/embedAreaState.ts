import type { IndexModel } from '../../model/IndexModel.ts';
import { type AreaComparator, areaComparators } from '../area/areaComparators.ts';
import { type AreaCell, areaMeasure } from '../area/areaMeasures.ts';
import { areaPeers } from '../area/areaPeers.ts';
import { type AreaState, trendOf } from '../area/areaState.ts';

/** One of the parts right below the index, with this area's figures of every period. */
export interface EmbedPart {
	readonly id: string;
	readonly name: string;
	readonly scale: AreaState['scales']['index'];
	/** Declared as having no data. */
	readonly gap: boolean;
	readonly years: readonly AreaCell[];
}

/** What the card of an area shows, of every period. */
export interface EmbedAreaState
	extends Pick<
		AreaState,
		'code' | 'name' | 'levelName' | 'levelPlural' | 'periods' | 'indexName' | 'scales' | 'trend'
	> {
	/** Names of the areas above, nearest first. */
	readonly above: readonly string[];
	/** The index. */
	readonly years: readonly AreaCell[];
	/** How many peers it is compared with, and whether they are all the others; `null` for none. */
	readonly peers: { readonly count: number; readonly all: boolean } | null;
	readonly parts: readonly EmbedPart[];
	/** What it is held against: peers, the area right around it, its past; a card says no more. */
	readonly comparators: readonly AreaComparator[];
}

/** The card of one area of any level: score, rank, how it compares, its parts and its years. */
export function embedAreaState(model: IndexModel, code: string): EmbedAreaState {
	const level = model.levelOf(code);
	const peers = areaPeers(model, code);
	const { parent } = model.area(code);
	const comparators = areaComparators(model, code).filter(({ id, kind }) => kind !== 'area' || id === parent);
	const parts = model.index.children.map((id): EmbedPart => {
		const { name, gap, years } = areaMeasure(model, code, id, comparators);
		return { id, name, scale: model.scaleOf(id), gap: gap !== null, years };
	});
	return {
		code,
		name: model.area(code).name,
		levelName: level.name,
		levelPlural: level.plural,
		above: model.ancestors(code).map(({ name }) => name),
		periods: model.periods.map(({ id, name }) => ({ id, name })),
		indexName: model.index.name,
		scales: model.scales,
		trend: trendOf(model, code),
		years: areaMeasure(model, code, model.index.id, comparators).years,
		peers: peers === null ? null : { count: peers.areas.length, all: peers.all },
		parts,
		comparators,
	};
}
