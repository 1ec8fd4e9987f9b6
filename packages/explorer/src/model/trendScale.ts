import { type MeasureScale, placesOf } from './measureScales.ts';

/** A line of a trend chart: `null` where a period has no figure. */
export interface TrendSeries {
	readonly id: string;
	readonly name: string;
	/** `main` and `comparator` are named at their end; `context` is a faint line among many. */
	readonly emphasis: 'main' | 'context' | 'comparator';
	/** One a period. */
	readonly points: readonly (number | null)[];
	/** Whether the figure of a period is another period's; drawn hollow. */
	readonly carried?: readonly boolean[];
	/** Whether it is a level to reach and no figures: drawn without dots. */
	readonly level?: boolean;
}

/** A trend chart laid out in SVG units, y pointing down. */
export interface TrendLayout {
	readonly width: number;
	readonly height: number;
	/** Left and right end of the gridlines. */
	readonly left: number;
	readonly right: number;
	/** Where period names stand. */
	readonly base: number;
	readonly gridlines: readonly { readonly y: number; readonly text: string }[];
	/** `text` is empty where there is no room for the period's name. */
	readonly columns: readonly { readonly x: number; readonly text: string }[];
	/** In drawing order: context, then comparators, then the main ones on top. */
	readonly lines: readonly {
		readonly id: string;
		readonly emphasis: TrendSeries['emphasis'];
		/** SVG path data; broken where a period has no figure. */
		readonly d: string;
		/** Empty for `context`, but for a figure between two gaps, which would not be seen otherwise. */
		readonly dots: readonly { readonly x: number; readonly y: number; readonly hollow: boolean }[];
	}[];
	readonly labels: readonly {
		readonly id: string;
		readonly emphasis: TrendSeries['emphasis'];
		readonly y: number;
		readonly text: readonly string[];
	}[];
}

const width = 360;
const height = 220;
const lineHeight = 16;
/** Of the widest letters that names are made of, on average, in bold. */
const characterWidth = 8.2;
const order = { context: 0, comparator: 1, main: 2 } as const;

/**
 * Lays out lines over periods between two fixed ends, with at most five round gridlines and the name and last figure of
 * each line that stands out right beside its end.
 *
 * @param low - the value at the foot; `high` the value at the top. Where they are equal the line runs through the middle
 * @param format - a figure as shown
 * @param formatTick - a gridline's value as shown, with the places that all gridlines need; `format` where not given
 */
export function trendScale(
	series: readonly TrendSeries[],
	periods: readonly string[],
	low: number,
	high: number,
	format: (value: number) => string,
	formatTick: (value: number, places: number) => string = format,
): TrendLayout {
	const named = series.filter(({ emphasis, points }) => emphasis !== 'context' && points.some((v) => v !== null));
	const texts = new Map(named.map((line) => [line.id, labelLines(`${line.name} ${format(lastOf(line.points)!)}`, 14)]));
	const ticks = trendTicks(low, high);
	const places = ticks.reduce((most, tick) => Math.max(most, placesOf(tick, 6)), 0);
	const tickText = (tick: number) => formatTick(tick, places);
	const widest = (lines: readonly string[]) => Math.max(0, ...lines.map((text) => text.length)) * characterWidth;
	const left = widest(ticks.map(tickText)) + 8;
	const right = width - Math.min(140, widest([...texts.values()].flat()) + 12);
	const top = 10;
	const foot = height - 30;
	const x = (t: number) =>
		round(periods.length < 2 ? (left + right) / 2 : left + 8 + ((right - left - 16) * t) / (periods.length - 1));
	const y = (value: number) =>
		round(high === low ? (top + foot) / 2 : foot - ((foot - top) * (value - low)) / (high - low));
	const room = periods.length < 2 ? 1 : (right - left - 16) / (periods.length - 1);
	const every = Math.max(1, Math.ceil((widest(periods) + 4) / room));
	return {
		width,
		height,
		left,
		right,
		base: height - 8,
		gridlines: ticks.map((tick) => ({ y: y(tick), text: tickText(tick) })),
		columns: periods.map((name, t) => ({
			x: x(t),
			text: periods.length < 2 || (periods.length - 1 - t) % every === 0 ? name : '',
		})),
		lines: [...series]
			.sort((a, b) => order[a.emphasis] - order[b.emphasis])
			.map((line) => ({ id: line.id, emphasis: line.emphasis, d: path(line, x, y), dots: dots(line, x, y) })),
		labels: labelsApart(
			named.map((line) => ({
				id: line.id,
				emphasis: line.emphasis,
				y: y(lastOf(line.points)!),
				text: texts.get(line.id)!,
			})),
			top,
			foot,
		),
	};
}

/**
 * Two to five round numbers between two ends.
 *
 * @example
 * trendTicks(40, 60) // => [40, 45, 50, 55, 60]
 * trendTicks(0, 100) // => [0, 25, 50, 75, 100]
 * trendTicks(3, 3) // => [3]
 */
