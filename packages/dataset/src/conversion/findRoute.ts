import { chainLinks, type Links } from './links.ts';
import type { Step } from './lookup.ts';

/**
 * The ways from one geography to all others that can be reached: to each the shortest, and of equally short ones that whose
 * steps stand first in index.yaml.
 *
 * @returns the steps to each geography, by its id
 * @example
 * const step = (from: string, to: string, length: number) => ({ from, to, length, version: '', links: () => null });
 * const steps = [step('lsoa', 'old', 2), step('old', 'new', 1), step('lsoa', 'new', 1), step('new', 'borough', 1)];
 * [...findRoutes('lsoa', steps)].map(([to, route]) => [to, route.length]) // => [['new', 1], ['old', 1], ['borough', 2]]
 */
export function findRoutes(from: string, steps: readonly Step[]): ReadonlyMap<string, readonly Step[]> {
	const found = new Map<string, readonly Step[]>();
	const open = [{ at: from, length: 0, route: [] as readonly Step[] }];
	const settled = new Set<string>();
	while (open.length > 0) {
		// The first of the shortest: entries are in the order of discovery, which follows that of index.yaml.
		const next = open.reduce((best, entry) => (entry.length < best.length ? entry : best));
		open.splice(open.indexOf(next), 1);
		if (settled.has(next.at)) continue;
		settled.add(next.at);
		if (next.at !== from) found.set(next.at, next.route);
		for (const step of steps) {
			if (step.from !== next.at || settled.has(step.to)) continue;
			open.push({ at: step.to, length: next.length + step.length, route: [...next.route, step] });
		}
	}
	return found;
}

/** All steps of a route as one; `null` where one of them could not be made out. */
export function linksOfRoute(route: readonly Step[]): Links | null {
	let whole: Links | null = null;
	for (const step of route) {
		const links = step.links();
		if (links === null) return null;
		whole = whole === null ? links : chainLinks(whole, links);
	}
	return whole;
}
