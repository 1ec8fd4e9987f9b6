import type { NamedAt, ProjectFolder } from '../files/projectFolder.ts';
import type { ProblemList } from '../problemList.ts';
import { findSheetTable } from '../workbook/findSheetTable.ts';
import { readWorkbook } from '../workbook/readWorkbook.ts';
import { findTable, type TableLayout } from './findTable.ts';
import { parseJson } from './parseJson.ts';
import { csvGrid, keepRows, type Table } from './parseTable.ts';
import { readParquet } from './readParquet.ts';
import type { RowTable } from './rowTable.ts';

/** How a file of any format is read as a table. */
export interface TableRequest extends TableLayout {
	/** The sheet of a workbook, by name or number; left out to find it. */
	readonly sheet?: string;
}

/**
 * Opens a file of the project folder as a table, by its ending: .xlsx and .xlsm as workbooks, .parquet, .json as a list of records,
 * everything else as text with commas, semicolons or tabs.
 *
 * @param namedAt - where the path was written, to point at when nothing is there
 * @returns the table, whose rows can be gone through; `null` where it cannot be opened (reported)
 */
export async function openTable(
	folder: ProjectFolder,
	path: string,
	namedAt: NamedAt | undefined,
	request: TableRequest,
	problems: ProblemList,
): Promise<RowTable | null> {
	const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
	if (ending === 'json') {
		const text = await folder.readText(path, namedAt);
		return text === null ? null : parseJson(text, path, problems);
	}
	if (ending === 'ods' || ending === 'xlsb') {
		problems.error({
			code: 'UNREADABLE_WORKBOOK',
			...(namedAt ?? { file: path }),
			found: path,
			message: `Workbooks that are saved as .${ending} are not read.`,
			mend: 'Open it in Excel or LibreOffice and save it as "Excel Workbook (.xlsx)".',
		});
		return null;
	}
	if (ending === 'xlsx' || ending === 'xlsm' || ending === 'xls' || ending === 'parquet') {
		const bytes = await folder.readBytes(path, namedAt);
		if (bytes === null) return null;
		if (ending === 'parquet') return readParquet(bytes, path, problems);
		const workbook = await readWorkbook(bytes, path, problems);
		return workbook === null ? null : findSheetTable(workbook, request.sheet, request, problems);
	}
	const pieces = await folder.openText(path, namedAt);
	return pieces === null ? null : findTable(csvGrid(pieces, path), request, problems);
}

/** As {@link openTable}, all rows kept: for lists, not for figures. */
export async function readTable(
	folder: ProjectFolder,
	path: string,
	namedAt: NamedAt | undefined,
	request: TableRequest,
	problems: ProblemList,
): Promise<Table | null> {
	const table = await openTable(folder, path, namedAt, request, problems);
	return table === null ? null : keepRows(table);
}
