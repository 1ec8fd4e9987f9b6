import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { cutUtf16, type DecodedText, type Encoding, kindOf, utf16Order } from './decodeText.ts';

/** A text file of more bytes than this is read in pieces. */
export const longText = 16_000_000;

const pieceBytes = 1 << 20;

/** What is known of a long text file after going through it once: its hash, size and encoding; its text is only its beginning. */
export type LongText = { readonly sha256: string; readonly bytes: number } & (
	| Extract<DecodedText, { encoding: Encoding }>
	| (Extract<DecodedText, { kind: string }> & { readonly encoding: null })
);

/**
 * Goes through a long file once: hashes it and tells its encoding, as {@link decodeText} does, without holding it in memory.
 *
 * @throws the system's error where the file cannot be read
 */
export function scanLongText(path: string): LongText {
	const hash = createHash('sha256');
	let bytes = 0;
	let beginning: Uint8Array | null = null;
	let zero = false;
	let decoder: TextDecoder | null = new TextDecoder('utf-8', { fatal: true });
	for (const piece of bytePieces(path)) {
		hash.update(piece);
		bytes += piece.length;
		beginning ??= piece.slice();
		zero ||= piece.includes(0);
		try {
			decoder?.decode(piece, { stream: true });
		} catch {
			decoder = null;
		}
	}
	const told = { sha256: hash.digest('hex'), bytes };
	const first = beginning ?? new Uint8Array();
	const kind = kindOf(first);
	const wide = utf16Order(first);
	if (kind !== null) return { ...told, text: null, kind, encoding: null };
	if (wide !== null && bytes % 2 !== 0) return { ...told, text: null, kind: cutUtf16, encoding: null };
	if (wide === null && zero) return { ...told, text: null, kind: 'a binary file', encoding: null };
	const encoding = wide ?? (endsWhole(decoder) ? 'utf-8' : 'windows-1252');
	return { ...told, text: new TextDecoder(encoding).decode(first), encoding };
}

/** The text of a file, piece by piece, without its byte order mark. */
export function* textPieces(path: string, encoding: Encoding): Generator<string> {
	const decoder = new TextDecoder(encoding);
	for (const piece of bytePieces(path)) yield decoder.decode(piece, { stream: true });
	yield decoder.decode();
}

/** Whether the text that was decoded so far breaks off between two letters. */
function endsWhole(decoder: TextDecoder | null): boolean {
	try {
		decoder?.decode();
		return decoder !== null;
	} catch {
		return false;
	}
}

/** The same memory is filled again for each piece. */
function* bytePieces(path: string): Generator<Uint8Array> {
	const file = openSync(path, 'r');
	try {
		const memory = new Uint8Array(pieceBytes);
		for (;;) {
			const read = readSync(file, memory);
			if (read === 0) return;
			yield memory.subarray(0, read);
		}
	} finally {
		closeSync(file);
	}
}
