import { counted, inText, listed, percent } from '../auditNumbers.ts';

type Pair = readonly [first: string, second: string, r: number];

const pairList = (pairs: readonly Pair[]) =>
	listed(
		pairs.map(([a, b, r]) => `${a} with ${b} (${inText(r, 0.3)})`),
		4,
	);
type Named = readonly [name: string, figure: number];

const namedList = (list: readonly Named[], limit?: number) =>
	listed(
		list.map(([name, x]) => `${name} (${inText(x, limit)})`),
		12,
	);

/** What is added where the areas that have the figures are too few to tell; nothing where they are enough. */
const tooFew = (n: number | null) =>
	n === null
		? ''
		: ` ${n === 1 ? 'Only 1 area has' : `Only ${counted(n, 'area')} have`} the figures for it: that is too few to tell.`;

const places = (n: number) => counted(n, 'place');

/** How far areas move on average, and the one that moves furthest. */
export interface RankMove {
	readonly mean: number;
	/** Areas that have a rank before and after. */
	readonly ranked: number;
	/** Whether those are all that had one before. */
	readonly all: boolean;
	readonly area: string;
	readonly from: number;
	readonly to: number;
}

const moved = ({ mean, ranked, all, area, from, to }: RankMove) =>
	`move by ${mean.toFixed(1)} of ${places(ranked)} on average, ${area} furthest, from ${from} to ${to}${all ? '' : `, among the ${counted(ranked, 'area')} that keep a rank`}.`;

