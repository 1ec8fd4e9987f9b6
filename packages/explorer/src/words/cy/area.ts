import type { FlagWord } from '@social-index/schema';
import type { MeasureScale, MeasureScales } from '../../model/measureScales.ts';
import type { AlsoIn } from '../../state/area/alsoIn.ts';
import type { RankRange } from '../../state/area/rankRange.ts';
import type { ChangeDepth } from '../../state/change/changeDepth.ts';
import { areaBriefingWords } from './areaBriefing.ts';
import { areaComparedWords } from './areaCompared.ts';
import { capital, counted, theMany } from './grammar.ts';
import { shared } from './shared.ts';

/** How far above or below, in points, with a direction word. */
function apart(difference: number, scale: MeasureScale): string {
	if (difference === 0) return 'yr un sgôr';
	return `${shared.score(Math.abs(difference), scale)} o bwyntiau ${difference > 0 ? 'yn uwch' : 'yn is'}`;
}

/** What is said of a score that is made from flagged parts. */
const partFlags: Partial<Record<FlagWord, string>> = {
	carried: 'ffigurau blynyddoedd eraill',
	interpolated: 'ffigurau rhwng blynyddoedd',
	imputed: 'amcangyfrifon',
};

/** The words of the area pages. */
type AlsoScale = AlsoIn['scale'];

