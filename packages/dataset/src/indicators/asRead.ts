import type { Indicator } from '@social-index/schema';

/**
 * An indicator as its data files hold it. What is divided by another indicator later stands in them as a count, and is added up and
 * protected as one, whatever kind of number the quotient is.
 *
 * @example
 * asRead({ kind: 'rate', denominator: 'residents' }).kind // => 'count'
 * asRead({ kind: 'rate', denominator: null }).kind // => 'rate'
 */
export function asRead<Known extends Pick<Indicator, 'kind' | 'denominator'>>(indicator: Known): Known {
	return indicator.denominator === null ? indicator : { ...indicator, kind: 'count' };
}
