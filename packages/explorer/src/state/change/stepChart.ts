import { trendTicks } from '../../model/trendScale.ts';
import { fromUnits } from '../scorecards/scorecardFigures.ts';
import type { ChangeBlock } from './changeBlock.ts';

/** The way from one score to another in steps, along one axis; positions in hundredths of its width. */
export interface StepChart {
	readonly ticks: readonly { readonly at: number; readonly value: number }[];
	/** Where the score of the first period stands. */
	readonly start: number;
	/** One for each part, in their order: where the score stands before it and after it. */
	readonly steps: readonly { readonly before: number; readonly after: number }[];
	/** Where the score stands after all parts and the rounding of them. */
	readonly end: number;
}

/**
 * The longest way up or down in any area's change, in points: what the axis of every area has to hold, so that steps of
 * one length are as many points in each.
 *
 * @example
 * stepReach({ decimals: 1, parts: [[0, 120, 1, -30], [1, 40, 0, -200]] }) // => 2
 */
export function stepReach({ decimals, parts }: Pick<ChangeBlock, 'decimals' | 'parts'>): number {
	let most = 0;
	for (const flat of parts) {
		let up = 0;
		let down = 0;
		for (let i = 1; i < flat.length; i += 2) {
			if (flat[i]! > 0) up += flat[i]!;
			else down -= flat[i]!;
		}
		most = Math.max(most, up, down);
	}
	return fromUnits(most, decimals + 1);
}

/**
 * Lays out the parts of a change one after the other, from the score that an area had.
 *
 * @param from - its score in the first period
 * @param points - its parts, gains first
 * @param change - the whole change, which the parts add up to but for the rounding of each
 * @param reach - as in {@link stepReach}; how much of the scale the axis holds
 * @param lowest - the least score; the axis does not start below it unless a step does
 * @example
 * stepChart(50, [3, -1], 2, 10, 0).steps // => [{ before: 37.5, after: 62.5 }, { before: 62.5, after: 54.17 }]
 */
export function stepChart(
	from: number,
	points: readonly number[],
	change: number,
	reach: number,
	lowest: number,
): StepChart {
	const stand = [from];
	for (const each of points) stand.push(stand.at(-1)! + each);
	const all = [...stand, from + change];
	const least = all.reduce((a, b) => Math.min(a, b));
	const most = all.reduce((a, b) => Math.max(a, b));
	// Room on both sides, for marks and figures at the ends.
	const span = (Math.max(reach, most - least) || 1) * 1.2;
	const low = Math.min(Math.max((least + most - span) / 2, lowest), least);
	const at = (value: number) => Math.round((10_000 * (value - low)) / span) / 100;
	const ticks = trendTicks(low, low + span);
	return {
		ticks: ticks
			.filter((_, i) => ticks.length < 4 || i % 2 === ticks.length % 2)
			.map((value) => ({ at: at(value), value })),
		start: at(from),
		steps: points.map((_, i) => ({ before: at(stand[i]!), after: at(stand[i + 1]!) })),
		end: at(from + change),
	};
}
