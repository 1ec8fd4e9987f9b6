import type { AggregateKind, IndexMethod, Weighting } from '@social-index/schema';
import { type MeasureScale, type MeasureScales, placesOf, scaleGroups } from '../../model/measureScales.ts';
import type { MethodDifference, SettingValue, ToldMethod } from '../../state/method/methodChoices.ts';
import type { CountedIndicator, MethodState } from '../../state/method/methodState.ts';
import { plainWords } from './methodWords.ts';
import { shared } from './shared.ts';

const n = shared.integer;
const plural = (count: number, noun: string, many: string) => `${n(count)} ${count === 1 ? noun : many}`;
/** A share that is a round setting, not a result. */
const roundPercent = (share: number) =>
	`${shared.number(100 * share, Number.isInteger(Math.round(1000 * share) / 10) ? 0 : 1)}%`;

/** Figures told as `Shelter problems (12), …`. */
const counted = (list: readonly CountedIndicator[]) =>
	list.map(({ name, count }) => `${name} (${n(count)})`).join(', ');

const sumOf = (list: readonly CountedIndicator[]) => list.reduce((sum, { count }) => sum + count, 0);

const kindNames: Record<AggregateKind, string> = { component: 'component', dimension: 'dimension', index: 'index' };
const pluralKinds: Record<AggregateKind, string> = {
	component: 'components',
	dimension: 'dimensions',
	index: 'the index',
};

const settings: Record<keyof IndexMethod, string> = {
	preset: 'Method',
	shrinkage: 'Figures of small areas',
	imputation: 'Missing figures',
	treatment: 'Figures far out',
	anchors: 'Where no best or worst case is given',
	clamp: 'Figures beyond the ends are brought back to them',
	normalisation: 'Scores of indicators',
	standardise: 'Standardised over',
	reference: 'Reference area',
	weights: 'Weights',
	weights_on: 'Weights multiply',
	weights_from: 'Weights are found from',
	aggregation: 'Made of its parts by',
	rescale: 'Brought to another scale by',
	required_share: 'Scored where so much of its weight is there',
};

const plainSettings: Readonly<Record<string, string>> = {
	given: 'no index is made',
	observed: 'the best and worst observed',
	pooled: 'all periods together',
	'by-period': 'each period by itself',
	standardised: 'standardised figures',
	scores: 'scores',
	all: 'all periods',
	latest: 'the latest period',
};

function settingText(value: SettingValue): string {
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	if (typeof value === 'number') return roundPercent(value);
	if (typeof value === 'string') return plainSettings[value] ?? value;
	return value === null || value.length === 0 ? 'nothing' : value.join(', then ');
}

function kindsText(kinds: readonly AggregateKind[]): string {
	const text = shared.list(kinds.map((kind) => pluralKinds[kind]));
	const start = text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1);
	return kinds.length === 1 && kinds[0] === 'index' ? start : `${start}: each`;
}

