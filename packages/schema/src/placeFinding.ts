/** One postcode and the area of the scored level that it lies in. */
export interface PostcodeArea {
	/** In capitals, a space before its last three characters: `RM9 5AA`. */
	readonly postcode: string;
	/** Code of an area of the scored level. */
	readonly area: string;
	/** Whether it went out of use. */
	readonly retired: boolean;
}

/** The postcodes of a place. They are geography: which area an address lies in, never who lives there. */
export interface Postcodes {
	readonly attribution: string;
	/** In the order of postcodes, each once. */
	readonly entries: readonly PostcodeArea[];
}

/** Another name that people look for an area by. */
export interface OtherName {
	readonly name: string;
	/** Code of the area of today. */
	readonly area: string;
	/** `spoken`: also called so; `former`: of an area before boundaries or names changed. */
	readonly kind: 'spoken' | 'former';
	/** The language it is the name in, where that is another than the page's. Made from translations; in no file of a release. */
	readonly language?: string;
	/** The boundaries it was the name in, where they are known: `2002 to 2022`. */
	readonly vintage?: string;
	/** The share of the former area that lies in the area of today, above 0, at most 1; where it is known. */
	readonly share?: number;
}

/**
 * The postcodes of one district (`RM9`). Of each sector (`RM9 5` is the sector 5), areas by their place in `areas`, each followed
 * by its postcodes' last two letters, one after the other: `[0, 'AAABAD', 1, 'AE']`.
 */
export interface PostcodeDistrict {
	/** Area codes. */
	readonly areas: readonly string[];
	readonly sectors: Readonly<Record<string, readonly (number | string)[]>>;
	/** Those out of use, likewise. */
	readonly retired?: Readonly<Record<string, readonly (number | string)[]>>;
}

/** geography/postcodes.json of a release: every district, and where all are small together, what is in them. */
export interface PostcodeIndex {
	readonly attribution: string;
	/** By district; `null` where its postcodes stand in geography/postcodes/<district>.json. */
	readonly districts: Readonly<Record<string, PostcodeDistrict | null>>;
}

export const postcodeIndexPath = 'geography/postcodes.json';

/** The file of one district in a release. */
export function postcodeDistrictPath(district: string): string {
	return `geography/postcodes/${district}.json`;
}

/**
 * A postcode of the United Kingdom as it is written, whatever its spaces and letters; `null` where the text is none.
 *
 * Only the form is looked at (letters and digits in their places), not whether it was ever given out.
 *
 * @example
 * readPostcode(' rm95aa') // => 'RM9 5AA'
 * readPostcode('IG11  7AB') // => 'IG11 7AB'
 * readPostcode('RM9 5A') // => null
 */
export function readPostcode(text: string): string | null {
	const parts = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/.exec(text.replace(/\s+/g, '').toUpperCase());
	return parts === null ? null : `${parts[1]} ${parts[2]}`;
}
