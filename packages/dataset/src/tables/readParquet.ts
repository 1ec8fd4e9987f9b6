import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import type { Compressors } from 'hyparquet';
import { largestUnpacked } from '../files/unpackedBytes.ts';
import type { ProblemList } from '../problemList.ts';
import { recordTable } from './recordTable.ts';
import type { RowTable } from './rowTable.ts';

/** What Node unpacks by itself; Snappy, which most programs write, comes with the reader. */
const compressors: Compressors = {
	GZIP: (bytes, maxOutputLength) => gunzipSync(bytes, { maxOutputLength }),
	BROTLI: (bytes, maxOutputLength) => brotliDecompressSync(bytes, { maxOutputLength }),
	ZSTD: (bytes, maxOutputLength) => zstdDecompressSync(bytes, { maxOutputLength }),
};

/**
 * Reads a Parquet file of flat columns.
 *
 * Reports files that are cut off or no Parquet, and those that would unpack to more than a computer can hold.
 *
 * @returns the table, or `null` where it cannot be read (reported)
 */
export async function readParquet(bytes: Uint8Array, file: string, problems: ProblemList): Promise<RowTable | null> {
	// Most projects have no Parquet: what reads it is loaded where it is needed.
	const { parquetMetadata, parquetRead, parquetSchema } = await import('hyparquet');
	const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
	try {
		const metadata = parquetMetadata(buffer);
		const length = Number(metadata.num_rows);
		const unpacked = metadata.row_groups.reduce((sum, group) => sum + Number(group.total_byte_size), 0);
		if (unpacked > largestUnpacked) {
			problems.error({
				code: 'FILE_TOO_LARGE',
				file,
				found: `${Math.round(unpacked / 1e6).toLocaleString('en-GB')} MB unpacked`,
				message: `The file would unpack to more than ${largestUnpacked / 1e6} MB.`,
				mend: 'Keep only the columns and areas that are needed, or save it as CSV, which is read at any size.',
			});
			return null;
		}
		const names = parquetSchema(metadata).children.map(({ element }) => element.name);
		const columns = new Map<string, unknown[]>(names.map((name) => [name, new Array<unknown>(length)]));
		await parquetRead({
			file: buffer,
			metadata,
			compressors,
			onChunk({ columnName, columnData, rowStart, rowEnd }) {
				const column = columns.get(columnName);
				for (let r = rowStart; column !== undefined && r < rowEnd; r++) column[r] = columnData[r - rowStart];
			},
		});
		return recordTable(file, columns, length, problems);
	} catch (cause) {
		if (!(cause instanceof Error)) throw cause;
		problems.error({
			code: 'UNREADABLE_PARQUET',
			file,
			found: cause.message,
			message: 'The file is no Parquet file that can be read; it may be cut off, as by a broken download.',
			mend: 'Write it again with the program it comes from, or fetch it again.',
		});
		return null;
	}
}
