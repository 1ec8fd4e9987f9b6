import { largestUnpacked, unpackedBytes } from '../files/unpackedBytes.ts';
import type { ProblemList } from '../problemList.ts';

/** How an old workbook and one with a password begin: an OLE compound file. */
const compound = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Refuses what looks like a workbook and cannot or should not be unpacked: one with a password, one of before 2007, one that is
 * cut off, one that would unpack to more than a computer can hold.
 *
 * @returns whether it was refused (reported)
 */
export function refuseWorkbook(bytes: Uint8Array, file: string, problems: ProblemList): boolean {
	if (compound.every((byte, i) => bytes[i] === byte)) {
		const locked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
			Buffer.from('EncryptedPackage', 'utf16le'),
		);
		problems.error({
			code: locked ? 'WORKBOOK_WITH_PASSWORD' : 'OLD_WORKBOOK',
			file,
			found: locked ? 'an encrypted workbook' : 'a workbook of Excel 97 to 2003 (.xls)',
			message: locked
				? 'The workbook is protected with a password, so nothing in it can be read.'
				: 'Workbooks of before 2007 are not read.',
			mend: locked
				? 'Open it in Excel, take the password away (File → Info → Protect Workbook → Encrypt with Password) and save it.'
				: 'Open it in Excel or LibreOffice and save it as "Excel Workbook (.xlsx)".',
		});
		return true;
	}
	const unpacked = unpackedBytes(bytes);
	if (unpacked === null) {
		unreadableWorkbook(file, null, problems);
		return true;
	}
	if (unpacked <= largestUnpacked) return false;
	problems.error({
		code: 'FILE_TOO_LARGE',
		file,
		found: `${Math.round(unpacked / 1e6).toLocaleString('en-GB')} MB unpacked`,
		message: `The workbook would unpack to more than ${largestUnpacked / 1e6} MB.`,
		mend: 'Save the sheet that holds the figures as CSV or Parquet, which are read at any size.',
	});
	return true;
}

/** Says that a workbook cannot be opened. */
export function unreadableWorkbook(file: string, cause: Error | null, problems: ProblemList): void {
	problems.error({
		code: 'UNREADABLE_WORKBOOK',
		file,
		...(cause === null ? {} : { found: cause.message }),
		message: 'The file is no Excel workbook that can be opened; it may be cut off, as by a broken download.',
		mend: 'Open it in Excel or LibreOffice and save it again as "Excel Workbook (.xlsx)"; if it does not open there either, fetch it again.',
	});
}
