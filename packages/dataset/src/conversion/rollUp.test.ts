import { computeIndex } from '@social-index/engine';
import { type Dataset, flagBit } from '@social-index/schema';
import { describe, expect, test } from 'vitest';
import { type Equation, solveByElimination } from '../disclosure/testing/solveByElimination.ts';
import { checkWith, smallProject } from '../testing/smallProject.ts';

/*
 * Figures of wards rolled up to boroughs, sub-regions and a region, by the parents that the area lists name. Five wards:
 * W1 and W2 in borough B1, W3 in B2, W4 and W5 in B3; B1 and B2 in sub-region S1, B3 in S2; all in region R.
 */

const partsOf: Readonly<Record<string, readonly string[]>> = {
	B1: ['W1', 'W2'],
	B2: ['W3'],
	B3: ['W4', 'W5'],
	S1: ['B1', 'B2'],
	S2: ['B3'],
	R: ['S1', 'S2'],
};
const parentOf = (code: string) => Object.entries(partsOf).find(([, parts]) => parts.includes(code))?.[0] ?? '';
const list = (codes: readonly string[]) =>
	`code,name,parent\n${codes.map((code) => `${code},Area ${code},${parentOf(code)}`).join('\n')}\n`;

const check = (figures: readonly string[], extra: readonly string[] = []) =>
	checkWith({
		'index.yaml': smallProject['index.yaml']!.replace(/ {2}levels:[\s\S]*?(?=periods:)/, () =>
			[
				'  levels:',
				...[
					['ward', 'wards'],
					['borough', 'boroughs'],
					['sub-region', 'sub-regions'],
					['region', 'regions'],
				].map(
					([one, many]) =>
						`    - { id: ${one}, name: ${one}, plural: ${many}, vintage: 2022, areas: geography/${one}.csv }`,
				),
				'',
			].join('\n'),
		).replace('  - file: data/figures.csv', '  - { file: data/figures.csv, level: ward }'),
		'indicators.csv': [
			'id,name,component,direction,unit,description,source,licence,best,worst,kind,base,multiplier,min_count',
			'crime,Crime,health,lower,"per 1,000 people",Crimes.,The police,OGL-UK-3.0,0,200,rate,people,1000,',
			'worry,Worry,safety,lower,points,How much people worry.,A survey,OGL-UK-3.0,0,10,score,people,,',
			'people,People,,neither,people,How many people there are.,A census,OGL-UK-3.0,,,count,,,',
			...extra,
			'',
		].join('\n'),
		'geography/ward.csv': list(['W1', 'W2', 'W3', 'W4', 'W5']),
		'geography/borough.csv': list(['B1', 'B2', 'B3']),
		'geography/sub-region.csv': list(['S1', 'S2']),
		'geography/region.csv': list(['R']),
		'geography/wards.csv': null,
		'geography/boroughs.csv': null,
		'geography/tiles.csv': null,
		'data/figures.csv': `indicator,area,period,value,numerator,denominator\n${figures.join('\n')}\n`,
	});

async function load(figures: readonly string[], extra: readonly string[] = []): Promise<Dataset> {
	const { dataset, problems } = await check(figures, extra);
	expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	return dataset!;
}

function cellOf({ observations }: Dataset, indicator: string, area: string, period = '2012') {
	const { indicators, periods, areas } = observations;
	const t = periods.findIndex(({ id }) => id === period);
	const i = (indicators.indexOf(indicator) * periods.length + t) * areas.length + areas.indexOf(area);
	const { value, numerator, denominator, flag } = observations;
	return { value: value[i]!, numerator: numerator[i]!, denominator: denominator[i]!, flag: flag[i]! };
}

/** Crimes, people and worry of the wards. */
const wards = [
	['W1', 30, 200, 1],
	['W2', 50, 800, 2],
	['W3', 10, 500, 6],
	['W4', 90, 1000, 4],
	['W5', 150, 2500, 3],
] as const;
const figuresOf = (period: string, without = '') =>
	wards
		.filter(([ward]) => ward !== without)
		.flatMap(([ward, crimes, people, worry]) => [
			`crime,${ward},${period},${(1000 * crimes) / people},${crimes},${people}`,
			`worry,${ward},${period},${worry},,`,
		]);
const people = wards.map(([ward, , n]) => `people,${ward},2012,${n},,`);

