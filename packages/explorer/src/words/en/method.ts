import type { FlagWord, Weighting } from '@social-index/schema';
import type { Verdict } from '../../state/fitVerdict.ts';
import type { CountedIndicator, MethodState } from '../../state/methodState.ts';
import { shared } from './shared.ts';

const n = shared.integer;
const percent = (share: number) => `${shared.number(100 * share, 1)}%`;
/** A share that is a round setting, not a result. */
const roundPercent = (share: number) =>
	`${shared.number(100 * share, Number.isInteger(Math.round(1000 * share) / 10) ? 0 : 1)}%`;
const plural = (count: number, noun: string, many: string) => `${n(count)} ${count === 1 ? noun : many}`;
const points = (count: number) => plural(count, 'point', 'points');

/** Figures told as `Shelter problems (12), …`. */
const counted = (list: readonly CountedIndicator[]) =>
	list.map(({ name, count }) => `${name} (${n(count)})`).join(', ');

const sumOf = (list: readonly CountedIndicator[]) => list.reduce((sum, { count }) => sum + count, 0);

const weightingTexts: Readonly<Record<Exclude<Weighting, object>, string>> = {
	equal: 'every indicator of a component counts the same',
	given: 'every indicator has the weight that its row in indicators.csv gives it',
	pca: 'indicators are weighted by the first principal component: those that move with the others count for more',
	'pca-rotation':
		'indicators are weighted by the first principal component without best and worst cases: those that move with the others count for more',
	factor:
		'indicators are weighted by factor analysis: those that tell most about what all of them have in common count for more',
	entropy: 'indicators that are spread more unevenly over the areas count for more',
	critic: 'indicators that vary more and repeat the others less count for more',
	balance: 'weights are sought with which every indicator moves the component as much as its given weight says',
	infomax: 'weights are sought with which the component tells most about its indicators',
};

function weightingText(weighting: Weighting): string {
	if (typeof weighting === 'string') return weightingTexts[weighting];
	return `weights, scales, means and spreads are taken from ${weighting.model}, so that scores are comparable with those of the index it comes from`;
}

const flagMeanings: Record<FlagWord, string> = {
	carried:
		'The figure is of another period, brought here because this period has none of its own. The period it is of is named.',
	interpolated: 'The figure lies on the straight line between the figures of two other periods.',
	imputed: 'The figure was estimated from the area’s other indicators of the same component.',
	clamped: 'The figure lies beyond the ends of the scale and was scored as if at its end.',
	treated: 'The figure was changed because it lay far outside all others.',
	partial: 'The score was made without some of its parts, or from parts that were.',
	estimated: 'The source, or whoever prepared the figures, calls it an estimate.',
	provisional: 'The source may still change it.',
	revised: 'It was changed since an earlier release.',
	'low-reliability': 'The source warns that it rests on few cases.',
	break: 'It cannot be compared with the period before.',
	'rounds-to-zero': 'It is not zero, but is shown as zero at this precision. A plain 0 is a true zero.',
	suppressed: 'It is withheld so that no person can be recognised.',
	'not-available': 'There is no figure.',
	'not-applicable': 'The figure would have no meaning here.',
};

const verdictWords: Record<Verdict, string> = {
	good: 'Hold together',
	weak: 'Hold together loosely',
	poor: 'Do not hold together',
	unknown: 'Cannot be told',
};

