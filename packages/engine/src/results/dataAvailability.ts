/** How much of an area's data there is. */
export interface DataAvailability {
	readonly missing: number;
	readonly zero: number;
	/** Share of indicators that are present. */
	readonly available: number;
	/** Share of the present ones that are not zero; NaN where none is present. */
	readonly nonZero: number;
	/** Share present by group, in the order of the groups' names given. */
	readonly byGroup: ReadonlyMap<string, number>;
}

/**
 * Data availability of each row, over all indicators and by group.
 *
 * @param columns - one array per indicator; NaN for absent
 * @param groups - the group of each indicator
 * @see COINr `get_data_avail`
 * @example
 * dataAvailability([Float64Array.of(0, NaN), Float64Array.of(5, 7)], ['g', 'h'])[0].nonZero // => 0.5
 * dataAvailability([Float64Array.of(0, NaN), Float64Array.of(5, 7)], ['g', 'h'])[1].available // => 0.5
 */
export function dataAvailability(
	columns: readonly Float64Array[],
	groups: readonly string[],
): readonly DataAvailability[] {
	const names = [...new Set(groups)];
	return Array.from({ length: columns[0]?.length ?? 0 }, (_, row) => {
		let missing = 0;
		let zero = 0;
		for (const column of columns) {
			if (Number.isNaN(column[row]!)) missing++;
			else if (column[row] === 0) zero++;
		}
		const present = columns.length - missing;
		const share = (name: string): number => {
			const own = columns.filter((_, j) => groups[j] === name);
			return own.filter((column) => !Number.isNaN(column[row]!)).length / own.length;
		};
		return {
			missing,
			zero,
			available: present / columns.length,
			nonZero: present === 0 ? Number.NaN : 1 - zero / present,
			byGroup: new Map(names.map((name) => [name, share(name)])),
		};
	});
}

/** Why an area is left out of an index. */
export type ScreeningReason = 'too few values' | 'too many zeros';

/**
 * Which areas have too little data to be scored.
 *
 * @param availability - of each area
 * @param least - the least share present, and of those present the least share not zero; 0 asks nothing
 * @returns the reasons by row, for the rows that fail
 * @see COINr `Screen`
 * @example
 * const availability = dataAvailability([Float64Array.of(0, NaN), Float64Array.of(5, 7)], ['g', 'g']);
 * screenAreas(availability, { available: 0.9, nonZero: 0 }).get(1) // => ['too few values']
 * screenAreas(availability, { available: 0.9, nonZero: 0 }).size // => 1
 */
export function screenAreas(
	availability: readonly DataAvailability[],
	least: { readonly available: number; readonly nonZero: number },
): ReadonlyMap<number, readonly ScreeningReason[]> {
	const failed = new Map<number, readonly ScreeningReason[]>();
	availability.forEach(({ available, nonZero }, row) => {
		const reasons: ScreeningReason[] = [];
		if (available < least.available) reasons.push('too few values');
		if (nonZero < least.nonZero) reasons.push('too many zeros');
		if (reasons.length > 0) failed.set(row, reasons);
	});
	return failed;
}
