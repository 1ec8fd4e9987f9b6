import { aggregateKinds, type Dataset, flagBit, type IndexMethod } from '@social-index/schema';
import { aggregators } from '../aggregation/aggregators.ts';
import { type IndexScores, scoreIndex } from '../scoreIndex.ts';
import { studentQuantile } from '../statistics/studentDistribution.ts';

/** What every section of an audit looks at: an index scored, and one period of it. */
export interface AuditContext {
	readonly dataset: Dataset;
	readonly scores: IndexScores;
	/** Position of the period that is audited. */
	readonly period: number;
	/**
	 * Positions of the scored areas, the highest index score first: an order that hangs on the figures alone, so that the audit
	 * is the same in whatever order the areas are listed.
	 */
	readonly areas: Int32Array;
	readonly seed: number;
	/** Sets of weights drawn. */
	readonly draws: number;
	/** Names by position in the tree's measures. */
	readonly name: (measure: number) => string;
	readonly id: (measure: number) => string;
	/** Scores of a measure in the audited period, in the order of `areas`; of an indicator, imputed ones too. */
	readonly scoresOf: (measure: number) => Float64Array;
	/**
	 * An indicator's values as they are scored (transformed, treated, clamped), turned so that higher is better; imputed ones left
	 * out, since a regression on the other indicators would make them agree. In the audited period or, period after period, in all.
	 */
	readonly observed: (measure: number, periods?: 'audited' | 'all') => Float64Array;
	/** `observed` for an indicator, the scores for the rest. */
	readonly column: (measure: number) => Float64Array;
	/** Nodes with two parts or more, the index first, with their parts. */
	readonly groups: readonly { readonly node: number; readonly parts: readonly number[] }[];
	/** Whether the areas are too few to tell a correlation of 0.3 from none; a figure that fewer of them have may be so by itself. */
	readonly fewAreas: boolean;
}

/** Correlations below this say that two things hardly move together. */
export const weakCorrelation = 0.3;

/**
 * Scores the index and lays out what the sections need.
 *
 * @param period - id of the period to audit; the last one where it is not given or not known
 * @throws InputError where the index cannot be made
 */
export function auditContext(
	dataset: Dataset,
	{ period, seed, draws }: { readonly period?: string; readonly seed: number; readonly draws: number },
): AuditContext {
	const scores = scoreIndex(dataset);
	const { tree, panel, layout } = scores;
	const asked = panel.periods.indexOf(period ?? '');
	const t = asked < 0 ? panel.periods.length - 1 : asked;
	const { areas: perPeriod, rows } = layout;
	const cell = (measure: number, at: number, area: number) => measure * rows + at * perPeriod + area;
	const codes = panel.areas;
	const areas = Int32Array.from(
		layout.scoredAreas.toSorted((a, b) => {
			const [x, y] = [panel.score[cell(0, t, a)]!, panel.score[cell(0, t, b)]!];
			const order = (Number.isNaN(x) ? 1 : 0) - (Number.isNaN(y) ? 1 : 0) || y - x;
			return order || (codes[a]! < codes[b]! ? -1 : 1);
		}),
	);
	const first = tree.nodes.length;
	const scoresOf = (measure: number) => Float64Array.from(areas, (a) => panel.score[cell(measure, t, a)]!);
	const observed = (measure: number, periods: 'audited' | 'all' = 'audited') => {
		const sign = tree.indicators[measure - first]!.direction === 'lower' ? -1 : 1;
		const values = scores.scored[measure - first]!;
		const times = periods === 'all' ? panel.periods.map((_, at) => at) : [t];
		const column = new Float64Array(times.length * areas.length);
		times.forEach((at, k) => {
			areas.forEach((a, i) => {
				const imputed = (panel.flag[cell(measure, at, a)]! & flagBit.imputed) !== 0;
				column[k * areas.length + i] = imputed ? Number.NaN : sign * values[at * perPeriod + a]!;
			});
		});
		return column;
	};
	const fewAreas = isFew(areas.length);
	return {
		dataset,
		scores,
		period: t,
		areas,
		seed,
		draws: drawsOf(scores.method, areas.length, draws),
		name: (m) => tree.measures[m]!.name,
		id: (m) => tree.measures[m]!.id,
		scoresOf,
		observed,
		column: (m) => (m >= first ? observed(m) : scoresOf(m)),
		groups: tree.nodes.flatMap((_, node) =>
			tree.children[node]!.length < 2 ? [] : [{ node, parts: tree.children[node]! }],
		),
		fewAreas,
	};
}

/**
 * How many sets of weights are drawn: as many as asked for, but fewer of many areas where the method holds every area against
 * every other, and an index takes a second rather than a millisecond.
 */
function drawsOf({ aggregation }: IndexMethod, areas: number, asked: number): number {
	const compares = aggregateKinds.some((kind) => aggregators.find(({ id }) => id === aggregation[kind].name)!.relative);
	return compares ? Math.min(asked, Math.max(20, Math.floor(2e7 / areas ** 2))) : asked;
}

/**
 * The correlation that chance alone passes, one way or the other, once in twenty times.
 *
 * @param n - areas
 * @returns 1 for fewer than four
 * @see Student (1908): t = r √((n - 2) / (1 - r²)) with n - 2 degrees of freedom
 * @example
 * criticalCorrelation(17) // ≈ 0.482
 * criticalCorrelation(625) // ≈ 0.0784
 */
export function criticalCorrelation(n: number): number {
	if (n < 4) return 1;
	const t = studentQuantile(0.975, n - 2);
	return t / Math.sqrt(n - 2 + t * t);
}

/**
 * Whether so few areas have both figures of a correlation that one of 0.3 cannot be told from none.
 *
 * @param n - areas that the correlation is of
 * @example
 * isFew(43) // => true
 * isFew(44) // => false
 */
export function isFew(n: number): boolean {
	return criticalCorrelation(n) > weakCorrelation;
}

/**
 * How many areas a finding has to name as too few to tell; `null` where they are enough, or where the audit says of all areas
 * once that they are few.
 *
 * @param n - areas that the figure is of
 */
export function fewToName({ fewAreas }: Pick<AuditContext, 'fewAreas'>, n: number): number | null {
	return isFew(n) && !fewAreas ? n : null;
}
