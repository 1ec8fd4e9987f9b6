import type { MeasureScale } from '../../model/measureScales.ts';
import { shared } from './shared.ts';

/** How many sources are named under a map. */
const fewSources = 2;

/** The words of the views that other sites show in a frame. */
export const embedView = {
	whole: (index: string) => `See it in full: ${index}`,
	source: (index: string, publisher: string) => `Source: ${index} from ${publisher}.`,
	licence: (name: string) => `Published under ${name}.`,
	published: (version: string, date: string) => `Release ${version}, ${shared.date(date)}.`,
	sources: 'Attribution',

	areaTitle: (name: string, above: readonly string[]) => `Card of ${[name, ...above.slice(0, 1)].join(', ')}`,
	areaDescription: (name: string, index: string) => `${name} in the ${index}: its score, rank, parts and years.`,
	/** The message of a card in one line. */
	areaHeadline: (
		name: string,
		plural: string,
		cell: { readonly score: string | null; readonly rank?: number; readonly ranked?: number },
		scale: MeasureScale,
	) => {
		if (cell.score === null) return `${name} has no index score`;
		return cell.rank === undefined
			? `${name} scores ${cell.score} ${shared.outOf(scale)}`
			: `${name} ranks ${shared.rankOf(cell.rank, cell.ranked ?? 0)} ${plural}`;
	},
	/** What is measured, of which kind of area, where and when. */
	areaSubtitle: (index: string, level: string, above: readonly string[], period: string) =>
		`${[index, level, ...above, period].join(', ')}.`,
	partsCaption: (name: string, period: string, scale: string) => `Parts of the index in ${name}, ${period}. ${scale}`,
	part: 'Part',
	score: 'Score',
	comparedWith: (what: string) => `Compared with ${what}`,
	withPeers: (n: number, all: boolean, plural: string) =>
		all ? `the other ${shared.integer(n)} ${plural}` : `${shared.integer(n)} similar ${plural}`,

	mapTitle: (measure: string) => `Map to embed: ${measure}`,
	madeFrom: (sources: readonly string[]) =>
		sources.length <= fewSources
			? `Made from ${sources.join('; ')}.`
			: `Made from ${shared.integer(sources.length)} sources, each named with its indicators.`,

	scorecardTitle: (within: string | null) =>
		within === null ? 'Scorecards to embed' : `Scorecards to embed: ${within}`,
	scorecardDescription: (n: number, plural: string, place: string) =>
		`The scores of ${shared.integer(n)} ${plural} of ${place} in one table.`,
	scorecardHeadline: (index: string, highest: string | null, lowest: string | null) =>
		highest === null || lowest === null
			? `${index}: every part at a glance`
			: `${highest} has the highest index score, ${lowest} the lowest`,
	scorecardSubtitle: (index: string, noun: string, place: string, period: string) =>
		`${index} and its parts by ${noun}, ${place}, ${period}.`,
	firstOf: (shown: number, all: number, plural: string, period: string) =>
		`These are the ${shared.integer(shown)} ${plural} with the highest index scores of ${period}, of ${shared.integer(all)} in all. The whole table holds the others.`,
	gaps: (names: readonly string[]) => `Not yet measured, and so without a column: ${shared.list(names)}.`,

	measureTitle: (measure: string, kind: string) => `Ranking to embed: ${measure} (${kind})`,
	measureSubtitle: (measure: string, what: string, noun: string, place: string, period: string) =>
		`${measure}, ${what} by ${noun}, ${place}, ${period}.`,
	scoreOf: (scale: MeasureScale) => `score ${shared.fromTo(scale)}`,
	valueOf: (unit: string) => (unit === '' ? 'value' : unit),
	firstRows: (shown: number, all: number, plural: string) =>
		`The first ${shared.integer(shown)} of ${shared.integer(all)} ${plural}. The whole page holds the others.`,
	gap: (name: string, reason: string) => `${name} has no data yet. ${reason}`,
	noPeriod: (asked: string, period: string) => `There are no figures of ${asked}; these are of ${period}.`,

	missingTitle: 'This is not there',
	missing: (index: string) =>
		`The ${index} has no such area or measure: the code on this page may be mistyped, or belong to another release.`,
};
