import { expect, test } from 'vitest';
import { checkWith, problemsOf, smallProject } from '../testing/smallProject.ts';

const figures = smallProject['data/figures.csv']!;

for (const heading of [
	'NHS number',
	'UPRN',
	'Postcode',
	'post_code',
	'Date of birth',
	'DOB',
	'Surname',
	'First name',
]) {
	test(`${heading} is refused`, async () => {
		const [told] = await problemsOf('PERSONAL_DATA', {
			'data/figures.csv': `indicator,area,period,value,${heading}\nobesity,E05000026,2012,3,secret-text\n`,
		});
		expect(told).toMatchObject({ severity: 'error', file: 'data/figures.csv', line: 1, column: heading });
		expect(told!.mend).toMatch(/Count or average the records/);
		expect(JSON.stringify(told)).not.toContain('secret-text');
	});
}

test('a column "name" is refused where it does not name areas, and read past where it does', async () => {
	const named = (name: string) => ({
		'data/figures.csv': figures
			.replace('value', 'value,name')
			.replaceAll(
				/E050000(26|27|28),(.*)$/gm,
				(row, n: string) => `${row},${n === '26' ? name : n === '27' ? 'Alibon' : 'Becontree'}`,
			),
	});
	expect(await problemsOf('PERSONAL_DATA', named('Jo Bloggs'))).toHaveLength(1);
	expect((await checkWith(named('Abbey'))).dataset).not.toBeNull();
});
