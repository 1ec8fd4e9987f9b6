import { type Dataset, flagBit, InputError, type ScorePanel, type WeightRow } from '@social-index/schema';
import { scoreNode } from './aggregation/scoreNodes.ts';
import { alignObservations } from './alignment/alignObservations.ts';
import { checkDataset } from './checks/checkDataset.ts';
import { type IndicatorRules, indicatorRules } from './checks/indicatorRules.ts';
import { imputeComponents } from './imputation/imputeComponents.ts';
import { type MeasureTree, measureTree } from './measureTree.ts';
import { clampToAnchors, indicatorScore, transformValues } from './normalisation/scoreIndicators.ts';
import { competitionRank } from './ranks/competitionRank.ts';
import { fitIndexModel, type IndexModel } from './weights/indexModel.ts';
import { shareOf, weightRows } from './weights/weightRows.ts';

/** Scores and weights: all that a what-if needs. */
export interface IndexScores {
	readonly panel: ScorePanel;
	readonly weights: readonly WeightRow[];
	readonly warnings: readonly string[];
	readonly tree: MeasureTree;
	readonly model: IndexModel;
	/** Transform and anchors of every indicator of the tree. */
	readonly rules: readonly IndicatorRules[];
	/** Transformed values as scored (clamped where the method clamps), one array per indicator in the index, by period and area. */
	readonly scored: readonly Float64Array[];
	/** 1 where a row (period times areas plus area) is of a scored area. */
	readonly usable: Uint8Array;
}

/**
 * Scores an index: aligns, transforms, imputes, standardises, weights, aggregates and ranks.
 *
 * Areas of every level are scored with the anchors, spreads and weights of the scored level, and take no part in fitting
 * them; ranks are among areas of one level. An indicator outside the index has a score where it has anchors and a direction;
 * else its value stands with `not-applicable`, which then speaks of the score.
 *
 * @param dataset - read and checked
 * @throws InputError with every reason why the index cannot be made
 * @see Social Progress Index methodology report 2017; {@link computeIndex} for fit, ratings and changes besides
 */
export function scoreIndex(dataset: Dataset): IndexScores {
	const problems = checkDataset(dataset);
	if (problems.length > 0) throw new InputError(problems);
	const tree = measureTree(dataset);
	const rules = indicatorRules(dataset, tree);
	const { areas, periods, project } = dataset;
	const rows = periods.length * areas.length;
	const first = tree.nodes.length * rows;
	const usable = new Uint8Array(rows);
	for (let row = 0; row < rows; row++) {
		usable[row] = areas[row % areas.length]!.level === project.geography.level ? 1 : 0;
	}

	const aligned = alignObservations(dataset, tree.indicators);
	const { transformed, problems: undefinedValues } = transformValues(
		tree,
		rules,
		aligned,
		rows,
		(row) => `${areas[row % areas.length]!.name}, ${periods[Math.floor(row / areas.length)]!.name}`,
	);
	if (undefinedValues.length > 0) throw new InputError(undefinedValues);
	const inIndex = transformed.slice(0, tree.inIndex);
	const warnings = imputeComponents(dataset, tree, rules, inIndex, aligned.value, aligned.flag, usable);

	const score = new Float64Array(tree.measures.length * rows).fill(Number.NaN);
	const value = new Float64Array(tree.measures.length * rows).fill(Number.NaN);
	const flag = new Uint16Array(tree.measures.length * rows).fill(flagBit['not-available'], 0, first);
	const dataPeriod = new Int16Array(tree.measures.length * rows).fill(-1);
	value.set(aligned.value, first);
	flag.set(aligned.flag, first);
	dataPeriod.set(aligned.dataPeriod, first);

	const scored = transformed.map((values, i) => {
		const { anchors } = rules[i]!;
		if (anchors === null || !project.method.clamp) return values;
		return clampToAnchors(values, flag.subarray(first + i * rows, first + (i + 1) * rows), anchors);
	});
	const model = fitIndexModel(dataset, tree, rules, scored.slice(0, tree.inIndex), usable);
	scored.forEach((values, i) => {
		const { anchors } = rules[i]!;
		for (let row = 0; row < rows; row++) {
			const cell = first + i * rows + row;
			if (Number.isNaN(values[row]!)) continue;
			if (anchors === null) flag[cell] = flag[cell]! | flagBit['not-applicable'];
			else score[cell] = indicatorScore(values[row]!, anchors);
		}
	});
	for (let n = tree.nodes.length - 1; n >= 0; n--) {
		const parts = tree.children[n]!;
		if (parts.length === 0) continue;
		const shares = parts.map((m) => shareOf(tree, model, m));
		scoreNode(score, flag, rows, n, parts, shares, requiredShare(dataset, tree, n));
	}
	const panel: ScorePanel = {
		measures: tree.measures,
		periods: periods.map((period) => period.id),
		areas: areas.map((area) => area.code),
		score,
		value,
		...rankWithinLevels(dataset, score, tree.measures.length),
		flag,
		dataPeriod,
		dataPeriods: dataset.observations.periods.map((period) => period.id),
	};
	return {
		panel,
		weights: weightRows(tree, model),
		warnings,
		tree,
		model,
		rules,
		scored: scored.slice(0, tree.inIndex),
		usable,
	};
}

/** A node that holds indicators is scored by the rule for components, whatever it is called. */
function requiredShare(dataset: Dataset, tree: MeasureTree, node: number): number {
	const { component, dimension, index } = dataset.project.method.required_share;
	if (tree.children[node]!.some((m) => m >= tree.nodes.length)) return component;
	return node === 0 ? index : dimension;
}

function rankWithinLevels(
	dataset: Dataset,
	score: Float64Array,
	measures: number,
): { readonly rank: Int32Array; readonly ranked: Int32Array } {
	const { areas, periods } = dataset;
	const rank = new Int32Array(score.length);
	const ranked = new Int32Array(score.length);
	const levels = new Set(areas.map((area) => area.level));
	for (const level of levels) {
		const group = Int32Array.from(areas.keys()).filter((a) => areas[a]!.level === level);
		for (let start = 0; start < measures * periods.length * areas.length; start += areas.length) {
			const found = competitionRank(score.subarray(start, start + areas.length), group);
			for (let k = 0; k < group.length; k++) {
				const a = group[k]!;
				rank[start + a] = found.rank[a]!;
				ranked[start + a] = found.ranked;
			}
		}
	}
	return { rank, ranked };
}