/** The steps of the method page: what was done, in the order in which it was done. */
export const methodSteps = {
	follows: (preset: MethodState['choices']['preset']) =>
		`This index follows the method “${preset.name}”. ${preset.description}`,
	rests: 'Rests on:',
	same: 'It differs from it in nothing.',
	differs: 'It differs from it in this:',
	difference: ({ setting, kind, own, preset }: MethodDifference) =>
		`${settings[setting]}${kind === null ? '' : ` (${kindNames[kind]})`}: ${settingText(own)}, in place of ${settingText(preset)}.`,
	formula: 'Formula',
	source: 'Source',
	option: (name: string, value: ToldMethod['options'][number]['value']) =>
		`${name} = ${typeof value === 'boolean' ? (value ? 'yes' : 'no') : value}`,

	shrink: 'Steady the figures of small areas',
	shrinkText: (id: string) => plainWords('shrinkage', id),
	align: 'Put all figures on the same periods',
	alignText: (s: MethodState, noun: string, many: string) =>
		`The index needs ${plural(s.cells, 'figure', 'figures')}: ${n(s.indicators.length)} ${s.indicators.length === 1 ? 'indicator' : 'indicators'}, ${plural(s.periods, 'period', 'periods')}, ${plural(s.areas, noun, many)}. ` +
		(s.carriedCells === 0
			? 'Every figure is of its own period.'
			: `Where an indicator has no figure of a period, a figure of another period stands in and is marked so wherever it is shown: ${n(s.carriedCells)} figures (${shared.number((100 * s.carriedCells) / s.cells, 1)}%) are carried in this way.`) +
		(s.interpolatedCells === 0 ? '' : ` ${n(s.interpolatedCells)} are interpolated between two periods.`),
	carriedSummary: (count: number) => `${plural(count, 'indicator is', 'indicators are')} carried for some period`,
	carriedWarning:
		'An indicator that is carried through all periods cannot show a change: it holds the score of its component still.',
	transform: 'Transform figures that would mislead',
	transformNone: 'No indicator is transformed: all are scored as they are.',
	transformSome: 'These indicators are changed before they are scored:',
	impute: 'Fill single holes',
	imputeNone: 'Missing figures are not estimated; they stay missing.',
	/** @param at - position among the methods, of which each fills what those before it left */
	imputeText: (id: string, at: number) => `${at === 0 ? '' : 'Then: '}${plainWords('imputation', id)}`,
	imputed: (list: readonly CountedIndicator[], missing: number) =>
		(list.length === 0
			? 'This release needed no such estimate.'
			: `This release has ${plural(sumOf(list), 'such estimate', 'such estimates')}, each marked: ${counted(list)}.`) +
		(missing === 0 ? '' : ` ${plural(missing, 'figure is', 'figures are')} still missing.`),
	treat: 'Draw in figures far out',
	treatText: (id: string, list: readonly CountedIndicator[]) =>
		`${plainWords('treatment', id)} ` +
		(list.length === 0
			? 'No figure of this release was changed.'
			: `${plural(sumOf(list), 'figure was', 'figures were')} changed and are marked: ${counted(list)}.`),
	anchors: 'Fix the ends of each scale',
	anchorsText: (
		ends: Pick<MeasureScale, 'low' | 'high'>,
		{ anchors, clamp, standardise }: Pick<IndexMethod, 'anchors' | 'clamp' | 'standardise'>,
		list: readonly CountedIndicator[],
	) =>
		`Each indicator has a worst case, which scores ${ends.low}, and a best case, which scores ${ends.high}` +
		(standardise === 'pooled' ? ', the same in all periods, so a score moves only when the figure does. ' : '. ') +
		(anchors === 'observed'
			? `Where none is given, the ${standardise === 'pooled' ? 'worst and best figure of all periods' : 'worst and best figure of the period'} stands for it. `
			: '') +
		(clamp
			? list.length === 0
				? 'No figure lies beyond these ends.'
				: `A figure beyond them counts as the end itself and is marked so. That holds for ${plural(sumOf(list), 'figure', 'figures')}: ${counted(list)}.`
			: `A figure beyond them scores below ${ends.low} or above ${ends.high}.`),
	standardise: 'Make units comparable',
	standardiseText: (
		id: string,
		{ weights_on, standardise, reference }: Pick<IndexMethod, 'weights_on' | 'standardise' | 'reference'>,
	) => {
		const over = standardise === 'pooled' ? 'all areas and periods' : 'all areas of the same period';
		const text =
			weights_on === 'standardised'
				? `Each indicator is turned so that higher is better and divided by its own spread, the standard deviation over ${over} and its two ends. So a point means the same whether the figure is in per cent or in years.`
				: `Each indicator is turned so that higher is better, and ${plainWords('normalisation', id)} That is done over ${over}.`;
		const moves =
			standardise === 'by-period'
				? ' So a score may change because another area moved, not only because its own figure did.'
				: '';
		return text + moves + (reference === null ? '' : ` Areas are held against ${reference}.`);
	},
	scales: (scales: MeasureScales) => (scaleGroups(scales).length === 1 ? '' : shared.scalesText(scales)),
	weight: 'Weigh the indicators of a component',
	weightText: (
		weighting: Weighting,
		{ weights_from, standardise }: Pick<IndexMethod, 'weights_from' | 'standardise'>,
	) => {
		const found = typeof weighting === 'string' && !['equal', 'given'].includes(weighting);
		const from =
			weights_from === 'latest'
				? 'the latest period'
				: standardise === 'pooled'
					? 'all periods'
					: 'each period by itself';
		return `In each component, ${weightingText(weighting)}${found ? ` They are found from ${from}.` : ''}`;
	},
	weightOwn: (name: string, weighting: Weighting) => `${name} differs: there, ${weightingText(weighting)}`,
	weightAbove: 'Components and dimensions count the same, unless the table of weights says otherwise.',
	aggregate: 'Average upwards',
	aggregateOther: 'Put scores together',
	aggregateText: (kinds: readonly AggregateKind[], id: string) =>
		`${kindsText(kinds)} ${plainWords('aggregation', id)}`,
	/** Of a component whose indicators are weighted in their standardised form. */
	aggregateEnds: ({ low, high }: Pick<MeasureScale, 'low' | 'high'>) =>
		`A component is on a scale where all indicators at their worst case make ${low} and all at their best make ${high}.`,
	rescaleText: (kinds: readonly AggregateKind[], id: string) =>
		`${kindsText(kinds)} is turned once more before it enters the measure above: it is ${plainWords('normalisation', id)}`,
	missing: 'Score only what is known well enough',
	/** @param sums - whether some score is a sum in which an absent part counts as nought */
	missingText: (required: IndexMethod['required_share'], partial: number, sums: boolean) =>
		(Object.values(required).every((share) => share === 0)
			? 'A score is made of whatever parts there are. '
			: `A component is scored where ${shareText(required.component, 'its weight has a figure', 'all of its indicators have a figure')}, a dimension where ${shareText(required.dimension, 'its components are scored', 'all of its components are')}, the index where ${shareText(required.index, 'its dimensions are', 'all dimensions are')}. `) +
		(Object.values(required).every((share) => share >= 1)
			? ''
			: `${sums ? 'In averages, what' : 'What'} is missing has its weight spread over the rest. `) +
		(partial === 0
			? 'No score of this release was made without one of its parts.'
			: `${plural(partial, 'score', 'scores')} of this release were made without all parts and are marked.`),
	rank: 'Rank',
	rankText: (many: string) =>
		`The ${many} are ranked by their unrounded scores, the highest first. Equal scores share a rank, and the next rank is left out: 1, 2, 2, 4.`,
	rate: 'Rate',
	/** @param scales - where all have a hundred points the threshold is told in points */
	ratePeers: (
		peers: MethodState['peers'],
		spread: number,
		threshold: number,
		noun: string,
		many: string,
		scales: MeasureScales,
	) =>
		`Against peers: ${peers.all ? `each ${noun} is held against all other ${many}` : `each ${noun} is held against the ${n(peers.count)} ${many} most like it${peers.match === null ? '' : ` in “${peers.match}”`}`}. A score is a strength where it lies above their median by more than ${spread === 1 ? 'their average distance from it' : `${shared.number(spread, 2)} times their average distance from it`} and by more than ${pointsText(threshold, scales)}; a weakness where it lies as far below; otherwise in line.`,
	rateParent: (threshold: number, scales: MeasureScales) =>
		`Against the area it lies in: a strength or weakness where the two scores differ by more than ${pointsText(threshold, scales)}.`,
	rateProgress: (threshold: number, since: readonly string[], scales: MeasureScales) =>
		`Progress, since the ${shared.list(since.map((word) => (word === 'first' ? 'first period' : 'period before')))}: improved or declined where the score moved by at least ${pointsText(threshold, scales)}, otherwise little change.`,
	rateNone: 'Where there is nothing to compare with, the rating is “Not compared”.',
	change: 'Explain every change',
	changeText: (plain: boolean) =>
		plain
			? 'A change of a component, dimension or the index is taken apart into its indicators: what each added or took away is its share in the score times the change of its own score. The parts sum to the change exactly.'
			: 'A change of a component, dimension or the index is taken apart into its indicators as far as the method allows: measure by measure, each part’s share of the change is handed on to what it is made of. Where a score holds areas against each other, the change stops there. The parts sum to the change exactly.',
};

function weightingText(weighting: Weighting): string {
	if (typeof weighting === 'string') return plainWords('weights', weighting);
	return `weights, scales, means and spreads are taken from ${weighting.model}, so that scores are comparable with those of the index it comes from.`;
}

function shareText(share: number, of: string, all: string): string {
	if (share >= 1) return all;
	return share === 0 ? `any of ${of}` : `at least ${roundPercent(share)} of ${of}`;
}

/** A threshold: in points where every scale is a hundred long, else as a share of the scale. */
function pointsText(threshold: number, scales: MeasureScales): string {
	if (Object.values(scales).every(({ point }) => point === 1)) return shared.points(threshold);
	return `${shared.number(threshold, placesOf(threshold, 6))}% of the length of its scale`;
}
