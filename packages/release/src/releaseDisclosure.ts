import type { Dataset, DisclosureRow, ReleaseDisclosure } from '@social-index/schema';

/**
 * How a release protects people, for its manifest; `null` where every figure is of a public source.
 *
 * The secret of random rounding and the sums that were declared are left out: the one would undo the rounding, the others are long.
 */
export function releaseDisclosure({ disclosure, project }: Dataset): ReleaseDisclosure | null {
	if (disclosure === undefined) return null;
	const { secret: _, sums: __, sign_off, ...options } = project.disclosure;
	const total = (...counts: readonly (keyof DisclosureRow)[]): number =>
		disclosure.rows.reduce((sum, row) => counts.reduce((own, count) => own + Number(row[count]), sum), 0);
	return {
		rule: disclosure.rule,
		options,
		indicators: [...new Set(disclosure.rows.map((row) => row.indicator))],
		primary: total('smallCounts', 'smallRests', 'smallDenominators'),
		secondary: total('secondary'),
		atSource: total('atSource'),
		signedOff: sign_off ?? null,
	};
}