export function trendTicks(low: number, high: number): readonly number[] {
	if (!(high > low)) return [low];
	const magnitude = 10 ** Math.floor(Math.log10((high - low) / 5));
	const step = [1, 2, 2.5, 5, 10, 20, 25, 50].map((n) => n * magnitude).find((n) => ticksAt(low, high, n).length <= 5)!;
	return ticksAt(low, high, step);
}

/**
 * Round ends that hold all values of a chart, so that charts of one measure can share them.
 *
 * @param values - at least one, or 0 to 1 is returned
 * @param least - the least distance between the ends, so that small changes do not look large
 * @example
 * trendRange([41.2, 47.9], 5) // => [40, 48]
 * trendRange([3], 10) // => [-5, 10]
 */
export function trendRange(values: readonly number[], least = 0): readonly [number, number] {
	if (values.length === 0) return [0, 1];
	let low = values.reduce((a, b) => Math.min(a, b), Infinity);
	let high = values.reduce((a, b) => Math.max(a, b), -Infinity);
	const short = least - (high - low);
	if (short > 0) {
		low -= short / 2;
		high += short / 2;
	}
	if (high === low) return [low, high];
	const magnitude = 10 ** Math.floor(Math.log10((high - low) / 4));
	const step = [1, 2, 5, 10].map((n) => n * magnitude).find((n) => (high - low) / n <= 4)!;
	return [clean(Math.floor(low / step + 1e-9) * step), clean(Math.ceil(high / step - 1e-9) * step)];
}

/**
 * The ends of a chart of scores: as {@link trendRange}, at least a tenth of the scale, and not beyond it where no score is.
 *
 * @returns the whole scale where there is no score
 * @example
 * scoreRange([41.2, 47.9], { low: 0, high: 100, least: 20, most: 80, point: 1 }) // => [35, 50]
 * scoreRange([97], { low: 0, high: 100, least: 20, most: 97, point: 1 }) // => [90, 100]
 * scoreRange([], { low: 70, high: 130, least: 80, most: 120, point: 0.6 }) // => [70, 130]
 */
export function scoreRange(
	scores: readonly number[],
	{ low, high, least, most, point }: Omit<MeasureScale, 'decimals'>,
): readonly [number, number] {
	if (scores.length === 0) return [low, high];
	const [from, to] = trendRange(scores, 10 * point);
	return [Math.max(Math.min(low, least), from), Math.min(Math.max(high, most), to)];
}

function ticksAt(low: number, high: number, step: number): readonly number[] {
	const from = Math.ceil(low / step - 1e-9);
	const to = Math.floor(high / step + 1e-9);
	return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => clean((from + i) * step));
}

function path(line: TrendSeries, x: (t: number) => number, y: (v: number) => number): string {
	return line.points
		.map((value, t) =>
			value === null ? '' : `${(line.points[t - 1] ?? null) === null ? 'M' : 'L'}${x(t)},${y(value)}`,
		)
		.join('');
}

function dots(
	line: TrendSeries,
	x: (t: number) => number,
	y: (v: number) => number,
): TrendLayout['lines'][number]['dots'] {
	if (line.level === true) return [];
	return line.points.flatMap((value, t) => {
		if (value === null) return [];
		const alone = (line.points[t - 1] ?? null) === null && (line.points[t + 1] ?? null) === null;
		if (line.emphasis === 'context' && !alone) return [];
		return [{ x: x(t), y: y(value), hollow: line.carried?.[t] === true }];
	});
}

/**
 * Moves labels up or down just so far that they do not overlap and stay inside the chart, where there is room for all.
 *
 * @param labels - `y` is where the middle of each belongs; in the answer, where its top is. The answer is in the order of `y`
 */
export function labelsApart<Label extends { readonly y: number; readonly text: readonly string[] }>(
	labels: readonly Label[],
	top: number,
	foot: number,
): readonly Label[] {
	const placed = [...labels].sort((a, b) => a.y - b.y);
	const tall = (label: Label) => label.text.length * lineHeight;
	const tops: number[] = [];
	let free = top - 6;
	for (const label of placed) {
		const from = Math.max(label.y - tall(label) / 2, free);
		tops.push(from);
		free = from + tall(label) + 2;
	}
	let limit = foot + 14;
	for (let i = placed.length - 1; i >= 0; i--) {
		tops[i] = round(Math.min(tops[i]!, limit - tall(placed[i]!)));
		limit = tops[i]! - 2;
	}
	return placed.map((label, i) => ({ ...label, y: tops[i]! }));
}

/**
 * Breaks text between words into lines of about so many characters, at most four; the rest is left out with an ellipsis,
 * but for the last word, which is kept.
 *
 * @example
 * labelLines('Kingsbridge and Malborough 41.2', 14) // => ['Kingsbridge', 'and Malborough', '41.2']
 */
export function labelLines(text: string, characters: number): readonly string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= characters) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	// The last line holds the figure, which must never be lost.
	return lines.length <= 4 ? lines : [...lines.slice(0, 2), `${lines[2]}…`, lines.at(-1)!.split(' ').at(-1)!];
}

function lastOf(points: readonly (number | null)[]): number | null {
	return points.reduce((last, value) => value ?? last, null);
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}

function clean(value: number): number {
	return Number(value.toPrecision(12));
}
