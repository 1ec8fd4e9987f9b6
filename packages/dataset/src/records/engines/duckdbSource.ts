import type { EngineProblem } from './recordsEngine.ts';

/** One file of records. */
export interface RecordFile {
	/** As the project names it, for messages. */
	readonly path: string;
	/** Where it lies on this machine. */
	readonly where: string;
	readonly format: 'csv' | 'parquet';
}

/** The format of a file of records by its name; `null` where there is none that is read. */
export function recordFormat(path: string): RecordFile['format'] | null {
	if (/\.parquet$/i.test(path)) return 'parquet';
	return /\.(csv|tsv|txt)(\.gz)?$/i.test(path) ? 'csv' : null;
}

/** Asks DuckDB for rows of text. */
type Ask = (sql: string) => Promise<readonly (readonly string[])[]>;

/**
 * Files as they stand behind FROM, and where they can have broken rows a way to ask for those after they were read.
 *
 * Every cell of a CSV file is read as text: a recipe says what a column holds, and guessing would read one file as dates and
 * the next as words.
 */
export function sourceOf(files: readonly RecordFile[]): {
	readonly from: string;
	readonly rejects: ((ask: Ask) => Promise<readonly EngineProblem[]>) | null;
} {
	const list = files.map(({ where }) => `'${where.replaceAll("'", "''")}'`).join(', ');
	if (files[0]!.format === 'parquet') return { from: `read_parquet([${list}], union_by_name = true)`, rejects: null };
	return {
		from: `read_csv([${list}], all_varchar = true, header = true, store_rejects = true)`,
		rejects: (ask) => brokenRows(files, ask),
	};
}

/** How many lines of broken rows are named. */
const named = 20;

async function brokenRows(files: readonly RecordFile[], ask: Ask): Promise<readonly EngineProblem[]> {
	const rows = await ask(
		`SELECT DISTINCT s.file_path, CAST(e.line AS VARCHAR), CAST(e.error_type AS VARCHAR) FROM reject_errors e
JOIN reject_scans s USING (scan_id, file_id) ORDER BY 1, 2`,
	).catch(() => []);
	const problems: EngineProblem[] = [];
	for (const { path, where } of files) {
		const own = rows.filter(([file]) => file === where);
		const lines = (test: (type: string) => boolean): readonly number[] =>
			own.flatMap(([, line, type]) => (test(type!) ? [Number(line)] : [])).sort((a, b) => a - b);
		const cells = lines((type) => type === 'MISSING COLUMNS' || type === 'TOO MANY COLUMNS');
		const letters = lines((type) => type === 'INVALID ENCODING' || type === 'INVALID UNICODE');
		const quotes = lines((type) => /QUOTE/.test(type));
		const rest = own.length - cells.length - letters.length - quotes.length;
		const tell = (list: readonly number[], code: string, message: string, mend: string): void => {
			for (const line of list.slice(0, named)) problems.push({ code, file: path, line, message, mend });
			if (list.length > named) {
				problems.push({
					code,
					file: path,
					message: `${(list.length - named).toLocaleString('en-GB')} more rows are wrong in the same way.`,
					mend,
				});
			}
		};
		tell(
			cells,
			'RAGGED_ROW',
			'This row has more or fewer cells than there are headings.',
			'Put text that holds a comma in double quotes; an empty cell still needs its comma.',
		);
		tell(
			quotes,
			'BROKEN_QUOTES',
			'A double quote is opened and never closed.',
			'Write a double quote inside a quoted cell twice.',
		);
		tell(letters, 'RECORDS_UNREADABLE', 'This row holds letters that are not UTF-8.', 'Save the file as "CSV UTF-8".');
		if (rest > 0) {
			problems.push({
				code: 'RECORDS_UNREADABLE',
				file: path,
				message: `${rest.toLocaleString('en-GB')} rows cannot be divided into cells.`,
				mend: 'Export the file again as "CSV UTF-8".',
			});
		}
	}
	return problems;
}
