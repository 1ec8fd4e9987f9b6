import { expect, it } from 'vitest';
import { tileAddress, tileOrigin } from './tileAddress.ts';

/** What is said of an address, each fault in a sentence. */
const faults = (address: string) => tileAddress.safeParse(address).error?.issues.map(({ message }) => message) ?? [];

it('tells every fault of an address of tiles, and how to mend it', () => {
	expect(faults('https://tiles.council.example/streets/{z}/{x}/{y}.png?key=1')).toEqual([]);
	expect(faults('http://tiles.council.example/{z}/{x}/{y}.png')).toEqual([
		'must begin with https://, so that nobody on the way sees or changes the map',
	]);
	expect(faults('https://tiles.council.example/{x}.png')).toEqual([
		'must hold {z}, {x} and {y} for magnification, column and row; {z} and {y} not found',
	]);
	expect(faults('https://*.tiles.example/{z}/{x}/{y}.png')[0]).toContain('one plain host');
	// What would end one rule of a content policy and begin another never gets there.
	expect(faults('https://tiles.example/{z}/{x}/{y}.png; script-src *')[0]).toContain('without spaces');
	expect(faults('tiles').length).toBe(2);
});

it('allows the host alone', () => {
	expect(tileOrigin('https://Tiles.Council.example:8443/a/{z}/{x}/{y}.png')).toBe('https://tiles.council.example:8443');
});
