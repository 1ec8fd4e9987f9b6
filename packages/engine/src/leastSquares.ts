import { Matrix, QrDecomposition } from 'ml-matrix';

/** A fitted linear regression. */
export interface Regression {
	readonly intercept: number;
	/** One per predictor, in units of the response per unit of the predictor. */
	readonly slopes: readonly number[];
	/** Complete rows it was fitted on. */
	readonly n: number;
}

/**
 * Ordinary least squares with an intercept, by QR decomposition of the centred and scaled predictors.
 *
 * @param y - the response
 * @param predictors - one array per predictor
 * @param rows - the rows to fit on; every column must have a number there
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
	const meanOf = (x: Float64Array): number => rows.reduce((sum, i) => sum + x[i]!, 0) / n;
	const centre = meanOf(y);
	const means = predictors.map(meanOf);
	const spreads = predictors.map((x, j) => Math.sqrt(rows.reduce((sum, i) => sum + (x[i]! - means[j]!) ** 2, 0)));
	if (spreads.some((spread, j) => !(spread > 1e-12 * Math.max(1, Math.abs(means[j]!))))) return null;
	const design = new Matrix(n, k);
	const response = new Matrix(n, 1);
	rows.forEach((row, i) => {
		response.set(i, 0, y[row]! - centre);
		for (let j = 0; j < k; j++) design.set(i, j, (predictors[j]![row]! - means[j]!) / spreads[j]!);
	});
	const qr = new QrDecomposition(design);
	const upper = qr.upperTriangularMatrix;
	for (let j = 0; j < k; j++) if (Math.abs(upper.get(j, j)) < 1e-7) return null;
	const solved = qr.solve(response);
	const slopes = spreads.map((spread, j) => solved.get(j, 0) / spread);
	return { intercept: slopes.reduce((sum, slope, j) => sum - slope * means[j]!, centre), slopes, n };
}
