import type { ProblemList } from '../problemList.ts';
import { readCell } from '../tables/readCell.ts';
import type { Workbook } from '../workbook/readWorkbook.ts';
import type { MetaRow } from './metaRow.ts';
import { SheetCells } from './sheetCells.ts';

/** One part of the index as the sheet Framework lists it. */
export interface FrameworkPart {
	/** It as a row of metadata, at its place in the tree. */
	readonly asRow: (code: string, level: number, parent: string | null) => MetaRow;
}

/** Column C holds codes, E weights, H names. */
const [codeColumn, weightColumn, nameColumn] = [3, 5, 8];
const firstHeading = 'Dimension/indicator';

/**
 * Reads the parts of the index from the sheet Framework: a row for each below the one headed "Dimension/indicator", which is the
 * fourth, or the fifth in versions before 1.
 *
 * @returns parts by their codes; `null` where the sheet is not as the COIN Tool has it (reported)
 */
export function readFrameworkSheet(
	workbook: Workbook,
	problems: ProblemList,
): ReadonlyMap<string, FrameworkPart> | null {
	const cells = SheetCells.of(workbook, 'Framework', problems);
	if (cells === null) return null;
	const columns = Array.from({ length: nameColumn - codeColumn + 1 }, (_, c) => codeColumn + c);
	const headings = [4, 5].find((row) => columns.some((column) => cells.text(row, column) === firstHeading));
	if (headings === undefined) {
		cells.refuse(4, codeColumn, `headings, one of them "${firstHeading}"`);
		return null;
	}
	const parts = new Map<string, FrameworkPart>();
	for (let row = headings + 1; row <= cells.lastRow; row++) {
		const code = cells.text(row, codeColumn);
		if (code === '' || code === '--') continue;
		const weight = readCell(cells.text(row, weightColumn));
		parts.set(code, {
			asRow(own, level, parent) {
				// The weight of the index itself enters nothing.
				const known = weight.kind === 'number' && weight.value > 0;
				if (!known && parent !== null) cells.refuse(row, weightColumn, 'the weight of this part, above zero');
				return {
					code: own,
					name: cells.text(row, nameColumn) || own,
					type: 'Aggregate',
					level,
					parent,
					lowerIsBetter: false,
					weight: known ? weight.value : 1,
					unit: '',
					target: null,
					denominator: null,
					best: null,
					worst: null,
					description: '',
					source: '',
					licence: '',
					at: (heading) =>
						cells.at(row, heading === 'Weight' ? weightColumn : heading === 'iName' ? nameColumn : codeColumn),
				};
			},
		});
	}
	return parts;
}
