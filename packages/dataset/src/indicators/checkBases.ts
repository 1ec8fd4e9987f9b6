import type { Indicator, Problem } from '@social-index/schema';
import { listing } from '../listing.ts';
import { nearestSpelling } from '../nearestSpelling.ts';
import type { ProblemList } from '../problemList.ts';

/** Reports bases that are no indicators, and such as are no counts: only a count can be a weight. */
export function checkBases(
	indicators: readonly Indicator[],
	placeOf: (id: string, column: string) => Omit<Problem, 'code' | 'severity' | 'message'>,
	problems: ProblemList,
): void {
	const counts = indicators.filter(({ kind }) => kind === 'count').map(({ id }) => id);
	for (const { id, base } of indicators) {
		if (base === null) continue;
		const at = { ...placeOf(id, 'base'), found: base };
		const own = indicators.find((other) => other.id === base);
		if (own === undefined) {
			const alike = nearestSpelling(base, counts);
			problems.error({
				code: 'UNKNOWN_BASE',
				...at,
				message: 'No indicator has this id.',
				mend:
					alike !== null
						? `Did you mean ${alike}?`
						: counts.length > 0
							? `Write one of ${listing(counts)}, or leave the cell empty.`
							: 'Add an indicator of kind count (residents, households) outside the index, or leave the cell empty.',
			});
		} else if (own.kind !== 'count') {
			problems.error({
				code: 'BASE_NOT_A_COUNT',
				...at,
				message: `${own.name} is of the kind ${own.kind}, and only a count can be a base.`,
				mend: `Set the kind of ${own.id} to count if it counts people or homes, or name another indicator.`,
			});
		}
	}
}
