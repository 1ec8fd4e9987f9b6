import { absentBits, InputError, type Problem } from '@social-index/schema';
import type { AlignedValues } from '../alignment/alignObservations.ts';
import type { MeasureTree } from '../measureTree.ts';
import type { PanelLayout } from '../panelLayout.ts';
import { denominate } from './denominate.ts';

/**
 * Divides the indicators that have a denominator by it: value / (denominator / multiplier), on the periods of the index.
 *
 * What is said of the denominator is said of the quotient: it carries the flags of both, and where only the denominator is of
 * another period, that period. Where the denominator is absent the quotient is, for the same reason.
 *
 * @param tree - with every denominator among its indicators
 * @param aligned - values of its indicators
 * @returns the same values where no indicator has a denominator
 * @throws InputError `ZERO_DENOMINATOR`, `NOT_FINITE`, for every indicator concerned
 * @see COINr `Denominate`
 */
export function denominateIndicators(tree: MeasureTree, layout: PanelLayout, aligned: AlignedValues): AlignedValues {
	if (tree.indicators.every(({ denominator }) => denominator === null)) return aligned;
	const { rows, rowName } = layout;
	const result = { value: aligned.value.slice(), flag: aligned.flag.slice(), dataPeriod: aligned.dataPeriod.slice() };
	const problems: Problem[] = [];
	tree.indicators.forEach(({ id, denominator, multiplier }, i) => {
		if (denominator === null) return;
		const below = tree.indicators.findIndex((own) => own.id === denominator);
		const part = <T extends Float64Array | Uint16Array | Int16Array>(of: T, m: number): T =>
			of.subarray(m * rows, (m + 1) * rows) as T;
		const values = part(aligned.value, i);
		try {
			result.value.set(denominate({ id, values, rowName }, part(aligned.value, below), multiplier), i * rows);
		} catch (error) {
			if (!(error instanceof InputError)) throw error;
			problems.push(...error.problems);
		}
		const flags = part(aligned.flag, below);
		const periods = part(aligned.dataPeriod, below);
		for (let row = 0; row < rows; row++) {
			const cell = i * rows + row;
			if ((aligned.flag[cell]! & absentBits) !== 0) continue;
			const absent = flags[row]! & absentBits;
			result.flag[cell] = absent === 0 ? aligned.flag[cell]! | flags[row]! : absent;
			if (absent !== 0) result.dataPeriod[cell] = -1;
			else if (aligned.dataPeriod[cell] === -1) result.dataPeriod[cell] = periods[row]!;
		}
	});
	if (problems.length > 0) throw new InputError(problems);
	return result;
}
