import type { ProblemList } from '../problemList.ts';
import { placeIn, type RowTable } from '../tables/rowTable.ts';
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
export function refusePersonalColumns(table: RowTable, names: ReadonlySet<string>, problems: ProblemList): boolean {
	const { cells, ofAreas } = lookAt(table, names);
	let refused = false;
	table.headings.forEach((heading, column) => {
		const reason = reasonToRefuse(heading, cells[column]!, ofAreas.has(column));
		if (reason === null) return;
		refused = true;
		problems.error({
			code: 'PERSONAL_DATA',
			...placeIn(table, table.headingLine, column),
			found: heading,
			message: `This column ${reason}; files of observations may only hold figures about areas.`,
			mend: 'Count or average the records for each area and period first; a recipe under "records" in index.yaml does (docs/records.md).',
		});
	});
	return refused;
}

/** So many rows are looked at for what a column holds. */
const looked = 10_000;

const isNames = (heading: string): boolean => /^names?$/i.test(heading);

/** The first cells of each column, and which of the columns called "name" hold nothing but names of areas and indicators. */
function lookAt(
	table: RowTable,
	names: ReadonlySet<string>,
): { readonly cells: readonly (readonly string[])[]; readonly ofAreas: ReadonlySet<number> } {
	const cells = table.headings.map((): string[] => []);
	const ofAreas = new Set(table.headings.flatMap((heading, column) => (isNames(heading) ? [column] : [])));
	let rows = 0;
	table.eachRowQuietly((row) => {
		if (rows++ < looked) {
			row.forEach((cell, column) => {
				cells[column]!.push(cell);
			});
		}
		for (const column of ofAreas) if (!names.has(row[column]!.trim().toLowerCase())) ofAreas.delete(column);
		return rows < looked || ofAreas.size > 0;
	});
	return { cells, ofAreas };
}

/** Why a column is taken for one about people, in words; `null` where it is not. */
function reasonToRefuse(heading: string, cells: readonly string[], ofAreas: boolean): string | null {
	if (personal.test(heading) || (isNames(heading) && !ofAreas))
		return 'looks as if each row were about one person or home';
	const content = personalContent(cells);
	return content === null ? null : `looks as if it held ${content}, so that each row is about one person or home`;
}
