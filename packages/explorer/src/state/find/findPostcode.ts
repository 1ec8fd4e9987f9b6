import type { PostcodeDistrict, PostcodeIndex } from '@social-index/schema';
import type { PostcodeReading } from './postcodeReadings.ts';

/** An area and how many of the postcodes that begin as typed lie in it. */
export interface PostcodeShare {
	readonly code: string;
	readonly postcodes: number;
}

/** What is known of a postcode. */
export type PostcodeFinding =
	/** It lies in one area. */
	| { readonly kind: 'found'; readonly postcode: string; readonly area: string; readonly retired: boolean }
	/** It is the beginning of several, which lie in these areas; most first. */
	| { readonly kind: 'begun'; readonly postcode: string; readonly areas: readonly PostcodeShare[] }
	/** It is not known, but others of its sector or district are, which lie in these. */
	| {
			readonly kind: 'unknown';
			readonly postcode: string;
			readonly near: string;
			readonly areas: readonly PostcodeShare[];
	  }
	/** No postcode of its district lies here. */
	| { readonly kind: 'elsewhere'; readonly postcode: string };

/** Where postcodes are looked up: the list of districts, and each district when it is wanted. */
export interface PostcodeSource {
	readonly index: PostcodeIndex;
	district(name: string): Promise<PostcodeDistrict>;
}

/**
 * Looks up what was typed in the postcodes of the place.
 *
 * @param readings - what it may be, the likeliest first; at least one
 * @returns of the first reading that is known; else of the first
 */
export async function findPostcode(
	readings: readonly PostcodeReading[],
	source: PostcodeSource,
): Promise<PostcodeFinding> {
	const here = readings.filter(({ district }) => Object.hasOwn(source.index.districts, district));
	let first: PostcodeFinding | null = null;
	for (const reading of here) {
		const finding = inDistrict(reading, await source.district(reading.district));
		if (finding.kind !== 'unknown') return finding;
		first ??= finding;
	}
	return first ?? { kind: 'elsewhere', postcode: written(readings[0]!) };
}

function inDistrict(reading: PostcodeReading, { areas, sectors, retired = {} }: PostcodeDistrict): PostcodeFinding {
	const postcode = written(reading);
	const count = (rest: string) => shares(areas, sectors, rest);
	const own = count(reading.rest);
	if (reading.rest.length === 3) {
		const live = own[0];
		const gone = live === undefined ? shares(areas, retired, reading.rest)[0] : undefined;
		const area = live ?? gone;
		if (area !== undefined) return { kind: 'found', postcode, area: area.code, retired: live === undefined };
	} else if (own.length > 0) return { kind: 'begun', postcode, areas: own };
	const sector = reading.rest.slice(0, 1);
	const near = count(sector);
	return near.length > 0
		? { kind: 'unknown', postcode, near: written({ ...reading, rest: sector }), areas: near }
		: { kind: 'unknown', postcode, near: reading.district, areas: count('') };
}

/** How many postcodes that go on with `rest` lie in each area, most first. */
function shares(
	areas: readonly string[],
	sectors: PostcodeDistrict['sectors'],
	rest: string,
): readonly PostcodeShare[] {
	const counts = new Map<string, number>();
	const letters = rest.slice(1);
	for (const [sector, lists] of Object.entries(sectors)) {
		if (rest !== '' && sector !== rest[0]) continue;
		for (let i = 0; i < lists.length; i += 2) {
			const units = lists[i + 1] as string;
			let n = 0;
			for (let at = 0; at < units.length; at += 2) if (units.slice(at, at + 2).startsWith(letters)) n++;
			const code = areas[lists[i] as number]!;
			if (n > 0) counts.set(code, (counts.get(code) ?? 0) + n);
		}
	}
	return [...counts]
		.map(([code, postcodes]) => ({ code, postcodes }))
		.sort((a, b) => b.postcodes - a.postcodes || (a.code < b.code ? -1 : 1));
}

function written({ district, rest }: PostcodeReading): string {
	return rest === '' ? district : `${district} ${rest}`;
}
