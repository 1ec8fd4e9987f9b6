import type { Level } from '@social-index/schema';
import type { AuditSection, AuditSectionId, AuditThreshold } from '../audit.ts';
import { counted } from '../auditNumbers.ts';

/** What is audited, in a sentence or two. */
export function scopeText(
	scope: {
		readonly areas: number;
		readonly indicators: number;
		readonly outside: number;
		readonly periods: readonly string[];
	},
	level: Level,
	period: string,
	fewAreas: boolean,
): string {
	const outside = scope.outside === 0 ? '' : `, held to ${scope.outside} outside it`;
	const others =
		scope.periods.length === 1
			? ''
			: ` The other ${scope.periods.length === 2 ? 'period takes' : `${scope.periods.length - 1} periods take`} part where the method pools them, and in the counts of figures: the figures of one ${level.name} in several years are not so many independent ones.`;
	const few = fewAreas
		? ` ${scope.areas} is few: much of what follows can be shown but not told for sure, and the verdicts say so.`
		: '';
	return `${counted(scope.areas, level.name, level.plural)} in ${period}, by ${counted(scope.indicators, 'indicator')}${outside}.${others}${few}`;
}

const handbook = 'OECD/JRC Handbook on Constructing Composite Indicators (2008)';
const own = 'a rule of this audit, for want of a published one';
const threshold = (text: string, source: string): AuditThreshold => ({ text, source });

