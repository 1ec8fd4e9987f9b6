import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changeSpread } from './changeSpread.ts';

const changes = fc.array(
	fc.integer({ min: -9_999, max: 9_999 }).map((n) => n / 100),
	{ minLength: 1 },
);

it('counts every change once, in at most twelve classes that meet', () => {
	fc.assert(
		fc.property(changes, (list) => {
			const classes = changeSpread(list, 1);
			expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
			expect(classes.length).toBeLessThanOrEqual(12);
			for (const [i, each] of classes.entries()) {
				const top = Math.max(each.near, each.far);
				const before = classes[i - 1];
				if (before !== undefined) expect(top).toBe(Math.min(before.near, before.far));
			}
		}),
	);
});

it('keeps rises and falls apart: no change counts with the rises', () => {
	expect(changeSpread([0, -1, -1.2], 1)).toEqual([
		{ near: 0, far: 0.5, count: 1 },
		{ near: 0, far: -0.5, count: 0 },
		{ near: -0.5, far: -1, count: 0 },
		{ near: -1, far: -1.5, count: 2 },
	]);
});
