import type { FitRow } from '@social-index/schema';
import { readListCell, writeListCell } from '../listCell.ts';
import { writeNumberCell } from '../numberCell.ts';
import { writeTextCell } from '../textCell.ts';
import type { Table } from './table.ts';

/** tables/fit.csv: how well the indicators of each component hang together. */
export const fitTable: Table<FitRow> = {
	name: 'fit',
	title: 'How well the indicators of each component hang together',
	key: ['measure'],
	columns: [
		{
			heading: 'measure',
			datatype: 'string',
			description: 'The component.',
			write: (row) => writeTextCell(row.measure),
		},
		{
			heading: 'n',
			datatype: 'integer',
			description: 'Areas times periods used; anchor rows are not among them.',
			write: (row) => writeNumberCell(row.n),
		},
		{
			heading: 'alpha',
			datatype: 'number',
			description: "Cronbach's alpha; empty where it cannot be computed.",
			write: (row) => writeNumberCell(row.alpha),
		},
		{
			heading: 'kmo',
			datatype: 'number',
			description: 'Kaiser-Meyer-Olkin measure of sampling adequacy; empty where it cannot be computed.',
			write: (row) => writeNumberCell(row.kmo),
		},
		{
			heading: 'pc1_share',
			datatype: 'number',
			description: 'Share of variance on the first principal component, 0 to 1.',
			write: (row) => writeNumberCell(row.pc1Share),
		},
		{
			heading: 'eigenvalues',
			datatype: 'number',
			separator: '|',
			description: 'Eigenvalues of the correlation matrix, largest first.',
			write: (row) => row.eigenvalues.map(writeNumberCell).join('|'),
		},
		{
			heading: 'min_r',
			datatype: 'number',
			description: 'The lowest correlation between two of the indicators.',
			write: (row) => writeNumberCell(row.minR),
		},
		{
			heading: 'max_r',
			datatype: 'number',
			description: 'The highest correlation between two of the indicators.',
			write: (row) => writeNumberCell(row.maxR),
		},
		{
			heading: 'warnings',
			datatype: 'string',
			separator: '|',
			description: 'What a reader should know about the fit.',
			write: (row) => writeTextCell(writeListCell(row.warnings)),
		},
	],
	read: (row) => ({
		measure: row.text(),
		n: row.requiredNumber(),
		alpha: row.number(),
		kmo: row.number(),
		pc1Share: row.number(),
		eigenvalues: readListCell(row.text()).map(Number),
		minR: row.number(),
		maxR: row.number(),
		warnings: readListCell(row.text()),
	}),
};
