import { describe, expect, it } from 'vitest';
import type { FindIndex } from '../../state/find/findIndex.ts';
import { findWordsIn } from '../../words/ofFind.ts';
import { finderAnswer } from './finderOptions.ts';
import { PostcodeFiles } from './postcodeFiles.ts';

const index: FindIndex = {
	language: 'en',
	areas: [
		{ code: 'W1', name: 'Gascoigne', kind: '', within: 'Riverton' },
		{ code: 'W2', name: 'Thames', kind: '', within: 'Riverton' },
		...Array.from({ length: 12 }, (_, i) => ({ code: `N${i}`, name: `North ${i}`, kind: '', within: '' })),
	],
	names: [{ name: 'Mayesbrook', area: 0, former: true, vintage: 'until 2022', share: 0.4 }],
};
const postcodes = () =>
	new PostcodeFiles(
		{ attribution: '', districts: { QA1: { areas: ['W1', 'W2'], sectors: { 1: [0, 'AA', 1, 'AB'] } } } },
		'release/',
	);
const answer = (text: string, own: PostcodeFiles | null = postcodes()) =>
	finderAnswer(text, { index, postcodes: own, place: 'Riverton', words: findWordsIn('en') });

describe('what the box for areas answers', () => {
	it('is the area of a postcode, and that the postcode stayed', async () => {
		const { options, said, sure } = await answer('qa1 1aa');
		expect(options).toEqual([{ code: 'W1', name: 'Gascoigne', other: null, detail: 'where QA1 1AA is' }]);
		expect(said).toBe(
			'QA1 1AA is in Gascoigne. Your postcode stays in this browser; all postcodes of the place are in one file that was fetched.',
		);
		expect(sure).toBe(true);
	});

	it('is what there is to choose from for half a postcode, and nothing is taken for sure', async () => {
		const { options, said, sure } = await answer('QA1');
		expect(options.map(({ detail }) => detail)).toEqual(['1 postcode of QA1', '1 postcode of QA1']);
		expect(said).toContain('in 2 areas');
		expect(sure).toBe(false);
	});

	it('shows the name in the other language beside that of the page, whichever was typed', async () => {
		const both: FindIndex = {
			language: 'cy',
			areas: [{ code: 'W1', name: 'Abertawe', kind: '', within: 'Cymru' }],
			names: [{ name: 'Swansea', area: 0, former: false, vintage: '', share: 1, language: 'en' }],
		};
		for (const text of ['swan', 'abert']) {
			const found = await finderAnswer(text, { index: both, postcodes: null, place: '', words: findWordsIn('cy') });
			expect(found.options).toEqual([
				{ code: 'W1', name: 'Abertawe', other: { name: 'Swansea', language: 'en' }, detail: 'Cymru' },
			]);
			expect(found.sure).toBe(true);
		}
	});

	it('says where a postcode is not, and what to do about a name that nothing is like', async () => {
		expect((await answer('SW1A 1AA')).said).toContain('SW1A 1AA is not in Riverton.');
		expect((await answer('Zzyzx')).said).toContain('or type the whole postcode');
		expect((await answer('Zzyzx', null)).said).not.toContain('postcode');
	});

	it('counts names, says of which former ward an area has a part, and what is only spelt alike', async () => {
		expect((await answer('north')).said).toBe('12 areas found, the first 10 shown. Type more to narrow them.');
		expect((await answer('mayesbrook')).options[0]!.detail).toBe('Mayesbrook before (until 2022), 40% of it; Riverton');
		expect((await answer('Gascoine')).said).toBe('No area is called “Gascoine”. One is spelt alike.');
	});
});
