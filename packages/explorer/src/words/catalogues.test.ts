import { describe, expect, it } from 'vitest';
import { cy } from './cy/index.ts';
import { en } from './en/index.ts';

type Leaf = readonly [path: string, word: unknown];

function leaves(value: unknown, path = ''): readonly Leaf[] {
	if (typeof value !== 'object' || value === null) return [[path, value]];
	return Object.entries(value).flatMap(([key, own]) => leaves(own, path === '' ? key : `${path}.${key}`));
}

/** Texts that are rightly the same in both. */
const same = new Set(['KMO', 'SHA-256', 'logarithm', 'Symbol', 'Map', 'Data']);

describe('the Welsh catalogue', () => {
	const english = new Map(leaves(en));
	const welsh = new Map(leaves(cy));

	it('has the keys of the English one and no others', () => {
		expect([...welsh.keys()].toSorted()).toEqual([...english.keys()].toSorted());
	});

	it('leaves no text empty and none in English', () => {
		const texts = [...welsh].filter(
			(leaf): leaf is [string, string] => typeof leaf[1] === 'string' && english.get(leaf[0]) !== '',
		);
		expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
		const untouched = texts.filter(
			([path, text]) => text === english.get(path) && /\p{L}/u.test(text) && !same.has(text),
		);
		expect(untouched).toEqual([]);
	});

	it('says numbers, ordinals and dates as Welsh does', () => {
		const ordinals = [1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 15, 16, 18, 19, 20, 21, 32, 40, 50, 60, 99, 100];
		expect(ordinals.map(cy.ordinal)).toEqual(
			'1af 2il 3ydd 4ydd 5ed 6ed 7fed 10fed 11eg 12fed 15fed 16eg 18fed 19eg 20fed 21ain 32ain 40fed 50fed 60fed 99ain 100fed'.split(
				' ',
			),
		);
		expect(cy.date('2026-03-01')).toBe('1 Mawrth 2026');
		expect(cy.number(-1234.56, 1)).toBe('−1,234.6');
		expect(cy.list(['Pontypridd', 'Caerdydd'])).toBe('Pontypridd, Caerdydd');
	});

	it('changes the front of a noun as the number before it asks', () => {
		expect([1, 2, 3, 6, 17].map((n) => cy.area.indicators(n))).toEqual([
			'1 dangosydd',
			'2 ddangosydd',
			'3 dangosydd',
			'6 dangosydd',
			'17 dangosydd',
		]);
		expect([1, 2, 3, 6].map((n) => cy.scorecards.gapCount(n).replace(' heb ddata eto', ''))).toEqual([
			'1 gydran',
			'2 gydran',
			'3 cydran',
			'6 chydran',
		]);
	});

	it('keeps every name as it is, and every number', () => {
		const scale = { low: 0, high: 100, decimals: 1, point: 1 };
		const names = ['Pontypridd', 'Caerdydd'] as const;
		expect(cy.compare.alike(...names)).toMatch(/Pontypridd.*Caerdydd/);
		expect(cy.area.levelIn('ward', names)).toMatch(/Pontypridd.*Caerdydd/);
		expect(cy.home.since(2.34, '2013', scale as never)).toMatch(/\+2\.3.*2013/);
		expect(cy.whatIf.furthest('Pontypridd', 3, 12)).toMatch(/Pontypridd.*3ydd.*12fed/);
		expect(cy.change.takeApart('Pontypridd')).toContain('Pontypridd');
		expect(cy.plan.by('45%', '2030')).toBe('45% erbyn 2030');
	});
});
