import { type CsvRow, csvRows } from './csvRows.ts';

export const londonCode = 'E12000007';
/** The City has one code as a local authority and, in these files, as one ward. */
export const cityCode = 'E09000001';

export interface NamedArea {
	readonly code: string;
	readonly name: string;
	readonly parent: string;
}

/** The three levels of the example. */
export interface LondonAreas {
	readonly wards: readonly NamedArea[];
	readonly boroughs: readonly NamedArea[];
	readonly region: readonly NamedArea[];
}

/**
 * The 625 wards, 32 boroughs and London, from the well-being file.
 *
 * The City of London has one code both as a ward and as an authority. It is kept as a ward, because that is what the
 * files score, and its parent is London.
 *
 * @throws Error where the file does not hold 625 wards and 32 boroughs
 */
export function londonAreas(wellbeing: string): LondonAreas {
	const rows = csvRows(wellbeing).filter((row) => /^E\d{8}$/.test(row.get('New ward code') ?? ''));
	const code = (row: CsvRow) => row.get('New ward code') ?? '';
	const isWard = (row: CsvRow) => code(row).startsWith('E05') || code(row) === cityCode;
	const boroughRows = rows.filter((row) => code(row).startsWith('E09') && !isWard(row));
	const boroughs = boroughRows.map((row) => ({ code: code(row), name: row.get('Borough') ?? '', parent: londonCode }));
	// Borough names are spelt in more than one way; the first four characters of an old ward code are its borough's old code.
	const oldCode = (row: CsvRow) => (row.get('Old Ward Code') ?? '').slice(0, 4);
	const boroughByOldCode = new Map(boroughRows.map((row) => [oldCode(row), code(row)]));
	const wards = rows.filter(isWard).map((row) => {
		const parent = code(row) === cityCode ? londonCode : boroughByOldCode.get(oldCode(row));
		if (parent === undefined) throw new Error(`${code(row)} belongs to no known borough.`);
		return { code: code(row), name: (row.get('Ward') ?? '').replace(/\s+/g, ' '), parent };
	});
	if (wards.length !== 625 || boroughs.length !== 32) {
		throw new Error(`Found ${wards.length} wards and ${boroughs.length} boroughs where 625 and 32 were expected.`);
	}
	return { wards, boroughs, region: [{ code: londonCode, name: 'London', parent: '' }] };
}

/** Writes an area list: code, name, parent, sorted by code. */
export function writeAreas(areas: readonly NamedArea[]): string {
	const quoted = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
	const sorted = [...areas].sort((a, b) => (a.code < b.code ? -1 : 1));
	return `code,name,parent\n${sorted.map((a) => `${a.code},${quoted(a.name)},${a.parent}`).join('\n')}\n`;
}
