/** A multivariate normal distribution fitted to columns with absent cells. */
export interface MultivariateNormal {
	readonly mean: Float64Array;
	/** Covariances by maximum likelihood (divided by n), row after row. */
	readonly covariance: Float64Array;
	/** The columns with each absent cell as the distribution expects it; NaN in rows with nothing. */
	readonly expected: readonly Float64Array[];
	readonly iterations: number;
}

/** Rows that lack the same columns. */
interface Pattern {
	readonly present: readonly number[];
	readonly absent: readonly number[];
	readonly rows: readonly number[];
}

/**
 * Fits mean and covariance of a multivariate normal distribution by the EM algorithm, to a relative change of 1e-13.
 *
 * @param columns - NaN for absent; of like scale
 * @returns `null` where there are no more usable rows than columns, or the covariance becomes singular
 * @see Little and Rubin (2002), Statistical Analysis with Missing Data, section 11.2
 */
export function multivariateNormal(columns: readonly Float64Array[]): MultivariateNormal | null {
	const k = columns.length;
	const patterns = patternsOf(columns);
	const n = patterns.reduce((sum, { rows }) => sum + rows.length, 0);
	if (n <= k + 1) return null;
	const expected = columns.map((column) => column.slice());
	let mean = new Float64Array(k);
	let covariance = new Float64Array(k * k);
	for (let j = 0; j < k; j++) {
		let count = 0;
		for (const x of columns[j]!) {
			if (Number.isNaN(x)) continue;
			count++;
			mean[j] = mean[j]! + x;
		}
		mean[j] = mean[j]! / count;
		covariance[j * k + j] = 1;
	}
	for (let iteration = 1; iteration <= 5000; iteration++) {
		const sums = new Float64Array(k);
		const products = new Float64Array(k * k);
		for (const pattern of patterns) {
			const slopes = conditionalSlopes(covariance, k, pattern);
			if (slopes === null) return null;
			fillExpected(expected, mean, pattern, slopes.coefficients);
			for (const row of pattern.rows) {
				for (let a = 0; a < k; a++) {
					const x = expected[a]![row]!;
					sums[a] = sums[a]! + x;
					for (let b = 0; b <= a; b++) products[a * k + b] = products[a * k + b]! + x * expected[b]![row]!;
				}
			}
			const { absent } = pattern;
			for (let a = 0; a < absent.length; a++) {
				for (let b = 0; b <= a; b++) {
					const cell = absent[a]! * k + absent[b]!;
					products[cell] = products[cell]! + pattern.rows.length * slopes.residual[a * absent.length + b]!;
				}
			}
		}
		const nextMean = sums.map((sum) => sum / n);
		const next = new Float64Array(k * k);
		let change = 0;
		for (let a = 0; a < k; a++) {
			change = Math.max(change, Math.abs(nextMean[a]! - mean[a]!));
			for (let b = 0; b <= a; b++) {
				const value = products[a * k + b]! / n - nextMean[a]! * nextMean[b]!;
				change = Math.max(change, Math.abs(value - covariance[a * k + b]!));
				next[a * k + b] = value;
				next[b * k + a] = value;
			}
		}
		mean = nextMean;
		covariance = next;
		if (change < 1e-13)
			return { mean, covariance, expected: finished(columns, expected, patterns), iterations: iteration };
	}
	return { mean, covariance, expected: finished(columns, expected, patterns), iterations: 5000 };
}

/** Rows with nothing are left absent. */
function finished(
	columns: readonly Float64Array[],
	expected: readonly Float64Array[],
	patterns: readonly Pattern[],
): readonly Float64Array[] {
	const used = new Uint8Array(columns[0]!.length);
	for (const { rows } of patterns) for (const row of rows) used[row] = 1;
	return expected.map((column) => column.map((x, row) => (used[row] === 1 ? x : Number.NaN)));
}

function patternsOf(columns: readonly Float64Array[]): readonly Pattern[] {
	const found = new Map<string, { present: number[]; absent: number[]; rows: number[] }>();
	for (let row = 0; row < columns[0]!.length; row++) {
		const key = columns.map((column) => (Number.isNaN(column[row]!) ? '0' : '1')).join('');
		if (!key.includes('1')) continue;
		let pattern = found.get(key);
		if (pattern === undefined) {
			const places = [...key].map((mark, j) => ({ mark, j }));
			const of = (wanted: string): number[] => places.flatMap(({ mark, j }) => (mark === wanted ? [j] : []));
			pattern = { present: of('1'), absent: of('0'), rows: [] };
			found.set(key, pattern);
		}
		pattern.rows.push(row);
	}
	return [...found.values()];
}

/** Regression of the absent columns on the present ones, and the covariance that it leaves. */
function conditionalSlopes(
	covariance: Float64Array,
	k: number,
	{ present, absent }: Pattern,
): { readonly coefficients: Float64Array; readonly residual: Float64Array } | null {
	const p = present.length;
	const q = absent.length;
	const coefficients = new Float64Array(q * p);
	const residual = new Float64Array(q * q);
	if (q === 0) return { coefficients, residual };
	const root = new Float64Array(p * p);
	for (let i = 0; i < p; i++) {
		for (let j = 0; j <= i; j++) {
			let sum = covariance[present[i]! * k + present[j]!]!;
			for (let m = 0; m < j; m++) sum -= root[i * p + m]! * root[j * p + m]!;
			if (i !== j) root[i * p + j] = sum / root[j * p + j]!;
			else if (sum > 1e-12) root[i * p + i] = Math.sqrt(sum);
			else return null;
		}
	}
	for (let a = 0; a < q; a++) {
		const solved = coefficients.subarray(a * p, (a + 1) * p);
		for (let i = 0; i < p; i++) {
			let sum = covariance[absent[a]! * k + present[i]!]!;
			for (let m = 0; m < i; m++) sum -= root[i * p + m]! * solved[m]!;
			solved[i] = sum / root[i * p + i]!;
		}
		for (let i = p - 1; i >= 0; i--) {
			let sum = solved[i]!;
			for (let m = i + 1; m < p; m++) sum -= root[m * p + i]! * solved[m]!;
			solved[i] = sum / root[i * p + i]!;
		}
	}
	for (let a = 0; a < q; a++) {
		for (let b = 0; b < q; b++) {
			let value = covariance[absent[a]! * k + absent[b]!]!;
			for (let i = 0; i < p; i++) value -= coefficients[a * p + i]! * covariance[absent[b]! * k + present[i]!]!;
			residual[a * q + b] = value;
		}
	}
	return { coefficients, residual };
}

function fillExpected(
	expected: readonly Float64Array[],
	mean: Float64Array,
	{ present, absent, rows }: Pattern,
	coefficients: Float64Array,
): void {
	const p = present.length;
	for (let a = 0; a < absent.length; a++) {
		const column = expected[absent[a]!]!;
		for (const row of rows) {
			let value = mean[absent[a]!]!;
			for (let i = 0; i < p; i++) {
				value += coefficients[a * p + i]! * (expected[present[i]!]![row]! - mean[present[i]!]!);
			}
			column[row] = value;
		}
	}
}
