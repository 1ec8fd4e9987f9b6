import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changed, checkWith, problemsOf, smallProject } from './testing/smallProject.ts';

const figures = smallProject['data/figures.csv']!;
const yaml = (from: string, to: string) => changed('index.yaml', from, to);
const indicators = (from: string, to: string) => changed('indicators.csv', from, to);

test('the small project itself has nothing wrong', async () => {
	const { problems, dataset } = await checkWith({});
	expect(problems).toEqual([]);
	expect(dataset).not.toBeNull();
});

test('problems of several files are told in one run, errors first', async () => {
	const { problems } = await checkWith({
		...yaml('place: Smallville\n', ''),
		...indicators('health,lower', 'health,'),
		...changed('geography/wards.csv', 'Alibon,E09000002', 'Alibon,E09000003'),
		...changed('data/figures.csv', ',21\n', ',21 or so\n'),
	});
	const codes = problems.filter((problem) => problem.severity === 'error').map((problem) => problem.code);
	expect(codes.toSorted()).toEqual(['MISSING_DIRECTION', 'MISSING_KEY', 'UNIT_IN_NUMBER', 'UNKNOWN_PARENT']);
	expect(problems.findLastIndex((p) => p.severity === 'error')).toBeLessThan(codes.length);
});

test('a flood of one kind is counted after twenty', async () => {
	const rows = Array.from({ length: 50 }, (_, i) => `crime,E05000026,${1950 + i},x${i}\n`).join('');
	const told = await problemsOf('TEXT_IN_NUMBER', { 'data/figures.csv': figures + rows });
	expect(told).toHaveLength(21);
	expect(told.at(-1)!.message).toBe('30 more of the same kind (TEXT_IN_NUMBER) stand in this file, on lines 28 to 57.');
});

test('a code unknown on many lines is told once', async () => {
	const rows = Array.from({ length: 30 }, (_, i) => `crime,E05099999,${1950 + i},1\n`).join('');
	const told = await problemsOf('UNKNOWN_AREA', { 'data/figures.csv': figures + rows });
	expect(told).toHaveLength(1);
	expect(told[0]).toMatchObject({ line: 8, message: expect.stringContaining('on 29 more lines') });
});

test('whatever stands in a file is told or read, and never thrown', async () => {
	const piece = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 12 }),
		fc.constantFrom(
			'"',
			'\n',
			',',
			': ',
			'[',
			'{',
			'- ',
			'\0',
			'&a ',
			'*a',
			'{}',
			'null',
			'\t',
			'#',
			"'",
			'~',
			'__proto__: 1',
		),
	);
	const where = fc.tuple(fc.constantFrom(...Object.keys(smallProject)), fc.nat(700), fc.nat(40), piece);
	await fc.assert(
		fc.asyncProperty(where, async ([path, at, length, put]) => {
			const text = smallProject[path]!;
			const start = at % text.length;
			const { problems, dataset } = await checkWith({
				[path]: text.slice(0, start) + put + text.slice(start + length),
			});
			expect(dataset === null).toBe(problems.some((problem) => problem.severity === 'error'));
		}),
		{ numRuns: 100 },
	);
});
