import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aggregators } from '../aggregation/aggregators.ts';
import { methodNamed } from '../methods/methodNamed.ts';
import { changeByParts } from './changeByParts.ts';

const score = fc.double({ min: 1, max: 100, noNaN: true });
const weight = fc.double({ min: 0.1, max: 3, noNaN: true });
/** Score before and after, weight before and after. */
type Part = readonly [number, number, number, number];
const node = fc.array(fc.tuple(score, score, weight, weight), { minLength: 2, maxLength: 5 });
const scoresOf = (id: string, parts: readonly Part[]) =>
	([0, 1] as const).map(
		(t) =>
			methodNamed(
				'aggregation',
				aggregators,
				id,
			)({
				id: 'n',
				parts: parts.map((part, p) => ({ id: String(p), values: Float64Array.of(part[t]) })),
				weights: parts.map((part) => part[2 + t]!),
			})[0]!,
	) as [number, number];
const taken = (id: string, parts: readonly Part[]) =>
	changeByParts(
		{ name: id, options: {} },
		{
			scores: scoresOf(id, parts),
			parts: parts.map(([before, after]) => [before, after]),
			weights: parts.map(([, , first, second]) => [first, second]),
		},
	);

const ofOneArea = aggregators.filter(({ relative }) => !relative).map(({ id }) => id);

describe.each(ofOneArea)('%s', (id) => {
	test('the parts sum to the change', () => {
		fc.assert(
			fc.property(node, (parts) => {
				const [before, after] = scoresOf(id, parts);
				const sum = taken(id, parts)!.reduce((total, x) => total + x, 0);
				expect(Math.abs(sum - (after - before))).toBeLessThan(1e-8);
			}),
		);
	});
	test('a part that stayed the same adds nothing', () => {
		fc.assert(
			fc.property(node, (parts) => {
				const still = parts.map(([before, after, w], p): Part => [before, p === 0 ? before : after, w, w]);
				expect(Math.abs(taken(id, still)![0]!)).toBeLessThan(1e-7);
			}),
		);
	});
});

test('the geometric mean: the logarithmic mean of the scores times w ln(x₂ / x₁)', () => {
	const changes = taken('geometric', [
		[10, 40, 1, 1],
		[40, 40, 1, 1],
	])!;
	// From 20 to 40: L = 20 / ln 2, and the first part adds L ½ ln 4 = 20, all of it.
	expect(changes[0]).toBeCloseTo(20, 10);
	expect(changes[1]).toBeCloseTo(0, 10);
});

test('a part that came in adds what it holds the score above or below its centre', () => {
	// From 50 (one part) to 60 (two parts of 50 and 70): the newcomer lies 15 above the centre of 55 with half the weight, the other 5 below, less its -5 before.
	const changes = changeByParts(
		{ name: 'arithmetic', options: {} },
		{
			scores: [50, 60],
			parts: [
				[50, 50],
				[Number.NaN, 70],
			],
			weights: [
				[1, 1],
				[1, 1],
			],
		},
	)!;
	expect(changes[1]).toBeCloseTo(7.5, 12);
	expect(changes[0]).toBeCloseTo(2.5, 12);
});

test.each(['copeland', 'wroclaw', 'bod'])('%s compares areas, so no part can be told from one area', (id) => {
	const parts: readonly (readonly [number, number])[] = [
		[1, 2],
		[2, 1],
	];
	expect(changeByParts({ name: id, options: {} }, { scores: [0, 1], parts, weights: parts })).toBeNull();
});
