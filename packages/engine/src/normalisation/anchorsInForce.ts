import { InputError, type Problem } from '@social-index/schema';
import type { IndicatorRules } from '../checks/indicatorRules.ts';
import type { MeasureTree } from '../measureTree.ts';
import type { PanelLayout } from '../panelLayout.ts';
import type { Anchors } from './standardise.ts';

/**
 * Best and worst case of every indicator, in each block of rows: those given, and the best or worst observed among the scored
 * areas of the block where one is not.
 *
 * @param columns - transformed values before imputation, one array per indicator in the index
 * @returns by block, then indicator
 * @throws InputError `NO_VALUES` or `CONSTANT_INDICATOR` naming each indicator of which no best and worst can be told apart,
 * `ANCHORS_REVERSED` where the one given lies beyond what is observed
 */
export function anchorsInForce(
	tree: MeasureTree,
	rules: readonly IndicatorRules[],
	layout: PanelLayout,
	columns: readonly Float64Array[],
): readonly (readonly Anchors[])[] {
	const problems: Problem[] = [];
	const found = layout.blocks.map(({ from, to }) =>
		columns.map((values, i) => {
			const given = rules[i]!.anchors;
			if (given !== null) return given;
			const { id, best, worst, direction } = tree.indicators[i]!;
			let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
			for (let row = from; row < to; row++) {
				const x = values[row]!;
				if (layout.usable[row] === 0 || Number.isNaN(x)) continue;
				low = Math.min(low, x);
				high = Math.max(high, x);
			}
			const [bestSeen, worstSeen] = direction === 'higher' ? [high, low] : [low, high];
			const apply = (anchor: number | null, seen: number) =>
				anchor === null ? seen : rules[i]!.transform.apply(anchor);
			const anchors = { best: apply(best, bestSeen), worst: apply(worst, worstSeen) };
			const when = layout.blocks.length > 1 ? ` in ${layout.rowName(from).split(', ').at(-1)}` : '';
			if (!(low <= high)) {
				problems.push({
					...place(id),
					code: 'NO_VALUES',
					message: `${id} has no values at all${when}, so its best and worst are not known.`,
					mend: `Give best and worst of ${id}, add values, or take it out of the index.`,
				});
			} else if (anchors.best === anchors.worst) {
				problems.push({
					...place(id),
					code: 'CONSTANT_INDICATOR',
					found: String(low),
					message: `${id} has the same value everywhere${when}, so its best and worst cannot be told apart.`,
					mend: `Give best and worst of ${id}, or take it out of the index.`,
				});
			} else if (anchors.best > anchors.worst !== (direction === 'higher')) {
				problems.push({
					...place(id),
					code: 'ANCHORS_REVERSED',
					found: `best ${anchors.best}, worst ${anchors.worst}`,
					message: `${direction === 'higher' ? 'Higher' : 'Lower'} is better for ${id}, but the one case that is given lies beyond all values observed${when}.`,
					mend: 'Give both best and worst, or neither.',
				});
			}
			return anchors;
		}),
	);
	if (problems.length > 0) throw new InputError(problems);
	return found;
}

function place(id: string) {
	return { severity: 'error' as const, file: 'indicators.csv', column: id };
}
