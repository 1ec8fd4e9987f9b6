/**
 * A spreadsheet runs a cell that starts with one of these as a formula. An apostrophe in front makes it text.
 * A cell that already has apostrophes in front of one gets another, so that reading can take exactly one away.
 */
const runsAsFormula = /^'*[=+\-@\t\r\n]/;

/** Anything that {@link runsAsFormula} or quoting could be about; most cells have none of it. */
const needsCare = /^['=+\-@\t]|[",\n\r]/;

/**
 * Writes text as a cell of a published table: RFC 4180 quoting, and an apostrophe before anything that a spreadsheet
 * would run as a formula (OWASP, "CSV Injection"). `null` is written as an empty cell.
 *
 * @example
 * writeTextCell('Alibon, north') // => '"Alibon, north"'
 * writeTextCell('=HYPERLINK(1)') // => "'=HYPERLINK(1)"
 * writeTextCell(null) // => ''
 */
export function writeTextCell(text: string | null): string {
	if (text === null) return '';
	if (!needsCare.test(text)) return text;
	const safe = runsAsFormula.test(text) ? `'${text}` : text;
	return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Takes away the apostrophe that {@link writeTextCell} put in front. Quoting is undone by the reader of rows.
 *
 * @example
 * readTextCell("'=HYPERLINK(1)") // => '=HYPERLINK(1)'
 * readTextCell("'tis") // => "'tis"
 */
export function readTextCell(cell: string): string {
	return cell.charCodeAt(0) === 39 && runsAsFormula.test(cell) ? cell.slice(1) : cell;
}
