import { isFlat } from './isFlat.ts';

/**
 * Pearson correlations between columns over the rows in which every column has a number.
 *
 * @param columns - one array per variable, all of the same length; NaN for absent
 * @param usable - 1 where a row counts; all count where it is not given
 * @returns `r[i][j]`, NaN where a column does not vary; and `n`, the complete rows used
 * @see Pearson (1895)
 * @example
 * correlationMatrix([Float64Array.of(1, 2, 3), Float64Array.of(6, 4, 2)]).r // => [[1, -1], [-1, 1]]
 * correlationMatrix([Float64Array.of(1, 2, NaN), Float64Array.of(5, 5, 5)]).n // => 2
 */
export function correlationMatrix(
	columns: readonly Float64Array[],
	usable?: Uint8Array,
): { readonly r: readonly (readonly number[])[]; readonly n: number } {
	const k = columns.length;
	const rows = columns[0]?.length ?? 0;
	const complete = new Uint8Array(rows).fill(1);
	if (usable !== undefined) complete.set(usable);
	for (let j = 0; j < k; j++) {
		const column = columns[j]!;
		for (let i = 0; i < rows; i++) if (Number.isNaN(column[i]!)) complete[i] = 0;
	}
	let n = 0;
	for (let i = 0; i < rows; i++) if (complete[i] !== 0) n++;
	const centred = columns.map((column) => centredRows(column, complete, n));
	const products = new Float64Array(k * k);
	for (let j = 0; j < k; j++) {
		for (let m = 0; m <= j; m++) products[j * k + m] = product(centred[j]!, centred[m]!);
	}
	const r: number[][] = Array.from({ length: k }, () => new Array<number>(k).fill(1));
	for (let j = 0; j < k; j++) {
		for (let m = 0; m < j; m++) {
			const spread = Math.sqrt(products[j * k + j]! * products[m * k + m]!);
			const value = n > 1 && spread > 0 ? Math.max(-1, Math.min(1, products[j * k + m]! / spread)) : Number.NaN;
			r[j]![m] = value;
			r[m]![j] = value;
		}
	}
	return { r, n };
}

/** A column's numbers on the complete rows, less their mean; nothing but zeros where they are all the same. */
function centredRows(column: Float64Array, complete: Uint8Array, n: number): Float64Array {
	const kept = new Float64Array(n);
	let sum = 0;
	for (let i = 0, to = 0; i < column.length; i++) {
		if (complete[i] === 0) continue;
		kept[to++] = column[i]!;
		sum += column[i]!;
	}
	const mean = sum / n;
	for (let i = 0; i < n; i++) kept[i] = kept[i]! - mean;
	return isFlat(product(kept, kept), n, mean) ? kept.fill(0) : kept;
}

function product(x: Float64Array, y: Float64Array): number {
	let sum = 0;
	for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
	return sum;
}
