import { listing } from '../listing.ts';
import { nearestSpelling } from '../nearestSpelling.ts';
import type { ProblemList } from '../problemList.ts';
import type { RecordsEngine, SmallTable } from './engines/recordsEngine.ts';
import { type TimeWindow, timeWindows } from './figures/timeWindows.ts';
import { byCode, byPoint, byPostcode, codeTable } from './place/areaPlacing.ts';
import type { Placer } from './place/placer.ts';
import type { Placing } from './place/placing.ts';
import { columnFinder, columnsRead, type Recipe } from './recipe.ts';
import { countsOf, reportRecords } from './reportRecords.ts';
import { baseSql } from './sql/baseSql.ts';
import { type ColumnFinder, conditionSql } from './sql/conditionSql.ts';
import { measureSql } from './sql/measureSql.ts';
import { partSql } from './sql/partSql.ts';
import { figuresSql, reportSql } from './sql/questionsSql.ts';

/** What an engine says of a recipe's records. */
export interface Answer {
	readonly windows: readonly TimeWindow[];
	/** The sums of each area and window, by their places; nothing where no record is of them. */
	readonly sums: ReadonlyMap<number, ReadonlyMap<number, readonly string[]>>;
}

/** More periods than a person would look at; a sign that the column holds something else. */
const mostPeriods = 1200;

/**
 * Asks an engine for the figures of a recipe: how many records cannot be used and why, which periods there are, and then the sums of
 * each area and period with small counts withheld.
 *
 * @param name - the file or table, for messages
 * @returns `null` where something is wrong (reported)
 */
export async function askEngine(
	engine: RecordsEngine,
	recipe: Recipe,
	placer: Placer,
	name: string,
	problems: ProblemList,
): Promise<Answer | null> {
	const { dialect } = engine;
	const columns = await engine.columns();
	const find = columnFinder(columns, dialect.identifier);
	const absent = columnsRead(recipe).filter(({ heading }) => find(heading) === null);
	for (const { heading, path } of absent) {
		const headings = columns.map((column) => column.name);
		const alike = nearestSpelling(heading, headings);
		problems.error({
			code: 'MISSING_COLUMN',
			...recipe.at(...path),
			found: heading,
			message: name.includes('*')
				? `Not every file of ${name} has a column headed "${heading}".`
				: `${name} has no column headed "${heading}".`,
			mend:
				alike !== null
					? `Did you mean "${alike}"?`
					: engine.namesAreSafe
						? `It has ${listing(headings, 12)}.`
						: 'Write the heading as it stands in the first row of the file.',
		});
	}
	if (absent.length > 0) return null;
	const column: ColumnFinder = (heading) => find(heading)!;
	const { period, measure, filter, pool, pooled_as } = recipe.recipe;
	const records = { source: engine.source, filter: conditionSql(filter, column, dialect) };
	const placing = await placingOf(recipe, records, column, engine, placer);
	if (placing === null) return null;
	const { sql, kind } = column(period.column);
	const summed = measureSql(measure, column, dialect);
	const part = partSql(period, sql, kind, dialect);
	const base = await engine.hold(
		baseSql(records.source, records.filter, placing, part, summed, dialect),
		placing.tables,
	);
	const ended = placing.ended !== null;
	const report = await engine.rows(reportSql(base.from, summed, ended, recipe.minCount, dialect), base.tables);
	if (!reportRecords(countsOf(report[0]), recipe, name, problems)) return null;
	const parts = report[0]!
		.at(-1)!
		.split('|')
		.filter((part) => part !== '')
		.sort();
	if (parts.length > mostPeriods) {
		problems.error({
			code: 'TOO_MANY_PERIODS',
			...recipe.at('period'),
			message: `The column ${period.column} holds ${parts.length.toLocaleString('en-GB')} different periods.`,
			mend: 'Count by month or by year, or check that the column holds periods.',
		});
		return null;
	}
	const { windows, members } = timeWindows(parts, { by: period.by, pool, named: pooled_as });
	if (windows.length === 0) {
		problems.error({
			code: 'TOO_FEW_PERIODS',
			...recipe.at('pool'),
			found: String(pool),
			message: `There are no ${pool} periods in a row to pool: the records are of ${listing(parts, 6)}.`,
			mend: 'Pool fewer, or add the records of the periods that lack.',
		});
		return null;
	}
	const tables: SmallTable[] = [
		...base.tables,
		{
			name: 'sie_groups',
			columns: [
				{ name: 'sie_place', type: 'integer', values: recipe.groups.map(({ place }) => place) },
				{ name: 'sie_area', type: 'integer', values: recipe.groups.map(({ of }) => of) },
			],
		},
		{
			name: 'sie_windows',
			columns: [
				{ name: 'sie_part', type: 'text', values: members.map((member) => member.part) },
				{ name: 'sie_window', type: 'integer', values: members.map(({ window }) => window) },
			],
		},
	];
	const rows = await engine.rows(figuresSql(base.from, summed, measure.kind, recipe.minCount, dialect), tables);
	const sums = new Map<number, Map<number, readonly string[]>>();
	for (const [area, window, ...fields] of rows) {
		const own = sums.get(Number(area)) ?? new Map<number, readonly string[]>();
		own.set(Number(window), fields);
		sums.set(Number(area), own);
	}
	return { windows, sums };
}

async function placingOf(
	recipe: Recipe,
	records: { readonly source: string; readonly filter: string },
	column: ColumnFinder,
	{ dialect }: RecordsEngine,
	placer: Placer,
): Promise<Placing | null> {
	const { area } = recipe.recipe;
	if (recipe.way === 'code') return byCode(area.code!, codeTable(recipe.areas), column, dialect);
	if (recipe.way === 'postcode') {
		const postcodes = await placer.postcodes(recipe);
		if (postcodes === null) return null;
		return byPostcode(area.postcode!, postcodes, area.lookup!.terminated !== undefined, column, dialect);
	}
	const rings = await placer.rings(recipe.level, area.grid, recipe.at('area'));
	return rings === null ? null : byPoint({ x: area.x!, y: area.y! }, rings, records, column, dialect);
}
