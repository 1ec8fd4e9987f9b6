import { listing } from '../listing.ts';
import { nearestSpelling } from '../nearestSpelling.ts';
import type { ProblemList } from '../problemList.ts';
import type { MetaRow } from './metaRow.ts';

/** A part of another tool's framework, with what stands right below it. */
export interface TreeNode {
	readonly row: MetaRow;
	readonly children: readonly TreeNode[];
	readonly indicators: readonly MetaRow[];
}

/**
 * Joins indicators and aggregates into one tree by the parents that they name.
 *
 * Reports parents that are none, that are of another level than the next (which tells of circles too), aggregates with nothing
 * below them, and indices with no top or several.
 *
 * @param file - that describes them, for what is wrong with the whole
 * @returns the top of the tree; `null` where there is no whole tree (reported)
 */
export function readTree(rows: readonly MetaRow[], file: string, problems: ProblemList): TreeNode | null {
	const inIndex = rows.filter(({ type }) => type === 'Indicator' || type === 'Aggregate');
	const aggregates = inIndex.filter(({ type }) => type === 'Aggregate');
	const before = inIndex.map((row) => placed(row, aggregates, problems));
	if (!inIndex.some(({ type }) => type === 'Indicator') || aggregates.length === 0) {
		problems.error({
			code: 'NO_TREE',
			file,
			column: 'Type',
			message: `There is no ${aggregates.length === 0 ? 'aggregate' : 'indicator'}, so nothing can be brought together into an index.`,
			mend:
				aggregates.length === 0
					? 'Add a row of the Type Aggregate, Level 2, for the index, and write its code as the Parent of the indicators.'
					: 'Write Indicator as the Type of the figures that the index is made of.',
		});
		return null;
	}
	const tops = aggregates.filter(({ parent }) => parent === null);
	for (const row of aggregates) {
		if (inIndex.some(({ parent }) => parent === row.code)) continue;
		problems.error({
			code: 'CHILDLESS_AGGREGATE',
			...row.at('iCode'),
			found: row.code,
			message: `Nothing has ${row.name} as its Parent, so it could never be scored.`,
			mend: 'Write its code as the Parent of what belongs to it, or delete the row.',
		});
	}
	if (tops.length !== 1 && before.every((sound) => sound)) reportTops(tops, file, problems);
	if (tops.length !== 1 || before.includes(false)) return null;
	return grow(tops[0]!, inIndex);
}

/** Whether a row stands right below an aggregate of the next level, or is the top itself. */
function placed(row: MetaRow, aggregates: readonly MetaRow[], problems: ProblemList): boolean {
	const { name, parent, level, type } = row;
	if (parent === null && type === 'Aggregate') return true;
	const above = aggregates.find(({ code }) => code === parent);
	if (above !== undefined && (level === null || above.level === null)) return false;
	if (above !== undefined && above.level === level! + 1) return true;
	if (parent === null) {
		problems.error({
			code: 'MISSING_PARENT',
			...row.at('Parent'),
			message: `${name} has no Parent, so it would count for nothing.`,
			mend: 'Write the code of the aggregate it belongs to; to keep it outside the index, write Other as its Type.',
		});
	} else if (above === undefined) {
		const alike = nearestSpelling(
			parent,
			aggregates.map(({ code }) => code),
		);
		problems.error({
			code: 'UNKNOWN_AGGREGATE',
			...row.at('Parent'),
			found: parent,
			message: `No row of the Type Aggregate has this code, so it is not known where ${name} belongs.`,
			mend: alike === null ? 'Add a row for it, or write the code of one there is.' : `Did you mean ${alike}?`,
		});
	} else {
		problems.error({
			code: 'UNFIT_LEVEL',
			...row.at('Parent'),
			found: parent,
			message: `${name} is of level ${level} and its Parent of level ${above.level}; a Parent stands one level above, so that nothing is skipped and nothing is below itself.`,
			mend: `Write the code of an aggregate of level ${level! + 1}, or correct the levels.`,
		});
	}
	return false;
}

function reportTops(tops: readonly MetaRow[], file: string, problems: ProblemList): void {
	problems.error({
		code: 'SEVERAL_TOPS',
		...(tops[1]?.at('Parent') ?? { file, column: 'Parent' }),
		...(tops.length === 0 ? {} : { found: tops.map(({ code }) => code).join(', ') }),
		message:
			tops.length === 0
				? 'Every aggregate has a Parent, so there is no index above them all.'
				: `${listing(tops.map(({ name }) => name))} have no Parent each, and an index has one top.`,
		mend: 'Leave the Parent of one aggregate empty, and write its code as the Parent of those right below it.',
	});
}

function grow(row: MetaRow, rows: readonly MetaRow[]): TreeNode {
	const below = rows.filter(({ parent }) => parent === row.code);
	return {
		row,
		children: below.filter(({ type }) => type === 'Aggregate').map((child) => grow(child, rows)),
		indicators: below.filter(({ type }) => type === 'Indicator'),
	};
}
