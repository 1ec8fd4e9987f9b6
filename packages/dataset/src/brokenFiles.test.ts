import { expect, test } from 'vitest';
import { areas, brokenBoundaries, withBoundaries } from './testing/broken/boundaries.ts';
import { figuresIn, utf16, whole, xlsx } from './testing/broken/figures.ts';
import { brokenTables } from './testing/broken/tables.ts';
import { brokenWorkbooks } from './testing/broken/workbooks.ts';
import { geoPackageBytes } from './testing/geoPackageBytes.ts';
import { checkWith, smallProject } from './testing/smallProject.ts';
import { testEachIsTold } from './testing/told.ts';

testEachIsTold([...brokenWorkbooks, ...brokenTables, ...brokenBoundaries]);

test('the same figures are read without a word from a sound workbook, and from UTF-16 without a mark', async () => {
	const none = { problems: [] };
	expect(await checkWith(figuresIn(xlsx, whole))).toMatchObject(none);
	expect(await checkWith(figuresIn('data/figures.csv', utf16(smallProject['data/figures.csv']!)))).toMatchObject(none);
	expect(await checkWith(withBoundaries('geography/w.gpkg', geoPackageBytes({ areas, crs: 4326 })))).toMatchObject(
		none,
	);
});
