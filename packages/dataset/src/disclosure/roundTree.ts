import type { Area } from '@social-index/schema';
import { roundAtRandom } from './roundCount.ts';

/**
 * Rounds the counts of all areas of one period at random, so that areas which lie in another still add up to it where they
 * did before: only the smallest areas are rounded, and what is made of them is their sum.
 *
 * @param areas - parents are named by their codes
 * @param counts - one whole number per area; NaN where there is none
 * @param base - at least 2
 * @param place - where the comb of {@link roundAtRandom} begins
 * @returns the rounded counts; NaN where there was none
 */
export function roundTree(
	areas: readonly Pick<Area, 'code' | 'parent' | 'level'>[],
	counts: Float64Array,
	base: number,
	place: number,
): Float64Array {
	const at = new Map(areas.map(({ code }, a) => [code, a]));
	const within = Map.groupBy(areas.keys(), (a) => at.get(areas[a]!.parent ?? '') ?? -1);
	const order: number[] = [];
	const madeOf = new Map<number, readonly number[]>();
	const visit = (a: number): void => {
		const groups = [...Map.groupBy(within.get(a) ?? [], (child) => areas[child]!.level).values()];
		const whole = groups.find((group) => group.reduce((sum, child) => sum + counts[child]!, 0) === counts[a]);
		if (whole !== undefined) madeOf.set(a, whole);
		else if (!Number.isNaN(counts[a]!)) order.push(a);
		for (const group of groups) for (const child of group) visit(child);
	};
	for (const top of within.get(-1) ?? []) visit(top);
	const rounded = new Float64Array(areas.length).fill(Number.NaN);
	roundAtRandom(
		order.map((a) => counts[a]!),
		base,
		place,
	).forEach((count, i) => {
		rounded[order[i]!] = count;
	});
	// Those that were visited last lie deepest.
	for (const [a, parts] of [...madeOf].reverse()) rounded[a] = parts.reduce((sum, part) => sum + rounded[part]!, 0);
	return rounded;
}
