import type { FitRow } from '@social-index/schema';
import { correlationMatrix } from '../statistics/correlationMatrix.ts';
import { principalComponent } from '../weights/principalComponent.ts';
import { cronbachAlpha } from './cronbachAlpha.ts';
import { kaiserMeyerOlkin } from './kaiserMeyerOlkin.ts';

/**
 * How well the indicators of one component hang together, without anchors (anchors raise every figure).
 *
 * Alpha is the standardised form. Warnings are sentences for a reader: alpha below 0.7, KMO below 0.5, two indicators that
 * say the same (|r| above 0.9), two that pull against each other (r below zero).
 *
 * @param component - its id
 * @param names - the indicators' names, for the warnings
 * @param columns - values turned so that higher is better, one array per indicator; NaN for absent
 * @param usable - 1 where a row counts
 * @returns a row of tables/fit.csv; figures are `null` where they cannot be computed, and a warning says why
 * @see Cronbach (1951); Kaiser (1974); Social Progress Index methodology report 2017 (alpha of 0.7, KMO of 0.5)
 * @example
 * componentFit('c', ['A'], [Float64Array.of(1, 2, 3)], Uint8Array.of(1, 1, 1)).warnings // => ['It has one indicator, so there is nothing to compare.']
 */
export function componentFit(
	component: string,
	names: readonly string[],
	columns: readonly Float64Array[],
	usable: Uint8Array,
): FitRow {
	const { r, n } = correlationMatrix(columns, usable);
	const none = { measure: component, n, alpha: null, kmo: null, pc1Share: null, minR: null, maxR: null };
	if (names.length === 1) {
		return { ...none, eigenvalues: [], warnings: ['It has one indicator, so there is nothing to compare.'] };
	}
	if (n <= names.length) {
		const warning = `Only ${n} area-periods have all ${names.length} indicators, too few to compare them.`;
		return { ...none, eigenvalues: [], warnings: [warning] };
	}
	const constant = names.filter((_, i) => r[i]!.every((value, j) => i === j || Number.isNaN(value)));
	if (r.some((row) => row.some((value) => Number.isNaN(value)))) {
		const warnings = constant.map((name) => `${name} does not vary, so correlations with it are not defined.`);
		return { ...none, eigenvalues: [], warnings };
	}
	const pairs = names.flatMap((a, i) => names.slice(0, i).map((b, j) => ({ a: b, b: a, r: r[i]![j]! })));
	const { eigenvalues, share } = principalComponent(r);
	const alpha = cronbachAlpha(r);
	const kmo = kaiserMeyerOlkin(r);
	const warnings: string[] = [];
	if (alpha !== null && alpha < 0.7) {
		warnings.push(`Cronbach's alpha is ${alpha.toFixed(2)}, below 0.7: the indicators do not move together.`);
	}
	if (kmo === null) {
		warnings.push('KMO is not defined: an indicator follows exactly from the others.');
	} else if (kmo < 0.5) {
		warnings.push(`KMO is ${kmo.toFixed(2)}, below 0.5: the indicators share too little for one component.`);
	}
	for (const pair of pairs) {
		const said = `${pair.a} and ${pair.b} (r = ${pair.r.toFixed(2)})`;
		if (Math.abs(pair.r) > 0.9) warnings.push(`${said} say nearly the same: one of them may be redundant.`);
		if (pair.r < 0) warnings.push(`${said} pull against each other: where one is better the other tends to be worse.`);
	}
	return {
		measure: component,
		n,
		alpha,
		kmo,
		pc1Share: share,
		eigenvalues,
		minR: Math.min(...pairs.map((pair) => pair.r)),
		maxR: Math.max(...pairs.map((pair) => pair.r)),
		warnings,
	};
}
