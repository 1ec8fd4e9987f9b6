import type { Area, RecordsRecipe } from '@social-index/schema';
import type { SmallTable } from '../engines/recordsEngine.ts';
import type { ColumnFinder } from '../sql/conditionSql.ts';
import type { Dialect } from '../sql/dialect.ts';
import { pointsSql } from '../sql/pointsSql.ts';
import { areaAtFunction, type Placing, unplaced } from './placing.ts';
import type { PlaneRing } from './plane.ts';
import { pointTables } from './pointTables.ts';

/** No coordinate; larger than any, so that it lies in no area. */
const nowhere = '1e300';

/** A letter or two, a digit, a digit or letter or nothing, then a digit and two letters. */
export const postcodePattern = '^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$';

/** Postcodes in one spelling: capitals without spaces or other marks. */
export function tidyPostcodeSql(text: string, dialect: Dialect): string {
	return `upper(${dialect.replaced(text, '[^A-Za-z0-9]', '')})`;
}

/** The codes of areas with their places, as a table to look them up in. */
export function codeTable(areas: readonly { readonly area: Area; readonly place: number }[]): SmallTable {
	return {
		name: 'sie_areas',
		columns: [
			{ name: 'sie_key', type: 'text', values: areas.map(({ area }) => area.code) },
			{ name: 'sie_at', type: 'integer', values: areas.map(({ place }) => place + 1) },
		],
	};
}

/** Places records by a column that holds the code of their area. */
export function byCode(heading: string, codes: SmallTable, column: ColumnFinder, dialect: Dialect): Placing {
	const { sql, kind } = column(heading);
	const key = dialect.trimmed('sie_code');
	return {
		keys: [{ name: 'sie_code', sql: dialect.text(sql, kind) }],
		joined: [{ name: 'sie_key', sql: key }],
		join: `${dialect.leftJoin} ${codes.name} USING (sie_key)`,
		place: placeOf([["sie_key = ''", unplaced.absent]], dialect),
		ended: null,
		tables: [codes],
	};
}

/** Places records by a column of postcodes, looked up in a table of `sie_key`, `sie_at` and `sie_end`. */
export function byPostcode(
	heading: string,
	postcodes: SmallTable,
	knowsEnd: boolean,
	column: ColumnFinder,
	dialect: Dialect,
): Placing {
	const { sql, kind } = column(heading);
	const malformed = `NOT ${dialect.matches('sie_key', postcodePattern)}`;
	return {
		keys: [{ name: 'sie_code', sql: dialect.text(sql, kind) }],
		joined: [{ name: 'sie_key', sql: tidyPostcodeSql('sie_code', dialect) }],
		join: `${dialect.leftJoin} ${postcodes.name} USING (sie_key)`,
		place: placeOf(
			[
				["sie_key = ''", unplaced.absent],
				[malformed, unplaced.malformed],
			],
			dialect,
		),
		ended: knowsEnd ? dialect.orZero('sie_end') : null,
		tables: [postcodes],
	};
}

/**
 * Places records by their coordinates in the boundaries of a level: by our own function where the engine can call it, or by the
 * same arithmetic in joins.
 *
 * @param rings - the boundaries in the plane of the coordinates
 * @param records - what stands behind FROM, and the condition of the filter
 */
export function byPoint(
	{ x, y }: { readonly x: string; readonly y: string },
	rings: readonly PlaneRing[],
	records: { readonly source: string; readonly filter: string },
	column: ColumnFinder,
	dialect: Dialect,
): Placing {
	const number = (heading: string): string => {
		const { sql, kind } = column(heading);
		return dialect.number(sql, kind);
	};
	if (dialect.placesPoints) {
		const place = `coalesce(${areaAtFunction}(${number(x)}, ${number(y)}), ${unplaced.absent})`;
		return {
			keys: [{ name: 'sie_at', sql: place }],
			joined: [{ name: 'sie_at', sql: 'sie_at' }],
			join: '',
			place: 'sie_at',
			ended: null,
			tables: [],
		};
	}
	const lookup = pointTables(rings);
	const keys = [
		{ name: 'sie_x', sql: `coalesce(${number(x)}, ${nowhere})` },
		{ name: 'sie_y', sql: `coalesce(${number(y)}, ${nowhere})` },
	];
	const points = `SELECT ${keys.map(({ name, sql }) => `${sql} AS ${name}`).join(', ')}
FROM ${records.source} WHERE ${records.filter} GROUP BY sie_x, sie_y`;
	return {
		keys,
		joined: keys.map(({ name }) => ({ name, sql: name })),
		join: `${dialect.leftJoin} (${pointsSql(points, lookup, dialect)}) sie_o USING (sie_x, sie_y)`,
		place: placeOf([[`sie_x = ${nowhere} OR sie_y = ${nowhere}`, unplaced.absent]], dialect),
		ended: null,
		tables: [lookup.cells, lookup.edges],
	};
}

/** What was found, or else the first reason that holds. */
function placeOf(reasons: readonly (readonly [condition: string, code: number])[], dialect: Dialect): string {
	const at = dialect.orZero('sie_at');
	const cases = reasons.map(([condition, code]) => `WHEN ${condition} THEN ${dialect.big(String(code))}`).join(' ');
	return `CASE WHEN ${at} > 0 THEN ${dialect.big(`${at} - 1`)} ${cases} ELSE ${dialect.big(String(unplaced.elsewhere))} END`;
}

/** How a recipe finds the area of a record; `null` where it says none or more than one way. */
export function wayOfPlacing(area: RecordsRecipe['area']): 'code' | 'postcode' | 'point' | null {
	const ways = [
		...(area.code === undefined ? [] : ['code' as const]),
		...(area.postcode === undefined ? [] : ['postcode' as const]),
		...(area.x === undefined && area.y === undefined ? [] : ['point' as const]),
	];
	return ways.length === 1 ? ways[0]! : null;
}
