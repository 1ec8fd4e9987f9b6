import { absentBits, type FlagWord, flagBit } from '@social-index/schema';
import type { ProblemList } from '../problemList.ts';
import { readCell } from '../tables/readCell.ts';
import { placeIn, type TableHead } from '../tables/rowTable.ts';
import { readFlagCell } from './readFlagCell.ts';

/** One value with what is said of it; NaN where there is none. */
export interface MeasuredCell {
	readonly value: number;
	readonly flag: number;
}

/** Reads the cells of one data file, and reports each that is wrong where it stands. */
export class CellReader {
	readonly #table: TableHead;
	readonly #marks: ReadonlyMap<string, FlagWord>;
	readonly #problems: ProblemList;
	#noted: {
		readonly text: string;
		readonly line: number;
		readonly column: number;
		more: number;
		quiet: boolean;
	} | null = null;

	/** @param marks - what the file itself writes in place of a number, in lower case */
	constructor(table: TableHead, marks: ReadonlyMap<string, FlagWord>, problems: ProblemList) {
		this.#table = table;
		this.#marks = marks;
		this.#problems = problems;
	}

	/**
	 * Reads a value and its flag. A number beside "suppressed" is dropped with a warning, so that it can reach nothing that is
	 * published; any other contradiction is an error.
	 *
	 * @param column - the index of the column
	 * @param problems - where what is wrong is told; that of a protected indicator keeps to itself what was found
	 * @param flag - the flag's cell and its column, where there is one
	 * @returns the cell, or `null` where it is wrong (reported)
	 */
	measured(
		text: string,
		unit: string,
		line: number,
		column: number,
		problems: ProblemList,
		flag: { readonly text: string; readonly column: number } = noFlag,
	): MeasuredCell | null {
		const reading = readCell(text, unit, this.#marks);
		if (reading.kind === 'wrong') {
			this.#wrong(text, reading, line, column, problems);
			return null;
		}
		if (reading.note !== undefined) this.#note(text, line, column, problems);
		const flags = readFlagCell(flag.text.trim());
		if ('message' in flags) {
			problems.error({
				code: 'UNKNOWN_FLAG',
				...placeIn(this.#table, line, flag.column),
				found: flag.text.trim(),
				...flags,
			});
			return null;
		}
		const absent = flags.bits & absentBits;
		if (reading.kind === 'number') {
			if (absent === 0) return { value: reading.value, flag: reading.bits | flags.bits };
			if (absent === flagBit.suppressed) {
				problems.warn({
					code: 'SUPPRESSED_VALUE_GIVEN',
					...placeIn(this.#table, line, column),
					message: 'The flag says that this number is suppressed, and the number is there; it was not read.',
					mend: 'Empty the cell, so that the number cannot be published by mistake.',
				});
				return { value: Number.NaN, flag: flags.bits };
			}
			this.#contradiction(problems, text, flag.text, line, column, [
				'The flag says that there is no number, and there is one.',
				'Empty the value, or take the flag away.',
			]);
			return null;
		}
		if (absent !== 0 && reading.bits !== flagBit['not-available'] && absent !== reading.bits) {
			this.#contradiction(problems, text, flag.text, line, column, [
				'The value and the flag give different reasons why there is no number.',
				'Leave the value empty, or make the two agree.',
			]);
			return null;
		}
		return { value: Number.NaN, flag: flags.bits | (absent === 0 ? reading.bits : 0) };
	}

	/**
	 * Reads a cell beside the value (numerator, denominator, limits).
	 *
	 * @returns the number; NaN where there is none or it is wrong (reported)
	 */
	side(text: string, unit: string, line: number, column: number, problems: ProblemList): number {
		const reading = readCell(text, unit, this.#marks);
		if (reading.kind === 'number') return reading.value;
		if (reading.kind === 'wrong') this.#wrong(text, reading, line, column, problems);
		return Number.NaN;
	}

	/** Reports, once for the file, that numbers were read without the footnote marks after them. */
	finish(): void {
		if (this.#noted === null) return;
		const { text, line, column, more, quiet } = this.#noted;
		this.#problems.warn({
			code: 'NOTE_MARKS_LEFT_OUT',
			...placeIn(this.#table, line, column),
			...(text === '' ? {} : { found: text.trim() }),
			...(quiet ? { published: '' } : {}),
			message: `A footnote mark stands after this number${more === 0 ? '' : ` and after ${more.toLocaleString('en-GB')} more`}; the numbers were read without.`,
			mend: 'If readers must know what the footnote says, write it in the column note of indicators.csv.',
		});
	}

	#note(text: string, line: number, column: number, problems: ProblemList): void {
		// What was found is told only of cells that may be told of.
		const quiet = problems !== this.#problems;
		if (this.#noted === null) this.#noted = { text: quiet ? '' : text, line, column, more: 0, quiet };
		else {
			this.#noted.more++;
			this.#noted.quiet ||= quiet;
		}
	}

	#wrong(
		text: string,
		{ code, message, mend }: { readonly code: string; readonly message: string; readonly mend: string },
		line: number,
		column: number,
		problems: ProblemList,
	): void {
		const found = text.trim();
		problems.error({ code, ...placeIn(this.#table, line, column), found, message, mend });
	}

	#contradiction(
		problems: ProblemList,
		text: string,
		flag: string,
		line: number,
		column: number,
		[message, mend]: [string, string],
	): void {
		problems.error({
			code: 'FLAG_CONTRADICTS_VALUE',
			...placeIn(this.#table, line, column),
			found: `${text.trim()} flagged ${flag.trim()}`,
			message,
			mend,
		});
	}
}

const noFlag = { text: '', column: -1 };
