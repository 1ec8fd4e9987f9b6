import type { FlagWord, MeasureType, Rating } from '@social-index/schema';
import type { Absence } from '../../model/cell.ts';
import { type MeasureScale, type MeasureScales, placesOf, scaleGroups } from '../../model/measureScales.ts';
import { onFirstUse } from '../../model/onFirstUse.ts';
import type { ShortDefinition } from '../../model/shortDefinition.ts';

/** Browsers with no Welsh write numbers as their own language does; those of Welsh are the British ones. */
const locale = ['cy', 'en-GB'];
const integer = onFirstUse(() => new Intl.NumberFormat(locale));
const decimals = Array.from({ length: 7 }, (_, places) =>
	onFirstUse(() => new Intl.NumberFormat(locale, { minimumFractionDigits: places, maximumFractionDigits: places })),
);
/** Names are joined by commas: an “a” between them would change how the second begins. */
const listed = onFirstUse(() => new Intl.ListFormat(locale, { type: 'unit' }));
const months = [
	'Ionawr',
	'Chwefror',
	'Mawrth',
	'Ebrill',
	'Mai',
	'Mehefin',
	'Gorffennaf',
	'Awst',
	'Medi',
	'Hydref',
	'Tachwedd',
	'Rhagfyr',
] as const;

/** A number at a stated number of decimals, with a true minus sign and no negative zero. */
function number(value: number, places = 0): string {
	const rounded = Number(value.toFixed(places));
	return decimals[Math.min(places, 6)]!()
		.format(rounded === 0 ? 0 : rounded)
		.replace('-', '−');
}

/** Endings of the ordinals from 1 to 20; 0 stands for whole hundreds. */
const ordinalEndings = [
	'fed',
	'af',
	'il',
	'ydd',
	'ydd',
	'ed',
	'ed',
	'fed',
	'fed',
	'fed',
	'fed',
	'eg',
	'fed',
	'eg',
	'eg',
	'fed',
	'eg',
	'eg',
	'fed',
	'eg',
	'fed',
] as const;

/** From 21 on ordinals end as twenty does; multiples of twenty, and fifty, as a hundred. */
function ordinalEnding(n: number): string {
	const rest = n % 100;
	if (rest <= 20) return ordinalEndings[rest]!;
	return rest % 20 === 0 || rest === 50 ? 'fed' : 'ain';
}

const flagPhrases: Record<FlagWord, string> = {
	carried: 'yn cynnwys ffigurau cyfnodau eraill',
	interpolated: 'wedi’i ryngosod rhwng cyfnodau',
	imputed: 'wedi’i amcangyfrif o’r dangosyddion eraill',
	clamped: 'y tu hwnt i’r raddfa, wedi’i sgorio ar ei phen',
	treated: 'allanolyn wedi’i drin',
	partial: 'wedi’i wneud heb bob un o’i rannau',
	converted: 'wedi’i wneud o ffigurau ardaloedd eraill',
	estimated: 'amcangyfrif',
	provisional: 'dros dro',
	revised: 'diwygiedig',
	'low-reliability': 'dibynadwyedd isel',
	break: 'nid oes modd ei gymharu â’r cyfnod blaenorol',
	'rounds-to-zero': 'yn talgrynnu i sero',
	suppressed: 'wedi’i gadw’n ôl i ddiogelu pobl',
	'not-available': 'ddim ar gael',
	'not-applicable': 'amherthnasol',
};

const ratingPhrases: Record<Rating, string> = {
	strength: 'Cryfder',
	'in-line': 'Cyson',
	weakness: 'Gwendid',
	improved: 'Wedi gwella',
	'little-change': 'Ychydig o newid',
	declined: 'Wedi dirywio',
	met: 'Targed wedi’i gyrraedd',
	'on-track': 'Ar y trywydd iawn',
	'off-track': 'Oddi ar y trywydd',
	'not-compared': 'Heb ei gymharu',
};

const absencePhrases: Record<Absence, string> = {
	suppressed: 'Wedi’i gadw’n ôl i ddiogelu pobl',
	'not-available': 'Dim data',
	'not-applicable': 'Amherthnasol',
};

type Ends = Pick<MeasureScale, 'low' | 'high'>;

/** An end of a scale, with the places it needs. */
const end = (value: number) => number(value, placesOf(value, 6));

const fromTo = (scale: Ends) => `o ${end(scale.low)} i ${end(scale.high)}`;

const isBeyond = ({ low, high, least = low, most = high }: Ends & Partial<MeasureScale>) => least < low || most > high;
const beyond = 'Gall ardaloedd o lefelau eraill fod y tu hwnt i hynny.';

