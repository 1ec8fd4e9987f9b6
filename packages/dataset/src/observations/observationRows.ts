import type { SourceColumn } from '@social-index/schema';

/** One observation, its parts as places in the lists they are looked up in. */
export interface ObservationRow {
	readonly indicator: number;
	readonly period: number;
	readonly area: number;
	readonly value: number;
	readonly flag: number;
	readonly numerator: number;
	readonly denominator: number;
	readonly lower: number;
	readonly upper: number;
	readonly file: number;
	readonly line: number;
	/** Of {@link ObservationRows.columns}; 0, the default, where no column is known. */
	readonly column?: number;
}

const numbers = ['value', 'numerator', 'denominator', 'lower', 'upper'] as const;
const places = ['indicator', 'period', 'area', 'flag', 'file', 'line', 'column'] as const;

/** Observations in the order of reading, before the periods are all known; grows as rows are added, some sixty bytes a row. */
export class ObservationRows {
	readonly #columns: SourceColumn[] = [{ heading: '', sheet: '', number: 0 }];
	readonly #columnAt = new Map<string, number>();
	#numbers = numbers.map(() => new Float64Array(1024));
	#places = places.map(() => new Int32Array(1024));
	#length = 0;

	/** Indicators with a row that could not be read: what they lack may be in it. */
	readonly withUnreadRows = new Set<number>();
	/** Whether a whole file could not be read: what any indicator lacks may be in it. */
	fileUnread = false;

	get length(): number {
		return this.#length;
	}

	/** The columns that rows were read from, the first standing for none. */
	get columns(): readonly SourceColumn[] {
		return this.#columns;
	}

	/** The place in {@link columns} of a column, which is added; files that are alike share their columns. */
	addColumn(column: SourceColumn): number {
		const key = JSON.stringify([column.heading, column.sheet, column.number]);
		const known = this.#columnAt.get(key);
		if (known !== undefined) return known;
		const at = this.#columns.push(column) - 1;
		this.#columnAt.set(key, at);
		return at;
	}

	add(row: ObservationRow): void {
		const at = this.#length++;
		if (at === this.#numbers[0]!.length) this.#grow();
		for (let i = 0; i < numbers.length; i++) this.#numbers[i]![at] = row[numbers[i]!];
		for (let i = 0; i < places.length; i++) this.#places[i]![at] = row[places[i]!] ?? 0;
	}

	/** All rows' numbers of one kind, NaN where there is none. */
	numbersOf(name: (typeof numbers)[number]): Float64Array {
		return this.#numbers[numbers.indexOf(name)]!.subarray(0, this.#length);
	}

	/** All rows' places of one kind. */
	placesOf(name: (typeof places)[number]): Int32Array {
		return this.#places[places.indexOf(name)]!.subarray(0, this.#length);
	}

	#grow(): void {
		const wider = <A extends Float64Array | Int32Array>(old: A, made: A): A => {
			made.set(old);
			return made;
		};
		this.#numbers = this.#numbers.map((old) => wider(old, new Float64Array(old.length * 2)));
		this.#places = this.#places.map((old) => wider(old, new Int32Array(old.length * 2)));
	}

	/** One row again as it was added. */
	at(r: number): ObservationRow {
		const [value, numerator, denominator, lower, upper] = this.#numbers.map((column) => column[r]!);
		const [indicator, period, area, flag, file, line, column] = this.#places.map((own) => own[r]!);
		return {
			indicator: indicator!,
			period: period!,
			area: area!,
			value: value!,
			flag: flag!,
			numerator: numerator!,
			denominator: denominator!,
			lower: lower!,
			upper: upper!,
			file: file!,
			line: line!,
			column: column!,
		};
	}
}
