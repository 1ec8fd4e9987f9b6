import { expect, test } from 'vitest';
import { changed, checkWith, smallProject } from '../testing/smallProject.ts';

const bilingual = changed(
	'index.yaml',
	'place: Smallville\n',
	'place: Smallville\nplace_cy: Trefach\nlanguages: [en, cy]\n',
);

test('a site in one language has no translations and none is asked for', async () => {
	const { problems, dataset } = await checkWith({});
	expect(dataset!.translations).toBeUndefined();
	expect(problems.filter(({ code }) => code === 'UNTRANSLATED')).toEqual([]);
});

test('texts of another language are read from beside the texts, usual names need none', async () => {
	const [heading, ...rows] = smallProject['indicators.csv']!.trimEnd().split('\n');
	const { dataset } = await checkWith({
		...bilingual,
		'indicators.csv': `${[`${heading},name_cy`, ...rows.map((row, i) => `${row},${i === 0 ? 'Troseddu' : ''}`)].join('\n')}\n`,
		'geography/wards.csv': smallProject['geography/wards.csv']!.trimEnd()
			.split('\n')
			.map((row, i) => `${row},${i === 0 ? 'name_cy' : `Ward${i}`}`)
			.join('\n'),
		'content/about.md': '# About\n',
		'content/cy/about.md': '# Amdanom\n',
	});
	const { cy } = dataset!.translations!;
	const id = rows[0]!.split(',')[0]!;
	expect(cy!.indicators[id]).toMatchObject({ name: 'Troseddu' });
	expect(cy!.index[dataset!.project.id]).toMatchObject({ place: 'Trefach' });
	expect(cy!.levels.ward).toEqual({ name: 'ward', plural: 'wardiau' });
	expect(Object.values(cy!.areas)).toContainEqual({ name: 'Ward1' });
	expect(cy!.content).toEqual({ about: '# Amdanom\n' });
	expect(dataset!.content).toEqual({ about: '# About\n' });
});

test('every text without a translation is told with its place and the name it is wanted under, and stops nothing', async () => {
	const { problems, dataset } = await checkWith({ ...bilingual, 'content/about.md': '# About\n' });
	expect(dataset).not.toBeNull();
	const told = problems.filter(({ code }) => code === 'UNTRANSLATED');
	expect(told.every(({ severity }) => severity === 'warning')).toBe(true);
	expect(told).toContainEqual(
		expect.objectContaining({ file: 'index.yaml', column: 'name_cy', line: expect.any(Number) }),
	);
	expect(told).toContainEqual(
		expect.objectContaining({
			file: 'indicators.csv',
			column: 'description_cy',
			line: 2,
			mend: 'Write it as description_cy.',
		}),
	);
	expect(told).toContainEqual(
		expect.objectContaining({ file: 'content/about.md', mend: 'Write it as content/cy/about.md.' }),
	);
	expect(told.filter(({ file }) => file === 'geography/wards.csv')).toEqual([]);
});

test('texts in a language that the site is not in are told once', async () => {
	const { problems } = await checkWith(
		changed('index.yaml', 'place: Smallville\n', 'place: Smallville\nplace_cy: Trefach\n'),
	);
	const told = problems.filter(({ code }) => code === 'LANGUAGE_NOT_LISTED');
	expect(told).toHaveLength(1);
	expect(told[0]).toMatchObject({ file: 'index.yaml', column: 'place_cy', found: 'cy', severity: 'warning' });
});
