import type { Dataset, FitRow } from '@social-index/schema';
import { flagBit } from '@social-index/schema';
import type { IndexScores } from '../scoreIndex.ts';
import { componentFit } from './componentFit.ts';
import { weightStability } from './weightStability.ts';

/**
 * Fit of every component that has indicators, over the scored areas of all periods.
 *
 * Values are those scored (transformed, clamped), turned so that higher is better; imputed values are left out, since a
 * regression on the other indicators would make them agree.
 *
 * @returns a row per component, and besides what must be said of weights that mean nothing
 */
export function indexFit(
	dataset: Dataset,
	scores: IndexScores,
): { readonly fit: readonly FitRow[]; readonly weightWarnings: readonly string[] } {
	const weightWarnings: string[] = [];
	const { tree, model, panel, usable, layout } = scores;
	const rows = usable.length;
	const fit = tree.nodes.flatMap((node, n) => {
		const parts = tree.children[n]!.map((m) => m - tree.nodes.length).filter((i) => i >= 0);
		if (parts.length === 0) return [];
		const observed = usable.slice();
		const columns = parts.map((i) => {
			const start = (tree.nodes.length + i) * rows;
			for (let row = 0; row < rows; row++) {
				if ((panel.flag[start + row]! & flagBit.imputed) !== 0) observed[row] = 0;
			}
			return turned(scores.scored[i]!, signOf(scores, i));
		});
		const row = componentFit(
			node.id,
			parts.map((i) => tree.indicators[i]!.name),
			columns,
			observed,
		);
		const latest = model.blocks.at(-1)!;
		if (latest[parts[0]!]!.origin !== 'pca') return [row];
		// In a method that standardises each period by itself, the weights are those of the last.
		const from = scores.method.weights_from === 'latest' ? layout.rows - layout.areas : 0;
		const stability = weightStability(
			node.name,
			columns.map((column) => column.subarray(from)),
			scores.method.weights_on === 'standardised'
				? (['best', 'worst'] as const).map((end) => parts.map((i) => signOf(scores, i) * latest[i]!.anchors![end]))
				: null,
			usable.subarray(from),
			dataset.areas.length,
			parts.map((i) => latest[i]!.weight),
		);
		weightWarnings.push(...stability);
		return [{ ...row, warnings: [...row.warnings, ...stability] }];
	});
	return { fit, weightWarnings };
}

function signOf(scores: IndexScores, indicator: number): 1 | -1 {
	return scores.tree.indicators[indicator]!.direction === 'lower' ? -1 : 1;
}

function turned(values: Float64Array, sign: 1 | -1): Float64Array {
	return sign === 1 ? values : values.map((x) => -x);
}
