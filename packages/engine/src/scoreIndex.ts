import {
	type Dataset,
	flagBit,
	type IndexMethod,
	InputError,
	type Problem,
	type Result,
	type ScorePanel,
	type WeightRow,
} from '@social-index/schema';
import { scoreNodes } from './aggregation/scoreNodes.ts';
import { type AlignedValues, alignObservations } from './alignment/alignObservations.ts';
import { checkDataset } from './checks/checkDataset.ts';
import { type IndicatorRules, indicatorRules } from './checks/indicatorRules.ts';
import { shrinkObservations } from './deprivation/shrinkObservations.ts';
import { imputeIndicators } from './imputation/imputeIndicators.ts';
import { type MeasureTree, measureTree } from './measureTree.ts';
import { resolveMethod, scoresBetweenAnchors } from './methods/resolveMethod.ts';
import { anchorsInForce } from './normalisation/anchorsInForce.ts';
import { normaliseIndicators } from './normalisation/normaliseIndicators.ts';
import { clampToAnchors, transformValues } from './normalisation/scoreIndicators.ts';
import type { Anchors } from './normalisation/standardise.ts';
import { type PanelLayout, panelLayout } from './panelLayout.ts';
import { rankWithinLevels } from './ranks/rankWithinLevels.ts';
import { scoreScales } from './results/scoreScales.ts';
import { denominateIndicators } from './transforms/denominateIndicators.ts';
import { type TreatedIndicators, treatIndicators } from './treatment/treatIndicators.ts';
import { fitIndexModel, type IndexModel } from './weights/indexModel.ts';
import { weightRows } from './weights/weightRows.ts';

/** Scores and weights: all that a what-if needs. */
export interface IndexScores {
	readonly method: IndexMethod;
	readonly panel: ScorePanel;
	readonly scales: Result['scales'];
	readonly weights: readonly WeightRow[];
	readonly warnings: readonly string[];
	readonly tree: MeasureTree;
	readonly layout: PanelLayout;
	readonly model: IndexModel;
	/** Transform and anchors of every indicator of the tree. */
	readonly rules: readonly IndicatorRules[];
	/** Best and worst case in force, by block of rows; `null` where the method does not score between them. */
	readonly anchors: readonly (readonly Anchors[])[] | null;
	/** Values as scored (transformed, treated, clamped), one array per indicator in the index, by period and area. */
	readonly scored: readonly Float64Array[];
	/** What was done about outliers, by indicator in the index. */
	readonly treated: TreatedIndicators['told'];
	/** 1 where a row (period times areas plus area) is of a scored area. */
	readonly usable: Uint8Array;
}

/**
 * Scores an index by the method that its project names: shrinks, aligns, divides by denominators, transforms, imputes, treats, normalises, weights,
 * aggregates and ranks.
 *
 * Areas of every level are scored with the anchors, spreads and weights of the scored level, and take no part in fitting
 * them; ranks are among areas of one level. Where a scale says only how areas stand to each other (ranks, say), areas of other
 * levels have none on it. An indicator outside the index has a score where it has what the method needs (anchors, a
 * direction); else its value stands with `not-applicable`, which then speaks of the score.
 *
 * @param given - read and checked
 * @throws InputError with every reason why the index cannot be made
 * @see Social Progress Index methodology report 2017; OECD/JRC Handbook (2008); {@link computeIndex} for fit, ratings and
 * changes besides
 */
