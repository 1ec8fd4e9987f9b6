import { columnSummary } from '../statistics/columnSummary.ts';
import { linearProgram } from '../statistics/linearProgram.ts';
import { checkCells, checkParts, type PartsToAggregate } from './partsToAggregate.ts';

/** Scores by the weights that suit each area best. */
export interface BenefitOfTheDoubt {
	/** Above 0 to 1; 1 where no area does better by the area's own weights. NaN where a part is absent. */
	readonly scores: Float64Array;
	/** Each area's share of its score that comes from each part, by part; NaN where there is no score. */
	readonly pieShares: readonly Float64Array[];
}

/**
 * Benefit of the doubt: each area is scored by the weights that make it look best, such that by the same weights no area
 * scores above 1: max Σ w y_o subject to Σ w y_i ≤ 1 for all i, w ≥ 0.
 *
 * With free weights an area that leads on one part scores 1 however poor the rest. Bounds on pie shares (the share of the
 * score that one part makes up) hold every part in play. An area with an absent part is neither scored nor held against
 * others. Not a published ranking by itself: use it for the best case of each area.
 *
 * @param node - parts of zero or more, higher is better; all periods together; the weights are not used
 * @param least - the least pie share of every part, 0 to 1 / parts
 * @param most - the greatest, 1 / parts to 1
 * @throws InputError `OUT_OF_RANGE` where a score is below zero; `BAD_WEIGHTS`, `NO_PARTS`
 * @see Melyn and Moesen (1991); Cherchye and others (2007), Social Indicators Research 82, 111-145
 * @example
 * const part = (id, ...x) => ({ id, values: Float64Array.from(x) });
 * const node = { id: 'n', parts: [part('a', 4, 2, 2), part('b', 1, 4, 2)], weights: [1, 1] };
 * benefitOfTheDoubt(node, 0, 1).scores // => Float64Array.of(1, 1, 5 / 7)
 */
export function benefitOfTheDoubt(node: PartsToAggregate, least: number, most: number): BenefitOfTheDoubt {
	checkParts(node);
	const mend = 'Normalise to scores of zero or more, min-max for example.';
	checkCells(node, (x) => x >= 0 && Number.isFinite(x), 'Benefit of the doubt needs scores of zero or more', mend);
	const { parts } = node;
	const k = parts.length;
	const rows = parts[0]!.values.length;
	// Divided by its largest value, a part's unit does not touch the accuracy of the simplex steps.
	const tops = parts.map(({ values }) => columnSummary(values).max || 1);
	const scaled = Array.from({ length: rows }, (_, i) => parts.map(({ values }, j) => values[i]! / tops[j]!));
	const complete = scaled.filter((row) => row.every(Number.isFinite));
	const rivals = undominated(complete);
	const scores = new Float64Array(rows).fill(Number.NaN);
	const pieShares = parts.map(() => new Float64Array(rows).fill(Number.NaN));
	scaled.forEach((own, i) => {
		if (!own.every(Number.isFinite)) return;
		const bounds: number[][] = [];
		for (let j = 0; j < k; j++) {
			if (most < 1) bounds.push(own.map((y, m) => (m === j ? y : 0) - most * y));
			if (least > 0) bounds.push(own.map((y, m) => least * y - (m === j ? y : 0)));
		}
		const limits = [...rivals.map(() => 1), ...bounds.map(() => 0)];
		const solution = linearProgram(own, [...rivals, ...bounds], limits);
		scores[i] = solution === null ? 0 : Math.min(1, solution.value);
		own.forEach((y, j) => {
			const share = solution === null || solution.value <= 0 ? Number.NaN : (solution.x[j]! * y) / solution.value;
			pieShares[j]![i] = share;
		});
	});
	return { scores, pieShares };
}

/** Areas that no other equals or exceeds on every part: only they can set a limit. */
function undominated(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
	const kept: (readonly number[])[] = [];
	const byTotal = [...rows].sort((a, b) => total(b) - total(a));
	for (const row of byTotal) {
		if (!kept.some((rival) => rival.every((x, j) => x >= row[j]!))) kept.push(row);
	}
	return kept;
}

function total(row: readonly number[]): number {
	return row.reduce((sum, x) => sum + x, 0);
}
