import { expect, test } from 'vitest';
import { changed, problemsOf, smallProject } from '../testing/smallProject.ts';

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

test('what values beyond best or worst come to is told as the method has it', async () => {
	const beyond = { 'data/figures.csv': figures.replace(/^(crime,E05000026,2012,).*$/m, '$19999') };
	const method = (text: string) => changed('index.yaml', 'themes:', `method: ${text}\nthemes:`);
	const told = async (text: string) =>
		(await problemsOf('BEYOND_ANCHORS', { ...beyond, ...method(text) })).map(({ message }) => message);
	expect((await told('{ preset: spi-ward }'))[0]).toMatch(/are scored as if at it\.$/);
	expect((await told('{ preset: spi-ward, clamp: false }'))[0]).toMatch(/have scores beyond the scale\.$/);
	expect(await told('{ preset: oecd-minmax-equal }')).toEqual([]);
});
