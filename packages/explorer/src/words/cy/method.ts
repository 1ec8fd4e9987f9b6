import type { FlagWord } from '@social-index/schema';
import { type MeasureScale, placesOf, scaleGroups } from '../../model/measureScales.ts';
import type { AuditState } from '../../state/method/auditState.ts';
import type { MeanId } from '../../state/method/exampleSteps.ts';
import type { Verdict } from '../../state/method/fitVerdict.ts';
import type { MethodState } from '../../state/method/methodState.ts';
import { counted, theMany } from './grammar.ts';
import { methodSteps } from './methodSteps.ts';
import { shared } from './shared.ts';

const n = shared.integer;
const percent = (share: number) => `${shared.number(100 * share, 1)}%`;

const origins: Readonly<Record<string, string>> = {
	equal: 'Cyfartal',
	given: 'Wedi’i roi',
	pca: 'Prif gydran',
	'pca-rotation': 'Cylchdro',
	factor: 'Dadansoddi ffactorau',
	entropy: 'Entropi',
	critic: 'CRITIC',
	balance: 'Cydberthyniadau cytbwys',
	infomax: 'Cydberthyniadau uwch',
};

const flagMeanings: Record<FlagWord, string> = {
	carried:
		'Mae’r ffigur o gyfnod arall, ac fe’i daethpwyd yma am nad oes gan y cyfnod hwn un ei hun. Enwir y cyfnod y mae ohono.',
	interpolated: 'Mae’r ffigur ar y llinell syth rhwng ffigurau dau gyfnod arall.',
	imputed: 'Roedd y ffigur ar goll ac fe’i hamcangyfrifwyd, â’r dull a ddisgrifir uchod.',
	clamped: 'Mae’r ffigur y tu hwnt i bennau’r raddfa ac fe’i sgoriwyd fel pe bai ar ei phen.',
	treated: 'Newidiwyd y ffigur am ei fod ymhell y tu allan i’r lleill i gyd.',
	partial: 'Gwnaed y sgôr heb rai o’i rannau, neu o rannau a wnaed felly.',
	converted: 'Adiwyd y ffigur o ardaloedd llai neu daethpwyd ag ef o ffiniau eraill; mae’r tabl trosiadau’n dweud sut.',
	estimated:
		'Mae’r ffynhonnell, neu bwy bynnag a baratôdd y ffigurau, yn ei alw’n amcangyfrif; neu daw rhan ohono o ardaloedd a rannwyd.',
	provisional: 'Gall y ffynhonnell ei newid o hyd.',
	revised: 'Fe’i newidiwyd ers datganiad cynharach.',
	'low-reliability': 'Mae’r ffynhonnell yn rhybuddio ei fod yn seiliedig ar ychydig achosion.',
	break: 'Ni ellir ei gymharu â’r cyfnod blaenorol.',
	'rounds-to-zero': 'Nid yw’n sero, ond fe’i dangosir fel sero ar y manwl gywirdeb hwn. Mae 0 plaen yn sero go iawn.',
	suppressed: 'Fe’i cedwir yn ôl fel na ellir adnabod unrhyw berson.',
	'not-available': 'Nid oes ffigur.',
	'not-applicable': 'Ni fyddai ystyr i’r ffigur yma.',
};

const verdictWords: Record<Verdict, string> = {
	good: 'Yn dal wrth ei gilydd',
	weak: 'Yn dal wrth ei gilydd yn llac',
	poor: 'Ddim yn dal wrth ei gilydd',
	unknown: 'Ni ellir dweud',
};

