import { onFirstUse } from '../../model/onFirstUse.ts';

const integer = onFirstUse(() => new Intl.NumberFormat(['cy', 'en-GB']));
const rules = onFirstUse(() => new Intl.PluralRules('cy'));

/** A noun as it stands after a number, where the number changes its first letter: two, three, six; else as it is. */
interface Counted {
	readonly other: string;
	readonly one?: string;
	readonly two?: string;
	readonly few?: string;
	readonly many?: string;
}

/** Nouns after numbers: always in the singular, and changed at the front as the number that is read out asks for. */
const nouns = {
	ardal: { other: 'ardal' },
	dangosydd: { other: 'dangosydd', two: 'ddangosydd' },
	cydran: { other: 'cydran', one: 'gydran', two: 'gydran', many: 'chydran' },
	dimensiwn: { other: 'dimensiwn', two: 'ddimensiwn' },
	cyfnod: { other: 'cyfnod', two: 'gyfnod', few: 'chyfnod', many: 'chyfnod' },
	pwynt: { other: 'pwynt', two: 'bwynt', few: 'phwynt', many: 'phwynt' },
	ffigur: { other: 'ffigur' },
	ffeil: { other: 'ffeil' },
	sgor: { other: 'sgôr' },
	rhan: { other: 'rhan', two: 'ran' },
	sylw: { other: 'sylw' },
	pwysau: { other: 'pwysau', two: 'bwysau', few: 'phwysau', many: 'phwysau' },
	mesur: { other: 'mesur', two: 'fesur' },
	amcangyfrif: { other: 'amcangyfrif' },
	ffynhonnell: { other: 'ffynhonnell' },
	beit: { other: 'beit', two: 'feit' },
} as const satisfies Readonly<Record<string, Counted>>;

export type Noun = keyof typeof nouns;

/**
 * The form of a noun after a number.
 *
 * @example
 * nounAfter(2, 'cydran') // => 'gydran'
 * nounAfter(17, 'cydran') // => 'cydran'
 */
export function nounAfter(n: number, noun: Noun): string {
	const forms: Counted = nouns[noun];
	const category = rules().select(n);
	return category === 'zero' ? forms.other : (forms[category] ?? forms.other);
}

/**
 * A number and what it counts.
 *
 * @example
 * counted(3, 'cyfnod') // => '3 chyfnod'
 * counted(1200, 'ardal') // => '1,200 ardal'
 */
export function counted(n: number, noun: Noun): string {
	return `${integer().format(n)} ${nounAfter(n, noun)}`;
}

/**
 * The article before a noun in the plural, which it leaves as it is; a vowel or h after it calls for `yr`.
 *
 * @example
 * theMany('wardiau') // => 'y wardiau'
 * theMany('ardaloedd') // => 'yr ardaloedd'
 */
export function theMany(plural: string): string {
	return `${/^[aeiouwyâêîôûŵŷh]/i.test(plural) && !/^w[aeiouyâêîôû]/i.test(plural) ? 'yr' : 'y'} ${plural}`;
}

/**
 * Text with a capital at its front; a letter of two signs (Ll, Ch) has its first alone as a capital.
 *
 * @example
 * capital('llawer') // => 'Llawer'
 */
export function capital(text: string): string {
	return text.charAt(0).toLocaleUpperCase('cy') + text.slice(1);
}
