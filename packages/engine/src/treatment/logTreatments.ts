import { columnSummary } from '../statistics/columnSummary.ts';
import { distributionShape } from '../statistics/distributionShape.ts';

/** Brings in a long tail by a formula; NaN stays NaN. A column that does not vary is given back as it is. */
export type LogTreatment = (values: Float64Array) => Float64Array;

function mapped(values: Float64Array, f: (x: number) => number): Float64Array {
	const result = new Float64Array(values.length);
	for (let i = 0; i < values.length; i++) result[i] = f(values[i]!);
	return result;
}

/**
 * ln(x - min + 0.01 (max - min)): the log of the JRC's COIN Tool.
 *
 * @see Becker and others (2022), Journal of Open Source Software 7(78), 4567 (COINr), `log_CT`
 * @example
 * logCoinTool(Float64Array.of(0, 100)) // => Float64Array.of(0, Math.log(101))
 */
export const logCoinTool: LogTreatment = (values) => {
	const { min, max } = columnSummary(values);
	if (!(max > min)) return values.slice();
	return mapped(values, (x) => Math.log(x - min + 0.01 * (max - min)));
};

/**
 * The log of the COIN Tool for a long right tail, and its mirror image, -ln(max + 0.01 (max - min) - x), for a long left
 * one. The order of the values is kept in both.
 *
 * @see COINr, `log_CT_plus`
 * @example
 * logCoinToolEitherSide(Float64Array.of(0, 90, 100))[2] // => -Math.log(1)
 */
export const logCoinToolEitherSide: LogTreatment = (values) => {
	const { skewness } = distributionShape(values);
	if (!(skewness < 0)) return logCoinTool(values);
	const { min, max } = columnSummary(values);
	return mapped(values, (x) => -Math.log(max + 0.01 * (max - min) - x));
};

/**
 * ln(x - min + 1).
 *
 * @see JRC COIN Tool, first form; COINr, `log_CT_orig`
 * @example
 * logFromMinimum(Float64Array.of(4, 5)) // => Float64Array.of(0, Math.log(2))
 */
export const logFromMinimum: LogTreatment = (values) => {
	const { min } = columnSummary(values);
	return mapped(values, (x) => Math.log(x - min + 1));
};

/**
 * ln((max - 1)(x - min) / (max - min) + 1): from 0 at the minimum to ln(max) at the maximum.
 *
 * Where the maximum is 1 or below the formula would turn the order round or be undefined, so the values are first moved
 * by (1 + max - min) - max, which leaves the shape as it is and gives ln(1 + max - min) at the top.
 *
 * @see Global Innovation Index (2013), annex on computation. COINr's `log_GII` gives its input back unchanged.
 * @example
 * logInnovationIndex(Float64Array.of(2, 6, 10)) // => Float64Array.of(0, Math.log(5.5), Math.log(10))
 */
export const logInnovationIndex: LogTreatment = (values) => {
	const { min, max } = columnSummary(values);
	if (!(max > min)) return values.slice();
	const top = max > 1 ? max : 1 + max - min;
	return mapped(values, (x) => Math.log(((top - 1) * (x - min)) / (max - min) + 1));
};

/**
 * Box-Cox: (xλ - 1) / λ, or ln x for λ = 0, of the values moved so that the lowest is 1.
 *
 * @param lambda - the power
 * @see Box and Cox (1964), Journal of the Royal Statistical Society B 26, 211-252
 * @example
 * boxCox(0.5)(Float64Array.of(4, 7)) // => Float64Array.of(0, 2)
 * boxCox(0)(Float64Array.of(4, 5)) // => Float64Array.of(0, Math.log(2))
 */
export function boxCox(lambda: number): LogTreatment {
	return (values) => {
		const { min } = columnSummary(values);
		if (lambda === 0) return mapped(values, (x) => Math.log(x - min + 1));
		return mapped(values, (x) => ((x - min + 1) ** lambda - 1) / lambda);
	};
}
