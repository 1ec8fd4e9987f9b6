import type { RatedAgainst } from '../../state/compare/compareTable.ts';
import { shared } from './shared.ts';

/** The words of the page that holds areas side by side. */
export const compare = {
	title: 'Compare',
	description: (place: string, plural: string) =>
		`Hold ${plural} of ${place} side by side, from the index to single indicators, or beside the whole.`,
	lede: (most: number, plural: string) =>
		`Choose up to ${shared.integer(most)} ${plural} or the areas around them. The first is what the others are held against.`,
	noScript: (plural: string) => `With scripts on, other ${plural} can be chosen here.`,
	controls: 'What is compared',
	find: 'Find an area to add',
	addFound: 'Add',
	add: 'Add an area',
	choose: 'Choose …',
	full: (most: number) => `That is ${shared.integer(most)}: remove one to add another.`,
	compared: 'Compared',
	remove: (name: string) => `Remove ${name}`,
	first: (name: string) => `Hold against ${name}`,
	withPeers: (name: string) => `${name} and the most similar`,
	period: 'Period',
	previous: 'Previous period',
	next: 'Next period',
	indicators: 'Show indicators',
	others: 'Around them',
	widest: (what: { measure: string; first: string; second: string; firstScore: string; secondScore: string }) =>
		`${what.first} and ${what.second} differ most in ${what.measure}: ${what.firstScore} against ${what.secondScore}.`,
	alike: (first: string, second: string) => `${first} and ${second} have the same score everywhere it can be compared.`,
	incomparable: (first: string, second: string) =>
		`${first} and ${second} are not compared: no dimension or component has a score in both.`,
	alone: 'Add an area to compare it with.',
	caption: (period: string, names: readonly string[]) => `Scores of ${period}: ${shared.list(names)}`,
	measure: 'Measure',
	highest: 'highest here',
	rank: (rank: number, of: number) => shared.rankOf(rank, of),
	ratedAgainst: (against: NonNullable<RatedAgainst>) =>
		`rated against ${against.kind === 'peers' ? 'the middle score of its peers' : against.name}`,
	trendTitle: (measure: string, first: string, last: string) => `${measure} by year, ${first} to ${last}`,
	trendMeasure: 'Measure drawn',
	trendLabel: (
		measure: string,
		lines: readonly { readonly name: string; readonly from: string; readonly to: string }[],
		first: string,
		last: string,
	) =>
		`${measure}, ${first} to ${last}: ${lines.map(({ name, from, to }) => `${name} from ${from} to ${to}`).join('; ')}. The figures are in the table after the chart.`,
	trendCarried: 'A hollow dot is the figure of another year.',
	trendCaption: (measure: string, names: readonly string[]) => `${measure} by year: ${shared.list(names)}`,
	area: 'Area',
	kind: (name: string, kind: string) => `${name} (${kind})`,
	loading: 'Fetching figures …',
	failed: 'The figures could not be fetched. Check the connection, and choose again.',
};
