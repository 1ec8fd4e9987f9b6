import { absentBits, flagBit } from '@social-index/schema';
import type { ProblemList } from '../problemList.ts';
import { readCell } from '../tables/readCell.ts';
import { readFlagCell } from './readFlagCell.ts';

/** One value with what is said of it; NaN where there is none. */
export interface MeasuredCell {
	readonly value: number;
	readonly flag: number;
}

/** Where a cell stands. */
export interface CellPlace {
	readonly file: string;
	readonly line: number;
	readonly column: string;
}

/**
 * Joins a value cell and its flag cell. A number beside "suppressed" is dropped with a warning, so that it can reach nothing
 * that is published; any other contradiction is an error.
 *
 * @returns the cell, or `null` where it is wrong (reported)
 */
export function measuredCell(
	text: string,
	flagText: string,
	unit: string,
	at: CellPlace,
	problems: ProblemList,
): MeasuredCell | null {
	const reading = readCell(text, unit);
	if (reading.kind === 'wrong') {
		problems.error({ code: reading.code, ...at, found: text.trim(), message: reading.message, mend: reading.mend });
		return null;
	}
	const flags = readFlagCell(flagText.trim());
	if ('message' in flags) {
		problems.error({ code: 'UNKNOWN_FLAG', ...at, column: 'flag', found: flagText.trim(), ...flags });
		return null;
	}
	const absent = flags.bits & absentBits;
	if (reading.kind === 'number') {
		if (absent === 0) return { value: reading.value, flag: reading.bits | flags.bits };
		if (absent === flagBit.suppressed) {
			problems.warn({
				code: 'SUPPRESSED_VALUE_GIVEN',
				...at,
				message: 'The flag says that this number is suppressed, and the number is there; it was not read.',
				mend: 'Empty the cell, so that the number cannot be published by mistake.',
			});
			return { value: Number.NaN, flag: flags.bits };
		}
		problems.error({
			code: 'FLAG_CONTRADICTS_VALUE',
			...at,
			found: `${text.trim()} flagged ${flagText.trim()}`,
			message: 'The flag says that there is no number, and there is one.',
			mend: 'Empty the value, or take the flag away.',
		});
		return null;
	}
	if (absent !== 0 && reading.bits !== flagBit['not-available'] && absent !== reading.bits) {
		problems.error({
			code: 'FLAG_CONTRADICTS_VALUE',
			...at,
			found: `${text.trim()} flagged ${flagText.trim()}`,
			message: 'The value and the flag give different reasons why there is no number.',
			mend: 'Leave the value empty, or make the two agree.',
		});
		return null;
	}
	return { value: Number.NaN, flag: flags.bits | (absent === 0 ? reading.bits : 0) };
}

/**
 * Reads a cell beside the value (numerator, denominator, limits).
 *
 * @returns the number; NaN where there is none or it is wrong (reported)
 */
export function sideNumber(text: string, unit: string, at: CellPlace, problems: ProblemList): number {
	const reading = readCell(text, unit);
	if (reading.kind === 'number') return reading.value;
	if (reading.kind === 'wrong')
		problems.error({ code: reading.code, ...at, found: text.trim(), message: reading.message, mend: reading.mend });
	return Number.NaN;
}
