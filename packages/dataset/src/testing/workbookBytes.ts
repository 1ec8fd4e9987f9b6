import { strToU8, zipSync } from 'fflate';
import { columnLetters } from '../workbook/cellName.ts';

/** A cell of a made workbook: its value, or more of it in the words of the file format (ECMA-376 Part 1, 18.3.1.4). */
export type MadeCell =
	| string
	| number
	| boolean
	| null
	| {
			/** The stored value. */
			readonly value?: string | number;
			/** A number format. */
			readonly format?: string;
			readonly formula?: string;
			/** `e` for an error. */
			readonly type?: 'e' | 'str' | 'n';
			/** Pieces of text, those that are raised marked. */
			readonly runs?: readonly (string | { readonly raised: string })[];
	  };

/** A sheet of a made workbook. */
export interface MadeSheet {
	readonly name: string;
	readonly rows: readonly (readonly MadeCell[])[];
	readonly state?: 'hidden' | 'veryHidden';
	/** Merged blocks, e.g. `B3:C3`. */
	readonly merged?: readonly string[];
	/** Numbers of rows that are hidden. */
	readonly hiddenRows?: readonly number[];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The bytes of an .xlsx file, written by hand after ECMA-376 so that no library reads back what it wrote itself. */
export function workbookBytes(sheets: readonly MadeSheet[]): Uint8Array {
	const formats: string[] = [];
	const parts: Record<string, string> = {};
	sheets.forEach((sheet, i) => {
		parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet, formats);
	});
	const numbered = (write: (n: number, sheet: MadeSheet) => string): string =>
		sheets.map((sheet, i) => write(i + 1, sheet)).join('');
	parts['[Content_Types].xml'] =
		`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${numbered((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`)}</Types>`;
	parts['_rels/.rels'] =
		`<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
	parts['xl/_rels/workbook.xml.rels'] =
		`<Relationships xmlns="${packageRelations}">${numbered((n) => `<Relationship Id="rId${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${sheets.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`;
	parts['xl/workbook.xml'] =
		`<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${numbered((n, { name, state }) => `<sheet name="${escaped(name)}" sheetId="${n}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${n}"/>`)}</sheets></workbook>`;
	parts['xl/styles.xml'] =
		`<styleSheet xmlns="${main}"><numFmts count="${formats.length}">${formats.map((format, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escaped(format)}"/>`).join('')}</numFmts><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf numFmtId="0"/>${formats.map((_, i) => `<xf numFmtId="${164 + i}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`;
	return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(head + xml)])));
}

function sheetXml({ rows, merged = [], hiddenRows = [] }: MadeSheet, formats: string[]): string {
	const body = rows.map((row, r) => {
		const cells = row.map((cell, c) => cellXml(cell, `${columnLetters(c + 1)}${r + 1}`, formats)).join('');
		return `<row r="${r + 1}"${hiddenRows.includes(r + 1) ? ' hidden="1"' : ''}>${cells}</row>`;
	});
	const blocks = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
	return `<worksheet xmlns="${main}"><sheetData>${body.join('')}</sheetData>${blocks === '' ? '' : `<mergeCells count="${merged.length}">${blocks}</mergeCells>`}</worksheet>`;
}

function cellXml(cell: MadeCell, place: string, formats: string[]): string {
	if (cell === null) return '';
	if (typeof cell === 'string')
		return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
	if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
	if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
	if (cell.runs !== undefined) {
		const runs = cell.runs.map((run) =>
			typeof run === 'string'
				? `<r><t xml:space="preserve">${escaped(run)}</t></r>`
				: `<r><rPr><vertAlign val="superscript"/></rPr><t>${escaped(run.raised)}</t></r>`,
		);
		return `<c r="${place}" t="inlineStr"><is>${runs.join('')}</is></c>`;
	}
	const style = cell.format === undefined ? '' : ` s="${styleOf(cell.format, formats)}"`;
	const type = cell.type === undefined || cell.type === 'n' ? '' : ` t="${cell.type}"`;
	const formula = cell.formula === undefined ? '' : `<f>${escaped(cell.formula)}</f>`;
	const value = cell.value === undefined ? '' : `<v>${escaped(String(cell.value))}</v>`;
	return `<c r="${place}"${style}${type}>${formula}${value}</c>`;
}

function styleOf(format: string, formats: string[]): number {
	if (!formats.includes(format)) formats.push(format);
	return formats.indexOf(format) + 1;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
