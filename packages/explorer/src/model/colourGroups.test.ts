import { expect, it } from 'vitest';
import { colourGroups, outlinesIn } from './colourGroups.ts';

const shape = (code: string, d: string) => ({ code, d, x: 0, y: 0 });

it('puts areas of one colour into one path, those without data last, and leaves out what has no figure to show', () => {
	const shapes = [
		shape('a', 'M0 0h1v1z'),
		shape('b', 'M1 0h1v1zM5 5h1v1z'),
		shape('c', 'M2 0h1v1z'),
		shape('d', 'M3 0h1z'),
	];
	const groups = colourGroups(
		shapes,
		new Map([
			['a', 4],
			['b', null],
			['c', 4],
		]),
	);
	expect(groups).toEqual([
		{ colour: 4, codes: ['a', 'c'], d: 'M0 0h1v1z M2 0h1v1z' },
		{ colour: null, codes: ['b'], d: 'M1 0h1v1zM5 5h1v1z' },
	]);
	expect(groups.flatMap(({ d }) => outlinesIn(d))).toEqual(['M0 0h1v1z', 'M2 0h1v1z', 'M1 0h1v1zM5 5h1v1z']);
});
