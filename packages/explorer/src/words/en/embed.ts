import type { EmbedKind } from '../../state/embed/embedKinds.ts';
import { shared } from './shared.ts';

const kindNames: Record<EmbedKind, string> = {
	area: 'A card of one area',
	map: 'A map of one measure',
	scorecard: 'A table of scorecards',
	measure: 'A ranking by one measure',
};

/** The words of the page that makes code for other sites. */
export const embed = {
	title: shared.embedThis,
	description: (index: string) =>
		`Code to show cards, maps and tables of the ${index} on another site: as a custom element or a plain frame, without cookies.`,
	lede: 'Choose a view, copy its code, and paste it into a page of your own site. The figures stay up to date with this one.',
	/** Leads here from other pages. */
	lead: 'Choose a view and copy its code',
	controls: 'What is shown',
	kind: 'View',
	kindName: (kind: EmbedKind) => kindNames[kind],
	area: 'Area',
	findArea: 'Narrow the list by name',
	foundAreas: (n: number, shown: number) =>
		n === 0
			? 'No area has a name like this.'
			: shown < n
				? `${shared.integer(n)} areas; the first ${shared.integer(shown)} are in the list.`
				: n === 1
					? '1 area'
					: `${shared.integer(n)} areas`,
	areaName: (name: string, about: string) => (about === '' ? name : `${name} (${about})`),
	measure: 'Measure',
	within: 'Areas of',
	everywhere: (place: string) => `The whole of ${place}`,
	period: 'Period',
	lastPeriod: (name: string) => `Always the latest (now ${name})`,
	theme: 'Colours',
	themes: { auto: 'As the reader’s system', light: 'Light', dark: 'Dark' },
	compact: 'Compact: the most important only',
	noScript: 'With scripts on, any area, measure and period can be chosen here, and the codes below follow.',
	noAddress:
		'Put the address of this site in place of “https://ADDRESS-OF-THIS-SITE/”: what stands in the address bar before “embed/”.',
	preview: 'Preview',
	elementTitle: 'Code with a custom element',
	elementText:
		'Best where your content system allows scripts: the view is as high as its content, and the link stands in its place until it is there. The script line is needed once a page.',
	frameTitle: 'Code with a plain frame',
	frameText:
		'Works without a script on your page, at a fixed height; what is higher scrolls. With the script line of the other code on the same page it grows to its content.',
	code: (title: string, of: string) => `${title}: ${of}`,
	copy: 'Copy the code',
	copyOf: (title: string) => `Copy the ${title.charAt(0).toLocaleLowerCase('en') + title.slice(1)}`,
	copied: 'Copied.',
	notCopied: 'It could not be copied. The code is selected: copy it with Ctrl C, or ⌘ C.',
	aboutTitle: 'Good to know',
	about: {
		privacy: 'No cookies, no tracking, and nothing is asked of any other site than this one.',
		updates: 'A view shows the release that is published here. Choose a period to keep it at one.',
		access: 'Views work by keyboard and with screen readers, and their figures are there with scripts off.',
		terms: (licence: string) => `The figures are published under ${licence}; each view names its source.`,
		more: 'An element also takes brand (a colour like #12436d), headings (1 to 6) and height; a frame takes brand and headings in its address, as in “?headings=3”.',
	},
	hosts: (hosts: readonly string[]) => `Views of this index can be shown on these sites only: ${shared.list(hosts)}.`,
	link: (name: string, index: string) => `${name}: ${index}`,
	frameName: {
		area: (area: string) => area,
		map: (measure: string) => `Map of ${measure}`,
		scorecard: (within: string) => `Scorecards of ${within}`,
		measure: (measure: string) => `Ranking by ${measure}`,
	} satisfies Record<EmbedKind, (of: string) => string>,
};
