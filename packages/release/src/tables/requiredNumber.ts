import { readNumberCell } from '../numberCell.ts';

/**
 * Reads a number that every row must have.
 *
 * @throws Error where the cell is empty or no number
 */
export function requiredNumber(cell: string): number {
	const value = readNumberCell(cell);
	if (value === null) throw new Error('A number is missing where every row has one.');
	return value;
}
