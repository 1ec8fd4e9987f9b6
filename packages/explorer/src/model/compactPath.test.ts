import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactPath, pathRings } from './compactPath.ts';
import { labelSpot } from './labelSpot.ts';
import { classOf } from './scoreScale.ts';
import { valueScale } from './valueScale.ts';

/** Reads path data back by the rules of SVG: numbers may follow one another without a space where a sign parts them. */
function pointsOf(d: string): [number, number][][] {
	return d
		.split('z')
		.filter((ring) => ring !== '')
		.map((ring) => {
			const points: [number, number][] = [];
			let [x, y] = [0, 0];
			for (const [, command, text] of ring.matchAll(/([Mlhv])([^Mlhv]*)/g)) {
				const numbers = [...text!.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(Number);
				const pairs = command === 'h' || command === 'v' ? numbers.map((n) => (command === 'h' ? [n, 0] : [0, n])) : [];
				if (pairs.length === 0) for (let i = 0; i < numbers.length; i += 2) pairs.push([numbers[i]!, numbers[i + 1]!]);
				for (const [dx, dy] of pairs) {
					[x, y] = command === 'M' ? [dx!, dy!] : [x + dx!, y + dy!];
					points.push([x, y]);
				}
			}
			return points;
		});
}

describe('compactPath', () => {
	it('draws every corner where it lies, to the grid', () => {
		const coordinate = fc.double({ min: -500, max: 2000, noNaN: true });
		const corners = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 30 });
		fc.assert(
			fc.property(corners, fc.integer({ min: 0, max: 2 }), (ring, digits) => {
				const unit = 10 ** digits;
				const grid = ring.map(([a, b]) => [Math.round(a * unit), Math.round(b * unit)] as const);
				const kept = grid.filter(([a, b], i) => i === 0 || a !== grid[i - 1]![0] || b !== grid[i - 1]![1]);
				const [first] = kept;
				const last = kept.at(-1)!;
				if (kept.length > 1 && first![0] === last[0] && first![1] === last[1]) kept.pop();
				fc.pre(kept.length > 2);
				const drawn = pointsOf(compactPath([ring], digits))[0]!;
				expect(drawn).toHaveLength(kept.length);
				drawn.forEach(([a, b], i) => {
					expect(a).toBeCloseTo(kept[i]![0] / unit, 6);
					expect(b).toBeCloseTo(kept[i]![1] / unit, 6);
				});
			}),
		);
	});

	it('keeps a hole as a ring of its own and draws nothing of nothing', () => {
		const square = (a: number, b: number): [number, number][] => [
			[a, a],
			[b, a],
			[b, b],
			[a, b],
		];
		expect(pointsOf(compactPath([square(0, 9), square(3, 6)]))).toHaveLength(2);
		expect(compactPath([])).toBe('');
	});
});

describe('labelSpot', () => {
	it('keeps out of holes and of the narrow arm of an L', () => {
		const l: [number, number][] = [
			[0, 0],
			[2, 0],
			[2, 8],
			[10, 8],
			[10, 12],
			[0, 12],
		];
		const spot = labelSpot([l], 2);
		expect(spot.room).toBe(10);
		expect(Math.abs(spot.y - 10)).toBeLessThanOrEqual(1);
	});
});

describe('valueScale', () => {
	it('covers every value with classes of one round width that are no finer than what is shown', () => {
		const values = fc.array(fc.integer({ min: -50_000, max: 900_000 }), { minLength: 1, maxLength: 60 });
		fc.assert(
			fc.property(values, fc.integer({ min: 0, max: 3 }), (whole, decimals) => {
				const shown = whole.map((n) => Number((n / 10 ** decimals).toFixed(decimals)));
				const scale = valueScale(shown, decimals);
				expect(scale.cuts.length).toBeLessThanOrEqual(9);
				expect(new Set(scale.colours).size).toBe(scale.cuts.length);
				for (const value of shown) {
					const at = classOf(scale, value);
					expect(value).toBeGreaterThanOrEqual(scale.cuts[at]! - 1e-9);
					expect(value).toBeLessThan((scale.cuts[at + 1] ?? scale.top) + 1e-9);
				}
			}),
		);
	});
});

describe('pathRings', () => {
	it('reads every corner back that was written', () => {
		const whole = fc.integer({ min: -2000, max: 2000 });
		const ring = fc.array(fc.tuple(whole, whole), { minLength: 3, maxLength: 12 });
		fc.assert(
			fc.property(fc.array(ring, { maxLength: 4 }), fc.integer({ min: 0, max: 2 }), (rings, digits) => {
				const d = compactPath(rings, digits);
				const near = (points: readonly (readonly number[])[]) =>
					points.map((flat) => flat.map((number) => Math.round(number * 100)));
				expect(near(pathRings(d))).toEqual(near(pointsOf(d).map((points) => points.flat())));
			}),
		);
	});
});
