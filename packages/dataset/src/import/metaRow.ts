import type { SourcePlace } from './sourceTable.ts';

/** What a row of metadata speaks of. */
export const metaTypes = ['Indicator', 'Aggregate', 'Group', 'Denominator', 'Other'] as const;
export type MetaType = (typeof metaTypes)[number];

/** One measure or column as another tool describes it: a row of COINr's iMeta, a column of the COIN Tool's Database. */
export interface MetaRow {
	readonly code: string;
	/** The code, where no name is given. */
	readonly name: string;
	readonly type: MetaType;
	/** 1 for indicators, rising towards the index; `null` for what stands outside it. */
	readonly level: number | null;
	readonly parent: string | null;
	readonly lowerIsBetter: boolean;
	readonly weight: number;
	readonly unit: string;
	readonly target: number | null;
	readonly denominator: string | null;
	/** Goalposts, where the tool has them. */
	readonly best: number | null;
	readonly worst: number | null;
	readonly description: string;
	readonly source: string;
	readonly licence: string;
	/** Where what is said under a heading stands. */
	readonly at: (heading: string) => SourcePlace;
}
