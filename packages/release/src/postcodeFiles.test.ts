import type { PostcodeArea } from '@social-index/schema';
import { expect, it } from 'vitest';
import { postcodeFiles } from './postcodeFiles.ts';

const entry = (postcode: string, area: string, retired = false): PostcodeArea => ({ postcode, area, retired });
const entries = [
	entry('QA1 1AA', 'W2'),
	entry('QA1 1AB', 'W1'),
	entry('QA1 1AD', 'W2'),
	entry('QA1 2AA', 'W1', true),
	entry('QA11 1AA', 'W3'),
];
const attribution = 'Invented.';

it('writes one file where all are small, so that asking for it says nothing of where someone lives', () => {
	expect(postcodeFiles({ attribution, entries })).toEqual([
		{
			path: 'geography/postcodes.json',
			content: {
				attribution,
				districts: {
					QA1: { areas: ['W1', 'W2'], sectors: { 1: [0, 'AB', 1, 'AAAD'] }, retired: { 2: [0, 'AA'] } },
					QA11: { areas: ['W3'], sectors: { 1: [0, 'AA'] } },
				},
			},
		},
	]);
});

it('writes a file for each district where they are not, and lists the districts', () => {
	const files = postcodeFiles({ attribution, entries }, 100);
	expect(files.map(({ path }) => path)).toEqual([
		'geography/postcodes.json',
		'geography/postcodes/QA1.json',
		'geography/postcodes/QA11.json',
	]);
	expect(files[0]!.content).toEqual({ attribution, districts: { QA1: null, QA11: null } });
	expect(files[2]!.content).toEqual({ areas: ['W3'], sectors: { 1: [0, 'AA'] } });
});

it('takes little more than two letters a postcode', () => {
	const letters = 'ABDEFGHJLNPQRSTUWXYZ';
	const many = Array.from({ length: 4000 }, (_, n) =>
		entry(`QA1 ${Math.floor(n / 400)}${letters[Math.floor(n / 20) % 20]}${letters[n % 20]}`, `E0500${n % 5}`),
	).sort((a, b) => (a.postcode < b.postcode ? -1 : 1));
	expect(JSON.stringify(postcodeFiles({ attribution, entries: many })[0]!.content).length).toBeLessThan(2.3 * 4000);
});
