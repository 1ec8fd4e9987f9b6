import type { RecordsCondition } from '@social-index/schema';
import type { ColumnKind, Dialect } from './dialect.ts';

/** Finds a column of the records by its heading, as SQL and with what it holds. */
export type ColumnFinder = (heading: string) => { readonly sql: string; readonly kind: ColumnKind };

/**
 * Tests of columns as one SQL condition that is true or false, never unknown: an empty cell is the empty text and no number.
 *
 * A value written as a number is compared as a number, and a cell that is none fails; text is compared character by character.
 * `to` lets through what begins with it, so that a month includes its days.
 */
export function conditionSql(conditions: readonly RecordsCondition[], column: ColumnFinder, dialect: Dialect): string {
	const tests = conditions.flatMap((condition) => testsOf(condition, column, dialect));
	return tests.length === 0 ? '1 = 1' : tests.map((test) => `(${test})`).join(' AND ');
}

function testsOf(condition: RecordsCondition, column: ColumnFinder, dialect: Dialect): readonly string[] {
	const { sql, kind } = column(condition.column);
	const text = dialect.text(sql, kind);
	const number = dialect.number(sql, kind);
	const isAny = (values: readonly (string | number)[]): string =>
		values
			.map((value) =>
				typeof value === 'number' ? holds(`${number} = ${figure(value)}`) : `${text} = ${dialect.literal(value)}`,
			)
			.join(' OR ');
	const tests: string[] = [];
	if (condition.is !== undefined) tests.push(isAny([condition.is]));
	if (condition.in !== undefined) tests.push(isAny(condition.in));
	if (condition.not !== undefined) tests.push(`NOT (${isAny([condition.not].flat())})`);
	if (condition.from !== undefined) {
		tests.push(
			typeof condition.from === 'number'
				? holds(`${number} >= ${figure(condition.from)}`)
				: `${dialect.ordered(text)} >= ${dialect.literal(condition.from)}`,
		);
	}
	if (condition.to !== undefined) {
		tests.push(
			typeof condition.to === 'number'
				? holds(`${number} <= ${figure(condition.to)}`)
				: `${text} <> '' AND ${dialect.ordered(dialect.piece(text, 1, [...condition.to].length))} <= ${dialect.literal(condition.to)}`,
		);
	}
	if (condition.present !== undefined) tests.push(`${dialect.trimmed(text)} ${condition.present ? '<>' : '='} ''`);
	return tests;
}

/** A comparison with no number is unknown in SQL; here it fails. */
function holds(comparison: string): string {
	return `(CASE WHEN ${comparison} THEN 1 ELSE 0 END) = 1`;
}

function figure(value: number): string {
	return value < 0 ? `(${value})` : String(value);
}
