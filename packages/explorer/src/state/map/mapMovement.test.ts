import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { panBy, wholeMap, zoomAbout } from './mapViewport.ts';
import { type Heading, neighbourTowards } from './neighbourTowards.ts';

/** Three rows of hexagons: four, four and four, every second row half a tile to the right. */
const x = [0, 1, 2, 3, 0.5, 1.5, 2.5, 3.5, 0, 1, 2, 3];
const y = [0, 0, 0, 0, 0.87, 0.87, 0.87, 0.87, 1.73, 1.73, 1.73, 1.73];
const headings: readonly Heading[] = ['left', 'right', 'up', 'down'];

describe('arrow keys', () => {
	it('go to the next tile of the row, and to the next row, never over it', () => {
		expect(neighbourTowards(x, y, 5, 'right')).toBe(6);
		expect(neighbourTowards(x, y, 5, 'left')).toBe(4);
		expect([1, 2]).toContain(neighbourTowards(x, y, 5, 'up'));
		expect([4, 5]).toContain(neighbourTowards(x, y, 9, 'up'));
	});

	it('stay at the edge', () => {
		expect(neighbourTowards(x, y, 0, 'up')).toBe(0);
		expect(neighbourTowards(x, y, 3, 'up')).toBe(3);
		expect(neighbourTowards([5], [5], 0, 'left')).toBe(0);
	});

	it('skip areas that are not drawn', () => {
		expect(neighbourTowards(x, y, 0, 'right', (i) => i !== 1)).toBe(2);
	});

	it('never go back, and move whenever anything lies ahead', () => {
		const point = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }));
		const places = fc.array(point, { minLength: 1, maxLength: 40 });
		fc.assert(
			fc.property(places, fc.constantFrom(...headings), (points, heading) => {
				const xs = points.map(([a]) => a);
				const ys = points.map(([, b]) => b);
				const ahead = (i: number) =>
					heading === 'left' ? -xs[i]! : heading === 'right' ? xs[i]! : heading === 'up' ? -ys[i]! : ys[i]!;
				const next = neighbourTowards(xs, ys, 0, heading);
				if (points.some((_, i) => ahead(i) > ahead(0))) expect(ahead(next)).toBeGreaterThan(ahead(0));
				else expect(next).toBe(0);
			}),
		);
	});
});

describe('zooming and moving', () => {
	it('never show what lies outside the drawing', () => {
		const frame = { width: 1600, height: 900 };
		const act = fc.record({
			factor: fc.double({ min: 0.2, max: 5, noNaN: true }),
			x: fc.integer({ min: 0, max: 1600 }),
			y: fc.integer({ min: 0, max: 900 }),
			right: fc.integer({ min: -2000, max: 2000 }),
		});
		fc.assert(
			fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
				let view = wholeMap;
				for (const one of acts) {
					view = panBy(zoomAbout(view, one.factor, frame, one.x, one.y), one.right, -one.right, frame);
					expect(view.zoom).toBeGreaterThanOrEqual(1);
					expect(view.zoom).toBeLessThanOrEqual(16);
					expect(view.x).toBeGreaterThanOrEqual(0);
					expect(view.y).toBeGreaterThanOrEqual(0);
					expect(view.x + frame.width / view.zoom).toBeLessThanOrEqual(frame.width + 1e-9);
					expect(view.y + frame.height / view.zoom).toBeLessThanOrEqual(frame.height + 1e-9);
				}
			}),
		);
	});
});
