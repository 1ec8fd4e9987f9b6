import type { PackedRows } from './packedRows.ts';

/**
 * The places of the rows that share the texts of some fields, so that those of one area and period are found among millions.
 *
 * @example
 * const rows = PackedRows.of({ area: 'text', score: 'number' }, [{ area: 'A', score: 1 }, { area: 'B', score: 2 }, { area: 'A', score: 3 }]);
 * [...new RowGroups(rows, ['area']).places('A')] // => [0, 2]
 * [...new RowGroups(rows, ['area']).places('C')] // => []
 */
export class RowGroups<Row extends { readonly [Field in keyof Row]: string | number | boolean | null }> {
	readonly #rows: PackedRows<Row>;
	readonly #groupAt = new Map<number, number>();
	/** The places of all rows, group after group, in their order within each. */
	readonly #places: Int32Array;
	/** Where each group starts among the places, and where the last ends. */
	readonly #starts: Int32Array;

	/** @param fields - text fields, at most three */
	constructor(rows: PackedRows<Row>, fields: readonly (keyof Row & string)[]) {
		this.#rows = rows;
		const columns = fields.map((field) => rows.codes(field));
		const groups = new Int32Array(rows.length);
		const sizes: number[] = [];
		for (let place = 0; place < rows.length; place++) {
			const key = columns.reduce((sum, codes) => sum * rows.textCount + codes[place]!, 0);
			let group = this.#groupAt.get(key);
			if (group === undefined) {
				group = sizes.length;
				sizes.push(0);
				this.#groupAt.set(key, group);
			}
			groups[place] = group;
			sizes[group]! += 1;
		}
		this.#starts = new Int32Array(sizes.length + 1);
		for (const [group, size] of sizes.entries()) this.#starts[group + 1] = this.#starts[group]! + size;
		const next = this.#starts.slice();
		this.#places = new Int32Array(rows.length);
		for (let place = 0; place < rows.length; place++) {
			const group = groups[place]!;
			this.#places[next[group]!] = place;
			next[group]! += 1;
		}
	}

	/** The rows with these texts, as objects. */
	rows(...texts: readonly string[]): Row[] {
		return Array.from(this.places(...texts), (place) => this.#rows.at(place)!);
	}

	/** The places of the rows with these texts, one a field, in their order; empty where there is none. */
	places(...texts: readonly string[]): Int32Array {
		let key = 0;
		for (const text of texts) {
			const code = this.#rows.codeOf(text);
			if (code < 0) return this.#places.subarray(0, 0);
			key = key * this.#rows.textCount + code;
		}
		const group = this.#groupAt.get(key);
		if (group === undefined) return this.#places.subarray(0, 0);
		return this.#places.subarray(this.#starts[group], this.#starts[group + 1]);
	}
}
