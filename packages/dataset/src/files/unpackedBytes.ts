import { unzipSync } from 'fflate';

/** What a zipped file may hold at most when unpacked, in bytes: far above any workbook or boundary file, below what a computer can hold. */
export const largestUnpacked = 1_000_000_000;

/**
 * How large the parts of a zipped file say they are when unpacked, in bytes, without unpacking any: a few kilobytes can
 * stand for gigabytes ("zip bomb").
 *
 * @returns the sum, or `null` where the file is no zip or is cut off
 */
export function unpackedBytes(bytes: Uint8Array): number | null {
	let sum = 0;
	try {
		unzipSync(bytes, {
			filter: ({ originalSize }) => {
				sum += originalSize;
				return false;
			},
		});
		return sum;
	} catch {
		return null;
	}
}
