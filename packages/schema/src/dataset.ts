import type { Area, Level, Period } from './area.ts';
import { cellName } from './cellName.ts';
import type { Conversion } from './conversion.ts';
import type { DisclosureReport } from './disclosure.ts';
import type { Indicator } from './indicator.ts';
import type { ProjectMedia } from './media.ts';
import type { OtherName, Postcodes } from './placeFinding.ts';
import type { Problem } from './problem.ts';
import type { FrameworkNode } from './project/framework.ts';
import type { Project } from './project/project.ts';
import type { Translations } from './translation.ts';

/**
 * Observed values of every indicator, area and data period, one number a cell.
 *
 * The cell of indicator `m`, data period `t`, area `a` stands at `(m * periods.length + t) * areas.length + a`.
 * An absent cell holds NaN in `value` and one of the absent flags in `flag`; NaN never leaves this storage.
 */
export interface Observations {
	readonly indicators: readonly string[];
	/** Every period that some observation is of; may reach beyond the periods of the index. In the order of time. */
	readonly periods: readonly Period[];
	readonly areas: readonly string[];
	readonly value: Float64Array;
	readonly flag: Uint16Array;
	/** NaN where not given. */
	readonly numerator: Float64Array;
	readonly denominator: Float64Array;
	readonly lower: Float64Array;
	readonly upper: Float64Array;
	/**
	 * Where each cell was read: `file` is an index into `Dataset.files` (-1 for none); `line` counts lines, sheet rows or records from 1.
	 * Of a cell made from figures of other areas, the first of these in the order of area codes.
	 */
	readonly file: Int16Array;
	readonly line: Int32Array;
	/** The column each cell was read from, as an index into `columns`. Both are absent where observations come from no table. */
	readonly column?: Uint16Array;
	readonly columns?: readonly SourceColumn[];
}

/** A column of an input file that observations were read from. */
export interface SourceColumn {
	/** As the file has it; empty where it is not known. */
	readonly heading: string;
	/** The sheet of a workbook; empty in other files. */
	readonly sheet: string;
	/** Counted from 1; 0 where it is not known. */
	readonly number: number;
}

/**
 * Where in its file an observation was read: the heading of its column and, in a workbook, the cell.
 *
 * @param cell - the place of the observation in the arrays
 */
export function sourceOf(
	{ line, column, columns }: Observations,
	cell: number,
): { readonly heading: string; readonly cell: string } {
	const source = column === undefined ? undefined : columns?.[column[cell]!];
	if (source === undefined) return { heading: '', cell: '' };
	const { heading, sheet, number } = source;
	return { heading, cell: sheet === '' || line[cell] === 0 ? '' : cellName(sheet, line[cell]!, number) };
}

/** One file that went into a dataset. */
export interface InputFile {
	/** Relative to the project folder, forward slashes. */
	readonly path: string;
	/** `withheld` where the file holds figures of which some may be kept back: the few numbers a small count can be could be tried against a hash. */
	readonly sha256: string;
	readonly bytes: number;
}

/** Where the areas of one level lie. */
export interface Geometry {
	readonly level: string;
	/** Real boundaries in longitude and latitude, or tiles in an abstract plane with y pointing down. */
	readonly kind: 'boundaries' | 'tiles';
	readonly attribution: string;
	/** Polygons and multipolygons by area code. */
	readonly features: readonly {
		readonly code: string;
		readonly polygons: readonly (readonly (readonly (readonly [number, number])[])[])[];
	}[];
}

/** Weights, anchors and spreads fixed elsewhere and used here, by indicator id. */
export interface ImportedModel {
	/** File name, and the index and version it says it comes from where it does. */
	readonly origin: string;
	readonly rows: readonly {
		readonly measure: string;
		readonly parent: string;
		readonly weight: number;
		readonly best: number;
		readonly worst: number;
		readonly mean: number;
		readonly sd: number;
	}[];
}

/** Everything an index is made from, read and checked. */
export interface Dataset {
	readonly project: Project;
	readonly levels: readonly Level[];
	/** All areas: those of the scored level first, then the others in the order of `levels`. */
	readonly areas: readonly Area[];
	/** The periods of the index, in the order of time. */
	readonly periods: readonly Period[];
	/** In the order of the framework tree, then those outside the index. */
	readonly indicators: readonly Indicator[];
	readonly framework: FrameworkNode;
	readonly observations: Observations;
	/** How each observation that is flagged `converted` was made, in the order of indicators, periods and areas. */
	readonly conversions: readonly Conversion[];
	readonly geometries: readonly Geometry[];
	readonly model: ImportedModel | null;
	/** Absent where the project has none. */
	readonly postcodes?: Postcodes;
	/** Names that areas were known by or are also called; absent where there are none. */
	readonly otherNames?: readonly OtherName[];
	/** Markdown blocks of the content folder by name without extension, e.g. `home`, `about`. */
	readonly content: Readonly<Record<string, string>>;
	/** The publisher's texts in further languages; absent where the site is in one. */
	readonly translations?: Translations;
	/** Pictures, films and captions that the content and the theme show; absent where there are none. */
	readonly media?: readonly ProjectMedia[];
	readonly files: readonly InputFile[];
	/** What was noticed and does not stop a build. */
	readonly warnings: readonly Problem[];
	/** What was kept back to protect people; absent where every figure is of a public source. */
	readonly disclosure?: DisclosureReport;
}
