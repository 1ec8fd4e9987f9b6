import { nearestSpelling } from '../nearestSpelling.ts';
import type { ProblemList } from '../problemList.ts';
import type { MetaRow } from './metaRow.ts';

/** Reports denominators of indicators that no row of the Type Denominator describes. */
export function checkDenominators(meta: readonly MetaRow[], problems: ProblemList): void {
	const known = meta.filter(({ type }) => type === 'Denominator').map(({ code }) => code);
	for (const { denominator, name, at } of meta) {
		if (denominator === null || known.includes(denominator)) continue;
		const alike = nearestSpelling(denominator, known);
		const named = meta.find(({ code }) => code === denominator);
		problems.error({
			code: 'UNKNOWN_DENOMINATOR',
			...at('Denominator'),
			found: denominator,
			message: `${name} is to be divided by ${denominator}, which is ${named === undefined ? 'described in no row' : `of the Type ${named.type}`}.`,
			mend:
				named === undefined && alike !== null
					? `Did you mean ${alike}?`
					: 'Add a row of the Type Denominator for it and a column of its own to the figures, or leave the cell empty.',
		});
	}
}
