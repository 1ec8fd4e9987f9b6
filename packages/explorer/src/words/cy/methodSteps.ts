import type { AggregateKind, IndexMethod, Weighting } from '@social-index/schema';
import { type MeasureScale, type MeasureScales, placesOf, scaleGroups } from '../../model/measureScales.ts';
import type { MethodDifference, SettingValue, ToldMethod } from '../../state/method/methodChoices.ts';
import type { CountedIndicator, MethodState } from '../../state/method/methodState.ts';
import { capital, counted, theMany } from './grammar.ts';
import { plainWords, presetWords } from './methodWords.ts';
import { shared } from './shared.ts';

const n = shared.integer;
/** A share that is a round setting, not a result. */
const roundPercent = (share: number) =>
	`${shared.number(100 * share, Number.isInteger(Math.round(1000 * share) / 10) ? 0 : 1)}%`;

/** Figures told as `Lloches (12), …`. */
const each = (list: readonly CountedIndicator[]) => list.map(({ name, count }) => `${name} (${n(count)})`).join(', ');

const sumOf = (list: readonly CountedIndicator[]) => list.reduce((sum, { count }) => sum + count, 0);

const kindNames: Record<AggregateKind, string> = { component: 'cydran', dimension: 'dimensiwn', index: 'mynegai' };
const pluralKinds: Record<AggregateKind, string> = {
	component: 'cydrannau',
	dimension: 'dimensiynau',
	index: 'y mynegai',
};

const settings: Record<keyof IndexMethod, string> = {
	preset: 'Dull',
	shrinkage: 'Ffigurau ardaloedd bach',
	imputation: 'Ffigurau coll',
	treatment: 'Ffigurau pell allan',
	anchors: 'Lle na roddir achos gorau neu waethaf',
	clamp: 'Dod â ffigurau y tu hwnt i’r pennau’n ôl atynt',
	normalisation: 'Sgoriau dangosyddion',
	standardise: 'Safoni dros',
	reference: 'Ardal gyfeirio',
	weights: 'Pwysau',
	weights_on: 'Mae pwysau’n lluosi',
	weights_from: 'Ceir pwysau o',
	aggregation: 'Gwneir o’i rannau drwy',
	rescale: 'Dod ag ef i raddfa arall drwy',
	required_share: 'Sgorio lle mae cymaint o’i bwysau yno',
};

const plainSettings: Readonly<Record<string, string>> = {
	given: 'ni wneir mynegai',
	observed: 'y gorau a’r gwaethaf a arsylwyd',
	pooled: 'yr holl gyfnodau gyda’i gilydd',
	'by-period': 'pob cyfnod ar ei ben ei hun',
	standardised: 'ffigurau wedi’u safoni',
	scores: 'sgoriau',
	all: 'yr holl gyfnodau',
	latest: 'y cyfnod diweddaraf',
};

function settingText(value: SettingValue): string {
	if (typeof value === 'boolean') return value ? 'ie' : 'na';
	if (typeof value === 'number') return roundPercent(value);
	if (typeof value === 'string') return plainSettings[value] ?? value;
	return value === null || value.length === 0 ? 'dim' : value.join(', wedyn ');
}

function kindsText(kinds: readonly AggregateKind[]): string {
	return `${capital(shared.list(kinds.map((kind) => pluralKinds[kind])))}:`;
}

