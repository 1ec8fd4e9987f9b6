import type { IndexModel } from '../../model/IndexModel.ts';
import { kindsIn } from '../../words/ofKinds.ts';

/** What a measure is called in its framework: the publisher's own nouns for the levels of the tree. */
export interface MeasureKind {
	readonly name: string;
	readonly plural: string;
}

/** @param id - of any measure */
export function measureKind(model: IndexModel, id: string): MeasureKind {
	const { type } = model.measure(id);
	if (type === 'index' || type === 'indicator') return kindsIn(model.language)[type];
	const { levels } = model.data.manifest.framework;
	const depth = model.lineage(id).length;
	return levels[Math.min(depth, levels.length) - 1] ?? { name: type, plural: `${type}s` };
}
