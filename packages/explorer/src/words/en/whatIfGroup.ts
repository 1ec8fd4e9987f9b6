import type { ConversionMethod } from '@social-index/schema';
import type { GroupAbsence } from '../../state/whatIf/groupResult.ts';
import { shared } from './shared.ts';

const someOf = (names: readonly string[]) => {
	const more = names.length - 2;
	return shared.list(more > 1 ? [...names.slice(0, 2), `${shared.integer(more)} more`] : names);
};

/** The words of groups of areas on the experiment page. */
export const whatIfGroup = {
	title: 'A group of areas',
	text: (plural: string) =>
		`Put ${plural} together and look at them as one. Their figures are counted together and scored by the same method: the mean of their scores would be something else.`,
	addFound: 'Add',
	add: (noun: string) => `Add one ${noun}`,
	addAll: (plural: string) => `Add all ${plural} of`,
	allOf: (plural: string, name: string) => `all ${plural} of ${name}`,
	full: (most: number, plural: string) => `A group can have up to ${shared.integer(most)} ${plural}.`,
	name: 'What the group is called',
	unnamed: 'Your group',
	inGroup: (n: string) => `In the group (${n})`,
	takeApart: (name: string) => `List ${name} one by one`,
	remove: (name: string) => `Take ${name} out`,
	empty: 'Empty the group',
	loading: 'Fetching the figures of its areas …',
	failed: 'The figures of its areas could not be fetched.',
	retry: 'Try again',
	notScored: 'This index scores areas by how they stand to each other, so that a group has figures and no score.',
	tooFew: 'Too few of its indicators can be worked out for a score.',
	score: (score: string) => `By the published method it scores ${score}.`,
	supposedScore: (score: string) => `As you suppose it would score ${score}.`,
	notSupposed: 'As you suppose, no score of it can be worked out.',
	known: (known: number, all: number) =>
		known === all
			? 'All its indicators could be worked out.'
			: `It is made without ${shared.integer(all - known)} of ${shared.integer(all)} indicators, which cannot be worked out for it, so hold it against scores made of the same ones.`,
	areas: (low: string, high: string) => `On the same indicators its areas score from ${low} to ${high}.`,
	without: (n: number) => `without ${shared.integer(n)} ${n === 1 ? 'indicator' : 'indicators'}`,
	note: (plural: string) =>
		`Worked out here from published figures; it is not itself published. A group has no rank among ${plural}.`,
	whole: (plural: string) => `These are all ${plural} of one place, which has published figures of its own:`,
	published: (name: string) => `${name} as published`,
	caption: (name: string, period: string) => `Scores of ${name}, ${period}`,
	indicators: 'Its figures, indicator by indicator',
	indicatorsCaption: (name: string, period: string) => `Figures of ${name}, ${period}`,
	outside: 'Its figures outside the index',
	outsideCaption: (name: string, period: string) => `Figures of ${name} outside the index, ${period}`,
	measure: 'Measure',
	figure: 'Figure, and how it is made',
	noScore: 'none',
	notRanked: 'not ranked',
	otherValue: (text: string) => `(what if: ${text})`,
	method: (method: ConversionMethod, base: string) =>
		({
			copied: 'The figure of its one area',
			sum: 'Added up',
			'ratio-of-sums': 'Counts added up, then divided',
			'mean-by-denominator': 'Mean, each area weighted by those it is a mean of',
			'mean-by-base': `An estimate: each area weighted by “${base}”`,
		})[method],
	absence: (absence: GroupAbsence, lacking: readonly string[]) =>
		({
			withheld: `Withheld: the figure of ${someOf(lacking)} is kept back to protect people`,
			missing: `None: ${someOf(lacking)} ${lacking.length === 1 ? 'has' : 'have'} no figure`,
			unweighted:
				lacking.length === 0
					? 'Cannot be worked out for a group: such figures cannot be added up, and no weights for them are published'
					: `Cannot be worked out: nothing is published that the figure of ${someOf(lacking)} would be weighted by`,
			'not-applicable': 'Not applicable',
		})[absence],
};
