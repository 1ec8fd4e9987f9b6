import type { Direction } from '@social-index/schema';
import type { MeasureScale } from '../../model/measureScales.ts';
import type { CarriedFigures, IndicatorFacts, TransformStep } from '../../state/measure/indicatorFacts.ts';
import type { Spread } from '../../state/measure/measureRows.ts';
import type { Verdict } from '../../state/method/fitVerdict.ts';
import { conversionWords } from './conversion.ts';
import { capital, counted, theMany } from './grammar.ts';
import { remarkInWelsh } from './remarks.ts';
import { shared } from './shared.ts';

const percent = (share: number) => `${shared.number(100 * share, 1)}%`;

/** Names at most two areas, then says how many more there are. */
function people(names: readonly string[], plural: string): string {
	return names.length <= 2 ? shared.list(names) : `${plural}: ${shared.integer(names.length)}`;
}

/** A step of so many units, as the subject of a sentence. */
function step(size: number, unit: string): string {
	const n = Number.isInteger(size) ? shared.integer(size) : String(size);
	if (unit === '') return `${n} yn fwy`;
	if (unit === '£') return `£${n} yn fwy`;
	if (unit === '%') return `${n} pwynt canran yn fwy`;
	return `${n} (${unit}) yn fwy`;
}

const verdicts: Record<Verdict, string> = {
	good: 'yn cyrraedd y trothwy arferol',
	weak: 'yn is na’r 0.7 arferol ond yn uwch na 0.5',
	poor: 'yn is na’r trothwy arferol',
	unknown: 'ni ellir ei gyfrifo',
};

const inUnit = (unit: string) => (unit === '£' ? 'mewn £' : unit);

