import type { ImportedModel, Indicator, Problem } from '@social-index/schema';
import type { IndicatorTransform } from '../transforms/indicatorTransform.ts';
import type { Anchors } from './standardise.ts';

/**
 * Best and worst case of one indicator after its transform.
 *
 * They come from the imported model where one is in force (there they stand transformed already), else from the
 * indicator, in its own unit.
 *
 * @param indicator - its direction says which anchor must be the larger; with `parity`, after the transform
 * @param transform - the indicator's transform
 * @param row - the indicator's row in the imported model; `null` where none is in force
 * @returns the anchors, or what is wrong with them
 */
export function resolveAnchors(
	indicator: Indicator,
	transform: IndicatorTransform,
	row: ImportedModel['rows'][number] | null,
): Anchors | Problem {
	const best = row === null ? indicator.best : row.best;
	const worst = row === null ? indicator.worst : row.worst;
	const place = { severity: 'error' as const, file: 'indicators.csv' };
	if (best === null || worst === null) {
		return {
			...place,
			code: 'NO_ANCHOR',
			column: best === null ? 'best' : 'worst',
			message: `${indicator.id} is in the index and has no ${best === null ? 'best' : 'worst'} case.`,
			mend: 'Give the value that scores 100 as best and the value that scores 0 as worst.',
		};
	}
	const anchors = row === null ? { best: transform.apply(best), worst: transform.apply(worst) } : { best, worst };
	const after = indicator.transform === '' ? '' : ` after ${indicator.transform}`;
	const found = `best ${best}, worst ${worst}`;
	if (!Number.isFinite(anchors.best) || !Number.isFinite(anchors.worst)) {
		return {
			...place,
			code: 'ANCHOR_NOT_FINITE',
			column: 'best',
			found,
			message: `The anchors of ${indicator.id} are not numbers${after}.`,
			mend: 'Choose anchors for which the transform is defined (log needs values above -1).',
		};
	}
	if (anchors.best === anchors.worst) {
		return {
			...place,
			code: 'ANCHORS_EQUAL',
			column: 'best',
			found,
			message: `The best and the worst case of ${indicator.id} are the same${after}.`,
			mend: 'Give two different values.',
		};
	}
	if (anchors.best > anchors.worst !== (indicator.direction === 'higher')) {
		return {
			...place,
			code: 'ANCHORS_REVERSED',
			column: 'best',
			found,
			message: `${indicator.direction === 'higher' ? 'Higher' : 'Lower'} is better for ${indicator.id}, but its best case is ${indicator.direction === 'higher' ? 'below' : 'above'} its worst${after}.`,
			mend: 'Swap best and worst, or change the direction.',
		};
	}
	return anchors;
}
