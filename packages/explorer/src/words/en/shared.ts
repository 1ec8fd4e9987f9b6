import type { FlagWord, MeasureType, Rating } from '@social-index/schema';
import type { Absence } from '../../model/cell.ts';
import { type MeasureScale, type MeasureScales, placesOf, scaleGroups } from '../../model/measureScales.ts';
import { onFirstUse } from '../../model/onFirstUse.ts';
import type { ShortDefinition } from '../../model/shortDefinition.ts';

const locale = 'en-GB';
const integer = onFirstUse(() => new Intl.NumberFormat(locale));
const decimals = Array.from({ length: 7 }, (_, places) =>
	onFirstUse(() => new Intl.NumberFormat(locale, { minimumFractionDigits: places, maximumFractionDigits: places })),
);
const ordinalRules = onFirstUse(() => new Intl.PluralRules(locale, { type: 'ordinal' }));
const ordinalEndings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const listed = onFirstUse(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
const longDate = onFirstUse(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));

/** A number at a stated number of decimals, with a true minus sign and no negative zero. */
function number(value: number, places = 0): string {
	const rounded = Number(value.toFixed(places));
	return decimals[Math.min(places, 6)]!()
		.format(rounded === 0 ? 0 : rounded)
		.replace('-', '−');
}

const flagPhrases: Record<FlagWord, string> = {
	carried: 'includes figures of other periods',
	interpolated: 'interpolated between periods',
	imputed: 'estimated from the other indicators',
	clamped: 'beyond the scale, scored at its end',
	treated: 'outlier treated',
	partial: 'made without all its parts',
	converted: 'made from figures of other areas',
	estimated: 'estimated',
	provisional: 'provisional',
	revised: 'revised',
	'low-reliability': 'low reliability',
	break: 'not comparable with the period before',
	'rounds-to-zero': 'rounds to zero',
	suppressed: 'withheld to protect people',
	'not-available': 'not available',
	'not-applicable': 'not applicable',
};

const ratingPhrases: Record<Rating, string> = {
	strength: 'Strength',
	'in-line': 'In line',
	weakness: 'Weakness',
	improved: 'Improved',
	'little-change': 'Little change',
	declined: 'Declined',
	met: 'Target met',
	'on-track': 'On track',
	'off-track': 'Off track',
	'not-compared': 'Not compared',
};

const absencePhrases: Record<Absence, string> = {
	suppressed: 'Withheld to protect people',
	'not-available': 'No data',
	'not-applicable': 'Not applicable',
};

type Ends = Pick<MeasureScale, 'low' | 'high'>;

/** An end of a scale, with the places it needs. */
const end = (value: number) => number(value, placesOf(value, 6));

const fromTo = (scale: Ends) => `from ${end(scale.low)} to ${end(scale.high)}`;

const isBeyond = ({ low, high, least = low, most = high }: Ends & Partial<MeasureScale>) => least < low || most > high;
const beyond = 'Areas of other levels may lie beyond.';

const kindNames: Record<MeasureType, string> = {
	index: 'the index',
	dimension: 'dimensions',
	component: 'components',
	indicator: 'indicators',
};

/** Words, numbers and dates that several pages use. */
export const shared = {
	/** Around saving what is drawn as a picture. */
	picture: {
		png: 'Save as a picture (PNG)',
		svg: 'Save as a drawing (SVG)',
		saved: 'Saved.',
		failed: 'The picture could not be made here.',
		source: (name: string) => `Source: ${name}.`,
		note: (licence: string, created: string, address: string) =>
			`Licence: ${licence}. Released ${shared.date(created)}. ${address}`,
	},
	number,
	integer: (value: number) => integer().format(value),
	/** Scores of one kind of measure are shown with the same places everywhere. */
	score: (value: number, { decimals }: Pick<MeasureScale, 'decimals'>) => number(value, decimals),
	/** A rule's threshold, in full. */
	points: (value: number) => `${end(value)} ${value === 1 ? 'point' : 'points'}`,
	signed: (value: number, places: number) => {
		const text = number(Math.abs(value), places);
		const sign = Number(value.toFixed(places)) === 0 ? '' : value > 0 ? '+' : '−';
		return sign + text;
	},
	/** A value with its unit as written after a number. */
	value: (value: number, places: number, unit: string) => {
		if (unit === '') return number(value, places);
		if (unit === '£') return `£${number(value, places)}`;
		return unit.startsWith('%') ? `${number(value, places)}${unit}` : `${number(value, places)} ${unit}`;
	},
	ordinal: (n: number) => `${integer().format(n)}${ordinalEndings[ordinalRules().select(n)] ?? 'th'}`,
	rankOf: (rank: number, of: number) => `${shared.ordinal(rank)} of ${integer().format(of)}`,
	list: (items: readonly string[]) => listed().format(items),
	date: (iso: string) => longDate().format(new Date(`${iso}T00:00:00Z`)),
	flag: (word: FlagWord, dataPeriod: string | null) =>
		word === 'carried' && dataPeriod !== null ? `${dataPeriod} figure` : flagPhrases[word],
	rating: (rating: Rating) => ratingPhrases[rating],
	absent: (absence: Absence) => absencePhrases[absence],
	direction: { higher: 'higher is better', lower: 'lower is better', neither: 'neither high nor low is better' },
	/** Which scores there are and which way is good, of one kind of measure. */
	scaleText: (scale: Ends & Partial<MeasureScale>) =>
		`Scores run ${fromTo(scale)}; higher is better.${isBeyond(scale) ? ` ${beyond}` : ''}`,
	/** Unit and direction of a measure, beside its name. */
	facts: ({ figures }: ShortDefinition, scale: Ends & Partial<MeasureScale>) => {
		const scores = shared.scaleText(scale);
		if (figures === null) return scores;
		const way = shared.direction[figures.direction];
		return `${figures.unit === '' ? `For the figures, ${way}` : `Figures in ${figures.unit}; ${way}`}. ${scores}`;
	},
	/** The same where a page shows several kinds, which may be on scales of their own. */
	scalesText: (scales: MeasureScales, among?: readonly MeasureType[]) => {
		const groups = scaleGroups(scales, among);
		if (groups.length === 1) return shared.scaleText(groups[0]!.scale);
		const runs = groups.map(({ kinds, scale }) => `${shared.kindsOf(kinds)} ${fromTo(scale)}`);
		return `Scores run on scales of their own: ${runs.join(', ')}; higher is better on each.${groups.some(({ scale }) => isBeyond(scale)) ? ` ${beyond}` : ''}`;
	},
	/** Of which kinds of measure something is said. */
	kindsOf: (kinds: readonly MeasureType[]) => `of ${listed().format(kinds.map((kind) => kindNames[kind]))}`,
	fromTo,
	/** After a score. */
	outOf: (scale: Ends) => (scale.low === 0 ? `out of ${end(scale.high)}` : `on a scale ${fromTo(scale)}`),
	/** Above the classes of a map's colours. */
	legend: (scale: Ends) => `Score, ${shared.outOf(scale)}; higher is better`,
	classUnder: (to: number, places: number) => `under ${number(to, places)}`,
	classOver: (from: number, places: number) => `${number(from, places)} and over`,
	classOf: (from: number, to: number, places: number) => `${number(from, places)} to ${number(to, places)}`,
	/** Said where a difference stands beside the scores it is between. */
	beforeRounding:
		'Differences are worked out before rounding, so their last digit may differ from that of the scores shown.',
	/** Leads to the code that shows what the page shows on another site. */
	embedThis: 'Put this on your site',
	gap: 'No data yet',
	gapLong: (name: string) => `${name} has no data yet`,
};
