import { rangeName } from '@social-index/schema';
import type { ProblemList } from '../problemList.ts';
import { placeIn, type RowTable } from '../tables/rowTable.ts';

/**
 * Refuses numbers that a sheet merges over several cells: whether they hold for each of the rows or for all together cannot be
 * told. Labels may be merged (a ward's name beside its five years).
 *
 * @param columns - the columns of numbers; those below 0 are not there
 * @returns whether there are any (reported)
 */
export function refuseMergedValues(table: RowTable, columns: readonly number[], problems: ProblemList): boolean {
	const { sheet, merged = [] } = table;
	const over = merged.filter(
		({ firstRow, lastRow, firstColumn, lastColumn }) =>
			lastRow > table.headingLine &&
			firstRow > table.headingLine &&
			columns.some((column) => firstColumn <= column + 1 && column + 1 <= lastColumn),
	);
	if (sheet === undefined || over.length === 0) return false;
	const texts = new Map<number, readonly string[]>();
	const firstRows = new Set(over.map(({ firstRow }) => firstRow));
	table.eachRowQuietly((cells, line) => {
		if (firstRows.has(line)) texts.set(line, cells);
		return true;
	});
	let refused = false;
	for (const range of over) {
		const column = columns.find((own) => range.firstColumn <= own + 1 && own + 1 <= range.lastColumn)!;
		const text = texts.get(range.firstRow)?.[column]?.trim() ?? '';
		if (text === '') continue;
		refused = true;
		problems.error({
			code: 'MERGED_VALUES',
			...placeIn(table, range.firstRow, column),
			cell: rangeName(sheet, range),
			found: text,
			message: 'This number is merged over several cells, so it cannot be told which rows and columns it is of.',
			mend: 'Unmerge the cells, and write the number in each row that it holds for.',
		});
	}
	return refused;
}