const kindNames: Record<MeasureType, string> = {
	index: 'y mynegai',
	dimension: 'dimensiynau',
	component: 'cydrannau',
	indicator: 'dangosyddion',
};

/** Words, numbers and dates that several pages use. */
export const shared = {
	/** Around saving what is drawn as a picture. */
	picture: {
		png: 'Cadw fel llun (PNG)',
		svg: 'Cadw fel darlun (SVG)',
		saved: 'Wedi’i gadw.',
		failed: 'Nid oedd modd creu’r llun yma.',
		source: (name: string) => `Ffynhonnell: ${name}.`,
		note: (licence: string, created: string, address: string) =>
			`Trwydded: ${licence}. Rhyddhawyd ${shared.date(created)}. ${address}`,
	},
	number,
	integer: (value: number) => integer().format(value),
	score: (value: number, { decimals }: Pick<MeasureScale, 'decimals'>) => number(value, decimals),
	points: (value: number) => `${end(value)} ${value === 1 ? 'pwynt' : 'o bwyntiau'}`,
	signed: (value: number, places: number) => {
		const text = number(Math.abs(value), places);
		const sign = Number(value.toFixed(places)) === 0 ? '' : value > 0 ? '+' : '−';
		return sign + text;
	},
	value: (value: number, places: number, unit: string) => {
		if (unit === '') return number(value, places);
		if (unit === '£') return `£${number(value, places)}`;
		return unit.startsWith('%') ? `${number(value, places)}${unit}` : `${number(value, places)} ${unit}`;
	},
	ordinal: (n: number) => `${integer().format(n)}${ordinalEnding(n)}`,
	rankOf: (rank: number, of: number) => `${shared.ordinal(rank)} o blith ${integer().format(of)}`,
	list: (items: readonly string[]) => listed().format(items),
	date: (iso: string) => {
		const [year, month, day] = iso.split('-').map(Number);
		return `${day} ${months[month! - 1]} ${year}`;
	},
	flag: (word: FlagWord, dataPeriod: string | null) =>
		word === 'carried' && dataPeriod !== null ? `ffigur ${dataPeriod}` : flagPhrases[word],
	rating: (rating: Rating) => ratingPhrases[rating],
	absent: (absence: Absence) => absencePhrases[absence],
	direction: {
		higher: 'mae uwch yn well',
		lower: 'mae is yn well',
		neither: 'nid yw uchel nac isel yn well',
	},
	scaleText: (scale: Ends & Partial<MeasureScale>) =>
		`Mae sgoriau’n rhedeg ${fromTo(scale)}; mae uwch yn well.${isBeyond(scale) ? ` ${beyond}` : ''}`,
	facts: ({ figures }: ShortDefinition, scale: Ends & Partial<MeasureScale>) => {
		const scores = shared.scaleText(scale);
		if (figures === null) return scores;
		const way = shared.direction[figures.direction];
		return `${figures.unit === '' ? `O ran y ffigurau, ${way}` : `Uned y ffigurau: ${figures.unit}; ${way}`}. ${scores}`;
	},
	scalesText: (scales: MeasureScales, among?: readonly MeasureType[]) => {
		const groups = scaleGroups(scales, among);
		if (groups.length === 1) return shared.scaleText(groups[0]!.scale);
		const runs = groups.map(({ kinds, scale }) => `${shared.kindsOf(kinds)} ${fromTo(scale)}`);
		return `Mae gan sgoriau raddfeydd gwahanol: ${runs.join(', ')}; mae uwch yn well ar bob un.${groups.some(({ scale }) => isBeyond(scale)) ? ` ${beyond}` : ''}`;
	},
	kindsOf: (kinds: readonly MeasureType[]) => `(${listed().format(kinds.map((kind) => kindNames[kind]))})`,
	fromTo,
	outOf: (scale: Ends) => (scale.low === 0 ? `allan o ${end(scale.high)}` : `ar raddfa ${fromTo(scale)}`),
	legend: (scale: Ends) => `Sgôr, ${shared.outOf(scale)}; mae uwch yn well`,
	classUnder: (to: number, places: number) => `llai na ${number(to, places)}`,
	classOver: (from: number, places: number) => `${number(from, places)} neu fwy`,
	classOf: (from: number, to: number, places: number) => `${number(from, places)} i ${number(to, places)}`,
	beforeRounding:
		'Caiff gwahaniaethau eu cyfrifo cyn talgrynnu, felly gall y digid olaf fod yn wahanol i’r hyn a geir o’r sgoriau a ddangosir.',
	embedThis: 'Rhoi hyn ar eich gwefan',
	gap: 'Dim data eto',
	gapLong: (name: string) => `${name}: dim data eto`,
};
