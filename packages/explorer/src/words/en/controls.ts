import { article } from './article.ts';
import { shared } from './shared.ts';

/** The words of choices and lists that the scorecards and the change page share. */
export const controls = {
	within: 'Part of the place',
	everywhere: 'All',
	find: (noun: string) => `Find ${article(noun)} ${noun} by name`,
	loading: 'Fetching the figures …',
	failed: 'These figures could not be fetched. Try again, or find them under Data.',
	sortBy: (name: string) => `Sort by ${name}`,
	area: (noun: string) => noun.charAt(0).toLocaleUpperCase('en') + noun.slice(1),
	drawn: (shown: number, all: number, plural: string) =>
		`The first ${shared.integer(shown)} of ${shared.integer(all)} ${plural} in this order.`,
	drawMore: (n: number) => `Show ${shared.integer(n)} more`,
	drawAll: (n: number) => `Show all ${shared.integer(n)}`,
	allFigures: 'All figures are on the data page.',
};
