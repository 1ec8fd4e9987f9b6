/** A row of a table: every field a text, a number, a yes or no, or nothing. */
type Cells<Row> = { readonly [Field in keyof Row]: string | number | boolean | null };

/** What a field holds. A `text` or `flag` is never `null`; a `number` may be. */
export type FieldKind = 'text' | 'number' | 'flag';

/**
 * The rows of a table held by column: a table of ten million rows takes some forty bytes a row, where as many objects take several times that.
 *
 * It is read like a list: it has a length, gives each row by its place, and can be walked. Texts are held once each, however often
 * they occur; {@link codes} gives them as numbers, so that rows can be found without making them.
 *
 * @example
 * const rows = PackedRows.of({ area: 'text', score: 'number' }, [{ area: 'Abbey', score: 1 }, { area: 'Alibon', score: null }]);
 * [...rows].length // => 2
 * rows.at(1) // => { area: 'Alibon', score: null }
 * rows.at(2) // => undefined
 */
export class PackedRows<Row extends Cells<Row>> implements Iterable<Row> {
	readonly #fields: readonly { readonly name: keyof Row & string; readonly kind: FieldKind }[];
	readonly #columns: (Int32Array | Float64Array)[];
	readonly #texts: string[] = [];
	readonly #codes = new Map<string, number>();
	#length = 0;

	/** @param fields - the fields of a row in order, and what each holds */
	constructor(fields: Readonly<Record<keyof Row & string, FieldKind>>) {
		this.#fields = (Object.keys(fields) as (keyof Row & string)[]).map((name) => ({ name, kind: fields[name] }));
		this.#columns = this.#fields.map(({ kind }) => (kind === 'number' ? new Float64Array(64) : new Int32Array(64)));
	}

	/** The rows given, packed. */
	static of<Row extends Cells<Row>>(
		fields: Readonly<Record<keyof Row & string, FieldKind>>,
		rows: Iterable<Row>,
	): PackedRows<Row> {
		const packed = new PackedRows<Row>(fields);
		for (const row of rows) packed.push(row);
		return packed;
	}

	get length(): number {
		return this.#length;
	}

	/** Adds a row after the last. NaN in a number is held as `null`. */
	push(row: Row): void {
		if (this.#length === this.#columns[0]!.length) this.#grow();
		for (const [f, { name, kind }] of this.#fields.entries()) {
			const cell = row[name];
			const column = this.#columns[f]!;
			if (kind === 'number') column[this.#length] = (cell as number | null) ?? Number.NaN;
			else column[this.#length] = kind === 'flag' ? Number(cell) : this.#codeFor(cell as string);
		}
		this.#length += 1;
	}

	/** The row at a place, counted from 0; `undefined` beyond the last. */
	at(place: number): Row | undefined {
		if (!(place >= 0 && place < this.#length)) return undefined;
		const row: Record<string, string | number | boolean | null> = {};
		for (const [f, { name, kind }] of this.#fields.entries()) {
			const cell = this.#columns[f]![place]!;
			if (kind === 'text') row[name] = this.#texts[cell]!;
			else if (kind === 'flag') row[name] = cell === 1;
			else row[name] = Number.isNaN(cell) ? null : cell;
		}
		return row as Row;
	}

	*[Symbol.iterator](): Generator<Row> {
		for (let place = 0; place < this.#length; place++) yield this.at(place)!;
	}

	/** The rows that are wanted, as objects. */
	filter(wanted: (row: Row) => boolean): Row[] {
		return this.#walk().filter(wanted).toArray();
	}

	/** The first row that is wanted. */
	find(wanted: (row: Row) => boolean): Row | undefined {
		return this.#walk().find(wanted);
	}

	/** What is made of each row. */
	map<T>(make: (row: Row) => T): T[] {
		return this.#walk().map(make).toArray();
	}

	/** Whether two tables hold the same rows in the same order, numbers to the last bit. */
	isSameAs(other: PackedRows<Row>): boolean {
		if (other.#length !== this.#length) return false;
		return this.#fields.every(({ kind }, f) => {
			const [own, theirs] = [this.#columns[f]!, other.#columns[f]!];
			for (let place = 0; place < this.#length; place++) {
				const [one, two] = [own[place]!, theirs[place]!];
				if (kind === 'text' ? this.#texts[one] !== other.#texts[two] : !Object.is(one, two)) return false;
			}
			return true;
		});
	}

	#walk(): Generator<Row> {
		return this[Symbol.iterator]();
	}

	/**
	 * A text field as the numbers that its texts are held under, one a row.
	 *
	 * @throws RangeError where the field is no text
	 */
	codes(field: keyof Row & string): Int32Array {
		const f = this.#fields.findIndex(({ name, kind }) => name === field && kind === 'text');
		if (f < 0) throw new RangeError(`These rows have no text field ${field}.`);
		return (this.#columns[f] as Int32Array).subarray(0, this.#length);
	}

	/**
	 * The combinations of texts that some fields have, each once, in the order in which they first stand.
	 *
	 * @example
	 * const rows = PackedRows.of({ from: 'text', to: 'text' }, [{ from: '1', to: '2' }, { from: '1', to: '2' }, { from: '1', to: '3' }]);
	 * rows.distinct('from', 'to') // => [['1', '2'], ['1', '3']]
	 */
	distinct(...fields: readonly (keyof Row & string)[]): readonly (readonly string[])[] {
		const columns = fields.map((field) => this.codes(field));
		const found = new Map<number, readonly string[]>();
		let last = -1;
		for (let place = 0; place < this.#length; place++) {
			const key = columns.reduce((sum, codes) => sum * this.#texts.length + codes[place]!, 0);
			if (key !== last && !found.has(key))
				found.set(
					key,
					columns.map((codes) => this.textOf(codes[place]!)),
				);
			last = key;
		}
		return [...found.values()];
	}

	/** The number that a text is held under; -1 where no row has it. */
	codeOf(text: string): number {
		return this.#codes.get(text) ?? -1;
	}

	/** How many texts there are: every code is below it. */
	get textCount(): number {
		return this.#texts.length;
	}

	/** The text held under a number. */
	textOf(code: number): string {
		const text = this.#texts[code];
		if (text === undefined) throw new RangeError(`These rows hold no text under ${code}.`);
		return text;
	}

	#codeFor(text: string): number {
		let code = this.#codes.get(text);
		if (code === undefined) {
			code = this.#texts.length;
			this.#texts.push(text);
			this.#codes.set(text, code);
		}
		return code;
	}

	#grow(): void {
		for (const [f, column] of this.#columns.entries()) {
			const longer =
				column instanceof Float64Array ? new Float64Array(column.length * 2) : new Int32Array(column.length * 2);
			longer.set(column);
			this.#columns[f] = longer;
		}
	}
}

/** The fields of {@link RatingRow} and {@link ChangeRow}, as they are packed. */
export const ratingFields = {
	area: 'text',
	period: 'text',
	measure: 'text',
	rating: 'text',
	kind: 'text',
	comparator: 'text',
	comparatorValue: 'number',
	difference: 'number',
	basis: 'text',
} as const;
export const changeFields = {
	area: 'text',
	from: 'text',
	to: 'text',
	measure: 'text',
	change: 'number',
	lower: 'number',
	upper: 'number',
	clear: 'flag',
	contributor: 'text',
	contribution: 'number',
} as const;
