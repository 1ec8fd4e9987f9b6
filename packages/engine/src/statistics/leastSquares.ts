/** A fitted linear regression. */
export interface Regression {
	readonly intercept: number;
	/** One per predictor, in units of the response per unit of the predictor. */
	readonly slopes: readonly number[];
	/** Complete rows it was fitted on. */
	readonly n: number;
}

/**
 * Ordinary least squares with an intercept, by Householder QR of the centred and scaled predictors.
 *
 * @param y - the response
 * @param predictors - one array per predictor
 * @param rows - the rows to fit on, where every column must have a number
 * @returns the regression; `null` where there are fewer than two rows per coefficient, or where a predictor does not
 * vary or follows from the others
 * @see Golub (1965), Numerische Mathematik 7, 206-216
 * @example
 * leastSquares(Float64Array.of(1, 3, 5, 7), [Float64Array.of(0, 1, 2, 3)], [0, 1, 2, 3]) // => { intercept: 1, slopes: [2], n: 4 }
 */
export function leastSquares(
	y: Float64Array,
	predictors: readonly Float64Array[],
	rows: readonly number[],
): Regression | null {
	const n = rows.length;
	const k = predictors.length;
	if (n < 2 * (k + 1)) return null;
	const columns = [...predictors, y];
	const means = columns.map((column) => {
		let sum = 0;
		for (let i = 0; i < n; i++) sum += column[rows[i]!]!;
		return sum / n;
	});
	// Column after column; the response last. Predictors are scaled to length 1.
	const design = new Float64Array(n * (k + 1));
	const lengths = new Float64Array(k + 1).fill(1);
	for (let j = 0; j <= k; j++) {
		let squares = 0;
		for (let i = 0; i < n; i++) {
			const x = columns[j]![rows[i]!]! - means[j]!;
			design[j * n + i] = x;
			squares += x * x;
		}
		if (j === k) break;
		const length = Math.sqrt(squares);
		if (!(length > 1e-12 * Math.sqrt(n) * Math.abs(means[j]!))) return null;
		lengths[j] = length;
		for (let i = 0; i < n; i++) design[j * n + i] = design[j * n + i]! / length;
	}
	const scaled = solveByQr(design, n, k);
	if (scaled === null) return null;
	const slopes = scaled.map((slope, j) => slope / lengths[j]!);
	return { intercept: slopes.reduce((sum, slope, j) => sum - slope * means[j]!, means[k]!), slopes, n };
}

/**
 * Solves min |X b - y| with the columns of X and then y in `design`, which is overwritten by its reflections.
 * `null` where a column of X, of length 1, lies within 1e-7 of the space of those before it.
 */
function solveByQr(design: Float64Array, n: number, k: number): readonly number[] | null {
	for (let j = 0; j < k; j++) {
		const column = j * n;
		let squares = 0;
		for (let i = j; i < n; i++) squares += design[column + i]! ** 2;
		const length = Math.sqrt(squares);
		if (length < 1e-7) return null;
		const alpha = design[column + j]! > 0 ? -length : length;
		const head = design[column + j]! - alpha;
		const scale = squares - alpha * design[column + j]!;
		for (let c = j + 1; c <= k; c++) {
			const other = c * n;
			let dot = head * design[other + j]!;
			for (let i = j + 1; i < n; i++) dot += design[column + i]! * design[other + i]!;
			const factor = dot / scale;
			design[other + j] = design[other + j]! - factor * head;
			for (let i = j + 1; i < n; i++) design[other + i] = design[other + i]! - factor * design[column + i]!;
		}
		design[column + j] = alpha;
	}
	const b = new Array<number>(k).fill(0);
	for (let j = k - 1; j >= 0; j--) {
		let rest = design[k * n + j]!;
		for (let c = j + 1; c < k; c++) rest -= design[c * n + j]! * b[c]!;
		b[j] = rest / design[j * n + j]!;
	}
	return b;
}
