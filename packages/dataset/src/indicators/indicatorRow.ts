import type { Problem } from '@social-index/schema';
import { listing } from '../listing.ts';
import { nearestSpelling } from '../nearestSpelling.ts';
import type { ProblemList } from '../problemList.ts';
import { columnOf, type Table } from '../tables/parseTable.ts';
import { readCell } from '../tables/readCell.ts';
import { placeIn } from '../tables/rowTable.ts';

/** One row of indicators.csv, read cell by cell; what is wrong is reported where it stands. */
export class IndicatorRow {
	readonly line: number;
	readonly #table: Table;
	readonly #cells: readonly string[];
	readonly #problems: ProblemList;

	constructor(table: Table, row: number, problems: ProblemList) {
		this.#table = table;
		this.#cells = table.rows[row]!;
		this.line = table.lines[row]!;
		this.#problems = problems;
	}

	/** The cell's text; empty where the file has no such column. */
	text(heading: string): string {
		const at = columnOf(this.#table, heading);
		return at < 0 ? '' : this.#cells[at]!.trim();
	}

	/** As {@link text}, but an empty cell is reported. */
	required(heading: string, code: string, message: string, mend: string): string {
		const text = this.text(heading);
		if (text === '' && columnOf(this.#table, heading) >= 0) this.report(heading, { code, message, mend });
		return text;
	}

	/** A number; `null` where the cell is empty or says that there is none. */
	number(heading: string, unit = ''): number | null {
		const text = this.text(heading);
		const cell = readCell(text, unit);
		if (cell.kind === 'number') return cell.value;
		if (cell.kind === 'wrong')
			this.report(heading, { code: cell.code, found: text, message: cell.message, mend: cell.mend });
		return null;
	}

	/** A whole number of at least zero; `null` where the cell is empty or holds another number (reported). */
	wholeNumber(heading: string): number | null {
		const value = this.number(heading);
		if (value === null || (Number.isInteger(value) && value >= 0 && value <= 1000)) return value;
		this.report(heading, {
			code: 'NOT_A_WHOLE_NUMBER',
			found: this.text(heading),
			message: `${heading} must be a whole number of at least zero.`,
			mend: heading === 'decimals' ? 'Write 0, 1 or 2.' : 'Write e.g. 5.',
		});
		return null;
	}

	/** One word of a list; the fallback where the cell is empty or holds another word (reported). */
	word<W extends string>(heading: string, words: readonly W[], fallback: W, code: string): W {
		const text = this.text(heading).toLowerCase();
		if (text === '') return fallback;
		const word = words.find((own) => own === text);
		if (word !== undefined) return word;
		const alike = nearestSpelling(text, words);
		this.report(heading, {
			code,
			found: this.text(heading),
			message: `This is none of the words that ${heading} may be.`,
			mend: `Write ${listing(words, 20).replace(/ and ([^ ]+)$/, ' or $1')}${alike === null ? '' : ` (did you mean ${alike}?)`}.`,
		});
		return fallback;
	}

	report(heading: string, problem: Pick<Problem, 'code' | 'found' | 'message' | 'mend'>): void {
		this.#problems.error({ ...placeIn(this.#table, this.line, heading), ...problem });
	}
}