export const measure = {
	pageTitle: (name: string, kind: string) => `${name} (${kind})`,
	description: (name: string, kind: string, place: string, description: string, first: string, last: string) =>
		`${name} (${kind}), ${place}, ${first === last ? first : `${first} i ${last}`}. ${description}`.trim(),
	kindInIndex: (kind: string) => capital(kind),
	outside: 'Dangosydd y tu allan i’r mynegai',
	breadcrumb: 'Ble mae’n perthyn',
	allMeasures: 'Pob mesur',
	direction: (direction: Direction) => capital(shared.direction[direction]),
	openMap: 'Agor y map llawn',
	download: 'Yr un ffigurau fel ffeil',

	/** The message of the page, from its numbers. */
	headline: (
		spread: Spread | null,
		shown: 'value' | 'score',
		period: string,
		plural: string,
		say: (n: number) => string,
		dataPeriod: string | null,
	) => {
		const what = shown === 'score' ? 'sgôr' : 'gwerth';
		if (spread === null) return `Yn ${period}, nid oes ${what} yn hysbys (${plural}).`;
		if (spread.count === 1) return `Yn ${period}, un yn unig sydd â ${what}: ${spread.lowest[0]}, ${say(spread.low)}.`;
		if (spread.low === spread.high)
			return `Yn ${period}, yr un ${what} sydd gan bob un ohonynt (${plural}): ${say(spread.low)}.`;
		const when = dataPeriod === null ? `Yn ${period}` : `Yn ${period}, yn ôl ffigurau ${dataPeriod}`;
		const run = shown === 'score' ? 'rhedai sgoriau' : 'rhedai gwerthoedd';
		return `${when}, ${run} o ${say(spread.low)} (${people(spread.lowest, plural)}) i ${say(spread.high)} (${people(spread.highest, plural)}).`;
	},
	whole: (place: string, now: string, then: { readonly text: string; readonly period: string } | null) =>
		then === null ? `${place} gyfan: ${now}.` : `${place} gyfan: ${now}, o’i gymharu â ${then.text} yn ${then.period}.`,
	missingCount: (n: number, noun: string, plural: string) =>
		n === 0 ? '' : ` Heb un: ${shared.integer(n)} (${n === 1 ? noun : plural}).`,

	gapTitle: 'Dim data eto',
	gapText: (name: string) =>
		`${name}: mae’n perthyn i’r fframwaith, ond nid oes dim wedi’i sgorio ar ei gyfer. Fe’i dangosir fel na chaiff ei absenoldeb ei anwybyddu.`,
	gapRest: (parent: string) => `Gwneir hyn o’i rannau eraill: ${parent}.`,

	/** What it is. */
	factsTitle: 'Am y dangosydd hwn',
	unit: 'Uned',
	unitNone: 'Rhif plaen',
	dividedBy: (name: string, multiplier: number) =>
		`Y ffigur a arsylwyd, wedi’i rannu â hyn: ${name}${multiplier === 1 ? '' : `; ac wedi’i luosi â ${shared.integer(multiplier)}`}.`,
	directionLabel: 'Pa gyfeiriad sy’n dda',
	source: 'Ffynhonnell',
	licence: 'Trwydded',
	retrieved: 'Cymerwyd y ffigurau ar',
	theme: 'Thema’r cynllun',
	target: 'Targed',
	targetText: (value: string, period: string | null) => (period === null ? value : `${value} erbyn ${period}`),
	counts: 'Faint mae’n ei gyfrif',
	countsIndicator: (ofIndex: number, ofParent: number, parent: string) =>
		ofIndex.toFixed(6) === ofParent.toFixed(6)
			? `Mae’n cyfrif am ${percent(ofIndex)} o’r mynegai cyfan.`
			: `Mae’n cyfrif am ${percent(ofIndex)} o’r mynegai cyfan, ac am ${percent(ofParent)} o hyn: ${parent}.`,
	pointsPerUnit: (points: number, unit: string, parent: string) => {
		const steps = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];
		const size = Math.abs(points) > 20 ? 0.1 : (steps.find((n) => Math.abs(points * n) >= 0.05) ?? 1_000_000);
		const moved = shared.number(Math.abs(points * size), 2);
		return `${step(size, unit)}: ${points < 0 ? `tynnu ${moved} o bwyntiau oddi ar hyn` : `ychwanegu ${moved} o bwyntiau at hyn`}: ${parent}.`;
	},
	anchors: 'Graddfa',
	anchorsText: (best: string, worst: string, ends: { readonly low: number; readonly high: number }) =>
		`Mae ${best} yn sgorio ${ends.high} ac mae ${worst} yn sgorio ${ends.low}.`,
	anchorsObserved: 'Dyma’r ffigur gorau a’r ffigur gwaethaf a arsylwyd, gan na roddwyd rhai.',
	scoredBy: (name: string) => `Nid oes ganddo bennau sefydlog: caiff ei sgorio fel hyn: ${name}.`,
	anchorsFrom: (origin: string) => `Cymerir y raddfa a’r pwysau o’r ffynhonnell hon: ${origin}.`,
	noAnchors: 'Nid yw’n rhan o’r mynegai: dangosir ei werthoedd fel y maent, ac nid oes ganddo sgôr.',
	transform: 'Cyn sgorio',
	transformStep: (kind: TransformStep['kind'], limit: string) =>
		({
			cap: `Mae gwerthoedd uwch na ${limit} yn cyfrif fel ${limit}.`,
			floor: `Mae gwerthoedd is na ${limit} yn cyfrif fel ${limit}.`,
			log: 'Caiff logarithm 1 plws y gwerth ei sgorio, fel bod cam yn cyfrif mwy lle mae’r gwerth yn fach.',
			parity: 'Caiff y pellter o 1, sy’n golygu cydraddoldeb, ei sgorio.',
		})[kind],
	caveats: 'Rhybuddion',
	timing: 'O ba gyfnod y mae’r ffigurau',
	carried: ({ from, to, all }: CarriedFigures) => {
		const run = to.length <= 6 ? shared.list(to) : `${counted(to.length, 'cyfnod')} rhwng ${to[0]} a ${to.at(-1)}`;
		return `Mae ffigur ${from} yn sefyll yn lle’r rhai sydd heb eu ffigur eu hunain${all ? '' : ' mewn rhai ardaloedd'}: ${run}.`;
	},
	notCarried: 'Mae gan bob cyfnod ei ffigur ei hun.',
	filled: (facts: Pick<IndicatorFacts, 'cells' | 'interpolated' | 'imputed' | 'clamped' | 'treated' | 'missing'>) => {
		const parts = [
			facts.interpolated === 0 ? '' : `wedi’u rhyngosod rhwng cyfnodau: ${shared.integer(facts.interpolated)}`,
			facts.imputed === 0 ? '' : `wedi’u hamcangyfrif o’r dangosyddion eraill: ${shared.integer(facts.imputed)}`,
			facts.clamped === 0
				? ''
				: `y tu hwnt i’r raddfa ac wedi’u sgorio fel pe baent ar ei phen: ${shared.integer(facts.clamped)}`,
			facts.treated === 0 ? '' : `wedi’u tynnu i mewn am eu bod ymhell allan: ${shared.integer(facts.treated)}`,
			facts.missing === 0 ? '' : `ar goll: ${shared.integer(facts.missing)}`,
		].filter((part) => part !== '');
		return parts.length === 0 ? '' : `O blith ${counted(facts.cells, 'ffigur')}, ${shared.list(parts)}.`;
	},

	...conversionWords,

	/** What it is made of. */
	partsTitle: 'O beth mae wedi’i wneud',
	partsCaption: (name: string, plural: string, period: string, place: string | null, scale: MeasureScale) =>
		place === null
			? `${name}: ${theMany(plural)}`
			: `${name}: ${theMany(plural)}, gyda sgoriau’r ardal gyfan (${place}) yn ${period}. ${shared.scaleText(scale)}`,
	partName: 'Enw',
	partShare: (name: string) => `Cyfran (${name})`,
	partEffective: 'Cyfran o’r mynegai',
	partScore: 'Sgôr',
	percent,
	gapMark: 'Dim data eto; nid yw’n cymryd rhan',
	fitTitle: 'A yw ei rannau’n perthyn i’w gilydd?',
	fitText: (n: number) =>
		`Mae cyfartaledd yn dweud fwyaf pan fo’i rannau’n tueddu i symud gyda’i gilydd. Dros ${shared.integer(n)} pâr o ardal a chyfnod:`,
	alpha: (value: number | null, verdict: Verdict) =>
		value === null
			? `Alffa Cronbach: ${verdicts.unknown}.`
			: `Alffa Cronbach yw ${shared.number(value, 3)}, ${verdict === 'good' ? 'sy’n cyrraedd y 0.7 arferol' : verdicts[verdict]}.`,
	kmo: (value: number | null, verdict: Verdict) =>
		value === null
			? `Mesur KMO: ${verdicts.unknown}.`
			: `Mesur KMO yw ${shared.number(value, 3)}, ${verdict === 'good' ? 'sy’n cyrraedd y 0.5 arferol' : 'yn is na’r 0.5 arferol'}.`,
	kmoOfTwo: 'Nid yw mesur KMO yn dweud dim am ddwy ran: mae bob amser yn 0.50.',
	fitMeaning: {
		good: 'Mae’r rhannau’n symud gyda’i gilydd yn ddigon da i’w darllen fel un peth.',
		weak: 'Dim ond yn llac y mae’r rhannau’n symud gyda’i gilydd: edrychwch ar bob un ohonynt wrth ymyl y cyfan.',
		poor: 'Nid yw’r rhannau’n symud gyda’i gilydd: gall sgôr canolig guddio un uchel ac un isel, felly edrychwch ar bob un ohonynt.',
		unknown: 'Ni ellir dweud a yw’r rhannau’n symud gyda’i gilydd.',
	} satisfies Record<Verdict, string>,
	remark: remarkInWelsh,
	fitMore: 'Sut y caiff hyn ei brofi',

	/** Table of all areas. */
	tableTitle: (plural: string) => `Pob un (${plural})`,
	rankCaveat: (ranked: boolean) =>
		ranked
			? 'Nid oes cyfyngau yn y datganiad hwn. Gall ardaloedd â ffigurau agos at ei gilydd fod yn wahanol drwy hap yn unig: darllenwch safleoedd agos fel rhai cyfartal.'
			: 'Nid yw ffigur uchel na ffigur isel yn well, felly rhestrir yr ardaloedd yn ôl enw, heb safle.',
	tableCaption: (name: string, period: string, unit: string, direction: Direction, scored: boolean) =>
		[
			`${name}, ${period}${unit === '' ? '' : `, ${inUnit(unit)}`}: ${shared.direction[direction]}.`,
			scored && direction === 'lower' ? ' Mae sgôr uwch bob amser yn well.' : '',
		].join(''),
	rank: 'Safle',
	score: 'Sgôr',
	value: 'Gwerth',
	notes: 'Nodiadau',
	position: (count: number, all: boolean, plural: string) =>
		all ? `O’i gymharu â’r lleill (${plural})` : `O’i gymharu â’r ${shared.integer(count)} mwyaf tebyg (${plural})`,
	change: (first: string) => `Newid ers ${first}`,
	allNotes: (shown: 'value' | 'score', marks: readonly string[]) =>
		shown === 'score'
			? `Mae pob sgôr yma’n seiliedig yn rhannol ar ffigurau â’r marc “${marks.join('”, “')}”.`
			: `Mae gan bob gwerth yma’r marc “${marks.join('”, “')}”.`,
	noRank: 'Heb safle',
	noChange: (first: string) => `Ni ddangosir newid ers ${first}: yr un ffigurau sydd yn y ddau gyfnod.`,
	changeCarried: (first: string, dataPeriod: string) =>
		`Ffigurau ${dataPeriod} a ddangosir ar gyfer ${first}, felly ers hynny y mae’r newid.`,
	wholeRow: (place: string) => `${place} gyfan`,
	choosePeriod: 'Cyfnod',
	previousPeriod: 'Cyfnod blaenorol',
	nextPeriod: 'Cyfnod nesaf',
	showing: (period: string) => `Yn dangos ${period}`,

	/** Map. */
	mapTitle: (name: string, period: string) => `${name}, ${period}`,
	mapLegendValue: (unit: string, direction: Direction) =>
		`${unit === '' ? 'Gwerth' : unit === '£' ? 'Mewn £' : `Uned: ${unit}`}; ${shared.direction[direction]}`,
	mapLabel: (area: string, figure: string | null) => `${area}: ${figure ?? 'dim ffigur'}`,

	/** Trend. */
	trendTitle: 'Dros amser',
	trendChoose: (noun: string) => `Amlygu un (${noun})`,
	trendNone: 'Dim un',
	trendText: (plural: string, first: string, last: string, some: boolean) =>
		some
			? `Yr uchaf, y canol a’r isaf yn ${last} (${plural}), ${first} i ${last}, ar un raddfa.`
			: `Mae pob llinell denau’n un ohonynt (${plural}), ${first} i ${last}, ar un raddfa. Mae dot gwag yn ffigur o gyfnod arall.`,
	trendLabel: (
		name: string,
		first: string,
		last: string,
		lines: readonly { readonly name: string; readonly from: string; readonly to: string }[],
	) => `${name}, ${first} i ${last}. ${lines.map((line) => `${line.name}: o ${line.from} i ${line.to}.`).join(' ')}`,
	trendTable: 'Y ffigurau y tu ôl i’r llinellau',
	trendCaption: (name: string, unit: string, direction: Direction) =>
		`${name} ym mhob cyfnod${unit === '' ? '' : `, ${inUnit(unit)}`}; ${shared.direction[direction]}`,
	area: 'Ardal',
	targetLine: 'Targed',
	onePeriod: (period: string) => `Mae ffigurau ar gyfer un cyfnod yn unig, ${period}.`,

	relatedTitle: 'Mesurau cysylltiedig',
	relatedIn: (parent: string) => `Hefyd yn yr un rhan: ${parent}`,
	relatedOutside: 'Hefyd y tu allan i’r mynegai',
	methodLink: 'Sut y caiff sgoriau eu cyfrifo',

	/** The list of all measures. */
	list: {
		title: 'Popeth a gaiff ei fesur',
		description: (place: string, inside: number, outside: number) =>
			`${place}: ${counted(inside, 'dangosydd')} yn y mynegai${outside === 0 ? '' : ` a ${shared.integer(outside)} arall wrth ei ymyl`}: ystyr pob un, pa gyfeiriad sy’n dda, o ble y daw, a’i fap.`,
		lede: (place: string, inside: number, outside: number) =>
			`Mae’r mynegai (${place}) wedi’i wneud o ${shared.integer(inside)} o ddangosyddion${outside === 0 ? '' : `; mae ${shared.integer(outside)} arall yn sefyll wrth ei ymyl`}. Mae gan bob un dudalen â’i ystyr, ei ffynhonnell, ffigur pob ardal, a map.`,
		gaps: (n: number) =>
			n === 1
				? 'Nid oes data eto ar gyfer 1 rhan o’r fframwaith, ac fe’i dangosir fel bwlch.'
				: `Nid oes data eto ar gyfer ${counted(n, 'rhan')} o’r fframwaith, ac fe’u dangosir fel bylchau.`,
		contents: 'Rhannau’r mynegai',
		indexText: 'cyfartaledd y rhannau isod.',
		map: 'Map',
		mapOf: (name: string) => `(${name})`,
		meta: (unit: string, direction: Direction, source: string) =>
			`${[unit === '' ? 'Rhif plaen' : unit === '£' ? 'Mewn £' : unit, shared.direction[direction]].join('; ')}. Ffynhonnell: ${source}.`,
		outside: 'Y tu allan i’r mynegai',
		outsideText: 'Dangosir y ffigurau hyn er mwyn cyd-destun. Nid ydynt yn rhan o unrhyw sgôr.',
		noTheme: 'Arall',
	},
};
