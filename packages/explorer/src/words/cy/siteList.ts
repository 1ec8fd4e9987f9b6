import { counted } from './grammar.ts';
import { shared } from './shared.ts';

export const siteList = {
	title: 'Archwiliwr Mynegai Cynnydd Cymdeithasol',
	lede: 'Sut mae lleoedd yn dod ymlaen o ran yr hyn sydd ei angen ar bobl, yr hyn sy’n eu helpu i fyw’n dda, a’r hyn sy’n agor drysau iddynt.',
	areas: (n: number, noun: string) => `${shared.integer(n)} ${noun}`,
	indicators: (n: number) => counted(n, 'dangosydd'),
	periods: (first: string, last: string) => (first === last ? first : `${first} i ${last}`),
};
