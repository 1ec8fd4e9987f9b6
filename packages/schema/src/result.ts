import type { Direction } from './indicator.ts';
import type { PackedRows } from './packedRows.ts';

/** The levels of the tree. A tree with more levels than three calls every inner node below the dimensions a component. */
export type MeasureType = 'index' | 'dimension' | 'component' | 'indicator';

/** Anything that has a score: a node of the framework or an indicator (in the index or outside it). */
export interface Measure {
	readonly id: string;
	readonly type: MeasureType;
	readonly name: string;
	readonly shortName: string;
	readonly description: string;
	/** Id of the node above; `null` for the index and for indicators outside it. */
	readonly parent: string | null;
	/** Ids of the nodes or indicators right below, in order. */
	readonly children: readonly string[];
	/** Why there is nothing to score, for a declared gap; `null` otherwise. */
	readonly gap: string | null;
	/** Which way is good for `value`. Scores are always higher-is-better. */
	readonly direction: Direction;
}

/**
 * Scores, values and ranks of every measure, period and area.
 *
 * The cell of measure `m`, period `t`, area `a` stands at `(m * periods.length + t) * areas.length + a`.
 * Storage for absence: NaN in `score` and `value`, 0 in `rank`; the reason is in `flag`. Read through an accessor
 * that turns it into a stated absence; NaN never reaches a file or a page.
 */
export interface ScorePanel {
	readonly measures: readonly Measure[];
	readonly periods: readonly string[];
	readonly areas: readonly string[];
	/** Higher is better, on the scale of its kind of measure ({@link Result.scales}); unrounded. */
	readonly score: Float64Array;
	/** The indicator's own value after time alignment and imputation, in its own unit, before any transform; NaN for aggregates. */
	readonly value: Float64Array;
	/** 1 is the highest score among the areas of the same level; ties share (1, 2, 2, 4); 0 where not ranked. */
	readonly rank: Int32Array;
	/** How many areas of the same level are ranked in this measure and period (beside the area's own rank). */
	readonly ranked: Int32Array;
	readonly flag: Uint16Array;
	/** Index into `dataPeriods` of the period the value is of, where that is another; -1 otherwise. */
	readonly dataPeriod: Int16Array;
	readonly dataPeriods: readonly string[];
}

/** A row of tables/weights.csv: how one measure enters its parent. */
export interface WeightRow {
	readonly measure: string;
	/** Id of the period that the row is of, in a method that standardises each by itself; `null` where it holds for all. */
	readonly period: string | null;
	/** Empty for the index. */
	readonly parent: string;
	/** Share within the parent (given, equal or from principal components), summing to 1 over the parent's children that can be scored. */
	readonly weight: number;
	/**
	 * Share of the whole index: points of the index per point of this measure's own 0-100 score.
	 * Sums to 1 over all indicators, and over all components, and over all dimensions.
	 */
	readonly effectiveWeight: number;
	/**
	 * Points of the parent's score per unit of this measure (of the transformed value for an indicator, of the score for the
	 * rest). Negative where lower is better. `null` where the parent's score is no straight line in it.
	 */
	readonly pointsPerUnit: number | null;
	/** After transform. `null` for aggregates, and where the method does not score between best and worst case. */
	readonly best: number | null;
	readonly worst: number | null;
	readonly mean: number | null;
	readonly sd: number | null;
	/** How the weight was found: `equal`, `given`, `pca`, `factor` …, or `model: <origin>`. */
	readonly origin: string;
}

/** A row of tables/fit.csv: how well a component's indicators hang together, over the scored areas without anchors. */
export interface FitRow {
	readonly measure: string;
	/** Area-periods used. */
	readonly n: number;
	/** `null` where it cannot be computed; `warnings` says why. */
	readonly alpha: number | null;
	readonly kmo: number | null;
	readonly pc1Share: number | null;
	readonly eigenvalues: readonly number[];
	readonly minR: number | null;
	readonly maxR: number | null;
	readonly warnings: readonly string[];
}

export type RatingKind = 'position' | 'progress' | 'target';

/** The words of each kind of rating. Each has its own shape and colour wherever it is shown. */
export const ratingWords = {
	position: ['strength', 'in-line', 'weakness', 'not-compared'],
	progress: ['improved', 'little-change', 'declined', 'not-compared'],
	target: ['met', 'on-track', 'off-track', 'not-compared'],
} as const;

export type Rating = (typeof ratingWords)[RatingKind][number];

/** A row of tables/ratings.csv. */
export interface RatingRow {
	readonly area: string;
	readonly period: string;
	readonly measure: string;
	readonly rating: Rating;
	readonly kind: RatingKind;
	/** `peers`, an area code, `period:2012`, or `target`. */
	readonly comparator: string;
	/** In points of score. `null` where there is none. */
	readonly comparatorValue: number | null;
	/** Score minus comparator, in points; above zero is better. */
	readonly difference: number | null;
	/** The rule in short, e.g. `more than 1.00 x spread 4.21 and 1 point`. */
	readonly basis: string;
}

/** A row of tables/changes.csv: one contributor's part in one change. The contributions of a change sum to it. */
export interface ChangeRow {
	readonly area: string;
	readonly from: string;
	readonly to: string;
	/** The index, a dimension or a component. */
	readonly measure: string;
	/** In points: score of `to` minus score of `from`. */
	readonly change: number;
	readonly lower: number | null;
	readonly upper: number | null;
	/** Whether the change is large enough to be called one. */
	readonly clear: boolean;
	/**
	 * An indicator's id. Where a method does not allow a change to be taken apart so far: a part of the measure, or the measure
	 * itself for the whole of it.
	 */
	readonly contributor: string;
	/** In points of the measure. */
	readonly contribution: number;
}

/** The ends of the scale that scores of one kind of measure are on, the same in every period. */
export interface ScoreScale {
	readonly low: number;
	readonly high: number;
}

/** What the method makes of a dataset. */
export interface Result {
	readonly panel: ScorePanel;
	readonly weights: readonly WeightRow[];
	readonly fit: readonly FitRow[];
	readonly ratings: PackedRows<RatingRow>;
	readonly changes: PackedRows<ChangeRow>;
	/** The codes of each scored area's peers, by area code. */
	readonly peers: ReadonlyMap<string, readonly string[]>;
	/** The scale of the scores of each kind of measure; 0 to 100 for all of them where the method scores between anchors. */
	readonly scales: Readonly<Record<MeasureType, ScoreScale>>;
	/** Options in force, as published in the manifest. */
	readonly options: Readonly<Record<string, unknown>>;
	/** What a reader must be told: weights that mean nothing, components left unscored … */
	readonly warnings: readonly string[];
}
