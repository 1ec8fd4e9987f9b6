import { isWhole } from '@social-index/engine';
import type { AreaSum } from '../disclosure/areaSums.ts';
import { type Link, type Links, type PartOf, partsOf } from './links.ts';

/**
 * The sums over areas that lookups make known: whoever has the figures of two sets of areas made of the same small areas can
 * subtract one from the other, down to the pieces in which they overlap.
 *
 * A small area that is divided goes into each sum by its share: lookups are public, so half of a count gives the count away
 * like the whole of it. Such a sum holds of figures that were made so, not of those that were counted.
 *
 * @param links - from one set of small areas to each set that is published
 * @param shown - whether the small areas are published themselves
 * @param name - what the small areas are called, to tell their pieces from those of others
 * @param indicators - ids of the indicators that have figures of the small areas
 * @returns one sum per area where the small areas are published, and one per area and pair of sets
 * @example
 * const old = new Map([['a', [{ to: 'X', share: 1 }]], ['b', [{ to: 'X', share: 0.5 }, { to: 'Y', share: 0.5 }]]]);
 * sumsOfLinks([old], true, 'lsoa', new Set(['ill']))[0] // => { codes: ['a', 'b', 'X'], times: [1, 0.5, -1], of: new Set(['ill']) }
 * const now = new Map([['a', [{ to: 'Z', share: 1 }]], ['b', [{ to: 'Z', share: 1 }]]]);
 * sumsOfLinks([old, now], false, 'lsoa', new Set(['ill']))[0].codes // => ['lsoa: X ∩ Z', 'lsoa: 0.5 X + 0.5 Y ∩ Z', 'X']
 */
export function sumsOfLinks(
	links: readonly Links[],
	shown: boolean,
	name: string,
	indicators: ReadonlySet<string>,
): readonly AreaSum[] {
	const sums: AreaSum[] = [];
	const told = (parts: ReadonlyMap<string, readonly Piece[]>): void => {
		for (const [code, own] of parts) sums.push(sumOf(code, own, indicators));
	};
	if (shown) {
		for (const to of links) {
			told(
				new Map(
					[...partsOf(to)].map(([code, own]) => [code, own.map((part) => ({ ...part, whole: isWhole(part.share) }))]),
				),
			);
		}
	}
	links.forEach((first, i) => {
		for (const second of links.slice(i + 1)) {
			// Small areas that lie alike in both sets are one piece: nobody can tell them apart by these sets.
			const pieces = new Map<string, readonly [readonly Link[], readonly Link[]]>();
			for (const code of new Set([...first.keys(), ...second.keys()])) {
				const both = [first.get(code) ?? [], second.get(code) ?? []] as const;
				pieces.set(`${name}: ${both.map(inWords).join(' ∩ ')}`, both);
			}
			for (const side of [0, 1] as const) {
				const parts = new Map<string, Piece[]>();
				for (const [piece, both] of pieces) {
					const whole = both.every((own) => own.length === 1 && isWhole(own[0]!.share));
					for (const { to, share } of both[side]) {
						parts.set(to, [...(parts.get(to) ?? []), { from: piece, share, whole }]);
					}
				}
				told(parts);
			}
		}
	});
	return sums;
}

/** Small areas as part of an area. */
interface Piece extends PartOf {
	/** Whether they lie wholly in one area of every set that is looked at. */
	readonly whole: boolean;
}

function sumOf(code: string, parts: readonly Piece[], indicators: ReadonlySet<string>): AreaSum {
	return {
		codes: [...parts.map(({ from }) => from), code],
		times: [...parts.map(({ share }) => (isWhole(share) ? 1 : share)), -1],
		...(parts.every(({ whole }) => whole) ? {} : { of: indicators }),
	};
}

/** Where a small area lies in one set. */
function inWords(links: readonly Link[]): string {
	if (links.length === 0) return 'nowhere';
	const [only] = links;
	if (links.length === 1 && isWhole(only!.share)) return only!.to;
	return links.map(({ to, share }) => `${share} ${to}`).join(' + ');
}
