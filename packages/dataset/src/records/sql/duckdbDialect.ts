import { type Dialect, numberPattern } from './dialect.ts';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const text: Dialect['text'] = (column, kind) =>
	kind === 'text' ? `coalesce(${column}, '')` : `coalesce(CAST(${column} AS VARCHAR), '')`;

/** As DuckDB writes it. */
export const duckdbDialect: Dialect = {
	name: 'DuckDB',
	placesPoints: true,
	leftJoin: 'LEFT JOIN',
	leftJoinAll: 'LEFT JOIN',
	innerJoin: 'JOIN',
	identifier: (name) => `"${name.replaceAll('"', '""')}"`,
	literal: quoted,
	text,
	trimmed: (of) => `trim(${of})`,
	number(column, kind) {
		if (kind === 'number') return `CAST(${column} AS DOUBLE)`;
		const trimmed = `trim(${text(column, kind)})`;
		return `CASE WHEN regexp_matches(${trimmed}, '${numberPattern}') THEN CAST(${trimmed} AS DOUBLE) END`;
	},
	month: (column) => `coalesce(year(${column}) * 100 + month(${column}), 0)`,
	matches: (of, pattern) => `regexp_matches(${of}, ${quoted(pattern)})`,
	replaced: (of, pattern, by) => `regexp_replace(${of}, ${quoted(pattern)}, ${quoted(by)}, 'g')`,
	piece: (of, from, length) => `substr(${of}, ${from}, ${length})`,
	ordered: (of) => of,
	whole: (number) => `CAST(floor(${number} + 0.5) AS BIGINT)`,
	big: (number) => `CAST(${number} AS BIGINT)`,
	quotient: (a, b) => `(${a} // ${b})`,
	gathered: (of) => `coalesce(string_agg(DISTINCT ${of}, '|'), '')`,
	orZero: (column) => `coalesce(${column}, 0)`,
};
