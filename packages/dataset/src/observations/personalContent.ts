/** What cells may hold that stands for one person or one home, and how each is told from figures about areas. */
const kinds: readonly { readonly what: string; readonly is: (cell: string) => boolean }[] = [
	{ what: 'NHS numbers', is: isNhsNumber },
	{ what: 'National Insurance numbers', is: (cell) => /^[A-CEGHJ-PR-TW-Z]{2}(?: ?\d{2}){3} ?[A-D]$/i.test(cell) },
	{ what: 'full postcodes', is: (cell) => /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i.test(cell) },
	{ what: 'e-mail addresses', is: (cell) => /^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i.test(cell) },
	{ what: 'telephone numbers', is: isTelephoneNumber },
	{ what: 'property reference numbers (UPRN)', is: (cell) => /^\d{11,12}$/.test(cell) },
];

/** So many cells must look alike before a column is taken for what they look like, and this share of those that are not empty. */
const cellsAtLeast = 3;
const shareAtLeast = 0.8;

/**
 * What a column holds, where its cells look as if each stood for one person or one home.
 *
 * Of a column of dates it is said that they are dates of birth where they are many different days over more than thirty years.
 *
 * @param cells - the column from top to bottom
 * @returns in words, or `null` where it looks like nothing of the kind
 * @example
 * personalContent(['943 476 5919', '9434765870', '943-476-5838']) // => 'NHS numbers'
 * personalContent(['RM8 2AB', 'IG11 7NJ', 'RM10 7FH', '']) // => 'full postcodes'
 * personalContent(['E05000026', 'E05000027', 'E05000028']) // => null
 * personalContent(['1234567890', '2345678901', '3456789012']) // => null
 * personalContent(['1951-04-30', '1988-12-01', '2004-07-16']) // => 'dates of birth'
 */
export function personalContent(cells: readonly string[]): string | null {
	const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
	if (filled.length < cellsAtLeast) return null;
	const enough = (count: number): boolean => count >= cellsAtLeast && count >= shareAtLeast * filled.length;
	for (const { what, is } of kinds) if (enough(filled.filter(is).length)) return what;
	const years = filled.flatMap((cell) => yearOfDay(cell) ?? []);
	// Compared in a loop: a file may have more rows than a call has arguments.
	const spread = years.reduce((a, b) => Math.max(a, b), -Infinity) - years.reduce((a, b) => Math.min(a, b), Infinity);
	return enough(years.length) && spread > 30 && new Set(filled).size > filled.length / 2 ? 'dates of birth' : null;
}

/** Ten digits, the last of which checks the others (NHS Data Dictionary, modulus 11). */
function isNhsNumber(cell: string): boolean {
	const digits = /^\d{3}[ -]?\d{3}[ -]?\d{4}$/.test(cell) ? [...cell.replaceAll(/[ -]/g, '')].map(Number) : [];
	if (digits.length !== 10) return false;
	const check = 11 - (digits.slice(0, 9).reduce((sum, digit, i) => sum + (10 - i) * digit, 0) % 11);
	return (check === 11 ? 0 : check) === digits[9];
}

/** Of the United Kingdom: no figure is written with a nought before ten further digits. */
function isTelephoneNumber(cell: string): boolean {
	return /^(?:\+44|0)\d{9,10}$/.test(cell.replaceAll(/[ ()-]/g, ''));
}

function yearOfDay(cell: string): number | null {
	const day = /^(?:(\d{4})-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-](\d{4}))(?:[ T]00:00.*)?$/.exec(cell);
	return day === null ? null : Number(day[1] ?? day[2]);
}
