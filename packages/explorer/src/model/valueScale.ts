import { type ScoreScale, spread, tenClasses } from './scoreScale.ts';

/**
 * Classes for an indicator's own values, where it has no score: four to eight of a round width that cover all values of
 * all periods. Of the same form as a score's classes.
 *
 * @param values - every value at the level shown, all periods together
 * @param decimals - places shown; no class is narrower than what is shown
 * @example
 * valueScale([31.4, 42.9], 1).cuts // => [30, 32, 34, 36, 38, 40, 42]
 * valueScale([31.4, 42.9], 1).top // => 44
 * valueScale([0.12, 0.31], 2).cuts // => [0.1, 0.15, 0.2, 0.25, 0.3]
 * valueScale([7, 7], 0).cuts // => [7]
 */
export function valueScale(values: readonly number[], decimals: number): ScoreScale {
	if (values.length === 0) return tenClasses({ low: 0, high: 100 });
	const low = values.reduce((a, b) => Math.min(a, b));
	const high = values.reduce((a, b) => Math.max(a, b));
	const least = 10 ** -decimals;
	for (let power = Math.floor(Math.log10(Math.max(high - low, least))) - 1; ; power++) {
		for (const factor of [1, 2, 5]) {
			const step = factor * 10 ** power;
			if (step < least * 0.999) continue;
			const from = Math.floor(low / step + 1e-9);
			const count = Math.floor(high / step + 1e-9) - from + 1;
			if (count > 9) continue;
			const at = (i: number) => Number(((from + i) * step).toPrecision(12));
			return { cuts: Array.from({ length: count }, (_, i) => at(i)), top: at(count), colours: spread(count) };
		}
	}
}
