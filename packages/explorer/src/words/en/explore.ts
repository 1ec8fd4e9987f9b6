import type { Caution, Relation, Strength } from '../../state/explore/relation.ts';
import { shared } from './shared.ts';

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
const r = (value: number) => shared.number(value, 2);
const strengthOf = (value: number) =>
	Math.abs(value) >= 0.7 ? 'strong' : Math.abs(value) >= 0.4 ? 'moderate' : 'weak';

/** The words of the pages on which any measure can be looked at, and two held against each other. */
export const explore = {
	title: 'Explore the data',
	twoTitle: 'Two measures against each other',
	description: (place: string) =>
		`Any measure of ${place}, in the index or outside it, at any level: how areas are spread, a table, and trends.`,
	twoDescription: (place: string) =>
		`Two measures of ${place} against each other: one dot an area, how closely they go together, and what that does not say.`,
	lede: 'Choose a measure, in the index or outside it, and see how areas are spread, area by area and year by year.',
	twoLede:
		'Choose two measures. Each dot is an area; the text says how closely the two go together, and what that does not say.',
	toTwo: 'Hold two measures against each other',
	toOne: 'Look at one measure',
	noScript: 'With scripts on, other measures, levels and periods can be chosen here.',
	controls: 'What is shown',
	find: 'Find a measure',
	none: 'No measure has this in its name.',
	found: (n: number) => (n === 1 ? '1 measure' : `${shared.integer(n)} measures`),
	measure: 'Measure',
	across: 'Across',
	upwards: 'Upwards',
	swap: 'Swap the axes',
	index: 'The index and what it is made of',
	outside: 'Outside the index',
	outsideTheme: (theme: string) => `Outside the index: ${theme}`,
	marks: (target: boolean, levels: string) => ` (${target ? 'target set; ' : ''}${levels})`,
	level: 'Level',
	period: 'Period',
	previous: 'Previous period',
	next: 'Next period',
	area: 'Pick out an area',
	noArea: 'None',
	noCommon: 'No level has figures of both. Choose another measure.',
	loading: 'Fetching figures …',
	failed: 'The figures could not be fetched. Check the connection, and choose again.',
	score: 'score',
	axis: (name: string, unit: string, direction: string) => `${name} (${unit === '' ? '' : `${unit}; `}${direction})`,
	bars: (plural: string) => `Each bar counts the ${plural} between two figures.`,
	dots: (noun: string) => `Each dot is one ${noun}.`,
	stripLabel: (what: { name: string; period: string; plural: string; n: number; low: string; high: string }) =>
		`${what.name}, ${what.period}: ${shared.integer(what.n)} ${what.plural}, from ${what.low} to ${what.high}.`,
	empty: (name: string, plural: string, period: string) => `No figure of ${name} for ${plural} in ${period}.`,
	ends: (lowName: string, low: string, highName: string, high: string) =>
		`Lowest: ${lowName}, ${low}. Highest: ${highName}, ${high}.`,
	same: (figure: string) => `All have ${figure}.`,
	targetMark: 'Target',
	table: 'Figures',
	caption: (name: string, plural: string, period: string) => `${name}: ${plural}, ${period}`,
	parent: 'In',
	rank: 'Rank',
	rating: 'Against the target',
	interval: 'Interval',
	outOf: 'Counted among',
	fromTo: (low: string, high: string) => `${low} to ${high}`,
	note: 'Note',
	sort: (name: string) => `Sort by ${name}`,
	csv: 'Download this table (CSV)',
	trends: 'Trends',
	trendsText: (n: number, noun: string, plural: string) =>
		`The first ${n === 1 ? noun : `${shared.integer(n)} ${plural}`} of the table, all on the same scale.`,
	trendLabel: (what: { name: string; first: string; last: string; from: string; to: string }) =>
		`${what.name}: ${what.from} in ${what.first}, ${what.to} in ${what.last}.`,
	measurePage: 'More about this measure',
	scatter: 'Area by area',
	scatterLabel: (across: string, upwards: string, n: number, plural: string) =>
		`${upwards} against ${across}: one dot for each of ${shared.integer(n)} ${plural}.`,
	scatterKeys: 'Arrow keys go from dot to dot, Home and End to the first and last; Enter picks an area out.',
	pointLabel: (area: string, across: string, upwards: string) => `${area}: ${across}; ${upwards}`,
	legend: { chosen: 'The area picked out', peers: 'Areas most like it', others: 'Others' },
	relation: 'How closely they go together',
	verdict: (what: {
		verdict: Relation['verdict'];
		none: Relation['none'];
		across: string;
		upwards: string;
		plural: string;
		r: number | null;
	}) => {
		if (what.none === 'few') return `Fewer than three ${what.plural} have both figures: nothing can be said.`;
		if (what.none === 'constant')
			return `One of the two is the same in all ${what.plural}, so they cannot go together or apart.`;
		if (what.verdict === 'unclear')
			return `There is no clear relation: ${what.plural} with more of “${what.across}” may have more or less of “${what.upwards}”.`;
		const higher = what.verdict === 'together' ? 'higher' : 'lower';
		return `${capital(what.plural)} with a higher figure of “${what.across}” tend to have a ${higher} figure of “${what.upwards}”. The relation is ${strengthOf(what.r ?? 0)}.`;
	},
	coefficients: (n: number, plural: string) => `Over the ${shared.integer(n)} ${plural} that have both figures`,
	pearson: 'Pearson’s r (straight line)',
	spearman: 'Spearman’s rho (order alone)',
	coefficient: ({ r: value, interval }: Strength) =>
		interval === null
			? `${r(value)}; no interval from fewer than four areas`
			: `${r(value)}, 95% interval ${r(interval.lower)} to ${r(interval.upper)}`,
	scale:
		'1 is perfect agreement, 0 none, −1 perfect opposition; the signs are of the figures as published, whichever way is better.',
	fair: 'Before you read more into it',
	cause:
		'Going together is no proof that one causes the other. Both may follow something else, such as how many people live there, their age or their income. What holds of areas need not hold of the people in them.',
	caution: (caution: Caution, plural: string) => {
		switch (caution.kind) {
			case 'few':
				return `${capital(plural)} are few here (${shared.integer(caution.n)}): one or two of them can make or hide a relation.`;
			case 'part':
				return `“${caution.part}” is a part of “${caution.whole}”, so the two go together by the way they are made.`;
			case 'shared':
				return `Both are parts of “${caution.parent}”, for which figures were chosen that belong together.`;
			case 'bent':
				return 'The two coefficients differ much: the relation is no straight line, or a few areas pull it. Look at the dots.';
			case 'counts':
				return 'Both are counts: places with more people have more of both.';
			case 'periods':
				return 'In some areas the two figures are of different periods.';
		}
	},
	missing: (names: readonly string[], more: number) =>
		`Left out, without one of the two figures: ${more === 0 ? shared.list(names) : `${names.join(', ')} and ${shared.integer(more)} more`}.`,
};
