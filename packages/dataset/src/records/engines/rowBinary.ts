import type { SmallColumn } from './recordsEngine.ts';

/**
 * Rows in ClickHouse's RowBinary format: texts after their length in seven-bit groups, whole numbers and numbers in eight bytes,
 * lowest first. A number arrives as exactly the one that was sent, which as decimal text it does not on older servers.
 *
 * @example
 * [...rowBinary([{ name: 'a', type: 'text', values: ['hi'] }])] // => [2, 104, 105]
 */
export function rowBinary(columns: readonly SmallColumn[]): Uint8Array<ArrayBuffer> {
	const encoder = new TextEncoder();
	const rows = columns[0]!.values.length;
	let bytes = new Uint8Array(1024);
	let view = new DataView(bytes.buffer);
	let at = 0;
	const room = (more: number): void => {
		if (at + more <= bytes.length) return;
		const larger = new Uint8Array(Math.max(bytes.length * 2, at + more));
		larger.set(bytes);
		bytes = larger;
		view = new DataView(bytes.buffer);
	};
	for (let row = 0; row < rows; row++) {
		for (const column of columns) {
			if (column.type === 'text') {
				const text = encoder.encode(column.values[row]!);
				room(text.length + 5);
				for (let left = text.length; ; left >>>= 7) {
					bytes[at++] = left > 127 ? (left & 127) | 128 : left;
					if (left <= 127) break;
				}
				bytes.set(text, at);
				at += text.length;
				continue;
			}
			room(8);
			if (column.type === 'integer') view.setBigInt64(at, BigInt(column.values[row]!), true);
			else view.setFloat64(at, column.values[row]!, true);
			at += 8;
		}
	}
	return bytes.slice(0, at);
}
