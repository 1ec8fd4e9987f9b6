/**
 * The classes a score is coloured by: fixed cuts through all periods, so that a colour means the same in every year.
 *
 * `cuts` are the lower bounds of the classes, rising, in points at the stated precision; a score belongs to the last
 * class whose lower bound it reaches after rounding to one decimal, so the colour always agrees with the number shown.
 */
export interface ScoreScale {
	readonly cuts: readonly number[];
	readonly top: number;
	/** The colour role of each class, an index into the ten --score-N colours. */
	readonly colours: readonly number[];
}

/** The scale shared by all measures, on scorecards: ten classes of ten points. */
export const commonScale: ScoreScale = {
	cuts: [0, 10, 20, 30, 40, 50, 60, 70, 80, 90],
	top: 100,
	colours: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
};

const steps = [1, 2, 2.5, 5, 10, 20];
/** More could not be told apart; fewer would paint most of a place in one colour where a few areas stand out. */
const mostClasses = 9;

/**
 * A scale for one measure: four to nine classes of a round width that together cover all its scores in all periods.
 *
 * @param scores - every score of the measure at the level shown, all periods together; order does not matter
 * @returns the common scale where there is nothing to go by
 * @example
 * scaleOver([41.2, 58.9]).cuts // => [40, 42.5, 45, 47.5, 50, 52.5, 55, 57.5]
 * scaleOver([41.2, 58.9]).top // => 60
 * scaleOver([38, 77.4]).cuts // => [35, 40, 45, 50, 55, 60, 65, 70, 75]
 * scaleOver([]).cuts.length // => 10
 */
export function scaleOver(scores: readonly number[]): ScoreScale {
	if (scores.length === 0) return commonScale;
	const low = scores.reduce((a, b) => Math.min(a, b), Infinity);
	const high = scores.reduce((a, b) => Math.max(a, b), -Infinity);
	for (const step of steps) {
		const from = Math.floor(low / step) * step;
		const count = Math.max(1, Math.ceil((high - from + 1e-9) / step));
		if (count > mostClasses) continue;
		return {
			cuts: Array.from({ length: count }, (_, i) => from + i * step),
			top: from + count * step,
			colours: spread(count),
		};
	}
	return commonScale;
}

/** The class of a score; scores beyond the ends fall in the end classes. */
export function classOf(scale: ScoreScale, score: number): number {
	const shown = Math.round(score * 10) / 10;
	let found = 0;
	for (let i = 0; i < scale.cuts.length; i++) if (shown >= scale.cuts[i]!) found = i;
	return found;
}

/** The class as text, for legends: `40 to 45`. */
export function classLabel(scale: ScoreScale, i: number): string {
	return `${scale.cuts[i]} to ${i + 1 < scale.cuts.length ? scale.cuts[i + 1] : scale.top}`;
}

/** The CSS colour of a score on a scale. */
export function colourOf(scale: ScoreScale, score: number): string {
	return `var(--score-${scale.colours[classOf(scale, score)]})`;
}

/** Whether dark or pale text is readable on a colour step. */
export function inkOn(colour: number): 'dark' | 'pale' {
	return colour >= 7 ? 'pale' : 'dark';
}

function spread(count: number): readonly number[] {
	if (count === 1) return [5];
	return Array.from({ length: count }, (_, i) => Math.round(1 + (i * 8) / (count - 1)));
}
