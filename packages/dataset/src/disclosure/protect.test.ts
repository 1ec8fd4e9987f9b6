import { type Dataset, flagBit } from '@social-index/schema';
import { expect, test } from 'vitest';
import { ProblemList } from '../problemList.ts';
import { overlapSums } from './areaSums.ts';
import { type ProtectOptions, protect } from './protect.ts';
import { countDataset } from './testing/countDataset.ts';

async function protectedOf(dataset: Dataset, options: ProtectOptions = {}) {
	const problems = new ProblemList();
	const safe = await protect(dataset, problems, options);
	return { safe, codes: problems.told().map(({ code }) => code), problems: problems.told() };
}

/** Codes of the areas of which an indicator is hidden in a period. */
function hiddenIn(
	{ observations }: Dataset,
	indicator = observations.indicators[0]!,
	period = observations.periods[0]!.id,
) {
	const m = observations.indicators.indexOf(indicator);
	const t = observations.periods.findIndex(({ id }) => id === period);
	return observations.areas.filter(
		(_, a) =>
			(observations.flag[(m * observations.periods.length + t) * observations.areas.length + a]! &
				flagBit.suppressed) !==
			0,
	);
}

const threeWards = { B: null, W1: 'B', W2: 'B', W3: 'B' };

test('a small count is hidden with everything beside it, and the smallest other with it, because the borough is published', async () => {
	const { safe } = await protectedOf(
		countDataset({
			areas: threeWards,
			periods: ['2021'],
			counts: { ill: { W1: [[3, 100]], W2: [[20, 100]], W3: [[30, 100]], B: [[53, 300]] } },
		}),
	);
	expect(hiddenIn(safe)).toEqual(['W1', 'W2']);
	const { value, numerator, denominator, lower, upper, areas } = safe.observations;
	for (const column of [value, numerator, denominator, lower, upper])
		for (const code of ['W1', 'W2']) expect(column[areas.indexOf(code)]).toBeNaN();
	expect(value[areas.indexOf('W3')]).toBe(30);
	expect(safe.disclosure!.rows.find(({ level }) => level === 'ward')).toMatchObject({
		cells: 3,
		smallCounts: 1,
		secondary: 1,
		// 53 less the published 30, of 53.
		hiddenShare: 23 / 53,
	});
});

test('none is published as none, all as nothing: everyone would be known to be of them', async () => {
	const counts = { ill: { W1: [[0, 100]], W2: [[100, 100]], W3: [[97, 100]] } } as const;
	const dataset = (disclosure: object) =>
		countDataset({ areas: { W1: 'B', W2: 'B', W3: 'B' }, periods: ['2021'], counts, disclosure });
	expect(hiddenIn((await protectedOf(dataset({}))).safe)).toEqual(['W2', 'W3']);
	expect(hiddenIn((await protectedOf(dataset({ everyone: 'show' }))).safe)).toEqual(['W3']);
	expect(hiddenIn((await protectedOf(dataset({ zeros: 'hide' }))).safe)).toEqual(['W1', 'W2', 'W3']);
});

test('a figure about few people is hidden whatever it is', async () => {
	const { safe } = await protectedOf(
		countDataset({
			areas: { W1: null, W2: null },
			periods: ['2021'],
			kind: 'rate',
			counts: { ill: { W1: [[0, 4]], W2: [[10, 50]] } },
		}),
	);
	expect(hiddenIn(safe)).toEqual(['W1']);
	expect(safe.disclosure!.rows[0]).toMatchObject({ smallDenominators: 1 });
});

test('sensitive indicators have a higher least count, public ones none, those from records the usual one', async () => {
	const dataset = (indicator: object) =>
		countDataset({
			areas: { W1: null, W2: null, W3: null },
			periods: ['2021'],
			counts: { ill: { W1: [[4, 100]], W2: [[9, 100]], W3: [[30, 100]] } },
			indicators: { ill: indicator },
		});
	expect(hiddenIn((await protectedOf(dataset({ minCount: null, sensitive: true }))).safe)).toEqual(['W1', 'W2']);
	const open = dataset({ minCount: null });
	expect((await protectedOf(open)).safe).toBe(open);
	expect(hiddenIn((await protectedOf(open, { personLevel: new Set(['ill']) })).safe)).toEqual(['W1']);
});

test('figures that are suppressed already and of which nobody here knows the number are protected as well', async () => {
	const { safe } = await protectedOf(
		countDataset({
			areas: threeWards,
			periods: ['2021'],
			counts: { ill: { W1: ['suppressed'], W2: [[20, 100]], W3: [[30, 100]], B: [[53, 300]] } },
		}),
	);
	expect(hiddenIn(safe)).toEqual(['W1', 'W2']);
	expect(safe.disclosure!.rows.find(({ level }) => level === 'ward')).toMatchObject({
		atSource: 1,
		smallCounts: 0,
		secondary: 1,
	});
});

