import type { Dataset, DisclosureReport, ReleaseDisclosure, WithheldRow } from '@social-index/schema';

/**
 * How a release protects people, for its manifest; `null` where every figure is of a public source.
 *
 * The secret of random rounding and the sums that were declared are left out: the one would undo the rounding, the others are long.
 */
export function releaseDisclosure({ disclosure, project }: Dataset): ReleaseDisclosure | null {
	if (disclosure === undefined) return null;
	const { secret: _, sums: __, sign_off, ...options } = project.disclosure;
	const rows = withheldRows(disclosure);
	return {
		rule: disclosure.rule,
		options,
		indicators: [...new Set(rows.map((row) => row.indicator))],
		withheld: rows.reduce((sum, row) => sum + row.withheld, 0),
		signedOff: sign_off ?? null,
	};
}

/** What is published of what was kept back: how many figures, and not how many for which reason or how closely they can be known. */
export function withheldRows({ rows }: DisclosureReport): readonly WithheldRow[] {
	return rows.map(({ indicator, period, level, mode, minCount, minDenominator, cells, hiddenShare, ...reasons }) => {
		const { smallCounts, smallRests, smallDenominators, atSource, secondary } = reasons;
		const withheld = smallCounts + smallRests + smallDenominators + atSource + secondary;
		return { indicator, period, level, mode, minCount, minDenominator, cells, withheld, hiddenShare };
	});
}
