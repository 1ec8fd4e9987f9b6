import type { FlagWord } from '@social-index/schema';
import { type MeasureScale, placesOf, scaleGroups } from '../../model/measureScales.ts';
import type { AuditState } from '../../state/method/auditState.ts';
import type { MeanId } from '../../state/method/exampleSteps.ts';
import type { Verdict } from '../../state/method/fitVerdict.ts';
import type { MethodState } from '../../state/method/methodState.ts';
import { article } from './article.ts';
import { methodSteps } from './methodSteps.ts';
import { shared } from './shared.ts';

const n = shared.integer;
const percent = (share: number) => `${shared.number(100 * share, 1)}%`;
const plural = (count: number, noun: string, many: string) => `${n(count)} ${count === 1 ? noun : many}`;

const origins: Readonly<Record<string, string>> = {
	equal: 'Equal',
	given: 'Given',
	pca: 'Principal component',
	'pca-rotation': 'Rotation',
	factor: 'Factor analysis',
	entropy: 'Entropy',
	critic: 'CRITIC',
	balance: 'Balanced correlations',
	infomax: 'Raised correlations',
};

const flagMeanings: Record<FlagWord, string> = {
	carried:
		'The figure is of another period, brought here because this period has none of its own. The period it is of is named.',
	interpolated: 'The figure lies on the straight line between the figures of two other periods.',
	imputed: 'The figure was missing and was estimated, by the method that is told above.',
	clamped: 'The figure lies beyond the ends of the scale and was scored as if at its end.',
	treated: 'The figure was changed because it lay far outside all others.',
	partial: 'The score was made without some of its parts, or from parts that were.',
	converted:
		'The figure was added up from smaller areas or brought from other boundaries; the table of conversions says how.',
	estimated:
		'The source, or whoever prepared the figures, calls it an estimate; or part of it comes from areas that were divided.',
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

/** How each mean is worked by hand: what is done, the heading of the column in between, and how the sum becomes the score. */
const means = (option: number): Record<MeanId, { how: string; turned: string; result: string }> => {
	const power = shared.number(option, placesOf(option, 6));
	const shift = option === 0 ? '' : ` + ${power}`;
	return {
		arithmetic: {
			how: 'multiply the score of each part by its share, and add up.',
			turned: '',
			result: 'Sum: the score',
		},
		geometric: {
			how: `take the natural logarithm of each part’s score${option === 0 ? '' : ` plus ${power}`}, multiply by its share, add up, and take the exponential of the sum${option === 0 ? '' : ` less ${power}`}.`,
			turned: `ln(score${shift})`,
			result: `exp(sum)${option === 0 ? '' : ` − ${power}`}: the score`,
		},
		harmonic: {
			how: 'divide 1 by the score of each part, multiply by its share, add up, and divide 1 by the sum.',
			turned: '1 / score',
			result: '1 / sum: the score',
		},
		power: {
			how: `raise the score of each part to the power of ${power}, multiply by its share, add up, and raise the sum to the power of 1 / ${power}.`,
			turned: `score to the power of ${power}`,
			result: `Sum to the power of 1 / ${power}: the score`,
		},
	};
};

export const method = {
	title: 'How it is worked out',
	description: (name: string) =>
		`The method of the ${name}, step by step, with the numbers of this release and an example to check.`,
	lede: (
		s: Pick<MethodState, 'areas' | 'periods' | 'first' | 'last' | 'components' | 'dimensions' | 'scales'>,
		indicators: number,
		noun: string,
		many: string,
	) =>
		`${plural(indicators, 'indicator', 'indicators')} of ${plural(s.areas, noun, many)} become ${s.components === 0 ? '' : `${plural(s.components, 'component', 'components')}, `}${plural(s.dimensions, 'dimension', 'dimensions')} and one index, each a score${scaleGroups(s.scales).length === 1 ? ` ${shared.fromTo(s.scales.index)}` : ''}, ${s.first === s.last ? `for ${s.first}` : `for each of ${n(s.periods)} periods from ${s.first} to ${s.last}`}.`,
	written:
		'This page is written from the definition and the numbers of the release it describes, so it cannot fall behind them.',
	contents: 'On this page',
	sections: {
		steps: 'Step by step',
		example: 'A worked example',
		weights: 'Weights',
		fit: 'Do the parts belong together?',
		audit: 'How sure are these ranks?',
		indicators: 'Indicators and their scales',
		gaps: 'What is not measured',
		limits: 'What the index cannot tell',
		flags: 'Marks beside figures',
		release: 'This release',
	},
	percent,
	steps: methodSteps,
	example: {
		text: (area: string, component: string, period: string) =>
			`This is how ${component} in ${area} came to its score in ${period}. With a calculator you reach the same: take each value, subtract the worst case, multiply by the points per unit, and add up.`,
		textScores: (area: string, period: string) =>
			`This method gives no fixed number of points for a unit of an indicator, so the example starts from scores. With a calculator you reach the same for ${area} in ${period}.`,
		none: {
			incomplete:
				'No component of this release is scored with all of its indicators, so there is no example to follow.',
			'no-mean':
				'There is no example to follow with a calculator: in this method no score is a mean of its parts’ scores alone. The formulas above say how it is made, and tables/scores.csv holds all scores that it is made from.',
		},
		caption: (component: string, area: string, period: string, scale: MeasureScale) =>
			`${component}, ${area}, ${period}: from values to score. ${shared.scaleText(scale)}`,
		indicator: 'Indicator',
		value: 'Value',
		worst: 'Worst case',
		difference: 'Value minus worst case',
		pointsPerUnit: 'Points per unit',
		points: 'Points',
		product: 'Product',
		sum: 'Sum: the score',
		agrees: (result: string, published: string) =>
			`The published score is ${published}, as shown on every page; the result is ${result}.`,
		changed: 'after the steps above',
		aboveCaption: (name: string, area: string, period: string) =>
			`${name}, ${area}, ${period}: from the scores of its parts to its own. Higher scores are better.`,
		part: 'Part',
		score: 'Score',
		share: 'Share',
		follow: (name: string, mean: MeanId, option: number, first: boolean) =>
			`${first ? '' : 'Then '}${name}: ${means(option)[mean].how}`,
		turned: (mean: MeanId, option: number) => means(option)[mean].turned,
		turnedSum: 'Sum',
		result: (mean: MeanId, option: number) => means(option)[mean].result,
		tables:
			'All values are in tables/observations.csv and tables/scores.csv, all points per unit in tables/weights.csv, so every score can be checked in the same way.',
		getTables: 'Get the tables',
	},
	weights: {
		text: (standardised: boolean, linear: boolean) =>
			`${standardised ? 'The weight is what an indicator counts for in its standardised form. The share is what that comes to on the scale of scores' : 'The weight is what a part counts for. The share is what that comes to among the parts that can be scored'}${linear ? ': how many points the measure above gains when this one gains a point' : ''}. Shares of the index sum to 100% over all indicators.`,
		byPeriod: (period: string) =>
			`Each period has weights of its own. Those of ${period} are shown; tables/weights.csv holds all of them.`,
		caption: 'Weights and shares in force',
		measure: 'Measure',
		weight: 'Weight',
		share: 'Share of the measure above',
		effective: 'Share of the index',
		pointsPerUnit: 'Points per unit',
		/** Of the index, and where a step has no fixed worth. */
		noWorth: '–',
		unit: 'Unit',
		origin: 'Where the weight comes from',
		originOf: (origin: string) => origins[origin] ?? origin.replace(/^model:\s*/, 'Taken from '),
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
		caption: (anchored: boolean) =>
			`Indicators of the index${anchored ? ' with the ends of their scales' : ''}, in the indicator’s unit (after any transform)`,
		name: 'Indicator',
		direction: 'Good is',
		scores: (end: number) => `Scores ${shared.number(end, placesOf(end, 6))}`,
		mean: 'Mean',
		sd: 'Spread',
		basis: 'Why these ends',
		byPeriod: (period: string) => `Figures are those of ${period}, since each period is standardised by itself.`,
		summary: (count: number) => `All ${plural(count, 'indicator', 'indicators')}`,
		higher: 'higher',
		lower: 'lower',
		neither: 'neither',
		transform: { cap: 'capped', floor: 'floored', log: 'logarithm', parity: 'distance from parity' },
	},
	audit: {
		text: 'This release was put to the test when it was made: other methods were tried, each part was left out in turn, and the weights were changed at random. Whatever is said here is of the index and its ranks, not of any one area.',
		counts: (c: AuditState['counts']) =>
			`Of ${plural(c.all, 'check', 'checks')}, ${n(c.passes)} ${c.passes === 1 ? 'passes' : 'pass'}, ${n(c['falls-short'])} ${c['falls-short'] === 1 ? 'falls' : 'fall'} short and ${n(c['cannot-be-told'])} cannot be told.`,
		noCondemnation: 'A shortfall does not condemn an index; it is something to mend or to explain.',
		verdict: { passes: 'Passes', 'falls-short': 'Falls short', 'cannot-be-told': 'Cannot be told' },
		symbol: { passes: '✓', 'falls-short': '✗', 'cannot-be-told': '?' },
		advice: 'What its makers can do:',
		rest: (count: number) =>
			`${plural(count, 'further check', 'further checks')}: of the parts, the weights and the data`,
		files: (seed: number, draws: number) =>
			`The whole audit with all its figures; chance was drawn from seed ${String(seed)}, weights ${plural(draws, 'time', 'times')}.`,
	},
	gaps: {
		none: 'Every part of the framework has data.',
		text: 'These parts of the framework have no data. They are shown as gaps; the measure above is the average of the others.',
	},
	limits: (s: Pick<MethodState, 'first' | 'last' | 'carriedCells' | 'cells'>, noun: string, many: string) => [
		'This release has no intervals. Every figure has some chance in it, the more so the fewer people it is of; small differences between scores, and ranks that lie close together, should not be made much of.',
		`The figures are of ${s.first === s.last ? s.first : `${s.first} to ${s.last}`} and say nothing of what has happened since.`,
		`A score is of ${article(noun)} ${noun} as a whole. People in one ${noun} differ more than ${many} do, and no score says how any one person is doing.`,
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
