const bits = 11;
const buckets = 1 << bits;
const mask = buckets - 1;
/** Below this many numbers insertion is faster than counting into buckets. */
const few = 96;
/** Runs that agree in their first 32 bits and are no longer than this are put in order by insertion. */
const shortRun = 32;

/**
 * The positions of a column's numbers from the lowest to the highest; absent cells are left out.
 *
 * A radix sort on the first 32 bits of each number (sign, exponent and twenty bits of the fraction), then the few that
 * agree in them by comparison: some ten times as fast as sorting positions by a comparison. Equal numbers stay in their
 * order.
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
	for (let k = 0; k < size; k++) {
		const i = members === undefined ? k : members[k]!;
		if (!Number.isNaN(values[i]!)) order[n++] = i;
	}
	const present = order.subarray(0, n);
	if (n <= few) {
		insertionSort(present, values, 0, n);
		return present;
	}
	const keys = firstBits(values, present);
	const sorted = radixSort(present, keys);
	orderRuns(sorted, values);
	return sorted;
}

/** The first 32 bits of each number, such that they order as the numbers do. */
function firstBits(values: Float64Array, present: Uint32Array): Uint32Array {
	const number = new Float64Array(1);
	const words = new Uint32Array(number.buffer);
	const high = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;
	const keys = new Uint32Array(present.length);
	for (let k = 0; k < keys.length; k++) {
		// Minus zero is zero.
		number[0] = values[present[k]!]! + 0;
		const word = words[high]!;
		keys[k] = word >>> 31 === 1 ? ~word : word | 0x80000000;
	}
	return keys;
}

function radixSort(present: Uint32Array, keys: Uint32Array): Uint32Array {
	const n = present.length;
	let order = present;
	let from = keys;
	let nextOrder = new Uint32Array(n);
	let nextKeys = new Uint32Array(n);
	const starts = new Uint32Array(buckets);
	for (let shift = 0; shift < 32; shift += bits) {
		starts.fill(0);
		for (let k = 0; k < n; k++) {
			const bucket = (from[k]! >>> shift) & mask;
			starts[bucket] = starts[bucket]! + 1;
		}
		let sum = 0;
		for (let b = 0; b < buckets; b++) {
			const count = starts[b]!;
			starts[b] = sum;
			sum += count;
		}
		for (let k = 0; k < n; k++) {
			const bucket = (from[k]! >>> shift) & mask;
			const at = starts[bucket]!;
			starts[bucket] = at + 1;
			nextOrder[at] = order[k]!;
			nextKeys[at] = from[k]!;
		}
		[order, nextOrder] = [nextOrder, order as Uint32Array<ArrayBuffer>];
		[from, nextKeys] = [nextKeys, from as Uint32Array<ArrayBuffer>];
	}
	return order;
}

/** Puts right the neighbours whose first bits agree and whose last do not. */
function orderRuns(order: Uint32Array, values: Float64Array): void {
	const n = order.length;
	for (let k = 1; k < n; k++) {
		if (values[order[k]!]! >= values[order[k - 1]!]!) continue;
		// Out of order only within a run of the same first bits: find its ends and sort it.
		let first = k - 1;
		while (first > 0 && near(values[order[first - 1]!]!, values[order[k]!]!)) first--;
		let end = k + 1;
		while (end < n && near(values[order[end]!]!, values[order[k]!]!)) end++;
		if (end - first <= shortRun) insertionSort(order, values, first, end);
		else order.subarray(first, end).sort((i, j) => values[i]! - values[j]! || i - j);
		k = end - 1;
	}
}

/** Whether two numbers may agree in their first 32 bits: they differ by less than a part in 2¹⁹. */
function near(x: number, y: number): boolean {
	return x === y || Math.abs(x - y) <= Math.max(Math.abs(x), Math.abs(y)) * 2 ** -19 || Math.abs(x - y) < 1e-300;
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
