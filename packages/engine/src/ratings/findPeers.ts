/** Who is compared with whom. */
export interface PeerGroups {
	/** Indices of each area's peers, nearest first (in the given order where all others are peers). */
	readonly of: readonly (readonly number[])[];
	/** Whether every area's peers are all the others. */
	readonly allOthers: boolean;
}

/**
 * Finds each area's peers: the areas nearest to it in a matching variable, or all others.
 *
 * All others are peers where there are 20 areas or fewer, where no matching variable is given, or where as many peers are
 * asked for as there are others. Equally near areas are taken in the order given. An area without a value of the matching
 * variable has no peers and is no one's.
 *
 * @param match - the matching variable, one number per area, NaN where unknown; `null` for none
 * @param areas - how many areas there are
 * @param count - how many peers each area has
 * @see Social Progress Index 2015, country scorecards: the 15 countries closest in GDP per person
 * @example
 * findPeers(null, 3, 15).of // => [[1, 2], [0, 2], [0, 1]]
 */
export function findPeers(match: Float64Array | null, areas: number, count: number): PeerGroups {
	const all = Array.from({ length: areas }, (_, i) => i);
	if (match === null || areas <= 20 || count >= areas - 1) {
		return { of: all.map((i) => all.filter((j) => j !== i)), allOthers: true };
	}
	const known = all.filter((i) => !Number.isNaN(match[i]!)).sort((i, j) => match[i]! - match[j]! || i - j);
	const of: number[][] = all.map(() => []);
	known.forEach((i, position) => {
		const distance = (j: number): number => Math.abs(match[j]! - match[i]!);
		// The nearest stand within `count` places on either side, or are as near as the last of these.
		let low = Math.max(0, position - count);
		let high = Math.min(known.length - 1, position + count);
		while (low > 0 && distance(known[low - 1]!) === distance(known[low]!)) low--;
		while (high < known.length - 1 && distance(known[high + 1]!) === distance(known[high]!)) high++;
		of[i] = known
			.slice(low, high + 1)
			.filter((j) => j !== i)
			.sort((j, m) => distance(j) - distance(m) || j - m)
			.slice(0, count);
	});
	return { of, allOthers: false };
}
