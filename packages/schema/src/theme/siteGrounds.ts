/** A look that a reader's system asks for. */
export type Look = 'light' | 'dark';

/** What pages put links, lines and buttons on; the design tokens of the explorer are held to these by a test. */
export const siteGrounds: Readonly<Record<Look, readonly Ground[]>> = {
	light: [
		{ role: 'page-ground', name: 'the page', colour: '#fbfaf7' },
		{ role: 'surface', name: 'cards and tables', colour: '#ffffff' },
		{ role: 'surface-quiet', name: 'notices and the foot of the page', colour: '#f3f1ec' },
	],
	dark: [
		{ role: 'page-ground', name: 'the page', colour: '#12181f' },
		{ role: 'surface', name: 'cards and tables', colour: '#1a222b' },
		{ role: 'surface-quiet', name: 'notices and the foot of the page', colour: '#222c37' },
	],
};

export interface Ground {
	/** Of the design token, without its dashes in front. */
	readonly role: string;
	/** As said to whoever chooses colours. */
	readonly name: string;
	readonly colour: string;
}

/** Least contrast of text (WCAG 2.2, criterion 1.4.3). */
export const textContrast = 4.5;
/** Least contrast of lines, edges of controls and what shows their state (WCAG 2.2, criterion 1.4.11). */
export const edgeContrast = 3;

/** What a given colour of a theme has to reach against every ground. */
export const themeColours = {
	accent: { needed: edgeContrast, use: 'buttons, ticks and rules' },
	link: { needed: textContrast, use: 'the text of links' },
} as const;
