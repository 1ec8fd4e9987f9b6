import { denominatorProblems } from '@social-index/engine';
import type { Indicator } from '@social-index/schema';
import { nearestSpelling } from '../nearestSpelling.ts';
import type { ProblemList } from '../problemList.ts';

/** Reports denominators that are no indicators, or that nothing can be divided by, each with the line that names it. */
export function checkDenominators(
	indicators: readonly Indicator[],
	lineOf: ReadonlyMap<string, number>,
	problems: ProblemList,
): void {
	for (const { indicator, severity: _, ...problem } of denominatorProblems(indicators)) {
		const line = lineOf.get(indicator);
		const alike = problem.code === 'UNKNOWN_DENOMINATOR' ? nearestSpelling(problem.found ?? '', lineOf.keys()) : null;
		problems.error({
			...problem,
			...(line === undefined ? {} : { line }),
			mend: `${alike === null ? '' : `Did you mean ${alike}? `}${problem.mend}`,
		});
	}
}
