import type { Direction } from '@social-index/schema';
import type { MeasureScale } from '../../model/measureScales.ts';
import type { CarriedFigures, IndicatorFacts, TransformStep } from '../../state/measure/indicatorFacts.ts';
import type { Spread } from '../../state/measure/measureRows.ts';
import type { Verdict } from '../../state/method/fitVerdict.ts';
import type { Remark } from '../remark.ts';
import { article } from './article.ts';
import { conversionWords } from './conversion.ts';
import { shared } from './shared.ts';

const percent = (share: number) => `${shared.number(100 * share, 1)}%`;
const count = (n: number, noun: string, plural: string) => `${shared.integer(n)} ${n === 1 ? noun : plural}`;

/** Names at most two areas, then says how many more there are. */
function people(names: readonly string[], plural: string): string {
	return names.length <= 2 ? shared.list(names) : `${shared.integer(names.length)} ${plural}`;
}

/** A step of so many units, as the subject of a sentence: `1 percentage point more`, `10 more per 1,000 people`. */
function step(size: number, unit: string): string {
	const n = Number.isInteger(size) ? shared.integer(size) : String(size);
	if (unit === '') return `${n} more`;
	if (unit === '£') return `£${n} more`;
	if (unit === '%') return `${n} percentage ${size === 1 ? 'point' : 'points'} more`;
	if (unit.startsWith('%') || unit.startsWith('per ') || unit.startsWith('out of ')) return `${n} more ${unit}`;
	return `${n} ${size === 1 ? unit.replace(/^(\w*[^s])s\b/, '$1') : unit} more`;
}

const verdicts: Record<Verdict, string> = {
	good: 'reaches the usual threshold',
	weak: 'below the usual 0.7 but above 0.5',
	poor: 'below the usual threshold',
	unknown: 'cannot be worked out',
};

