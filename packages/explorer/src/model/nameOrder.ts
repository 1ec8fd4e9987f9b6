import { onFirstUse } from './onFirstUse.ts';

/**
 * The order of names in a language: case and accents come after letters, and numbers count as numbers (Ward 2 before Ward 10).
 * In Welsh ch, dd, ff, ng, ll, ph, rh and th are letters of their own, each after the letter it begins with, `ng` after g.
 *
 * The same in Node and in every browser, so that a table stays as it was when its script comes: browsers with no Welsh of
 * their own (Chromium among them) would put names in the order of whatever language they are set to.
 *
 * @returns a function for `sort`: below 0 where the first name comes first
 * @example
 * nameOrder('cy')('Chirk', 'Cwm') > 0 // => true
 * nameOrder('en')('Chirk', 'Cwm') > 0 // => false
 * nameOrder('en')('Ward 2', 'Ward 10') < 0 // => true
 */
export function nameOrder(language: string): (a: string, b: string) => number {
	const { compare } = english();
	return language === 'cy' ? (a, b) => compare(asSorted(a), asSorted(b)) : compare;
}

const english = onFirstUse(() => new Intl.Collator('en-GB', { numeric: true }));

/** Comes after every Latin letter. */
const last = 'ω';

/** A name in which every letter of two signs is one that comes after the plain one. */
function asSorted(name: string): string {
	return name.replace(/([cprt])h|([dfl])\2|ng/gi, (pair, before?: string, doubled?: string) => {
		const letter = before ?? doubled ?? 'g';
		return (pair === pair.toLowerCase() ? letter.toLowerCase() : letter.toUpperCase()) + last;
	});
}
