import { expect, test } from 'vitest';
import { problemsOf, smallProject } from '../testing/smallProject.ts';

const figures = smallProject['data/figures.csv']!;

test('a row that cannot be read is not told again as data that are lacking', async () => {
	const onlyRow = figures.replaceAll(/^crime.*\n/gm, '');
	const changes = { 'data/figures.csv': `${onlyRow}crime,E05000026,2012,many\n` };
	expect(await problemsOf('TEXT_IN_NUMBER', changes)).toHaveLength(1);
	expect(await problemsOf('NO_OBSERVATIONS', changes)).toEqual([]);
	expect(await problemsOf('AREAS_WITHOUT_DATA', changes)).toEqual([]);
});

test('a file that cannot be read is not told again for every indicator', async () => {
	for (const content of ['', figures.replace('value', 'values')]) {
		expect(await problemsOf('NO_OBSERVATIONS', { 'data/figures.csv': content })).toEqual([]);
	}
});
