import { type Rating, type RatingKind, type RatingRow, ratingWords } from '@social-index/schema';
import { writeNumberCell } from '../numberCell.ts';
import { writeTextCell } from '../textCell.ts';
import type { Table } from './table.ts';

/** tables/ratings.csv: where each area stands against its comparators, its own past and its targets. */
export const ratingsTable: Table<RatingRow> = {
	name: 'ratings',
	title: 'Ratings of position, progress and targets',
	key: ['area_code', 'period', 'measure', 'kind', 'comparator'],
	columns: [
		{
			heading: 'area_code',
			datatype: 'string',
			description: 'Code of the area.',
			write: (row) => writeTextCell(row.area),
		},
		{
			heading: 'period',
			datatype: 'string',
			description: 'The period rated.',
			write: (row) => writeTextCell(row.period),
		},
		{
			heading: 'measure',
			datatype: 'string',
			description: 'The measure rated.',
			write: (row) => writeTextCell(row.measure),
		},
		{
			heading: 'rating',
			datatype: 'string',
			description: `The rating, in a word: ${Object.values(ratingWords)
				.map((words) => words.slice(0, 3).join(', '))
				.join('; ')}; or not-compared.`,
			write: (row) => row.rating,
		},
		{
			heading: 'kind',
			datatype: 'string',
			description: 'What is rated: position, progress or target.',
			write: (row) => row.kind,
		},
		{
			heading: 'comparator',
			datatype: 'string',
			description: 'What the score is held against: peers, the code of an area, period: and a period, or target.',
			write: (row) => writeTextCell(row.comparator),
		},
		{
			heading: 'comparator_value',
			datatype: 'number',
			description: 'What it is held against, in points of score; empty where there is none.',
			write: (row) => writeNumberCell(row.comparatorValue),
		},
		{
			heading: 'difference',
			datatype: 'number',
			description: 'Score minus comparator, in points; above zero is better.',
			write: (row) => writeNumberCell(row.difference),
		},
		{
			heading: 'basis',
			datatype: 'string',
			description: 'The rule that made the rating.',
			write: (row) => writeTextCell(row.basis),
		},
	],
	read: (row) => {
		const [area, period, measure] = [row.shared(), row.shared(), row.shared()];
		const [rating, kind] = [row.shared(), row.shared()];
		if (!(ratingWords[kind as RatingKind] as readonly string[] | undefined)?.includes(rating)) {
			throw new Error(`"${rating}" is not a rating of kind "${kind}".`);
		}
		return {
			area,
			period,
			measure,
			rating: rating as Rating,
			kind: kind as RatingKind,
			comparator: row.shared(),
			comparatorValue: row.number(),
			difference: row.number(),
			basis: row.shared(),
		};
	},
};
