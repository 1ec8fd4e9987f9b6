import type { CatalogueRow } from '../figures/catalogue.ts';
import { type Parts, splitFigures } from '../figures/splitFigures.ts';
import type { Figures } from '../figures/wardFigures.ts';
import { overlaps } from '../overlaps.ts';
import type { Place, PlaceArea } from '../place.ts';
import { sampleYears } from '../sampleYears.ts';

/** The first year in which figures are of the redrawn wards. */
const redrawnIn = 2022;
/** Published for the wards of its time: until 2021 for the old ones. */
const followsVintage = 'vehicle-crime';
/** Published for neighbourhoods alone. */
const ofNeighbourhoods = 'income-deprivation';

/** Figures of one indicator for other areas than those of the index, and in which years they are given, counted from the first. */
export interface ForeignFigures {
	readonly areas: readonly PlaceArea[];
	readonly figures: Figures;
	readonly years: readonly number[];
}

/** In which years a file of wards has an indicator, counted from the first. */
export function yearsOfWards(indicator: string, years: number): readonly number[] {
	const all = [...sampleYears(years).keys()];
	if (indicator === ofNeighbourhoods) return [];
	return indicator === followsVintage ? all.filter((year) => sampleYears(years)[year]! >= redrawnIn) : all;
}

/** Whether some figures are of old wards. */
export function hasOldWards(years: number): boolean {
	return sampleYears(years)[0]! < redrawnIn;
}

/** The folder in data/ that holds what is published of an indicator for another geography; `null` where nothing is. */
export function foreignFolder(indicator: string, years: number): string | null {
	if (indicator === ofNeighbourhoods) return 'neighbourhoods';
	return indicator === followsVintage && hasOldWards(years) ? 'old-wards' : null;
}

/** What is published of an indicator for neighbourhoods or old wards; `null` where nothing is. */
export function foreignFigures(
	place: Place,
	row: CatalogueRow,
	figures: Figures,
	years: number,
): ForeignFigures | null {
	const { land } = place;
	const parts = (of: Int32Array): Parts =>
		overlaps(place, land.wardOfBlock, of).map((own) => [...own].map(([to, people]) => ({ to, people })));
	if (row.id === ofNeighbourhoods) {
		const split = splitFigures(row, figures, parts(land.neighbourhoodOfBlock), land.neighbourhoods);
		return { areas: place.neighbourhoods, figures: split, years: [...sampleYears(years).keys()] };
	}
	if (row.id !== followsVintage || !hasOldWards(years)) return null;
	const own = new Set(yearsOfWards(row.id, years));
	const split = splitFigures(row, figures, parts(land.oldWardOfBlock), land.oldWards);
	const before = [...sampleYears(years).keys()].filter((year) => !own.has(year));
	return { areas: place.oldWards, figures: split, years: before };
}

/** The parts of index.yaml that say what old wards and neighbourhoods are, and how their figures come to the wards. */
export const otherGeographiesYaml = `  # Data files may be of these; their figures are brought to the wards by the lookups.
  sources:
    - { id: neighbourhood, name: neighbourhood, plural: neighbourhoods, vintage: "2021", areas: geography/neighbourhoods.csv }
    - { id: old-ward, name: former ward, plural: former wards, vintage: 2002 to 2022, areas: geography/old-wards.csv, former: true }
  lookups:
    - from: old-ward
      to: ward
      file: geography/old-wards-to-wards.csv
      columns: { weight: weight }
      method: weighted
      version: Invented, by the people of each shared part
    - from: neighbourhood
      to: ward
      file: geography/neighbourhoods-to-wards.csv
      columns: { from: neighbourhood, to: ward }
      method: best-fit
      version: &fit Invented best fit
    - from: neighbourhood
      to: old-ward
      file: geography/neighbourhoods-to-wards.csv
      columns: { from: neighbourhood, to: old_ward }
      method: best-fit
      version: *fit
`;
