import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameOrder } from './nameOrder.ts';

describe('the order of names', () => {
	it('is nowhere put together in another way', () => {
		const own = fileURLToPath(new URL('..', import.meta.url));
		const files = globSync('**/*.{ts,svelte}', { cwd: own }).filter((file) => !/nameOrder|\.test\./.test(file));
		expect(files.length).toBeGreaterThan(200);
		const others = files.filter((file) => /Intl\.Collator|localeCompare/.test(readFileSync(join(own, file), 'utf8')));
		expect(others).toEqual([]);
	});

	it('is that of the Welsh alphabet on pages in Welsh', () => {
		const ordered = ['Caerau', 'Cwm', 'Chirk', 'Dyfi', 'Ddol', 'Fochriw', 'Ffair', 'Gwent', 'Ngaer', 'Hendre'];
		ordered.push('Luton', 'Llan', 'Narberth', 'Pwll', 'Phen', 'Rogerstone', 'Rhyl', 'Tywyn', 'Thornhill', 'Uwch');
		expect(ordered.toSorted(nameOrder('cy'))).toEqual(ordered);
		expect(ordered.toReversed().toSorted(nameOrder('cy'))).toEqual(ordered);
		expect(ordered.toSorted(nameOrder('en')).slice(0, 3)).toEqual(['Caerau', 'Chirk', 'Cwm']);
	});

	it('counts numbers in names as numbers, in both languages', () => {
		for (const language of ['en', 'cy']) {
			expect(['Ward 10', 'Ward 2', 'Ward 1'].toSorted(nameOrder(language))).toEqual(['Ward 1', 'Ward 2', 'Ward 10']);
		}
	});

	const welsh = new Intl.Collator('cy', { numeric: true });
	it.skipIf(welsh.resolvedOptions().locale !== 'cy')('is the one that ICU has for Welsh', () => {
		const letters = fc.constantFrom(
			...'abcdefghijlmnoprstuwyâêŵŷ',
			'ch',
			'dd',
			'ff',
			'ng',
			'll',
			'ph',
			'rh',
			'th',
			' ',
			'-',
		);
		const name = fc.array(letters, { minLength: 1, maxLength: 8 }).map((parts) => {
			const text = parts.join('').trim();
			return text.charAt(0).toUpperCase() + text.slice(1);
		});
		fc.assert(
			fc.property(name, name, (a, b) => {
				expect(Math.sign(nameOrder('cy')(a, b)), `${a}, ${b}`).toBe(Math.sign(welsh.compare(a, b)));
			}),
			{ numRuns: 3000 },
		);
	});
});