export const measure = {
	/** A dimension and a component may share a name; titles of pages may not. */
	pageTitle: (name: string, kind: string) => `${name} (${kind})`,
	description: (name: string, kind: string, place: string, description: string, first: string, last: string) =>
		`${name}, ${kind} of the index of ${place}, ${first === last ? first : `${first} to ${last}`}. ${description}`.trim(),
	kindInIndex: (kind: string) => kind.charAt(0).toUpperCase() + kind.slice(1),
	outside: 'Indicator outside the index',
	breadcrumb: 'Where it belongs',
	allMeasures: 'All measures',
	direction: (direction: Direction) =>
		`${shared.direction[direction].charAt(0).toUpperCase()}${shared.direction[direction].slice(1)}`,
	openMap: 'Open the full map',
	download: 'The same figures as a file',

	/** The message of the page, from its numbers. */
	headline: (
		spread: Spread | null,
		shown: 'value' | 'score',
		period: string,
		plural: string,
		say: (n: number) => string,
		/** The period that all figures are of, where that is another. */
		dataPeriod: string | null,
	) => {
		const what = shown === 'score' ? 'score' : 'value';
		if (spread === null) return `In ${period}, no ${what} is known for any of the ${plural}.`;
		if (spread.count === 1) return `In ${period}, ${spread.lowest[0]} alone has a ${what}: ${say(spread.low)}.`;
		if (spread.low === spread.high) return `In ${period}, all ${plural} with a ${what} stand at ${say(spread.low)}.`;
		const when = dataPeriod === null ? `In ${period}` : `In ${period}, going by the figures of ${dataPeriod}`;
		return `${when}, ${what}s ran from ${say(spread.low)} in ${people(spread.lowest, plural)} to ${say(spread.high)} in ${people(spread.highest, plural)}.`;
	},
	whole: (place: string, now: string, then: { readonly text: string; readonly period: string } | null) =>
		then === null
			? `${place} as a whole: ${now}.`
			: `${place} as a whole: ${now}, against ${then.text} in ${then.period}.`,
	missingCount: (n: number, noun: string, plural: string) =>
		n === 0 ? '' : ` ${count(n, noun, plural)} ${n === 1 ? 'has' : 'have'} none.`,

	gapTitle: 'No data yet',
	gapText: (name: string) =>
		`${name} belongs to the framework, but nothing is scored for it. It is shown so that its absence is not overlooked.`,
	gapRest: (parent: string) => `${parent} is made from its other parts.`,

	/** What it is. */
	factsTitle: 'About this indicator',
	unit: 'Unit',
	unitNone: 'A plain number',
	dividedBy: (name: string, multiplier: number) =>
		`The figure observed, divided by ${name}${multiplier === 1 ? '' : ` and multiplied by ${shared.integer(multiplier)}`}.`,
	directionLabel: 'Which way is good',
	source: 'Source',
	licence: 'Licence',
	retrieved: 'Figures taken on',
	theme: 'Theme of the plan',
	target: 'Target',
	targetText: (value: string, period: string | null) => (period === null ? value : `${value} by ${period}`),
	counts: 'How much it counts',
	countsIndicator: (ofIndex: number, ofParent: number, parent: string) =>
		ofIndex.toFixed(6) === ofParent.toFixed(6)
			? `It counts for ${percent(ofIndex)} of the whole index.`
			: `It counts for ${percent(ofIndex)} of the whole index, and for ${percent(ofParent)} of ${parent}.`,
	/** One unit more moves the parent by so many points; the step is made large enough for the points to be read. */
	pointsPerUnit: (points: number, unit: string, parent: string) => {
		const steps = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];
		const size = Math.abs(points) > 20 ? 0.1 : (steps.find((n) => Math.abs(points * n) >= 0.05) ?? 1_000_000);
		const moved = shared.number(Math.abs(points * size), 2);
		return `${step(size, unit)} ${points < 0 ? `takes ${moved} points off` : `adds ${moved} points to`} ${parent}.`;
	},
	anchors: 'Scale',
	anchorsText: (best: string, worst: string, ends: { readonly low: number; readonly high: number }) =>
		`${best} scores ${ends.high} and ${worst} scores ${ends.low}.`,
	anchorsObserved: 'These are the best and the worst figure observed, since none is given.',
	scoredBy: (name: string) => `It has no fixed ends: it is scored by ${name}.`,
	anchorsFrom: (origin: string) => `Scale and weight are taken from ${origin}.`,
	noAnchors: 'It takes no part in the index: its values are shown as they are, and it has no score.',
	transform: 'Before scoring',
	transformStep: (kind: TransformStep['kind'], limit: string) =>
		({
			cap: `Values above ${limit} count as ${limit}.`,
			floor: `Values below ${limit} count as ${limit}.`,
			log: 'The logarithm of 1 plus the value is scored, so that a step counts for more where the value is small.',
			parity: 'The distance from 1, which means parity, is scored.',
		})[kind],
	caveats: 'Caveats',
	timing: 'What the figures are of',
	carried: ({ from, to, all }: CarriedFigures) => {
		const run =
			to.length <= 6 ? shared.list(to) : `${shared.integer(to.length)} of the periods from ${to[0]} to ${to.at(-1)}`;
		return `The figure of ${from} stands in for ${run}${all ? '' : ' in some areas'}, which ${to.length === 1 ? 'has' : 'have'} none of ${to.length === 1 ? 'its' : 'their'} own.`;
	},
	notCarried: 'Every period has a figure of its own.',
	filled: (facts: Pick<IndicatorFacts, 'cells' | 'interpolated' | 'imputed' | 'clamped' | 'treated' | 'missing'>) => {
		const parts = [
			facts.interpolated === 0 ? '' : `${shared.integer(facts.interpolated)} interpolated between periods`,
			facts.imputed === 0 ? '' : `${shared.integer(facts.imputed)} estimated from the other indicators`,
			facts.clamped === 0 ? '' : `${shared.integer(facts.clamped)} beyond the scale and scored as if at its end`,
			facts.treated === 0 ? '' : `${shared.integer(facts.treated)} drawn in because they lay far out`,
			facts.missing === 0 ? '' : `${shared.integer(facts.missing)} missing`,
		].filter((part) => part !== '');
		return parts.length === 0 ? '' : `Of ${shared.integer(facts.cells)} figures, ${shared.list(parts)}.`;
	},

	...conversionWords,

	/** What it is made of. */
	partsTitle: 'What it is made of',
	/** @param scale - that of the parts */
	partsCaption: (name: string, plural: string, period: string, place: string | null, scale: MeasureScale) =>
		place === null
			? `The ${plural} of ${name}`
			: `The ${plural} of ${name}, with the scores of ${place} in ${period}. ${shared.scaleText(scale)}`,
	partName: 'Name',
	partShare: (name: string) => `Share of ${name}`,
	partEffective: 'Share of the index',
	partScore: 'Score',
	percent,
	gapMark: 'No data yet; it takes no part',
	fitTitle: 'Do its parts belong together?',
	fitText: (n: number) =>
		`An average says most when its parts tend to move together. Over ${shared.integer(n)} pairs of area and period:`,
	alpha: (value: number | null, verdict: Verdict) =>
		value === null
			? `Cronbach’s alpha ${verdicts.unknown}.`
			: `Cronbach’s alpha is ${shared.number(value, 3)}, ${verdict === 'good' ? 'which reaches the usual 0.7' : verdicts[verdict]}.`,
	kmo: (value: number | null, verdict: Verdict) =>
		value === null
			? `The KMO measure ${verdicts.unknown}.`
			: `The KMO measure is ${shared.number(value, 3)}, ${verdict === 'good' ? 'which reaches the usual 0.5' : 'below the usual 0.5'}.`,
	kmoOfTwo: 'The KMO measure says nothing of two parts: it is always 0.50.',
	fitMeaning: {
		good: 'The parts move together well enough to be read as one thing.',
		weak: 'The parts move together only loosely: look at each of them beside the whole.',
		poor: 'The parts do not move together: a middling score may hide a high and a low one, so look at each of them.',
		unknown: 'Whether the parts move together cannot be told.',
	} satisfies Record<Verdict, string>,
	/** A sentence that the engine wrote, in English. */
	remark: (text: string): Remark => ({ text, language: undefined }),
	fitMore: 'How this is tested',

	/** Table of all areas. */
	tableTitle: (plural: string) => `All ${plural}`,
	rankCaveat: (ranked: boolean) =>
		ranked
			? 'This release has no intervals. Areas whose figures lie close together may differ by chance alone: read ranks that are close together as a draw.'
			: 'Neither a high nor a low figure is better, so the areas are listed by name and not ranked.',
	tableCaption: (name: string, period: string, unit: string, direction: Direction, scored: boolean) =>
		[
			`${name}, ${period}${unit === '' ? '' : `, ${unit === '£' ? 'in £' : unit}`}: ${shared.direction[direction]}.`,
			scored && direction === 'lower' ? ' A higher score is always better.' : '',
		].join(''),
	rank: 'Rank',
	score: 'Score',
	value: 'Value',
	notes: 'Notes',
	position: (count: number, all: boolean, plural: string) =>
		all ? `Against other ${plural}` : `Against ${shared.integer(count)} similar ${plural}`,
	change: (first: string) => `Change since ${first}`,
	allNotes: (shown: 'value' | 'score', marks: readonly string[]) =>
		shown === 'score'
			? `All scores here rest in part on figures marked “${marks.join('”, “')}”.`
			: `All values here are marked “${marks.join('”, “')}”.`,
	noRank: 'Not ranked',
	noChange: (first: string) => `No change since ${first} is shown: the figures of both periods are the same ones.`,
	changeCarried: (first: string, dataPeriod: string) =>
		`The figures shown for ${first} are those of ${dataPeriod}, so the change is since then.`,
	wholeRow: (place: string) => `${place} as a whole`,
	choosePeriod: 'Period',
	previousPeriod: 'Previous period',
	nextPeriod: 'Next period',
	showing: (period: string) => `Showing ${period}`,

	/** Map. */
	mapTitle: (name: string, period: string) => `${name}, ${period}`,
	mapLegendValue: (unit: string, direction: Direction) =>
		`${unit === '' ? 'Value' : unit === '£' ? 'In £' : `In ${unit}`}; ${shared.direction[direction]}`,
	mapLabel: (area: string, figure: string | null) => `${area}: ${figure ?? 'no figure'}`,

	/** Trend. */
	trendTitle: 'Over time',
	trendChoose: (noun: string) => `Pick out ${article(noun)} ${noun}`,
	trendNone: 'None',
	trendText: (plural: string, first: string, last: string, some: boolean) =>
		some
			? `The highest, middle and lowest of the ${plural} in ${last}, ${first} to ${last}, on one scale.`
			: `Each thin line is one of the ${plural}, ${first} to ${last}, on one scale. A hollow dot is a figure of another period.`,
	trendLabel: (
		name: string,
		first: string,
		last: string,
		lines: readonly { readonly name: string; readonly from: string; readonly to: string }[],
	) =>
		`${name}, ${first} to ${last}. ${lines.map((line) => `${line.name}: from ${line.from} to ${line.to}.`).join(' ')}`,
	trendTable: 'The figures behind the lines',
	trendCaption: (name: string, unit: string, direction: Direction) =>
		`${name} in every period${unit === '' ? '' : `, ${unit === '£' ? 'in £' : unit}`}; ${shared.direction[direction]}`,
	area: 'Area',
	targetLine: 'Target',
	onePeriod: (period: string) => `There are figures of one period only, ${period}.`,

	relatedTitle: 'Related measures',
	relatedIn: (parent: string) => `Also in ${parent}`,
	relatedOutside: 'Also outside the index',
	methodLink: 'How scores are worked out',

	/** The list of all measures. */
	list: {
		title: 'Everything that is measured',
		description: (place: string, inside: number, outside: number) =>
			`${count(inside, 'indicator', 'indicators')} of the index of ${place}${outside === 0 ? '' : ` and ${shared.integer(outside)} more beside it`}: what each means, which way is good, where it comes from, and its map.`,
		lede: (place: string, inside: number, outside: number) =>
			`${count(inside, 'indicator', 'indicators')} make the index of ${place}${outside === 0 ? '' : `; ${shared.integer(outside)} more stand beside it`}. Each has a page with its meaning, its source, every area’s figure, and a map.`,
		gaps: (n: number) =>
			`${count(n, 'part of the framework has', 'parts of the framework have')} no data yet and ${n === 1 ? 'is' : 'are'} shown as ${n === 1 ? 'a gap' : 'gaps'}.`,
		contents: 'Parts of the index',
		indexText: 'the average of the parts below.',
		map: 'Map',
		mapOf: (name: string) => `of ${name}`,
		meta: (unit: string, direction: Direction, source: string) =>
			`${[unit === '' ? 'A plain number' : unit === '£' ? 'In £' : unit, shared.direction[direction]].join('; ')}. Source: ${source}.`,
		outside: 'Outside the index',
		outsideText: 'These figures are shown for context. They take no part in any score.',
		noTheme: 'Other',
	},
};