export const method = {
	title: 'How it is worked out',
	description: (name: string) =>
		`The method of the ${name}, step by step, with the numbers of this release and an example to check.`,
	lede: (
		s: Pick<MethodState, 'areas' | 'periods' | 'first' | 'last' | 'components' | 'dimensions'>,
		indicators: number,
		noun: string,
		many: string,
	) =>
		`${plural(indicators, 'indicator', 'indicators')} of ${plural(s.areas, noun, many)} become ${plural(s.components, 'component', 'components')}, ${plural(s.dimensions, 'dimension', 'dimensions')} and one index, each a score from 0 to 100, ${s.first === s.last ? `for ${s.first}` : `for each of ${n(s.periods)} periods from ${s.first} to ${s.last}`}.`,
	written:
		'This page is written from the definition and the numbers of the release it describes, so it cannot fall behind them.',
	contents: 'On this page',
	sections: {
		steps: 'Step by step',
		example: 'A worked example',
		weights: 'Weights',
		fit: 'Do the parts belong together?',
		indicators: 'Indicators and their scales',
		gaps: 'What is not measured',
		limits: 'What the index cannot tell',
		flags: 'Marks beside figures',
		release: 'This release',
	},
	percent,
	steps: {
		align: 'Put all figures on the same periods',
		alignText: (s: MethodState, noun: string, many: string) =>
			`The index needs ${plural(s.cells, 'figure', 'figures')}: ${n(s.indicators.length)} ${s.indicators.length === 1 ? 'indicator' : 'indicators'}, ${plural(s.periods, 'period', 'periods')}, ${plural(s.areas, noun, many)}. ` +
			(s.carriedCells === 0
				? 'Every figure is of its own period.'
				: `Where an indicator has no figure of a period, a figure of another period stands in and is marked so wherever it is shown: ${n(s.carriedCells)} figures (${percent(s.carriedCells / s.cells)}) are carried in this way.`) +
			(s.interpolatedCells === 0 ? '' : ` ${n(s.interpolatedCells)} are interpolated between two periods.`),
		carriedSummary: (count: number) => `${plural(count, 'indicator is', 'indicators are')} carried for some period`,
		carriedWarning:
			'An indicator that is carried through all periods cannot show a change: it holds the score of its component still.',
		transform: 'Transform figures that would mislead',
		transformNone: 'No indicator is transformed: all are scored as they are.',
		transformSome: 'These indicators are changed before they are scored:',
		impute: 'Fill single holes',
		imputeNone: 'Missing figures are not estimated; they stay missing.',
		imputeText: (list: readonly CountedIndicator[], missing: number) =>
			`Where an area lacks one figure of a component and has all others, the one is estimated from them by a straight-line regression (ordinary least squares) over the areas and periods that have all. ` +
			(list.length === 0
				? 'This release needed no such estimate.'
				: `This release has ${plural(sumOf(list), 'such estimate', 'such estimates')}, each marked: ${counted(list)}.`) +
			(missing === 0 ? '' : ` ${plural(missing, 'figure is', 'figures are')} still missing.`),
		anchors: 'Fix the ends of each scale',
		anchorsText: (clamp: boolean, list: readonly CountedIndicator[]) =>
			'Each indicator has a worst case, which scores 0, and a best case, which scores 100, the same in all periods, so a score moves only when the figure does. ' +
			(clamp
				? list.length === 0
					? 'No figure lies beyond these ends.'
					: `A figure beyond them counts as the end itself and is marked so. That holds for ${plural(sumOf(list), 'figure', 'figures')}: ${counted(list)}.`
				: 'A figure beyond them scores below 0 or above 100.'),
		standardise: 'Make units comparable',
		standardiseText:
			'Each indicator is turned so that higher is better and divided by its own spread, the standard deviation over all areas and periods and its two ends. So a point means the same whether the figure is in per cent or in years.',
		weight: 'Weigh the indicators of a component',
		weightText: (weighting: Weighting) => `In each component, ${weightingText(weighting)}.`,
		weightOwn: (name: string, weighting: Weighting) => `${name} differs: there, ${weightingText(weighting)}.`,
		aggregate: 'Average upwards',
		aggregateText:
			'A component is the weighted average of its indicators, on a scale where all indicators at their worst case make 0 and all at their best make 100. A dimension is the average of its components, the index that of its dimensions; each counts the same unless the table of weights says otherwise.',
		missing: 'Score only what is known well enough',
		missingText: (required: { component: number; dimension: number; index: number }, partial: number) =>
			`A component is scored where at least ${roundPercent(required.component)} of its weight has a figure, a dimension where at least ${roundPercent(required.dimension)} of its components are scored, the index where ${required.index >= 1 ? 'all dimensions are' : `at least ${roundPercent(required.index)} of its dimensions are`}. What is missing has its weight spread over the rest. ` +
			(partial === 0
				? 'No score of this release was made without one of its parts.'
				: `${plural(partial, 'score', 'scores')} of this release were made without all parts and are marked.`),
		rank: 'Rank',
		rankText: (many: string) =>
			`The ${many} are ranked by their unrounded scores, the highest first. Equal scores share a rank, and the next rank is left out: 1, 2, 2, 4.`,
		rate: 'Rate',
		ratePeers: (peers: MethodState['peers'], spread: number, threshold: number, noun: string, many: string) =>
			`Against peers: ${peers.all ? `each ${noun} is held against all other ${many}` : `each ${noun} is held against the ${n(peers.count)} ${many} most like it${peers.match === null ? '' : ` in “${peers.match}”`}`}. A score is a strength where it lies above their median by more than ${spread === 1 ? 'their average distance from it' : `${shared.number(spread, 2)} times their average distance from it`} and by more than ${points(threshold)}; a weakness where it lies as far below; otherwise in line.`,
		rateParent: (threshold: number) =>
			`Against the area it lies in: a strength or weakness where the two scores differ by more than ${points(threshold)}.`,
		rateProgress: (threshold: number, since: readonly string[]) =>
			`Progress, since the ${shared.list(since.map((word) => (word === 'first' ? 'first period' : 'period before')))}: improved or declined where the score moved by at least ${points(threshold)}, otherwise little change.`,
		rateNone: 'Where there is nothing to compare with, the rating is “Not compared”.',
		change: 'Explain every change',
		changeText:
			'A change of a component, dimension or the index is taken apart into its indicators: what each added or took away is its share in the score times the change of its own score. The parts sum to the change exactly.',
	},
	example: {
		text: (area: string, component: string, period: string) =>
			`This is how ${component} in ${area} came to its score in ${period}. With a calculator you reach the same: take each value, subtract the worst case, multiply by the points per unit, and add up.`,
		none: 'No component of this release is scored with all of its indicators, so there is no example to follow.',
		caption: (component: string, area: string, period: string) =>
			`${component}, ${area}, ${period}: from values to score. ${shared.higherIsBetter}`,
		indicator: 'Indicator',
		value: 'Value',
		worst: 'Worst case',
		difference: 'Value minus worst case',
		pointsPerUnit: 'Points per unit',
		points: 'Points',
		sum: 'Sum: the score',
		agrees: (sum: string, published: string) =>
			`The published score is ${published}, as shown on every page; the sum is ${sum}.`,
		changed: 'after the steps above',
		aboveCaption: (name: string, area: string, period: string) =>
			`${name}, ${area}, ${period}: from its parts to its score. ${shared.higherIsBetter}`,
		part: 'Part',
		score: 'Score',
		share: 'Share',
		follow: (name: string) => `Then ${name}:`,
		tables:
			'All values are in tables/observations.csv and tables/scores.csv, all points per unit in tables/weights.csv, so every score can be checked in the same way.',
		getTables: 'Get the tables',
	},
	weights: {
		text: 'The weight is what an indicator counts for in its standardised form. The share is what that comes to on the 0 to 100 scale: how many points the measure above gains when this one gains a point. Shares of the index sum to 100% over all indicators.',
		caption: 'Weights and shares in force',
		measure: 'Measure',
		weight: 'Weight',
		share: 'Share of the measure above',
		effective: 'Share of the index',
		pointsPerUnit: 'Points per unit',
		unit: 'Unit',
		origin: 'Where the weight comes from',
		originOf: (origin: string) =>
			origin === 'equal'
				? 'Equal'
				: origin === 'given'
					? 'Given'
					: origin === 'pca'
						? 'Principal component'
						: origin.replace(/^model:\s*/, 'Taken from '),
		summary: (count: number) => `All ${n(count)} weights`,
	},
	fit: {
		text: 'A component is easiest to read when its indicators rise and fall together. Cronbach’s alpha should be 0.7 or more, and figures from 0.5 should be explained; the KMO measure should be 0.5 or more (for two indicators it is always 0.5 and says nothing). Figures are over areas and periods, without the ends of the scales, which would flatter them.',
		none: 'This release has no component whose fit can be tested.',
		honest: (poor: number, all: number) =>
			poor === 0
				? `All ${n(all)} components that can be tested reach the usual alpha.`
				: `${n(poor)} of ${n(all)} components that can be tested fall short of the usual alpha. That is common where indicators are few and local; it means that their scores are sums of different things, to be read together with their indicators.`,
		caption: 'How well the indicators of each component hang together',
		component: 'Component',
		verdict: 'Verdict',
		alpha: 'Alpha',
		kmo: 'KMO',
		firstShare: 'First component',
		correlations: 'Correlations',
		cases: 'Cases',
		verdictOf: (verdict: Verdict) => verdictWords[verdict],
		notComputed: 'Not defined',
		range: (low: number, high: number) =>
			low.toFixed(2) === high.toFixed(2)
				? shared.number(low, 2)
				: `${shared.number(low, 2)} to ${shared.number(high, 2)}`,
		warnings: 'What to beware of',
	},
	indicators: {
		caption: 'Indicators of the index with the ends of their scales, in the indicator’s unit (after any transform)',
		name: 'Indicator',
		direction: 'Good is',
		best: 'Scores 100',
		worst: 'Scores 0',
		mean: 'Mean',
		sd: 'Spread',
		basis: 'Why these ends',
		summary: (count: number) => `All ${plural(count, 'indicator', 'indicators')}`,
		higher: 'higher',
		lower: 'lower',
		neither: 'neither',
		transform: { cap: 'capped', floor: 'floored', log: 'logarithm', parity: 'distance from parity' },
	},
	gaps: {
		none: 'Every part of the framework has data.',
		text: 'These parts of the framework have no data. They are shown as gaps; the measure above is the average of the others.',
	},
	limits: (s: Pick<MethodState, 'first' | 'last' | 'carriedCells' | 'cells'>, noun: string, many: string) => [
		'This release has no intervals. Every figure has some chance in it, the more so the fewer people it is of; small differences between scores, and ranks that lie close together, should not be made much of.',
		`The figures are of ${s.first === s.last ? s.first : `${s.first} to ${s.last}`} and say nothing of what has happened since.`,
		`A score is of a ${noun} as a whole. People in one ${noun} differ more than ${many} do, and no score says how any one person is doing.`,
		'The score says how things are, not why, nor who brought it about. That two measures go together does not mean that one causes the other.',
		...(s.carriedCells === 0
			? []
			: [
					`${percent(s.carriedCells / s.cells)} of the figures are carried from another period, so changes are understated where they are many.`,
				]),
		'Which indicators are in the index, the ends of their scales and their weights are choices. Others would give other scores, and for areas close together another order.',
	],
	flags: {
		text: 'Nothing is silent: whatever was done to a figure is said beside it. Symbols are those of UK official statistics.',
		caption: 'Marks, what they mean and how often they stand beside a figure or score of this release',
		mark: 'Mark',
		symbol: 'Symbol',
		noSymbol: 'None: written out',
		meaning: 'Meaning',
		count: 'Cells',
		meanings: flagMeanings,
	},
	release: {
		version: 'Version',
		date: 'Date',
		status: 'Status',
		note: 'Note',
		preset: 'Method',
		engine: 'Engine version',
		seed: 'Seed of random numbers',
		noSeed: 'None: nothing in this method is random',
		inputs: (count: number) => `What it was made from: ${plural(count, 'file', 'files')}`,
		inputsCaption: 'Input files with their size and SHA-256 hash',
		file: 'File',
		bytes: 'Bytes',
		hash: 'SHA-256',
		warnings: (count: number) => `What the computer noticed: ${plural(count, 'remark', 'remarks')}`,
		same: 'The same files, version and options give the same release to the last byte on any machine.',
	},
};
