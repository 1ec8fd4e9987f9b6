import { z } from 'zod';
import { frameworkEditions } from './frameworkEditions.ts';
import { type Weighting, weighting } from './method.ts';
import { id, inOtherLanguages, type OtherLanguages, text } from './words.ts';

/** One node of the framework tree: a dimension or a component. Indicators name their component in indicators.csv. */
export interface FrameworkNode extends OtherLanguages<'name' | 'shortName' | 'description' | 'gap'> {
	id: string;
	name: string;
	shortName?: string | undefined;
	description?: string | undefined;
	/** Nominal weight within its parent; equal where none is given. */
	weight?: number | undefined;
	/** Overrides the method's weighting for the indicators of this component. */
	weights?: Weighting | undefined;
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
		...inOtherLanguages('name', 'shortName', 'description', 'gap'),
		children: z.array(frameworkNode).optional(),
	}),
);

const editionIds = frameworkEditions.map(({ id }) => id) as [string, ...string[]];

/** The tree of the index, from the top: one of its own, or that of an edition of the Social Progress Index. */
export const framework = z
	.strictObject({
		id: id.default('index'),
		name: text.default('Social Progress Index'),
		description: text.optional(),
		...inOtherLanguages('name', 'description'),
		levels: z
			.array(z.strictObject({ name: text, plural: text, ...inOtherLanguages('name', 'plural') }))
			.default([
				{ name: 'dimension', plural: 'dimensions' },
				{ name: 'component', plural: 'components' },
			])
			.describe('What the levels of the tree between index and indicator are called, from the top.'),
		edition: z
			.enum(editionIds)
			.optional()
			.describe('Dimensions and components as an edition of the Social Progress Index names them.'),
		gaps: z.record(id, text).default({}).describe('Of an edition: why a component has no indicators, by its id.'),
		children: z.array(frameworkNode).min(1).optional(),
	})
	.superRefine(({ edition, children, gaps }, context) => {
		const report = (path: readonly string[], message: string) =>
			context.addIssue({ code: 'custom', path: [...path], message });
		if (edition === undefined && children === undefined) {
			report(['children'], 'must list the dimensions, unless an edition brings them');
		}
		if (edition !== undefined && children !== undefined) {
			report(['children'], 'must be left out where an edition brings the dimensions');
		}
		const known = new Set(
			frameworkEditions.find((own) => own.id === edition)?.dimensions.flatMap((d) => d.children!.map((c) => c.id)),
		);
		for (const component of Object.keys(gaps)) {
			if (!known.has(component))
				report(
					['gaps', component],
					`must be one of ${[...known].join(', ') || 'no component, since there is no edition'}`,
				);
		}
	})
	.transform(({ gaps, children, ...rest }) => ({ ...rest, children: children ?? treeOfEdition(rest.edition, gaps) }));

/** The dimensions of an edition, with those components declared gaps that are said to be. */
function treeOfEdition(edition: string | undefined, gaps: Readonly<Record<string, string>>): FrameworkNode[] {
	const found = frameworkEditions.find((own) => own.id === edition);
	return (found?.dimensions ?? []).map(({ id, name, children }) => ({
		id,
		name,
		children: (children ?? []).map((component) => {
			const gap = gaps[component.id];
			return { id: component.id, name: component.name, ...(gap === undefined ? {} : { gap }) };
		}),
	}));
}
