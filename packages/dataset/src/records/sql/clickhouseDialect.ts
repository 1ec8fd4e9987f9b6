import { type Dialect, numberPattern, timeZone } from './dialect.ts';

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const text: Dialect['text'] = (column) => `ifNull(toString(${column}), '')`;
const trimmed: Dialect['trimmed'] = (of) => `replaceRegexpAll(${of}, '^ +| +$', '')`;

/** As ClickHouse writes it, from version 18.16: no window functions, no common table expressions. */
export const clickhouseDialect: Dialect = {
	name: 'ClickHouse',
	placesPoints: false,
	leftJoin: 'ANY LEFT JOIN',
	leftJoinAll: 'ALL LEFT JOIN',
	innerJoin: 'ALL INNER JOIN',
	identifier: (name) => `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``,
	literal: quoted,
	text,
	trimmed,
	number(column, kind) {
		if (kind === 'number') return `toFloat64(${column})`;
		const cell = trimmed(text(column, kind));
		return `CASE WHEN match(${cell}, '${numberPattern}') THEN toFloat64OrNull(${cell}) ELSE NULL END`;
	},
	month: (column, kind) =>
		kind === 'instant' ? `ifNull(toYYYYMM(${column}, '${timeZone}'), 0)` : `ifNull(toYYYYMM(${column}), 0)`,
	matches: (of, pattern) => `match(${of}, ${quoted(pattern)})`,
	replaced: (of, pattern, by) => `replaceRegexpAll(${of}, ${quoted(pattern)}, ${quoted(by)})`,
	piece: (of, from, length) => `substring(${of}, ${from}, ${length})`,
	ordered: (of) => of,
	whole: (number) => `toInt64(floor(${number} + 0.5))`,
	big: (number) => `toInt64(${number})`,
	quotient: (a, b) => `intDiv(${a}, ${b})`,
	gathered: (of) => `arrayStringConcat(groupUniqArray(${of}), '|')`,
	orZero: (column) => `ifNull(${column}, 0)`,
};
