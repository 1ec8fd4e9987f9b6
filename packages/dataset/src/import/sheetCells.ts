import { cellName } from '@social-index/schema';
import { listing } from '../listing.ts';
import type { ProblemList } from '../problemList.ts';
import type { Sheet, Workbook } from '../workbook/readWorkbook.ts';
import type { SourcePlace } from './sourceTable.ts';

/** The cells of one sheet of a COIN Tool, by row and column from 1. */
export class SheetCells {
	readonly #file: string;
	readonly #sheet: Sheet;
	readonly #problems: ProblemList;

	private constructor(file: string, sheet: Sheet, problems: ProblemList) {
		this.#file = file;
		this.#sheet = sheet;
		this.#problems = problems;
	}

	/** The sheet of a name; `null` where the workbook has none (reported). */
	static of({ file, sheets }: Workbook, name: string, problems: ProblemList): SheetCells | null {
		const sheet = sheets.find((own) => own.name.trim().toLowerCase() === name.toLowerCase());
		if (sheet !== undefined) return new SheetCells(file, sheet, problems);
		problems.error({
			code: 'NOT_A_COIN_TOOL',
			file,
			found: listing(sheets.map((own) => own.name)),
			message: `A workbook of the COIN Tool has a sheet "${name}", and this one has none.`,
			mend: 'Name the workbook that the COIN Tool itself is, or save the figures as two CSV files and use "sie import coinr".',
		});
		return null;
	}

	get lastRow(): number {
		return this.#sheet.rows.length;
	}

	get lastColumn(): number {
		return this.#sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
	}

	/** As the cell shows it; a percentage as the number that the tool reckons with, 0.5 for 50%. */
	text(row: number, column: number): string {
		const text = (this.#sheet.rows[row - 1]?.[column - 1] ?? '').trim();
		const percentage = /^([+-]?\d+(?:\.\d+)?)%$/.exec(text);
		return percentage === null ? text : String(Number((Number(percentage[1]) / 100).toPrecision(15)));
	}

	at(row: number, column: number): SourcePlace {
		return { file: this.#file, line: row, cell: cellName(this.#sheet.name, row, column) };
	}

	/** Tells that a cell does not hold what the COIN Tool has there. */
	refuse(row: number, column: number, expected: string): void {
		this.#problems.error({
			code: 'NOT_A_COIN_TOOL',
			...this.at(row, column),
			found: this.text(row, column),
			message: `The COIN Tool (version 1) has here ${expected}.`,
			mend: 'Fill the cell in, or, if rows and columns were moved, put them back.',
		});
	}
}
