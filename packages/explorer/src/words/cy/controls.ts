import { capital } from './grammar.ts';
import { shared } from './shared.ts';

/** The words of choices and lists that the scorecards and the change page share. */
export const controls = {
	within: 'Rhan o’r lle',
	everywhere: 'Pob rhan',
	find: (noun: string) => `Chwilio yn ôl enw (${noun})`,
	loading: 'Yn nôl y ffigurau …',
	failed: 'Nid oedd modd nôl y ffigurau hyn. Rhowch gynnig arall arni, neu chwiliwch amdanynt o dan Data.',
	sortBy: (name: string) => `Trefnu yn ôl: ${name}`,
	area: (noun: string) => capital(noun),
	drawn: (shown: number, all: number, plural: string) =>
		`Y ${shared.integer(shown)} cyntaf o blith ${shared.integer(all)} (${plural}) yn y drefn hon.`,
	drawMore: (n: number) => `Dangos ${shared.integer(n)} arall`,
	drawAll: (n: number) => `Dangos pob un o’r ${shared.integer(n)}`,
	allFigures: 'Mae’r holl ffigurau ar y dudalen ddata.',
};
