import type { Problem } from '@social-index/schema';
import type { Dialect, RecordsColumn } from '../sql/dialect.ts';

/** A small table of ours (a lookup, the edges of boundaries) that a question to an engine joins. */
export interface SmallTable {
	readonly name: string;
	readonly columns: readonly SmallColumn[];
}

export type SmallColumn =
	| { readonly name: string; readonly type: 'text'; readonly values: readonly string[] }
	| { readonly name: string; readonly type: 'integer'; readonly values: ArrayLike<number> }
	| { readonly name: string; readonly type: 'number'; readonly values: ArrayLike<number> };

/** A query that stands in the place of a table, with the small tables it needs. */
export interface Held {
	readonly from: string;
	readonly tables: readonly SmallTable[];
}

/** Where records lie: files read by DuckDB, or a table on a server. */
export interface RecordsEngine {
	readonly dialect: Dialect;
	/** The records as they stand behind FROM. */
	readonly source: string;
	/** Whether column names are surely names: the first row of a CSV file without headings is a record, and is not to be told. */
	readonly namesAreSafe: boolean;
	/** The columns of the records. */
	columns(): Promise<readonly RecordsColumn[]>;
	/** Makes ready the answer to a query for further questions: worked out once where the engine may, or asked again. */
	hold(query: string, tables: readonly SmallTable[]): Promise<Held>;
	/** The rows of an answer: only ever sums that are safe to leave the engine. */
	rows(query: string, tables: readonly SmallTable[]): Promise<readonly (readonly string[])[]>;
	close(): Promise<void>;
}

/** One thing that an engine could not do; the file and line where they are known. */
export type EngineProblem = Pick<Problem, 'code' | 'file' | 'line' | 'found' | 'message' | 'mend'>;

/** What an engine could not do, said without any of the words of its own message: those may quote a record. */
export class EngineFailure extends Error {
	readonly problems: readonly EngineProblem[];

	constructor(...problems: readonly EngineProblem[]) {
		super(problems.map(({ message }) => message).join(' '));
		this.name = 'EngineFailure';
		this.problems = problems;
	}
}
