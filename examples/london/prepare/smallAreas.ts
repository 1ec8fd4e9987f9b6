import { type LondonAreas, londonCode } from './areas.ts';
import { csvRows, publishedNumber } from './csvRows.ts';

/** One number for each LSOA. */
export type SmallAreaValues = ReadonlyMap<string, number>;

/** Reads one column of a file of LSOAs. LSOAs without a figure are left out. */
export function smallAreaValues(file: string, codeColumn: string, valueColumn: string): SmallAreaValues {
	const values = new Map<string, number>();
	for (const row of csvRows(file)) {
		const code = row.get(codeColumn);
		if (code === undefined || !row.has(valueColumn)) throw new Error(`No column "${codeColumn}" or "${valueColumn}".`);
		const value = publishedNumber(row.get(valueColumn));
		if (value !== null) values.set(code, value);
	}
	return values;
}

/** Which areas (ward, borough, London) each LSOA counts towards. */
export type SmallAreaMembership = ReadonlyMap<string, readonly string[]>;

/** Membership of LSOAs of 2011, from the look-up to the 625 wards. */
export function lsoa2011Membership(lookup: string, areas: LondonAreas): SmallAreaMembership {
	const parentOf = new Map(areas.wards.map((ward) => [ward.code, ward.parent]));
	const membership = new Map<string, string[]>();
	for (const row of csvRows(lookup)) {
		const ward = row.get('GSS_CODE') ?? '';
		const parent = parentOf.get(ward);
		if (parent === undefined) throw new Error(`The look-up names the unknown ward ${ward}.`);
		membership.set(row.get('LSOA11CD') ?? '', parent === londonCode ? [ward, parent] : [ward, parent, londonCode]);
	}
	return membership;
}

/**
 * Membership of LSOAs of 2001, by way of the LSOAs of 2011 that took their place.
 * An LSOA that was split, merged or redrawn counts towards the areas of each of its successors once.
 */
export function lsoa2001Membership(change: string, of2011: SmallAreaMembership): SmallAreaMembership {
	const membership = new Map<string, string[]>();
	for (const row of csvRows(change)) {
		const code = row.get('lsoa01_code') ?? '';
		const known = membership.get(code) ?? [];
		for (const area of of2011.get(row.get('lsoa11_code') ?? '') ?? []) if (!known.includes(area)) known.push(area);
		membership.set(code, known);
	}
	return membership;
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
