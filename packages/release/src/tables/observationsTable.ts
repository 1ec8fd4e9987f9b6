import { type Dataset, flagBit, sourceOf, writeFlags } from '@social-index/schema';
import { writeNumberCell } from '../numberCell.ts';
import { writeTextCell } from '../textCell.ts';
import type { Column, Table } from './table.ts';

/** One supplied observation, as published. */
export interface ObservationRow {
	readonly indicator: string;
	readonly area: string;
	readonly period: string;
	readonly value: number | null;
	readonly numerator: number | null;
	readonly denominator: number | null;
	readonly lower: number | null;
	readonly upper: number | null;
	readonly flag: string;
	readonly file: string;
	readonly line: number | null;
	readonly column: string;
	readonly cell: string;
}

/**
 * The observations that were supplied, one by one. A cell that no file speaks of has no row. Of a suppressed cell
 * nothing is given but that it is suppressed: its numerator, denominator and limits would give it away.
 *
 * @param filePath - how the path of an input file is published
 */
export function* observationRows(dataset: Dataset, filePath: (path: string) => string): Generator<ObservationRow> {
	const { observations } = dataset;
	const { indicators, periods, areas } = observations;
	for (let m = 0; m < indicators.length; m++) {
		for (let t = 0; t < periods.length; t++) {
			for (let a = 0; a < areas.length; a++) {
				const cell = (m * periods.length + t) * areas.length + a;
				const flag = observations.flag[cell]!;
				const file = dataset.files[observations.file[cell]!];
				if (Number.isNaN(observations.value[cell]) && file === undefined) continue;
				const withheld = (flag & flagBit.suppressed) !== 0;
				const number = (column: Float64Array) => {
					const value = column[cell]!;
					return withheld || Number.isNaN(value) ? null : value;
				};
				const source = sourceOf(observations, cell);
				yield {
					indicator: indicators[m]!,
					area: areas[a]!,
					period: periods[t]!.id,
					value: number(observations.value),
					numerator: number(observations.numerator),
					denominator: number(observations.denominator),
					lower: number(observations.lower),
					upper: number(observations.upper),
					flag: writeFlags(flag),
					file: file === undefined ? '' : filePath(file.path),
					line: file === undefined || observations.line[cell] === 0 ? null : observations.line[cell]!,
					column: source.heading,
					cell: source.cell,
				};
			}
		}
	}
}

function numberColumn(
	heading: 'value' | 'numerator' | 'denominator' | 'lower' | 'upper',
	description: string,
): Column<ObservationRow> {
	return { heading, datatype: 'number', description, write: (row) => writeNumberCell(row[heading]) };
}

/** tables/observations.csv: every observation as it was supplied, with the file, line and cell it was read from. */
export const observationsTable: Table<ObservationRow> = {
	name: 'observations',
	title: 'Observations as supplied',
	key: ['indicator', 'area_code', 'period'],
	columns: [
		{
			heading: 'indicator',
			datatype: 'string',
			description: 'The indicator.',
			write: (row) => writeTextCell(row.indicator),
		},
		{
			heading: 'area_code',
			datatype: 'string',
			description: 'Code of the area.',
			write: (row) => writeTextCell(row.area),
		},
		{
			heading: 'period',
			datatype: 'string',
			description: 'The period the observation is of.',
			write: (row) => writeTextCell(row.period),
		},
		numberColumn(
			'value',
			'The value as supplied, before any division by a denominator; empty where the flag says why.',
		),
		numberColumn('numerator', 'The count above the line, where given.'),
		numberColumn('denominator', 'The count below the line, where given.'),
		numberColumn('lower', 'Lower limit of the interval, where given.'),
		numberColumn('upper', 'Upper limit of the interval, where given.'),
		{
			heading: 'flag',
			datatype: 'string',
			separator: ' ',
			description: 'What is to be said of the value, or why there is none.',
			write: (row) => row.flag,
		},
		{
			heading: 'file',
			datatype: 'string',
			description: 'The input file it was read from; of a converted value, that of its first part.',
			write: (row) => writeTextCell(row.file),
		},
		{
			heading: 'line',
			datatype: 'integer',
			description:
				'The line of that file, the row of its sheet or the number of its record, the first being 1; empty where the file holds figures of which some are withheld, since the order of a file may give them away.',
			write: (row) => writeNumberCell(row.line),
		},
		{
			heading: 'column',
			datatype: 'string',
			description: 'The heading of the column of that file.',
			write: (row) => writeTextCell(row.column),
		},
		{
			heading: 'cell',
			datatype: 'string',
			description: 'Where the file is a workbook, the cell and its sheet, such as Figures!C7.',
			write: (row) => writeTextCell(row.cell),
		},
	],
	read: (row) => ({
		indicator: row.shared(),
		area: row.shared(),
		period: row.shared(),
		value: row.number(),
		numerator: row.number(),
		denominator: row.number(),
		lower: row.number(),
		upper: row.number(),
		flag: row.shared(),
		file: row.shared(),
		line: row.number(),
		column: row.shared(),
		cell: row.text(),
	}),
};
