import { shared } from './shared.ts';

export const siteList = {
	title: 'Social Progress Index Explorer',
	lede: 'How places are doing on what people need, what helps them live well, and what opens doors for them.',
	areas: (n: number, noun: string) => `${shared.integer(n)} ${noun}`,
	indicators: (n: number) => `${shared.integer(n)} indicators`,
	periods: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
};
