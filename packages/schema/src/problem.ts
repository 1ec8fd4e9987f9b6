/**
 * What is wrong with an input, said so that the person who made it can mend it.
 *
 * Every field that is known is given; `line` and `column` count from 1, `line` counts the header as line 1
 * (what a spreadsheet or text editor shows).
 */
export interface Problem {
	/** Stable code, upper case with underscores, e.g. `UNKNOWN_AREA`. Never reworded between versions. */
	readonly code: string;
	readonly severity: 'error' | 'warning';
	/** Path relative to the project folder, with forward slashes. */
	readonly file?: string;
	readonly line?: number;
	/** The column's heading in a table, or the key path in YAML. */
	readonly column?: string;
	/** Where that is, in a file whose rows are not lines of text: a cell of a workbook (`Figures!C7`, a whole row `Figures!7:7`), or `record 3`. */
	readonly cell?: string;
	/** The offending text as it stands in the file. */
	readonly found?: string;
	/** One sentence: what is wrong. */
	readonly message: string;
	/** One sentence: what to do about it. */
	readonly mend?: string;
	/**
	 * What a release says of a warning in place of all this, where that is for those alone who have the files: it counts or
	 * compares figures before small counts are kept back, or says where one of them stands. Empty where it says nothing.
	 */
	readonly published?: string;
}

/**
 * Thrown when an input cannot be used. It carries all problems found, not only the first.
 *
 * @example
 * const error = new InputError([{ code: 'UNKNOWN_AREA', severity: 'error', file: 'data/a.csv', line: 3,
 *   column: 'area', found: 'E0500002X', message: 'No area has this code.', mend: 'Use a code from geography/wards.csv.' }]);
 * error.message // => 'data/a.csv, line 3, column area: found "E0500002X". No area has this code. Use a code from geography/wards.csv.'
 */
export class InputError extends Error {
	readonly problems: readonly Problem[];
	constructor(problems: readonly Problem[]) {
		super(problems.map(describeProblem).join('\n'));
		this.name = 'InputError';
		this.problems = problems;
	}
}

/**
 * One problem as one line of plain text: where, what was found, what is wrong, how to mend it.
 *
 * @example
 * describeProblem({ code: 'EMPTY_FILE', severity: 'error', file: 'data/a.csv', message: 'The file is empty.' })
 * // => 'data/a.csv: The file is empty.'
 * describeProblem({ code: 'TEXT_IN_NUMBER', severity: 'error', file: 'data/a.xlsx', line: 7, column: 'value', cell: 'Figures!C7',
 *   found: 'seven', message: 'A number is expected here.' })
 * // => 'data/a.xlsx, Figures!C7, column value: found "seven". A number is expected here.'
 */
export function describeProblem(problem: Problem): string {
	const place: string[] = [];
	if (problem.file !== undefined) place.push(problem.file);
	if (problem.cell !== undefined) place.push(problem.cell);
	else if (problem.line !== undefined) place.push(`line ${problem.line}`);
	if (problem.column !== undefined) place.push(`column ${problem.column}`);
	const found = problem.found === undefined ? '' : `found ${JSON.stringify(problem.found)}. `;
	const mend = problem.mend === undefined ? '' : ` ${problem.mend}`;
	const where = place.length > 0 ? `${place.join(', ')}: ` : '';
	return `${where}${found}${problem.message}${mend}`;
}
