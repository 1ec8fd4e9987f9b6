import type { MeasureType } from '@social-index/schema';

/** How far a change is taken apart: into indicators, into parts that may be aggregates, or not at all. */
export type ChangeDepth = 'indicators' | 'parts' | 'whole';

/**
 * @param contributors - of the rows of one change, or of all changes of one measure
 * @param measure - id of the measure that changed
 * @example
 * changeDepth([{ id: 'shelter', type: 'component' }, { id: 'burglary', type: 'indicator' }], 'index') // => 'parts'
 * changeDepth([{ id: 'index', type: 'index' }], 'index') // => 'whole'
 * changeDepth([], 'index') // => 'indicators'
 */
export function changeDepth(
	contributors: readonly { readonly id: string; readonly type: MeasureType }[],
	measure: string,
): ChangeDepth {
	if (contributors.every(({ type }) => type === 'indicator')) return 'indicators';
	return contributors.every(({ id }) => id === measure) ? 'whole' : 'parts';
}
