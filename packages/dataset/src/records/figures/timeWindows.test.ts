import { describe, expect, test } from 'vitest';
import { timeWindows } from './timeWindows.ts';

const months = (from: number, to: number): string[] =>
	Array.from(
		{ length: (to - from + 1) * 12 },
		(_, i) => `${from + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
	);
const labels = (...given: Parameters<typeof timeWindows>) => timeWindows(...given).windows.map(({ label }) => label);

describe('single periods', () => {
	test('a financial year runs from April to March, and its ends may be incomplete', () => {
		const { windows } = timeWindows(months(2016, 2017), { by: 'financial-year' });
		expect(windows.map(({ label, partial }) => [label, partial])).toEqual([
			['2015-16', true],
			['2016-17', false],
			['2017-18', true],
		]);
	});
	test('the turn of a century', () => {
		expect(labels(['1999-12', '2000-04'], { by: 'financial-year' })).toEqual(['1999-00', '2000-01']);
	});
	test('a year that lacks a month says so', () => {
		const { windows } = timeWindows(
			months(2016, 2017).filter((month) => month !== '2016-04'),
			{ by: 'year' },
		);
		expect(windows.map(({ label, partial }) => [label, partial])).toEqual([
			['2016', true],
			['2017', false],
		]);
	});
	test('quarters begin with January', () => {
		expect(labels(['2016-03', '2016-04', '2016-12'], { by: 'quarter' })).toEqual(['2016-Q1', '2016-Q2', '2016-Q4']);
	});
	test('periods as a column holds them are tidied, and ways of writing one are one', () => {
		const { windows, members } = timeWindows(['2016/17', '2015-16', '2016-17'], { by: 'value' });
		expect(windows.map(({ label }) => label)).toEqual(['2015-16', '2016-17']);
		expect(members.filter(({ window }) => window === 1).map(({ part }) => part)).toEqual(['2016/17', '2016-17']);
	});
});

describe('pooled periods', () => {
	test('three years end with each year that has two before it', () => {
		const { windows, members } = timeWindows(['2014', '2015', '2016', '2017'], { by: 'value', pool: 3 });
		expect(windows.map(({ label, units }) => [label, units])).toEqual([
			['2016', ['2014', '2015', '2016']],
			['2017', ['2015', '2016', '2017']],
		]);
		expect(members.filter(({ part }) => part === '2016').map(({ window }) => window)).toEqual([0, 1]);
	});
	test('a span is named by its ends', () => {
		expect(labels(months(2014, 2016), { by: 'year', pool: 3, named: 'span' })).toEqual(['2014-2016']);
		const financial = [...months(2014, 2016), '2017-01', '2017-02', '2017-03'];
		expect(labels(financial, { by: 'financial-year', pool: 3, named: 'span' }).at(-1)).toBe('2014-2017');
	});
	test('nothing is pooled across a gap', () => {
		expect(labels(['2016-01', '2016-02', '2016-04', '2016-05'], { by: 'month', pool: 2 })).toEqual([
			'2016-02',
			'2016-05',
		]);
	});
	test('a pooled year is partial where one of its years is', () => {
		const { windows } = timeWindows(months(2014, 2016).slice(1), { by: 'year', pool: 2 });
		expect(windows.map(({ label, partial }) => [label, partial])).toEqual([
			['2015', true],
			['2016', false],
		]);
	});
});