export function scoreIndex(given: Dataset): IndexScores {
	const problems = checkDataset(given);
	if (problems.length > 0) throw new InputError(problems);
	const method = resolveMethod(given.project.method);
	const shrunk = shrinkObservations(given, method.shrinkage);
	const dataset = { ...given, observations: shrunk.observations };
	const tree = measureTree(dataset);
	const rules = indicatorRules(dataset, method, tree);
	const layout = panelLayout(dataset, method.standardise);
	const aligned = denominateIndicators(tree, layout, alignObservations(dataset, tree.indicators));
	const { transformed, problems: undefinedValues } = transformValues(tree, rules, aligned, layout.rows, layout.rowName);
	if (undefinedValues.length > 0) throw new InputError(undefinedValues);
	const inIndex = transformed.slice(0, tree.inIndex);
	const anchors = scoresBetweenAnchors(method) ? anchorsInForce(tree, rules, layout, inIndex) : null;
	const ranges = feasibleRanges(tree, rules, anchors);
	const unfilled = imputeIndicators(dataset, method, tree, rules, layout, ranges, inIndex, aligned.value, aligned.flag);

	const cells = emptyCells(tree, layout, aligned);
	const first = tree.nodes.length * layout.rows;
	const flags = cells.flag.subarray(first);
	// Best and worst case are of values before treatment, which may take a logarithm.
	const held = transformed.map((values, i) => {
		const block = anchors?.map((of) => of[i] ?? rules[i]!.anchors) ?? layout.blocks.map(() => rules[i]!.anchors);
		const own = flags.subarray(i * layout.rows, (i + 1) * layout.rows);
		return method.clamp ? clampBlocks(layout, values, block, own) : values;
	});
	const treated = treatIndicators(method, tree, layout, held.slice(0, tree.inIndex), flags);
	if (scoresBetweenAnchors(method)) refuseLogarithms(tree, treated);
	const columns = held.map((values, i) => treated.values[i] ?? values);
	const scores = normaliseIndicators(dataset, method, tree, rules, layout, columns, anchors);
	scores.forEach((own, i) => {
		const start = first + i * layout.rows;
		cells.score.set(own, start);
		for (let row = 0; row < layout.rows; row++) {
			if (Number.isNaN(own[row]!) && !Number.isNaN(transformed[i]![row]!)) {
				cells.flag[start + row] = cells.flag[start + row]! | flagBit['not-applicable'];
			}
		}
	});
	const scored = columns.slice(0, tree.inIndex);
	const model = fitIndexModel({
		dataset,
		method,
		tree,
		rules,
		layout,
		anchors,
		columns: scored,
		scores: scores.slice(0, tree.inIndex),
	});
	scoreNodes(method, tree, model, layout, cells.score, cells.flag);
	const panel: ScorePanel = {
		measures: tree.measures,
		periods: dataset.periods.map((period) => period.id),
		areas: dataset.areas.map((area) => area.code),
		...cells,
		...rankWithinLevels(dataset, cells.score, tree.measures.length),
		dataPeriods: dataset.observations.periods.map((period) => period.id),
	};
	return {
		method,
		panel,
		scales: scoreScales(method, panel, layout.scoredAreas),
		weights: weightRows(method, tree, model, panel.periods),
		warnings: [...shrunk.warnings, ...unfilled, ...treated.warnings],
		tree,
		layout,
		model,
		rules,
		anchors,
		scored,
		treated: treated.told,
		usable: layout.usable,
	};
}

/** What was drawn in still lies between its anchors; a logarithm of it is on another scale than they are. */
function refuseLogarithms(tree: MeasureTree, { told }: TreatedIndicators): void {
	const problems = told.flatMap(({ by }, i): Problem[] =>
		by === 'none' || by === 'winsorised'
			? []
			: [
					{
						code: 'LOGARITHM_BETWEEN_ANCHORS',
						severity: 'error',
						file: 'indicators.csv',
						column: 'transform',
						found: tree.indicators[i]!.id,
						message: `Treatment takes the logarithm of ${tree.indicators[i]!.name} (${tree.indicators[i]!.id}), and its best and worst case are of values that were not logged.`,
						mend: 'Write log as its transform, which best and worst case go through as well; or treat by winsorise alone; or take treatment out.',
					},
				],
	);
	if (problems.length > 0) throw new InputError(problems);
}

/** Between best and worst case where both are known; without limits otherwise. */
function feasibleRanges(
	tree: MeasureTree,
	rules: readonly IndicatorRules[],
	anchors: readonly (readonly Anchors[])[] | null,
): readonly (readonly [number, number])[] {
	return rules.slice(0, tree.inIndex).map((rule, i) => {
		const all = anchors?.map((block) => block[i]!) ?? (rule.anchors === null ? [] : [rule.anchors]);
		if (all.length === 0) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
		const ends = all.flatMap(({ best, worst }) => [best, worst]);
		return [Math.min(...ends), Math.max(...ends)];
	});
}

/** The cells of a panel: those of indicators as they were aligned and filled, those of nodes still absent. */
function emptyCells(
	tree: MeasureTree,
	layout: PanelLayout,
	aligned: AlignedValues,
): Pick<ScorePanel, 'score' | 'value' | 'flag' | 'dataPeriod'> {
	const size = tree.measures.length * layout.rows;
	const first = tree.nodes.length * layout.rows;
	const value = new Float64Array(size).fill(Number.NaN);
	const flag = new Uint16Array(size).fill(flagBit['not-available'], 0, first);
	const dataPeriod = new Int16Array(size).fill(-1);
	value.set(aligned.value, first);
	flag.set(aligned.flag, first);
	dataPeriod.set(aligned.dataPeriod, first);
	return { score: new Float64Array(size).fill(Number.NaN), value, flag, dataPeriod };
}

function clampBlocks(
	layout: PanelLayout,
	values: Float64Array,
	anchors: readonly (Anchors | null)[],
	flag: Uint16Array,
): Float64Array {
	if (anchors.every((own) => own === null)) return values;
	const clamped = new Float64Array(values.length);
	layout.blocks.forEach(({ from, to }, b) => {
		const part = values.subarray(from, to);
		const own = anchors[b]!;
		clamped.set(own === null ? part : clampToAnchors(part, flag.subarray(from, to), own), from);
	});
	return clamped;
}
