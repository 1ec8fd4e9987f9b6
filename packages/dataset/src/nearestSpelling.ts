/**
 * The known word that an unknown one was most likely meant to be, by the fewest letters changed, added, left out or swapped
 * (Damerau 1964, optimal string alignment), case ignored.
 *
 * @param word - as found
 * @param known - what it might have been
 * @returns the nearest, the first of equals; `null` where none is within a third of the word's length (at least one letter)
 * @example
 * nearestSpelling('direcion', ['id', 'direction', 'decimals']) // => 'direction'
 * nearestSpelling('E05000O26', ['E05000026', 'E05000027']) // => 'E05000026'
 * nearestSpelling('colour', ['weight', 'unit']) // => null
 */
export function nearestSpelling(word: string, known: Iterable<string>): string | null {
	const sought = word.trim().toLowerCase();
	let best: string | null = null;
	let least = Math.max(1, Math.floor(sought.length / 3)) + 1;
	for (const candidate of known) {
		if (Math.abs(candidate.length - sought.length) >= least) continue;
		const distance = editDistance(sought, candidate.toLowerCase());
		if (distance < least) {
			least = distance;
			best = candidate;
		}
	}
	return best;
}

function editDistance(a: string, b: string): number {
	let before: number[] = [];
	let above = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let cost = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			if (swapped) cost = Math.min(cost, before[j - 2]! + 1);
			row.push(cost);
		}
		before = above;
		above = row;
	}
	return above[b.length]!;
}
