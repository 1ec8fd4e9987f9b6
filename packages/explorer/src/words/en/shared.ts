import type { FlagWord, Rating } from '@social-index/schema';
import type { Absence } from '../../model/cell.ts';

const locale = 'en-GB';
const integer = new Intl.NumberFormat(locale);
const decimals = Array.from(
	{ length: 7 },
	(_, places) => new Intl.NumberFormat(locale, { minimumFractionDigits: places, maximumFractionDigits: places }),
);
const ordinalRules = new Intl.PluralRules(locale, { type: 'ordinal' });
const ordinalEndings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const listed = new Intl.ListFormat(locale, { type: 'conjunction' });
const longDate = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });

/** A number at a stated number of decimals, with a true minus sign and no negative zero. */
function number(value: number, places = 0): string {
	const rounded = Number(value.toFixed(places));
	return decimals[Math.min(places, 6)]!.format(rounded === 0 ? 0 : rounded).replace('-', '−');
}

const flagPhrases: Record<FlagWord, string> = {
	carried: 'includes figures of other periods',
	interpolated: 'interpolated between periods',
	imputed: 'estimated from the other indicators',
	clamped: 'beyond the scale, scored at its end',
	treated: 'outlier treated',
	partial: 'made without all its parts',
	estimated: 'estimated',
	provisional: 'provisional',
	revised: 'revised',
	'low-reliability': 'low reliability',
	break: 'not comparable with the period before',
	'rounds-to-zero': 'rounds to zero',
	suppressed: 'withheld to protect people',
	'not-available': 'not available',
	'not-applicable': 'not applicable',
};

const ratingPhrases: Record<Rating, string> = {
	strength: 'Strength',
	'in-line': 'In line',
	weakness: 'Weakness',
	improved: 'Improved',
	'little-change': 'Little change',
	declined: 'Declined',
	met: 'Target met',
	'on-track': 'On track',
	'off-track': 'Off track',
	'not-compared': 'Not compared',
};

const absencePhrases: Record<Absence, string> = {
	suppressed: 'Withheld to protect people',
	'not-available': 'No data',
	'not-applicable': 'Not applicable',
};

/** Words, numbers and dates that several pages use. */
export const shared = {
	number,
	integer: (value: number) => integer.format(value),
	/** Scores are shown to one decimal everywhere. */
	score: (value: number) => number(value, 1),
	signed: (value: number, places = 1) => {
		const text = number(Math.abs(value), places);
		const sign = Number(value.toFixed(places)) === 0 ? '' : value > 0 ? '+' : '−';
		return sign + text;
	},
	/** A value with its unit as written after a number. */
	value: (value: number, places: number, unit: string) => {
		if (unit === '') return number(value, places);
		if (unit === '£') return `£${number(value, places)}`;
		return unit.startsWith('%') ? `${number(value, places)}${unit}` : `${number(value, places)} ${unit}`;
	},
	ordinal: (n: number) => `${integer.format(n)}${ordinalEndings[ordinalRules.select(n)] ?? 'th'}`,
	rankOf: (rank: number, of: number) => `${shared.ordinal(rank)} of ${integer.format(of)}`,
	list: (items: readonly string[]) => listed.format(items),
	date: (iso: string) => longDate.format(new Date(`${iso}T00:00:00Z`)),
	flag: (word: FlagWord, dataPeriod: string | null) =>
		word === 'carried' && dataPeriod !== null ? `${dataPeriod} figure` : flagPhrases[word],
	rating: (rating: Rating) => ratingPhrases[rating],
	absent: (absence: Absence) => absencePhrases[absence],
	direction: { higher: 'higher is better', lower: 'lower is better', neither: 'neither high nor low is better' },
	higherIsBetter: 'Scores run from 0 to 100; higher is better.',
	gap: 'No data yet',
	gapLong: (name: string) => `${name} has no data yet`,
	outOf100: 'out of 100',
	shell: {
		skip: 'Skip to main content',
		allIndices: 'All indices',
		menu: 'Pages',
		nav: {
			home: 'Home',
			map: 'Map',
			scorecards: 'Scorecards',
			areas: 'Areas',
			change: 'Change',
			measures: 'Measures',
			method: 'Method',
			data: 'Data',
		},
		footer: {
			release: (version: string, date: string) =>
				`Release ${version}, ${longDate.format(new Date(`${date}T00:00:00Z`))}`,
			licence: (name: string) => `Published under ${name}.`,
			attribution: 'Sources and attribution',
			data: 'Download the data',
			method: 'How it is worked out',
			accessibility: 'Accessibility statement',
			about: 'About this index',
			publisher: (name: string) => `Published by ${name}`,
			noCookies: 'This site sets no cookies and asks no other site for anything.',
		},
	},
	notFound: {
		title: 'Page not found',
		text: 'There is no page at this address. It may have been typed wrongly, or belong to another release.',
		home: 'Go to the home page',
	},
};
