import type { MeasureType } from '@social-index/schema';
import type { MeasureScales } from '../../model/measureScales.ts';
import type { RatedAgainst } from '../../state/scorecards/scorecardFigures.ts';
import type { Show } from '../../state/scorecards/scorecardsView.ts';
import { shared } from './shared.ts';

const showNames: Record<Show, string> = {
	score: 'Score',
	rank: 'Rank',
	progress: 'Progress',
	position: 'Position',
};

/** The words of the scorecards page. */
export const scorecards = {
	title: 'Scorecards',
	description: (place: string, n: number, plural: string) =>
		`Every score of ${shared.integer(n)} ${plural} of ${place} in one table: the index, its dimensions and components, as scores, ranks, progress and position.`,
	lede: (n: number, noun: string, plural: string) =>
		`All ${shared.integer(n)} ${plural} at a glance: one row for each ${noun}, one column for each part of the index.`,
	controls: 'What the table shows',
	show: 'Show',
	showName: (show: Show) => showNames[show],
	period: 'Period',
	previous: 'Previous period',
	next: 'Next period',
	columns: 'Columns',
	allDimensions: 'All dimensions',
	allComponents: 'All components',
	branchGroup: 'One dimension',
	indicatorGroup: 'Indicators of one part',
	since: 'Compared with',
	against: (by: RatedAgainst, parent: string, first: string, noun: string) => {
		if (by === 'previous') return 'The period before';
		if (by === 'first') return first;
		return by === 'peers' ? `Similar ${noun}` : parent;
	},
	/** Where the areas above differ from area to area. */
	ownParent: (noun: string) => `The ${noun} it lies in`,
	showComparators: (n: number) => `Show ${shared.integer(n)} other areas to compare with`,
	count: (shown: number, all: number, plural: string) =>
		shown === all
			? `${shared.integer(all)} ${plural}`
			: `${shared.integer(shown)} of ${shared.integer(all)} ${plural} shown`,
	none: (plural: string) => `No ${plural} are found. Try a shorter part of the name.`,
	captions: {
		score: (period: string, scales: MeasureScales, among: readonly MeasureType[]) =>
			`Scores of ${period}. ${shared.scalesText(scales, among)}`,
		rank: (period: string, plural: string) => `Ranks among the ${plural}, ${period}. 1 is the highest score.`,
		progress: (period: string, than: string) =>
			`Progress of each score to ${period}, compared with ${than}. A higher score is better.`,
		position: (period: string, than: string) =>
			`Position of each score in ${period}, compared with ${than}. A higher score is better.`,
	},
	than: (by: RatedAgainst, parent: string, first: string, plural: string) => {
		if (by === 'previous') return 'the period before';
		if (by === 'first') return first;
		return by === 'peers' ? `similar ${plural}` : parent;
	},
	thanOwnParent: (noun: string) => `the ${noun} that it lies in`,
	legend: 'Colour of a score',
	legendOf: (kinds: string) => `Colour of a score ${kinds}`,
	ratingLegend: 'What the marks mean',
	overall: 'Overall',
	gapCount: (n: number) =>
		n === 1 ? '1 component has no data yet' : `${shared.integer(n)} components have no data yet`,
	gapsTitle: 'Not yet measured',
	gapsText:
		'These components belong to the index but have no data yet, so they have no column and play no part in any score.',
	note: 'Point at a column heading, or move to it with the Tab key, to read what it measures.',
	ranked: (n: number) => `of ${shared.integer(n)}`,
	notRated: 'Not rated',
	notRanked: 'Not ranked',
	firstPeriod: (period: string) =>
		`${period} is the first period, so there is nothing earlier to compare it with. Choose a later period.`,
	noRatings: 'This release holds no ratings of this kind.',
	marksText: 'A marked score is, or rests in part on figures that are:',
	region: 'Table of scorecards',
};
