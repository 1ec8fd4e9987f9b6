import { type AreaSum, overlapSums } from '../disclosure/areaSums.ts';
import { isWhole, type Links } from './links.ts';

/**
 * The sums over areas that lookups make known: whoever has the figures of two sets of areas made of the same small areas can
 * subtract one from the other, down to the pieces in which they overlap.
 *
 * Only small areas that lie wholly in one area of each set are counted; shares of them are estimates that nobody can subtract
 * exactly.
 *
 * @param links - from one set of small areas to each set that is published
 * @param shown - whether the small areas are published themselves
 * @param name - what the small areas are called, to tell their pieces from those of others
 * @returns one sum per area and pair of sets, and one per area where the small areas are published
 * @example
 * const old = new Map([['a', [{ to: 'X', share: 1 }]], ['b', [{ to: 'X', share: 1 }]]]);
 * sumsOfLinks([old], true, 'lsoa') // => [{ codes: ['a', 'b', 'X'], times: [1, 1, -1] }]
 * sumsOfLinks([old, new Map([['a', [{ to: 'Y', share: 1 }]], ['b', [{ to: 'Z', share: 1 }]]])], false, 'lsoa')[0]
 * // => { codes: ['lsoa: X ∩ Y', 'lsoa: X ∩ Z', 'X'], times: [1, 1, -1] }
 */
export function sumsOfLinks(links: readonly Links[], shown: boolean, name: string): readonly AreaSum[] {
	const sums: AreaSum[] = [];
	if (shown) {
		for (const to of links) {
			for (const [code, parts] of partsWhollyIn(to)) {
				sums.push({ codes: [...parts, code], times: [...parts.map(() => 1), -1] });
			}
		}
	}
	links.forEach((first, i) => {
		for (const second of links.slice(i + 1)) {
			const both = (code: string) => wholly(first, code) !== null && wholly(second, code) !== null;
			const pairs = new Map<string, { from: string; to: string }>();
			for (const code of first.keys()) {
				const [from, to] = [wholly(first, code), wholly(second, code)];
				if (from !== null && to !== null) pairs.set(`${from}\n${to}`, { from, to });
			}
			// An area is the sum of its pieces only if all that it takes in lies wholly in one area of either set.
			const known = new Set([first, second].flatMap((to) => [...partsWhollyIn(to, both).keys()]));
			sums.push(
				...overlapSums([...pairs.values()])
					.filter(({ codes }) => known.has(codes.at(-1)!))
					// Pieces made of other small areas are other pieces.
					.map(({ codes, times }) => ({
						codes: codes.map((code) => (code.includes('∩') ? `${name}: ${code}` : code)),
						times,
					})),
			);
		}
	});
	return sums;
}

/** The one area that a small area lies in; `null` where it lies in several or none. */
function wholly(links: Links, code: string): string | null {
	const to = links.get(code) ?? [];
	return to.length === 1 && isWhole(to[0]!.share) ? to[0]!.to : null;
}

/** What each area is made of, of the areas that are made of whole small areas alone, all of them fit. */
function partsWhollyIn(
	links: Links,
	fit: (code: string) => boolean = () => true,
): ReadonlyMap<string, readonly string[]> {
	const parts = new Map<string, string[]>();
	const shared = new Set<string>();
	for (const [code, to] of links) {
		const only = wholly(links, code);
		if (only === null || !fit(code)) for (const link of to) shared.add(link.to);
		else parts.set(only, [...(parts.get(only) ?? []), code]);
	}
	for (const code of shared) parts.delete(code);
	return parts;
}
