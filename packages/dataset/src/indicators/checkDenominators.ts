import { denominatorProblems } from '@social-index/engine';
import type { Indicator, Problem } from '@social-index/schema';
import { nearestSpelling } from '../nearestSpelling.ts';
import type { ProblemList } from '../problemList.ts';

/** Reports denominators that are no indicators, or that nothing can be divided by, each with the line that names it. */
export function checkDenominators(
	indicators: readonly Indicator[],
	placeOf: (id: string, column: string) => Omit<Problem, 'code' | 'severity' | 'message'>,
	problems: ProblemList,
): void {
	for (const { indicator, severity: _, ...problem } of denominatorProblems(indicators)) {
		const alike =
			problem.code === 'UNKNOWN_DENOMINATOR'
				? nearestSpelling(
						problem.found ?? '',
						indicators.map(({ id }) => id),
					)
				: null;
		problems.error({
			...problem,
			...placeOf(indicator, 'denominator'),
			mend: `${alike === null ? '' : `Did you mean ${alike}? `}${problem.mend}`,
		});
	}
}
