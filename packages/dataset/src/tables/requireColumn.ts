import { listing } from '../listing.ts';
import { nearestSpelling } from '../nearestSpelling.ts';
import type { ProblemList } from '../problemList.ts';
import { columnOf, placeIn, type TableHead } from './rowTable.ts';

/**
 * The place of a column that a table must have; reports its absence, with the heading that was likely meant for it.
 *
 * @param elsewhere - what else would do, e.g. naming the column in index.yaml; a sentence
 * @returns the index, or -1 where the column is missing (reported)
 */
export function requireColumn(table: TableHead, heading: string, problems: ProblemList, elsewhere = ''): number {
	const at = columnOf(table, heading);
	if (at >= 0) return at;
	const alike = nearestSpelling(heading, table.headings);
	problems.error({
		code: 'MISSING_COLUMN',
		...placeIn(table, table.headingLine),
		column: heading,
		found: listing(table.headings, 12),
		message: `There is no column headed "${heading}".`,
		mend: [alike === null ? `Add it.` : `Rename "${alike}" to "${heading}" if that is it.`, elsewhere].join(' ').trim(),
	});
	return -1;
}
