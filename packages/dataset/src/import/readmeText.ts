import { listing } from '../listing.ts';
import { notStated } from '../project/checkStated.ts';
import { filesInWords, type ImportedIndex, type LeftOut } from './importedIndex.ts';
import type { ImportNames } from './projectText.ts';
import type { TreeNode } from './readTree.ts';

/** README.md of an import: what was made of what, what must still be filled in, and every code with the id it became. */
export function readmeText(index: ImportedIndex, names: ImportNames): string {
	const { tool, files, tree, ids, idsFrom, measures, areas, periods, parents, wordColumns } = index;
	const outside = measures.filter(({ type }) => type !== 'Indicator');
	const codes = [...rowsOf(tree), ...outside];
	const title = names.name?.trim() || tree.row.name;
	return `# ${title}

A project folder of Social Index Explorer, made from ${filesInWords(index)} of ${tool}. \`sie build\` makes the index of it,
\`sie check\` says what is wrong with it after a change.

| file | made of |
| --- | --- |
| \`index.yaml\` | the aggregates of \`${files.meta}\`; the method is the preset \`coinr-default\`, COINr's own defaults |
| \`indicators.csv\` | the indicators, denominators and other figures that \`${files.meta}\` describes |
| \`data/figures.csv\` | every value of \`${files.data}\`, as it stood there: ${measures.length} columns, ${areas.length} areas, ${periods.length} ${periods.length === 1 ? 'period' : 'periods'} |
| \`geography/areas.csv\` | the units${wordColumns.length === 0 ? '' : `, with the columns ${listing(wordColumns.map(({ code }) => code))}`} |
${parents === null ? '' : `| \`geography/groups.csv\` | the groups of \`${parents.code}\` (${parents.name}), to which the areas belong |\n`}
## To fill in

\`sie check\` warns of what says "${notStated}" until it is filled in. None of it changes a score.

- \`index.yaml\`: the publisher, the licence, and the place as in a sentence.
- \`indicators.csv\`: the source and licence of each indicator, and what it measures in a sentence or two (description).
${index.dated ? '' : `- The year of the figures: \`${files.data}\` has no column Time, so they stand under the period "undated".\n`}- What an area is called (\`index.yaml\`, geography: country, region, ward), and boundaries or a tile layout if there is to be a map.

## What is as in ${tool}, and what is not

- Weights, directions and denominators are those of the files. A denominator divides as it stands there (a scale factor of 1):
  another is written as the multiplier in \`indicators.csv\`.
${targetsText(index)}- Nothing is imputed: the lines with a # in \`index.yaml\` show how it would be. No area is screened out unless you asked for it.
- Scores are not rounded, and areas of equal scores share a rank.
${wordColumns.length > 0 && parents === null ? `- ${listing(wordColumns.map(({ code }) => code))} stand in \`geography/areas.csv\` and group nothing: import once more with \`--parents ${wordColumns[0]!.code}\` for a level above.\n` : ''}${leftOutText(index.leftOut, periods)}
## Codes

An id is part of web addresses. Each is made from the ${idsFrom}: capitals became small, accents were dropped, anything but letters and
digits became a hyphen, and of two that came to the same the second got -2.

| code | id | name |
| --- | --- | --- |
${codes.map(({ code, name }) => `| ${cell(code)} | ${ids.get(code)!} | ${cell(name)} |`).join('\n')}
`;
}

function rowsOf({ row, children, indicators }: TreeNode): readonly TreeNode['row'][] {
	return [row, ...children.flatMap(rowsOf), ...indicators];
}

function targetsText({ measures, files }: ImportedIndex): string {
	const aside = measures.filter(({ target, denominator }) => target !== null && denominator !== null);
	if (aside.length === 0) return '';
	return `- The targets of ${listing(aside.map(({ code }) => code))} were left out: these are divided by another figure, and \`${files.meta}\`
  does not say whether a target is meant before that or after. Write them into \`indicators.csv\` as they are after it.
`;
}

function leftOutText(leftOut: readonly LeftOut[], periods: readonly string[]): string {
	if (leftOut.length === 0) return '';
	const lines = [...Map.groupBy(leftOut, ({ area }) => area)].map(([area, own]) => {
		const shares = own.map(({ available }) => `${(100 * available).toFixed(0)}%`);
		const when = own.length === periods.length ? 'every period' : own.map(({ period }) => period).join(', ');
		return `| ${cell(area)} | ${when} | ${[...new Set(shares)].join(', ')} |`;
	});
	return `
## Left out for want of data

| area | in | indicators with a value |
| --- | --- | --- |
${lines.join('\n')}
`;
}

function cell(text: string): string {
	return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}
