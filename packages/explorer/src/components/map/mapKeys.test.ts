import { expect, it } from 'vitest';
import { wishOfKey } from './mapKeys.ts';

/** Three areas in a row; the second has no shape. */
const row = { d: ['M0 0z', '', 'M2 0z'], x: [0, 1, 2], y: [0, 0, 0] };

it('walks only areas that are drawn', () => {
	expect(wishOfKey('ArrowRight', 0, row)).toEqual({ go: 2 });
	expect(wishOfKey('ArrowLeft', 0, row)).toEqual({ go: 0 });
	expect(wishOfKey('PageDown', 0, row)).toEqual({ go: 2 });
	expect(wishOfKey('End', 0, row)).toEqual({ go: 2 });
	expect(wishOfKey('Home', 2, row)).toEqual({ go: 0 });
});

it('leaves every other key to the browser', () => {
	for (const key of ['Tab', 'a', 'F5', 'Shift']) expect(wishOfKey(key, 0, row)).toBeNull();
});
