import { combineParts, type Part } from '@social-index/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chainLinks, type Links, partsOf, sortedLinks } from './links.ts';
import { throughLinks } from './throughLinks.ts';

const codes = (prefix: string, n: number): string[] => Array.from({ length: n }, (_, i) => `${prefix}${i}`);

/** Links from every area of one geography to some of another, the shares of each summing to one. */
function links(from: readonly string[], to: readonly string[]): fc.Arbitrary<Links> {
	const shares = fc
		.array(fc.tuple(fc.constantFrom(...to), fc.integer({ min: 1, max: 50 })), { minLength: 1, maxLength: 4 })
		.map((drawn) => {
			const weights = new Map(drawn);
			const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
			return sortedLinks(new Map([...weights].map(([code, weight]) => [code, weight / total])));
		});
	return fc.tuple(...from.map(() => shares)).map((all) => new Map(from.map((code, i) => [code, all[i]!])));
}

const [small, middle, large] = [codes('s', 12), codes('m', 7), codes('l', 4)];
const counts = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: small.length, maxLength: small.length });

function countsIn(by: Links, count: (code: string) => number): ReadonlyMap<string, number> {
	const none = {
		numerator: Number.NaN,
		denominator: Number.NaN,
		lower: Number.NaN,
		upper: Number.NaN,
		base: Number.NaN,
	};
	return new Map(
		[...partsOf(by)].map(([code, parts]) => {
			const figures = parts.map(({ from, share }): Part => ({ ...none, share, value: count(from), flag: 0 }));
			return [code, combineParts(figures, { kind: 'count', per: 1, requiredShare: 0.75 })!.value];
		}),
	);
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

test('property: counts brought along one lookup or two sum to what they were', () => {
	fc.assert(
		fc.property(links(small, middle), links(middle, large), counts, (first, second, given) => {
			const count = (code: string): number => given[small.indexOf(code)]!;
			const total = sum(given);
			const nearly = (found: number): void => expect(Math.abs(found - total)).toBeLessThanOrEqual(1e-9 * (1 + total));
			const inMiddle = countsIn(first, count);
			nearly(sum(inMiddle.values()));
			nearly(sum(countsIn(chainLinks(first, second), count).values()));
			// Two steps at once are the two one after the other.
			const stepwise = countsIn(second, (code) => inMiddle.get(code) ?? 0);
			for (const [code, value] of countsIn(chainLinks(first, second), count))
				expect(Math.abs(value - stepwise.get(code)!)).toBeLessThanOrEqual(1e-9 * (1 + total));
		}),
	);
});

test('property: through small areas, every area with people is divided wholly, and people move to where they are', () => {
	fc.assert(
		fc.property(links(small, middle), links(small, large), counts, (toOld, toNew, given) => {
			const people = new Map(small.map((code, i) => [code, given[i]!]));
			const through = throughLinks(toOld, toNew, people);
			const living = countsIn(toOld, (code) => people.get(code)!);
			for (const [old, parts] of through) {
				if (living.get(old)! === 0) expect(parts).toEqual([]);
				else expect(sum(parts.map(({ share }) => share))).toBeCloseTo(1, 9);
			}
			// The people themselves, moved from old to new, are the people of the small areas that are in the new.
			const moved = countsIn(through, (code) => living.get(code)!);
			const direct = countsIn(toNew, (code) => people.get(code)!);
			for (const [code, value] of moved) expect(Math.abs(value - direct.get(code)!)).toBeLessThan(1e-6 * (1 + value));
		}),
	);
});

test('property: a lookup of each area to itself changes no other', () => {
	const itself: Links = new Map(middle.map((code) => [code, [{ to: code, share: 1 }]]));
	fc.assert(
		fc.property(links(small, middle), (first) => {
			expect(chainLinks(first, itself)).toEqual(first);
		}),
	);
});
