const bits = 11;
const buckets = 1 << bits;
const mask = buckets - 1;
/** Below this many numbers insertion is faster than counting into buckets. */
const few = 96;

/**
 * The positions of a column's numbers from the lowest to the highest; absent cells are left out.
 *
 * A radix sort by the place of each number between the lowest and the highest, in 2²² steps, then the few that share a
 * step by comparison: some ten times as fast as comparing throughout, unless almost all numbers crowd together beside a
 * few far ones. Equal numbers stay in their order.
 *
 * @param values - NaN is left out
 * @param members - the positions to sort; all where it is not given
 * @see Knuth (1998), The Art of Computer Programming 3, section 5.2.5
 * @example
 * ascendingOrder(Float64Array.of(3, NaN, -1, 3)) // => Uint32Array.of(2, 0, 3)
 */
export function ascendingOrder(values: Float64Array, members?: Int32Array): Uint32Array {
	const size = members?.length ?? values.length;
	const order = new Uint32Array(size);
	let n = 0;
	let min = Number.POSITIVE_INFINITY;
	let max = Number.NEGATIVE_INFINITY;
	for (let k = 0; k < size; k++) {
		const i = members === undefined ? k : members[k]!;
		const x = values[i]!;
		if (Number.isNaN(x)) continue;
		order[n++] = i;
		if (x < min) min = x;
		if (x > max) max = x;
	}
	const present = order.subarray(0, n);
	const scale = (buckets * buckets - 1) / (max - min);
	if (n <= few) insertionSort(present, values, 0, n);
	// Infinite numbers, and ranges beyond the largest number there is, have no steps.
	else if (max > min && !(scale > 0 && scale < Number.POSITIVE_INFINITY)) compareSort(present, values);
	else if (max > min) stepSort(present, values, min, scale);
	return present;
}

function stepSort(order: Uint32Array, values: Float64Array, min: number, scale: number): void {
	const n = order.length;
	const steps = new Uint32Array(n);
	const low = new Uint32Array(buckets);
	const high = new Uint32Array(buckets);
	for (let k = 0; k < n; k++) {
		const step = ((values[order[k]!]! - min) * scale) >>> 0;
		steps[k] = step;
		low[step & mask] = low[step & mask]! + 1;
		high[step >>> bits] = high[step >>> bits]! + 1;
	}
	countsToStarts(low);
	countsToStarts(high);
	const byLow = new Uint32Array(n);
	for (let k = 0; k < n; k++) {
		const bucket = steps[k]! & mask;
		const at = low[bucket]!;
		low[bucket] = at + 1;
		byLow[at] = k;
	}
	const sorted = new Uint32Array(n);
	for (let k = 0; k < n; k++) {
		const from = byLow[k]!;
		const bucket = steps[from]! >>> bits;
		const at = high[bucket]!;
		high[bucket] = at + 1;
		sorted[at] = from;
	}
	let first = 0;
	for (let k = 0; k < n; k++) {
		byLow[k] = order[sorted[k]!]!;
		if (k > 0 && steps[sorted[k]!] !== steps[sorted[k - 1]!]) {
			orderRun(byLow, values, first, k);
			first = k;
		}
	}
	orderRun(byLow, values, first, n);
	order.set(byLow);
}

function countsToStarts(counts: Uint32Array): void {
	let sum = 0;
	for (let b = 0; b < counts.length; b++) {
		const count = counts[b]!;
		counts[b] = sum;
		sum += count;
	}
}

/** Puts in order the positions of one step. */
function orderRun(order: Uint32Array, values: Float64Array, first: number, end: number): void {
	if (end - first < 2) return;
	if (end - first <= few) insertionSort(order, values, first, end);
	else compareSort(order.subarray(first, end), values);
}

function compareSort(order: Uint32Array, values: Float64Array): void {
	order.sort((i, j) => (values[i]! < values[j]! ? -1 : values[i]! > values[j]! ? 1 : i - j));
}

function insertionSort(order: Uint32Array, values: Float64Array, first: number, end: number): void {
	for (let k = first + 1; k < end; k++) {
		const i = order[k]!;
		const x = values[i]!;
		let at = k - 1;
		while (at >= first && values[order[at]!]! > x) {
			order[at + 1] = order[at]!;
			at--;
		}
		order[at + 1] = i;
	}
}
