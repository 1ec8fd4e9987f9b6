import { ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { RowReader } from '../rowReader.ts';
import type { Column } from './table.ts';

/** So many rows are held in memory and compressed together. */
const rowsTogether = 100_000;

/**
 * A table as a Parquet file, in parts, from the lines of its CSV: the same cells in the same order, numbers as doubles, absent ones as nulls, texts
 * without the apostrophe that keeps a spreadsheet from running them.
 *
 * The same lines give the same bytes.
 *
 * @param columns - heading and kind of each column
 * @param lines - the headings, then a line for each row, each ended by a line feed
 * @param about - told within the file, by key
 */
export function* writeParquet(
	columns: readonly Pick<Column<never>, 'heading' | 'datatype'>[],
	lines: Iterable<string>,
	about: Readonly<Record<string, string>> = {},
): Generator<Uint8Array> {
	const bytes = new ByteWriter();
	let file: ParquetWriter | undefined;
	const take = (text: string): Uint8Array => {
		const columnData = cellsOf(columns, text);
		file ??= new ParquetWriter({
			writer: bytes,
			schema: schemaFromColumnData({ columnData }),
			kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
			createdBy: 'Social Index Explorer',
		});
		file.write({ columnData, rowGroupSize: rowsTogether });
		return written(bytes);
	};
	let text = '';
	let rows = -1;
	for (const line of lines) {
		if (rows >= 0) text += line;
		rows += 1;
		if (rows === rowsTogether) {
			yield take(text);
			[text, rows] = ['', 0];
		}
	}
	if (text !== '' || file === undefined) yield take(text);
	void file!.finish();
	yield written(bytes);
}

function cellsOf(columns: readonly Pick<Column<never>, 'heading' | 'datatype'>[], text: string): ColumnSource[] {
	const cells = columns.map((): (string | number | boolean | null)[] => []);
	const row = new RowReader(text);
	while (row.nextRow()) {
		for (const [c, { datatype }] of columns.entries()) {
			const cell = datatype === 'string' ? row.shared() : datatype === 'boolean' ? row.boolean() : row.number();
			cells[c]!.push(cell);
		}
	}
	return columns.map(({ heading, datatype }, c) => ({
		name: heading,
		data: cells[c]!,
		type: parquetTypes[datatype],
		nullable: datatype === 'number' || datatype === 'integer',
	}));
}

const parquetTypes = { string: 'STRING', number: 'DOUBLE', integer: 'INT32', boolean: 'BOOLEAN' } as const;

/** What was written since this was asked last; what is not needed any more makes room. */
function written(bytes: ByteWriter): Uint8Array {
	const part = bytes.getBytes().slice();
	bytes.index = 0;
	return part;
}
