import type { MeasureScale } from '../../model/measureScales.ts';
import { shared } from './shared.ts';

/** The list of indices at the root of a site. */
export const siteList = {
	title: 'Social Progress Index Explorer',
	description: (places: readonly string[]) =>
		`Social progress by area in ${shared.list(places)}: scores, ranks, maps and what is behind them.`,
	lede: 'How places are doing on what people need, what helps them live well, and what opens doors for them.',
	findTitle: 'How is your area doing?',
	private: 'A postcode you type stays in this browser.',
	listTitle: (n: number) => (n === 1 ? 'The index' : `${shared.integer(n)} indices to choose from`),
	apart:
		'Each index has measures, areas and years of its own: scores and ranks of one cannot be held against those of another.',
	mapLabel: (place: string, plural: string, period: string) =>
		`${place}: its ${plural} by index score, ${period}; the darker, the higher`,
	mapCaption: (plural: string, period: string) => `${plural} by score, ${period}; darker is higher`,
	place: 'Place',
	publisher: 'Published by',
	areas: 'Areas',
	levels: (levels: readonly { readonly name: string; readonly plural: string; readonly areas: number }[]) =>
		shared.list(levels.map(({ name, plural, areas }) => `${shared.integer(areas)} ${areas === 1 ? name : plural}`)),
	years: 'Years',
	periods: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
	indicators: 'Indicators',
	whole: (place: string, score: number, period: string, scale: MeasureScale) =>
		`${place} as a whole scores ${shared.score(score, scale)} ${shared.outOf(scale)} in ${period}.`,
	range: (
		plural: string,
		low: string,
		lowScore: number,
		high: string,
		highScore: number,
		period: string,
		scale: MeasureScale,
	) =>
		`Scores of its ${plural} run from ${shared.score(lowScore, scale)} in ${low} to ${shared.score(highScore, scale)} in ${high}, in ${period}.`,
	updated: 'Updated',
	edition: (version: string, date: string, status: string) => `${shared.date(date)} (version ${version}, ${status})`,
	licence: 'Licence',
	languages: 'Also in',
	past: 'Past editions',
	pastEdition: (version: string, date: string) => `${version}, ${shared.date(date)}`,
};