describe('figures of wards, rolled up', () => {
	const loading = load([...figuresOf('2012'), ...figuresOf('2013', 'W3'), ...people]);

	test('are sums over sums at each level, and never means of what lies between', async () => {
		const dataset = await loading;
		// Worked out by hand: crimes and people each added up, then divided.
		expect(cellOf(dataset, 'crime', 'B1')).toMatchObject({ numerator: 80, denominator: 1000, value: 80 });
		expect(cellOf(dataset, 'crime', 'S1')).toMatchObject({ numerator: 90, denominator: 1500, value: 60 });
		expect(cellOf(dataset, 'crime', 'S2').value).toBeCloseTo(240 / 3.5, 12);
		expect(cellOf(dataset, 'crime', 'R')).toMatchObject({ numerator: 330, denominator: 5000, value: 66 });
		expect(cellOf(dataset, 'people', 'R').value).toBe(5000);
	});

	test('are weighted by the people they are about, where they are no counts', async () => {
		const dataset = await loading;
		expect(cellOf(dataset, 'worry', 'S1').value).toBeCloseTo((1 * 200 + 2 * 800 + 6 * 500) / 1500, 12);
		expect(cellOf(dataset, 'worry', 'R').value).toBeCloseTo((200 + 1600 + 3000 + 4000 + 7500) / 5000, 12);
	});

	test('say where a part is missing, and are absent where too much is', async () => {
		const dataset = await loading;
		// Without W3, 1,000 of the 1,500 people of S1 are there, and 4,500 of the 5,000 of the region.
		expect(cellOf(dataset, 'crime', 'S1', '2013').value).toBeNaN();
		expect(cellOf(dataset, 'crime', 'R', '2013').value).toBeCloseTo(320 / 4.5, 12);
		expect(cellOf(dataset, 'crime', 'R', '2013').flag & flagBit.partial).toBe(flagBit.partial);
		expect(
			dataset.conversions.find(
				({ area, indicator, period }) => area === 'R' && indicator === 'crime' && period === '2013',
			),
		).toMatchObject({ method: 'ratio-of-sums', parts: 4, presentShare: 0.9 });
	});

	test('are scored by the model of the wards, from their own figures', async () => {
		const { panel } = computeIndex(await loading);
		const scoreOf = (measure: string, area: string) =>
			panel.score[
				(panel.measures.findIndex(({ id }) => id === measure) * panel.periods.length + panel.periods.indexOf('2012')) *
					panel.areas.length +
					panel.areas.indexOf(area)
			]!;
		// Between a best of 0 and a worst of 200: 60 of 1,000 are 70 points. The mean of B1 (60) and B2 (90) would be 75.
		expect(scoreOf('crime', 'B1')).toBeCloseTo(60, 9);
		expect(scoreOf('crime', 'B2')).toBeCloseTo(90, 9);
		expect(scoreOf('crime', 'S1')).toBeCloseTo(70, 9);
		expect(scoreOf('crime', 'R')).toBeCloseTo(67, 9);
		// Worry of S1 is 3.2 of 10.
		expect(scoreOf('worry', 'S1')).toBeCloseTo(68, 9);
	});
});

const withCounts = (counts: readonly number[]) =>
	[
		[...figuresOf('2012'), ...people, ...counts.map((n, i) => `ill,W${i + 1},2012,${n},,`)],
		['ill,Ill,,lower,people,How many are ill.,Records,OGL-UK-3.0,,,count,,,5'],
	] as const;

describe('a small count that is hidden in a ward', () => {
	test.each([
		[3, 33, 20, 40, 50],
		[3, 33, 2, 40, 50],
		[30, 33, 2, 40, 50],
		[30, 33, 20, 4, 50],
		[6, 2, 30, 4, 50],
	])('is not told by any parent less its other parts, wards %d, %d, %d, %d, %d', async (...counts) => {
		const dataset = await load(...withCounts(counts));
		const all = ['W1', 'W2', 'W3', 'W4', 'W5', ...Object.keys(partsOf)];
		const shown = new Map(
			all.flatMap((area) => {
				const { value } = cellOf(dataset, 'ill', area);
				return Number.isNaN(value) ? [] : [[area, value] as const];
			}),
		);
		for (const [i, n] of counts.entries()) if (n < 5) expect(shown.has(`W${i + 1}`)).toBe(false);
		// Anybody may write that a parent is the sum of its parts, at every level, and put in what is shown.
		const equations = Object.entries(partsOf).map(([whole, parts]): Equation => {
			const terms = new Map<string, number>();
			let total = 0;
			for (const [area, times] of [...parts.map((part) => [part, 1] as const), [whole, -1] as const]) {
				const known = shown.get(area);
				if (known === undefined) terms.set(area, times);
				else total -= times * known;
			}
			return { terms, total };
		});
		expect([...solveByElimination(equations).keys()]).toEqual([]);
	});

	test('stops the build where nothing is left that could be hidden for it', async () => {
		const { problems } = await check(...withCounts([1, 2, 3, 4, 50]));
		expect(problems.map(({ code }) => code)).toContain('WITHHELD_EXPOSED');
	});
});
