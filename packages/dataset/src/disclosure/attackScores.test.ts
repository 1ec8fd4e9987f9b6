import { computeIndex, imputers, seededNumbers, shrinkages } from '@social-index/engine';
import {
	changeFields,
	type Dataset,
	flagBit,
	InputError,
	PackedRows,
	presetIds,
	type Result,
	ratingFields,
} from '@social-index/schema';
import { expect, test, vi } from 'vitest';
import { ProblemList } from '../problemList.ts';
import { attackScores } from './attackScores.ts';
import { protect } from './protect.ts';
import { countDataset } from './testing/countDataset.ts';

/** Eight wards, three years, one protected indicator with small counts and two that anybody may know. */
function dataset(seed: number, method: object = {}): Dataset {
	const random = seededNumbers(seed);
	const draw = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
	const wards = Array.from({ length: 8 }, (_, i) => `W${i}`);
	const years = ['2019', '2020', '2021'];
	const series = (low: number, high: number) =>
		Object.fromEntries(wards.map((code) => [code, years.map(() => [draw(low, high), 1000] as const)]));
	const made = countDataset({
		areas: Object.fromEntries(wards.map((code) => [code, null])),
		periods: years,
		kind: 'rate',
		counts: {
			ill: {
				...series(6, 40),
				W0: [
					[draw(1, 4), 1000],
					[20, 1000],
					[30, 1000],
				],
			},
			crime: series(50, 90),
			fires: series(9, 30),
		},
		indicators: {
			ill: { worst: 60 },
			crime: { minCount: null, worst: 100, weight: 2 },
			fires: { minCount: null, worst: 60 },
		},
	});
	// Every area is of the scored level here.
	const areas = made.areas.map((area) => ({ ...area, level: 'ward' }));
	return { ...made, areas, project: { ...made.project, method: { ...made.project.method, ...method } } };
}

async function protectedOf(before: Dataset): Promise<Dataset> {
	const problems = new ProblemList();
	const safe = await protect(before, problems);
	expect(problems.hasErrors).toBe(false);
	return safe;
}

const hiddenCell = (result: Result) => result.panel.measures.findIndex(({ id }) => id === 'ill') * 3 * 8;

/** What a careless tool publishes: everything as it was made with the small count, and only the count itself taken out. */
function hiddenAfterwards(result: Result): Result {
	const panel = {
		...result.panel,
		value: result.panel.value.slice(),
		score: result.panel.score.slice(),
		rank: result.panel.rank.slice(),
		flag: result.panel.flag.slice(),
	};
	const cell = hiddenCell(result);
	panel.value[cell] = Number.NaN;
	panel.score[cell] = Number.NaN;
	panel.rank[cell] = 0;
	panel.flag[cell] = flagBit.suppressed;
	const ratings = result.ratings.filter(
		({ measure, area, period }) => measure !== 'ill' || area !== 'W0' || period !== '2019',
	);
	return { ...result, panel, ratings: PackedRows.of(ratingFields, ratings) };
}

test('what is made from protected figures gives nothing away, in thirty indices', async () => {
	for (let seed = 0; seed < 30; seed++) {
		const safe = await protectedOf(dataset(seed));
		const result = computeIndex(safe);
		expect(result.panel.flag[hiddenCell(result)]! & flagBit.suppressed).not.toBe(0);
		expect(attackScores(safe, result)).toEqual([]);
	}
});

test('holds tables against each other row by row, since those of thousands of wards are longer than a text can be', async () => {
	const safe = await protectedOf(dataset(3));
	const result = computeIndex(safe);
	const write = vi.spyOn(JSON, 'stringify');
	try {
		expect(attackScores(safe, result)).toEqual([]);
		const lengths = write.mock.results.map(({ value }) => String(value).length);
		expect(Math.max(0, ...lengths)).toBeLessThan(JSON.stringify(result.ratings.at(0)).length * 10);
	} finally {
		write.mockRestore();
	}
	const [first, ...others] = result.ratings;
	const moved = [{ ...first!, difference: first!.difference! + 1e-9 }, ...others];
	const other = { ...result, ratings: PackedRows.of(ratingFields, moved) };
	expect(attackScores(safe, other).map(({ code }) => code)).toEqual(['SCORE_DISCLOSES']);
	const fewer = PackedRows.of(changeFields, [...result.changes].slice(1));
	expect(attackScores(safe, { ...result, changes: fewer })).toHaveLength(1);
});

test('nothing of the result depends on what the hidden count is', async () => {
	const results = [1, 2, 3, 4].map(async (count) => {
		const before = dataset(7);
		const at = before.observations.indicators.indexOf('ill') * 3 * 8;
		before.observations.numerator[at] = count;
		before.observations.value[at] = count;
		return computeIndex(await protectedOf(before));
	});
	const [first, ...others] = await Promise.all(results);
	for (const other of others) expect(other).toEqual(first);
});

