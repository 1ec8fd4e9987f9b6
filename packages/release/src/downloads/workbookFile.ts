import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { scoresWorkbook, type WorkbookSource } from './scoresWorkbook.ts';
import { worksheet } from './workbookTable.ts';

/** Where the workbook lies in a release. */
export const workbookPath = 'downloads/scores.xlsx';

/**
 * The workbook of a release, as the bytes of an .xlsx file: see {@link scoresWorkbook}.
 *
 * The same release gives the same bytes on any machine: the parts are packed again by a compressor written in JavaScript, since the
 * one that Node carries packs differently from processor to processor, and with the date of the release.
 */
export async function workbookFile(source: WorkbookSource): Promise<Uint8Array> {
	const { head } = source;
	const created = new Date(`${head.created}T00:00:00Z`);
	const file = await writeXlsx({
		sheets: scoresWorkbook(source).map(worksheet),
		properties: {
			title: `${head.name}, version ${head.version}`,
			creator: head.publisher.name,
			description: head.summary,
			created,
			modified: created,
		},
	});
	const parts = Object.entries(unzipSync(file)).map(([name, bytes]) => [
		name,
		withLanguage(name, bytes, head.language),
	]);
	return zipSync(Object.fromEntries(parts) as Zippable, { level: 6, mtime: '1980-01-01T00:00:00' });
}

/** Says in which language the workbook is, which its writer has no setting for. */
function withLanguage(name: string, bytes: Uint8Array, language: string): Uint8Array {
	if (name !== 'docProps/core.xml') return bytes;
	const text = new TextDecoder().decode(bytes);
	return text.includes('<dc:language>')
		? bytes
		: strToU8(text.replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`));
}
