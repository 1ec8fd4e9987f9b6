import type { FlagWord } from '@social-index/schema';
import type { MeasureScale, MeasureScales } from '../../model/measureScales.ts';
import type { AlsoIn } from '../../state/area/alsoIn.ts';
import type { RankRange } from '../../state/area/rankRange.ts';
import type { ChangeDepth } from '../../state/change/changeDepth.ts';
import { areaBriefingWords } from './areaBriefing.ts';
import { areaComparedWords } from './areaCompared.ts';
import { article } from './article.ts';
import { shared } from './shared.ts';

/** How far above or below, in points, with a direction word. */
function apart(difference: number, scale: MeasureScale): string {
	if (difference === 0) return 'the same score';
	return `${shared.score(Math.abs(difference), scale)} points ${difference > 0 ? 'above' : 'below'}`;
}

/** What is said of a score that is made from flagged parts. */
const partFlags: Partial<Record<FlagWord, string>> = {
	carried: 'figures of other years',
	interpolated: 'figures between years',
	imputed: 'estimates',
};

/** The words of the area pages. */
type AlsoScale = AlsoIn['scale'];

export const area = {
	...areaBriefingWords,
	...areaComparedWords,
	description: (name: string, level: string, index: string) =>
		`${name}, ${article(level)} ${level}: its score and rank in the ${index}, what it does relatively well on, and what changed.`,
	breadcrumb: 'You are here',
	all: 'Areas',
	levelIn: (level: string, parents: readonly string[]) =>
		parents.length === 0 ? capital(level) : `${capital(level)} in ${parents.join(', ')}`,
	period: 'Year shown',
	loading: 'Fetching the figures of that year …',
	failed: 'The figures of that year could not be fetched. The page still shows what it showed before.',
	showing: (name: string, period: string) => `${name} in ${period} is shown.`,
	scoreTitle: (index: string, period: string) => `${index}, ${period}`,
	rank: (rank: number, ranked: number, plural: string) => `${shared.rankOf(rank, ranked)} ${plural}`,
	rankLong: (rank: number, ranked: number, plural: string) => `ranks ${shared.rankOf(rank, ranked)} ${plural}`,
	rankHelp: '1st has the highest score.',
	rankRange: ({ lower, upper, weights, draws }: RankRange) => {
		const tried = `Tried with other weights, each up to ${shared.integer(weights)}% higher or lower, it ranks`;
		const of = `nine of ten tries (of ${shared.integer(draws)})`;
		return lower === upper
			? `${tried} ${shared.ordinal(lower)} in at least ${of}.`
			: `${tried} from ${shared.ordinal(lower)} to ${shared.ordinal(upper)} in ${of}.`;
	},
	rankRangeIs: 'That says nothing of chance in the figures themselves.',
	rankRangeMore: 'How sure are these ranks?',
	noScore: (period: string) => `No score in ${period}`,
	versus: (comparator: string) => `Compared with ${comparator}`,
	apartFrom: (difference: number, name: string, value: number, scale: MeasureScale) =>
		`${apart(difference, scale)}${difference === 0 ? ' as' : ''} ${name} (${shared.score(value, scale)})`,
	peersMedian: 'the middle score of its peers',
	since: (period: string) => `Since ${period}`,
	points: (change: number, scale: MeasureScale) => `${shared.signed(change, scale.decimals)} points`,
	trendTitle: (first: string, last: string) => `Score by year, ${first} to ${last}`,
	trendTitleOne: (period: string) => `Score in ${period}`,
	trendLabel: (name: string, index: string, first: string, last: string) =>
		`${index} of ${name} and the areas it lies in, ${first} to ${last}. The figures are in the table after the chart.`,
	trendTable: 'These figures as a table',
	trendCaption: (index: string, scale: MeasureScale) => `${index} by year. ${shared.scaleText(scale)}`,
	area: 'Area',
	locatorTitle: (plural: string, place: string, period: string) =>
		`${capital(plural)} of ${place} by index score, ${period}`,
	onMap: (name: string, score: number | null, scale: MeasureScale) =>
		score === null ? `${name}: no score` : `${name}: ${shared.score(score, scale)}`,
	openMap: 'Open the map',
	alsoIn: {
		title: 'In other indices on this site',
		apart:
			'Each index has measures, areas and years of its own, so the scores and ranks of one cannot be held against those of another.',
		link: (area: string, index: string, around: boolean) =>
			around ? `${area}, which it lies in, in the ${index}` : `${area} in the ${index}`,
		says: (score: number, scale: AlsoScale, period: string) =>
			`There it scores ${shared.score(score, scale)} ${shared.outOf(scale)} in ${period}.`,
		noScore: (period: string) => `It has no score there in ${period}.`,
		rank: (rank: number, ranked: number, plural: string) => `It ranks ${shared.rankOf(rank, ranked)} ${plural}.`,
	},
	contents: 'On this page',
	contentsStandouts: 'What stands out',
	contentsTree: 'Everything that is measured',
	briefingTitle: 'In brief',
	standoutsTitle: (period: string) => `What stands out, ${period}`,
	score: (score: number, scale: MeasureScale) => `Score ${shared.score(score, scale)}`,
	changeTitle: 'What changed',
	changePair: 'Years compared',
	pair: (from: string, to: string) => `${from} to ${to}`,
	changeLede: (name: string, change: number, from: string, to: string, clear: boolean, scale: MeasureScale) => {
		if (Number(change.toFixed(scale.decimals)) === 0) return `${name} has the same index score in ${to} as in ${from}.`;
		const moved = `${shared.score(Math.abs(change), scale)} points ${change > 0 ? 'higher' : 'lower'} in ${to} than in ${from}`;
		return `The index score of ${name} is ${moved}${clear ? '' : ', too little to be called a change'}.`;
	},
	changeHow: (depth: ChangeDepth) =>
		depth === 'whole'
			? 'This method holds areas against each other, so the change cannot be taken apart.'
			: `Each ${depth === 'indicators' ? 'indicator’s part' : 'part'} is in points of the index; together they add up to the change.`,
	changeCaption: (name: string, from: string, to: string) =>
		`What the change of ${name} from ${from} to ${to} is made of, in points of the index. Above zero is better.`,
	contributor: (depth: ChangeDepth) => (depth === 'indicators' ? 'Indicator' : 'Part'),
	contribution: 'Points',
	scoreIn: (period: string) => `Score in ${period}`,
	others: (n: number) =>
		n === 0 ? 'Rounding' : n === 1 ? '1 other that moved it' : `${shared.integer(n)} others that moved it`,
	total: 'Change of the index',
	allParts: (n: number, depth: ChangeDepth) => {
		const [one, many] = depth === 'indicators' ? ['indicator', 'indicators'] : ['part', 'parts'];
		return n === 1 ? `The ${one} that moved it` : `All ${shared.integer(n)} ${many} that moved it`;
	},
	allPartsCaption: (from: string, to: string, depth: ChangeDepth) =>
		`Every ${depth === 'indicators' ? 'indicator' : 'part'} that moved the index, ${from} to ${to}; higher scores are better`,
	noChange: 'The release holds no two years of the index that could be compared here.',
	treeTitle: (period: string) => `Everything that is measured, ${period}`,
	treeLede: (parent: string | null, scales: MeasureScales) =>
		`${shared.scalesText(scales)} That holds whichever way the figure behind a score runs.${parent === null ? '' : ` The line across a bar is ${parent}.`}`,
	view: 'Show',
	views: { score: 'Score', rank: 'Rank', progress: 'Progress', position: 'Position' },
	expand: 'Open all',
	collapse: 'Close all',
	opened: 'All parts are open.',
	closed: 'All parts are closed.',
	columns: { name: 'Measure', trend: 'Years' },
	map: 'Map',
	mapOf: (name: string) => `Map of ${name}`,
	about: (name: string) => `About ${name}`,
	caveat: 'What to mind about this figure',
	target: (value: string, period: string | null) =>
		period === null ? `Target: ${value}` : `Target: ${value} by ${period}`,
	noRank: 'Not ranked',
	noProgress: 'First year',
	noPosition: 'Not compared',
	partFlags: (flags: readonly FlagWord[]) => {
		const included = flags.flatMap((flag) => partFlags[flag] ?? []);
		const others = flags.filter((flag) => partFlags[flag] === undefined).map((flag) => shared.flag(flag, null));
		return [...(included.length === 0 ? [] : [`includes ${shared.list(included)}`]), ...others].join('; ');
	},
	indicators: (n: number) => (n === 1 ? '1 indicator' : `${shared.integer(n)} indicators`),
	yearsTitle: 'Every score of every year as a table',
	yearsCaption: (name: string, scales: MeasureScales) => `Scores of ${name} by year. ${shared.scalesText(scales)}`,
	outsideTitle: (period: string) => `Beside the index, ${period}`,
	outsideLede: 'Figures that help to know a place and are not part of its score.',
	outsideCaption: (theme: string, period: string) => `${theme}: values in ${period}`,
	otherThemes: 'Other figures',
	indicator: 'Indicator',
	peersTitle: 'Its peers',
	compareWith: (name: string) => `Hold it side by side with ${name}`,
	compareOthers: 'Hold it side by side with others',
	comparePeers: 'Hold it side by side with the first of them',
	peersHow: (alikeIn: string) =>
		`Chosen because they are most like it in ${alikeIn}, averaged over the years. The most alike come first.`,
	peersAll: (plural: string) => `There are few enough ${plural} for each to be compared with all others.`,
	insideTitle: (plural: string, name: string, mixed: boolean) =>
		mixed ? `${capital(plural)} that lie directly in ${name}` : `The ${plural} of ${name}`,
	insideCaption: (plural: string, period: string) =>
		`Index score and rank of its ${plural}, ${period}; higher scores are better`,
	rankColumn: 'Rank',
	scoreColumn: 'Score',
	neighbours: (plural: string) => `Other ${plural}`,
	previous: 'Previous by name',
	next: 'Next by name',
	print: 'Print this profile',
	listTitle: 'Areas',
	listDescription: (place: string) => `Every area of ${place} with its index score and rank.`,
	listLede: (period: string, scale: MeasureScale) =>
		`Index scores of ${period}. ${shared.scaleText(scale)} 1st has the highest score.`,
	filter: 'Narrow this list by name or code',
	foundNone: 'No area has a name like this.',
	foundOne: '1 area',
	/** `{n}` is replaced by the number, in the browser. */
	foundMany: '{n} areas',
	levelHeading: (plural: string, n: number) => `${capital(plural)} (${shared.integer(n)})`,
};

function capital(text: string): string {
	return text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1);
}
