import { shared } from './shared.ts';

/** The words around every page. */
export const shell = {
	skip: 'Skip to main content',
	allIndices: 'All indices',
	languages: 'Language',
	pastEdition: {
		label: 'Past edition',
		says: (version: string, date: string, now: string, nowDate: string) =>
			`This is a past edition: version ${version} of ${shared.date(date)}. The current one is version ${now} of ${shared.date(nowDate)}.`,
		samePage: 'See this page in the current edition',
		home: 'Go to the current edition',
	},
	menu: 'Pages',
	openMenu: 'Menu',
	closeMenu: 'Close menu',
	nav: {
		home: 'Home',
		map: 'Map',
		scorecards: 'Scorecards',
		areas: 'Areas',
		compare: 'Compare',
		change: 'Change',
		measures: 'Measures',
		plan: 'Plan',
		explore: 'Explore',
		whatIf: 'What if?',
		method: 'Method',
		data: 'Data',
	},
	footer: {
		release: (version: string, date: string) => `Release ${version}, ${shared.date(date)}`,
		licence: (name: string) => `Published under ${name}.`,
		attribution: 'Sources and attribution',
		data: 'Download the data',
		embed: shared.embedThis,
		method: 'How it is worked out',
		accessibility: 'Accessibility statement',
		about: 'About this index',
		publisher: (name: string) => `Published by ${name}`,
		noCookies: 'This site sets no cookies and asks no other site for anything.',
		onlyStreets: (hosts: string) =>
			`This site sets no cookies. It asks no other site for anything, save ${hosts} for a street map while you have it shown on the map.`,
	},
};

export const notFound = {
	title: 'Page not found',
	text: 'There is no page at this address. It may have been typed wrongly, or belong to another release.',
	home: 'Go to the home page',
};
