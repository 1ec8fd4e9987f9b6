import type { ConversionMethod } from '@social-index/schema';
import type { GroupAbsence } from '../../state/whatIf/groupResult.ts';
import { shared } from './shared.ts';

const someOf = (names: readonly string[]) => {
	const more = names.length - 2;
	return shared.list(more > 1 ? [...names.slice(0, 2), `${shared.integer(more)} arall`] : names);
};

/** The words of groups of areas on the experiment page. */
export const whatIfGroup = {
	title: 'Grŵp o ardaloedd',
	text: (plural: string) =>
		`Rhowch ardaloedd (${plural}) at ei gilydd ac edrych arnynt fel un. Caiff eu ffigurau eu cyfrif gyda’i gilydd a’u sgorio â’r un dull: peth arall fyddai cymedr eu sgoriau.`,
	addFound: 'Ychwanegu',
	add: (noun: string) => `Ychwanegu un (${noun})`,
	addAll: (plural: string) => `Ychwanegu’r cyfan (${plural}) o fewn`,
	allOf: (plural: string, name: string) => `y cyfan (${plural}) o fewn ${name}`,
	full: (most: number, plural: string) => `Gall grŵp gynnwys hyd at ${shared.integer(most)} (${plural}).`,
	name: 'Enw’r grŵp',
	unnamed: 'Eich grŵp',
	inGroup: (n: string) => `Yn y grŵp (${n})`,
	takeApart: (name: string) => `Rhestru fesul un: ${name}`,
	remove: (name: string) => `Tynnu allan: ${name}`,
	empty: 'Gwagio’r grŵp',
	loading: 'Wrthi’n nôl ffigurau ei ardaloedd …',
	failed: 'Nid oedd modd nôl ffigurau ei ardaloedd.',
	retry: 'Ceisio eto',
	notScored:
		'Mae’r mynegai hwn yn sgorio ardaloedd yn ôl sut maent yn sefyll o’u cymharu â’i gilydd, felly mae gan grŵp ffigurau ond dim sgôr.',
	tooFew: 'Ni ellir cyfrifo digon o’i ddangosyddion i roi sgôr.',
	score: (score: string) => `Yn ôl y dull cyhoeddedig, ei sgôr yw ${score}.`,
	supposedScore: (score: string) => `Fel rydych yn ei dybio, ei sgôr fyddai ${score}.`,
	notSupposed: 'Fel rydych yn ei dybio, ni ellir cyfrifo sgôr iddo.',
	known: (known: number, all: number) =>
		known === all
			? 'Roedd modd cyfrifo pob un o’i ddangosyddion.'
			: `Fe’i gwnaed heb ${shared.integer(all - known)} o’r ${shared.integer(all)} dangosydd, na ellir eu cyfrifo ar ei gyfer, felly dylid ei ddal yn erbyn sgoriau a wnaed o’r un rhai.`,
	areas: (low: string, high: string) => `Ar yr un dangosyddion, mae ei ardaloedd yn sgorio o ${low} i ${high}.`,
	without: (n: number) => `heb ${shared.integer(n)} dangosydd`,
	note: (plural: string) =>
		`Wedi’i gyfrifo yma o ffigurau cyhoeddedig; ni chafodd ei gyhoeddi ei hun. Nid oes gan grŵp safle ymhlith y rhain: ${plural}.`,
	whole: (plural: string) => `Dyma’r cyfan (${plural}) o fewn un lle, sydd â’i ffigurau cyhoeddedig ei hun:`,
	published: (name: string) => `${name} fel y’i cyhoeddwyd`,
	caption: (name: string, period: string) => `Sgoriau ${name}, ${period}`,
	indicators: 'Ei ffigurau, fesul dangosydd',
	indicatorsCaption: (name: string, period: string) => `Ffigurau ${name}, ${period}`,
	outside: 'Ei ffigurau y tu allan i’r mynegai',
	outsideCaption: (name: string, period: string) => `Ffigurau ${name} y tu allan i’r mynegai, ${period}`,
	measure: 'Mesur',
	figure: 'Ffigur, a sut y’i gwnaed',
	noScore: 'dim',
	notRanked: 'heb safle',
	otherValue: (text: string) => `(beth os: ${text})`,
	method: (method: ConversionMethod, base: string) =>
		({
			copied: 'Ffigur ei unig ardal',
			sum: 'Wedi’i adio',
			'ratio-of-sums': 'Cyfrifon wedi’u hadio, yna eu rhannu',
			'mean-by-denominator': 'Cymedr, a phob ardal wedi’i phwysoli yn ôl y nifer y mae’n gymedr ohonynt',
			'mean-by-base': `Amcangyfrif: pob ardal wedi’i phwysoli yn ôl “${base}”`,
		})[method],
	absence: (absence: GroupAbsence, lacking: readonly string[]) =>
		({
			withheld: `Wedi’i gadw’n ôl: mae ffigur yn cael ei gadw’n ôl yma i ddiogelu pobl: ${someOf(lacking)}`,
			missing: `Dim: nid oes ffigur yma: ${someOf(lacking)}`,
			unweighted:
				lacking.length === 0
					? 'Ni ellir ei gyfrifo ar gyfer grŵp: ni ellir adio ffigurau o’r fath, ac ni chyhoeddir pwysau ar eu cyfer'
					: `Ni ellir ei gyfrifo: ni chyhoeddir dim i bwysoli’r ffigur hwn: ${someOf(lacking)}`,
			'not-applicable': 'Ddim yn berthnasol',
		})[absence],
};
