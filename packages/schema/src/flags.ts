/**
 * What is to be said of one cell, beside its number or in place of it.
 *
 * A cell may carry several. In memory they are bits of one 16-bit integer; in files they are these words,
 * separated by spaces, in the order of this list. `carried` and `interpolated` are followed by the period the
 * data are of where that is known: `carried:2011`.
 */
export const flagWords = [
	/** The value is another period's, brought here because this period has none of its own. */
	'carried',
	/** The value lies between those of two other periods. */
	'interpolated',
	/** The value was estimated from the area's other indicators. */
	'imputed',
	/** The value lies beyond its best or worst case and was scored as if at it. */
	'clamped',
	/** The value was changed by outlier treatment. */
	'treated',
	/** Made without all of the parts that it usually has, or from parts that carry a flag of their own. */
	'partial',
	/** Made from figures of other areas: added up, or brought to other boundaries. */
	'converted',
	'estimated',
	'provisional',
	'revised',
	'low-reliability',
	/** Not comparable with the period before. */
	'break',
	/** The value is not exactly zero but is shown as zero at the stated precision. */
	'rounds-to-zero',
	/** Absent: withheld to protect people. */
	'suppressed',
	/** Absent: no value was supplied. */
	'not-available',
	/** Absent: the measure has no meaning here. */
	'not-applicable',
] as const;

export type FlagWord = (typeof flagWords)[number];

const bitOf = Object.fromEntries(flagWords.map((word, i) => [word, 1 << i])) as Readonly<Record<FlagWord, number>>;

/** The bit of each flag word, for use with `&` and `|` on a cell's flag integer. */
export const flagBit: Readonly<Record<FlagWord, number>> = bitOf;

/** The bits that mean "there is no number here". Exactly one of them is set on an absent cell. */
export const absentBits = bitOf.suppressed | bitOf['not-available'] | bitOf['not-applicable'];

/**
 * The symbol that official statistics use for a flag in tables, in square brackets
 * (Government Analysis Function, "Using symbols in tables"). `null` where the guidance has none and the word is written out.
 */
export const flagSymbol: Readonly<Record<FlagWord, string | null>> = {
	carried: null,
	interpolated: '[e]',
	imputed: '[e]',
	clamped: null,
	treated: null,
	partial: null,
	converted: null,
	estimated: '[e]',
	provisional: '[p]',
	revised: '[r]',
	'low-reliability': '[u]',
	break: '[b]',
	'rounds-to-zero': '[low]',
	suppressed: '[c]',
	'not-available': '[x]',
	'not-applicable': '[z]',
};

/**
 * Writes a flag integer as words.
 *
 * @param bits - the cell's flags
 * @param dataPeriod - the period the data are of, for `carried` and `interpolated`
 * @example
 * writeFlags(flagBit.carried | flagBit.clamped, '2011') // => 'carried:2011 clamped'
 * writeFlags(0) // => ''
 */
export function writeFlags(bits: number, dataPeriod?: string): string {
	if (bits === 0) return '';
	const words: string[] = [];
	for (const word of flagWords) {
		if ((bits & bitOf[word]) === 0) continue;
		const dated = dataPeriod !== undefined && (word === 'carried' || word === 'interpolated');
		words.push(dated ? `${word}:${dataPeriod}` : word);
	}
	return words.join(' ');
}

/**
 * Reads flag words back. The inverse of {@link writeFlags}.
 *
 * @throws Error where a word is not one of {@link flagWords}
 * @example
 * readFlags('carried:2011 clamped') // => { bits: flagBit.carried | flagBit.clamped, dataPeriod: '2011' }
 */
export function readFlags(text: string): { bits: number; dataPeriod?: string } {
	let bits = 0;
	let dataPeriod: string | undefined;
	for (const part of text.split(' ')) {
		if (part === '') continue;
		const colon = part.indexOf(':');
		const word = colon < 0 ? part : part.slice(0, colon);
		const bit = bitOf[word as FlagWord];
		if (bit === undefined) throw new Error(`"${word}" is not a flag; the flags are ${flagWords.join(', ')}.`);
		bits |= bit;
		if (colon >= 0) dataPeriod = part.slice(colon + 1);
	}
	return dataPeriod === undefined ? { bits } : { bits, dataPeriod };
}
