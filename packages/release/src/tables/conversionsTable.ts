import type { Conversion, ConversionMethod } from '@social-index/schema';
import { readListCell, writeListCell } from '../listCell.ts';
import { writeNumberCell } from '../numberCell.ts';
import { writeTextCell } from '../textCell.ts';
import type { Table } from './table.ts';

/** tables/conversions.csv: how each value that was made from figures of other areas was made. */
export const conversionsTable: Table<Conversion> = {
	name: 'conversions',
	title: 'How values were made from figures of other areas',
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
			description: 'The period the value is of.',
			write: (row) => writeTextCell(row.period),
		},
		{
			heading: 'method',
			datatype: 'string',
			description:
				'copied: of one area; sum: counts added up; ratio-of-sums: numerators and denominators added up, then divided; mean-by-denominator, mean-by-base: means weighted by their denominators or by the base.',
			write: (row) => row.method,
		},
		{
			heading: 'base',
			datatype: 'string',
			description: 'The indicator that the mean is weighted by; empty for the other methods.',
			write: (row) => writeTextCell(row.base),
		},
		{
			heading: 'route',
			datatype: 'string',
			separator: '|',
			description: 'The geographies from that of the figures to that of the area.',
			write: (row) => writeTextCell(writeListCell(row.route.geographies)),
		},
		{
			heading: 'from_vintage',
			datatype: 'string',
			description: 'The boundaries that the figures are of.',
			write: (row) => writeTextCell(row.route.fromVintage),
		},
		{
			heading: 'to_vintage',
			datatype: 'string',
			description: 'The boundaries of the area.',
			write: (row) => writeTextCell(row.route.toVintage),
		},
		{
			heading: 'lookups',
			datatype: 'string',
			separator: '|',
			description: 'The version of the lookup of each step; parents where the area list says what lies in what.',
			write: (row) => writeTextCell(writeListCell(row.route.lookups)),
		},
		{
			heading: 'parts',
			datatype: 'integer',
			description: 'How many areas went in.',
			write: (row) => writeNumberCell(row.parts),
		},
		{
			heading: 'split_share',
			datatype: 'number',
			description:
				'Share of the denominator (of the count, where there is none; of the number of areas, where counts are protected) from areas that lie only partly in this one.',
			write: (row) => writeNumberCell(row.splitShare),
		},
		{
			heading: 'present_share',
			datatype: 'number',
			description:
				'Share of the denominator (of the number of areas, where counts are protected) that was present; the rest had no figure.',
			write: (row) => writeNumberCell(row.presentShare),
		},
	],
	read: (row) => {
		const [indicator, area, period] = [row.shared(), row.shared(), row.shared()];
		const method = row.shared() as ConversionMethod;
		const base = row.textOrNull();
		const geographies = readListCell(row.shared());
		const [fromVintage, toVintage] = [row.shared(), row.shared()];
		const route = { geographies, fromVintage, toVintage, lookups: readListCell(row.shared()) };
		const [parts, splitShare, presentShare] = [row.requiredNumber(), row.requiredNumber(), row.requiredNumber()];
		return { indicator, area, period, route, method, base, parts, splitShare, presentShare };
	},
};
