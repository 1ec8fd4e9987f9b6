import { InputError, type Problem } from '@social-index/schema';
import type { IndicatorColumn } from './indicatorColumn.ts';

/** The problem of an indicator with which a method can do nothing. */
export function columnProblem(id: string, code: string, message: string, mend: string): Problem {
	return { code, severity: 'error', file: 'indicators.csv', column: id, message, mend };
}

/** Throws one problem. */
export function refuse(id: string, code: string, message: string, mend: string): never {
	throw new InputError([columnProblem(id, code, message, mend)]);
}

/**
 * Throws where a column holds an infinite number, naming each indicator, area and period.
 *
 * @throws InputError `NOT_FINITE`
 * @example
 * checkFinite({ id: 'crime', values: Float64Array.of(1, NaN, 2) }) // => undefined
 */
export function checkFinite(column: IndicatorColumn): void {
	const { values } = column;
	for (let row = 0; row < values.length; row++) {
		if (values[row]! - values[row]! !== 0 && !Number.isNaN(values[row]!)) throwInfinite(column);
	}
}

function throwInfinite({ id, values, rowName }: IndicatorColumn): never {
	const problems: Problem[] = [];
	values.forEach((value, row) => {
		if (Number.isFinite(value) || Number.isNaN(value)) return;
		problems.push({
			...columnProblem(
				id,
				'NOT_FINITE',
				`The value of ${id} for ${rowName?.(row) ?? `row ${row + 1}`} is not a finite number.`,
				'Correct the value, or leave the cell empty.',
			),
			found: String(value),
		});
	});
	throw new InputError(problems);
}

/** Throws where an indicator has no number, or the same number everywhere, so that a method cannot tell areas apart. */
export function checkVaries(id: string, method: string, n: number, min: number, max: number): void {
	if (n === 0) {
		refuse(id, 'NO_VALUES', `${id} has no values at all.`, `Add values for ${id}, or take it out of the index.`);
	}
	if (!(max > min)) {
		refuse(
			id,
			'CONSTANT_INDICATOR',
			n === 1
				? `${id} has one value only, so ${method} cannot place it.`
				: `${id} has the same value (${min}) for all ${n} areas and periods, so ${method} cannot tell them apart.`,
			`Take ${id} out of the index, or score it between fixed best and worst cases.`,
		);
	}
}
