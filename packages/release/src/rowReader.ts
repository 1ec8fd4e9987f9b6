import { readNumberCell } from './numberCell.ts';
import type { CellReader } from './tables/cellReader.ts';
import { readTextCell } from './textCell.ts';

const quote = 34;
const comma = 44;
const lineFeed = 10;

/**
 * Reads a table written by this package cell by cell: RFC 4180, rows ended by a line feed.
 *
 * Written for tables of half a million rows: no row is held as a list of cells, and a text that many rows share is held
 * once. Files made by people are read by the dataset package, which forgives more and
 * explains better.
 *
 * @example
 * const table = new RowReader('code,score\n"Alibon, north",61.5\nAbbey,\n');
 * [table.nextRow(), table.text(), table.text()] // => [true, 'code', 'score']
 * [table.nextRow(), table.text(), table.number(), table.line] // => [true, 'Alibon, north', 61.5, 2]
 * [table.nextRow(), table.text(), table.number(), table.rowEnded] // => [true, 'Abbey', null, true]
 * table.nextRow() // => false
 */
export class RowReader implements CellReader {
	readonly #text: string;
	/** Where the next cell starts. */
	#at = 0;
	#column = 0;
	#line = 0;
	#nextLine = 1;
	#ended = true;
	readonly #seen = new Map<string, string>();

	constructor(text: string) {
		this.#text = text;
	}

	/** The line that the row starts on, the headings being line 1. */
	get line(): number {
		return this.#line;
	}

	/** Whether every cell of the row has been read. */
	get rowEnded(): boolean {
		return this.#ended;
	}

	/**
	 * Goes to the next row.
	 *
	 * @returns false after the last
	 * @throws Error where the row before has cells that nobody read
	 */
	nextRow(): boolean {
		if (!this.#ended) throw new Error(`The row has more than the ${this.#column} cells expected.`);
		if (this.#at >= this.#text.length) return false;
		this.#line = this.#nextLine;
		this.#nextLine += 1;
		this.#column = 0;
		this.#ended = false;
		return true;
	}

	/** The next cell as text. */
	text(): string {
		return readTextCell(this.#cell());
	}

	/** The next cell as text; an empty one is `null`. */
	textOrNull(): string | null {
		const cell = this.#cell();
		return cell === '' ? null : readTextCell(cell);
	}

	/** The next cell as text that many rows share: one string is held for all of them. */
	shared(): string {
		const cell = this.#cell();
		let text = this.#seen.get(cell);
		if (text === undefined) {
			text = readTextCell(ownCopy(cell));
			this.#seen.set(ownCopy(cell), text);
		}
		return text;
	}

	/** The next cell as a number; an empty one is `null`. */
	number(): number | null {
		return readNumberCell(this.#cell());
	}

	/**
	 * The next cell as a number that every row has.
	 *
	 * @throws Error where it is empty
	 */
	requiredNumber(): number {
		const value = readNumberCell(this.#cell());
		if (value === null) throw new Error('A number is missing where every row has one.');
		return value;
	}

	/** The next cell as true or false. */
	boolean(): boolean {
		const cell = this.#cell();
		if (cell !== 'true' && cell !== 'false') throw new Error(`"${cell}" is neither true nor false.`);
		return cell === 'true';
	}

	/** Passes over the cells of the row that nobody wants. */
	rest(): void {
		while (!this.#ended) this.#cell();
	}

	/**
	 * Passes over cells that are known beforehand.
	 *
	 * @param cells - as they stand in the file, each with its comma
	 * @returns false, and stays where it is, where the row goes on otherwise
	 */
	skip(cells: string): boolean {
		if (this.#ended || !this.#text.startsWith(cells, this.#at)) return false;
		this.#at += cells.length;
		return true;
	}

	#cell(): string {
		if (this.#ended) throw new Error(`The row has only ${this.#column} cells.`);
		const text = this.#text;
		const start = this.#at;
		if (text.charCodeAt(start) === quote) return this.#quotedCell();
		let end = start;
		for (; end < text.length; end++) {
			const code = text.charCodeAt(end);
			if (code === comma || code === lineFeed) break;
		}
		this.#endCell(end);
		return text.slice(start, end);
	}

	/** A cell in quotes may hold commas, doubled quotes and line feeds. */
	#quotedCell(): string {
		let cell = '';
		let from = this.#at + 1;
		for (;;) {
			const end = this.#text.indexOf('"', from);
			if (end < 0) throw new Error('A quote is opened and never closed.');
			cell += this.#text.slice(from, end);
			if (this.#text.charCodeAt(end + 1) !== quote) {
				this.#endCell(end + 1);
				break;
			}
			cell += '"';
			from = end + 2;
		}
		for (const character of cell) if (character === '\n') this.#nextLine += 1;
		return cell;
	}

	#endCell(end: number): void {
		this.#column += 1;
		this.#at = end + 1;
		this.#ended = end >= this.#text.length || this.#text.charCodeAt(end) === lineFeed;
	}
}

/** A piece cut from a long text keeps the whole of it in memory; a copy of the piece does not. */
function ownCopy(piece: string): string {
	return Buffer.from(piece, 'utf8').toString('utf8');
}
