import { nearestSpelling } from '../nearestSpelling.ts';
import type { ProblemList } from '../problemList.ts';
import { assignIds } from './assignIds.ts';
import { checkDenominators } from './checkDenominators.ts';
import type { ImportedIndex } from './importedIndex.ts';
import { onlyComponent } from './indicatorsText.ts';
import type { MetaRow } from './metaRow.ts';
import { readFigures } from './readFigures.ts';
import { readTree, type TreeNode } from './readTree.ts';
import type { SourceTable } from './sourceTable.ts';

/** How another tool's files are to be understood. */
export interface AssembleOptions {
	/** The column of words whose groups the areas belong to; left out, the only one there is. */
	readonly parents?: string;
	/** The least share of its indicators that an area must have a value of in a period. */
	readonly screen?: number;
	/** Whether indicators are divided by the denominators that the metadata name. */
	readonly denominators?: boolean;
}

/** Figures and what is said of them, as read from the files of another tool. */
export interface AssembleInput {
	readonly tool: string;
	readonly meta: readonly MetaRow[];
	readonly metaFile: string;
	readonly data: SourceTable;
	/** Codes that say nothing to anyone (`Ind.01`) are left out of addresses. */
	readonly idsFrom: 'code' | 'name';
}

/**
 * Joins metadata and figures of another tool into one index, and reports all that stands in the way.
 *
 * @returns `null` where anything is wrong (reported)
 */
export function assembleIndex(
	{ tool, meta: described, metaFile, data, idsFrom }: AssembleInput,
	options: AssembleOptions,
	problems: ProblemList,
): ImportedIndex | null {
	const meta =
		options.denominators === false ? described.map((row): MetaRow => ({ ...row, denominator: null })) : described;
	const tree = readTree(meta, metaFile, problems);
	// A row that could not be read would be missed where it belongs.
	if (tree !== null && !problems.hasErrors) checkTree(tree, problems);
	checkDenominators(meta, problems);
	const read = readFigures(data, meta, { screen: options.screen ?? 0 }, problems);
	const parents = read === null ? null : parentsOf(read.wordColumns, options.parents, metaFile, problems);
	if (tree === null || read === null || problems.hasErrors) return null;
	const kept = meta.filter((row) => row.type === 'Aggregate' || read.measures.includes(row));
	const named = kept.map((row) => ({ code: row.code, from: row[idsFrom] }));
	if (tree.indicators.length > 0) named.push({ code: onlyComponent, from: onlyComponent });
	return {
		...read,
		tool,
		files: { meta: metaFile, data: data.file },
		tree,
		ids: assignIds(named),
		idsFrom,
		parents,
	};
}

/** Reports parts whose indicators all weigh nothing, and warns of directions that nothing asks for. */
function checkTree({ row, children, indicators }: TreeNode, problems: ProblemList): void {
	for (const child of children) checkTree(child, problems);
	if (row.lowerIsBetter) {
		problems.warn({
			code: 'DIRECTION_NOT_USED',
			...row.at('Direction'),
			found: '-1',
			message: `The direction of an aggregate changes no score: every score of ${row.name} is the better the higher.`,
			mend: 'Write 1, so that nobody is misled.',
		});
	}
	if (indicators.length === 0 || indicators.some(({ weight }) => weight > 0)) return;
	problems.error({
		code: 'WEIGHTLESS_COMPONENT',
		...indicators[0]!.at('Weight'),
		found: '0',
		message: `All indicators of ${row.name} have a weight of zero, so it could not be scored.`,
		mend: 'Give at least one of them a weight above zero, or write Other as their Type to keep them outside the index.',
	});
}

function parentsOf(
	columns: readonly MetaRow[],
	wanted: string | undefined,
	file: string,
	problems: ProblemList,
): MetaRow | null {
	const groups = columns.filter(({ type }) => type === 'Group');
	if (wanted === undefined) return groups.length === 1 ? groups[0]! : null;
	const named = columns.find(({ code }) => code === wanted);
	if (named !== undefined) return named;
	const alike = nearestSpelling(
		wanted,
		columns.map(({ code }) => code),
	);
	problems.error({
		code: 'UNKNOWN_GROUP',
		file,
		column: 'iCode',
		found: wanted,
		message: 'Areas cannot be grouped by this column: no row of the Type Group has this code.',
		mend:
			alike !== null
				? `Did you mean ${alike}?`
				: columns.length === 0
					? 'Leave --parents out.'
					: `Use one of ${columns.map(({ code }) => code).join(', ')}, or leave --parents out.`,
	});
	return null;
}
