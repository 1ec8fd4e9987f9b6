import type { Indicator, Problem } from '@social-index/schema';
import type { ProblemList } from '../problemList.ts';

/**
 * Reports components all of whose indicators have a weight of zero. One of several may have it: the indicator is then shown
 * and scored, and counts for nothing.
 */
export function checkWeights(
	indicators: readonly Indicator[],
	placeOf: (id: string, column: string) => Omit<Problem, 'code' | 'severity' | 'message'>,
	problems: ProblemList,
): void {
	for (const component of new Set(indicators.map((own) => own.component))) {
		const members = indicators.filter((own) => own.component === component);
		const first = members[0]!;
		if (component === null || members.some(({ weight }) => weight !== 0)) continue;
		problems.error({
			code: 'WEIGHTLESS_COMPONENT',
			...placeOf(first.id, 'weight'),
			found: '0',
			message: `${members.length === 1 ? 'The only indicator' : `All ${members.length} indicators`} of ${component} ${members.length === 1 ? 'has' : 'have'} a weight of zero, so it could not be scored.`,
			mend: 'Give at least one of them a weight above zero; to leave them out of the index, empty their component.',
		});
	}
}
