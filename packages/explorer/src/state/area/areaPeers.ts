import type { Project } from '@social-index/schema';
import type { IndexModel } from '../../model/IndexModel.ts';

/** Who an area is compared with, and by what they were chosen. */
export interface AreaPeers {
	readonly areas: readonly { readonly code: string; readonly name: string; readonly parent: string | null }[];
	/** Whether they are simply all other areas of the level. */
	readonly all: boolean;
	/** What they are alike in: an indicator's name, or a column of the area list. `null` where all others are peers. */
	readonly alikeIn: string | null;
	/** The indicator's id, where `alikeIn` is one. */
	readonly indicator: string | null;
	/** How many average absolute deviations, and how many points at least, make a difference. */
	readonly spread: number;
	readonly threshold: number;
}

/** @returns `null` where the release gives the area no peers */
export function areaPeers(model: IndexModel, code: string): AreaPeers | null {
	const area = model.area(code);
	if (area.peers.length === 0) return null;
	const rules = model.data.manifest.options.ratings as Project['ratings'];
	const all = area.peers.length === model.areas.length - 1;
	const match = all ? null : (rules.peers.match ?? null);
	const indicator = match !== null && model.hasMeasure(match) ? model.measure(match) : null;
	return {
		areas: area.peers.map((peer) => {
			const { name, parent } = model.area(peer);
			const above = parent !== null && parent !== area.parent && model.hasArea(parent) ? model.area(parent).name : null;
			return { code: peer, name, parent: above };
		}),
		all,
		alikeIn: match === null ? null : (indicator?.name ?? match.replaceAll('_', ' ')),
		indicator: indicator?.id ?? null,
		spread: rules.position.spread,
		threshold: rules.position.threshold,
	};
}
