import type { Suggestion } from '../../state/whatIf/scenarioFigures.ts';
import type { Hindrance, LowScores } from '../../state/whatIf/whatIfResult.ts';
import type { Base, Mean } from '../../state/whatIf/whatIfView.ts';
import { theMany } from './grammar.ts';
import { shared } from './shared.ts';

const times = (n: number, base: Base) =>
	n === 0 ? 'wedi’i hepgor' : n > 1 ? `× ${n}` : base === 'published' ? 'fel y’i cyhoeddwyd' : '× 1';

const stillStands = 'Mae’r canlyniad diwethaf yn dal i sefyll isod.';

const lowScores = ({ measures, areas, first }: LowScores) => {
	const named = measures.slice(0, 3);
	const more = measures.length - named.length;
	const what = shared.list(more > 0 ? [...named, `${shared.integer(more)} arall`] : named);
	return `Mae’r sgôr yn sero neu’n is yma: ${what}, yn achos ${first}${areas > 1 ? ` a ${shared.integer(areas - 1)} arall` : ''}.`;
};

/** The words of the experiment page. */
export const whatIf = {
	title: 'Beth os?',
	description: (place: string, plural: string) =>
		`Rhowch gynnig ar bwysau, cymedrau a ffigurau eraill, a gweld sut y byddai ${theMany(plural)} (${place}) yn sefyll wedyn wrth ymyl y safleoedd cyhoeddedig.`,
	lede: (period: string, plural: string) =>
		`A fyddai ${theMany(plural)} mewn trefn arall pe bai pethau eraill yn cyfrif mwy? Rhowch gynnig arni: caiff sgoriau ${period} eu cyfrifo o’r newydd, â’r un dull â’r rhai cyhoeddedig, sy’n aros wrth eu hymyl.`,
	warning:
		'Eich arbrawf chi yw hwn, nid canlyniad: y sgoriau a’r safleoedd cyhoeddedig yn unig yw’r mynegai. Nid oes dim a wnewch yma’n cael ei anfon i unman.',
	noScript:
		'Mae angen sgriptiau i roi cynnig ar bethau, ac maent wedi’u diffodd yn y porwr hwn. Mae’r sgoriau a’r safleoedd cyhoeddedig isod.',
	controls: 'Yr hyn rydych yn ei dybio',
	weightsTitle: 'Faint mae pob peth yn ei gyfrif',
	weightsText: 'Rhowch fwy o bwysau i ran, neu ddim o gwbl. Mae rhannau’r hyn a agorir yn cyfrif oddi mewn iddo.',
	base: 'Man cychwyn',
	bases: {
		published: 'Fel y’i cyhoeddwyd',
		parts: 'Pob rhan yn gyfartal',
		components: 'Pob cydran yn gyfartal',
	} satisfies Record<Base, string>,
	within: (name: string) => `Rhannau o hyn: ${name}`,
	times,
	weightOf: (name: string, n: number, base: Base) => `${name}: ${times(n, base)}`,
	less: (name: string) => `Llai o bwysau: ${name}`,
	more: (name: string) => `Mwy o bwysau: ${name}`,
	mean: 'Sut y caiff rhannau eu cyfuno',
	means: {
		published: 'Fel y’i cyhoeddwyd',
		arithmetic: 'Cymedr plaen',
		power: 'Cymedr y gwreiddiau, wedi’i sgwario',
		geometric: 'Cymedr geometrig',
		shifted: 'Cymedr geometrig, gan ychwanegu pwynt yn gyntaf',
		minimum: 'Y rhan isaf',
	} satisfies Record<Mean, string>,
	meanText: 'O’r cymedr plaen i’r rhan isaf, mae cryfder yn gwneud iawn am lai a llai o wendid.',
	scenarioTitle: 'Ffigur arall mewn un ardal',
	scenarioText: 'Tybiwch fod gan ddangosydd werth arall yno: nid oes dim arall yn newid.',
	noScenario:
		'Mae’r mynegai hwn yn sgorio ardaloedd yn ôl sut maent yn sefyll o’u cymharu â’i gilydd, felly ni ellir newid un ffigur ar ei ben ei hun.',
	area: (noun: string) => `Ym mha ardal (${noun})`,
	indicator: 'Pa ddangosydd',
	none: 'Dim un',
	value: 'Beth fyddai ei werth',
	now: (text: string) => `Nawr ${text}.`,
	absentNow: 'Nid oes ffigur ar hyn o bryd.',
	loading: 'Wrthi’n nôl ei ffigurau …',
	failed: 'Nid oedd modd nôl ei ffigurau; gellir ysgrifennu rhif o hyd.',
	suggestions: 'Ffigurau i roi cynnig arnynt',
	suggestion: ({ kind, name }: Pick<Suggestion, 'kind' | 'name'>, text: string, plural: string) =>
		({
			around: `Fel yn yr ardal gyfan (${name}): ${text}`,
			peers: `Fel yng nghanol y rhai tebyg (${plural}): ${text}`,
			target: `Y targed: ${text}`,
			tenth: `Yr hyn y mae’r degfed sydd ar y blaen (${plural}) yn ei gyrraedd: ${text}`,
		})[kind],
	reset: 'Yn ôl i’r hyn a gyhoeddwyd',
	link: 'Dolen i’r hyn rydych yn ei dybio',
	copy: 'Copïo’r ddolen',
	copied: 'Wedi’i chopïo.',
	impossible: ({ because, low }: Hindrance) =>
		({
			weights: `Ni ellir cyfrifo hyn: mae rhyw ran heb ddim sy’n cyfrif. Rhowch bwysau i rywbeth ynddi. ${stillStands}`,
			mean: `Ni ellir cyfrifo’r cymedr hwn: mae’n lluosi sgoriau, felly rhaid i bob un fod uwchlaw sero.${low === null ? '' : ` ${lowScores(low)}`} ${stillStands}`,
			value: `Ni ellir sgorio’r gwerth hwn â dull y dangosydd. Ysgrifennwch un arall. ${stillStands}`,
		})[because],
	useShifted: 'Ychwanegu pwynt at bob sgôr yn gyntaf',
	same: 'Nid oes dim wedi’i dybio eto: dyma’r sgoriau cyhoeddedig.',
	unmoved: (plural: string) => `Mae pob un yn cadw ei safle (${plural}).`,
	moved: (n: number, all: number, plural: string) =>
		`Byddai gan ${shared.integer(n)} o blith ${shared.integer(all)} (${plural}) safle arall.`,
	furthest: (name: string, from: number, to: number) =>
		`Yr un sy’n symud bellaf: ${name}, o safle ${shared.ordinal(from)} i safle ${shared.ordinal(to)}.`,
	agreement: (r: number) =>
		`Mae’r ddwy drefn yn cytuno i’r graddau ${shared.number(r, 2)} (cydberthyniad Spearman; 1 yw’r un drefn).`,
	caption: (period: string) => `Sgoriau a safleoedd ${period}, fel y’u cyhoeddwyd ac fel rydych yn eu tybio`,
	published: 'Cyhoeddwyd',
	supposed: 'Beth os',
	score: 'Sgôr',
	rank: 'Safle',
	move: 'Symudiad',
	up: (n: number) => `▲ ${n} i fyny`,
	down: (n: number) => `▼ ${n} i lawr`,
	stays: 'yn aros',
	sort: 'Trefn',
	sorts: { rank: 'Yn ôl safle tybiedig', name: 'Yn ôl enw' },
	noValue: 'Ysgrifennwch rif.',
	clamped: 'Mae y tu hwnt i achos gorau neu waethaf y mynegai hwn, ac yn cyfrif fel hwnnw.',
};
