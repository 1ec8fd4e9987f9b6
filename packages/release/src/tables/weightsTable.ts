import type { WeightRow } from '@social-index/schema';
import { writeNumberCell } from '../numberCell.ts';
import { writeTextCell } from '../textCell.ts';
import type { Table } from './table.ts';

/** tables/weights.csv: how every measure enters its parent, enough to recompute every score from the values. */
export const weightsTable: Table<WeightRow> = {
	name: 'weights',
	title: 'Weights and anchors in force',
	key: ['measure', 'period'],
	columns: [
		{
			heading: 'measure',
			datatype: 'string',
			description: 'The measure.',
			write: (row) => writeTextCell(row.measure),
		},
		{
			heading: 'period',
			datatype: 'string',
			description: 'The period that the row is of, where each is standardised by itself; empty where it holds for all.',
			write: (row) => writeTextCell(row.period ?? ''),
		},
		{
			heading: 'parent',
			datatype: 'string',
			description: 'The measure it is part of; empty for the index.',
			write: (row) => writeTextCell(row.parent),
		},
		{
			heading: 'weight',
			datatype: 'number',
			description: "Share within the parent, summing to 1 over the parent's children that can be scored.",
			write: (row) => writeNumberCell(row.weight),
		},
		{
			heading: 'effective_weight',
			datatype: 'number',
			description: 'Share of the whole index: points of the index per point of the score of this measure.',
			write: (row) => writeNumberCell(row.effectiveWeight),
		},
		{
			heading: 'points_per_unit',
			datatype: 'number',
			description:
				"Points of the parent's score per unit of this measure: of the transformed value for an indicator, of the score for the rest. Negative where lower is better; empty where the score of the parent is no straight line in it.",
			write: (row) => writeNumberCell(row.pointsPerUnit),
		},
		{
			heading: 'best',
			datatype: 'number',
			description:
				'The value that scores 100, after transform; empty for aggregates, and where the method does not score between best and worst case.',
			write: (row) => writeNumberCell(row.best),
		},
		{
			heading: 'worst',
			datatype: 'number',
			description:
				'The value that scores 0, after transform; empty for aggregates, and where the method does not score between best and worst case.',
			write: (row) => writeNumberCell(row.worst),
		},
		{
			heading: 'mean',
			datatype: 'number',
			description: 'Mean used to standardise the transformed value; empty for aggregates.',
			write: (row) => writeNumberCell(row.mean),
		},
		{
			heading: 'sd',
			datatype: 'number',
			description: 'Standard deviation used to standardise the transformed value; empty for aggregates.',
			write: (row) => writeNumberCell(row.sd),
		},
		{
			heading: 'origin',
			datatype: 'string',
			description:
				'How the weight was found: equal, given, pca (principal components), factor (factor analysis) and so on, or another index’s model.',
			write: (row) => writeTextCell(row.origin),
		},
	],
	read: (row) => ({
		measure: row.text(),
		period: row.text() || null,
		parent: row.text(),
		weight: row.requiredNumber(),
		effectiveWeight: row.requiredNumber(),
		pointsPerUnit: row.number(),
		best: row.number(),
		worst: row.number(),
		mean: row.number(),
		sd: row.number(),
		origin: row.text(),
	}),
};
