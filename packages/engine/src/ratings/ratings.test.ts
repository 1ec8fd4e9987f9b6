import { describe, expect, it } from 'vitest';
import { computeIndex } from '../computeIndex.ts';
import { type Sample, sampleDataset } from '../testing/sampleDataset.ts';
import { areasWithTargets } from './areasWithTargets.ts';
import { findPeers } from './findPeers.ts';
import { strengthsAndWeaknesses } from './strengthsAndWeaknesses.ts';

const areas = ['A', 'B', 'C', 'D', 'E'];

function rate(change: Partial<Sample> = {}) {
	return computeIndex(
		sampleDataset({
			areas,
			periods: ['2010', '2011', '2012'],
			framework: [{ id: 'c', name: 'c' }],
			indicators: [{ id: 'x', component: 'c' }],
			values: {
				x: { 2010: [50, 52, 54, 60, 80], 2011: [50, 51, 57, 60, 80], 2012: [54, 49, 57, 60.5, 80] },
			},
			...change,
		}),
	);
}
const pick = (result: ReturnType<typeof rate>, area: string, period: string, kind: string, comparator?: string) =>
	result.ratings.filter(
		(r) =>
			r.area === area &&
			r.period === period &&
			r.measure === 'x' &&
			r.kind === kind &&
			(comparator ?? r.comparator) === r.comparator,
	);

describe('position against peers', () => {
	it('holds a ward against the median of all the others, by their usual distance from it', () => {
		const result = rate();
		// The others of E: 50 52 54 60, median 53, distances 3 1 1 7, mean 3.
		expect(pick(result, 'E', '2010', 'position')).toEqual([
			{
				area: 'E',
				period: '2010',
				measure: 'x',
				rating: 'strength',
				kind: 'position',
				comparator: 'peers',
				comparatorValue: 53,
				difference: 27,
				basis: 'more than 1.00 x spread 3.00 and 1 point',
			},
		]);
		// The others of A: 52 54 60 80, median 57, distances 5 3 3 23, mean 8.5: 7 below is not unusual.
		expect(pick(result, 'A', '2010', 'position')[0]).toMatchObject({ rating: 'in-line', difference: -7 });
		expect(result.peers.get('B')).toEqual(['A', 'C', 'D', 'E']);
	});

	it('never rates a difference within the threshold, however alike the peers', () => {
		const values = { x: { 2010: [50, 50, 50, 50, 50.9] } };
		expect(pick(rate({ values }), 'E', '2010', 'position')[0]!.rating).toBe('in-line');
	});

	it('says it cannot compare where fewer than two peers have a score', () => {
		const values = { x: { 2010: [50, 60, 'suppressed' as const, 'suppressed' as const, 'suppressed' as const] } };
		expect(pick(rate({ values }), 'A', '2010', 'position')).toMatchObject([
			{ rating: 'not-compared', comparatorValue: null, difference: null, basis: 'fewer than 2 peers have a score' },
		]);
		expect(pick(rate({ values }), 'C', '2010', 'position')).toEqual([]);
	});

	it('takes the nearest by the matching variable where there are many', () => {
		const match = Float64Array.from({ length: 25 }, (_, i) => i * i);
		const { of, allOthers } = findPeers(match, 25, 3);
		expect(allOthers).toBe(false);
		// From 100: 81, 121 and 64 lie 19, 21 and 36 away, 144 lies 44.
		expect(of[10]).toEqual([9, 11, 8]);
		expect(of[0]).toEqual([1, 2, 3]);
		expect(of[24]).toEqual([23, 22, 21]);
	});

	it('takes equally near areas in the order given, and none without a value', () => {
		const match = new Float64Array(25).fill(7);
		match[4] = Number.NaN;
		const { of } = findPeers(match, 25, 5);
		expect(of[0]).toEqual([1, 2, 3, 5, 6]);
		expect(of[20]).toEqual([0, 1, 2, 3, 5]);
		expect(of[4]).toEqual([]);
	});

	it('matches by a column of the area list or the mean of an indicator', () => {
		const many = Array.from({ length: 24 }, (_, i) => ({ code: `W${i}`, attributes: { people: 100 - i } }));
		const values = { x: { 2010: many.map((_, i) => (i % 2) * 50 + i), 2011: many.map((_, i) => (i % 2) * 50 + i) } };
		const byColumn = rate({ areas: many, values, ratings: { peers: { count: 2, match: 'people' } } });
		expect(byColumn.peers.get('W5')).toEqual(['W4', 'W6']);
		const byIndicator = rate({ areas: many, values, ratings: { peers: { count: 2, match: 'x' } } });
		expect(byIndicator.peers.get('W5')).toEqual(['W3', 'W7']);
	});
});

