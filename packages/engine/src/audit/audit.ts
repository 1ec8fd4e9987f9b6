/** The version of the shape of an audit; it goes up when a field changes its meaning or goes. */
export const auditFormat = 1;

/** What an audit concludes of one check. */
export type AuditVerdict = 'passes' | 'falls-short' | 'cannot-be-told';

/** The checks there are, in the order of the audit. */
export const auditCheckIds = [
	'together',
	'redundancy',
	'placement',
	'voice',
	'alpha',
	'adequacy',
	'one-thing',
	'weights-followed',
	'pca-weights',
	'outliers',
	'clamped',
	'availability',
	'method-choices',
	'drop-one',
	'weight-noise',
	'outside',
] as const;
export type AuditCheckId = (typeof auditCheckIds)[number];

/** One line of the list at the top: a question, its answer, where the figures are and what to do. */
export interface AuditCheck {
	readonly id: AuditCheckId;
	/** The question, as a statement that would be good to be true. */
	readonly title: string;
	readonly verdict: AuditVerdict;
	/** In a sentence with figures. */
	readonly found: string;
	/** What to do about it; empty where it passes. */
	readonly advice: string;
	/** Id of the section that has the figures. */
	readonly section: AuditSectionId;
}

/** The sections in their order: whether parts cohere comes before whether results are robust. */
export const auditSectionIds = [
	'coherence',
	'fit',
	'weights',
	'distributions',
	'availability',
	'ranks',
	'outside',
] as const;
export type AuditSectionId = (typeof auditSectionIds)[number];

/**
 * `shortfall`: a threshold is missed. `limit`: it cannot be told, or only with a reserve. `note`: good to know, no judgement.
 */
export type AuditSeverity = 'shortfall' | 'limit' | 'note';

/** One thing that was found. */
export interface AuditFinding {
	/** Stable, upper case, e.g. `LOW_ALPHA`; docs/audit.md has them all. */
	readonly code: string;
	readonly severity: AuditSeverity;
	readonly check: AuditCheckId;
	/** Ids of the measures it is about; the node that holds them first where there is one. */
	readonly measures: readonly string[];
	/** Codes of the areas it is about. */
	readonly areas: readonly string[];
	/** By name, unrounded. */
	readonly figures: Readonly<Record<string, number>>;
	/** In a sentence. */
	readonly text: string;
}

export interface AuditColumn {
	readonly id: string;
	readonly heading: string;
	readonly kind: 'text' | 'number';
	/** Places after the point when shown. */
	readonly decimals?: number;
}

/** A cell: a word, a number in full, or nothing where the figure is not defined. */
export type AuditCell = string | number | null;

export interface AuditTable {
	readonly id: string;
	readonly caption: string;
	readonly columns: readonly AuditColumn[];
	/** One cell per column. */
	readonly rows: readonly (readonly AuditCell[])[];
}

/** A limit that figures are held to, and whose it is. */
export interface AuditThreshold {
	readonly text: string;
	readonly source: string;
}

export interface AuditSection {
	readonly id: AuditSectionId;
	readonly title: string;
	/** What is looked at and why, for someone who is no statistician. */
	readonly about: string;
	readonly thresholds: readonly AuditThreshold[];
	readonly findings: readonly AuditFinding[];
	readonly tables: readonly AuditTable[];
}

/** The whole statistical audit of an index, as plain data. Holds no NaN: an undefined figure is `null` in a table. */
export interface Audit {
	readonly format: typeof auditFormat;
	readonly index: {
		readonly id: string;
		readonly name: string;
		readonly place: string;
		readonly version: string;
		readonly preset: string;
	};
	/** Of what: areas of one level in one period. */
	readonly scope: {
		readonly level: string;
		readonly areas: number;
		/** The period that is audited. */
		readonly period: string;
		readonly periods: readonly string[];
		readonly indicators: number;
		readonly outside: number;
		/** In a sentence. */
		readonly text: string;
	};
	/** With these and the same inputs every figure comes out again. */
	readonly chance: {
		readonly seed: number;
		readonly draws: number;
		/** By which share every weight is drawn higher or lower, at most. */
		readonly weights: number;
	};
	readonly checks: readonly AuditCheck[];
	readonly sections: readonly AuditSection[];
}

/** What one section's module finds; the words around it are added by `auditIndex`. */
export interface SectionResult {
	readonly findings: readonly AuditFinding[];
	readonly tables: readonly AuditTable[];
	/** What each of its checks came to, in a sentence; `told` is false where there was nothing to look at. */
	readonly checks: readonly { readonly id: AuditCheckId; readonly told: boolean; readonly found: string }[];
}
