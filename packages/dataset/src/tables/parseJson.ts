import type { ProblemList } from '../problemList.ts';
import { type RecordColumns, recordTable } from './recordTable.ts';
import type { RowTable } from './rowTable.ts';

/**
 * Reads a JSON file that is a list of records: `[{"area": "E05000026", "value": 12.5}, …]`. A key that a record does not have is
 * an empty cell.
 *
 * Reports text that is no JSON, with its line; JSON that is no list; and records that are none.
 *
 * @returns the table, or `null` where there is none (reported)
 */
export function parseJson(text: string, file: string, problems: ProblemList): RowTable | null {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (cause) {
		const line = lineOfJsonError(text, cause);
		problems.error({
			code: 'INVALID_JSON',
			file,
			...(line === null ? {} : { line }),
			message: 'The file is not valid JSON; it may be cut off.',
			mend: 'Export it again; keys and texts stand in double quotes, and no comma follows the last of a list.',
		});
		return null;
	}
	if (!Array.isArray(json)) {
		const inside = isRecord(json) ? Object.entries(json).find(([, value]) => Array.isArray(value)) : undefined;
		problems.error({
			code: 'JSON_WITHOUT_RECORDS',
			file,
			found:
				json === null
					? 'null'
					: isRecord(json)
						? `an object with ${Object.keys(json).join(', ')}`.slice(0, 80)
						: typeof json,
			message: 'The file is JSON but no list of records.',
			mend: `Write the records as a list, [{"area": …, "value": …}, …]${inside === undefined ? '' : `; the one under "${inside[0]}" alone may be it`}.`,
		});
		return null;
	}
	const columns = new Map<string, unknown[]>();
	let sound = true;
	(json as unknown[]).forEach((record, r) => {
		if (!isRecord(record)) {
			sound = false;
			problems.error({
				code: 'JSON_WITHOUT_RECORDS',
				file,
				line: r + 1,
				cell: `record ${r + 1}`,
				found: JSON.stringify(record).slice(0, 60),
				message: 'This is no record of keys and values.',
				mend: 'Write every row with its keys, e.g. {"area": "E05000026", "value": 12.5}.',
			});
			return;
		}
		for (const [key, value] of Object.entries(record)) {
			const column = columns.get(key) ?? [];
			if (column.length === 0) columns.set(key, column);
			column[r] = value;
		}
	});
	return sound ? recordTable(file, columns as RecordColumns, json.length, problems) : null;
}

/** The line at which reading JSON failed, where the error says it. */
export function lineOfJsonError(text: string, cause: unknown): number | null {
	const position = cause instanceof Error ? /position (\d+)/.exec(cause.message) : null;
	return position ? text.slice(0, Number(position[1])).split('\n').length : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
