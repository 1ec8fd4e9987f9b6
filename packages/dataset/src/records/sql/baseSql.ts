import type { Placing } from '../place/placing.ts';
import type { Dialect } from './dialect.ts';
import type { MeasureSql } from './measureSql.ts';
import type { PartSql } from './partSql.ts';

/**
 * The query that all others ask further: sums of the records for each place (or reason why there is none), part of time and, for
 * a distinct count, item. Columns `sie_place`, `sie_part`, `sie_item`, and for each field `sie_<field>2`.
 *
 * Records are grouped by their own cells first, by the engine and on every part of a cluster; only the groups, which are far
 * fewer, are then looked up. An alias never has the name of a column below it, which ClickHouse would take for itself.
 *
 * @param source - what stands behind FROM
 * @param filter - which records count, as a condition
 */
export function baseSql(
	source: string,
	filter: string,
	placing: Placing,
	part: PartSql,
	{ fields, item }: MeasureSql,
	dialect: Dialect,
): string {
	const keys = placing.keys.map(({ name }) => name);
	const items = item === null ? [] : ['sie_item'];
	const grouped = list([
		...placing.keys.map(({ name, sql }) => `${sql} AS ${name}`),
		`${part.raw} AS sie_raw`,
		...(item === null ? [] : [`${item} AS sie_item`]),
		...fields.map(({ name, sum }) => `${sum} AS sie_${name}1`),
	]);
	const records = `SELECT ${grouped}\nFROM ${source}\nWHERE ${filter}\nGROUP BY ${list([...keys, 'sie_raw', ...items])}`;
	const carried = list([
		...placing.joined.map(({ name, sql }) => (name === sql ? name : `${sql} AS ${name}`)),
		`${part.part} AS sie_part`,
		...items,
		...fields.map(({ name }) => `sie_${name}1`),
	]);
	const summed = list([
		`${dialect.big(placing.place)} AS sie_place`,
		'sie_part',
		...items,
		...fields.map(({ name }) => `${dialect.big(`sum(sie_${name}1)`)} AS sie_${name}2`),
		...(placing.ended === null ? [] : [`${dialect.big(`sum(sie_rows1 * ${placing.ended})`)} AS sie_ended2`]),
	]);
	return `SELECT ${summed}\nFROM (SELECT ${carried}\nFROM (${records}) sie_a) sie_b ${placing.join}\nGROUP BY ${list(['sie_place', 'sie_part', ...items])}`;
}

function list(columns: readonly string[]): string {
	return columns.join(', ');
}
