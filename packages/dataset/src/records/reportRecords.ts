import type { ProblemList } from '../problemList.ts';
import type { Recipe } from './recipe.ts';
import { reportFields, tooSmall } from './sql/questionsSql.ts';

/** How many records there are, and how many cannot be used for each reason; -1 for a count that is withheld. */
export type RecordCounts = Readonly<Record<(typeof reportFields)[number], number>>;

/** Reads the one row that `reportSql` asks for. */
export function countsOf(row: readonly string[] | undefined): RecordCounts {
	return Object.fromEntries(reportFields.map((name, i) => [name, Number(row?.[i] ?? 0)])) as unknown as RecordCounts;
}

/**
 * Tells what could not be used of a recipe's records, as counts with shares of all: never a row, a value, or a count that is
 * small enough to point at someone. Where nothing is left it is an error. A release has these warnings without any count: all records
 * less those that were not counted and those of the published figures would be those of the figures that are kept back.
 *
 * @param name - the file or table, as the recipe names it
 * @returns whether anything is left
 */
export function reportRecords(
	counts: RecordCounts,
	{ level, minCount, recipe, way, at }: Recipe,
	name: string,
	problems: ProblemList,
): boolean {
	const written = (n: number): string => (n === tooSmall ? `fewer than ${minCount}` : n.toLocaleString('en-GB'));
	const share = (n: number): string =>
		n === tooSmall || counts.all <= 0 ? '' : ` (${((100 * n) / counts.all).toFixed(1)} %)`;
	const of = `of ${written(counts.all)} records of ${name}`;
	const toReaders = (why: string) => ({ published: `Some records of ${name} could not be counted: ${why}.` });
	if (counts.all === 0) {
		problems.error({
			code: 'NO_RECORDS',
			...at('filter'),
			message: `No record of ${name} passes the filter.`,
			mend: 'Check the headings and spelling in the filter; a number in quotes is compared as text, and without quotes as a number.',
		});
		return false;
	}
	const reasons = [
		[
			counts.absent,
			way === 'point' ? 'without usable coordinates' : `without ${way === 'code' ? 'an area' : 'a postcode'}`,
		],
		[counts.malformed, 'with a postcode that is none'],
		[
			counts.elsewhere,
			way === 'postcode' ? `with a postcode in no area of the level ${level}` : `in no area of the level ${level}`,
		],
	] as const;
	const told = reasons.filter(([n]) => n !== 0);
	const lost = told.reduce((sum, [n]) => sum + Math.max(0, n), 0);
	if (told.length > 0) {
		const problem = {
			code: 'RECORDS_UNPLACED',
			...at('area'),
			message: `Not counted ${of}: ${told.map(([n, why]) => `${written(n)}${share(n)} ${why}`).join('; ')}.`,
			mend:
				lost === counts.all
					? 'Check that the column, the coordinates (grid) and the vintage of the areas are the right ones.'
					: 'Nothing need be done if the records cover a wider place; otherwise check the column and the vintage of the areas.',
			...toReaders(told.map(([, why]) => why).join('; ')),
		};
		if (lost === counts.all) problems.error(problem);
		else problems.warn(problem);
	}
	if (counts.undated !== 0) {
		const problem = {
			code: 'RECORDS_UNDATED',
			...at('period'),
			message: `Not counted ${of}: ${written(counts.undated)}${share(counts.undated)} without a period that can be read.`,
			mend:
				recipe.period.by === 'value'
					? 'A period is written like 2016, 2016-17, 2016-Q2 or 2016-04; for dates choose by: month or year.'
					: recipe.period.dates === 'year-first'
						? 'Dates are read as 2016-04-30; if they are written 30/04/2016, set dates: day-first.'
						: 'Dates are read as 30/04/2016; if they are written 2016-04-30, set dates: year-first.',
			...toReaders('without a period that can be read'),
		};
		if (counts.undated === counts.all) problems.error(problem);
		else problems.warn(problem);
	}
	if (counts.valueless !== 0) {
		const what = recipe.measure.kind === 'mean' ? 'without a number' : `with nothing in ${recipe.measure.distinct}`;
		const problem = {
			code: 'RECORDS_WITHOUT_VALUE',
			...at('measure'),
			message: `Not counted ${of}: ${written(counts.valueless)}${share(counts.valueless)} ${what}.`,
			mend: 'Check the column; nothing need be done if these cells are rightly empty.',
			...toReaders(what),
		};
		if (counts.valueless === counts.all) problems.error(problem);
		else problems.warn(problem);
	}
	if (counts.ended !== 0) {
		problems.warn({
			code: 'POSTCODES_TERMINATED',
			...at('area', 'lookup'),
			message: `${written(counts.ended)}${share(counts.ended)} ${of} have a postcode that is no longer in use; they were counted where it last lay.`,
			mend: 'Nothing need be done; many of them may mean that addresses are out of date.',
			published: `Some records of ${name} have a postcode that is no longer in use; they were counted where it last lay.`,
		});
	}
	return ![lost, counts.undated, counts.valueless].includes(counts.all);
}
