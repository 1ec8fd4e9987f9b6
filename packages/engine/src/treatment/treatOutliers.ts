import { checkFinite } from '../methods/checkColumn.ts';
import type { IndicatorColumn } from '../methods/indicatorColumn.ts';
import { distributionShape } from '../statistics/distributionShape.ts';
import type { LogTreatment } from './logTreatments.ts';
import { type OutlierLimits, shapePasses } from './outlierRule.ts';
import { winsorise } from './winsorise.ts';

/** How outliers are treated. */
export interface TreatmentPlan {
	readonly limits: OutlierLimits;
	/** Winsorising steps at most; 0 for none. */
	readonly steps: number;
	/** What follows where winsorising does not suffice; `null` for nothing. */
	readonly log: LogTreatment | null;
	/** Whether the log is taken of the winsorised values; of the original ones otherwise. */
	readonly combine: boolean;
}

/** What treatment did to one indicator. */
export interface TreatedColumn {
	readonly values: Float64Array;
	/** `none`: it passed as it was, or nothing could be told. */
	readonly by: 'none' | 'winsorised' | 'log' | 'winsorised and log';
	/** Rows whose value was drawn in; a log changes all rows and lists none. */
	readonly rows: readonly number[];
	/** Winsorising steps that count in the result. */
	readonly steps: number;
	/** Whether the result passes; `null` where that cannot be told. */
	readonly passes: boolean | null;
	readonly skewness: number;
	readonly kurtosis: number;
}

/**
 * Treats the outliers of one indicator: nothing where it passes the rule of skewness and kurtosis; else winsorising step
 * by step; and where that does not suffice, the log of the original values.
 *
 * Where winsorising is used up and there is no log, the winsorised values are kept and `passes` is false.
 *
 * @param column - NaN stays NaN
 * @param plan - how
 * @throws InputError `NOT_FINITE` naming each infinite value
 * @see OECD/JRC Handbook (2008), step 3; COINr `Treat` with its defaults
 * @example
 * const x = { id: 'x', values: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 100) };
 * const plan = { limits: { skewness: 2, kurtosis: 3.5 }, steps: 5, log: null, combine: false };
 * treatOutliers(x, plan).rows // => [9]
 * treatOutliers(x, plan).by // => 'winsorised'
 */
export function treatOutliers(column: IndicatorColumn, plan: TreatmentPlan): TreatedColumn {
	checkFinite(column);
	const { limits } = plan;
	const untreated = described(column.values, 'none', [], 0, limits);
	if (untreated.passes !== false) return untreated;
	const drawn = winsorise(column.values, limits, plan.steps);
	if (drawn.passes === true || plan.log === null) {
		return described(drawn.values, drawn.steps > 0 ? 'winsorised' : 'none', drawn.rows, drawn.steps, limits);
	}
	if (plan.combine && drawn.steps > 0) {
		return described(plan.log(drawn.values), 'winsorised and log', drawn.rows, drawn.steps, limits);
	}
	return described(plan.log(column.values), 'log', [], 0, limits);
}

function described(
	values: Float64Array,
	by: TreatedColumn['by'],
	rows: readonly number[],
	steps: number,
	limits: OutlierLimits,
): TreatedColumn {
	const { skewness, kurtosis } = distributionShape(values);
	return { values, by, rows, steps, passes: shapePasses(skewness, kurtosis, limits), skewness, kurtosis };
}
