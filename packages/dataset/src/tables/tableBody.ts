import type { ProblemList } from '../problemList.ts';
import { placeIn, type TableHead } from './rowTable.ts';

/**
 * Takes the rows below the headings one by one and says which are of the table. Rows without content are not; nor are the notes
 * below it: rows of a single cell that follow an empty row.
 *
 * Reports rows of another length than the headings (in text files, where a row has a length), and a second table that begins
 * where the headings stand again.
 */
export class TableBody {
	readonly #head: TableHead;
	readonly #problems: ProblemList;
	#lastLine: number;
	#afterGap = false;
	#rows = 0;
	#firstNote: number | null = null;
	#lastNote = 0;
	#over = false;

	constructor(head: TableHead, problems: ProblemList) {
		this.#head = head;
		this.#problems = problems;
		this.#lastLine = head.headingLine;
	}

	/** Whether nothing that follows is of the table. */
	get over(): boolean {
		return this.#over;
	}

	/** The cells of the row, as many as there are headings; `null` where it is not of the table. */
	take(cells: readonly string[], line: number, lastLine: number): readonly string[] | null {
		if (line > this.#lastLine + 1) this.#afterGap = true;
		this.#lastLine = lastLine;
		const { headings } = this.#head;
		const filled = countFilled(cells);
		if (filled === 0) {
			this.#afterGap = true;
			return null;
		}
		if (filled === 1 && this.#afterGap && headings.length > 2) {
			this.#firstNote ??= line;
			this.#lastNote = line;
			return null;
		}
		this.#afterGap = false;
		if (filled > 1 && this.#repeatsHeadings(cells, filled)) {
			this.#over = true;
			this.#rows++;
			this.#reportSecondTable(line);
			return null;
		}
		this.#rows++;
		return this.#fitted(cells, line);
	}

	/** Reports a table without rows, and what was left out below it. Returns whether there were rows. */
	finish(ended: boolean): boolean {
		const { file, sheet } = this.#head;
		if (this.#rows === 0 && ended) {
			this.#problems.error({
				code: 'EMPTY_FILE',
				...placeIn(this.#head, this.#head.headingLine),
				message: `The ${sheet === undefined ? 'file' : 'sheet'} has headings but no rows below them.`,
				mend: 'Add the rows, or take the file out of index.yaml.',
			});
			return false;
		}
		if (this.#firstNote !== null) {
			const [from, to] = [this.#firstNote, this.#lastNote];
			this.#problems.warn({
				code: 'NOTES_LEFT_OUT',
				...placeIn(this.#head, from),
				file,
				message: `${from === to ? `Row ${from} below the table was` : `Rows ${from} to ${to} below the table were`} taken for notes and not read.`,
				mend: 'If they hold figures, delete the empty row above them.',
			});
		}
		return true;
	}

	#fitted(cells: readonly string[], line: number): readonly string[] | null {
		const { headings, sheet } = this.#head;
		const surplus = cells.length > headings.length && countFilled(cells.slice(headings.length)) > 0;
		if (sheet === undefined && (surplus || cells.length < headings.length)) {
			this.#problems.error({
				code: 'RAGGED_ROW',
				...placeIn(this.#head, line),
				found: cells.join(', ').slice(0, 60),
				message: `This row has ${cells.length} cells, and there are ${headings.length} headings.`,
				mend: surplus
					? 'Put text that holds a comma in double quotes, or remove the surplus cells.'
					: 'Add the missing cells; an empty cell still needs its comma.',
			});
			return null;
		}
		if (cells.length === headings.length) return cells;
		if (cells.length > headings.length) return cells.slice(0, headings.length);
		return [...cells, ...Array<string>(headings.length - cells.length).fill('')];
	}

	/** Whether two cells or more, and half of those filled, are the headings of their own columns. */
	#repeatsHeadings(cells: readonly string[], filled: number): boolean {
		const { headings } = this.#head;
		let same = 0;
		for (let c = 0; c < headings.length; c++) {
			if (headings[c] !== '' && cells[c] === headings[c]) same++;
		}
		return same >= 2 && same * 2 >= filled;
	}

	#reportSecondTable(line: number): void {
		const { sheet, headings } = this.#head;
		this.#problems.error({
			code: 'SECOND_TABLE',
			...placeIn(this.#head, line),
			found: headings
				.filter((heading) => heading !== '')
				.join(', ')
				.slice(0, 60),
			message: 'The headings stand here again, as if a second table began; what follows was not read.',
			mend:
				sheet === undefined
					? 'Delete this line if the rows below it belong to the same table, or put the second table into a file of its own.'
					: 'Delete this row if the rows below it belong to the same table, or move the second table to a sheet of its own.',
		});
	}
}

function countFilled(cells: readonly string[]): number {
	let filled = 0;
	for (const cell of cells) if (cell !== '' && cell.trim() !== '') filled++;
	return filled;
}
