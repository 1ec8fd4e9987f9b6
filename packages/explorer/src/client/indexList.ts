import type { SearchedIndex } from '../state/list/searchedIndex.ts';
import { whenTurnedTo } from './find/startFinder.ts';

/** The list of indices: its box looks through all of them. */
const form = document.querySelector<HTMLFormElement>('form[data-site-finder]');
const data = document.getElementById('page-data');

if (form !== null && data !== null) {
	const indices = JSON.parse(data.textContent) as readonly SearchedIndex[];
	whenTurnedTo(form, async () => (await import('./find/siteFinder.ts')).siteFinder(form, indices));
}
