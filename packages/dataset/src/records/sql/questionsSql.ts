import type { RecordsRecipe } from '@social-index/schema';
import { unplaced } from '../place/placing.ts';
import type { Dialect } from './dialect.ts';
import type { MeasureSql } from './measureSql.ts';

/** In place of a count that is too small to leave the engine. */
export const tooSmall = -1;

/**
 * How many records there are, and how many cannot be used for each reason, in one row in the order of {@link reportFields},
 * small counts as {@link tooSmall}; and last the parts of time that any record is of, with | between.
 */
export function reportSql(
	base: string,
	{ fields, item }: MeasureSql,
	ended: boolean,
	minCount: number,
	dialect: Dialect,
): string {
	const where = (condition: string): string => `sum(CASE WHEN ${condition} THEN sie_rows2 ELSE 0 END)`;
	const valued = fields.some(({ name }) => name === 'some');
	const counts: Record<(typeof reportFields)[number], string> = {
		all: 'sum(sie_rows2)',
		undated: where("sie_part = ''"),
		absent: where(`sie_place = ${unplaced.absent}`),
		malformed: where(`sie_place = ${unplaced.malformed}`),
		elsewhere: where(`sie_place = ${unplaced.elsewhere}`),
		ended: ended ? 'sum(sie_ended2)' : '0',
		valueless: valued ? 'sum(sie_rows2 - sie_some2)' : item === null ? '0' : where("sie_item = ''"),
	};
	const named = reportFields.map((name) => `${dialect.big(dialect.orZero(counts[name]))} AS sie_${name}`);
	const masked = reportFields.map((name) => mask(`sie_${name}`, isSmall(`sie_${name}`, minCount), dialect));
	const parts = `${dialect.gathered('sie_part')} AS sie_parts`;
	return `SELECT ${[...masked, 'sie_parts'].join(', ')}\nFROM (SELECT ${[...named, parts].join(', ')}\nFROM ${base}) sie_t`;
}

export const reportFields = ['all', 'undated', 'absent', 'malformed', 'elsewhere', 'ended', 'valueless'] as const;

/**
 * The figures of each area and window of time: `area`, `window`, and the fields of {@link figureFields}, with every figure of a
 * cell exchanged for {@link tooSmall} where any count in it, or its complement, is from 1 to below the minimum.
 */
export function figuresSql(
	base: string,
	{ fields, item }: MeasureSql,
	kind: RecordsRecipe['measure']['kind'],
	minCount: number,
	dialect: Dialect,
): string {
	const names = fields.map(({ name }) => name);
	const items = item === null ? [] : ['sie_item'];
	const areas = `SELECT ${['sie_area', 'sie_part', ...items, ...names.map((name) => `sie_${name}2`)].join(', ')}
FROM ${base} ${dialect.innerJoin} sie_groups USING (sie_place)`;
	const windows = `(${areas}) sie_d ${dialect.innerJoin} sie_windows USING (sie_part)`;
	const counted =
		item === null
			? `SELECT sie_area, sie_window, ${names.map((name) => `${dialect.big(`sum(sie_${name}2)`)} AS sie_${name}3`).join(', ')}
FROM ${windows}
GROUP BY sie_area, sie_window`
			: `SELECT sie_area, sie_window, ${dialect.big('count(*)')} AS sie_rows3
FROM (SELECT sie_area, sie_window, sie_item FROM ${windows} WHERE sie_item <> '' GROUP BY sie_area, sie_window, sie_item) sie_e
GROUP BY sie_area, sie_window`;
	const given = figureFields[kind].map((name) => `sie_${name}3`);
	const counts = kind === 'mean' ? ['sie_some3'] : kind === 'proportion' ? [...given, 'sie_rows3 - sie_hits3'] : given;
	const small = counts.map((count) => isSmall(count, minCount)).join(' OR ');
	return `SELECT sie_area, sie_window, ${given.map((name) => mask(name, small, dialect)).join(', ')}\nFROM (${counted}) sie_f`;
}

/** What a figure is made from, by kind of measure. */
export const figureFields = {
	count: ['rows'],
	rate: ['rows'],
	proportion: ['rows', 'hits'],
	mean: ['some', 'total', 'high', 'low'],
} as const;

function isSmall(count: string, minCount: number): string {
	return `(${count} >= 1 AND ${count} < ${minCount})`;
}

function mask(field: string, small: string, dialect: Dialect): string {
	return `CASE WHEN ${small} THEN ${dialect.big(String(tooSmall))} ELSE ${field} END`;
}
