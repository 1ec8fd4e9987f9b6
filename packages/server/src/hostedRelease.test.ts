import { InputError } from '@social-index/schema';
import { expect, it } from 'vitest';
import { placesOf } from './hostedRelease.ts';

const release = (id: string, version = '1', created = '2024-05-01') => ({ id, version, created });

it('leaves every index where it is when another joins one that has a folder', () => {
	const [before] = placesOf([release('luton')], true);
	expect(placesOf([release('london'), release('luton')])).toEqual([{ slug: 'london' }, before]);
});

it('puts a past edition where it stays when there are more', () => {
	const editions = [release('luton', '9', '2023-05-01'), release('luton', '10', '2024-05-01')];
	expect(placesOf(editions)).toEqual([{ slug: 'edition/9', past: true }, { slug: '' }]);
	expect(placesOf([...editions, release('luton', '8', '2025-05-01')])).toEqual([
		{ slug: 'edition/9', past: true },
		{ slug: 'edition/10', past: true },
		{ slug: '' },
	]);
});

it('takes the higher version for the later where two are of one day', () => {
	expect(placesOf([release('luton', '1.10'), release('luton', '1.9'), release('bath')])).toEqual([
		{ slug: 'luton' },
		{ slug: 'luton/edition/1.9', past: true },
		{ slug: 'bath' },
	]);
});

it('tells everything that stands in the way at once', () => {
	const found = (() => {
		try {
			placesOf([release('map'), release('cy'), release('luton', '1 A'), release('luton', '1-a', '2025-01-01')]);
		} catch (error) {
			return error;
		}
		return null;
	})();
	expect(found).toBeInstanceOf(InputError);
	const { problems } = found as InputError;
	expect(problems.map(({ code, found: what }) => [code, what])).toEqual([
		['RESERVED_ID', 'map'],
		['RESERVED_ID', 'cy'],
		['EDITION_TWICE', 'luton'],
	]);
	expect(problems[2]!.message).toContain('"1 A" and "1-a"');
});

it('minds no name of a page where an index is alone at the root', () => {
	expect(placesOf([release('map')])).toEqual([{ slug: '' }]);
});
