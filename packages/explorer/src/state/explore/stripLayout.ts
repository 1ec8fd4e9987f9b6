import { trendRange, trendTicks } from '../../model/trendScale.ts';

/** One area's figure on the line, or how many areas lie between two figures. */
export interface StripLayout {
	readonly width: number;
	readonly height: number;
	/** Where the axis lies. */
	readonly foot: number;
	readonly ticks: readonly { readonly x: number; readonly value: number }[];
	/** One an area that has a figure; empty where bars stand for them. */
	readonly dots: readonly { readonly at: number; readonly x: number; readonly y: number }[];
	readonly radius: number;
	/** Counts of areas between figures, where there are too many for dots. */
	readonly bars: readonly { readonly x: number; readonly width: number; readonly y: number; readonly count: number }[];
	x(value: number): number;
}

const width = 720;
const tall = 190;
const side = 24;
const top = 34;
/** More areas than this are counted in bars. */
export const mostDots = 700;

/**
 * Stacks a dot for each figure over an axis, or counts them in bars where there are too many to be told apart.
 *
 * @param values - `null` for areas without a figure
 * @param further - figures that the axis must reach besides: other areas', a target
 */
export function stripLayout(values: readonly (number | null)[], further: readonly number[]): StripLayout {
	const known = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
	const [low, high] = trendRange([...known.map(({ value }) => value), ...further]);
	const foot = tall - 34;
	const x = (value: number) =>
		round(high === low ? width / 2 : side + ((width - 2 * side) * (value - low)) / (high - low));
	const many = known.length > mostDots;
	const columns = many ? 60 : Math.min(72, Math.max(12, Math.round(known.length / 2)));
	const span = (width - 2 * side) / columns;
	const stacks = new Map<number, { value: number; at: number }[]>();
	for (const one of known) {
		const column = Math.min(columns - 1, Math.floor((x(one.value) - side) / span));
		const stack = stacks.get(column);
		if (stack === undefined) stacks.set(column, [one]);
		else stack.push(one);
	}
	const highest = [...stacks.values()].reduce((most, { length }) => Math.max(most, length), 1);
	const radius = Math.max(1.2, Math.min(6, span / 2 - 0.5, (foot - top) / highest / 2));
	const dots = many
		? []
		: [...stacks].flatMap(([column, stack]) =>
				stack
					.sort((a, b) => a.value - b.value || a.at - b.at)
					.map(({ at }, i) => ({
						at,
						x: round(high === low ? width / 2 : side + (column + 0.5) * span),
						y: round(foot - radius * (2 * i + 1) - 1),
					})),
			);
	const bars = many
		? [...stacks].map(([column, { length }]) => ({
				x: round(side + column * span),
				width: round(span - 1),
				y: round(foot - ((foot - top) * length) / highest),
				count: length,
			}))
		: [];
	return {
		width,
		height: tall,
		foot,
		ticks: trendTicks(low, high).map((value) => ({ x: x(value), value })),
		dots,
		radius: round(radius),
		bars,
		x,
	};
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
