import type { RecordsRecipe } from '@social-index/schema';
import type { ColumnKind, Dialect } from './dialect.ts';

const month = '^[12][0-9]{3}-(0[1-9]|1[0-2])$';
/** A period as the data of a project may name one; no name of a person or place has this form. */
const period = '^[12][0-9]{3}([-/ ]?(Q[1-4]|[0-9]{2}|[0-9]{4}))?$';

/** The part of time that a record is of, in two steps: what records are grouped by, and how that is written. */
export interface PartSql {
	/** Of one record. */
	readonly raw: string;
	/** Of the column `sie_raw`: a month like 2016-04, or the period itself; empty where none can be read. */
	readonly part: string;
}

/**
 * SQL for the part of time of a record: the month of a date, or the period that a column holds.
 *
 * @param column - the column as SQL
 */
export function partSql(
	{ by, dates }: RecordsRecipe['period'],
	column: string,
	kind: ColumnKind,
	dialect: Dialect,
): PartSql {
	const checked = (text: string, pattern: string): string =>
		`CASE WHEN ${dialect.matches(text, pattern)} THEN ${text} ELSE '' END`;
	const text = dialect.text(column, kind);
	if (by === 'value') return { raw: text, part: checked(dialect.trimmed('sie_raw'), period) };
	if (kind === 'date' || kind === 'instant') {
		const digits = dialect.text('sie_raw', 'number');
		const written = `concat(${dialect.piece(digits, 1, 4)}, '-', ${dialect.piece(digits, 5, 2)})`;
		return { raw: dialect.month(column, kind), part: checked(written, month) };
	}
	if (dates === 'year-first') return { raw: dialect.piece(text, 1, 7), part: checked('sie_raw', month) };
	const padded = dialect.replaced('sie_raw', '^([0-9]{1,2})[/.-]([0-9])[/.-]', '\\1/0\\2/');
	const turned = dialect.replaced(padded, '^[0-9]{1,2}[/.-]([0-9]{2})[/.-]([0-9]{4}).*$', '\\2-\\1');
	return { raw: dialect.piece(text, 1, 10), part: checked(turned, month) };
}
