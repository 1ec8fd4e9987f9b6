import { InputError } from '@social-index/schema';

/** What is done to an indicator's values before they are scored. */
export interface IndicatorTransform {
	/** From the indicator's own unit to what is scored. NaN where it is not defined. */
	readonly apply: (value: number) => number;
	/** Back to the indicator's own unit, such that `apply(invert(y))` is `y` for any `y` that `apply` can give. */
	readonly invert: (transformed: number) => number;
	/** Whether distance from parity is scored, so that the direction speaks of the distance and not of the value. */
	readonly parity: boolean;
}

/**
 * Reads the `transform` column of indicators.csv.
 *
 * Steps, applied in the order written: `cap:x` min(value, x); `floor:x` max(value, x); `log` ln(1 + value), defined
 * above -1; `parity` |1 - value|, which is then lower-is-better; `buckets:a,b,c` how many of the ascending bounds a, b, c the
 * value reaches (0 below the first), which tames rates of small numbers. A cap or floor is undone by leaving the value alone,
 * parity by 1 - y, buckets by the lower bound of the class (of the lowest class, one less than the first bound).
 *
 * @param text - steps separated by spaces; empty for none
 * @throws InputError `BAD_TRANSFORM` where a word is not one of the steps
 * @see Social Progress Index methodology reports 2014 to 2018 (caps, parity, logs, classes of counts of universities); Índice
 * de Progresso Social na Amazônia (classes of rates of violence)
 * @example
 * parseTransform('cap:99').apply(99.7) // => 99
 * parseTransform('floor:8 log').apply(3) // ≈ 2.1972
 * parseTransform('parity').apply(1.04) // ≈ 0.04
 * parseTransform('buckets:1,5,20').apply(7) // => 2
 * parseTransform('').invert(12) // => 12
 */
export function parseTransform(text: string): IndicatorTransform {
	const words = text.split(/\s+/).filter((word) => word !== '');
	const steps = words.map(readStep);
	return {
		apply: (value) => steps.reduce((x, step) => step.apply(x), value),
		invert: (transformed) => steps.reduceRight((x, step) => step.invert(x), transformed),
		parity: words.includes('parity'),
	};
}

interface Step {
	readonly apply: (x: number) => number;
	readonly invert: (y: number) => number;
}

const same = (x: number): number => x;

function readStep(word: string): Step {
	if (word === 'log') return { apply: (x) => (x > -1 ? Math.log1p(x) : Number.NaN), invert: Math.expm1 };
	if (word === 'parity') return { apply: (x) => Math.abs(1 - x), invert: (y) => 1 - y };
	const [name, bound] = word.split(':');
	const bounds =
		name === 'buckets' ? (bound ?? '').split(',').map((part) => (part === '' ? Number.NaN : Number(part))) : [];
	if (bounds.length > 0 && bounds.every((b, i) => Number.isFinite(b) && (i === 0 || b > bounds[i - 1]!))) {
		return {
			apply: (x) => (Number.isNaN(x) ? x : bounds.filter((b) => x >= b).length),
			invert: (y) => {
				const reached = Math.min(bounds.length, Math.max(0, Math.round(y)));
				return reached === 0 ? bounds[0]! - 1 : bounds[reached - 1]!;
			},
		};
	}
	const limit = bound === undefined || bound === '' ? Number.NaN : Number(bound);
	if (Number.isFinite(limit)) {
		if (name === 'cap') return { apply: (x) => Math.min(x, limit), invert: same };
		if (name === 'floor') return { apply: (x) => Math.max(x, limit), invert: same };
	}
	throw new InputError([
		{
			code: 'BAD_TRANSFORM',
			severity: 'error',
			column: 'transform',
			found: word,
			message: 'This is not a transform.',
			mend: 'Use cap:<number>, floor:<number>, log, parity or buckets:<rising numbers with commas>, separated by spaces, or leave it empty.',
		},
	]);
}
