import type { AreaPolygons } from './areaPolygons.ts';
import { type LondonAreas, londonCode } from './areas.ts';
import { containingArea } from './containingArea.ts';
import { type CsvRow, publishedNumber } from './csvRows.ts';

/** One number for each LSOA. */
export type SmallAreaValues = ReadonlyMap<string, number>;

/** Takes one column from the rows of a file of LSOAs. LSOAs without a figure are left out. */
export function smallAreaValues(rows: readonly CsvRow[], codeColumn: string, valueColumn: string): SmallAreaValues {
	const values = new Map<string, number>();
	for (const row of rows) {
		const code = row.get(codeColumn);
		if (code === undefined || !row.has(valueColumn)) throw new Error(`No column "${codeColumn}" or "${valueColumn}".`);
		const value = publishedNumber(row.get(valueColumn));
		if (value !== null) values.set(code, value);
	}
	return values;
}

/** Which areas (ward, borough, London) each LSOA counts towards. */
export type SmallAreaMembership = ReadonlyMap<string, readonly string[]>;

/** Membership of LSOAs by the ward that most of each lies in. */
export function lsoaMembership(
	lsoas: readonly AreaPolygons[],
	wards: readonly AreaPolygons[],
	areas: LondonAreas,
): SmallAreaMembership {
	const parentOf = new Map(areas.wards.map((ward) => [ward.code, ward.parent]));
	const find = containingArea(wards);
	const membership = new Map<string, string[]>();
	for (const lsoa of lsoas) {
		const ward = String(wards[find(lsoa)]?.properties.GSS_CODE);
		const parent = parentOf.get(ward);
		if (parent === undefined) throw new Error(`${lsoa.properties.LSOA11CD} lies in no ward.`);
		membership.set(
			String(lsoa.properties.LSOA11CD),
			parent === londonCode ? [ward, parent] : [ward, parent, londonCode],
		);
	}
	return membership;
}

/** A count of the Census 2011 that comes with the boundaries of LSOAs: `USUALRES` residents or `HHOLDS` households. */
export function censusCounts(lsoas: readonly AreaPolygons[], property: 'USUALRES' | 'HHOLDS'): SmallAreaValues {
	return new Map(lsoas.map(({ properties }) => [String(properties.LSOA11CD), Number(properties[property])]));
}

/**
 * Brings figures of LSOAs of 2001 to the LSOAs of 2011 that took their place. One that came of several has their mean.
 *
 * @example
 * onSuccessors(new Map([['a', 10], ['b', 20]]), [['a', 'x'], ['a', 'y'], ['b', 'y']])
 * // => new Map([['x', 10], ['y', 15]])
 */
export function onSuccessors(
	values: SmallAreaValues,
	changes: readonly (readonly [from: string, to: string])[],
): SmallAreaValues {
	const known = changes.filter(([from]) => values.has(from));
	const byNew = Map.groupBy(known, ([, to]) => to);
	return new Map(
		[...byNew].map(([to, pairs]) => {
			const sum = pairs.reduce((total, [from]) => total + (values.get(from) ?? 0), 0);
			return [to, sum / pairs.length];
		}),
	);
}

/**
 * Adds up the values of the LSOAs of each area. An area none of whose LSOAs has a figure is left out.
 *
 * @example
 * areaSums(new Map([['a', 2], ['b', 3]]), new Map([['a', ['ward']], ['b', ['ward']]])).get('ward') // => 5
 */
export function areaSums(values: SmallAreaValues, membership: SmallAreaMembership): Map<string, number> {
	const sums = new Map<string, number>();
	for (const [lsoa, value] of values) {
		for (const area of membership.get(lsoa) ?? []) sums.set(area, (sums.get(area) ?? 0) + value);
	}
	return sums;
}

/**
 * The mean of the LSOAs of each area, weighted; LSOAs without a weight are left out.
 *
 * @example
 * areaMeans(new Map([['a', 10], ['b', 40]]), new Map([['a', 2], ['b', 1]]), new Map([['a', ['ward']], ['b', ['ward']]])).get('ward') // => 20
 */
export function areaMeans(
	values: SmallAreaValues,
	weights: SmallAreaValues,
	membership: SmallAreaMembership,
): Map<string, number> {
	const weighted = new Map([...values].map(([lsoa, value]) => [lsoa, value * (weights.get(lsoa) ?? 0)]));
	const bases = areaSums(new Map([...values.keys()].map((lsoa) => [lsoa, weights.get(lsoa) ?? 0])), membership);
	const means = new Map<string, number>();
	for (const [area, sum] of areaSums(weighted, membership)) {
		const base = bases.get(area) ?? 0;
		if (base > 0) means.set(area, sum / base);
	}
	return means;
}
