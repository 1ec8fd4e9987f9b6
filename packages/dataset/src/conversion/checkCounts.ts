import type { Indicator } from '@social-index/schema';
import type { ObservationRow } from '../observations/observationRows.ts';
import type { ProblemList } from '../problemList.ts';
import type { FigureTable } from './figureTable.ts';

/**
 * Warns where the values of a rate, proportion or ratio are not what their numerators and denominators come to: it would be
 * made from these for other areas, and so could differ from its own parts by a constant factor.
 *
 * @param quiet - whether small counts of the indicator are kept back, so that no figure may be told
 */
export function checkCounts(
	table: FigureTable,
	at: number,
	indicator: Indicator,
	files: readonly { readonly path: string }[],
	problems: ProblemList,
	quiet: boolean,
): void {
	if (!['rate', 'proportion', 'ratio'].includes(indicator.kind)) return;
	const per = indicator.multiplier;
	let compared = 0;
	let differing = 0;
	let first: ObservationRow | null = null;
	for (const row of table.figuresOf(at)) {
		const made = (per * row.numerator) / row.denominator;
		if (Number.isNaN(row.value) || !Number.isFinite(made)) continue;
		compared++;
		if (Math.abs(made - row.value) <= roundingOf(row.value) + 0.01 * Math.abs(made)) continue;
		differing++;
		if (first === null || row.line < first.line) first = row;
	}
	if (first === null) return;
	const made = (per * first.numerator) / first.denominator;
	problems.warn({
		code: 'VALUE_NOT_OF_COUNTS',
		file: files[first.file]!.path,
		line: first.line,
		...(quiet ? { published: '' } : { found: String(first.value) }),
		message: `${differing.toLocaleString('en-GB')} of ${compared.toLocaleString('en-GB')} values of ${indicator.name} are not their numerator over their denominator times ${per}${quiet ? '' : `, which is ${Number(made.toPrecision(4))} here`}; other areas get what the counts come to.`,
		mend: 'Check the multiplier in indicators.csv and the columns numerator and denominator.',
	});
}

/** Half a unit of the last digit that a number is written with. */
function roundingOf(value: number): number {
	return 0.500001 * 10 ** -(String(value).split('.')[1]?.length ?? 0);
}
