import type { Dataset, DisclosureReport, DisclosureRow } from '@social-index/schema';
import { numberInWords } from './figures.ts';

/** What was kept back of one indicator in all periods and levels together. */
export interface WithheldOfIndicator {
	readonly indicator: string;
	readonly rule: string;
	readonly cells: number;
	readonly primary: number;
	readonly atSource: number;
	readonly secondary: number;
	/** How many counts the least protected hidden figure can still be; `null` where none is hidden. */
	readonly leastPossible: number | null;
}

/**
 * What was kept back, an indicator a row, in the order of the report.
 *
 * @example
 * const row = { indicator: 'a', period: '2021', level: 'ward', mode: 'suppress', minCount: 5, minDenominator: 5, cells: 17,
 *   smallCounts: 2, smallRests: 0, smallDenominators: 1, atSource: 0, secondary: 1, hiddenShare: 0.1, leastPossible: 9 };
 * withheldByIndicator({ rule: 1, relations: 1, rows: [row, { ...row, period: '2022', leastPossible: 7 }] })
 *   // => [{ indicator: 'a', rule: 'counts below 5', cells: 34, primary: 6, atSource: 0, secondary: 2, leastPossible: 7 }]
 */
export function withheldByIndicator({ rows }: DisclosureReport): readonly WithheldOfIndicator[] {
	return [...Map.groupBy(rows, (row) => row.indicator)].map(([indicator, own]) => {
		const total = (of: (row: DisclosureRow) => number): number => own.reduce((sum, row) => sum + of(row), 0);
		const possible = own.flatMap(({ leastPossible }) => (leastPossible === null ? [] : [leastPossible]));
		const { mode, minCount } = own[0]!;
		return {
			indicator,
			rule: mode === 'round' ? 'rounded' : `counts below ${minCount}`,
			cells: total((row) => row.cells),
			primary: total((row) => row.smallCounts + row.smallRests + row.smallDenominators),
			atSource: total((row) => row.atSource),
			secondary: total((row) => row.secondary),
			leastPossible: possible.length === 0 ? null : Math.min(...possible),
		};
	});
}

/** The report of `sie check --disclosure`, for a person to read: what was kept back, and what the attack left possible. */
export function disclosureReport({ disclosure, project }: Dataset): string {
	if (disclosure === undefined) {
		return 'Disclosure: every indicator is of a public source; nothing is kept back. To protect one, write min_count in indicators.csv.';
	}
	const rows = withheldByIndicator(disclosure);
	const headings = ['indicator', 'rule', 'figures', 'small', 'hidden at source', 'hidden besides', 'least possible'];
	const table = rows.map((row) => [
		row.indicator,
		row.rule,
		String(row.cells),
		String(row.primary),
		String(row.atSource),
		String(row.secondary),
		row.leastPossible === null ? '-' : numberInWords(row.leastPossible, 'count'),
	]);
	const widths = headings.map((heading, i) => Math.max(heading.length, ...table.map((row) => row[i]!.length)));
	const line = (cells: readonly string[]): string =>
		cells
			.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
			.join('  ')
			.trimEnd();
	const signed = project.disclosure.sign_off;
	return [
		`Disclosure, by version ${disclosure.rule} of the rules:`,
		line(headings),
		...table.map(line),
		`The attack knew ${numberInWords(disclosure.relations, 'sum')} and every published figure, and found no figure that is kept back.`,
		signed === undefined ? 'Not signed off.' : `Signed off by ${signed.by} on ${signed.date}.`,
	].join('\n');
}
