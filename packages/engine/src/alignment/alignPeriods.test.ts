import { type Fill, flagBit, type Period } from '@social-index/schema';
import { describe, expect, it } from 'vitest';
import { alignPeriods } from './alignPeriods.ts';

const years = (...positions: number[]): Period[] =>
	positions.map((position) => ({ id: String(position), name: String(position), position }));

/** One area observed in some years; `null` for no value. */
function align(
	observed: Record<number, number | null>,
	wanted: number[],
	fill: Fill,
	limit: number | null = null,
	flags: Record<number, number> = {},
) {
	const periods = years(...Object.keys(observed).map(Number));
	return alignPeriods(
		{
			value: Float64Array.from(periods, (p) => observed[p.position] ?? Number.NaN),
			flag: Uint16Array.from(
				periods,
				(p) => flags[p.position] ?? (observed[p.position] === null ? flagBit['not-available'] : 0),
			),
			areas: 1,
			periods,
		},
		years(...wanted),
		fill,
		limit,
	);
}

describe('bringing observations onto the periods of the index', () => {
	it('keeps own values under every rule', () => {
		for (const fill of ['none', 'carry', 'nearest', 'linear'] as const) {
			const { value, flag, dataPeriod } = align({ 2010: 1, 2011: 5, 2012: 2 }, [2010, 2011, 2012], fill);
			expect([...value]).toEqual([1, 5, 2]);
			expect([...flag]).toEqual([0, 0, 0]);
			expect([...dataPeriod]).toEqual([-1, -1, -1]);
		}
	});

	it('fills nothing without a rule', () => {
		const { value, flag } = align({ 2010: 1 }, [2010, 2011], 'none');
		expect(value[1]).toBeNaN();
		expect(flag[1]).toBe(flagBit['not-available']);
	});

	it('carries the latest earlier value, never a later one', () => {
		const { value, flag, dataPeriod } = align({ 2009: 3, 2010: 4, 2013: 9 }, [2008, 2011, 2012], 'carry');
		expect(value[0]).toBeNaN();
		expect([...value.slice(1)]).toEqual([4, 4]);
		expect([...flag]).toEqual([flagBit['not-available'], flagBit.carried, flagBit.carried]);
		expect([...dataPeriod]).toEqual([-1, 1, 1]);
	});

	it('takes the earlier of two equally near', () => {
		const { value } = align({ 2010: 1, 2012: 2 }, [2011], 'nearest');
		expect([...value]).toEqual([1]);
		expect([...align({ 2010: 1, 2013: 2 }, [2012], 'nearest').value]).toEqual([2]);
	});

	it('goes no further than the limit', () => {
		expect(align({ 2010: 1 }, [2012], 'carry', 2).value[0]).toBe(1);
		expect(align({ 2010: 1 }, [2013], 'carry', 2).value[0]).toBeNaN();
		expect(align({ 2010: 1, 2014: 5 }, [2011], 'linear', 2).value[0]).toBeNaN();
		expect(align({ 2010: 1, 2014: 5 }, [2012], 'linear', 2).value[0]).toBe(3);
	});

	it('draws the straight line between neighbours, by time and not by count, and never beyond the ends', () => {
		const { value, flag } = align({ 2010: 10, 2014: 18 }, [2009, 2011, 2013, 2015], 'linear');
		expect(value[0]).toBeNaN();
		expect([...value.slice(1, 3)]).toEqual([12, 16]);
		expect(value[3]).toBeNaN();
		expect(flag[1]).toBe(flagBit.interpolated);
	});

	it('looks past an empty period to one that has a value', () => {
		expect(align({ 2009: 7, 2010: null }, [2011], 'carry').value[0]).toBe(7);
	});

	it('does not fill what was suppressed or does not apply', () => {
		for (const word of ['suppressed', 'not-applicable'] as const) {
			const { value, flag } = align({ 2010: 1, 2011: null }, [2011], 'carry', null, { 2011: flagBit[word] });
			expect(value[0]).toBeNaN();
			expect(flag[0]).toBe(flagBit[word]);
		}
	});

	it('keeps what was said of the value it brings', () => {
		const { flag } = align({ 2010: 1 }, [2011], 'carry', null, { 2010: flagBit.provisional });
		expect(flag[0]).toBe(flagBit.provisional | flagBit.carried);
	});

	it('carries within the second year of a two-year period', () => {
		const two: Period = { id: '2011-12', name: '2011-12', position: 2011.5 };
		const series = { value: Float64Array.of(6), flag: new Uint16Array(1), areas: 1, periods: [two] };
		expect([...alignPeriods(series, years(2012), 'carry', 1).value]).toEqual([6]);
		expect([...alignPeriods(series, years(2011), 'nearest', 1).value]).toEqual([6]);
		expect(alignPeriods(series, years(2011), 'carry', 1).value[0]).toBeNaN();
	});
});