/** What an audit says of each thing that it finds, in a sentence or two with the figures in it. */
export const findingWords = {
	fewAreas: (n: number, critical: number) =>
		`There ${n === 1 ? 'is' : 'are'} ${counted(n, 'area')}. With so few, chance alone gives a correlation beyond ${inText(critical)}, up or down, once in twenty times: a correlation below 0.3 cannot be told from none, nor from a middling one.`,
	redundantPair: (node: string, a: string, b: string, r: number) =>
		`In ${node}, ${a} and ${b} say nearly the same (correlation ${inText(r, 0.9)}, above 0.9): together they count twice.`,
	redundantAcross: (a: string, b: string, r: number) =>
		`${a} and ${b} stand in different components and say nearly ${r > 0 ? 'the same' : 'the opposite'} (correlation ${inText(r, r > 0 ? 0.9 : -0.9)}).`,
	negativePairs: (node: string, of: number, pairs: readonly Pair[]) =>
		`In ${node}, ${pairs.length} of ${counted(of, 'pair')} clearly ${pairs.length === 1 ? 'pulls' : 'pull'} apart, so that one cancels the other out: ${pairList(pairs)}.`,
	weakPairs: (node: string, of: number, pairs: readonly Pair[], few: number | null) =>
		`In ${node}, ${pairs.length} of ${counted(of, 'pair')} hardly ${pairs.length === 1 ? 'moves' : 'move'} together (correlation below 0.3): ${pairList(pairs)}.${tooFew(few)}`,
	closerToAnother: (indicator: string, own: string, r: number, other: string, rOther: number, few: number | null) =>
		`${indicator} stands in ${own} (correlation ${inText(r)}) and moves more closely with ${other} (${inText(rOther, Number(r.toFixed(2)))}).${tooFew(few)}`,
	againstComponent: (indicator: string, component: string, r: number) =>
		`${indicator} clearly moves against the other indicators of ${component} taken together (correlation ${inText(r)}). Check its direction first.`,
	lowItemRest: (component: string, indicators: readonly Named[], few: number | null) =>
		`In ${component}, ${namedList(indicators, 0.3)} hardly ${indicators.length === 1 ? 'moves' : 'move'} with the rest of it (correlation below 0.3).${tooFew(few)}`,
	silentIndicators: (indicators: readonly Named[], few: number | null) =>
		`${namedList(indicators, 0.3)} hardly ${indicators.length === 1 ? 'moves' : 'move'} with the index (correlation below 0.3): whatever ${indicators.length === 1 ? 'its weight, it has' : 'their weights, they have'} little say in who is high and who is low.${tooFew(few)}`,
	againstIndex: (indicator: string, r: number) =>
		`${indicator} moves against the index (correlation ${inText(r)}): areas that do well on it tend to stand lower. Check its direction first.`,

	tooFewComplete: (n: number, parts: number) =>
		`only ${counted(n, 'area')} ${n === 1 ? 'has' : 'have'} all ${parts} parts`,
	constantParts: (names: readonly string[]) => `${listed(names)} ${names.length === 1 ? 'does' : 'do'} not vary`,
	noFit: (node: string, because: string) => `The fit of ${node} cannot be told: ${because}.`,
	lowAlpha: (node: string, alpha: number, few: number | null) =>
		alpha < 0
			? `Alpha of ${node} is ${inText(alpha)}, below zero: its parts pull against each other.${tooFew(few)}`
			: `Alpha of ${node} is ${inText(alpha, 0.7)}, below 0.7: its parts do not move together well enough to be read as one thing.${
					alpha >= 0.5 ? ' Between 0.5 and 0.7, say so and say why they stand together all the same.' : ''
				}${tooFew(few)}`,
	alphaElsewhere:
		'Published subnational indices do not reach 0.7 either: of the Amazon index of 2021, alpha of Environment was 0.08, of Rights 0.13, of Nutrition 0.25 and of Freedom 0.29. A low alpha is to be shown and explained; it does not by itself condemn an index of many different things.',
	lowKmo: (node: string, kmo: number) =>
		`KMO of ${node} is ${inText(kmo, 0.5)}, below 0.5: its parts share too little for one measure.`,
	noKmo: (node: string) =>
		`KMO of ${node} cannot be told: one part follows exactly from the others, or none correlates with any.`,
	lowMsa: (node: string, parts: readonly Named[]) =>
		`In ${node}, ${namedList(parts, 0.5)} ${parts.length === 1 ? 'shares' : 'share'} too little with the rest (sampling adequacy below 0.5).`,
	unrelated: (node: string, p: number, n: number) =>
		`In ${node}, the links between the parts cannot be told from chance with ${counted(n, 'area')} (Bartlett's test, p = ${inText(p, 0.05)}).`,
	secondFactor: (node: string, eigenvalue: number, share: number) =>
		`${node} measures more than one thing: a second principal component has an eigenvalue of ${inText(eigenvalue, 1)}, above 1, and the first holds ${percent(share)} of the variance.`,

	weightNotFollowed: (part: string, node: string, share: number, r: number, correlations: number) =>
		r < 0
			? `${part} has ${percent(share)} of the weight of ${node} and moves against it (correlation ${inText(r)}).`
			: `${part} has ${percent(share)} of the weight of ${node} and ${percent(correlations)} of the correlations with it: it counts ${correlations < share ? 'less' : 'more'} than its weight says.`,
	pcaNoise: (nodes: readonly (readonly [name: string, widest: number, equal: number])[], uses: boolean) =>
		`Principal-component weights ${uses ? 'are' : 'would be'} noise in ${counted(nodes.length, 'component')}. In brackets, by how much a weight could differ with other areas, and what equal weights are: ${listed(
			nodes.map(
				([name, widest, equal]) =>
					`${name} (${widest > 1 ? 'more than 100%' : percent(widest, equal)}; ${percent(equal)})`,
			),
			12,
		)}.`,
	pcaUntried: (names: readonly string[]) =>
		`The weights of ${listed(names, 12)} are from principal components, and whether they are steady cannot be told: too few areas have all figures without estimated ones, or one does not vary.`,
	pcaEqual: (names: readonly string[], uses: boolean) =>
		`Principal-component weights ${uses ? 'are' : 'would be'} practically equal weights in ${listed(names, 12)}${uses ? ': say so, and use equal weights' : ''}.`,

	outliers: (indicator: string, skewness: number, kurtosis: number, furthest: readonly string[], would: string) =>
		`A few areas distort ${indicator} (skewness ${inText(skewness, 2)}, kurtosis ${inText(kurtosis, 3.5)}; furthest out: ${listed(furthest, 3)}) and nothing is done about it. Treatment: ${would}.`,
	treated: (indicator: string, by: string, rows: number, passes: boolean) =>
		`${indicator} was treated for extreme values: ${findingWords.treatmentDone(by, rows)}; it ${passes ? 'passes the rule since' : 'does not pass the rule all the same'}.`,
	treatmentDone: (by: string, rows: number) =>
		by === 'log'
			? 'a logarithm was taken'
			: `${counted(rows, 'value')} drawn in${by === 'winsorised' ? '' : ', then a logarithm'}`,
	wouldDo: (rows: number, passes: boolean) =>
		passes
			? `drawing ${counted(rows, 'extreme value')} in would suffice`
			: 'drawing five extreme values in would not suffice; a logarithm would be taken',
	clamped: (indicator: string, held: number, n: number) =>
		`${held} of ${counted(n, 'value')} of ${indicator} lie beyond the best or worst case and are held there (more than one in twenty): those areas are not told apart.`,
	fewDifferent: (indicators: readonly (readonly [name: string, unique: number])[]) =>
		`Many areas tie on ${counted(indicators.length, 'indicator')}, with fewer different values than half of the areas: ${listed(
			indicators.map(([name, unique]) => `${name} (${unique})`),
			12,
		)}.`,
	manyZeros: (indicator: string, zeros: number, n: number) =>
		`${indicator} is zero in ${zeros} of ${counted(n, 'area')}.`,

	fewValues: (indicator: string, share: number, least: number, wanted: number) =>
		share < least
			? `${indicator} has ${percent(share, least)} of its figures, fewer than ${percent(least)}.`
			: `${indicator} has ${percent(share, wanted)} of its figures, fewer than the ${percent(wanted)} that the Social Progress Index asks for.`,
	otherPeriods: (shares: readonly (readonly [name: string, share: number])[]) =>
		`Most figures of ${counted(shares.length, 'indicator')} are of another period than the one they stand in, and say nothing of change: ${listed(
			shares.map(([name, share]) => `${name} (${percent(share, 0.5)})`),
			12,
		)}.`,
	suppressed: (indicator: string, n: number, all: number) =>
		`${n} of ${counted(all, 'figure')} of ${indicator} are withheld to protect people.`,
	poorAreas: (names: readonly string[]) =>
		`${listed(names)} ${names.length === 1 ? 'has' : 'have'} fewer than two thirds of the indicators.`,
	unscored: (names: readonly string[], period: string) =>
		`${listed(names)} ${names.length === 1 ? 'has' : 'have'} no index score in ${period}: too little is there.`,
	gaps: (names: readonly string[]) =>
		`${listed(names)} ${names.length === 1 ? 'has' : 'have'} no indicator, and the index is made without.`,

	refusal: (messages: readonly string[]) =>
		messages.length === 1 ? messages[0]! : `${messages[0]} (and ${counted(messages.length - 1, 'reason')} more)`,
	choiceRefused: (step: string, choice: string, reason: string) =>
		`${step}: ${choice}. What that would do cannot be told. ${reason}`,
	losesAreas: (n: number) => `${counted(n, 'area')} would lose ${n === 1 ? 'its' : 'their'} rank`,
	choiceMovesRanks: (step: string, choice: string, move: RankMove) => `${step}: ${choice}. Areas ${moved(move)}`,
	dropMovesRanks: (part: string, move: RankMove) => `Without ${part}, areas ${moved(move)}`,
	wideRanks: (width: number, ranked: number) =>
		`With weights a quarter higher or lower, the middle area's rank spans ${width} of ${places(ranked)}: read ranks as bands, not as places.`,
	endUnsure: (top: boolean, areas: readonly (readonly [name: string, share: number])[], least: number) =>
		`${listed(areas.map(([name, share]) => `${name} (${percent(share, least)} of draws)`))} ${areas.length === 1 ? 'is' : 'are'} among the three ${top ? 'highest' : 'lowest'} in fewer than ${percent(least)} of draws when weights are a quarter higher or lower.`,

	againstOutside: (name: string, r: number) =>
		`${name} is outside the index and moves against it (correlation ${inText(r)}, with better turned upwards): find out why before publishing.`,
	saysTheSame: (name: string, r: number) =>
		`${name} alone says nearly what the index says (correlation ${inText(r)}): be ready to say what the index adds.`,
} as const;
