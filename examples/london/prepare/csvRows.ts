/** A row of a CSV file by heading, spaces around the heading taken off. */
export type CsvRow = ReadonlyMap<string, string>;

/**
 * Reads a comma-separated text with quoted fields into records.
 * Rows without any content are left out; the first of two columns with one heading wins.
 *
 * @example
 * csvRows('code,name\nE1,"Abbey, Barking"\n,\n').map((row) => row.get('name')) // => ['Abbey, Barking']
 */
export function csvRows(text: string): CsvRow[] {
	const [headings = [], ...records] = csvRecords(text);
	const rows: CsvRow[] = [];
	for (const record of records) {
		if (record.every((field) => field.trim() === '')) continue;
		const row = new Map<string, string>();
		headings.forEach((heading, i) => {
			const key = heading.replace(/^\uFEFF/, '').trim();
			if (key !== '' && !row.has(key)) row.set(key, (record[i] ?? '').trim());
		});
		rows.push(row);
	}
	return rows;
}

/** Splits CSV text into records of fields; quotes and line breaks inside quotes are understood. */
function csvRecords(text: string): string[][] {
	const records: string[][] = [];
	const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|\r|$)/g;
	let record: string[] = [];
	for (const match of text.matchAll(field)) {
		record.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'));
		if (match[3] === ',') continue;
		records.push(record);
		record = [];
		if (match[3] === '') break;
	}
	return records;
}

/**
 * The number in a field, or `null` where the publisher gives none.
 *
 * @throws Error where the field is neither a number nor a mark for "none"
 * @example
 * publishedNumber('4,747') // => 4747
 * publishedNumber('n/a') // => null
 */
export function publishedNumber(field: string | undefined): number | null {
	if (field === undefined || field === '' || field === 'n/a' || field === 'NA') return null;
	const number = Number(field.replaceAll(',', ''));
	if (!Number.isFinite(number)) throw new Error(`"${field}" is not a number.`);
	return number;
}