test('a component made with the small count is found out in all of thirty indices, as anybody can solve it for the count', async () => {
	for (let seed = 0; seed < 30; seed++) {
		const before = dataset(seed);
		const careless = hiddenAfterwards(computeIndex(before));
		const { panel, weights } = careless;
		// The component's score less what the published indicators bring, by the published points per unit.
		const row = (id: string) => weights.find(({ measure }) => measure === id)!;
		const at = (id: string) => panel.measures.findIndex((measure) => measure.id === id) * 3 * 8;
		const brought = ['crime', 'fires'].reduce(
			(sum, id) => sum + row(id).pointsPerUnit! * (panel.value[at(id)]! - row(id).worst!),
			0,
		);
		const solved = row('ill').worst! + (panel.score[at('health')]! - brought) / row('ill').pointsPerUnit!;
		expect(solved).toBeCloseTo(before.observations.numerator[0]!, 6);

		const found = attackScores(await protectedOf(before), careless);
		expect(found.map(({ code }) => code)).toContain('SCORE_DISCLOSES');
		expect(found.some(({ message }) => message.includes('W0, 2019') && message.includes('score of Health'))).toBe(true);
	}
});

test('a mean and spread made with the small count are found out, as they are that of the others and one more', async () => {
	const before = dataset(3);
	const safe = await protectedOf(before);
	const honest = computeIndex(safe);
	const careless = { ...honest, weights: computeIndex(before).weights };
	expect(attackScores(safe, careless).some(({ message }) => message.includes('mean, spread or weight'))).toBe(true);
});

test('a rank, a rating or a value that was left behind is found', async () => {
	const safe = await protectedOf(dataset(5));
	const honest = computeIndex(safe);
	const cell = hiddenCell(honest);
	const ranked = {
		...honest,
		panel: { ...honest.panel, rank: honest.panel.rank.map((rank, i) => (i === cell ? 3 : rank)) },
	};
	expect(attackScores(safe, ranked)).toHaveLength(1);
	const [some] = honest.ratings;
	const more = [...honest.ratings, { ...some!, measure: 'ill', area: 'W0', period: '2019' }];
	const rated = { ...honest, ratings: PackedRows.of(ratingFields, more) };
	expect(attackScores(safe, rated)).toHaveLength(1);
});

test('a period that is filled from others takes nothing from a hidden one', async () => {
	for (const fill of ['carry', 'nearest', 'linear'] as const) {
		const before = dataset(11);
		const filled = {
			...before,
			periods: [...before.periods, { id: '2022', name: '2022', position: 2022 }],
			indicators: before.indicators.map((indicator) => ({ ...indicator, fill })),
		};
		const safe = await protectedOf(filled);
		const result = computeIndex(safe);
		expect(attackScores(safe, result)).toEqual([]);
		const start = result.panel.measures.findIndex(({ id }) => id === 'ill') * 4 * 8;
		expect(result.panel.value[start]).toBeNaN();
	}
});

test('nothing is left to be found by any preset, nor with figures that are imputed or drawn towards others', async () => {
	const methods = [
		...presetIds.map((preset) => ({ preset })),
		{ weights: 'pca' as const, imputation: 'ols' },
		...imputers.map(({ id }) => ({ imputation: id })),
		...shrinkages.map(({ id }) => ({ shrinkage: id })),
	];
	let made = 0;
	for (const method of methods) {
		const safe = await protectedOf(dataset(2, method));
		const result = resultOf(safe);
		if (result === null) continue;
		made++;
		expect(attackScores(safe, result), JSON.stringify(method)).toEqual([]);
		expect(result.panel.value[hiddenCell(result)], JSON.stringify(method)).toBeNaN();
	}
	expect(made).toBeGreaterThan(20);
});

test('a result that differs anywhere from what the published figures give is not published', async () => {
	const safe = await protectedOf(dataset(4));
	const honest = computeIndex(safe);
	const [first, ...others] = honest.changes;
	const moved = [{ ...first!, contribution: first!.contribution + 1e-9 }, ...others];
	const changes = PackedRows.of(changeFields, moved);
	expect(attackScores(safe, { ...honest, changes }).map(({ message }) => message)).toEqual([
		expect.stringContaining('not the one that the published figures give'),
	]);
});

/** What the method makes of it; `null` where it cannot be made of so small an index. */
function resultOf(dataset: Dataset): Result | null {
	try {
		return computeIndex(dataset);
	} catch (error) {
		if (error instanceof InputError) return null;
		throw error;
	}
}
