import type { IndexMethod, WeightRow } from '@social-index/schema';
import { kindOfNode, type MeasureTree } from '../measureTree.ts';
import type { IndexModel } from './indexModel.ts';

/**
 * How every measure enters its parent, as tables/weights.csv says it; in a method that standardises each period by itself,
 * for each period.
 *
 * `pointsPerUnit` of an indicator scored between anchors is 100 share / (best - worst): one unit more of the transformed value
 * moves the component by so many points, so that a component's score is Σ pointsPerUnit (x - worst) over its indicators. It is
 * `null` where the parent's score is no straight line in it. Declared gaps have no row.
 *
 * @param periods - ids of the periods, where each has weights of its own
 * @see METHOD: component score in linear form, b_j = 100 s_j w_j / (sd_j Σ_m w_m |best_m - worst_m| / sd_m)
 */
export function weightRows(
	method: IndexMethod,
	tree: MeasureTree,
	model: IndexModel,
	periods: readonly string[],
): readonly WeightRow[] {
	return model.blocks.flatMap((_, b) =>
		blockRows(method, tree, model, b, model.blocks.length > 1 ? periods[b]! : null),
	);
}

function blockRows(
	method: IndexMethod,
	tree: MeasureTree,
	model: IndexModel,
	block: number,
	period: string | null,
): readonly WeightRow[] {
	const rows: WeightRow[] = [];
	const effective = new Float64Array(tree.measures.length);
	const linear = new Uint8Array(tree.measures.length);
	effective[0] = 1;
	linear[0] = 1;
	tree.children.forEach((children, n) => {
		const plain = children.length > 0 && method.aggregation[kindOfNode(tree, n)].name === 'arithmetic';
		for (const m of children) {
			effective[m] = effective[n]! * shareOf(tree, model, m, block);
			linear[m] = plain ? 1 : 0;
		}
	});
	tree.measures.slice(0, tree.nodes.length + tree.inIndex).forEach((measure, m) => {
		const share = shareOf(tree, model, m, block);
		const indicator = model.blocks[block]![m - tree.nodes.length];
		const common = { measure: measure.id, period, effectiveWeight: effective[m]! };
		if (indicator === undefined) {
			if (share === 0) return;
			rows.push({
				...common,
				parent: measure.parent ?? '',
				weight: share,
				pointsPerUnit: linear[m] === 1 ? share : null,
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
			...common,
			parent: measure.parent!,
			weight,
			pointsPerUnit: linear[m] === 1 && anchors !== null ? (100 * share) / (anchors.best - anchors.worst) : null,
			best: anchors?.best ?? null,
			worst: anchors?.worst ?? null,
			mean: Number.isNaN(mean) ? null : mean,
			sd: Number.isNaN(sd) ? null : sd,
			origin,
		});
	});
	return rows;
}

/** Points of its parent per point of the measure's own score, in one block of rows. */
export function shareOf(tree: MeasureTree, model: IndexModel, measure: number, block: number): number {
	return model.blocks[block]![measure - tree.nodes.length]?.share ?? model.nodeShare[measure]!;
}
