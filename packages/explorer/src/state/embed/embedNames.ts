import type { EmbedWords } from '../../words/ofEmbed.ts';
import type { EmbedChoice, EmbedNames } from './embedCode.ts';
import type { EmbedState } from './embedState.ts';

/** What is written around a view: its title, where its whole page is, and the link that stands in its place. */
export function embedNames(
	state: EmbedState,
	choice: EmbedChoice,
	index: string,
	place: string,
	w: EmbedWords['embed'],
): EmbedNames {
	const { kind, of, period } = choice;
	const area = (code: string) => {
		const { name, about } = [...state.areas, ...state.parents].find((one) => one.code === code)!;
		return kind === 'area' ? w.areaName(name, about) : name;
	};
	const measure = (id: string) =>
		state.groups.flatMap(({ measures }) => measures).find((one) => one.id === id)?.name ?? state.index.name;
	const subject = kind === 'area' ? area(of) : kind === 'scorecard' ? (of === '' ? place : area(of)) : measure(of);
	const title = w.frameName[kind](subject);
	const pages = {
		area: `area/${of}/`,
		map: `map/${of}/`,
		measure: `measure/${of}/`,
		scorecard: 'scorecards/',
	};
	return {
		title: w.link(title, index),
		page: pages[kind] + (period === null ? '' : `?period=${encodeURIComponent(period)}`),
		link: w.link(title, index),
	};
}
