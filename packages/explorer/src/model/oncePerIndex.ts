import type { IndexModel } from './IndexModel.ts';

/**
 * What is the same on many pages of an index, worked out on the first of them.
 *
 * @param work - from the index alone
 */
export function oncePerIndex<Found>(work: (model: IndexModel) => Found): (model: IndexModel) => Found {
	const found = new WeakMap<IndexModel, { readonly it: Found }>();
	return (model) => {
		let kept = found.get(model);
		if (kept === undefined) {
			kept = { it: work(model) };
			found.set(model, kept);
		}
		return kept.it;
	};
}
