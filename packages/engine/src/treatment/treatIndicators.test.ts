import { flagBit } from '@social-index/schema';
import { describe, expect, test } from 'vitest';
import { scoreIndex } from '../scoreIndex.ts';
import { type Sample, sampleDataset } from '../testing/sampleDataset.ts';

const wards = Array.from({ length: 10 }, (_, i) => `W${i}`);
const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Ten wards: in 2010 one of them far beyond the others, in 2011 none. */
const scores = (method: Sample['method'], second: readonly number[] = ten) =>
	scoreIndex(
		sampleDataset({
			areas: [...wards, { code: 'B', level: 'borough' }],
			periods: ['2010', '2011'],
			framework: [{ id: 'd', name: 'D' }],
			indicators: [{ id: 'x', name: 'X', component: 'd', best: null, worst: null }],
			values: { x: { 2010: [1, 2, 3, 4, 5, 6, 7, 8, 9, 100, 50], 2011: [...second, 50] } },
			method: { preset: 'oecd-minmax-equal', ...method },
		}),
	);
const flagged = ({ panel }: ReturnType<typeof scores>) =>
	wards.map((_, a) => (panel.flag[2 * 22 + a]! & flagBit.treated) !== 0);

describe('outliers of several periods', () => {
	test('looked for in each period by itself, are drawn in where they are, and areas of other levels with them', () => {
		const own = scores({ treatment: { name: 'winsorise', 'each-period': true } });
		// 100 is drawn in to 9 (METHOD C3); in 2011 nothing is, so the borough keeps its 50 there.
		expect([...own.scored[0]!]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9, ...ten, 50]);
		expect(flagged(own)).toEqual(wards.map((ward) => ward === 'W9'));
		expect(own.treated).toMatchObject([{ by: 'winsorised', rows: [9], steps: 1, passes: true }]);
		expect(own.warnings).toEqual([]);
	});

	test('looked for in all periods together, are drawn in to the next value of any', () => {
		const own = scores({ treatment: { name: 'winsorise' } });
		expect([...own.scored[0]!]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, ...ten, 10]);
	});

	test('logged in one period only, are told of where periods are then standardised together', () => {
		const logged = { name: 'log-ct', steps: 0, 'each-period': true };
		const own = scores({ treatment: logged });
		expect(own.treated).toMatchObject([{ by: 'log', rows: [] }]);
		expect(own.scored[0]!.slice(0, 3)).toEqual(Float64Array.of(0, 1, 2).map((x) => Math.log(x + 0.99)));
		expect([...own.scored[0]!.slice(11, 14)]).toEqual([1, 2, 3]);
		expect(own.warnings).toEqual([expect.stringMatching(/^X is scored on a logarithmic scale in 1 of 2 periods/)]);
		expect(scores({ treatment: logged, standardise: 'by-period' }).warnings).toEqual([]);
		expect(scores({ treatment: logged }, [1, 2, 3, 4, 5, 6, 7, 8, 9, 200]).warnings).toEqual([]);
	});
});
