import type { ProblemList } from '../problemList.ts';
import { placeIn, type RowTable } from '../tables/rowTable.ts';

/** Headings that say a row is about one person or one home. */
const personal =
	/^(?:nhs[ _-]?(?:no|num|number|id)|national[ _-]?insurance.*|ni[ _-]?number|nino|uprn|post ?_?code|dob|date[ _-]?of[ _-]?birth|birth[ _-]?date|fore ?_?names?|first[ _-]?names?|given[ _-]?names?|sur ?_?names?|last[ _-]?names?|family[ _-]?names?|full[ _-]?names?|(?:person|patient|client|customer|tenant|pupil|resident|child)(?:'?s)?[ _-]?(?:name|id|ref|reference|number)|upn|e-?mail(?:[ _-]?address)?|(?:tele)?phone(?:[ _-]?number)?|mobile(?:[ _-]?number)?|home[ _-]?address|address(?:[ _-]?(?:line)?[ _-]?\d)?)$/i;

/**
 * Refuses a table of observations that has columns about single people or homes: observations are figures about areas,
 * and what is read here may be published. A column headed "name" is let through where it only names areas or indicators.
 *
 * @param names - the names of areas and indicators, in lower case
 * @returns whether the table was refused
 */
export function refusePersonalColumns(table: RowTable, names: ReadonlySet<string>, problems: ProblemList): boolean {
	let refused = false;
	table.headings.forEach((heading, column) => {
		const named = /^names?$/i.test(heading);
		if (!named && !personal.test(heading)) return;
		if (named && namesOnly(table, column, names)) return;
		refused = true;
		problems.error({
			code: 'PERSONAL_DATA',
			...placeIn(table, table.headingLine, column),
			found: heading,
			message:
				'This column looks as if each row were about one person or home; files of observations may only hold figures about areas.',
			mend: 'Count or average the records for each area and period first; a recipe under "records" in index.yaml does (docs/records.md).',
		});
	});
	return refused;
}

function namesOnly(table: RowTable, column: number, names: ReadonlySet<string>): boolean {
	let all = true;
	table.eachRowQuietly((row) => {
		all &&= names.has(row[column]!.trim().toLowerCase());
	});
	return all;
}
