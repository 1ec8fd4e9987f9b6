import type { Topology } from 'topojson-specification';
import type { Area, Level, Period } from './area.ts';
import type { ConversionSummary } from './conversion.ts';
import type { Indicator } from './indicator.ts';
import type { MediaFile } from './media.ts';
import type { PackedRows } from './packedRows.ts';
import type { OtherName } from './placeFinding.ts';
import type { DisclosureSettings } from './project/disclosure.ts';
import type { Project } from './project/project.ts';
import type { ChangeRow, FitRow, RatingRow, Result, ScorePanel, WeightRow } from './result.ts';
import type { Translations } from './translation.ts';

/** The layout of release folders that this code writes and reads. Raised when an older reader would misread a new folder. */
export const releaseFormat = 1;

/** release.json: what a release is, what it was made from, and the hash of every file in it. */
export interface ReleaseManifest {
	readonly format: number;
	readonly id: string;
	readonly version: string;
	readonly name: string;
	readonly place: string;
	readonly summary: string;
	readonly publisher: Project['publisher'];
	readonly licence: string;
	/** The main language: that of every table. */
	readonly language: string;
	/** The languages that the site is in, the main one first; absent where there is no other. Texts of the others are in translations/. */
	readonly languages?: readonly string[];
	/** ISO date; from index.yaml or --now, never the clock. */
	readonly created: string;
	readonly status: string;
	readonly note: string;
	readonly engineVersion: string;
	readonly preset: string;
	readonly options: Readonly<Record<string, unknown>>;
	/** The ends of the scale of each kind of measure. */
	readonly scales: Result['scales'];
	readonly seed: number | null;
	/** Id of the scored level. */
	readonly level: string;
	readonly levels: readonly Level[];
	/** Geographies that only data are of. */
	readonly sources: readonly Level[];
	readonly periods: readonly Period[];
	/** How figures were made from those of other areas. */
	readonly conversions: readonly ConversionSummary[];
	readonly framework: Project['framework'];
	readonly themes: Project['themes'];
	readonly site: Project['site'];
	/** Pictures, films and captions that pages show, as they lie in the release; absent where there are none. */
	readonly media?: readonly MediaFile[];
	/** Each licence in use and the sources under it. */
	readonly licences: readonly { readonly licence: string; readonly sources: readonly string[] }[];
	readonly attribution: readonly string[];
	readonly counts: Readonly<Record<string, number>>;
	/** How people were protected and who agreed; `null` where every figure is of a public source. tables/disclosure.csv has the numbers. */
	readonly disclosure?: ReleaseDisclosure | null;
	readonly warnings: readonly string[];
	readonly inputs: readonly { readonly path: string; readonly sha256: string; readonly bytes: number }[];
	/** Every other file of the release, by path. */
	readonly files: readonly { readonly path: string; readonly sha256: string; readonly bytes: number }[];
}

/** How a release protects people. */
export interface ReleaseDisclosure {
	/** Version of the rules. */
	readonly rule: number;
	/** As index.yaml says, without the secret of random rounding, which would undo it. */
	readonly options: Omit<DisclosureSettings, 'secret' | 'sums' | 'sign_off'>;
	/** Indicators that are protected. */
	readonly indicators: readonly string[];
	/** How many figures are kept back, for whichever reason. */
	readonly withheld: number;
	readonly signedOff: { readonly by: string; readonly date: string } | null;
}

/** The areas of one level as TopoJSON, object name `areas`, each geometry with its area code as `id`. */
export interface ReleaseGeography {
	readonly level: string;
	readonly kind: 'boundaries' | 'tiles';
	readonly attribution: string;
	readonly topology: Topology;
}

/** What an audit that a release carries came to, check by check; the figures behind it stand in the files of the folder `audit`. */
export interface ReleaseAudit {
	/** What was audited, in a sentence or two. */
	readonly text: string;
	/** With these, and the release's figures, it comes out the same. */
	readonly chance: { readonly seed: number; readonly draws: number };
	readonly checks: readonly {
		readonly id: string;
		/** As a statement that would be good to be true. */
		readonly title: string;
		readonly verdict: 'passes' | 'falls-short' | 'cannot-be-told';
		/** In a sentence with figures. */
		readonly found: string;
		/** What to do about it; empty where it passes. */
		readonly advice: string;
	}[];
	/** Absent where no area has a rank. */
	readonly ranks?: RanksTried;
}