/** The steps of the method page: what was done, in the order in which it was done. */
export const methodSteps = {
	follows: (preset: MethodState['choices']['preset']) => {
		const { name, description } = presetWords[preset.id] ?? preset;
		return `Mae’r mynegai hwn yn dilyn y dull “${name}”. ${description}`;
	},
	rests: 'Yn seiliedig ar:',
	same: 'Nid yw’n wahanol iddo mewn dim.',
	differs: 'Mae’n wahanol iddo yn hyn:',
	difference: ({ setting, kind, own, preset }: MethodDifference) =>
		`${settings[setting]}${kind === null ? '' : ` (${kindNames[kind]})`}: ${settingText(own)}, yn lle ${settingText(preset)}.`,
	formula: 'Fformiwla',
	source: 'Ffynhonnell',
	option: (name: string, value: ToldMethod['options'][number]['value']) =>
		`${name} = ${typeof value === 'boolean' ? (value ? 'ie' : 'na') : value}`,

	shrink: 'Sefydlogi ffigurau ardaloedd bach',
	shrinkText: (id: string) => plainWords('shrinkage', id),
	align: 'Rhoi pob ffigur ar yr un cyfnodau',
	alignText: (s: MethodState, noun: string, many: string) =>
		`Mae ar y mynegai angen ${counted(s.cells, 'ffigur')}: ${counted(s.indicators.length, 'dangosydd')}, ${counted(s.periods, 'cyfnod')}, ${n(s.areas)} (${s.areas === 1 ? noun : many}). ` +
		(s.carriedCells === 0
			? 'Mae pob ffigur o’i gyfnod ei hun.'
			: `Lle nad oes gan ddangosydd ffigur ar gyfer cyfnod, mae ffigur o gyfnod arall yn sefyll yn ei le, gyda marc ble bynnag y’i dangosir: caiff ${counted(s.carriedCells, 'ffigur')} (${shared.number((100 * s.carriedCells) / s.cells, 1)}%) eu cario fel hyn.`) +
		(s.interpolatedCells === 0 ? '' : ` Wedi’u rhyngosod rhwng dau gyfnod: ${n(s.interpolatedCells)}.`),
	carriedSummary: (count: number) => `${counted(count, 'dangosydd')} wedi’u cario ar gyfer rhyw gyfnod`,
	carriedWarning:
		'Ni all dangosydd a gaiff ei gario drwy bob cyfnod ddangos newid: mae’n dal sgôr ei gydran yn llonydd.',
	transform: 'Trawsnewid ffigurau a fyddai’n camarwain',
	transformNone: 'Ni thrawsnewidir unrhyw ddangosydd: caiff pob un ei sgorio fel y mae.',
	transformSome: 'Caiff y dangosyddion hyn eu newid cyn eu sgorio:',
	impute: 'Llenwi bylchau unigol',
	imputeNone: 'Nid amcangyfrifir ffigurau coll; maent yn aros ar goll.',
	imputeText: (id: string, at: number) => `${at === 0 ? '' : 'Wedyn: '}${plainWords('imputation', id)}`,
	imputed: (list: readonly CountedIndicator[], missing: number) =>
		(list.length === 0
			? 'Nid oedd angen amcangyfrif o’r fath ar y datganiad hwn.'
			: `Mae ${counted(sumOf(list), 'amcangyfrif')} o’r fath yn y datganiad hwn, pob un â marc: ${each(list)}.`) +
		(missing === 0 ? '' : ` Yn dal ar goll: ${counted(missing, 'ffigur')}.`),
	treat: 'Tynnu ffigurau pell allan i mewn',
	treatText: (id: string, list: readonly CountedIndicator[]) =>
		`${plainWords('treatment', id)} ` +
		(list.length === 0
			? 'Ni newidiwyd unrhyw ffigur yn y datganiad hwn.'
			: `Newidiwyd ${counted(sumOf(list), 'ffigur')}, ac mae marc arnynt: ${each(list)}.`),
	anchors: 'Gosod pennau pob graddfa',
	anchorsText: (
		ends: Pick<MeasureScale, 'low' | 'high'>,
		{ anchors, clamp, standardise }: Pick<IndexMethod, 'anchors' | 'clamp' | 'standardise'>,
		list: readonly CountedIndicator[],
	) =>
		`Mae gan bob dangosydd achos gwaethaf, sy’n sgorio ${ends.low}, ac achos gorau, sy’n sgorio ${ends.high}` +
		(standardise === 'pooled'
			? ', yr un rhai ym mhob cyfnod, felly dim ond pan fydd y ffigur yn symud y bydd sgôr yn symud. '
			: '. ') +
		(anchors === 'observed'
			? `Lle na roddir un, mae ${standardise === 'pooled' ? 'ffigur gwaethaf a ffigur gorau’r holl gyfnodau' : 'ffigur gwaethaf a ffigur gorau’r cyfnod'} yn sefyll yn ei le. `
			: '') +
		(clamp
			? list.length === 0
				? 'Nid oes ffigur y tu hwnt i’r pennau hyn.'
				: `Mae ffigur y tu hwnt iddynt yn cyfrif fel y pen ei hun ac mae marc arno. Mae hynny’n wir am ${n(sumOf(list))}: ${each(list)}.`
			: `Mae ffigur y tu hwnt iddynt yn sgorio’n is na ${ends.low} neu’n uwch na ${ends.high}.`),
	standardise: 'Gwneud unedau’n gymaradwy',
	standardiseText: (
		id: string,
		{ weights_on, standardise, reference }: Pick<IndexMethod, 'weights_on' | 'standardise' | 'reference'>,
	) => {
		const over = standardise === 'pooled' ? 'yr holl ardaloedd a chyfnodau' : 'holl ardaloedd yr un cyfnod';
		const text =
			weights_on === 'standardised'
				? `Caiff pob dangosydd ei droi fel bod uwch yn well a’i rannu â’i wasgariad ei hun, sef y gwyriad safonol dros ${over} a’i ddau ben. Felly yr un yw ystyr pwynt boed y ffigur mewn canrannau neu mewn blynyddoedd.`
				: `Caiff pob dangosydd ei droi fel bod uwch yn well, ac ${plainWords('normalisation', id)} Gwneir hynny dros ${over}.`;
		const moves =
			standardise === 'by-period'
				? ' Felly gall sgôr newid am fod ardal arall wedi symud, nid yn unig am fod ei ffigur ei hun wedi gwneud.'
				: '';
		return text + moves + (reference === null ? '' : ` Cymherir ardaloedd â hon: ${reference}.`);
	},
	scales: (scales: MeasureScales) => (scaleGroups(scales).length === 1 ? '' : shared.scalesText(scales)),
	weight: 'Pwysoli dangosyddion cydran',
	weightText: (
		weighting: Weighting,
		{ weights_from, standardise }: Pick<IndexMethod, 'weights_from' | 'standardise'>,
	) => {
		const found = typeof weighting === 'string' && !['equal', 'given'].includes(weighting);
		const from =
			weights_from === 'latest'
				? 'y cyfnod diweddaraf'
				: standardise === 'pooled'
					? 'yr holl gyfnodau'
					: 'pob cyfnod ar ei ben ei hun';
		return `Ym mhob cydran, ${weightingText(weighting)}${found ? ` Fe’u ceir o’r rhain: ${from}.` : ''}`;
	},
	weightOwn: (name: string, weighting: Weighting) => `${name}: yma mae’n wahanol: ${weightingText(weighting)}`,
	weightAbove: 'Mae cydrannau a dimensiynau’n cyfrif yr un faint, oni bai bod y tabl pwysau’n dweud yn wahanol.',
	aggregate: 'Cyfartaleddu tuag i fyny',
	aggregateOther: 'Rhoi sgoriau at ei gilydd',
	aggregateText: (kinds: readonly AggregateKind[], id: string) =>
		`${kindsText(kinds)} ${plainWords('aggregation', id)}`,
	aggregateEnds: ({ low, high }: Pick<MeasureScale, 'low' | 'high'>) =>
		`Mae cydran ar raddfa lle mae pob dangosydd ar ei achos gwaethaf yn gwneud ${low} a phob un ar ei achos gorau’n gwneud ${high}.`,
	rescaleText: (kinds: readonly AggregateKind[], id: string) =>
		`${kindsText(kinds)} caiff ei droi unwaith eto cyn mynd i’r mesur uwch ei ben: ${plainWords('normalisation', id)}`,
	missing: 'Sgorio dim ond yr hyn sy’n ddigon hysbys',
	missingText: (required: IndexMethod['required_share'], partial: number, sums: boolean) =>
		(Object.values(required).every((share) => share === 0)
			? 'Gwneir sgôr o ba rannau bynnag sydd yno. '
			: `Caiff cydran ei sgorio lle mae ffigur ar gyfer ${shareText(required.component)}, dimensiwn lle mae sgôr ar gyfer ${shareText(required.dimension)}, a’r mynegai lle mae sgôr ar gyfer ${shareText(required.index)}. `) +
		(Object.values(required).every((share) => share >= 1)
			? ''
			: `${sums ? 'Mewn cyfartaleddau, caiff' : 'Caiff'} pwysau’r hyn sydd ar goll ei ledaenu dros y gweddill. `) +
		(partial === 0
			? 'Ni wnaed unrhyw sgôr yn y datganiad hwn heb un o’i rannau.'
			: `Gwnaed ${counted(partial, 'sgor')} yn y datganiad hwn heb bob rhan, ac mae marc arnynt.`),
	rank: 'Gosod mewn trefn',
	rankText: (many: string) =>
		`Gosodir ${theMany(many)} mewn trefn yn ôl eu sgoriau heb eu talgrynnu, yr uchaf yn gyntaf. Mae sgoriau cyfartal yn rhannu safle, a chaiff y safle nesaf ei hepgor: 1, 2, 2, 4.`,
	rate: 'Graddio',
	ratePeers: (
		peers: MethodState['peers'],
		spread: number,
		threshold: number,
		noun: string,
		many: string,
		scales: MeasureScales,
	) =>
		`O’i gymharu ag ardaloedd tebyg: cymherir pob un (${noun}) â’r ${peers.all ? `lleill i gyd (${many})` : `${n(peers.count)} mwyaf tebyg (${many})${peers.match === null ? '' : ` o ran hyn: “${peers.match}”`}`}. Mae sgôr yn gryfder lle mae’n uwch na’u canolrif o fwy na ${spread === 1 ? 'eu pellter cyfartalog oddi wrtho' : `${shared.number(spread, 2)} gwaith eu pellter cyfartalog oddi wrtho`}, a thros y trothwy hefyd (${pointsText(threshold, scales)}); yn wendid lle mae mor bell islaw; fel arall yn gyson.`,
	rateParent: (threshold: number, scales: MeasureScales) =>
		`O’i gymharu â’r ardal y mae ynddi: cryfder neu wendid lle mae’r ddau sgôr yn gwahaniaethu o fwy na’r trothwy (${pointsText(threshold, scales)}).`,
	rateProgress: (threshold: number, since: readonly string[], scales: MeasureScales) =>
		`Cynnydd (ers: ${shared.list(since.map((word) => (word === 'first' ? 'y cyfnod cyntaf' : 'y cyfnod blaenorol')))}): wedi gwella neu wedi dirywio lle symudodd y sgôr o’r trothwy o leiaf (${pointsText(threshold, scales)}), fel arall ychydig o newid.`,
	rateNone: 'Lle nad oes dim i gymharu ag ef, y radd yw “Heb ei gymharu”.',
	change: 'Esbonio pob newid',
	changeText: (plain: boolean) =>
		plain
			? 'Caiff newid mewn cydran, dimensiwn neu’r mynegai ei ddadansoddi fesul dangosydd: yr hyn a ychwanegodd neu a dynnodd pob un yw ei gyfran yn y sgôr wedi’i lluosi â newid ei sgôr ei hun. Mae’r rhannau’n adio’n union i’r newid.'
			: 'Caiff newid mewn cydran, dimensiwn neu’r mynegai ei ddadansoddi fesul dangosydd cyn belled ag y mae’r dull yn ei ganiatáu: fesul mesur, caiff cyfran pob rhan o’r newid ei throsglwyddo i’r hyn y mae wedi’i gwneud ohono. Lle mae sgôr yn cymharu ardaloedd â’i gilydd, mae’r newid yn aros yno. Mae’r rhannau’n adio’n union i’r newid.',
};

function weightingText(weighting: Weighting): string {
	if (typeof weighting === 'string') return plainWords('weights', weighting);
	return `cymerir pwysau, graddfeydd, cymedrau a gwasgariadau o’r ffeil hon: ${weighting.model}, fel bod modd cymharu’r sgoriau â rhai’r mynegai y daw ohono.`;
}

function shareText(share: number): string {
	if (share >= 1) return 'ei holl rannau';
	return share === 0 ? 'unrhyw un o’i rannau' : `o leiaf ${roundPercent(share)} o’i bwysau`;
}

/** A threshold: in points where every scale is a hundred long, else as a share of the scale. */
function pointsText(threshold: number, scales: MeasureScales): string {
	if (Object.values(scales).every(({ point }) => point === 1)) return shared.points(threshold);
	return `${shared.number(threshold, placesOf(threshold, 6))}% o hyd ei raddfa`;
}
