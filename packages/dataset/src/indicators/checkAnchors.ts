import type { Direction } from '@social-index/schema';
import type { IndicatorRow } from './indicatorRow.ts';
import { readTransform } from './transform.ts';

/**
 * Reports a best and worst case that are missing inside the index, equal, or the wrong way round for the direction.
 * With `parity` the distance from 1 counts, so the best case is the one nearer to 1.
 */
export function checkAnchors(
	row: IndicatorRow,
	indicator: {
		readonly name: string;
		readonly inIndex: boolean;
		readonly direction: Direction;
		readonly best: number | null;
		readonly worst: number | null;
		readonly transform: string;
	},
): void {
	const { name, inIndex, direction, best, worst } = indicator;
	for (const [heading, value] of [
		['best', best],
		['worst', worst],
	] as const) {
		if (inIndex && value === null && row.text(heading) === '') {
			row.report(heading, {
				code: 'MISSING_ANCHOR',
				message: `${name} is in the index and has no ${heading} case, so its values cannot be scored.`,
				mend: `Write the value that scores ${heading === 'best' ? '100' : '0'}; say why in anchor_basis.`,
			});
		}
	}
	if (best === null || worst === null) return;
	const found = `best ${row.text('best')}, worst ${row.text('worst')}`;
	if (best === worst) {
		row.report('best', {
			code: 'EQUAL_ANCHORS',
			found,
			message: `The best and the worst case of ${name} are the same, so no value could be told from another.`,
			mend: 'Write two different values.',
		});
		return;
	}
	const transform = readTransform(indicator.transform);
	if ('steps' in transform && transform.steps.some((step) => step.kind === 'parity')) {
		if (Math.abs(1 - best) < Math.abs(1 - worst)) return;
		row.report('best', {
			code: 'ANCHORS_REVERSED',
			found,
			message: `With the transform parity the value nearer to 1 is better, and the best case of ${name} is farther from it than the worst.`,
			mend: 'Swap best and worst.',
		});
		return;
	}
	if (direction === 'neither' || best > worst === (direction === 'higher')) return;
	row.report('best', {
		code: 'ANCHORS_REVERSED',
		found,
		message: `For ${name} ${direction} is better, but its best case is ${direction === 'higher' ? 'below' : 'above'} its worst.`,
		mend: `Swap best and worst, or write ${direction === 'higher' ? 'lower' : 'higher'} as the direction.`,
	});
}
