/**
 * `a` or `an` before the name of a kind of area; initials as they are spelt out, and unions as they are spoken.
 *
 * @example
 * article('LSOA') // => 'an'
 * article('united kingdom') // => 'a'
 */
export function article(noun: string): 'a' | 'an' {
	return (/^[A-Z]{2}/.test(noun) ? /^[AEFHILMNORSX]/ : /^(?:[aeio]|u(?!ni|s|k))/i).test(noun) ? 'an' : 'a';
}
