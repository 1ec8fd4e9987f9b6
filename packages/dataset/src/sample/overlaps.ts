import type { Place } from './place.ts';

/**
 * People of each part of one division of the land that live in each part of another: by the first, then by the second.
 *
 * @param from - the part of each block in the one division
 * @param to - and in the other
 */
export function overlaps(
	{ peopleOfBlock }: Pick<Place, 'peopleOfBlock'>,
	from: Int32Array,
	to: Int32Array,
): readonly ReadonlyMap<number, number>[] {
	const shared: Map<number, number>[] = [];
	peopleOfBlock.forEach((people, block) => {
		shared[from[block]!] ??= new Map();
		const own = shared[from[block]!]!;
		own.set(to[block]!, (own.get(to[block]!) ?? 0) + people);
	});
	return shared;
}
