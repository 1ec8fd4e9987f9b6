import type { Indicator, Problem } from '@social-index/schema';

/**
 * What is wrong with the denominators that indicators name: none of that id, one that is in the index itself, or one that is
 * divided by another in its turn.
 *
 * @returns one problem for each indicator concerned; `found` is the denominator named
 */
export function denominatorProblems(
	indicators: readonly Pick<Indicator, 'id' | 'component' | 'denominator'>[],
): readonly (Problem & { readonly indicator: string })[] {
	const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
	return indicators.flatMap(({ id, denominator }) => {
		if (denominator === null) return [];
		const told = wrong(id, denominator, byId.get(denominator));
		if (told === null) return [];
		const place = { severity: 'error' as const, file: 'indicators.csv', column: 'denominator', found: denominator };
		return [{ ...place, ...told, indicator: id }];
	});
}

function wrong(
	id: string,
	denominator: string,
	named: Pick<Indicator, 'component' | 'denominator'> | undefined,
): Pick<Problem, 'code' | 'message' | 'mend'> | null {
	if (named === undefined) {
		return {
			code: 'UNKNOWN_DENOMINATOR',
			message: `${id} is to be divided by an indicator that does not exist.`,
			mend: 'Write the id of an indicator outside the index (its component is empty), or leave the cell empty.',
		};
	}
	if (named.component !== null) {
		return {
			code: 'UNFIT_DENOMINATOR',
			message: `${id} is to be divided by ${denominator}, which is in the index itself.`,
			mend: `Add the figures of ${denominator} once more as an indicator outside the index (its component is empty), and name that one.`,
		};
	}
	if (named.denominator === null) return null;
	return {
		code: 'UNFIT_DENOMINATOR',
		message: `${id} is to be divided by ${denominator}, which is divided by ${named.denominator} in its turn.`,
		mend: 'Name a denominator that has none itself.',
	};
}
