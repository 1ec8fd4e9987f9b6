import type { IndexModel } from '../../model/IndexModel.ts';

/** The ranks of the index between which an area lies under other weights, as the release's audit tried them. */
export interface RankRange {
	/** Position of the period audited: of the others nothing is known. */
	readonly period: number;
	readonly lower: number;
	readonly upper: number;
	/** In per cent: how much higher or lower every weight was drawn, at most. */
	readonly weights: number;
	readonly draws: number;
}

/** @returns `null` where the release carries no audit, or the audit does not rank the area */
export function rankRange(model: IndexModel, code: string): RankRange | null {
	const { audit } = model.data;
	const area = audit?.ranks?.areas.find((one) => one.code === code);
	const period = model.periods.findIndex(({ id }) => id === audit?.ranks?.period);
	if (audit?.ranks === undefined || area === undefined || period < 0) return null;
	return {
		period,
		lower: area.lower,
		upper: area.upper,
		weights: Math.round(100 * audit.ranks.weights),
		draws: audit.chance.draws,
	};
}
