import type { ChangeRow } from '@social-index/schema';
import { writeNumberCell } from '../numberCell.ts';
import { writeTextCell } from '../textCell.ts';
import type { Table } from './table.ts';

/** tables/changes.csv: what each indicator contributed to each change of a score. The contributions of a change sum to it. */
export const changesTable: Table<ChangeRow> = {
	name: 'changes',
	title: 'Changes between periods and what drove them',
	key: ['area_code', 'from', 'to', 'measure', 'contributor'],
	columns: [
		{
			heading: 'area_code',
			datatype: 'string',
			description: 'Code of the area.',
			write: (row) => writeTextCell(row.area),
		},
		{
			heading: 'from',
			datatype: 'string',
			description: 'The earlier period.',
			write: (row) => writeTextCell(row.from),
		},
		{
			heading: 'to',
			datatype: 'string',
			description: 'The later period.',
			write: (row) => writeTextCell(row.to),
		},
		{
			heading: 'measure',
			datatype: 'string',
			description: 'The index, dimension or component that changed.',
			write: (row) => writeTextCell(row.measure),
		},
		{
			heading: 'change',
			datatype: 'number',
			description: 'Score of the later period minus score of the earlier, in points; above zero is better.',
			write: (row) => writeNumberCell(row.change),
		},
		{
			heading: 'lower',
			datatype: 'number',
			description: 'Lower end of the interval of the change; empty where none is known.',
			write: (row) => writeNumberCell(row.lower),
		},
		{
			heading: 'upper',
			datatype: 'number',
			description: 'Upper end of the interval of the change; empty where none is known.',
			write: (row) => writeNumberCell(row.upper),
		},
		{
			heading: 'clear',
			datatype: 'boolean',
			description: 'Whether the change is large enough to be called one.',
			write: (row) => (row.clear ? 'true' : 'false'),
		},
		{
			heading: 'contributor',
			datatype: 'string',
			description: 'An indicator.',
			write: (row) => writeTextCell(row.contributor),
		},
		{
			heading: 'contribution',
			datatype: 'number',
			description: 'Its part of the change, in points of the measure.',
			write: (row) => writeNumberCell(row.contribution),
		},
	],
	read: (row) => ({
		area: row.shared(),
		from: row.shared(),
		to: row.shared(),
		measure: row.shared(),
		change: row.requiredNumber(),
		lower: row.number(),
		upper: row.number(),
		clear: row.boolean(),
		contributor: row.shared(),
		contribution: row.requiredNumber(),
	}),
};

/**
 * The rows that are published: an indicator that did not move contributed nothing and has no row. Of a change that
 * nothing contributed to, the first row is kept, so that every change is there to be found.
 *
 * @param rows - those of one change next to each other
 */
export function* publishedChanges(rows: Iterable<ChangeRow>): Generator<ChangeRow> {
	let first: ChangeRow | undefined;
	let moved = false;
	for (const row of rows) {
		if (first === undefined || !isSameChange(row, first)) {
			if (first !== undefined && !moved) yield first;
			[first, moved] = [row, false];
		}
		if (row.contribution === 0) continue;
		moved = true;
		yield row;
	}
	if (first !== undefined && !moved) yield first;
}

function isSameChange(a: ChangeRow, b: ChangeRow): boolean {
	return a.measure === b.measure && a.area === b.area && a.from === b.from && a.to === b.to;
}
