import type { NamedAt, ProjectFolder } from '../files/projectFolder.ts';
import type { ProblemList } from '../problemList.ts';
import { readTable } from '../tables/openTable.ts';
import { readCell } from '../tables/readCell.ts';
import { requireColumn } from '../tables/requireColumn.ts';
import { placeIn } from '../tables/rowTable.ts';
import type { LookupSettings } from './lookup.ts';

/** A row of a lookup file: two codes, and what the weight column says. */
export interface LookupRow {
	readonly from: string;
	readonly to: string;
	readonly weight: number;
	readonly line: number;
}

/** The rows of a lookup file, sound each for itself. */
export interface LookupTable {
	readonly settings: LookupSettings;
	readonly file: string;
	readonly rows: readonly LookupRow[];
	/** Whether a row was left out because something is wrong with it (reported): what is lacking may stand in it. */
	readonly incomplete: boolean;
	/** Where a cell of it stands. */
	placeOf(line: number, column: string): ReturnType<typeof placeIn>;
}

/**
 * Reads a lookup file: one row for each pair of areas.
 *
 * Reports missing columns, rows without a code on either side, weights that are no share or amount, and pairs given twice.
 *
 * @returns `null` where there is no table to read (reported)
 */
export async function readLookup(
	folder: ProjectFolder,
	settings: LookupSettings,
	file: string,
	namedAt: NamedAt,
	problems: ProblemList,
): Promise<LookupTable | null> {
	const { columns } = settings;
	const wanted = [columns.from, columns.to, ...(columns.weight === undefined ? [] : [columns.weight])];
	const table = await readTable(folder, file, namedAt, { wanted }, problems);
	if (table === null) return null;
	const need = (heading: string, key: string): number =>
		requireColumn(
			table,
			heading,
			problems,
			`Or say in index.yaml what this file calls it: lookups → columns → ${key}.`,
		);
	const from = need(columns.from, 'from');
	const to = need(columns.to, 'to');
	const weighted = columns.weight !== undefined;
	const weight = weighted ? need(columns.weight!, 'weight') : -1;
	if (from < 0 || to < 0 || (weighted && weight < 0)) return null;
	const rows: LookupRow[] = [];
	const seen = new Map<string, number>();
	let incomplete = false;
	table.rows.forEach((cells, r) => {
		const line = table.lines[r]!;
		const pair = { from: cells[from]!.trim(), to: cells[to]!.trim() };
		const empty = pair.from === '' ? columns.from : pair.to === '' ? columns.to : null;
		if (empty !== null) {
			problems.error({
				code: 'ROW_WITHOUT_AREA',
				...placeIn(table, line, empty),
				message: 'The row names no area on this side.',
				mend: 'Write the code of the area, or delete the row.',
			});
			incomplete = true;
			return;
		}
		const key = `${pair.from} ${pair.to}`;
		const before = seen.get(key);
		if (before !== undefined) {
			problems.error({
				code: 'REPEATED_LOOKUP_ROW',
				...placeIn(table, line),
				found: `${pair.from}, ${pair.to}`,
				message: `This pair of areas is given already, on line ${before}.`,
				mend: 'Delete one of the two rows, or correct a code.',
			});
			incomplete = true;
			return;
		}
		seen.set(key, line);
		const share = weighted ? readWeight(cells[weight]!, settings, placeIn(table, line, columns.weight), problems) : 1;
		if (share === null) incomplete = true;
		else rows.push({ ...pair, weight: share, line });
	});
	const placeOf = (line: number, column: string): ReturnType<typeof placeIn> => placeIn(table, line, column);
	return { settings, file, rows, incomplete, placeOf };
}

function readWeight(
	text: string,
	{ weights }: LookupSettings,
	at: ReturnType<typeof placeIn>,
	problems: ProblemList,
): number | null {
	const reading = readCell(text);
	const most = weights === 'shares' ? 1.001 : Infinity;
	if (reading.kind === 'number' && reading.value >= 0 && reading.value <= most) return reading.value;
	const shares = weights === 'shares';
	problems.error({
		code: 'UNFIT_LOOKUP_WEIGHT',
		...at,
		found: text.trim(),
		message: shares
			? 'This is no share: a number from 0 to 1 is expected.'
			: 'This is no amount: a number of at least 0 is expected.',
		mend:
			shares && reading.kind === 'number' && reading.value > 1
				? 'Write percentages as shares (0.25 for 25 %); if the column holds people, homes or hectares, set weights: amounts in index.yaml.'
				: 'Write the number alone, e.g. 0.25.',
	});
	return null;
}
