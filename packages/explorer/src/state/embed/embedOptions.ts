/** How a view looks in the page that frames it. Its address says so; what it does not say is as in {@link plainOptions}. */
export interface EmbedOptions {
	readonly theme: 'auto' | 'light' | 'dark';
	/** A colour `#rrggbb`; `null` for the publisher's own. */
	readonly brand: string | null;
	/** Level of the view's first heading, 1 to 6. */
	readonly headings: number;
	/** Only what matters most. */
	readonly compact: boolean;
	/** Id of a period; `null` for the last. */
	readonly period: string | null;
}

/** A view as it is served, and with scripts off. */
export const plainOptions: EmbedOptions = { theme: 'auto', brand: null, headings: 1, compact: false, period: null };

/**
 * Reads how a view should look from its address; what cannot be read is passed over, so a slip never hides a figure.
 *
 * @param query - e.g. `?theme=dark&brand=1d4f3f&headings=3&compact&period=2014`
 * @example
 * readEmbedOptions('?theme=dark&headings=9').theme // => 'dark'
 * readEmbedOptions('?theme=dark&headings=9').headings // => 1
 * readEmbedOptions('?brand=%23ABC').brand // => '#aabbcc'
 */
export function readEmbedOptions(query: string): EmbedOptions {
	const asked = new URLSearchParams(query);
	const theme = asked.get('theme');
	const headings = Number(asked.get('headings') ?? '');
	const compact = asked.get('compact');
	return {
		theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
		brand: longColour(asked.get('brand') ?? ''),
		headings: Number.isInteger(headings) && headings >= 1 && headings <= 6 ? headings : 1,
		compact: compact !== null && compact !== 'false' && compact !== '0',
		period: asked.get('period'),
	};
}

/**
 * The query of a view's address; '' where all is as in {@link plainOptions}.
 *
 * @example
 * embedQuery({ theme: 'dark', compact: true }) // => '?theme=dark&compact=true'
 * embedQuery({}) // => ''
 */
export function embedQuery(options: Partial<EmbedOptions>): string {
	const { theme, brand, headings, compact, period } = { ...plainOptions, ...options };
	const query = new URLSearchParams();
	if (period !== null) query.set('period', period);
	if (theme !== 'auto') query.set('theme', theme);
	if (brand !== null) query.set('brand', brand);
	if (headings !== plainOptions.headings) query.set('headings', String(headings));
	if (compact) query.set('compact', 'true');
	const text = query.toString();
	return text === '' ? '' : `?${text}`;
}

/** `#rgb` or `#rrggbb`, with the sign or without it, as `#rrggbb`; `null` for anything else. */
function longColour(text: string): string | null {
	const [, digits = ''] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim()) ?? [];
	if (digits === '') return null;
	const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
	return `#${long.toLowerCase()}`;
}
