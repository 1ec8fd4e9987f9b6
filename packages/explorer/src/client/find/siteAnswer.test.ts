import { expect, it } from 'vitest';
import { findWordsIn } from '../../words/ofFind.ts';
import { PostcodeFiles } from './postcodeFiles.ts';
import { type OpenIndex, siteAnswer } from './siteAnswer.ts';

const area = (code: string, name: string, within: string) => ({ code, name, kind: '', within });
const postcodes = (areas: readonly string[]) => async () =>
	new PostcodeFiles(
		{ attribution: '', districts: { QA1: { areas: [...areas], sectors: { 1: [0, 'AA', 1, 'AB'] } } } },
		'',
	);
const borough: OpenIndex = {
	name: 'Index of Riverton',
	place: 'Riverton',
	root: 'riverton/',
	release: 'riverton/release/',
	find: {
		language: 'en',
		areas: [area('W1', 'Gascoigne', 'Riverton'), area('W2', 'Thames', 'Riverton')],
		names: [{ name: 'Mayesbrook', area: 0, former: true, vintage: '', share: 1 }],
	},
	postcodes: postcodes(['W1', 'W2']),
};
const region: OpenIndex = {
	name: 'Index of the Vale',
	place: 'the Vale',
	root: 'vale/',
	release: null,
	find: {
		language: 'en',
		areas: [area('W1', 'Gascoigne', 'Riverton'), area('B1', 'Riverton', 'the Vale'), area('W9', 'Gascoyne', 'Hill')],
		names: [],
	},
	postcodes: null,
};
const answer = (text: string, indices = [borough, region]) => siteAnswer(text, indices, findWordsIn('en'));

it('offers an area in each index that has it, and takes none for sure', async () => {
	const { options, said, sure } = await answer('gascoigne');
	expect(options.map(({ root, code }) => root! + code)).toEqual(['riverton/W1', 'vale/W1']);
	expect(options[1]!.detail).toBe('Riverton; Index of the Vale');
	expect(said).toBe('2 areas found.');
	expect(sure).toBe(false);
});

it('finds the only area of a name, and one by a former name, and opens it for sure', async () => {
	expect(await answer('thames')).toMatchObject({ options: [{ root: 'riverton/', code: 'W2' }], sure: true });
	expect(await answer('mayesbrook')).toMatchObject({ options: [{ root: 'riverton/', code: 'W1' }], sure: true });
});

it('finds an index by its place, before the areas of that name', async () => {
	const { options } = await answer('riverton');
	expect(options.map(({ root, code }) => root! + code)).toEqual(['riverton/', 'vale/B1']);
});

it('looks a postcode up in the indices that know postcodes, and says that it stayed', async () => {
	const { options, said, sure } = await answer('qa1 1ab');
	expect(options).toMatchObject([{ root: 'riverton/', code: 'W2', detail: 'where QA1 1AB is; Index of Riverton' }]);
	expect(said).toMatch(/^QA1 1AB is in Thames\. Your postcode stays in this browser/);
	expect(sure).toBe(true);
	const twice = await answer('qa1 1aa', [borough, { ...region, postcodes: postcodes(['B1', 'W9']) }]);
	expect(twice.options.map(({ root, code }) => root! + code)).toEqual(['riverton/W1', 'vale/B1']);
	expect(twice.sure).toBe(false);
});

it('says of a postcode that none knows what it can say, and no more', async () => {
	expect((await answer('SW1A 1AA')).said).toContain('not among the postcodes that these indices know');
	expect((await answer('SW1A 1AA', [region])).said).toContain('No area has a name like');
});

it('offers what is spelt alike only where nothing fits as typed', async () => {
	expect((await answer('gascoygne')).said).toContain('spelt alike');
	expect((await answer('gascoyne')).options.map(({ code }) => code)).toEqual(['W9']);
});
