import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeText } from './decodeText.ts';
import { scanLongText, textPieces } from './longText.ts';

let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'sie-long-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Longer than a piece, with letters of several bytes lying across the ends of pieces. */
const letters = `${'a'.repeat(7)}${'é€𝄞'.repeat(150_000)}`;
const marked = (bytes: Buffer, ...mark: number[]): Buffer => Buffer.concat([Buffer.from(mark), bytes]);

test.each([
	['UTF-8', Buffer.from(letters)],
	['UTF-8 with its mark', marked(Buffer.from(letters), 0xef, 0xbb, 0xbf)],
	['UTF-16, little end first', marked(Buffer.from(letters, 'utf16le'), 0xff, 0xfe)],
	['UTF-16, big end first', marked(Buffer.from(letters, 'utf16le').swap16(), 0xfe, 0xff)],
	['Windows-1252', Buffer.from('é'.repeat(1_500_000), 'latin1')],
	['UTF-8 that breaks off within a letter', Buffer.from(letters).subarray(0, -1)],
	['a file with zeros', Buffer.concat([Buffer.alloc(2_000_000, 'x'), Buffer.from([0])])],
	['a workbook', Buffer.from('PK\u0003\u0004…')],
	['UTF-16 that breaks off', marked(Buffer.from(letters, 'utf16le'), 0xff, 0xfe).subarray(0, -1)],
])('%s is read in pieces as it is in one', async (name, bytes) => {
	const path = join(folder, 'text');
	await writeFile(path, bytes);
	const whole = decodeText(bytes);
	const scanned = scanLongText(path);
	expect(scanned).toMatchObject({
		sha256: createHash('sha256').update(bytes).digest('hex'),
		bytes: bytes.length,
		encoding: whole.text === null ? null : whole.encoding,
	});
	if (whole.text === null || scanned.encoding === null) return expect(scanned).toMatchObject(whole);
	expect([...textPieces(path, scanned.encoding)].join('') === whole.text, name).toBe(true);
});
