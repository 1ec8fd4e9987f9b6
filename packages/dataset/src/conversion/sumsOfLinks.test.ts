import { describe, expect, test } from 'vitest';
import { chainLinks, type Links } from './links.ts';
import { sumsOfLinks } from './sumsOfLinks.ts';

const links = (of: Readonly<Record<string, Readonly<Record<string, number>>>>): Links =>
	new Map(
		Object.entries(of).map(([code, to]) => [code, Object.entries(to).map(([area, share]) => ({ to: area, share }))]),
	);

describe('sums that lookups make known', () => {
	const wards = links({ a: { X: 1 }, b: { X: 1 }, c: { Y: 1 }, d: { Y: 0.4, Z: 0.6 } });
	test('published small areas add up to each area that takes in whole ones alone', () => {
		expect(sumsOfLinks([wards], true, 'lsoa')).toEqual([{ codes: ['a', 'b', 'X'], times: [1, 1, -1] }]);
		expect(sumsOfLinks([wards], false, 'lsoa')).toEqual([]);
	});
	test('a small area that lies in one by a chain of shares is whole, whatever rounding leaves of it', () => {
		const first = links({ s: { a: 0.7, b: 0.2, c: 0.1 }, t: { a: 1 } });
		const chained = chainLinks(first, links({ a: { X: 1 }, b: { X: 1 }, c: { X: 1 } }));
		expect(chained.get('s')![0]!.share).not.toBe(1);
		expect(sumsOfLinks([chained], true, 'lsoa')).toEqual([{ codes: ['s', 't', 'X'], times: [1, 1, -1] }]);
	});
	test('two sets give pieces; an area whose small areas are split on either side is no sum of pieces', () => {
		const borough = links({ a: { B: 1 }, b: { B: 1 }, c: { C: 1 }, d: { B: 1 } });
		// B takes in d, which is split between wards; Y and Z take in shares of d. X, and C (all of c), are known.
		expect(sumsOfLinks([wards, borough], false, 'lsoa')).toEqual([
			{ codes: ['lsoa: X ∩ B', 'X'], times: [1, -1] },
			{ codes: ['lsoa: Y ∩ C', 'C'], times: [1, -1] },
		]);
	});
	test('an area that loses a piece to another gives away what lives in it', () => {
		const old = links({ a: { P: 1 }, b: { P: 1 }, c: { Q: 1 } });
		const now = links({ a: { R: 1 }, b: { S: 1 }, c: { S: 1 } });
		const codes = sumsOfLinks([old, now], false, 'oa').map((sum) => sum.codes.join(' + '));
		expect(codes).toEqual(['oa: P ∩ R + oa: P ∩ S + P', 'oa: Q ∩ S + Q', 'oa: P ∩ R + R', 'oa: P ∩ S + oa: Q ∩ S + S']);
	});
});
