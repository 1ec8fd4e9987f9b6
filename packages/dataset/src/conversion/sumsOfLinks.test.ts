import { describe, expect, test } from 'vitest';
import { chainLinks, type Links } from './links.ts';
import { sumsOfLinks } from './sumsOfLinks.ts';

const links = (of: Readonly<Record<string, Readonly<Record<string, number>>>>): Links =>
	new Map(
		Object.entries(of).map(([code, to]) => [code, Object.entries(to).map(([area, share]) => ({ to: area, share }))]),
	);

const made = new Set(['ill']);

describe('sums that lookups make known', () => {
	const wards = links({ a: { X: 1 }, b: { X: 1 }, c: { Y: 1 }, d: { Y: 0.4, Z: 0.6 } });
	test('published small areas add up to each area, a divided one by its share', () => {
		expect(sumsOfLinks([wards], true, 'lsoa', made)).toEqual([
			{ codes: ['a', 'b', 'X'], times: [1, 1, -1] },
			{ codes: ['c', 'd', 'Y'], times: [1, 0.4, -1], of: made },
			{ codes: ['d', 'Z'], times: [0.6, -1], of: made },
		]);
		expect(sumsOfLinks([wards], false, 'lsoa', made)).toEqual([]);
	});
	test('a small area that lies in one by a chain of shares is whole, whatever rounding leaves of it', () => {
		const first = links({ s: { a: 0.7, b: 0.2, c: 0.1 }, t: { a: 1 } });
		const chained = chainLinks(first, links({ a: { X: 1 }, b: { X: 1 }, c: { X: 1 } }));
		expect(chained.get('s')![0]!.share).not.toBe(1);
		expect(sumsOfLinks([chained], true, 'lsoa', made)).toEqual([{ codes: ['s', 't', 'X'], times: [1, 1, -1] }]);
	});
	test('two sets give pieces, a divided small area being one', () => {
		const borough = links({ a: { B: 1 }, b: { B: 1 }, c: { C: 1 }, d: { B: 1 } });
		const divided = 'lsoa: 0.4 Y + 0.6 Z ∩ B';
		// Who has Z has d, and so c as well, which is Y less 0.4 of d: and that is C.
		expect(sumsOfLinks([wards, borough], false, 'lsoa', made)).toEqual([
			{ codes: ['lsoa: X ∩ B', 'X'], times: [1, -1] },
			{ codes: ['lsoa: Y ∩ C', divided, 'Y'], times: [1, 0.4, -1], of: made },
			{ codes: [divided, 'Z'], times: [0.6, -1], of: made },
			{ codes: ['lsoa: X ∩ B', divided, 'B'], times: [1, 1, -1], of: made },
			{ codes: ['lsoa: Y ∩ C', 'C'], times: [1, -1] },
		]);
	});
	test('an area that loses a piece to another gives away what lives in it', () => {
		const old = links({ a: { P: 1 }, b: { P: 1 }, c: { Q: 1 } });
		const now = links({ a: { R: 1 }, b: { S: 1 }, c: { S: 1 } });
		const codes = sumsOfLinks([old, now], false, 'oa', made).map((sum) => sum.codes.join(' + '));
		expect(codes).toEqual(['oa: P ∩ R + oa: P ∩ S + P', 'oa: Q ∩ S + Q', 'oa: P ∩ R + R', 'oa: P ∩ S + oa: Q ∩ S + S']);
	});
});
