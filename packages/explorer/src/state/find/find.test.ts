import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { translatedRelease } from '../../model/translatedRelease.ts';
import { sampleRelease } from '../../testing/sampleRelease.ts';
import { welshRelease } from '../../testing/welshRelease.ts';
import { type FindIndex, findIndex } from './findIndex.ts';
import { findNames } from './findNames.ts';
import { findPostcode, type PostcodeSource } from './findPostcode.ts';
import { plainText } from './plainText.ts';
import { postcodeReadings } from './postcodeReadings.ts';

const area = (name: string, within = 'Riverton', kind = '') => ({
	code: name.toUpperCase().slice(0, 4),
	name,
	kind,
	within,
});
const index: FindIndex = {
	language: 'en',
	areas: [
		area("King's Park"),
		area('Gascoigne'),
		area('Abbey'),
		area('Abbey Wood', 'Oakham'),
		area('Môn-y-Bont', 'Gwynedd'),
		area('Barking Riverside'),
		area('Riverton', '', 'borough'),
	],
	names: [
		{ name: 'Old Gascoigne', area: 5, former: true, vintage: 'until 2022', share: 0.3 },
		{ name: 'Old Gascoigne', area: 1, former: true, vintage: 'until 2022', share: 0.7 },
		{ name: 'The Gascoigne', area: 1, former: false, vintage: '', share: 1 },
	],
};
const found = (text: string) => findNames(index, text, 10).matches.map((match) => match.area.name);

describe('areas by name', () => {
	it.each([
		['kings park', "King's Park"],
		['KING’S  PARK', "King's Park"],
		['mon y bont', 'Môn-y-Bont'],
		['riverside', 'Barking Riverside'],
		['bark riv', 'Barking Riverside'],
		['gasc', 'Gascoigne'],
		['GASC', 'Gascoigne'],
	])('finds "%s"', (text, name) => {
		expect(found(text)[0]).toBe(name);
	});

	it.each([
		['Gascoine', 'Gascoigne'],
		['gasciogne', 'Gascoigne'],
		['abey', 'Abbey'],
		['Bakring Riversde', 'Barking Riverside'],
		['kigns park', "King's Park"],
		['gasciog', 'Gascoigne'],
	])('forgives the slip in "%s"', (text, name) => {
		const { matches, alike } = findNames(index, text, 10);
		expect(matches[0]?.area.name).toBe(name);
		expect(alike).toBe(true);
	});

	it('puts the name itself before longer names, and areas of both before none', () => {
		expect(found('abbey')).toEqual(['Abbey', 'Abbey Wood']);
		expect(found('xylophone')).toEqual([]);
		expect(found('  ')).toEqual([]);
	});

	it('leads a former name to every area that has a part of it, the largest part first', () => {
		const { matches } = findNames(index, 'old gascoigne', 10);
		expect(matches.map((match) => [match.area.name, match.through?.share])).toEqual([
			['Gascoigne', 0.7],
			['Barking Riverside', 0.3],
		]);
	});

	it('finds every area of a release by its own name and by its code, first', () => {
		const model = new IndexModel(sampleRelease());
		const own = findIndex(model);
		expect(own.areas).toHaveLength(model.allAreas.length);
		for (const { code, name } of own.areas) {
			expect(plainText(findNames(own, name, 1).matches[0]!.area.name)).toBe(plainText(name));
			expect(findNames(own, code, 1).matches[0]!.area.code).toBe(code);
		}
	});

	it('finds an area by its names in both languages, on the pages of either, with that of the page first', () => {
		const both = welshRelease({}, (text) => `Tre ${text}`);
		const [first] = both.areas;
		for (const [language, name, other] of [
			['en', first!.name, `Tre ${first!.name}`],
			['cy', `Tre ${first!.name}`, first!.name],
		] as const) {
			const own = findIndex(new IndexModel(translatedRelease(both, language).data));
			for (const sought of [name, other]) {
				const [match] = findNames(own, sought, 1).matches;
				expect(match!.area, `${sought} in ${language}`).toMatchObject({ code: first!.code, name });
			}
			expect(own.names.filter(({ area }) => own.areas[area]!.code === first!.code)).toMatchObject([
				{ name: other, language: language === 'en' ? 'cy' : 'en' },
			]);
		}
		expect(findIndex(new IndexModel(sampleRelease())).names).toEqual([]);
	});

	it('lists no more than asked, counts them all, and never throws', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 20 }), (text) => {
				const { matches, total } = findNames(index, text, 2);
				expect(matches.length).toBe(Math.min(2, total));
			}),
		);
	});
});

const source: PostcodeSource = {
	index: { attribution: '', districts: { QA1: null, QI9: null } },
	district: (name) =>
		Promise.resolve(
			name === 'QA1'
				? { areas: ['W1', 'W2'], sectors: { 1: [0, 'AB', 1, 'AAADAE'], 2: [0, 'AA'] }, retired: { 3: [1, 'ZZ'] } }
				: { areas: ['W3'], sectors: { 0: [0, 'AA'] } },
		),
};
const looked = (text: string) => findPostcode(postcodeReadings(text), source);

describe('postcodes', () => {
	it.each(['QA1 1AB', 'qa11ab', ' Qa1  1aB ', 'QAI 1AB', 'qa1iab'])('finds "%s"', async (text) => {
		expect(await looked(text)).toEqual({ kind: 'found', postcode: 'QA1 1AB', area: 'W1', retired: false });
	});

	it.each(['QI9 0AA', 'Q19 0AA', 'QI9 OAA', 'q19oaa'])(
		'takes O for 0 and I for 1 in "%s" and the other way',
		async (text) => {
			expect(await looked(text)).toMatchObject({ kind: 'found', postcode: 'QI9 0AA', area: 'W3' });
		},
	);

	it('says that one is no longer in use', async () => {
		expect(await looked('QA1 3ZZ')).toEqual({ kind: 'found', postcode: 'QA1 3ZZ', area: 'W2', retired: true });
	});

	it('counts the areas of one that is begun', async () => {
		expect(await looked('QA1')).toEqual({
			kind: 'begun',
			postcode: 'QA1',
			areas: [
				{ code: 'W2', postcodes: 3 },
				{ code: 'W1', postcodes: 2 },
			],
		});
		expect(await looked('qa1 2')).toMatchObject({
			kind: 'begun',
			postcode: 'QA1 2',
			areas: [{ code: 'W1', postcodes: 1 }],
		});
		expect(await looked('QA1 1A')).toMatchObject({ kind: 'begun', postcode: 'QA1 1A' });
	});

	it('names the areas around one that is not known: of its sector, else of its district', async () => {
		expect(await looked('QA1 2ZZ')).toEqual({
			kind: 'unknown',
			postcode: 'QA1 2ZZ',
			near: 'QA1 2',
			areas: [{ code: 'W1', postcodes: 1 }],
		});
		expect(await looked('QA1 9ZZ')).toMatchObject({ near: 'QA1', areas: [{ code: 'W2' }, { code: 'W1' }] });
	});

	it('says that one lies elsewhere without asking for any file', async () => {
		const silent: PostcodeSource = { ...source, district: () => Promise.reject(new Error('asked')) };
		expect(await findPostcode(postcodeReadings('SW1A 1AA'), silent)).toEqual({
			kind: 'elsewhere',
			postcode: 'SW1A 1AA',
		});
	});

	it('are not read from names', () => {
		for (const text of ['Abbey', 'Ward 12', 'E05000026', 'IO', '', 'Barking and Dagenham 001A', '12']) {
			expect(postcodeReadings(text), text).toEqual([]);
		}
	});
});
