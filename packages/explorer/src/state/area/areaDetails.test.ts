import { describe, expect, it } from 'vitest';
import { areaDetails } from './areaDetails.ts';

const child = (id: string) =>
	({
		id,
		name: id,
		type: 'indicator',
		direction: 'lower',
		unit: '%',
		decimals: 1,
		scale: { low: 0, high: 100, least: 0, most: 100, decimals: 1, point: 1 },
		gap: null,
	}) as const;

const file = {
	periods: ['2012', '2013'],
	measures: ['shelter', 'crowding', 'heating'],
	score: [
		[40, 41, 42],
		[50, 51, null],
	],
	value: [
		[null, 12, 13],
		[null, 11, null],
	],
	flag: [
		['', '', ''],
		['partial', 'carried:2011', 'suppressed'],
	],
	ratings: {
		columns: ['measure', 'rating', 'comparator_value', 'difference', 'basis'],
		tables: [
			{ period: '2012', kind: 'position', comparator: 'peers', rows: [[0, 'weakness', 45, -5, 0]] },
			{
				period: '2013',
				kind: 'position',
				comparator: 'peers',
				rows: [
					[0, 'strength', 45, 5, 0],
					[1, 'in-line', 50, 1, 0],
				],
			},
			{ period: '2013', kind: 'progress', comparator: 'period:2012', rows: [[0, 'improved', 40, 10, 0]] },
		],
	},
};

describe('what the panel says of an area', () => {
	it('is of the measure and period shown, and of the measures right below', () => {
		const details = areaDetails(file, 'shelter', [child('crowding'), child('heating')], '2013');
		expect(details.ratings).toEqual([
			{ kind: 'position', rating: 'strength', comparator: 'peers' },
			{ kind: 'progress', rating: 'improved', comparator: 'period:2012' },
		]);
		expect(details.children.map(({ score, value, absent }) => [score, value, absent])).toEqual([
			[51, 11, null],
			[null, null, 'suppressed'],
		]);
	});

	it('states as absent what the file does not hold', () => {
		const { children } = areaDetails(file, 'shelter', [child('damp')], '2013');
		expect(children[0]).toMatchObject({ score: null, value: null, absent: 'not-available' });
	});
});
