import type { EdgeTable } from '../place/edgeTable.ts';
import type { Dialect } from './dialect.ts';

/** Larger than the number of any area; marks an area whose border a point lies on, which is taken where none encloses it. */
const onBorder = 1_000_000_000;

/**
 * A query for the area of each different point, by the rule and the arithmetic of `pointIndex`, in joins, sums and comparisons
 * alone: `sie_x`, `sie_y`, and in `sie_at` one more than the place of the area.
 *
 * @param points - a query for the points, as `sie_x` and `sie_y`
 */
export function pointsSql(points: string, { lowest, height, box, table }: EdgeTable, dialect: Dialect): string {
	const banded = `SELECT sie_x, sie_y, ${dialect.big(`floor((sie_y - ${figure(lowest)}) / ${figure(height)})`)} AS sie_band
FROM (${points}) sie_p
WHERE sie_x >= ${figure(box[0])} AND sie_x <= ${figure(box[2])} AND sie_y >= ${figure(box[1])} AND sie_y <= ${figure(box[3])}`;
	const crosses = `CASE WHEN sie_y1 <= sie_y AND sie_y < sie_y2 AND sie_x < sie_x1 + (sie_y - sie_y1) * sie_slope THEN 1 ELSE 0 END`;
	const touches = `CASE WHEN sie_y >= sie_y1 AND sie_y <= sie_y2
AND ((sie_x >= sie_x1 AND sie_x <= sie_x2) OR (sie_x >= sie_x2 AND sie_x <= sie_x1))
AND (sie_x - sie_x1) * (sie_y2 - sie_y1) = (sie_y - sie_y1) * (sie_x2 - sie_x1) THEN 1 ELSE 0 END`;
	const counted = `SELECT sie_x, sie_y, sie_of, sum(${crosses}) AS sie_crossings, sum(${touches}) AS sie_touches
FROM (${banded}) sie_q ${dialect.innerJoin} ${table.name} USING (sie_band)
GROUP BY sie_x, sie_y, sie_of`;
	const first = `SELECT sie_x, sie_y, min(CASE WHEN sie_crossings % 2 = 1 THEN sie_of ELSE sie_of + ${onBorder} END) AS sie_first
FROM (${counted}) sie_r
WHERE sie_crossings % 2 = 1 OR sie_touches > 0
GROUP BY sie_x, sie_y`;
	return `SELECT sie_x, sie_y, ${dialect.big(`CASE WHEN sie_first >= ${onBorder} THEN sie_first - ${onBorder} ELSE sie_first END`)} + 1 AS sie_at
FROM (${first}) sie_s`;
}

/** A number so that it is read back as itself. */
function figure(value: number): string {
	return value < 0 ? `(${value})` : String(value);
}
