import type { IndexModel } from '../../model/IndexModel.ts';

/** What a measure is called in its framework: the publisher's own nouns for the levels of the tree. */
export interface MeasureKind {
	readonly name: string;
	readonly plural: string;
}

/** @param id - of any measure */
export function measureKind(model: IndexModel, id: string): MeasureKind {
	const { type } = model.measure(id);
	if (type === 'index') return { name: 'index', plural: 'indices' };
	if (type === 'indicator') return { name: 'indicator', plural: 'indicators' };
	const { levels } = model.data.manifest.framework;
	const depth = model.lineage(id).length;
	return levels[Math.min(depth, levels.length) - 1] ?? { name: type, plural: `${type}s` };
}
