import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** When an indicator has figures. */
export type Pattern =
	| 'yearly'
	/** Yearly; the last year is provisional. */
	| 'provisional'
	/** Yearly; some cells are lacking. */
	| 'gaps'
	/** Every other year, beginning with the first and ending with the last. */
	| 'biennial'
	/** Once in ten years. */
	| 'census'
	/** Once in four years. */
	| 'election'
	| 'population'
	| 'density';

/** One row of catalogue.csv: what indicators.csv will say, and how the figures are made. */
export interface CatalogueRow {
	/** All columns as they stand: those of indicators.csv, and those of the model, whose headings begin so that they never meet. */
	readonly published: Readonly<Record<string, string>>;
	readonly id: string;
	readonly component: string;
	readonly direction: string;
	readonly kind: string;
	readonly decimals: number;
	readonly multiplier: number;
	readonly minCount: number;
	readonly best: number;
	readonly worst: number;
	/** Where the figures are said to come from. */
	readonly survey: string;
	/** Whom the denominator counts; '' where there is none. */
	readonly base: string;
	/** The figure of an ordinary ward in the last year. */
	readonly typical: number;
	/** The standard deviation over wards. */
	readonly spread: number;
	/** How much of the spread each factor makes: correlations with what is bad, or with the value where no direction is good. */
	readonly loads: { readonly deprivation: number; readonly age: number; readonly density: number };
	/** Change in a year. */
	readonly trend: number;
	/** Change in the year of the shock alone. */
	readonly shock: number;
	readonly shape: string;
	readonly pattern: Pattern;
}

/** The indicators of the invented place: sixty in twelve components, and four beside the index. */
export function readCatalogue(): readonly CatalogueRow[] {
	const text = readFileSync(new URL('catalogue.csv', import.meta.url));
	const rows = parse(text, { columns: true }) as Record<string, string>[];
	return rows.map((row) => ({
		published: row,
		id: row.id!,
		component: row.component!,
		direction: row.direction!,
		kind: row.kind!,
		decimals: Number(row.decimals),
		multiplier: Number(row.multiplier),
		minCount: Number(row.min_count),
		best: Number(row.best),
		worst: Number(row.worst),
		survey: row.model_survey!,
		base: row.model_base!,
		typical: Number(row.model_typical),
		spread: Number(row.model_spread),
		loads: {
			deprivation: Number(row.model_deprivation),
			age: Number(row.model_age),
			density: Number(row.model_density),
		},
		trend: Number(row.model_trend),
		shock: Number(row.model_shock),
		shape: row.model_shape!,
		pattern: row.model_pattern as Pattern,
	}));
}
