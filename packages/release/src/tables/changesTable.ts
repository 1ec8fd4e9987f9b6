import type { ChangeRow } from '@social-index/schema';
import { readNumberCell, writeNumberCell } from '../numberCell.ts';
import { readTextCell, writeTextCell } from '../textCell.ts';
import { requiredNumber } from './requiredNumber.ts';
import { sharedTexts, type Table } from './table.ts';

/** tables/changes.csv: what each indicator contributed to each change of a score. The contributions of a change sum to it. */
export function changesTable(): Table<ChangeRow> {
	const shared = sharedTexts();
	return {
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
		read: ([area, from, to, measure, change, lower, upper, clear, contributor, contribution]) => ({
			area: shared(readTextCell(area!)),
			from: shared(readTextCell(from!)),
			to: shared(readTextCell(to!)),
			measure: shared(readTextCell(measure!)),
			change: requiredNumber(change!),
			lower: readNumberCell(lower!),
			upper: readNumberCell(upper!),
			clear: readBoolean(clear!),
			contributor: shared(readTextCell(contributor!)),
			contribution: requiredNumber(contribution!),
		}),
	};
}

function readBoolean(cell: string): boolean {
	if (cell !== 'true' && cell !== 'false') throw new Error(`"${cell}" is neither true nor false.`);
	return cell === 'true';
}
