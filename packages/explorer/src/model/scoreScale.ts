import type { MeasureScale } from './measureScales.ts';

/**
 * The classes a score or value is coloured by: fixed cuts through all periods, so that a colour means the same in every year.
 *
 * `cuts` are the lower bounds of the classes, rising; a figure belongs to the last class whose lower bound it reaches as it
 * is shown, so the colour always agrees with the number.
 */
export interface ScoreScale {
	readonly cuts: readonly number[];
	readonly top: number;
	/** Whether figures below the first bound, or above the top, are in the end classes, too. */
	readonly under?: boolean;
	readonly over?: boolean;
	/** The colour role of each class, an index into the ten --score-N colours. */
	readonly colours: readonly number[];
}

type Ends = Pick<MeasureScale, 'low' | 'high'>;

/**
 * Ten equal parts of the whole scale of a kind of measure: the classes of scorecards, the same for all measures of the kind.
 *
 * @example
 * tenClasses({ low: 0, high: 100 }).cuts // => [0, 10, 20, 30, 40, 50, 60, 70, 80, 90]
 * tenClasses({ low: 0, high: 100, least: -4 }).under // => true
 * tenClasses({ low: 70, high: 130 }).cuts // => [70, 76, 82, 88, 94, 100, 106, 112, 118, 124]
 */
export function tenClasses({ low, high, least = low, most = high }: Ends & Partial<MeasureScale>): ScoreScale {
	return {
		cuts: Array.from({ length: 10 }, (_, i) => clean(low + ((high - low) * i) / 10)),
		top: high,
		...(least < low ? { under: true } : {}),
		...(most > high ? { over: true } : {}),
		colours: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
	};
}

/** More could not be told apart; fewer would paint most of a place in one colour where a few areas stand out. */
const mostClasses = 9;

/**
 * Classes for one measure: four to nine of a round width that together cover all its scores in all periods.
 *
 * @param scores - every score of the measure at the level shown, all periods together; order does not matter
 * @param scale - that of its kind of measure: no class is narrower than ten of the last place shown
 * @returns ten parts of the scale where there is nothing to go by
 * @example
 * scaleOver([41.2, 58.9], { low: 0, high: 100, decimals: 1 }).cuts // => [40, 42.5, 45, 47.5, 50, 52.5, 55, 57.5]
 * scaleOver([41.2, 58.9], { low: 0, high: 100, decimals: 1 }).top // => 60
 * scaleOver([38, 77.4], { low: 0, high: 100, decimals: 1 }).cuts // => [35, 40, 45, 50, 55, 60, 65, 70, 75]
 * scaleOver([-1.21, 0.96], { low: -3.1, high: 2.9, decimals: 2 }).cuts // => [-1.25, -1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75]
 * scaleOver([-16, 14], { low: -16, high: 16, decimals: 0 }).cuts // => [-20, -15, -10, -5, 0, 5, 10]
 * scaleOver([], { low: 0, high: 1, decimals: 3 }).cuts.length // => 10
 */
export function scaleOver(scores: readonly number[], scale: Ends & Pick<MeasureScale, 'decimals'>): ScoreScale {
	if (scores.length === 0) return tenClasses(scale);
	const low = scores.reduce((a, b) => Math.min(a, b), Infinity);
	const high = scores.reduce((a, b) => Math.max(a, b), -Infinity);
	for (let power = Math.min(0, 1 - scale.decimals); ; power++) {
		for (const factor of [1, 2, 2.5, 5]) {
			const step = factor * 10 ** power;
			const from = Math.floor(low / step + 1e-9);
			const count = Math.max(1, Math.ceil(high / step - from + 1e-9));
			if (count > mostClasses) continue;
			return {
				cuts: Array.from({ length: count }, (_, i) => clean((from + i) * step)),
				top: clean((from + count) * step),
				colours: spread(count),
			};
		}
	}
}

/**
 * The class of a figure that is rounded as it is shown; figures beyond the ends fall in the end classes.
 *
 * @example
 * classOf({ cuts: [30, 35, 40], top: 45, colours: [1, 5, 9] }, 35) // => 1
 * classOf({ cuts: [30, 35, 40], top: 45, colours: [1, 5, 9] }, 29) // => 0
 */
export function classOf(scale: ScoreScale, shown: number): number {
	return Math.max(
		0,
		scale.cuts.findLastIndex((cut) => shown >= cut - 1e-9),
	);
}

/** The colour of a figure that is rounded as it is shown; `null` where there is none. */
export function colourOf(scale: ScoreScale, shown: number | null): number | null {
	return shown === null ? null : scale.colours[classOf(scale, shown)]!;
}

/**
 * The places needed to write the bounds of a scale in full.
 *
 * @example
 * scaleDecimals({ cuts: [0.1, 0.15], top: 0.2, colours: [1, 9] }) // => 2
 * scaleDecimals({ cuts: [40, 45], top: 50, colours: [1, 9] }) // => 0
 */
export function scaleDecimals(scale: ScoreScale): number {
	return [...scale.cuts, scale.top].reduce((most, cut) => Math.max(most, String(cut).split('.')[1]?.length ?? 0), 0);
}

/** Whether dark or pale text is readable on a colour step. */
export function inkOn(colour: number): 'dark' | 'pale' {
	return colour >= 7 ? 'pale' : 'dark';
}

/** The colours of so many classes, as far apart as they can be. */
export function spread(count: number): readonly number[] {
	if (count === 1) return [5];
	return Array.from({ length: count }, (_, i) => Math.round(1 + (i * 8) / (count - 1)));
}

function clean(value: number): number {
	return Number(value.toPrecision(12));
}

interface ClassWords {
	classOf(from: number, to: number, places: number): string;
	classUnder(to: number, places: number): string;
	classOver(from: number, places: number): string;
}

/** The bounds of every class as a legend writes them. */
export function scaleTexts(scale: ScoreScale, words: ClassWords): readonly string[] {
	const decimals = scaleDecimals(scale);
	const { cuts, top } = scale;
	return cuts.map((cut, i) => {
		if (i === 0 && scale.under) return words.classUnder(cuts[1] ?? top, decimals);
		if (i === cuts.length - 1 && scale.over) return words.classOver(cut, decimals);
		return words.classOf(cut, cuts[i + 1] ?? top, decimals);
	});
}
