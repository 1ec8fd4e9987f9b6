/** UTF-16 has two bytes a letter. */
export const cutUtf16 = 'UTF-16 text that is cut off in the middle of a letter';

/** How the bytes of a text file were understood. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A text file's content, or what kind of other file it is. */
export type DecodedText =
	| { readonly text: string; readonly encoding: Encoding }
	| { readonly text: null; readonly kind: string };

const signatures: readonly (readonly [readonly number[], string])[] = [
	[[0x50, 0x4b, 0x03, 0x04], 'an Excel workbook or another zipped file'],
	[[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel workbook (.xls)'],
	[[0x50, 0x41, 0x52, 0x31], 'a Parquet file'],
	[[0x25, 0x50, 0x44, 0x46], 'a PDF'],
	[[0x1f, 0x8b], 'a gzipped file'],
	[[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'a SQLite database or GeoPackage'],
];

/**
 * Turns the bytes of a text file into text: UTF-8 with or without a byte order mark, UTF-16 with one (or plainly without),
 * and whatever is not valid UTF-8 as Windows-1252, the superset of Latin-1 that spreadsheets on Windows save.
 *
 * @param bytes - the whole file
 * @returns the text without its byte order mark, and the encoding; for a file that is no text, what it looks like
 * @example
 * decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 0x61])) // => { text: 'a', encoding: 'utf-8' }
 * decodeText(new Uint8Array([0x63, 0x61, 0x66, 0xe9])) // => { text: 'café', encoding: 'windows-1252' }
 * decodeText(new Uint8Array([0x50, 0x4b, 0x03, 0x04])) // => { text: null, kind: 'an Excel workbook or another zipped file' }
 */
export function decodeText(bytes: Uint8Array): DecodedText {
	const kind = kindOf(bytes);
	if (kind !== null) return { text: null, kind };
	const wide = utf16Order(bytes);
	if (wide !== null && bytes.length % 2 !== 0) return { text: null, kind: cutUtf16 };
	if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
	if (bytes.includes(0)) return { text: null, kind: 'a binary file' };
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
	} catch {
		return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
	}
}

/** What a file that is no text is, by its first bytes; `null` where they are of none of the kinds that are known. */
export function kindOf(bytes: Uint8Array): string | null {
	const found = signatures.find(([signature]) => signature.every((byte, i) => bytes[i] === byte));
	return found === undefined ? null : found[1];
}

/** By its mark; without one, text in Western letters has a zero in every other byte. */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	const sample = bytes.subarray(0, Math.min(512, bytes.length & ~1));
	if (sample.length < 4) return null;
	let evenZeros = 0;
	let oddZeros = 0;
	for (let i = 0; i < sample.length; i++) {
		if (sample[i] !== 0) continue;
		if (i % 2 === 0) evenZeros++;
		else oddZeros++;
	}
	const half = sample.length / 2;
	if (oddZeros > 0.9 * half && evenZeros === 0) return 'utf-16le';
	if (evenZeros > 0.9 * half && oddZeros === 0) return 'utf-16be';
	return null;
}
