import { indicatorColumns } from '@social-index/schema';
import { nearestSpelling } from '../nearestSpelling.ts';
import type { ProblemList } from '../problemList.ts';
import { columnOf, type Table } from '../tables/parseTable.ts';
import { placeIn } from '../tables/rowTable.ts';
import { translationColumns } from './translationColumns.ts';

/** Warns of columns that do not describe an indicator: what they hold would be left unread without a word. */
export function reportUnknownColumns(table: Table, problems: ProblemList): void {
	const known: readonly string[] = indicatorColumns.map(({ heading }) => heading);
	for (const heading of table.headings) {
		if (heading === '' || [...known, ...translationColumns].includes(heading.toLowerCase())) continue;
		const missing = known.filter((own) => columnOf(table, own) < 0);
		const alike = nearestSpelling(heading, missing);
		problems.warn({
			code: 'UNKNOWN_COLUMN',
			...placeIn(table, table.headingLine, heading),
			found: heading,
			message: 'This column is not one of those that describe an indicator, so it is not read.',
			mend:
				alike === null ? 'Delete it, or move what readers should know to the column note.' : `Did you mean ${alike}?`,
		});
	}
}
