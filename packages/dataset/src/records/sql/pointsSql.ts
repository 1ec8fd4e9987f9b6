import type { PointTables } from '../place/pointTables.ts';
import type { Dialect } from './dialect.ts';

/** Larger than the number of any area; marks an area whose border a point lies on, which is taken where none encloses it. */
const onBorder = 1_000_000_000;

/**
 * A query for the area of each different point, by the rule and the arithmetic of `pointIndex`, in joins, sums and comparisons
 * alone: `sie_x`, `sie_y`, and in `sie_at` one more than the place of the area.
 *
 * @param points - a query for the points, as `sie_x` and `sie_y`
 */
export function pointsSql(points: string, { grid, cells, edges, height }: PointTables, dialect: Dialect): string {
	const [left, bottom, right, top] = grid.box.map(figure) as [string, string, string, string];
	const step = (of: string, from: string, by: number): string =>
		dialect.big(`floor((${of} - ${from}) / ${figure(by)})`);
	const column = step('sie_x', left, grid.width);
	const row = step('sie_y', bottom, grid.height);
	const celled = `SELECT sie_x, sie_y, ${row} * ${grid.size} + ${column} AS sie_cell, ${step('sie_y', bottom, height)} AS sie_band
FROM (${points}) sie_p
WHERE sie_x >= ${left} AND sie_x <= ${right} AND sie_y >= ${bottom} AND sie_y <= ${top}`;
	const candidates = `SELECT sie_x, sie_y, sie_edged, sie_of AS sie_area, CASE WHEN sie_edged = 1 THEN sie_of ELSE ${dialect.big('-1')} END AS sie_sought, sie_band AS sie_level
FROM (${celled}) sie_q ${dialect.innerJoin} ${cells.name} USING (sie_cell)`;
	const crosses = `CASE WHEN sie_y1 <= sie_y AND sie_y < sie_y2 AND sie_x < sie_x1 + (sie_y - sie_y1) * sie_slope THEN 1 ELSE 0 END`;
	const touches = `CASE WHEN sie_y >= sie_y1 AND sie_y <= sie_y2
AND ((sie_x >= sie_x1 AND sie_x <= sie_x2) OR (sie_x >= sie_x2 AND sie_x <= sie_x1))
AND (sie_x - sie_x1) * (sie_y2 - sie_y1) = (sie_y - sie_y1) * (sie_x2 - sie_x1) THEN 1 ELSE 0 END`;
	const counted = `SELECT sie_x, sie_y, sie_area, sie_edged, sum(${crosses}) AS sie_crossings, sum(${touches}) AS sie_touches
FROM (SELECT sie_x, sie_y, sie_area, sie_edged, sie_sought AS sie_of, sie_level AS sie_band FROM (${candidates}) sie_r) sie_s
${dialect.leftJoinAll} ${edges.name} USING (sie_of, sie_band)
GROUP BY sie_x, sie_y, sie_area, sie_edged`;
	const encloses = '(sie_edged = 0 OR sie_crossings % 2 = 1)';
	const first = `SELECT sie_x, sie_y, min(CASE WHEN ${encloses} THEN sie_area ELSE sie_area + ${onBorder} END) AS sie_first
FROM (${counted}) sie_t
WHERE ${encloses} OR sie_touches > 0
GROUP BY sie_x, sie_y`;
	return `SELECT sie_x, sie_y, ${dialect.big(`CASE WHEN sie_first >= ${onBorder} THEN sie_first - ${onBorder} ELSE sie_first END`)} + 1 AS sie_at
FROM (${first}) sie_u`;
}

/** A number so that it is read back as itself. */
function figure(value: number): string {
	return value < 0 ? `(${value})` : String(value);
}
