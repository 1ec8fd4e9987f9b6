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

/** As wide as it is drawn where nothing else is known. */
export const stripWidth = 720;
/** On a narrower window it would be too crowded to read. */
const leastWidth = 240;
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
 * @param room - how wide it may be, in pixels
 */
export function stripLayout(
	values: readonly (number | null)[],
	further: readonly number[],
	room = stripWidth,
): StripLayout {
	const width = Math.min(stripWidth, Math.max(leastWidth, Math.floor(room)));
	const known = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
	const [low, high] = trendRange([...known.map(({ value }) => value), ...further]);
	const foot = tall - 34;
	const x = (value: number) =>
		round(high === low ? width / 2 : side + ((width - 2 * side) * (value - low)) / (high - low));
	const many = known.length > mostDots;
	const most = Math.floor((width - 2 * side) / 9);
	const columns = Math.min(most, many ? 60 : Math.min(72, Math.max(12, Math.round(known.length / 2))));
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
		ticks: fewer(trendTicks(low, high), (width - 2 * side) / tickRoom).map((value) => ({ x: x(value), value })),
		dots,
		radius: round(radius),
		bars,
		x,
	};
}

/** What the figure of a tick needs, in pixels. */
const tickRoom = 56;

/** Every second tick, or third …, so that no more are left than there is room for. */
function fewer(ticks: readonly number[], room: number): readonly number[] {
	const step = Math.max(1, Math.ceil(ticks.length / Math.max(2, room)));
	return ticks.filter((_, i) => i % step === 0);
}

/** Pixels that a letter takes on the average, a little on the safe side. */
const letter = 7.6;

/**
 * Puts a name over its figure, moved aside as far as it would leave the drawing, and shortened where it is wider than that.
 *
 * @param x - of the figure
 * @param name - shortened from its end; the figure after it never is
 * @param value - as shown
 * @returns where the text begins, in pixels
 * @example
 * placeName(100, 'Abbey', '12.5', 720) // => { x: 62, name: 'Abbey' }
 * placeName(700, 'Abbey', '12.5', 720).x // => 640
 */
export function placeName(x: number, name: string, value: string, width: number): { x: number; name: string } {
	const room = Math.floor((width - 8) / letter) - value.length - 1;
	const fitting = name.length <= room ? name : `${name.slice(0, Math.max(1, room - 1)).trimEnd()}…`;
	const wide = (fitting.length + 1 + value.length) * letter;
	return { x: round(Math.min(Math.max(x - wide / 2, 4), Math.max(4, width - wide - 4))), name: fitting };
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