/** How each mean is worked by hand: what is done, the heading of the column in between, and how the sum becomes the score. */
const means = (option: number): Record<MeanId, { how: string; turned: string; result: string }> => {
	const power = shared.number(option, placesOf(option, 6));
	const shift = option === 0 ? '' : ` + ${power}`;
	return {
		arithmetic: {
			how: 'lluoswch sgôr pob rhan â’i chyfran, ac adiwch.',
			turned: '',
			result: 'Swm: y sgôr',
		},
		geometric: {
			how: `cymerwch logarithm naturiol sgôr pob rhan${option === 0 ? '' : ` plws ${power}`}, lluoswch â’i chyfran, adiwch, a chymerwch esbonyddol y swm${option === 0 ? '' : ` llai ${power}`}.`,
			turned: `ln(sgôr${shift})`,
			result: `exp(swm)${option === 0 ? '' : ` − ${power}`}: y sgôr`,
		},
		harmonic: {
			how: 'rhannwch 1 â sgôr pob rhan, lluoswch â’i chyfran, adiwch, a rhannwch 1 â’r swm.',
			turned: '1 / sgôr',
			result: '1 / swm: y sgôr',
		},
		power: {
			how: `codwch sgôr pob rhan i’r pŵer ${power}, lluoswch â’i chyfran, adiwch, a chodwch y swm i’r pŵer 1 / ${power}.`,
			turned: `sgôr i’r pŵer ${power}`,
			result: `Swm i’r pŵer 1 / ${power}: y sgôr`,
		},
	};
};

