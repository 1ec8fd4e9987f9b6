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
	return regressionsAmong([...predictors, y], rows)(predictors.length);
}

/**
 * Ordinary least squares of any one of several columns on all the others, the rows being read once for all of them: QR
 * brings them down to a triangle as wide as there are columns, and each regression starts from that.
 *
 * @param columns - the columns
 * @param rows - the rows to fit on, where every column must have a number
 * @returns makes the regression of the column at a place on the others, in their order; `null` as for {@link leastSquares}
 * @example
 * const x = Float64Array.of(0, 1, 2, 3);
 * const y = Float64Array.of(1, 3, 5, 7);
 * regressionsAmong([x, y], [0, 1, 2, 3])(0) // => { intercept: -0.5, slopes: [0.5], n: 4 }
 */
export function regressionsAmong(
	columns: readonly Float64Array[],
	rows: readonly number[],
): (response: number) => Regression | null {
	const n = rows.length;
	const k = columns.length;
	if (n < 2 * k) return () => null;
	const means = new Float64Array(k);
	const lengths = new Float64Array(k);
	// Column after column, centred and scaled to length 1; a column that does not vary is left at zero.
	const design = new Float64Array(n * k);
	for (let j = 0; j < k; j++) {
		const column = columns[j]!;
		let sum = 0;
		for (let i = 0; i < n; i++) sum += column[rows[i]!]!;
		const mean = sum / n;
		let squares = 0;
		for (let i = 0; i < n; i++) {
			const x = column[rows[i]!]! - mean;
			design[j * n + i] = x;
			squares += x * x;
		}
		const length = Math.sqrt(squares);
		means[j] = mean;
		lengths[j] = length > 1e-12 * Math.sqrt(n) * Math.abs(mean) ? length : 0;
		const scale = lengths[j] === 0 ? 0 : 1 / length;
		for (let i = 0; i < n; i++) design[j * n + i] = design[j * n + i]! * scale;
	}
	const height = Math.min(n, k);
	triangularise(design, n, k);
	return (response) => {
		const others = Array.from({ length: k }, (_, j) => j).filter((j) => j !== response);
		if (others.some((j) => lengths[j] === 0)) return null;
		const small = new Float64Array(height * k);
		[...others, response].forEach((from, to) => {
			for (let i = 0; i <= Math.min(from, height - 1); i++) small[to * height + i] = design[from * n + i]!;
		});
		const scaled = solveByQr(small, height, k - 1);
		if (scaled === null) return null;
		const slopes = scaled.map((slope, p) => (slope * lengths[response]!) / lengths[others[p]!]!);
		const intercept = slopes.reduce((sum, slope, p) => sum - slope * means[others[p]!]!, means[response]!);
		return { intercept, slopes, n };
	};
}

/** Householder reflections that leave an upper triangle in the first rows of each column; the rest is overwritten. */
function triangularise(design: Float64Array, n: number, k: number): void {
	for (let j = 0; j < k && j < n; j++) {
		const column = j * n;
		let squares = 0;
		for (let i = j; i < n; i++) squares += design[column + i]! * design[column + i]!;
		const length = Math.sqrt(squares);
		if (length === 0) continue;
		const alpha = design[column + j]! > 0 ? -length : length;
		const head = design[column + j]! - alpha;
		const scale = squares - alpha * design[column + j]!;
		for (let c = j + 1; c < k; c++) {
			const other = c * n;
			let dot = head * design[other + j]!;
			for (let i = j + 1; i < n; i++) dot += design[column + i]! * design[other + i]!;
			const factor = dot / scale;
			design[other + j] = design[other + j]! - factor * head;
			for (let i = j + 1; i < n; i++) design[other + i] = design[other + i]! - factor * design[column + i]!;
		}
		design[column + j] = alpha;
	}
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
