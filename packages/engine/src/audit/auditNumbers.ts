import type { AuditCell } from './audit.ts';

/** A number as an audit holds it: `null` where it is not defined, and no negative zero. */
export function figure(x: number): AuditCell {
	return Number.isFinite(x) ? x + 0 : null;
}

/**
 * A number in running text, with two places, or with as many more (up to five) as it takes to tell it from the limit that
 * it is held to: 0.699 is not said to be "0.70, below 0.7".
 *
 * @param x - the number
 * @param limit - what it is held to, where there is something
 * @example
 * inText(0.654, 0.7) // => '0.65'
 * inText(0.6994, 0.7) // => '0.699'
 * inText(-0.001) // => '0.00'
 */
export function inText(x: number, limit?: number): string {
	let text = x.toFixed(2);
	for (let places = 3; places <= 5 && limit !== undefined && x !== limit && Number(text) === limit; places++) {
		text = x.toFixed(places);
	}
	return Number(text) === 0 ? text.replace('-', '') : text;
}

/**
 * A share as a percentage in running text, in whole per cent, or with as many places as it takes to tell it from
 * the limit that it is held to: 64.8% is not said to be "65%, fewer than 65%".
 *
 * @param share - 0 to 1
 * @param limit - the share that it is held to, where there is one
 * @example
 * percent(0.256) // => '26%'
 * percent(0.004) // => '0.4%'
 * percent(0.648, 0.65) // => '64.8%'
 */
export function percent(share: number, limit?: number): string {
	const hundred = 100 * share;
	let places = hundred > 0 && hundred < 1 ? 1 : 0;
	const shown = limit === undefined || limit === share ? Number.NaN : Number.parseFloat(percent(limit));
	while (places < 12 && Number(hundred.toFixed(places)) === shown) places++;
	return `${hundred.toFixed(places)}%`;
}

/**
 * Names in a row: `A`, `A and B`, `A, B and C`; of a long list the first and how many more.
 *
 * @example
 * listed(['A', 'B', 'C']) // => 'A, B and C'
 * listed(['A', 'B', 'C', 'D'], 2) // => 'A, B and 2 more'
 */
export function listed(names: readonly string[], most = 6): string {
	if (names.length > most) return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
	if (names.length < 2) return names[0] ?? '';
	return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/**
 * A number and what it counts.
 *
 * @example
 * counted(1, 'area') // => '1 area'
 * counted(1200, 'area') // => '1,200 areas'
 */
export function counted(n: number, noun: string, plural = `${noun}s`): string {
	return `${String(n).replace(/\B(?=(\d{3})+$)/g, ',')} ${n === 1 ? noun : plural}`;
}

/**
 * A count in a sentence: a number, or `none`.
 *
 * @example
 * orNone(0) // => 'none'
 * orNone(3) // => '3'
 */
export function orNone(n: number): string {
	return n === 0 ? 'none' : String(n);
}
