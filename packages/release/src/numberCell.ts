/**
 * Writes a number as a cell of a published table: the shortest text that reads back as the same number, with a point
 * whatever the locale. `null` and NaN, the storage of an absent number, are written as an empty cell; the row's flag says why.
 *
 * @throws Error for an infinite number, which no table may hold
 * @example
 * writeNumberCell(0.1 + 0.2) // => '0.30000000000000004'
 * writeNumberCell(-0) // => '0'
 * writeNumberCell(null) // => ''
 */
export function writeNumberCell(value: number | null): string {
	if (value === null || Number.isNaN(value)) return '';
	if (!Number.isFinite(value)) throw new Error(`A table cannot hold ${value}.`);
	return value === 0 ? '0' : String(value);
}

/**
 * Reads a number back; an empty cell is `null`.
 *
 * @throws Error where the cell is neither empty nor a number
 * @example
 * readNumberCell('61.5') // => 61.5
 * readNumberCell('') // => null
 */
export function readNumberCell(cell: string): number | null {
	if (cell === '') return null;
	const value = Number(cell);
	if (!Number.isFinite(value)) throw new Error(`"${cell}" is not a number.`);
	return value;
}