/** Title, plain words and thresholds of each section. */
export const sectionWords: Readonly<Record<AuditSectionId, Pick<AuditSection, 'title' | 'about' | 'thresholds'>>> = {
	coherence: {
		title: 'Do the parts belong together?',
		about:
			'A component is meant to be one thing seen from several sides, so areas that do well on one of its indicators should tend to do well on the others. A correlation says how far they do: 1 means in step, 0 not at all, below 0 the other way round. All figures are turned so that higher is better, as they are scored, and estimated figures are left out. p says how often chance alone would give so strong a correlation; of a hundred pairs that have nothing to do with each other, about five have a p below 0.05. Pearson’s correlation looks at values, Spearman’s at ranks, Kendall’s at pairs of areas in the same order. This comes first: it is no use asking how robust an average is of things that do not belong together.',
		thresholds: [
			threshold('Above 0.9, two indicators are nearly one.', `${handbook}, step 4; COINr get_corr_flags`),
			threshold('Below 0.3, they hardly move together.', `JRC coherence checks; ${handbook}, step 4`),
			threshold('Below 0 with p below 0.05, they clearly pull apart.', 'Student (1908)'),
			threshold(
				'Below 0.3 with the rest of its component, an indicator does not belong to it (of three indicators or more).',
				'Nunnally and Bernstein (1994), corrected item-total correlation',
			),
			threshold('Below 0.3 with the index, an indicator is silent.', 'JRC audits of composite indicators'),
		],
	},
	fit: {
		title: 'How well does each measure fit?',
		about:
			'These figures sum the correlations up. Cronbach’s alpha is near 1 where all parts of a measure tell the same story and near 0 where each tells its own; it rises by itself with the number of parts. KMO says how much the parts share beyond pairs (0 to 1; of two parts it is always a half, so it is not shown), and sampling adequacy says the same of one part. Eigenvalues say on how many different things the figures fall: a measure of one thing has one eigenvalue above 1. Best and worst cases are left out, since two rows far from all areas would make anything look coherent.',
		thresholds: [
			threshold(
				'Alpha of 0.7 or more; between 0.5 and 0.7, report and justify.',
				'Social Progress Index methodology reports; Nunnally (1978)',
			),
			threshold(
				'KMO, and sampling adequacy of each part, of 0.5 or more.',
				'Kaiser (1974); Social Progress Index methodology reports',
			),
			threshold('One eigenvalue above 1.', 'Kaiser (1960)'),
			threshold('Bartlett’s test with p below 0.05, else the links may be chance.', 'Bartlett (1951)'),
		],
	},
	weights: {
		title: 'Do the weights do what they say?',
		about:
			'A weight says how much a part is meant to count. Whether it does hangs on how much areas differ on the part and on what the other parts do, so each part’s share of the weight is held to its share of the correlations with what it is in. The weight in the whole index is the product of the shares on the way up. The Social Progress Index takes weights of indicators from principal components: the mix of them that differs most from area to area. With few areas that is not safe. If best and worst case lie far from all areas, those two rows rule and the weights come out practically equal, whatever the areas are like; if not, they hang on single areas. So areas are drawn again and again, and the range shows how far the weights would have differed. Wide ranges mean noise: use equal weights, or weights estimated on many more areas.',
		thresholds: [
			threshold(
				'A part’s share of the correlations from half its weight to half as much again.',
				`after Becker and others (2017), Ecological Indicators 80; the limits are ${own}`,
			),
			threshold(
				'Principal-component weights are noise where a range is wider than an equal weight, or one sample in twenty has a weight below zero; they are equal weights where all lie within 0.01 of them.',
				own,
			),
		],
	},
	distributions: {
		title: 'Do a few areas distort the figures?',
		about:
			'If one area lies far from all others, it stretches the scale, and the rest bunch together. Skewness says how far a distribution leans to one side (0 is even), kurtosis how heavy its tails are (0 is that of the normal curve). An indicator fails only if both are large. The usual treatment draws the most extreme values in to the next ones, five at most (winsorising), and takes a logarithm where that does not suffice. Methods that score between a best and a worst case bound extreme values by those cases instead: values beyond them are held there.',
		thresholds: [
			threshold('Skewness below 2 (either way) or kurtosis below 3.5.', `${handbook}, step 3; COINr check_SkewKurt`),
			threshold('At most one value in twenty held at the best or worst case.', own),
			threshold('At least half of the values different, and at least half not zero.', 'COINr get_stats'),
		],
	},
	availability: {
		title: 'How much of the data is there?',
		about:
			'Every figure of every indicator, area and period is counted by how it came about: supplied for its own period, carried from another, placed between two others, estimated from the area’s other figures, withheld to protect people, or absent. Estimated, withheld and absent figures do not count as there. Figures drawn in as outliers or held at best or worst case are counted besides.',
		thresholds: [
			threshold(
				'An indicator has 65% of its figures at least; 95% is wished for.',
				'COINr get_stats; Social Progress Index methodology reports',
			),
			threshold('An area has two thirds of the indicators at least.', 'COINr Screen'),
		],
	},
	ranks: {
		title: 'What does each choice do to the ranks?',
		about:
			'Every index rests on choices that could have been made otherwise. Here each is made otherwise, one at a time, and the ranks are compared with those published, among the areas that both rank: how many places areas move on average, which area moves furthest, and how well both orders agree (1 is the same order). Then each part is left out in turn: its weight goes to the others. Last, every weight at every level is drawn at random up to a quarter higher or lower, many times; 90% of an area’s ranks then lie between the two ends given. A choice that a method does not allow is listed with the reason.',
		thresholds: [
			threshold('Areas move by a tenth of all places on average at most.', own),
			threshold('The middle area’s rank spans a quarter of all places at most, in 90% of the draws.', own),
			threshold(
				'Weights a quarter higher or lower.',
				'Saisana, Saltelli and Tarantola (2005); COINr get_noisy_weights',
			),
		],
	},
	outside: {
		title: 'How does the index move with figures outside it?',
		about:
			'An index that measures what it claims should move with other figures on the same matter, and should not be the same as any one of them. The index and its dimensions are held to the indicators outside the index and to the further columns of the area list. A link is no cause.',
		thresholds: [
			threshold('Not below 0 with p below 0.05 where it is known which way is good.', `${handbook}, step 9`),
			threshold('Not beyond 0.9 with any single figure.', own),
		],
	},
};
