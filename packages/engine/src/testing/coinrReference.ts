import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root =
	process.env.SIE_REFERENCE ??
	(process.env.SIE_DATA === undefined
		? fileURLToPath(new URL('../../../../../shared/reference', import.meta.url))
		: `${process.env.SIE_DATA}/../reference`);

/** A table as the reference files hold it: cells by heading. */
export interface ReferenceTable {
	readonly columns: readonly string[];
	readonly data: Readonly<Record<string, readonly (number | string | boolean | null)[]>>;
}

/** A matrix as the reference files hold it. */
export interface ReferenceMatrix {
	readonly rows: readonly string[];
	readonly cols: readonly string[];
	readonly values: readonly (readonly (number | null)[])[];
}

// The files differ in shape from one to the next; each test states what it reads.
/** Results of the R package COINr 1.1.14, one file. */
export interface ReferenceFile<Input, Output> {
	readonly input: Input;
	readonly output: Output;
	readonly parameters: Readonly<Record<string, unknown>>;
}

/** Whether the reference results are on this machine. */
export const hasReference = existsSync(`${root}/coinr`);

/** Reads one reference file, e.g. `asem/normalisation`. */
export function reference<Input, Output>(name: string): ReferenceFile<Input, Output> {
	return JSON.parse(readFileSync(`${root}/coinr/${name}.json`, 'utf8')) as ReferenceFile<Input, Output>;
}

/** The path of one of the files that COINr was given, e.g. `asem_iData.csv`. */
export function referenceInput(name: string): string {
	return `${root}/coinr/inputs/${name}`;
}

/** Figures recovered from published tables, beside the results of COINr. */
export function publishedFigures<Figures>(): Figures {
	return JSON.parse(readFileSync(`${root}/published-figures.json`, 'utf8')) as Figures;
}

/** A group of tests that read reference results; where these are absent one skipped test says so. */
export function describeReference(title: string, tests: () => void): void {
	describe(title, () => {
		if (hasReference) tests();
		else test.skip(`skipped: no results of COINr at ${root}/coinr (set SIE_REFERENCE)`, () => {});
	});
}

/** One numeric column; absent cells are NaN. */
export function numbers(table: ReferenceTable, column: string): Float64Array {
	const cells = table.data[column];
	if (cells === undefined) throw new Error(`The reference table has no column ${column}.`);
	return Float64Array.from(cells, (x) => (typeof x === 'number' ? x : Number.NaN));
}

/** One column of text. */
export function words(table: ReferenceTable, column: string): readonly string[] {
	return (table.data[column] ?? []).map(String);
}

/** The indicators of a table of areas: every column but the codes and times. */
export function indicatorsOf(table: ReferenceTable): readonly string[] {
	return table.columns.filter((column) => column !== 'uCode' && column !== 'Time');
}

/** A value by key from two columns of a table, e.g. direction by indicator. */
export function lookup(table: ReferenceTable, key: string, value: string): ReadonlyMap<string, number> {
	const values = numbers(table, value);
	return new Map(words(table, key).map((k, i) => [k, values[i]!]));
}

/** Parents by code. */
export function parents(table: ReferenceTable): ReadonlyMap<string, string> {
	return new Map(words(table, 'iCode').map((code, i) => [code, words(table, 'Parent')[i]!]));
}

/** Holds numbers against reference ones: the same cells absent, the others equal to a part in 10⁹. */
export function expectClose(
	actual: ArrayLike<number>,
	expected: ArrayLike<number>,
	what: string,
	tolerance = 1e-9,
): void {
	expect(actual.length, what).toBe(expected.length);
	for (let i = 0; i < expected.length; i++) {
		const a = actual[i]!;
		const e = expected[i]!;
		if (Number.isNaN(e) || Number.isNaN(a)) {
			if (Number.isNaN(e) !== Number.isNaN(a)) expect.fail(`${what}, row ${i}: ${a} instead of ${e}`);
			continue;
		}
		const difference = Math.abs(a - e) / Math.max(1, Math.abs(e));
		if (!(difference <= tolerance))
			expect.fail(`${what}, row ${i}: ${a} instead of ${e}, a difference of ${difference}`);
	}
}
