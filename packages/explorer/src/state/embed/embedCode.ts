import { type EmbedKind, embedElements, embedPath } from './embedKinds.ts';
import { type EmbedOptions, embedQuery } from './embedOptions.ts';

/** One view as someone wants it on their site. */
export interface EmbedChoice extends Pick<EmbedOptions, 'theme' | 'compact' | 'period'> {
	readonly kind: EmbedKind;
	/** Code of an area or id of a measure; '' for the scorecards of the whole place. */
	readonly of: string;
}

/** Where the index is, ending in '/'. */
export interface EmbedAddresses {
	readonly index: string;
	/** The root of the site that the index is in; the same where the site holds no other. */
	readonly site: string;
}

/** What is written around a view: its title, and the text of the link to its whole page. */
export interface EmbedNames {
	readonly title: string;
	/** Address of the whole page within the index. */
	readonly page: string;
	readonly link: string;
}

/** How high a frame is before its content says, or where no script may run. */
export const frameHeights: Readonly<Record<EmbedKind, number>> = { area: 760, map: 760, scorecard: 640, measure: 640 };

/** A view's first heading stands below the heading of the page that it is put in. */
const headings = 2;

/**
 * The code of a custom element, with a link in it for where scripts do not run.
 *
 * @example
 * elementCode({ kind: 'area', of: 'E1', theme: 'auto', compact: true, period: null },
 *   { index: 'https://a.example/', site: 'https://a.example/' },
 *   { title: 'A', page: 'area/E1/', link: 'A in the index' }).split('\n')[1] // => '<social-index-card area="E1" compact>'
 */
export function elementCode(choice: EmbedChoice, at: EmbedAddresses, names: EmbedNames): string {
	const { tag, of } = embedElements[choice.kind];
	const attributes = [
		...(choice.of === '' ? [] : [`${of}="${escaped(choice.of)}"`]),
		...(at.index === at.site ? [] : [`site="${escaped(at.index)}"`]),
		...(choice.period === null ? [] : [`period="${escaped(choice.period)}"`]),
		...(choice.theme === 'auto' ? [] : [`theme="${choice.theme}"`]),
		...(choice.compact ? ['compact'] : []),
	];
	return [
		`<script async src="${escaped(at.site)}assets/embed.js"></script>`,
		`<${[tag, ...attributes].join(' ')}>`,
		`  <a href="${escaped(at.index + names.page)}">${escaped(names.link)}</a>`,
		`</${tag}>`,
	].join('\n');
}

/** The code of a plain frame, which needs no script on the page it stands in. */
export function frameCode(choice: EmbedChoice, at: EmbedAddresses, names: EmbedNames): string {
	const address = at.index + embedAddress(choice);
	return [
		`<iframe data-social-index src="${escaped(address)}"`,
		`  title="${escaped(names.title)}" width="100%" height="${frameHeights[choice.kind]}" loading="lazy" frameborder="0"></iframe>`,
	].join('\n');
}

/** The address of a view within the index, with all that was chosen. */
export function embedAddress({ kind, of, theme, compact, period }: EmbedChoice): string {
	return embedPath(kind, of) + embedQuery({ theme, compact, period, headings });
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
