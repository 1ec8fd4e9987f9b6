import type { Cell, CellValue } from 'hucre/xlsx';
import { numberAsShown } from './numberAsShown.ts';

/** A cell as text, and what must be said of it. */
export interface CellText {
	readonly text: string;
	/** Whether the cell holds a number that its format does not show. */
	readonly hidden: boolean;
}

/**
 * A workbook's cell as the text that a CSV file would have in its place: numbers unrounded, percentages with their sign,
 * days as 2013-04-30 (only the year where the format shows no more), formulas by the value stored with them, errors as
 * `#N/A`. Raised text after other text is a footnote mark: "12.3" with a raised 1 is `12.3 [note 1]` and not 12.31.
 *
 * @param value - the cell's value
 * @param cell - what is known of it beside the value
 */
export function cellText(value: CellValue, cell: Cell | undefined): CellText {
	if (typeof value === 'number') return numberAsShown(value, cell?.style?.numFmt ?? '');
	return { text: textOf(value, cell), hidden: false };
}

function textOf(value: Exclude<CellValue, number>, cell: Cell | undefined): string {
	if (value === null) return '';
	if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
	if (value instanceof Date) return dateText(value, cell?.style?.numFmt ?? '');
	const runs = cell?.richText;
	if (runs === undefined) return value;
	let text = '';
	for (const run of runs) {
		const note = run.font?.vertAlign === 'superscript' && text.trim() !== '' && run.text.trim() !== '';
		text += note ? ` [note ${run.text.trim()}]` : run.text;
	}
	return text;
}

function dateText(date: Date, format: string): string {
	if (Number.isNaN(date.getTime())) return '#VALUE!';
	const iso = date.toISOString();
	if (/^(?:\[[^\]]*\])*y+$/i.test(format.split(';')[0]!)) return iso.slice(0, 4);
	return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16);
}
