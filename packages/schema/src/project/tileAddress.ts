import { z } from 'zod';

/** The host of an address of tiles, as a content policy names it; `null` where it cannot be read. */
function hostOf(template: string): string | null {
	const found = /^https?:\/\/([a-z0-9.-]+(?::\d{1,5})?)\//i.exec(template);
	return found === null ? null : found[1]!.toLowerCase();
}

const placeholders = ['{z}', '{x}', '{y}'] as const;

/**
 * The address of the pictures that a street map is put together from, with `{z}`, `{x}` and `{y}` where magnification, column
 * and row go (Web Mercator, rows from the north). The host is a plain one: browsers are allowed to ask it and no other.
 *
 * @example
 * tileAddress.safeParse('https://tiles.council.example/streets/{z}/{x}/{y}.png').success // => true
 * tileAddress.safeParse('http://tiles.council.example/{z}/{x}/{y}.png').success // => false
 * tileAddress.safeParse('https://tiles.council.example/{z}/{x}.png').success // => false
 * tileAddress.safeParse('https://{s}.tiles.example/{z}/{x}/{y}.png').success // => false
 */
export const tileAddress = z.string().check((context) => {
	const { value, issues } = context;
	const wrong = (message: string) => issues.push({ code: 'custom', input: value, message });
	if (!value.startsWith('https://'))
		wrong('must begin with https://, so that nobody on the way sees or changes the map');
	else if (hostOf(value) === null) {
		wrong('must name one plain host, like https://tiles.council.example/{z}/{x}/{y}.png; no {s} and no * in it');
	}
	const lacking = placeholders.filter((placeholder) => !value.includes(placeholder));
	if (lacking.length > 0) {
		wrong(`must hold {z}, {x} and {y} for magnification, column and row; ${lacking.join(' and ')} not found`);
	}
	if (/[\s;,'"<>]/.test(value)) wrong('must be a web address, without spaces, quotes, commas or semicolons');
});

/**
 * Where the pictures of a street map come from, as `https://host`: what a content policy must allow.
 *
 * @example
 * tileOrigin('https://tiles.council.example/{z}/{x}/{y}.png') // => 'https://tiles.council.example'
 */
export function tileOrigin(template: string): string {
	return `${template.slice(0, template.indexOf('://'))}://${hostOf(template) ?? ''}`;
}