test('a figure that comes suppressed with its number, even none, is used to choose by and is in nothing that comes out', async () => {
	const dataset = countDataset({
		areas: threeWards,
		periods: ['2021'],
		counts: { ill: { W1: [[0, 100]], W2: [[20, 100]], W3: [[30, 100]], B: [[50, 300]] } },
	});
	const at = dataset.observations.areas.indexOf('W1');
	dataset.observations.flag[at] = flagBit.suppressed;
	const { safe, codes } = await protectedOf(dataset);
	expect(codes).toEqual(['NOT_SIGNED_OFF']);
	expect(hiddenIn(safe)).toEqual(['W1', 'W2']);
	const { value, numerator, denominator } = safe.observations;
	for (const column of [value, numerator, denominator]) expect(column[at]).toBeNaN();
});

test('where suppressed figures have no room in the total, that is told and nothing is worked out from it', async () => {
	const { codes } = await protectedOf(
		countDataset({
			areas: threeWards,
			periods: ['2021'],
			counts: { ill: { W1: ['suppressed'], W2: [[20, 100]], W3: [[30, 100]], B: [[40, 300]] } },
		}),
	);
	expect(codes).toContain('SUMS_DISAGREE');
});

test('a total that is public cannot be hidden, so what only it gives away is an error that names everything but the number', async () => {
	const { problems } = await protectedOf(
		countDataset({
			areas: { W1: null },
			periods: ['2021'],
			counts: { all: { W1: [[20, 100]] }, girls: { W1: [[3, 100]] } },
			indicators: { all: { minCount: null, totalOf: ['girls'], name: 'All pupils' }, girls: { name: 'Girls' } },
		}),
	);
	const told = problems.find(({ code }) => code === 'WITHHELD_EXPOSED')!;
	expect(told).toMatchObject({ severity: 'error', file: 'data/counts.csv' });
	expect(told.message).toContain('Girls in W1, 2021');
	expect(`${told.message} ${told.mend}`).not.toMatch(/\b(3|20|17)\b/);
});

test('the overlap of an old ward and a new one is no figure of its own, and yet must not come out of them', async () => {
	// The new ward has lost a corner with 3 people ill; nothing else tells the two apart.
	const dataset = countDataset({
		areas: { old: null, new: null },
		periods: ['2021'],
		kind: 'rate',
		counts: { ill: { old: [[40, 1000]], new: [[37, 990]] } },
	});
	expect(hiddenIn((await protectedOf(dataset)).safe)).toEqual([]);
	const sums = overlapSums([
		{ from: 'old', to: 'new' },
		{ from: 'old', to: 'other' },
	]);
	expect(hiddenIn((await protectedOf(dataset, { sums })).safe)).toHaveLength(1);
});

test('what a sum of the parts there are leaves is not put down to a part that is absent', async () => {
	// The whole is made of the parts that have a figure; W3 has none, so that W1 is the whole less W2.
	const dataset = countDataset({
		areas: { W1: null, W2: null, W3: null, whole: null },
		periods: ['2021'],
		kind: 'rate',
		counts: { ill: { W1: [[4, 1000]], W2: [[40, 1000]], W3: [null], whole: [[44, 2000]] } },
	});
	const sums = [{ codes: ['W1', 'W2', 'W3', 'whole'], times: [1, 1, 1, -1] }];
	expect(hiddenIn((await protectedOf(dataset, { sums })).safe)).toEqual(['W1', 'W2']);
});

test('a figure of a protected indicator without a count is an error that names the first and how many there are', async () => {
	const dataset = countDataset({ areas: { W1: null }, periods: ['2021'], counts: { ill: { W1: [[30, 100]] } } });
	dataset.observations.numerator.fill(Number.NaN);
	dataset.observations.denominator.fill(Number.NaN);
	const { problems } = await protectedOf(dataset);
	expect(problems[0]).toMatchObject({ code: 'COUNT_UNKNOWN', file: 'data/counts.csv', line: 2 });
	expect(problems[0]!.message).toContain('One figure of ill (the first: W1, 2021)');
});

