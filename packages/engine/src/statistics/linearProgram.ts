/** The solution of a linear program. */
export interface LinearProgramSolution {
	readonly value: number;
	readonly x: Float64Array;
}

/**
 * Maximises c·x subject to A x ≤ b and x ≥ 0, for b ≥ 0, by the simplex method on a dense table.
 *
 * The start, x = 0, is feasible because b ≥ 0. Bland's rule keeps it from going round in circles. Meant for few
 * variables (twenty or so) and up to some thousands of constraints.
 *
 * @param objective - c
 * @param constraints - rows of A
 * @param limits - b, zero or more
 * @returns the best value and where it is reached; `null` where the value has no limit
 * @see Dantzig (1951); Bland (1977), Mathematics of Operations Research 2, 103-107
 * @example
 * linearProgram([3, 2], [[1, 1], [1, 3]], [4, 6]) // => { value: 12, x: Float64Array.of(4, 0) }
 * linearProgram([1], [[-1]], [0]) // => null
 */
export function linearProgram(
	objective: readonly number[],
	constraints: readonly (readonly number[])[],
	limits: readonly number[],
): LinearProgramSolution | null {
	const k = objective.length;
	const m = constraints.length;
	const width = k + 1;
	// Non-basic variables stand in the columns, basic ones in the rows; the last column holds values, the last row costs.
	const table = new Float64Array((m + 1) * width);
	const rowOf = Int32Array.from({ length: m }, (_, i) => k + i);
	const columnOf = Int32Array.from({ length: k }, (_, j) => j);
	for (let i = 0; i < m; i++) {
		for (let j = 0; j < k; j++) table[i * width + j] = constraints[i]![j]!;
		table[i * width + k] = limits[i]!;
	}
	for (let j = 0; j < k; j++) table[m * width + j] = -objective[j]!;
	for (;;) {
		let entering = -1;
		for (let j = 0; j < k; j++) {
			if (table[m * width + j]! < -1e-11 && (entering < 0 || columnOf[j]! < columnOf[entering]!)) entering = j;
		}
		if (entering < 0) break;
		let leaving = -1;
		let ratio = Number.POSITIVE_INFINITY;
		for (let i = 0; i < m; i++) {
			const slope = table[i * width + entering]!;
			if (slope <= 1e-11) continue;
			const candidate = table[i * width + k]! / slope;
			const nearer = candidate < ratio - 1e-13;
			if (nearer || (candidate <= ratio + 1e-13 && leaving >= 0 && rowOf[i]! < rowOf[leaving]!)) {
				leaving = i;
				ratio = Math.min(ratio, candidate);
			}
		}
		if (leaving < 0) return null;
		pivot(table, m, k, leaving, entering);
		const variable = rowOf[leaving]!;
		rowOf[leaving] = columnOf[entering]!;
		columnOf[entering] = variable;
	}
	const x = new Float64Array(k);
	for (let i = 0; i < m; i++) if (rowOf[i]! < k) x[rowOf[i]!] = table[i * width + k]!;
	return { value: table[m * width + k]!, x };
}

function pivot(table: Float64Array, m: number, k: number, row: number, column: number): void {
	const width = k + 1;
	const inverse = 1 / table[row * width + column]!;
	for (let j = 0; j < width; j++) if (j !== column) table[row * width + j] = table[row * width + j]! * inverse;
	for (let i = 0; i <= m; i++) {
		if (i === row) continue;
		const factor = table[i * width + column]!;
		if (factor === 0) continue;
		for (let j = 0; j < width; j++) {
			if (j !== column) table[i * width + j] = table[i * width + j]! - factor * table[row * width + j]!;
		}
		table[i * width + column] = -factor * inverse;
	}
	table[row * width + column] = inverse;
}
