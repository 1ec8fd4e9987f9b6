/**
 * Writes a list as running text; where it is long, its first entries and how many are left.
 *
 * @param items - what to list
 * @param most - how many to write out
 * @example
 * listing(['a', 'b', 'c']) // => 'a, b and c'
 * listing(['a', 'b', 'c', 'd'], 2) // => 'a, b and 2 more'
 * listing([]) // => 'none'
 */
export function listing(items: readonly string[], most = 8): string {
	if (items.length === 0) return 'none';
	if (items.length === 1) return items[0]!;
	if (items.length <= most) return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
	return `${items.slice(0, most).join(', ')} and ${(items.length - most).toLocaleString('en-GB')} more`;
}
