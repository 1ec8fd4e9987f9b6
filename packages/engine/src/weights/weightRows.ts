import type { WeightRow } from '@social-index/schema';
import type { MeasureTree } from '../measureTree.ts';
import type { IndexModel } from './indexModel.ts';

/**
 * How every measure enters its parent, as tables/weights.csv says it.
 *
 * `pointsPerUnit` of an indicator is 100 share / (best - worst): one unit more of the transformed value moves the
 * component by so many points, so that a component's score is Σ pointsPerUnit (x - worst) over its indicators. Declared
 * gaps have no row.
 *
 * @see METHOD: component score in linear form, b_j = 100 s_j w_j / (sd_j Σ_m w_m |best_m - worst_m| / sd_m)
 */
export function weightRows(tree: MeasureTree, model: IndexModel): readonly WeightRow[] {
	const rows: WeightRow[] = [];
	const effective = new Float64Array(tree.measures.length);
	effective[0] = 1;
	tree.children.forEach((children, n) => {
		for (const m of children) effective[m] = effective[n]! * shareOf(tree, model, m);
	});
	tree.measures.slice(0, tree.nodes.length + tree.inIndex).forEach((measure, m) => {
		const share = shareOf(tree, model, m);
		const indicator = model.indicators[m - tree.nodes.length];
		if (indicator === undefined) {
			if (share === 0) return;
			rows.push({
				measure: measure.id,
				parent: measure.parent ?? '',
				weight: share,
				effectiveWeight: effective[m]!,
				pointsPerUnit: share,
				best: null,
				worst: null,
				mean: null,
				sd: null,
				origin: model.nodeOrigin[m]!,
			});
			return;
		}
		const { anchors, mean, sd, weight, origin } = indicator;
		rows.push({
			measure: measure.id,
			parent: measure.parent!,
			weight,
			effectiveWeight: effective[m]!,
			pointsPerUnit: (100 * share) / (anchors.best - anchors.worst),
			best: anchors.best,
			worst: anchors.worst,
			mean,
			sd,
			origin,
		});
	});
	return rows;
}

/** Points of its parent per point of the measure's own score. */
export function shareOf(tree: MeasureTree, model: IndexModel, measure: number): number {
	return model.indicators[measure - tree.nodes.length]?.share ?? model.nodeShare[measure]!;
}