export const area = {
	...areaBriefingWords,
	...areaComparedWords,
	description: (name: string, level: string, index: string) =>
		`${name} (${level}): ei sgôr a’i safle (${index}), yr hyn y mae’n gwneud yn gymharol dda ynddo, a’r hyn a newidiodd.`,
	breadcrumb: 'Rydych chi yma',
	all: 'Ardaloedd',
	levelIn: (level: string, parents: readonly string[]) =>
		parents.length === 0 ? capital(level) : `${capital(level)}: ${parents.join(', ')}`,
	period: 'Y flwyddyn a ddangosir',
	loading: 'Yn nôl ffigurau’r flwyddyn honno …',
	failed: 'Nid oedd modd nôl ffigurau’r flwyddyn honno. Mae’r dudalen yn dal i ddangos yr hyn a ddangosai o’r blaen.',
	showing: (name: string, period: string) => `Dangosir ${period}: ${name}.`,
	scoreTitle: (index: string, period: string) => `${index}, ${period}`,
	rank: (rank: number, ranked: number, plural: string) => `${shared.rankOf(rank, ranked)} (${plural})`,
	rankLong: (rank: number, ranked: number, plural: string) => `safle: ${shared.rankOf(rank, ranked)} (${plural})`,
	rankHelp: 'Gan y 1af y mae’r sgôr uchaf.',
	rankRange: ({ lower, upper, weights, draws }: RankRange) => {
		const tried = `O’i brofi gyda phwysau eraill, pob un hyd at ${shared.integer(weights)}% yn uwch neu’n is, ei safle yw`;
		const of = `naw o bob deg cynnig (o ${shared.integer(draws)})`;
		return lower === upper
			? `${tried} ${shared.ordinal(lower)} mewn o leiaf ${of}.`
			: `${tried} o ${shared.ordinal(lower)} i ${shared.ordinal(upper)} mewn ${of}.`;
	},
	rankRangeIs: 'Nid yw hynny’n dweud dim am siawns yn y ffigurau eu hunain.',
	rankRangeMore: 'Pa mor sicr yw’r safleoedd hyn?',
	noScore: (period: string) => `Dim sgôr yn ${period}`,
	versus: (comparator: string) => `O’i gymharu â hyn: ${comparator}`,
	apartFrom: (difference: number, name: string, value: number, scale: MeasureScale) =>
		`${apart(difference, scale)} (${name}: ${shared.score(value, scale)})`,
	peersMedian: 'sgôr canol yr ardaloedd tebyg',
	since: (period: string) => `Ers ${period}`,
	points: (change: number, scale: MeasureScale) => `${shared.signed(change, scale.decimals)} o bwyntiau`,
	trendTitle: (first: string, last: string) => `Sgôr fesul blwyddyn, ${first} i ${last}`,
	trendTitleOne: (period: string) => `Sgôr yn ${period}`,
	trendLabel: (name: string, index: string, first: string, last: string) =>
		`${index}: ${name} a’r ardaloedd y mae ynddynt, ${first} i ${last}. Mae’r ffigurau yn y tabl ar ôl y siart.`,
	trendTable: 'Y ffigurau hyn fel tabl',
	trendCaption: (index: string, scale: MeasureScale) => `${index} fesul blwyddyn. ${shared.scaleText(scale)}`,
	area: 'Ardal',
	locatorTitle: (plural: string, place: string, period: string) =>
		`${capital(plural)} yn ôl sgôr mynegai (${place}), ${period}`,
	onMap: (name: string, score: number | null, scale: MeasureScale) =>
		score === null ? `${name}: dim sgôr` : `${name}: ${shared.score(score, scale)}`,
	openMap: 'Agor y map',
	alsoIn: {
		title: 'Mewn mynegeion eraill ar y wefan hon',
		apart:
			'Mae gan bob mynegai ei fesurau, ei ardaloedd a’i flynyddoedd ei hun, felly ni ellir cymharu sgoriau a safleoedd un â rhai un arall.',
		link: (area: string, index: string, around: boolean) =>
			around ? `${area}, y mae’r ardal hon ynddi: ${index}` : `${area}: ${index}`,
		says: (score: number, scale: AlsoScale, period: string) =>
			`Y sgôr yno: ${shared.score(score, scale)} ${shared.outOf(scale)}, ${period}.`,
		noScore: (period: string) => `Nid oes sgôr yno yn ${period}.`,
		rank: (rank: number, ranked: number, plural: string) => `Safle: ${shared.rankOf(rank, ranked)} (${plural}).`,
	},
	contents: 'Ar y dudalen hon',
	contentsStandouts: 'Yr hyn sy’n sefyll allan',
	contentsTree: 'Popeth a gaiff ei fesur',
	briefingTitle: 'Yn gryno',
	standoutsTitle: (period: string) => `Yr hyn sy’n sefyll allan, ${period}`,
	score: (score: number, scale: MeasureScale) => `Sgôr ${shared.score(score, scale)}`,
	changeTitle: 'Yr hyn a newidiodd',
	changePair: 'Blynyddoedd a gymherir',
	pair: (from: string, to: string) => `${from} i ${to}`,
	changeLede: (name: string, change: number, from: string, to: string, clear: boolean, scale: MeasureScale) => {
		if (Number(change.toFixed(scale.decimals)) === 0) {
			return `${name}: mae sgôr y mynegai yr un fath yn ${to} ag yn ${from}.`;
		}
		const moved = `${shared.score(Math.abs(change), scale)} o bwyntiau’n ${change > 0 ? 'uwch' : 'is'} yn ${to} nag yn ${from}`;
		return `${name}: mae sgôr y mynegai ${moved}${clear ? '' : ', rhy ychydig i’w alw’n newid'}.`;
	},
	changeHow: (depth: ChangeDepth) =>
		depth === 'whole'
			? 'Mae’r dull hwn yn cymharu ardaloedd â’i gilydd, felly ni ellir dadansoddi’r newid fesul rhan.'
			: `Mae ${depth === 'indicators' ? 'cyfraniad pob dangosydd' : 'pob rhan'} mewn pwyntiau o’r mynegai; gyda’i gilydd maent yn gwneud y newid cyfan.`,
	changeCaption: (name: string, from: string, to: string) =>
		`Yr hyn y mae’r newid rhwng ${from} a ${to} wedi’i wneud ohono, mewn pwyntiau o’r mynegai (${name}). Mae uwch na sero yn well.`,
	contributor: (depth: ChangeDepth) => (depth === 'indicators' ? 'Dangosydd' : 'Rhan'),
	contribution: 'Pwyntiau',
	scoreIn: (period: string) => `Sgôr yn ${period}`,
	others: (n: number) =>
		n === 0 ? 'Talgrynnu' : n === 1 ? '1 arall a’i symudodd' : `${shared.integer(n)} arall a’i symudodd`,
	total: 'Newid yn y mynegai',
	allParts: (n: number, depth: ChangeDepth) => {
		const noun = depth === 'indicators' ? 'dangosydd' : 'rhan';
		return n === 1
			? `Yr unig ${depth === 'indicators' ? 'ddangosydd' : 'ran'} a’i symudodd`
			: `Pob un a’i symudodd: ${counted(n, noun)}`;
	},
	allPartsCaption: (from: string, to: string, depth: ChangeDepth) =>
		`Pob ${depth === 'indicators' ? 'dangosydd' : 'rhan'} a symudodd y mynegai, ${from} i ${to}; mae sgoriau uwch yn well`,
	noChange: 'Nid oes dwy flynedd o’r mynegai yn y datganiad hwn y gellid eu cymharu yma.',
	treeTitle: (period: string) => `Popeth a gaiff ei fesur, ${period}`,
	treeLede: (parent: string | null, scales: MeasureScales) =>
		`${shared.scalesText(scales)} Mae hynny’n wir i ba gyfeiriad bynnag y mae’r ffigur y tu ôl i sgôr yn rhedeg.${parent === null ? '' : ` Mae’r llinell ar draws bar yn dangos hyn: ${parent}.`}`,
	view: 'Dangos',
	views: { score: 'Sgôr', rank: 'Safle', progress: 'Cynnydd', position: 'Sefyllfa' },
	expand: 'Agor pob un',
	collapse: 'Cau pob un',
	opened: 'Mae pob rhan ar agor.',
	closed: 'Mae pob rhan ar gau.',
	columns: { name: 'Mesur', trend: 'Blynyddoedd' },
	map: 'Map',
	mapOf: (name: string) => `Map: ${name}`,
	about: (name: string) => `Gwybodaeth am y mesur: ${name}`,
	caveat: 'Beth i’w gofio am y ffigur hwn',
	target: (value: string, period: string | null) =>
		period === null ? `Targed: ${value}` : `Targed: ${value} erbyn ${period}`,
	noRank: 'Heb safle',
	noProgress: 'Y flwyddyn gyntaf',
	noPosition: 'Heb ei gymharu',
	partFlags: (flags: readonly FlagWord[]) => {
		const included = flags.flatMap((flag) => partFlags[flag] ?? []);
		const others = flags.filter((flag) => partFlags[flag] === undefined).map((flag) => shared.flag(flag, null));
		return [...(included.length === 0 ? [] : [`yn cynnwys ${shared.list(included)}`]), ...others].join('; ');
	},
	indicators: (n: number) => counted(n, 'dangosydd'),
	yearsTitle: 'Pob sgôr ym mhob blwyddyn fel tabl',
	yearsCaption: (name: string, scales: MeasureScales) =>
		`${name}: sgoriau fesul blwyddyn. ${shared.scalesText(scales)}`,
	outsideTitle: (period: string) => `Wrth ymyl y mynegai, ${period}`,
	outsideLede: 'Ffigurau sy’n helpu i adnabod lle ac nad ydynt yn rhan o’i sgôr.',
	outsideCaption: (theme: string, period: string) => `${theme}: gwerthoedd yn ${period}`,
	otherThemes: 'Ffigurau eraill',
	indicator: 'Dangosydd',
	peersTitle: 'Ardaloedd tebyg',
	compareWith: (name: string) => `Ei gosod ochr yn ochr â’r ardal hon: ${name}`,
	compareOthers: 'Ei gosod ochr yn ochr ag eraill',
	comparePeers: 'Ei gosod ochr yn ochr â’r rhai cyntaf ohonynt',
	peersHow: (alikeIn: string) =>
		`Dewiswyd y rhain am mai nhw sydd fwyaf tebyg o ran hyn: ${alikeIn}, ar gyfartaledd dros y blynyddoedd. Y rhai tebycaf sy’n dod yn gyntaf.`,
	peersAll: (plural: string) => `Mae digon ychydig ohonynt (${plural}) i bob un gael ei chymharu â’r lleill i gyd.`,
	insideTitle: (plural: string, name: string, mixed: boolean) =>
		mixed
			? `${capital(plural)} sy’n uniongyrchol oddi mewn: ${name}`
			: `${capital(theMany(plural))} oddi mewn: ${name}`,
	insideCaption: (plural: string, period: string) =>
		`Sgôr mynegai a safle (${plural}), ${period}; mae sgoriau uwch yn well`,
	rankColumn: 'Safle',
	scoreColumn: 'Sgôr',
	neighbours: (plural: string) => `Eraill (${plural})`,
	previous: 'Blaenorol yn ôl enw',
	next: 'Nesaf yn ôl enw',
	print: 'Argraffu’r proffil hwn',
	listTitle: 'Ardaloedd',
	listDescription: (place: string) => `Pob ardal gyda’i sgôr mynegai a’i safle: ${place}.`,
	listLede: (period: string, scale: MeasureScale) =>
		`Sgoriau mynegai ${period}. ${shared.scaleText(scale)} Gan y 1af y mae’r sgôr uchaf.`,
	filter: 'Cyfyngu’r rhestr hon yn ôl enw neu god',
	foundNone: 'Nid oes gan unrhyw ardal enw tebyg i hwn.',
	foundOne: '1 ardal',
	/** `{n}` is replaced by the number, in the browser. */
	foundMany: '{n} ardal',
	levelHeading: (plural: string, n: number) => `${capital(plural)} (${shared.integer(n)})`,
};
