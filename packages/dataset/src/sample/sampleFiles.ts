import { readCatalogue } from './figures/catalogue.ts';
import { figuresOfParents } from './figures/figuresOfParents.ts';
import { populations } from './figures/populations.ts';
import { suppressSmallCounts } from './figures/suppressSmallCounts.ts';
import { wardFactors } from './figures/wardFactors.ts';
import { wardFigures } from './figures/wardFigures.ts';
import { areaFiles } from './files/areaFiles.ts';
import { boundaryFiles, outlinesOf, sizeOf } from './files/boundaryFiles.ts';
import { contentFiles } from './files/contentFiles.ts';
import { indexYaml } from './files/indexYaml.ts';
import { indicatorsFile } from './files/indicatorsFile.ts';
import { logoFiles } from './files/logoFiles.ts';
import { lookupFiles } from './files/lookupFiles.ts';
import { type IndicatorFigures, observationFiles } from './files/observationFiles.ts';
import { foreignFigures, yearsOfWards } from './files/otherGeographies.ts';
import { postcodeFile } from './files/postcodeFile.ts';
import { recordIndicators } from './files/recordRecipes.ts';
import type { SampleFile } from './files/sampleFile.ts';
import { inventPlace, type Place } from './place.ts';
import { postcodesOf } from './postcodes.ts';
import { recordCategories, recordRows } from './records.ts';
import type { SampleSize } from './sampleOptions.ts';
import { sampleYears } from './sampleYears.ts';

/**
 * The files of the project folder of an invented place, to be written one after the other.
 *
 * @param name - of the index; made from the name of the place where none is given
 */
export function sampleFiles(size: SampleSize, name: string | undefined): readonly SampleFile[] {
	const { periods: years, seed } = size;
	const place = inventPlace(size);
	const outlines = outlinesOf(place);
	const areaOfWard = Float64Array.from(outlines.wards, sizeOf);
	const catalogue = readCatalogue();
	const now = populations(place, new Float64Array(place.wards.length), 1).people[0]!;
	const peoplePerKm2 = areaOfWard.map((size, ward) => now[ward]! / size);
	const components = [...new Set(catalogue.map(({ component }) => component))];
	const factors = wardFactors(place.land.wardAdjacency, peoplePerKm2, components, seed);
	const counted = populations(place, factors.growth, years);
	const towns = new Set(place.land.towns.map((block) => place.land.wardOfBlock[block]!));
	const central = place.wards.map((_, ward) => towns.has(ward));
	const sources = { years, populations: counted, factors, areaOfWard, central, seed };
	const boroughOf = place.land.boroughOfWard;

	const all = [...sampleYears(years).keys()];
	const figuresOf = (row: (typeof catalogue)[number]): IndicatorFigures => {
		const figures = suppressSmallCounts(row, wardFigures(row, sources), boroughOf);
		const levels = [{ areas: place.wards, figures, years: yearsOfWards(row.id, years) }];
		const add = (areas: Place['boroughs'], parentOf: ArrayLike<number>) => {
			const added = figuresOfParents(row, figures, parentOf, areas.length, counted.people);
			levels.push({ areas, figures: added, years: all });
		};
		add(place.boroughs, boroughOf);
		if (place.region !== null) add([place.region], new Int32Array(place.wards.length));
		return { row, levels, foreign: foreignFigures(place, row, figures, years) };
	};
	const postcodes = postcodesOf(place, years, seed);
	const counts = recordCategories.map(({ indicator }) =>
		wardFigures(catalogue.find(({ id }) => id === indicator)!, sources),
	);
	const files: SampleFile[] = [
		{ path: 'index.yaml', parts: [indexYaml(place, size, name)] },
		indicatorsFile(catalogue, size.records === 0 ? [] : recordIndicators),
		...areaFiles(place, counted),
		...boundaryFiles(place, outlines),
		...lookupFiles(place),
		postcodeFile(place, postcodes),
		...observationFiles(catalogue, years, figuresOf),
		...contentFiles(place, size, name, counts),
		...logoFiles(),
	];
	if (size.records > 0)
		files.push({ path: 'records/events.csv', parts: recordRows(counts, postcodes, years, size.records, seed) });
	return files;
}
