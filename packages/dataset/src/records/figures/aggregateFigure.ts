import { countInterval, crudeRate, type Interval, meanInterval, wilsonInterval } from '@social-index/engine';
import { flagBit, type RecordsRecipe } from '@social-index/schema';
import { squareBase } from '../sql/measureSql.ts';
import { tooSmall } from '../sql/questionsSql.ts';

/** A figure of one area and period as it goes among the observations; NaN where there is no number. */
export interface AggregateFigure {
	readonly value: number;
	readonly numerator: number;
	readonly denominator: number;
	readonly lower: number;
	readonly upper: number;
	readonly flag: number;
}

/** How sums become a figure. */
export interface FigureRule {
	readonly kind: RecordsRecipe['measure']['kind'];
	/** What a rate is per, or the whole of a proportion (100 for %). */
	readonly multiplier: number;
	/** Decimals that the numbers of a mean were read to. */
	readonly decimals: number;
	readonly minCount: number;
	readonly low: RecordsRecipe['low_reliability'];
}

const confidence = 0.95;
const none = {
	value: Number.NaN,
	numerator: Number.NaN,
	denominator: Number.NaN,
	lower: Number.NaN,
	upper: Number.NaN,
};

/**
 * The figure of one area and period with its 95 % interval: a count or rate with the exact or Byar's interval of its count, a
 * proportion with Wilson's, a mean with Student's.
 *
 * Where the engine withheld a count the figure is absent and `suppressed`, without numerator and denominator; so is a rate of
 * fewer people than the least count. Of no records at all a count or rate is zero, and a proportion or mean not available.
 *
 * @param sums - what the engine gave, in the order of `figureFields`; `null` where it gave nothing for the area and period
 * @param population - the denominator of a rate; NaN where there is none
 * @example
 * const rule = { kind: 'rate' as const, multiplier: 1000, decimals: 0, minCount: 5, low: { below: 20, width: 1 } };
 * aggregateFigure(['65'], 1000, rule).upper // ≈ 82.84914
 * aggregateFigure(['-1'], 1000, rule).flag // => flagBit.suppressed
 * aggregateFigure(null, 1000, rule).value // => 0
 */
export function aggregateFigure(sums: readonly string[] | null, population: number, rule: FigureRule): AggregateFigure {
	if (sums?.[0] === String(tooSmall)) return { ...none, flag: flagBit.suppressed };
	if (rule.kind === 'mean') return mean(sums ?? ['0', '0', '0', '0'], rule);
	const rows = Number(sums?.[0] ?? 0);
	if (rule.kind === 'proportion') {
		if (rows === 0) return { ...none, flag: flagBit['not-available'] };
		const hits = Number(sums![1]);
		const interval = scaled(wilsonInterval(hits, rows, confidence), rule.multiplier);
		return figure((hits / rows) * rule.multiplier, hits, rows, interval, rule);
	}
	if (rule.kind === 'count') return figure(rows, rows, Number.NaN, countInterval(rows, confidence), rule);
	if (!(population > 0)) return { ...none, flag: flagBit['not-available'] };
	if (population < rule.minCount) return { ...none, flag: flagBit.suppressed };
	const rate = crudeRate(rows, population, rule.multiplier, confidence);
	return figure(rate.value, rows, population, rate, rule);
}

function mean([some, total, high, low]: readonly string[], rule: FigureRule): AggregateFigure {
	const n = BigInt(some!);
	if (n === 0n) return { ...none, flag: flagBit['not-available'] };
	const sum = BigInt(total!);
	const squares = BigInt(high!) * squareBase + BigInt(low!);
	const scale = 10 ** rule.decimals;
	const value = Number(sum) / Number(n) / scale;
	// In whole numbers to the end: the difference of two near squares would lose its digits otherwise.
	const spread = Number(n * squares - sum * sum) / (Number(n) * Math.max(1, Number(n - 1n)));
	const sd = Math.sqrt(spread) / scale;
	const interval = n > 1n ? meanInterval(value, sd, Number(n), confidence) : { lower: Number.NaN, upper: Number.NaN };
	return { ...figure(value, Number(n), Number(n), interval, rule), numerator: Number(sum) / scale };
}

/** Of low reliability: resting on few, or with an interval wide beside the value. */
function figure(
	value: number,
	restsOn: number,
	denominator: number,
	{ lower, upper }: Interval,
	{ low }: FigureRule,
): AggregateFigure {
	const unsure = restsOn < low.below || upper - lower > low.width * Math.abs(value);
	return { value, numerator: restsOn, denominator, lower, upper, flag: unsure ? flagBit['low-reliability'] : 0 };
}

function scaled({ lower, upper }: Interval, by: number): Interval {
	return { lower: lower * by, upper: upper * by };
}
