import { asyncBufferFromFile, parquetMetadataAsync, parquetRead, parquetSchema } from 'hyparquet';
import type { CellReader } from './cellReader.ts';
import { unreadable } from './table.ts';

/**
 * Goes through the rows of a Parquet file of ours; the rows of one group are in memory at a time.
 *
 * @param path - where the file is
 * @param file - its name in the release, for messages
 * @param headings - the columns that it must have, in order
 * @throws InputError where it is not as this package writes it
 */
export async function readParquetRows(
	path: string,
	file: string,
	headings: readonly string[],
	onRow: (row: CellReader) => void,
): Promise<void> {
	let start = 0;
	let row: ParquetRow | undefined;
	try {
		const buffer = await asyncBufferFromFile(path);
		const metadata = await parquetMetadataAsync(buffer);
		const names = parquetSchema(metadata).children.map(({ element }) => element.name);
		if (names.join('\n') !== headings.join('\n')) throw new Error(`The columns should be ${headings.join(', ')}.`);
		for (const group of metadata.row_groups) {
			const length = Number(group.num_rows);
			const columns = new Map(names.map((name) => [name, new Array<unknown>(length)]));
			await parquetRead({
				file: buffer,
				metadata,
				rowStart: start,
				rowEnd: start + length,
				onChunk({ columnName, columnData, rowStart, rowEnd }) {
					const column = columns.get(columnName)!;
					for (let r = Math.max(rowStart, start); r < Math.min(rowEnd, start + length); r++) {
						column[r - start] = columnData[r - rowStart];
					}
				},
			});
			row = new ParquetRow([...columns.values()], start);
			for (let r = 0; r < length; r++) {
				row.go(r);
				onRow(row);
			}
			start += length;
		}
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		unreadable(file, row?.line ?? 1, error.message);
	}
}

/** The cells of one row after another. */
class ParquetRow implements CellReader {
	readonly #columns: readonly (readonly unknown[])[];
	readonly #start: number;
	#row = 0;
	#column = 0;

	constructor(columns: readonly (readonly unknown[])[], start: number) {
		this.#columns = columns;
		this.#start = start;
	}

	/** The number of the row in the file, the first being 1. */
	get line(): number {
		return this.#start + this.#row + 1;
	}

	go(row: number): void {
		this.#row = row;
		this.#column = 0;
	}

	text(): string {
		const cell = this.#cell();
		if (typeof cell !== 'string') throw new Error('There is something else where a text should be.');
		return cell;
	}

	textOrNull(): string | null {
		const cell = this.text();
		return cell === '' ? null : cell;
	}

	shared(): string {
		return this.text();
	}

	number(): number | null {
		const cell = this.#cell() ?? null;
		if (cell !== null && typeof cell !== 'number') throw new Error('There is something else where a number should be.');
		return cell;
	}

	requiredNumber(): number {
		const value = this.number();
		if (value === null) throw new Error('A number is missing where every row has one.');
		return value;
	}

	boolean(): boolean {
		const cell = this.#cell();
		if (typeof cell !== 'boolean') throw new Error('There is something else where true or false should be.');
		return cell;
	}

	rest(): void {
		this.#column = this.#columns.length;
	}

	#cell(): unknown {
		const column = this.#columns[this.#column];
		if (column === undefined) throw new Error(`The row has only ${this.#column} cells.`);
		this.#column += 1;
		return column[this.#row];
	}
}
