import type { WithheldRow } from '@social-index/schema';
import { writeNumberCell } from '../numberCell.ts';
import { writeTextCell } from '../textCell.ts';
import type { Column, Table } from './table.ts';

function count(heading: string, description: string, of: (row: WithheldRow) => number): Column<WithheldRow> {
	return { heading, datatype: 'integer', description, write: (row) => writeNumberCell(of(row)) };
}

function text(heading: string, description: string, of: (row: WithheldRow) => string): Column<WithheldRow> {
	return { heading, datatype: 'string', description, write: (row) => writeTextCell(of(row)) };
}

/** tables/disclosure.csv: how many figures were withheld to protect people. Why is not told: how many of them are small says something of each. */
export const disclosureTable: Table<WithheldRow> = {
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
		count('withheld', 'Figures withheld.', (row) => row.withheld),
		{
			heading: 'hidden_share',
			datatype: 'number',
			description:
				'Share of the published totals of the areas above that lies in withheld figures, 0 to 1; empty where no total is published.',
			write: (row) => writeNumberCell(row.hiddenShare),
		},
	],
	read: (row) => ({
		indicator: row.text(),
		period: row.text(),
		level: row.text(),
		mode: row.text() as WithheldRow['mode'],
		minCount: row.requiredNumber(),
		minDenominator: row.requiredNumber(),
		cells: row.requiredNumber(),
		withheld: row.requiredNumber(),
		hiddenShare: row.number(),
	}),
};
