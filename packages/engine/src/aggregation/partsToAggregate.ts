import { InputError, type Problem } from '@social-index/schema';
import type { IndicatorColumn } from '../methods/indicatorColumn.ts';

/** What one node of the framework is made from. */
export interface PartsToAggregate {
	/** The node's id. */
	readonly id: string;
	/** Scores, higher is better, all of the same length; NaN for absent. At least one. */
	readonly parts: readonly IndicatorColumn[];
	/** One per part, zero or more, not all zero; only their proportions count. */
	readonly weights: readonly number[];
	/** The least share of the parts, by number, that an area needs to be scored; 0 where any one will do. */
	readonly requiredShare?: number;
	/** Rows per period, for methods that compare areas with each other; all rows where it is not given. */
	readonly areas?: number;
}

/** Makes a node's scores from its parts: one number a row, NaN where too little is present. */
export type Aggregator = (node: PartsToAggregate) => Float64Array;

/**
 * Throws where a node cannot be aggregated: no parts, or weights that are missing, below zero, infinite or all zero.
 *
 * @throws InputError `NO_PARTS` or `BAD_WEIGHTS`
 */
export function checkParts({ id, parts, weights }: PartsToAggregate): void {
	const problems: Problem[] = [];
	const place = { severity: 'error' as const, file: 'index.yaml', column: id };
	if (parts.length === 0) {
		const message = `${id} has nothing below it to be made from.`;
		problems.push({ ...place, code: 'NO_PARTS', message, mend: `Give ${id} an indicator, or declare it a gap.` });
	} else if (weights.length !== parts.length) {
		const message = `${id} has ${parts.length} parts and ${weights.length} weights.`;
		problems.push({ ...place, code: 'BAD_WEIGHTS', message, mend: 'Give each part a weight.' });
	}
	let sum = 0;
	weights.forEach((weight, j) => {
		if (weight >= 0 && Number.isFinite(weight)) sum += weight;
		else {
			problems.push({
				...place,
				code: 'BAD_WEIGHTS',
				found: String(weight),
				message: `The weight of ${parts[j]?.id ?? `part ${j + 1}`} in ${id} is not a number of zero or more.`,
				mend: 'A weight below zero would let a better value lower the score: give zero or more.',
			});
		}
	});
	if (problems.length === 0 && sum === 0) {
		const message = `The weights of all parts of ${id} are zero, so it cannot be scored.`;
		problems.push({ ...place, code: 'BAD_WEIGHTS', found: '0', message, mend: 'Give one part a weight above zero.' });
	}
	if (problems.length > 0) throw new InputError(problems);
}

/**
 * Throws where a part holds a number that the method cannot take, naming each part, how many such cells it has and the
 * first of them.
 *
 * @throws InputError `OUT_OF_RANGE`
 */
export function checkCells(
	{ id, parts, weights }: PartsToAggregate,
	allowed: (x: number) => boolean,
	rule: string,
	mend: string,
): void {
	const problems: Problem[] = [];
	for (let j = 0; j < parts.length; j++) {
		if (weights[j] === 0) continue;
		const { values, rowName } = parts[j]!;
		let first = -1;
		let count = 0;
		for (let i = 0; i < values.length; i++) {
			const x = values[i]!;
			if (Number.isNaN(x) || allowed(x)) continue;
			if (first < 0) first = i;
			count++;
		}
		if (first < 0) continue;
		problems.push({
			code: 'OUT_OF_RANGE',
			severity: 'error',
			file: 'index.yaml',
			column: id,
			found: String(values[first]),
			message: `${rule}, but ${parts[j]!.id} in ${id} does not obey in ${count} ${count === 1 ? 'place' : 'places'}, first for ${rowName?.(first) ?? `row ${first + 1}`}.`,
			mend,
		});
	}
	if (problems.length > 0) throw new InputError(problems);
}

/** Sets to NaN the rows in which too few parts are present. Gives the scores back. */
export function requireShare(scores: Float64Array, { parts, requiredShare }: PartsToAggregate): Float64Array {
	if (requiredShare === undefined || requiredShare <= 0) return scores;
	const least = requiredShare * parts.length - 1e-9;
	for (let i = 0; i < scores.length; i++) {
		let present = 0;
		for (let j = 0; j < parts.length; j++) if (!Number.isNaN(parts[j]!.values[i]!)) present++;
		if (present < least) scores[i] = Number.NaN;
	}
	return scores;
}