test('a file of a protected indicator has no published hash, which the few numbers a small count can be could be tried against, and no lines', async () => {
	const dataset = countDataset({
		areas: { W1: null, W2: null },
		periods: ['2021'],
		counts: { ill: { W1: [[3, 100]], W2: [[30, 100]] } },
	});
	const { safe } = await protectedOf(dataset);
	expect(safe.files).toEqual([{ path: 'data/counts.csv', sha256: 'withheld', bytes: 0 }]);
	// Sorted by size, as services like to send them, a file tells by its lines between which others a hidden figure lies.
	expect([...dataset.observations.line]).toContain(2);
	expect([...safe.observations.line].every((line) => line === 0)).toBe(true);
});

test('of a rounded count no mark says on which side of it the true one is', async () => {
	const dataset = countDataset({
		areas: { W1: null, W2: null },
		periods: ['2021'],
		counts: { ill: { W1: [[18, 100]], W2: [[22, 100]] } },
		indicators: { ill: { disclosure: 'round' } },
	});
	dataset.observations.flag[0] = flagBit['low-reliability'] | flagBit.provisional;
	const { observations } = (await protectedOf(dataset)).safe;
	expect([...observations.numerator]).toEqual([20, 20]);
	expect([...observations.flag]).toEqual([flagBit.provisional, 0]);
});

test('a worst case that is the number of a hidden figure is refused', async () => {
	const dataset = countDataset({
		areas: { W1: null, W2: null },
		periods: ['2021'],
		counts: { ill: { W1: [[3, 70]], W2: [[30, 100]] } },
		indicators: { ill: { worst: (100 * 3) / 70 } },
	});
	const { problems } = await protectedOf(dataset);
	const told = problems.find(({ code }) => code === 'ANCHOR_IS_WITHHELD')!;
	expect(told.column).toBe('worst');
	expect(JSON.stringify(told)).not.toContain('4.28');
});

test('a hidden mean is not the borough mean less the others', async () => {
	// Means of 3, 40 and 50 people; totals 30, 400, 700 in 1,130.
	const { safe } = await protectedOf(
		countDataset({
			areas: threeWards,
			periods: ['2021'],
			kind: 'mean',
			counts: { years: { W1: [[30, 3]], W2: [[400, 40]], W3: [[700, 50]], B: [[1130, 93]] } },
		}),
	);
	expect(hiddenIn(safe)).toEqual(['W1', 'W2']);
});

test('rounded: every count to the nearest base, percentages from the rounded parts alone', async () => {
	const { safe } = await protectedOf(
		countDataset({
			areas: threeWards,
			periods: ['2021'],
			counts: { ill: { W1: [[3, 101]], W2: [[22, 98]], W3: [[0, 120]], B: [[25, 319]] } },
			disclosure: { mode: 'round' },
		}),
	);
	const { numerator, denominator, value } = safe.observations;
	// In the order B, W1, W2, W3.
	expect([...numerator]).toEqual([25, 5, 20, 0]);
	expect([...denominator]).toEqual([320, 100, 100, 120]);
	expect([...value]).toEqual([(100 * 25) / 320, 5, 20, 0]);
});

test('rounded at random, wards still add up to their borough, and the same words round the same way', async () => {
	const wards = Array.from({ length: 12 }, (_, i) => `W${i}`);
	const own = wards.map((_, i) => [(7 * i) % 13, 1000] as const);
	const dataset = (secret: string) =>
		countDataset({
			areas: { B: null, ...Object.fromEntries(wards.map((code) => [code, 'B'])) },
			periods: ['2021'],
			kind: 'rate',
			counts: {
				ill: {
					B: [[own.reduce((sum, [count]) => sum + count, 0), 12_000]],
					...Object.fromEntries(wards.map((code, i) => [code, [own[i]!]])),
				},
			},
			disclosure: { mode: 'round', rounding: 'random', secret },
		});
	const counts = async (secret: string) => [...(await protectedOf(dataset(secret))).safe.observations.numerator];
	const [borough, ...parts] = await counts('under the old oak');
	expect(parts.every((count) => count % 5 === 0)).toBe(true);
	expect(parts.reduce((sum, count) => sum + count, 0)).toBe(borough);
	expect(await counts('under the old oak')).toEqual([borough, ...parts]);
	expect(await counts('by the new gate')).not.toEqual([borough, ...parts]);
});

test('a sign-off is asked for where something is protected', async () => {
	const counts = { ill: { W1: [[30, 100] as const] } };
	const unsigned = countDataset({ areas: { W1: null }, periods: ['2021'], counts });
	expect((await protectedOf(unsigned)).codes).toEqual(['NOT_SIGNED_OFF']);
	const disclosure = { sign_off: { by: 'The data officer', date: '2026-01-31' } };
	expect(
		(await protectedOf(countDataset({ areas: { W1: null }, periods: ['2021'], counts, disclosure }))).codes,
	).toEqual([]);
});
