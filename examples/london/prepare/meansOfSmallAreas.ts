import { type Observation, rounded } from './observation.ts';
import { areaMeans, type SmallAreaMembership, type SmallAreaValues } from './smallAreas.ts';

/** How one indicator is made from figures of LSOAs. */
export interface MeanOfSmallAreas {
	readonly indicator: string;
	readonly period: string;
	readonly values: SmallAreaValues;
	readonly weights: SmallAreaValues;
	/** 100 turns a share into a percentage. */
	readonly times?: number;
	readonly places: number;
}

/** One observation for each area that has a mean, flagged `estimated` because no publisher gives it by ward. */
export function meanObservations(recipe: MeanOfSmallAreas, membership: SmallAreaMembership): Observation[] {
	const { indicator, period, values, weights, times = 1, places } = recipe;
	return [...areaMeans(values, weights, membership)].map(([area, mean]) => ({
		indicator,
		area,
		period,
		value: rounded(times * mean, places),
		flag: 'estimated' as const,
	}));
}
