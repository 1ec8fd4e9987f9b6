import type { MetaRow } from './metaRow.ts';
import type { TreeNode } from './readTree.ts';

/** One unit of another tool: an area. */
export interface ImportedArea {
	readonly code: string;
	readonly name: string;
	/** Words by the code of the column: groups and other columns of words. */
	readonly words: ReadonlyMap<string, string>;
}

/** One value. */
export interface ImportedFigure {
	/** Code of what it is a value of. */
	readonly measure: string;
	readonly area: string;
	readonly period: string;
	/** As it stands in the file; empty where there is none. */
	readonly text: string;
	/** NaN where there is none. */
	readonly value: number;
}

/** An area left out of a period for want of data. */
export interface LeftOut {
	readonly area: string;
	readonly period: string;
	/** Share of the indicators that it has a value of. */
	readonly available: number;
}

/** Areas, periods and values of another tool. */
export interface ImportedFigures {
	readonly areas: readonly ImportedArea[];
	/** In the order of time. */
	readonly periods: readonly string[];
	/** Whether the file says of which time its values are. */
	readonly dated: boolean;
	/** What there are values of. */
	readonly measures: readonly MetaRow[];
	/** Columns of words, which describe areas. */
	readonly wordColumns: readonly MetaRow[];
	readonly figures: readonly ImportedFigure[];
	readonly leftOut: readonly LeftOut[];
}

/** Everything found in another tool's files, checked, to be written as a project folder. */
export interface ImportedIndex extends ImportedFigures {
	/** As in a sentence: `COINr`, `the COIN Tool`. */
	readonly tool: string;
	/** Names of the files that were read. */
	readonly files: { readonly meta: string; readonly data: string };
	readonly tree: TreeNode;
	/** Our id of every code. */
	readonly ids: ReadonlyMap<string, string>;
	/** What they are made from. */
	readonly idsFrom: 'code' | 'name';
	/** The column of words whose groups the areas belong to; `null` for none. */
	readonly parents: MetaRow | null;
}

/** The period of values whose file says none. */
export const undated = 'undated';

/** The files in running text; one workbook holds both. */
export function filesInWords({ files }: Pick<ImportedIndex, 'files'>): string {
	return files.data === files.meta ? `\`${files.data}\`` : `\`${files.data}\` and \`${files.meta}\``;
}
