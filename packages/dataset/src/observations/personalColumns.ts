import type { ProblemList } from '../problemList.ts';
import type { Table } from '../tables/parseTable.ts';
import { personalContent } from './personalContent.ts';

/** Headings that say a row is about one person or one home. */
const personal = new RegExp(
	`^(?:${[
		'nhs[ _-]?(?:no|num|number|id)',
		'national[ _-]?insurance.*',
		'ni[ _-]?(?:no|number)',
		'nino',
		'uprn',
		'unique[ _-]?property.*',
		'(?:post ?_?(?:code|al[ _-]?code)|pcds?)',
		'dob',
		'date[ _-]?of[ _-]?birth',
		'birth[ _-]?(?:date|day)',
		'(?:fore|sur) ?_?names?',
		'(?:first|middle|last|given|family|full|maiden)[ _-]?names?',
		'initials',
		"(?:person|patient|client|customer|tenant|pupil|student|resident|child|case|member|user)(?:'?s)?[ _-]?(?:name|id|ref|reference|no|number)",
		'(?:hospital|passport|driving[ _-]?licence)[ _-]?(?:no|number)',
		'(?:upn|mrn|crn)',
		'e-?mail(?:[ _-]?address)?',
		'(?:tele|mobile[ _-]?)?phone(?:[ _-]?(?:no|number))?',
		'mobile(?:[ _-]?(?:no|number))?',
		'contact[ _-]?(?:no|number)',
		'(?:home[ _-]?)?address(?:[ _-]?(?:line)?[ _-]?\\d)?',
	].join('|')})$`,
	'i',
);

/**
 * Refuses a table of observations that has columns about single people or homes: observations are figures about areas,
 * and what is read here may be published. It is told by its heading, or by what its cells look like (see {@link personalContent}); no
 * cell is quoted. A column headed "name" is let through where it only names areas or indicators.
 *
 * @param names - the names of areas and indicators, in lower case
 * @returns whether the table was refused
 */
export function refusePersonalColumns(table: Table, names: ReadonlySet<string>, problems: ProblemList): boolean {
	let refused = false;
	table.headings.forEach((heading, column) => {
		const reason = reasonToRefuse(table, heading, column, names);
		if (reason === null) return;
		refused = true;
		problems.error({
			code: 'PERSONAL_DATA',
			file: table.file,
			line: table.headingLine,
			column: heading,
			found: heading,
			message: `This column ${reason}; files of observations may only hold figures about areas.`,
			mend: 'Count or average the records for each area and period first, and keep the records out of this folder.',
		});
	});
	return refused;
}

/** Why a column is taken for one about people, in words; `null` where it is not. */
function reasonToRefuse(table: Table, heading: string, column: number, names: ReadonlySet<string>): string | null {
	const cells = table.rows.map((row) => row[column]!);
	const named = /^names?$/i.test(heading) && !cells.every((cell) => names.has(cell.trim().toLowerCase()));
	if (named || personal.test(heading)) return 'looks as if each row were about one person or home';
	const content = personalContent(cells);
	return content === null ? null : `looks as if it held ${content}, so that each row is about one person or home`;
}
