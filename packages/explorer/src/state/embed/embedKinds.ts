/** What other sites may show in a frame: an area's card, a measure's map, a table of scorecards, a measure's ranking. */
export const embedKinds = ['area', 'map', 'scorecard', 'measure'] as const;
export type EmbedKind = (typeof embedKinds)[number];

/** The custom element of each kind, and the attribute that names what it shows. */
export const embedElements: Readonly<Record<EmbedKind, { readonly tag: string; readonly of: string }>> = {
	area: { tag: 'social-index-card', of: 'area' },
	map: { tag: 'social-index-map', of: 'measure' },
	scorecard: { tag: 'social-index-scorecard', of: 'within' },
	measure: { tag: 'social-index-ranking', of: 'measure' },
};

/**
 * The address of a view within an index.
 *
 * @param of - code of an area or id of a measure; '' for the scorecards of the whole place
 * @example
 * embedPath('area', 'E05000026') // => 'embed/area/E05000026/'
 * embedPath('scorecard', '') // => 'embed/scorecard/'
 */
export function embedPath(kind: EmbedKind, of: string): string {
	return `embed/${kind}/${of === '' ? '' : `${encodeURIComponent(of)}/`}`;
}
