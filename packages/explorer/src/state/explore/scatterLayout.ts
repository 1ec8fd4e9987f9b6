import { trendRange, trendTicks } from '../../model/trendScale.ts';

export interface ScatterLayout {
	readonly width: number;
	readonly height: number;
	readonly left: number;
	readonly foot: number;
	readonly right: number;
	readonly top: number;
	readonly xTicks: readonly { readonly at: number; readonly value: number }[];
	readonly yTicks: readonly { readonly at: number; readonly value: number }[];
	/** One an area that has both figures. */
	readonly points: readonly { readonly at: number; readonly x: number; readonly y: number }[];
}

/** More dots than this are painted as a picture. */
export const mostDrawn = 2000;

/** A dot for each area that has both figures, on axes of their own from round end to round end. */
export function scatterLayout(x: readonly (number | null)[], y: readonly (number | null)[]): ScatterLayout {
	const [width, height, left, right, top] = [640, 460, 64, 620, 16];
	const foot = height - 44;
	const both = x.flatMap((one, at) => (one === null || (y[at] ?? null) === null ? [] : [{ at, x: one, y: y[at]! }]));
	const [xLow, xHigh] = trendRange(both.map((point) => point.x));
	const [yLow, yHigh] = trendRange(both.map((point) => point.y));
	const onX = (value: number) =>
		round(xHigh === xLow ? (left + right) / 2 : left + ((right - left) * (value - xLow)) / (xHigh - xLow));
	const onY = (value: number) =>
		round(yHigh === yLow ? (top + foot) / 2 : foot - ((foot - top) * (value - yLow)) / (yHigh - yLow));
	return {
		width,
		height,
		left,
		foot,
		right,
		top,
		xTicks: trendTicks(xLow, xHigh).map((value) => ({ at: onX(value), value })),
		yTicks: trendTicks(yLow, yHigh).map((value) => ({ at: onY(value), value })),
		points: both.map((point) => ({ at: point.at, x: onX(point.x), y: onY(point.y) })),
	};
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
