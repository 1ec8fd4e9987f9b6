import type { DisclosureRow } from '@social-index/schema';
import { writeNumberCell } from '../numberCell.ts';
import { writeTextCell } from '../textCell.ts';
import type { Column, Table } from './table.ts';

function count(heading: string, description: string, of: (row: DisclosureRow) => number): Column<DisclosureRow> {
	return { heading, datatype: 'integer', description, write: (row) => writeNumberCell(of(row)) };
}

function text(heading: string, description: string, of: (row: DisclosureRow) => string): Column<DisclosureRow> {
	return { heading, datatype: 'string', description, write: (row) => writeTextCell(of(row)) };
}

/** tables/disclosure.csv: how many figures were withheld to protect people and why; nothing in it says which or what they were. */
export const disclosureTable: Table<DisclosureRow> = {
	name: 'disclosure',
	title: 'Figures withheld to protect people',
	key: ['indicator', 'period', 'level'],
	columns: [
		text('indicator', 'The indicator.', (row) => row.indicator),
		text('period', 'The period the figures are of.', (row) => row.period),
		text('level', 'The kind of area they are of.', (row) => row.level),
		text('mode', 'suppress: small counts are hidden; round: every count is rounded.', (row) => row.mode),
		count('min_count', 'Counts from 1 to below this are withheld.', (row) => row.minCount),
		count('min_denominator', 'Figures about fewer people than this are withheld.', (row) => row.minDenominator),
		count('cells', 'Figures there are, withheld or not.', (row) => row.cells),
		count('small_counts', 'Withheld because the count is small.', (row) => row.smallCounts),
		count('small_rests', 'Withheld because all are counted, or all but a few.', (row) => row.smallRests),
		count('small_denominators', 'Withheld because they are about few people.', (row) => row.smallDenominators),
		count('at_source', 'Withheld when they were supplied.', (row) => row.atSource),
		count('secondary', 'Withheld so that another cannot be worked out.', (row) => row.secondary),
		{
			heading: 'hidden_share',
			datatype: 'number',
			description:
				'Share of the published totals of the areas above that lies in withheld figures, 0 to 1; empty where no total is published.',
			write: (row) => writeNumberCell(row.hiddenShare),
		},
		{
			heading: 'least_possible',
			datatype: 'integer',
			description:
				'How many different counts the least protected of the withheld figures can still be, whatever is added or subtracted; told up to four times min_count. Empty where none is withheld or counts are not whole.',
			write: (row) => writeNumberCell(row.leastPossible),
		},
	],
	read: (row) => ({
		indicator: row.text(),
		period: row.text(),
		level: row.text(),
		mode: row.text() as DisclosureRow['mode'],
		minCount: row.requiredNumber(),
		minDenominator: row.requiredNumber(),
		cells: row.requiredNumber(),
		smallCounts: row.requiredNumber(),
		smallRests: row.requiredNumber(),
		smallDenominators: row.requiredNumber(),
		atSource: row.requiredNumber(),
		secondary: row.requiredNumber(),
		hiddenShare: row.number(),
		leastPossible: row.number(),
	}),
};
