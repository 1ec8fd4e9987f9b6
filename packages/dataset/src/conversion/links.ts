/** One area that another lies in, wholly or in part. */
export interface Link {
	readonly to: string;
	/** The share of the other area that lies here, above 0, at most 1. */
	readonly share: number;
}

/** Which areas each area of a geography lies in, by its code. An area that lies in none that are known has an empty list. */
export type Links = ReadonlyMap<string, readonly Link[]>;

/**
 * Two lookups one after the other: an area's share of the last is the sum, over all areas between, of its share of these
 * times their share of the last.
 *
 * @example
 * const first = new Map([['a', [{ to: 'm', share: 0.25 }, { to: 'n', share: 0.75 }]]]);
 * const second = new Map([['m', [{ to: 'x', share: 1 }]], ['n', [{ to: 'x', share: 0.5 }, { to: 'y', share: 0.5 }]]]);
 * chainLinks(first, second).get('a') // => [{ to: 'x', share: 0.625 }, { to: 'y', share: 0.375 }]
 */
export function chainLinks(first: Links, second: Links): Links {
	const chained = new Map<string, readonly Link[]>();
	for (const [from, between] of first) {
		const shares = new Map<string, number>();
		for (const { to, share } of between) {
			for (const next of second.get(to) ?? []) shares.set(next.to, (shares.get(next.to) ?? 0) + share * next.share);
		}
		chained.set(from, sortedLinks(shares));
	}
	return chained;
}

/** Links in the order of codes, so that what is added up along them does not depend on the order of rows in a file. */
export function sortedLinks(shares: ReadonlyMap<string, number>): readonly Link[] {
	return [...shares].map(([to, share]) => ({ to, share })).sort((a, b) => (a.to < b.to ? -1 : 1));
}

/** A part of an area: another area, and how much of that other one lies here. */
export interface PartOf {
	readonly from: string;
	readonly share: number;
}

/**
 * The same links seen from the other side: what each area is made of, in the order of codes.
 *
 * @example
 * partsOf(new Map([['b', [{ to: 'x', share: 1 }]], ['a', [{ to: 'x', share: 0.5 }]]])).get('x')
 * // => [{ from: 'a', share: 0.5 }, { from: 'b', share: 1 }]
 */
export function partsOf(links: Links): ReadonlyMap<string, readonly PartOf[]> {
	const parts = new Map<string, PartOf[]>();
	for (const from of [...links.keys()].sort()) {
		for (const { to, share } of links.get(from)!) {
			const own = parts.get(to);
			if (own) own.push({ from, share });
			else parts.set(to, [{ from, share }]);
		}
	}
	return parts;
}
