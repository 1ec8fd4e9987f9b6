import { absentBits, flagBit } from '@social-index/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookupProject } from '../testing/lookupProject.ts';
import { checkWith } from '../testing/smallProject.ts';

const paths = Object.keys(lookupProject).filter((path) => /11-|21-|blocks|index|indicators/.test(path));
const pieces = [
	'',
	',',
	'\n',
	'0',
	'-1',
	'1e9',
	'E01000001',
	'E05000001',
	'E09000002',
	'[c]',
	'[z]',
	'..',
	'ward',
	'block-2021',
	'count',
];

test('property: whatever stands in lookups and in figures of blocks is told, or comes to numbers that are said to be converted', async () => {
	const where = fc.tuple(fc.constantFrom(...paths), fc.nat(2000), fc.nat(12), fc.constantFrom(...pieces));
	await fc.assert(
		fc.asyncProperty(where, async ([path, at, length, put]) => {
			const text = lookupProject[path]!;
			const start = at % text.length;
			const { problems, dataset } = await checkWith({
				...lookupProject,
				[path]: text.slice(0, start) + put + text.slice(start + length),
			});
			expect(dataset === null).toBe(problems.some((problem) => problem.severity === 'error'));
			if (dataset === null) return;
			const { value, flag } = dataset.observations;
			let converted = 0;
			value.forEach((own, cell) => {
				expect(Number.isFinite(own)).toBe((flag[cell]! & absentBits) === 0);
				if ((flag[cell]! & flagBit.converted) !== 0) converted++;
			});
			expect(dataset.conversions).toHaveLength(converted);
		}),
		{ numRuns: 150 },
	);
});
