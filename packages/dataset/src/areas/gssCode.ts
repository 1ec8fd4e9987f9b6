/** What the first three characters of a code of the UK Government Statistical Service stand for (ONS, Register of Geographic Codes). */
const entities: Readonly<Record<string, string>> = {
	E00: 'an output area',
	E01: 'an LSOA',
	E02: 'an MSOA',
	E05: 'a ward',
	E06: 'a unitary authority',
	E07: 'a non-metropolitan district',
	E08: 'a metropolitan district',
	E09: 'a London borough',
	E10: 'a county',
	E12: 'a region',
	E36: 'a City of London merged ward',
	E92: 'England',
	N08: 'a Northern Irish ward',
	N09: 'a Northern Irish district',
	S12: 'a Scottish council area',
	S13: 'a Scottish ward',
	W01: 'a Welsh LSOA',
	W05: 'a Welsh ward',
	W06: 'a Welsh unitary authority',
};

/** Whether a code has the form of the UK Government Statistical Service: a letter and eight digits. */
export function isGssCode(code: string): boolean {
	return /^[EKJLNSW]\d{8}$/.test(code);
}

/**
 * What kind of area a GSS code stands for.
 *
 * @example
 * gssEntity('E05000026') // => 'a ward'
 * gssEntity('Abbey') // => null
 */
export function gssEntity(code: string): string | null {
	return isGssCode(code) ? (entities[code.slice(0, 3)] ?? null) : null;
}
