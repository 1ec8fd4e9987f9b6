import { principalComponentWeights } from '../weights/componentWeights.ts';

/**
 * What must be said of a component's principal-component weights on few areas.
 *
 * With anchors far from the data the weights are practically equal, whatever the data say; with anchors near them they
 * hang on single areas. The second is found by leaving out each area in turn (jackknife standard error above 0.1), where
 * there are 50 areas or fewer.
 *
 * @param component - its name
 * @param columns - values as scored, turned so that higher is better, one array per indicator; row = period times areas plus area
 * @param anchors - best case of each indicator, and worst, turned likewise; `null` where they take no part
 * @param usable - 1 where a row is of a scored area
 * @param areas - areas per period
 * @param weights - the weights in force
 * @see Efron (1982), The Jackknife, the Bootstrap and Other Resampling Plans
 */
export function weightStability(
	component: string,
	columns: readonly Float64Array[],
	anchors: readonly (readonly number[])[] | null,
	usable: Uint8Array,
	areas: number,
	weights: readonly number[],
): readonly string[] {
	const k = weights.length;
	if (k < 3) return [];
	const warnings: string[] = [];
	if (weights.every((w) => Math.abs(w - 1 / k) < 0.01)) {
		warnings.push(
			`The principal-component weights of ${component} are practically equal weights: the distance between the anchors outweighs the differences between areas.`,
		);
	}
	const members = [...Array(areas).keys()].filter((a) => usable[a] === 1);
	if (members.length > 50) return warnings;
	const names = columns.map((_, j) => String(j));
	const replicates: (readonly number[])[] = [];
	for (const left of members) {
		const kept = usable.slice();
		for (let row = left; row < kept.length; row += areas) kept[row] = 0;
		const found = principalComponentWeights(component, names, columns, anchors, kept);
		if ('problems' in found) {
			warnings.push(
				`The principal-component weights of ${component} are unstable: without one area of ${members.length} an indicator's weight falls below zero or cannot be found.`,
			);
			return warnings;
		}
		replicates.push(found.weights);
	}
	const n = replicates.length;
	const errors = weights.map((_, j) => {
		const mean = replicates.reduce((sum, w) => sum + w[j]!, 0) / n;
		return Math.sqrt(((n - 1) / n) * replicates.reduce((sum, w) => sum + (w[j]! - mean) ** 2, 0));
	});
	const largest = Math.max(...errors);
	if (largest > 0.1) {
		warnings.push(
			`The principal-component weights of ${component} are unstable: with ${n} areas their standard error reaches ${largest.toFixed(2)}.`,
		);
	}
	return warnings;
}
