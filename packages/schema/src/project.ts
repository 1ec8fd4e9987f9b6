import { z } from 'zod';

const id = z
	.string()
	.regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens, e.g. "personal-safety"');
const text = z.string().min(1, 'must not be empty');
const isoDate = z.preprocess(
	(value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
	z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date like 2026-11-23'),
);
/** YAML reads 2013 as a number; a period is a name. */
const periodId = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), text);

const weighting = z.union([
	z.enum(['equal', 'given', 'pca']),
	z
		.strictObject({ model: text })
		.describe(
			'A weights table to take anchors, means, spreads and weights from (the tables/weights.csv of a release).',
		),
]);

/** One node of the framework tree: a dimension or a component. Indicators name their component in indicators.csv. */
export interface FrameworkNode {
	id: string;
	name: string;
	shortName?: string | undefined;
	description?: string | undefined;
	/** Nominal weight within its parent; equal where none is given. */
	weight?: number | undefined;
	/** Overrides the method's weighting for the indicators of this component. */
	weights?: z.infer<typeof weighting> | undefined;
	/** Said of a component that has no indicators: why, in a sentence. It is shown as a declared gap. */
	gap?: string | undefined;
	children?: FrameworkNode[] | undefined;
}

const frameworkNode: z.ZodType<FrameworkNode> = z.lazy(() =>
	z.strictObject({
		id,
		name: text,
		shortName: text.optional(),
		description: text.optional(),
		weight: z.number().positive().optional(),
		weights: weighting.optional(),
		gap: text.optional(),
		children: z.array(frameworkNode).optional(),
	}),
);

const level = z.strictObject({
	id,
	name: text,
	plural: text,
	vintage: z.preprocess((v) => (typeof v === 'number' ? String(v) : v), text),
	areas: text.describe('CSV file of the areas of this level: code, name, parent, and any further columns.'),
});

const boundaries = z.strictObject({
	level: id,
	file: text,
	code: text.describe('The property that holds the area code.'),
	attribution: text,
});

const tiles = z.strictObject({
	level: id,
	file: text.describe('CSV file with code, column, row: the place of each area in a hexagon layout.'),
});

const dataFile = z.strictObject({
	file: text.describe('A path in the project folder; * stands for any part of a file name.'),
	layout: z.enum(['long', 'wide']).default('long'),
	columns: z
		.strictObject({
			indicator: text.optional(),
			area: text.optional(),
			period: text.optional(),
			value: text.optional(),
			numerator: text.optional(),
			denominator: text.optional(),
			lower: text.optional(),
			upper: text.optional(),
			flag: text.optional(),
		})
		.default({})
		.describe('What the file calls each column, where that is not indicator, area, period, value …'),
	wide: z
		.array(z.strictObject({ column: text, indicator: id, period: periodId }))
		.optional()
		.describe('For layout: wide — which indicator and period each column holds.'),
	indicator: id.optional().describe('The indicator of the whole file, where it has no such column.'),
	period: periodId.optional().describe('The period of the whole file, where it has no such column.'),
	ignore_unknown_areas: z.boolean().default(false).describe('Skip rows of areas that are in no area list.'),
});

const method = z.strictObject({
	preset: z.enum(['spi-ward']).default('spi-ward'),
	weights: weighting.default('equal').describe('How indicators are weighted within their component.'),
	standardise: z.enum(['pooled']).default('pooled'),
	imputation: z.enum(['none', 'ols']).default('ols'),
	clamp: z.boolean().default(true),
	/** The share of weight that must be present for a score to be made, by what is scored. */
	required_share: z
		.strictObject({
			component: z.number().min(0).max(1).default(0.5),
			dimension: z.number().min(0).max(1).default(0.75),
			index: z.number().min(0).max(1).default(1),
		})
		.prefault({}),
});

const ratings = z.strictObject({
	peers: z
		.strictObject({
			count: z.int().min(2).default(15),
			match: text.optional().describe('An indicator id or a column of the area list that says which areas are alike.'),
		})
		.prefault({}),
	position: z
		.strictObject({
			against: z.array(z.enum(['peers', 'parent'])).default(['peers', 'parent']),
			spread: z.number().min(0).default(1).describe('How many average absolute deviations count as a difference.'),
			threshold: z.number().min(0).default(1).describe('The least difference, in points, that is ever rated.'),
		})
		.prefault({}),
	progress: z
		.strictObject({
			since: z.array(z.enum(['previous', 'first'])).default(['previous', 'first']),
			threshold: z.number().min(0).default(1).describe('The least change, in points, that is called a change.'),
		})
		.prefault({}),
});

const theme = z.strictObject({ id, name: text, description: text.optional() });

/** The shape of index.yaml. */
export const projectSchema = z.strictObject({
	id,
	name: text,
	place: text.describe('The place the index is about, as in a sentence: "Barking and Dagenham".'),
	summary: text.optional().describe('One or two sentences for the head of the home page.'),
	publisher: z.strictObject({ name: text, url: z.url().optional(), email: z.email().optional() }),
	licence: text,
	language: z.enum(['en']).default('en'),
	release: z.strictObject({
		version: z.preprocess((v) => (typeof v === 'number' ? String(v) : v), text),
		date: isoDate,
		status: text.default('Published'),
		note: text.optional(),
	}),
	geography: z.strictObject({
		level: id.describe('The level that the index is made for.'),
		levels: z.array(level).min(1),
		boundaries: z.array(boundaries).default([]),
		tiles: tiles.optional(),
	}),
	periods: z.array(z.union([periodId, z.strictObject({ id: periodId, name: text, position: z.number() })])).min(1),
	data: z.array(dataFile).min(1),
	method: method.prefault({}),
	framework: z.strictObject({
		id: id.default('index'),
		name: text.default('Social Progress Index'),
		description: text.optional(),
		levels: z
			.array(z.strictObject({ name: text, plural: text }))
			.default([
				{ name: 'dimension', plural: 'dimensions' },
				{ name: 'component', plural: 'components' },
			])
			.describe('What the levels of the tree between index and indicator are called, from the top.'),
		children: z.array(frameworkNode).min(1),
	}),
	ratings: ratings.prefault({}),
	themes: z.array(theme).default([]),
	site: z
		.strictObject({
			colour: z
				.string()
				.regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour like #12436d')
				.optional()
				.describe('Main colour of the header.'),
			content: text.default('content'),
		})
		.prefault({}),
});

/** index.yaml, read and checked, with its defaults filled in. */
export type Project = z.infer<typeof projectSchema>;
/** index.yaml as an analyst writes it, defaults left out. */
export type ProjectInput = z.input<typeof projectSchema>;
export type Weighting = z.infer<typeof weighting>;
