import { type IndicatorTransform, parseTransform } from '@social-index/engine';
import { type Direction, InputError } from '@social-index/schema';
import type { IndicatorRow } from './indicatorRow.ts';

/** What the check of anchors needs to know of an indicator. */
export interface Anchored {
	readonly name: string;
	/** Whether it must have anchors of its own: it is in the index, and no imported model brings them. */
	readonly needed: boolean;
	readonly direction: Direction;
	readonly best: number | null;
	readonly worst: number | null;
	readonly transform: string;
}

/**
 * Reports a transform that is none, and a best and worst case that are missing where they are needed, equal, or the wrong
 * way round for the direction. They are compared after the transform, as they are scored: with `parity` that is the distance from 1.
 */
export function checkAnchors(row: IndicatorRow, indicator: Anchored): void {
	const { name, direction, best, worst } = indicator;
	const transform = transformOf(row, indicator.transform);
	if (indicator.needed) reportMissing(row, indicator);
	if (best === null || worst === null || transform === null) return;
	const found = `best ${row.text('best')}, worst ${row.text('worst')}`;
	const after = indicator.transform === '' ? '' : ` after the transform ${indicator.transform}`;
	const [top, bottom] = [transform.apply(best), transform.apply(worst)];
	if (!Number.isFinite(top) || !Number.isFinite(bottom)) {
		row.report('best', {
			code: 'UNFIT_ANCHORS',
			found,
			message: `The best or worst case of ${name} is no number${after}.`,
			mend: 'Choose values for which the transform is defined; log needs values above -1.',
		});
	} else if (top === bottom) {
		row.report('best', {
			code: 'EQUAL_ANCHORS',
			found,
			message: `The best and the worst case of ${name} are the same${after}, so no value could be told from another.`,
			mend: 'Write two different values.',
		});
	} else if (direction !== 'neither' && top > bottom !== (direction === 'higher')) {
		row.report('best', {
			code: 'ANCHORS_REVERSED',
			found,
			message: `For ${name} ${direction} is better, but its best case is ${direction === 'higher' ? 'below' : 'above'} its worst${after}.`,
			mend: `Swap best and worst, or write ${direction === 'higher' ? 'lower' : 'higher'} as the direction.`,
		});
	}
}

function reportMissing(row: IndicatorRow, { name, best, worst }: Anchored): void {
	for (const [heading, value] of [['best', best] as const, ['worst', worst] as const]) {
		// A cell that holds something unreadable has been reported already.
		if (value !== null || row.text(heading) !== '') continue;
		row.report(heading, {
			code: 'MISSING_ANCHOR',
			message: `${name} is in the index and has no ${heading} case, so its values cannot be scored.`,
			mend: `Write the value that scores ${heading === 'best' ? '100' : '0'}, and in anchor_basis why it is that one.`,
		});
	}
}

function transformOf(row: IndicatorRow, text: string): IndicatorTransform | null {
	try {
		return parseTransform(text);
	} catch (cause) {
		if (!(cause instanceof InputError)) throw cause;
		row.report('transform', {
			code: 'UNKNOWN_TRANSFORM',
			found: cause.problems[0]?.found ?? text,
			message: 'This is no transform.',
			mend: 'Write cap:99, floor:8, log, parity or buckets:1,5,20 (several separated by spaces), or leave the cell empty.',
		});
		return null;
	}
}
