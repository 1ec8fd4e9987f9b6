import { type Link, type Links, sortedLinks } from './links.ts';

/**
 * How areas of one geography divide among those of another, from small areas that have lookups to both: by the people who
 * live in what the two have in common (people of old ∩ new, divided by those of old).
 *
 * @param toFrom - the small areas in the geography to start from
 * @param toTarget - the small areas in the geography to lead to
 * @param people - of each small area that lies in any to start from
 * @returns the links; areas without people in any small area have none
 * @example
 * const inOld = new Map([['s', [{ to: 'old', share: 1 }]], ['t', [{ to: 'old', share: 1 }]]]);
 * const inNew = new Map([['s', [{ to: 'x', share: 1 }]], ['t', [{ to: 'y', share: 1 }]]]);
 * throughLinks(inOld, inNew, new Map([['s', 300], ['t', 100]])).get('old') // => [{ to: 'x', share: 0.75 }, { to: 'y', share: 0.25 }]
 */
export function throughLinks(toFrom: Links, toTarget: Links, people: ReadonlyMap<string, number>): Links {
	const inside = new Map<string, number>();
	const common = new Map<string, Map<string, number>>();
	for (const small of [...toFrom.keys()].sort()) {
		if (toFrom.get(small)!.length === 0) continue;
		const living = people.get(small)!;
		for (const { to: from, share } of toFrom.get(small)!) {
			inside.set(from, (inside.get(from) ?? 0) + share * living);
			const own = common.get(from) ?? new Map<string, number>();
			common.set(from, own);
			for (const link of toTarget.get(small) ?? [])
				own.set(link.to, (own.get(link.to) ?? 0) + share * link.share * living);
		}
	}
	const links = new Map<string, readonly Link[]>();
	for (const [from, own] of common) {
		const whole = inside.get(from)!;
		const shares = [...own].filter(([, living]) => living > 0).map(([to, living]) => [to, living / whole] as const);
		links.set(from, sortedLinks(new Map(shares)));
	}
	return links;
}