describe('progress', () => {
	it('is held against the period before and the first, each once', () => {
		const result = rate();
		expect(pick(result, 'A', '2010', 'progress')).toEqual([]);
		expect(pick(result, 'A', '2011', 'progress').map((r) => r.comparator)).toEqual(['period:2010']);
		expect(pick(result, 'A', '2012', 'progress').map((r) => [r.comparator, r.rating])).toEqual([
			['period:2011', 'improved'],
			['period:2010', 'improved'],
		]);
		expect(pick(result, 'B', '2011', 'progress')[0]).toMatchObject({ rating: 'declined', difference: -1 });
		expect(pick(result, 'D', '2012', 'progress')[0]).toMatchObject({ rating: 'little-change', difference: 0.5 });
	});

	it('says so where there is nothing to hold it against', () => {
		const values = { x: { 2010: [50, 52, 54, 60, 80], 2012: [54, 49, 57, 60.5, 80] } };
		expect(pick(rate({ values }), 'A', '2012', 'progress').map((r) => [r.rating, r.basis])).toEqual([
			['not-compared', 'no score in 2011'],
			['improved', 'at least 1 point'],
		]);
	});
});

describe('targets', () => {
	const target = (change: object) =>
		rate({ indicators: [{ id: 'x', component: 'c', target: 60, targetPeriod: '2015', ...change }] });

	it('is met, on track along the straight line, or off track', () => {
		const result = target({});
		// A must go from 50 to 60 in five years: 52 by 2011, 54 by 2012.
		expect(pick(result, 'A', '2010', 'target')[0]!.rating).toBe('not-compared');
		expect(pick(result, 'A', '2011', 'target')[0]).toMatchObject({
			rating: 'off-track',
			comparatorValue: 60,
			difference: -10,
		});
		expect(pick(result, 'A', '2012', 'target')[0]!.rating).toBe('on-track');
		expect(pick(result, 'D', '2010', 'target')[0]!.rating).toBe('met');
	});

	it('is missed once its period has come', () => {
		expect(pick(target({ targetPeriod: '2012' }), 'C', '2012', 'target')[0]!.rating).toBe('off-track');
	});

	it('turns round where lower is better', () => {
		const result = target({ direction: 'lower', best: 0, worst: 100, target: 55 });
		expect(pick(result, 'A', '2010', 'target')[0]!.rating).toBe('met');
		// E must come down from 80 and stays.
		expect(pick(result, 'E', '2011', 'target')[0]!.rating).toBe('off-track');
	});
});

describe('strengths and weaknesses of an area', () => {
	it('lists the largest first', () => {
		const result = rate({
			framework: [{ id: 'c', name: 'c' }],
			indicators: ['x', 'y', 'z'].map((id) => ({ id, component: 'c' })),
			values: {
				x: { 2010: [60, 50, 51, 49, 50] },
				y: { 2010: [90, 50, 51, 49, 50] },
				z: { 2010: [30, 50, 51, 49, 50] },
			},
		});
		const found = strengthsAndWeaknesses(result.panel, result.ratings, 'A', '2010', 'indicator');
		expect(found.strengths.map((row) => row.measure)).toEqual(['y', 'x']);
		expect(found.weaknesses.map((row) => row.measure)).toEqual(['z']);
		expect(strengthsAndWeaknesses(result.panel, result.ratings, 'A', '2010').strengths.map((r) => r.measure)).toEqual(
			[],
		);
	});
});

describe('the areas that targets are of', () => {
	const area = (code: string, parent: string | null, level = 'ward') => ({
		code,
		name: code,
		level,
		vintage: '2020',
		parent,
	});
	const list = [
		area('A', 'X'),
		area('B', 'Y'),
		area('X', 'R', 'borough'),
		area('Y', 'R', 'borough'),
		area('R', 'N', 'region'),
		area('N', null, 'nation'),
	];
	const codes = (scored: readonly number[], areas = list) => areasWithTargets(areas, scored).map((a) => areas[a]!.code);

	it('are the scored ones and those around them, up to the smallest that contains all', () => {
		expect(codes([0, 1])).toEqual(['A', 'B', 'X', 'Y', 'R']);
		expect(codes([0])).toEqual(['A', 'X']);
	});

	it('are the scored ones alone where nothing contains them all, and a parent loop does no harm', () => {
		expect(codes([0, 1], [area('A', null), area('B', 'Y'), area('Y', null, 'borough')])).toEqual(['A', 'B']);
		expect(codes([0], [area('A', 'X'), area('X', 'X', 'borough')])).toEqual(['A', 'X']);
	});
});