export const method = {
	title: 'Sut y caiff ei gyfrifo',
	description: (name: string) => `Y dull gam wrth gam (${name}), gyda rhifau’r datganiad hwn ac enghraifft i’w gwirio.`,
	lede: (
		s: Pick<MethodState, 'areas' | 'periods' | 'first' | 'last' | 'components' | 'dimensions' | 'scales'>,
		indicators: number,
		noun: string,
		many: string,
	) =>
		`Mae ${counted(indicators, 'dangosydd')} (${s.areas === 1 ? noun : many}: ${n(s.areas)}) yn troi’n ${s.components === 0 ? '' : `${counted(s.components, 'cydran')}, `}${counted(s.dimensions, 'dimensiwn')} ac un mynegai, pob un yn sgôr${scaleGroups(s.scales).length === 1 ? ` ${shared.fromTo(s.scales.index)}` : ''}, ${s.first === s.last ? `ar gyfer ${s.first}` : `ar gyfer pob un o’r cyfnodau o ${s.first} i ${s.last} (${n(s.periods)})`}.`,
	written:
		'Ysgrifennir y dudalen hon o ddiffiniad a rhifau’r datganiad y mae’n ei ddisgrifio, felly ni all fod ar ei hôl hi.',
	contents: 'Ar y dudalen hon',
	sections: {
		steps: 'Gam wrth gam',
		example: 'Enghraifft wedi’i chyfrifo',
		weights: 'Pwysau',
		fit: 'A yw’r rhannau’n perthyn i’w gilydd?',
		audit: 'Pa mor sicr yw’r safleoedd hyn?',
		indicators: 'Dangosyddion a’u graddfeydd',
		gaps: 'Yr hyn na chaiff ei fesur',
		limits: 'Yr hyn na all y mynegai ei ddweud',
		flags: 'Marciau wrth ymyl ffigurau',
		release: 'Y datganiad hwn',
	},
	percent,
	steps: methodSteps,
	example: {
		text: (area: string, component: string, period: string) =>
			`Dyma sut y daeth y sgôr hwn yn ${period} (${component}, ${area}). Â chyfrifiannell cewch yr un peth: cymerwch bob gwerth, tynnwch yr achos gwaethaf, lluoswch â’r pwyntiau fesul uned, ac adiwch.`,
		textScores: (area: string, period: string) =>
			`Nid yw’r dull hwn yn rhoi nifer sefydlog o bwyntiau am uned o ddangosydd, felly mae’r enghraifft yn dechrau o sgoriau. Â chyfrifiannell cewch yr un peth yn ${period} (${area}).`,
		none: {
			incomplete:
				'Nid oes cydran yn y datganiad hwn wedi’i sgorio â’i holl ddangosyddion, felly nid oes enghraifft i’w dilyn.',
			'no-mean':
				'Nid oes enghraifft i’w dilyn â chyfrifiannell: yn y dull hwn nid oes sgôr sy’n gymedr sgoriau ei rannau yn unig. Mae’r fformiwlâu uchod yn dweud sut y’i gwneir, ac mae’r holl sgoriau y’i gwneir ohonynt yn tables/scores.csv.',
		},
		caption: (component: string, area: string, period: string, scale: MeasureScale) =>
			`${component}, ${area}, ${period}: o werthoedd i sgôr. ${shared.scaleText(scale)}`,
		indicator: 'Dangosydd',
		value: 'Gwerth',
		worst: 'Achos gwaethaf',
		difference: 'Gwerth llai achos gwaethaf',
		pointsPerUnit: 'Pwyntiau fesul uned',
		points: 'Pwyntiau',
		product: 'Lluoswm',
		sum: 'Swm: y sgôr',
		agrees: (result: string, published: string) =>
			`Y sgôr cyhoeddedig yw ${published}, fel y’i dangosir ar bob tudalen; y canlyniad yw ${result}.`,
		changed: 'ar ôl y camau uchod',
		aboveCaption: (name: string, area: string, period: string) =>
			`${name}, ${area}, ${period}: o sgoriau ei rannau i’w sgôr ei hun. Mae sgoriau uwch yn well.`,
		part: 'Rhan',
		score: 'Sgôr',
		share: 'Cyfran',
		follow: (name: string, mean: MeanId, option: number, first: boolean) =>
			`${first ? '' : 'Wedyn '}${name}: ${means(option)[mean].how}`,
		turned: (mean: MeanId, option: number) => means(option)[mean].turned,
		turnedSum: 'Swm',
		result: (mean: MeanId, option: number) => means(option)[mean].result,
		tables:
			'Mae pob gwerth yn tables/observations.csv a tables/scores.csv, a phob pwynt fesul uned yn tables/weights.csv, felly gellir gwirio pob sgôr yn yr un modd.',
		getTables: 'Cael y tablau',
	},
	weights: {
		text: (standardised: boolean, linear: boolean) =>
			`${standardised ? 'Y pwysau yw’r hyn y mae dangosydd yn ei gyfrif yn ei ffurf safonedig. Y gyfran yw’r hyn a ddaw o hynny ar raddfa’r sgoriau' : 'Y pwysau yw’r hyn y mae rhan yn ei gyfrif. Y gyfran yw’r hyn a ddaw o hynny ymhlith y rhannau y gellir eu sgorio'}${linear ? ': faint o bwyntiau y mae’r mesur uwchben yn eu hennill pan fydd yr un hwn yn ennill pwynt' : ''}. Mae cyfrannau’r mynegai’n adio i 100% dros yr holl ddangosyddion.`,
		byPeriod: (period: string) =>
			`Mae gan bob cyfnod ei bwysau ei hun. Dangosir rhai ${period}; mae tables/weights.csv yn cynnwys pob un.`,
		caption: 'Pwysau a chyfrannau mewn grym',
		measure: 'Mesur',
		weight: 'Pwysau',
		share: 'Cyfran o’r mesur uwchben',
		effective: 'Cyfran o’r mynegai',
		pointsPerUnit: 'Pwyntiau fesul uned',
		noWorth: '–',
		unit: 'Uned',
		origin: 'O ble y daw’r pwysau',
		originOf: (origin: string) => origins[origin] ?? origin.replace(/^model:\s*/, 'Cymerwyd o hyn: '),
		summary: (count: number) => `Pob pwysau (${n(count)})`,
	},
	fit: {
		text: 'Mae cydran yn haws ei darllen pan fo’i dangosyddion yn codi ac yn gostwng gyda’i gilydd. Dylai alffa Cronbach fod yn 0.7 neu fwy, a dylid esbonio ffigurau o 0.5; dylai mesur KMO fod yn 0.5 neu fwy (ar gyfer dau ddangosydd mae bob amser yn 0.5 ac nid yw’n dweud dim). Mae’r ffigurau dros ardaloedd a chyfnodau, heb bennau’r raddfa, a fyddai’n eu gwneud yn well nag y maent.',
		none: 'Nid oes cydran yn y datganiad hwn y gellir profi ei ffit.',
		honest: (poor: number, all: number) =>
			poor === 0
				? `Mae pob cydran y gellir ei phrofi (${n(all)}) yn cyrraedd yr alffa arferol.`
				: `Mae ${n(poor)} o blith ${n(all)} (cydrannau y gellir eu profi) yn is na’r alffa arferol. Mae hynny’n gyffredin lle mae’r dangosyddion yn brin ac yn lleol; mae’n golygu bod eu sgoriau’n symiau o wahanol bethau, i’w darllen ynghyd â’u dangosyddion.`,
		caption: 'Pa mor dda y mae dangosyddion pob cydran yn dal wrth ei gilydd',
		component: 'Cydran',
		verdict: 'Dyfarniad',
		alpha: 'Alffa',
		kmo: 'KMO',
		firstShare: 'Cydran gyntaf',
		correlations: 'Cydberthyniadau',
		cases: 'Achosion',
		verdictOf: (verdict: Verdict) => verdictWords[verdict],
		notComputed: 'Heb ei ddiffinio',
		range: (low: number, high: number) =>
			low.toFixed(2) === high.toFixed(2)
				? shared.number(low, 2)
				: `${shared.number(low, 2)} i ${shared.number(high, 2)}`,
		warnings: 'Beth i wylio amdano',
	},
	indicators: {
		caption: (anchored: boolean) =>
			`Dangosyddion y mynegai${anchored ? ' gyda phennau eu graddfeydd' : ''}, yn uned y dangosydd (ar ôl unrhyw drawsnewid)`,
		name: 'Dangosydd',
		direction: 'Yr hyn sy’n dda',
		scores: (end: number) => `Yn sgorio ${shared.number(end, placesOf(end, 6))}`,
		mean: 'Cymedr',
		sd: 'Gwasgariad',
		basis: 'Pam y pennau hyn',
		byPeriod: (period: string) => `Ffigurau ${period} yw’r rhain, gan fod pob cyfnod wedi’i safoni ar ei ben ei hun.`,
		summary: (count: number) => `Pob dangosydd (${n(count)})`,
		higher: 'uwch',
		lower: 'is',
		neither: 'dim un',
		transform: { cap: 'â therfyn uchaf', floor: 'â therfyn isaf', log: 'logarithm', parity: 'pellter o gydraddoldeb' },
	},
	audit: {
		text: 'Rhoddwyd y datganiad hwn ar brawf pan gafodd ei wneud: rhoddwyd cynnig ar ddulliau eraill, gadawyd pob rhan allan yn ei thro, a newidiwyd y pwysau ar hap. Am y mynegai a’i safleoedd y mae’r hyn a ddywedir yma, nid am unrhyw un ardal. Yn Saesneg y mae brawddegau’r archwiliad.',
		counts: (c: AuditState['counts']) =>
			`Nifer y gwiriadau: ${n(c.all)}. Yn pasio: ${n(c.passes)}. Yn methu’r nod: ${n(c['falls-short'])}. Ni ellir barnu: ${n(c['cannot-be-told'])}.`,
		noCondemnation: 'Nid yw methu’r nod yn condemnio mynegai; mae’n rhywbeth i’w wella neu i’w esbonio.',
		verdict: { passes: 'Yn pasio', 'falls-short': 'Yn methu’r nod', 'cannot-be-told': 'Ni ellir barnu' },
		symbol: { passes: '✓', 'falls-short': '✗', 'cannot-be-told': '?' },
		advice: 'Yr hyn y gall ei wneuthurwyr ei wneud:',
		rest: (count: number) => `Gwiriadau eraill (${n(count)}): y rhannau, y pwysau a’r data`,
		files: (seed: number, draws: number) =>
			`Yr archwiliad cyfan gyda’i holl ffigurau. Hedyn yr haprifau: ${String(seed)}. Nifer y troeon y newidiwyd y pwysau: ${n(draws)}.`,
	},
	gaps: {
		none: 'Mae data ar gyfer pob rhan o’r fframwaith.',
		text: 'Nid oes data ar gyfer y rhannau hyn o’r fframwaith. Fe’u dangosir fel bylchau; cyfartaledd y lleill yw’r mesur uwchben.',
	},
	limits: (s: Pick<MethodState, 'first' | 'last' | 'carriedCells' | 'cells'>, noun: string, many: string) => [
		'Nid oes cyfyngau yn y datganiad hwn. Mae rhywfaint o hap ym mhob ffigur, a mwy po leiaf o bobl y mae’n sôn amdanynt; ni ddylid gwneud yn fawr o wahaniaethau bach rhwng sgoriau, nac o safleoedd sy’n agos at ei gilydd.',
		`Mae’r ffigurau ar gyfer ${s.first === s.last ? s.first : `${s.first} i ${s.last}`} ac nid ydynt yn dweud dim am yr hyn a ddigwyddodd wedyn.`,
		`Mae sgôr yn sôn am ardal gyfan (${noun}). Mae pobl o fewn un ardal yn gwahaniaethu’n fwy nag y mae ${theMany(many)}, ac nid yw sgôr yn dweud sut y mae unrhyw berson unigol yn dod ymlaen.`,
		'Mae’r sgôr yn dweud sut y mae pethau, nid pam, na phwy a’u hachosodd. Nid yw’r ffaith bod dau fesur yn mynd gyda’i gilydd yn golygu bod un yn achosi’r llall.',
		...(s.carriedCells === 0
			? []
			: [
					`Mae ${percent(s.carriedCells / s.cells)} o’r ffigurau wedi’u cario o gyfnod arall, felly caiff newidiadau eu tanddatgan lle mae llawer ohonynt.`,
				]),
		'Dewisiadau yw pa ddangosyddion sydd yn y mynegai, pennau eu graddfeydd a’u pwysau. Byddai eraill yn rhoi sgoriau eraill, ac ar gyfer ardaloedd sy’n agos at ei gilydd drefn arall.',
	],
	flags: {
		text: 'Nid oes dim yn ddistaw: dywedir wrth ymyl ffigur beth bynnag a wnaed iddo. Symbolau ystadegau swyddogol y DU yw’r rhain.',
		caption: 'Marciau, eu hystyr a pha mor aml y maent wrth ymyl ffigur neu sgôr yn y datganiad hwn',
		mark: 'Marc',
		symbol: 'Symbol',
		noSymbol: 'Dim: wedi’i ysgrifennu’n llawn',
		meaning: 'Ystyr',
		count: 'Celloedd',
		meanings: flagMeanings,
	},
	release: {
		version: 'Fersiwn',
		date: 'Dyddiad',
		status: 'Statws',
		note: 'Nodyn',
		preset: 'Dull',
		engine: 'Fersiwn yr injan',
		seed: 'Hedyn yr haprifau',
		noSeed: 'Dim: nid oes dim ar hap yn y dull hwn',
		inputs: (count: number) => `O beth y’i gwnaed: ${counted(count, 'ffeil')}`,
		inputsCaption: 'Ffeiliau mewnbwn gyda’u maint a’u hash SHA-256',
		file: 'Ffeil',
		bytes: 'Beitiau',
		hash: 'SHA-256',
		warnings: (count: number) => `Yr hyn y sylwodd y cyfrifiadur arno: ${counted(count, 'sylw')}`,
		same: 'Mae’r un ffeiliau, fersiwn ac opsiynau’n rhoi’r un datganiad hyd at y beit olaf ar unrhyw beiriant.',
	},
};