/** How far the ranks of the index move under other weights: not how sure the figures behind them are. */
export interface RanksTried {
	/** The period audited. */
	readonly period: string;
	/** By which share every weight was drawn higher or lower, at most. */
	readonly weights: number;
	/** The ranks that bound nine tenths of the draws, by area. */
	readonly areas: readonly { readonly code: string; readonly lower: number; readonly upper: number }[];
}

/**
 * Figures of one indicator and one period as they were supplied, with what they were made of. By area, in the order of the panel;
 * NaN where not given, and where a figure is kept back, with all that belongs to it.
 */
export interface ObservedParts {
	readonly value: Float64Array;
	/** The count above the line; absent where no area has one, as are the next three. */
	readonly numerator?: Float64Array;
	/** The count below the line. */
	readonly denominator?: Float64Array;
	/** The ends of the interval. */
	readonly lower?: Float64Array;
	readonly upper?: Float64Array;
}

/** One release read back into memory: all that the explorer and the API are made from. */
export interface ReleaseData {
	readonly manifest: ReleaseManifest;
	readonly areas: readonly (Area & { readonly peers: readonly string[] })[];
	readonly indicators: readonly Indicator[];
	readonly panel: ScorePanel;
	/** What figures were made of, by indicator and the period they are of; absent where the release says it of none. */
	readonly observed?: Readonly<Record<string, Readonly<Record<string, ObservedParts>>>>;
	readonly weights: readonly WeightRow[];
	readonly fit: readonly FitRow[];
	readonly ratings: PackedRows<RatingRow>;
	readonly changes: PackedRows<ChangeRow>;
	readonly geographies: readonly ReleaseGeography[];
	/** Names that areas were known by or are also called; absent where there are none. */
	readonly otherNames?: readonly OtherName[];
	/** Markdown blocks by name. */
	readonly content: Readonly<Record<string, string>>;
	/** The publisher's texts in further languages; absent where there are none. */
	readonly translations?: Translations;
	/** Absent where the release carries no audit. */
	readonly audit?: ReleaseAudit;
}

/** Columns of every table of a release, in order. */
export const tableColumns = {
	scores: [
		'area_code',
		'area_name',
		'level',
		'period',
		'measure',
		'measure_type',
		'score',
		'value',
		'rank',
		'ranked',
		'flag',
	],
	weights: [
		'measure',
		'period',
		'parent',
		'weight',
		'effective_weight',
		'points_per_unit',
		'best',
		'worst',
		'mean',
		'sd',
		'origin',
	],
	fit: ['measure', 'n', 'alpha', 'kmo', 'pc1_share', 'eigenvalues', 'min_r', 'max_r', 'warnings'],
	ratings: [
		'area_code',
		'period',
		'measure',
		'rating',
		'kind',
		'comparator',
		'comparator_value',
		'difference',
		'basis',
	],
	changes: ['area_code', 'from', 'to', 'measure', 'change', 'lower', 'upper', 'clear', 'contributor', 'contribution'],
	areas: ['code', 'name', 'level', 'vintage', 'parent', 'peers'],
	conversions: [
		'indicator',
		'area_code',
		'period',
		'method',
		'base',
		'route',
		'from_vintage',
		'to_vintage',
		'lookups',
		'parts',
		'split_share',
		'present_share',
	],
	disclosure: [
		'indicator',
		'period',
		'level',
		'mode',
		'min_count',
		'min_denominator',
		'cells',
		'withheld',
		'hidden_share',
	],
	observations: [
		'indicator',
		'area_code',
		'period',
		'value',
		'numerator',
		'denominator',
		'lower',
		'upper',
		'flag',
		'file',
		'line',
		'column',
		'cell',
	],
} as const;

export type TableName = keyof typeof tableColumns | 'indicators';
