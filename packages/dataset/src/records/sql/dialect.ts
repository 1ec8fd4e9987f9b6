/** What a column of records holds, as far as a recipe cares. An instant is a moment whose date depends on the time zone. */
export type ColumnKind = 'text' | 'number' | 'date' | 'instant';

/** A column of records. */
export interface RecordsColumn {
	readonly name: string;
	readonly kind: ColumnKind;
}

/**
 * The few things that DuckDB, PostgreSQL and ClickHouse write differently. Everything else that a recipe comes to is plain SQL
 * that all three read alike: nested selections, left and inner joins, counts and sums of whole numbers.
 */
export interface Dialect {
	readonly name: 'DuckDB' | 'PostgreSQL' | 'ClickHouse';
	/** Whether a point is placed by a function of ours, rather than by joining the edges of boundaries. */
	readonly placesPoints: boolean;
	/** A left join to a table that has each key once, and to one that may have it more often. */
	readonly leftJoin: string;
	readonly leftJoinAll: string;
	readonly innerJoin: string;
	/** A name as it stands. */
	identifier(name: string): string;
	/** A text as it stands. */
	literal(text: string): string;
	/** A column as text; empty, never null, where the cell is. */
	text(column: string, kind: ColumnKind): string;
	/** Text that already is some, without surrounding spaces. */
	trimmed(text: string): string;
	/** A column as a number; null where the cell holds none. */
	number(column: string, kind: ColumnKind): string;
	/** Year and month of a date as one whole number, 201604; 0 where there is none. */
	month(column: string, kind: ColumnKind): string;
	/** Whether text matches a regular expression without backslashes. */
	matches(text: string, pattern: string): string;
	/** Text with each match exchanged; the replacement may hold \1 to \9. */
	replaced(text: string, pattern: string, replacement: string): string;
	/** A piece of text, counted from 1. */
	piece(text: string, from: number, length: number): string;
	/** Text for comparing by the order of its characters, whatever the language of the server. */
	ordered(text: string): string;
	/** A number as a whole number of 64 bits; halves go up. */
	whole(number: string): string;
	/** A whole number of 64 bits from another. */
	big(number: string): string;
	/** The whole part of a quotient of whole numbers. */
	quotient(dividend: string, divisor: string): string;
	/** The different texts of a group in one text, with | between. */
	gathered(text: string): string;
	/** A column of a left join; 0 where nothing was joined. */
	orZero(column: string): string;
}

/** Numbers as they may stand in text: no currency, no commas, no words. */
export const numberPattern = '^[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]{1,2})?$';

/** In which the date of a moment is told. */
export const timeZone = 'Europe/London';
