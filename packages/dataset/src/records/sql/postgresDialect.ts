import { type Dialect, numberPattern } from './dialect.ts';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const text: Dialect['text'] = (column) => `coalesce(CAST(${column} AS text), '')`;

/** As PostgreSQL writes it, from version 12. */
export const postgresDialect: Dialect = {
	name: 'PostgreSQL',
	placesPoints: false,
	leftJoin: 'LEFT JOIN',
	leftJoinAll: 'LEFT JOIN',
	innerJoin: 'JOIN',
	identifier: (name) => `"${name.replaceAll('"', '""')}"`,
	literal: quoted,
	text,
	trimmed: (of) => `btrim(${of})`,
	number(column, kind) {
		if (kind === 'number') return `CAST(${column} AS double precision)`;
		const trimmed = `btrim(${text(column, kind)})`;
		return `CASE WHEN ${trimmed} ~ '${numberPattern}' THEN CAST(${trimmed} AS double precision) END`;
	},
	month: (column) => `coalesce(CAST(extract(year from ${column}) * 100 + extract(month from ${column}) AS integer), 0)`,
	matches: (of, pattern) => `(${of} ~ ${quoted(pattern)})`,
	replaced: (of, pattern, by) => `regexp_replace(${of}, ${quoted(pattern)}, ${quoted(by)}, 'g')`,
	piece: (of, from, length) => `substr(${of}, ${from}, ${length})`,
	ordered: (of) => `(${of}) COLLATE "C"`,
	whole: (number) => `CAST(floor(${number} + 0.5) AS bigint)`,
	big: (number) => `CAST(${number} AS bigint)`,
	quotient: (a, b) => `(${a} / ${b})`,
	gathered: (of) => `coalesce(string_agg(DISTINCT ${of}, '|'), '')`,
	orZero: (column) => `coalesce(${column}, 0)`,
};
