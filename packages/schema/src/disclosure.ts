import type { DisclosureMode } from './indicator.ts';

/** The rules that figures were kept back by; raised when the same data would be kept back otherwise. */
export const disclosureRuleVersion = 1;

/**
 * What was kept back of one indicator in one period and level, for those who have the figures. How many of the hidden ones are small says
 * something of them (two that are 6 together are 1 and 5 where one is small), so a release has {@link WithheldRow} in its place.
 */
export interface DisclosureRow {
	readonly indicator: string;
	readonly period: string;
	readonly level: string;
	readonly mode: Exclude<DisclosureMode, 'none'>;
	/** Counts from 1 to below this are kept back. */
	readonly minCount: number;
	readonly minDenominator: number;
	/** Figures there were, hidden or not. */
	readonly cells: number;
	/** Hidden because the count is small. */
	readonly smallCounts: number;
	/** Hidden because all but a few are counted, or all. */
	readonly smallRests: number;
	/** Hidden because they are about few people. */
	readonly smallDenominators: number;
	/** Hidden when they were supplied. */
	readonly atSource: number;
	/** Hidden so that another cannot be worked out. */
	readonly secondary: number;
	/**
	 * Share of the count of the areas above that lies in hidden cells, from what is published alone; `null` where that does not
	 * give it, for then it would give something away.
	 */
	readonly hiddenShare: number | null;
	/** How many counts a hidden small figure can still be, at the least, whoever adds and subtracts; `null` where none is hidden. */
	readonly leastPossible: number | null;
}

/** What a release says was kept back of one indicator in one period and level. A row of tables/disclosure.csv. */
export interface WithheldRow
	extends Pick<
		DisclosureRow,
		'indicator' | 'period' | 'level' | 'mode' | 'minCount' | 'minDenominator' | 'cells' | 'hiddenShare'
	> {
	/** Hidden, for whichever reason. */
	readonly withheld: number;
}

/** What was kept back of a dataset and by which rules. */
export interface DisclosureReport {
	readonly rule: number;
	readonly rows: readonly DisclosureRow[];
	/** How many equations between figures the attack was given. */
	readonly relations: number;
}
