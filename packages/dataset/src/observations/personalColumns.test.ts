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
	'NINO',
	'NI number',
	'National Insurance No',
	'patient id',
	'Tenant name',
	'e-mail',
	'Email address',
	'Telephone no',
	'Mobile',
	'Address line 1',
	'Initials',
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

// Numbers made up for examples by those who give them out, or out of use: none is a person's.
for (const [what, cells] of [
	['NHS numbers', ['943 476 5919', '943 476 5870', '943 476 5838']],
	['National Insurance numbers', ['AB123456C', 'AB 12 34 56 D', 'ab123456a']],
	['full postcodes', ['RM10 7FH', 'IG11 7NJ', 'RM8 2AB']],
	['e-mail addresses', ['a.b@example.org', 'c@example.com', 'd@example.net']],
	['telephone numbers', ['020 7946 0000', '+44 20 7946 0123', '07700 900123']],
	['property reference numbers (UPRN)', ['100023336956', '100023336957', '10033558216']],
	['dates of birth', ['30/04/1951', '01/12/1988', '16/07/2004']],
] as const) {
	test(`${what} are refused whatever the heading says, and none is quoted`, async () => {
		const rows = ['26', '27', '28'].map((n, i) => `obesity,E050000${n},2012,3,${cells[i]}`);
		const [told] = await problemsOf('PERSONAL_DATA', {
			'data/figures.csv': `indicator,area,period,value,key\n${rows.join('\n')}\n`,
		});
		expect(told).toMatchObject({ severity: 'error', column: 'key', found: 'key' });
		expect(told!.message).toContain(what);
		for (const cell of cells) expect(JSON.stringify(told)).not.toContain(cell);
	});
}

test('large figures, codes, days of publication and ten digits at random are figures about areas', async () => {
	const columns = ['numerator,denominator,code,published,ref'];
	const rows = ['26', '27', '28'].map(
		(n, i) =>
			`obesity,E050000${n},2012,3,${1_234_567_890 + i},${9_876_543_210 + 7 * i},E0100000${i},2013-0${i + 1}-15,12345678${i}1`,
	);
	const { problems } = await checkWith({
		'data/figures.csv': `indicator,area,period,value,${columns}\n${rows.join('\n')}\ncrime,E05000026,2012,80,,,,,\n`,
	});
	expect(problems.filter(({ code }) => code === 'PERSONAL_DATA')).toEqual([]);
});
