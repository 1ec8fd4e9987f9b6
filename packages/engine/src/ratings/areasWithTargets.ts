import type { Area } from '@social-index/schema';

/**
 * The areas that a place's targets are of: those of the scored level, and the areas around them up to the smallest that
 * contains them all, the place itself. What contains the place has targets of its own, which are not these.
 *
 * @param scored - positions of the areas of the scored level
 * @returns positions among `areas`, in their order; the scored ones alone where no area contains them all
 */
export function areasWithTargets(areas: readonly Area[], scored: readonly number[]): readonly number[] {
	const at = new Map(areas.map(({ code }, a) => [code, a]));
	const above = (a: number): readonly number[] => {
		const found: number[] = [];
		for (let next = at.get(areas[a]!.parent ?? ''); next !== undefined && !found.includes(next); ) {
			found.push(next);
			next = at.get(areas[next]!.parent ?? '');
		}
		return found;
	};
	const lines = scored.map(above);
	const counts = new Map<number, number>();
	for (const a of lines.flat()) counts.set(a, (counts.get(a) ?? 0) + 1);
	const place = lines[0]?.find((a) => counts.get(a) === scored.length);
	if (place === undefined) return scored;
	const within = lines.flatMap((line) => line.slice(0, line.indexOf(place) + 1));
	return [...new Set([...scored, ...within])].sort((a, b) => a - b);
}
