import type { MeasureScale } from '../../model/measureScales.ts';
import { shared } from './shared.ts';

export const home = {
	description: (summary: string, place: string, areas: number) =>
		summary === '' ? `A Social Progress Index of ${place}: ${shared.integer(areas)} areas compared.` : summary,
	findTitle: (noun: string) => `How is your ${noun} doing?`,
	allAreas: (n: number, plural: string) => `See all ${shared.integer(n)} ${plural}`,
	glance: (period: string) => `At a glance, ${period}`,
	wholeScore: (place: string) => `${place} as a whole`,
	since: (change: number, first: string, scale: MeasureScale) =>
		`${shared.signed(change, scale.decimals)} points since ${first}`,
	range: (noun: string) => `Highest and lowest ${noun}`,
	movedTitle: (first: string) => `Since ${first}`,
	moved: (improved: number, declined: number, little: number, noun: string, plural: string) => {
		const count = (n: number) => `${shared.integer(n)} ${n === 1 ? noun : plural}`;
		const all = improved + declined + little;
		if (all > 1 && improved === all) return `All ${count(all)} improved.`;
		if (all > 1 && declined === all) return `All ${count(all)} declined.`;
		return `${count(improved)} improved, ${count(declined)} declined and ${shared.integer(little)} changed little.`;
	},
	mapTitle: (period: string) => `The index across the place, ${period}`,
	mapLabel: (area: string, score: number | null, scale: MeasureScale) =>
		score === null ? `${area}: no score` : `${area}: ${shared.score(score, scale)}`,
	openMap: 'Open the map',
	dimensionsTitle: 'The dimensions of the index',
	dimensionRange: (low: string, lowScore: number, high: string, highScore: number, scale: MeasureScale) =>
		`From ${shared.score(lowScore, scale)} in ${low} to ${shared.score(highScore, scale)} in ${high}`,
	gapMark: 'no data yet',
	changesTitle: (first: string, last: string) => `Who moved most, ${first} to ${last}`,
	risers: 'Rose most',
	fallers: 'Fell most',
	noRisers: 'None rose clearly.',
	noFallers: 'None fell clearly.',
	openChange: 'See what drove each change',
	scorecards: 'Compare all scorecards',
	film: {
		title: 'Watch',
		download: (size: string) => `Download the film (${size})`,
		transcript: 'What is said and seen in the film',
		elsewhere: (host: string) => `Watch it on ${host}`,
	},
	testimonials: {
		title: 'What people say',
		source: (name: string) => `Where ${name} said it`,
	},
	counts: (indicators: number, components: number, areas: number, plural: string) =>
		`${shared.integer(indicators)} indicators, ${shared.integer(components)} components, ${shared.integer(areas)} ${plural}.`,
};
