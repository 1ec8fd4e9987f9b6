import type { ObservedParts } from '@social-index/schema';
import type { CellReader } from './cellReader.ts';

const parts = ['numerator', 'denominator', 'lower', 'upper'] as const;

type Columns = { -readonly [Name in keyof ObservedParts]: ObservedParts[Name] };

/** The columns of tables/observations.csv that tell what a figure was made of, up to the last of them. */
export const observedPartsColumns = ['indicator', 'area_code', 'period', 'value', ...parts] as const;

/**
 * Takes the rows of tables/observations.csv or observations.parquet, one after another, and keeps what figures were made of. Memory is
 * taken only for what is given: figures without counts and limits take none.
 */
export class ObservedPartsReader {
	readonly #areaAt: ReadonlyMap<string, number>;
	readonly #found = new Map<string, Map<string, Columns>>();

	/** @param areas - codes in the order of the panel */
	constructor(areas: readonly string[]) {
		this.#areaAt = new Map(areas.map((code, a) => [code, a]));
	}

	take(row: CellReader): void {
		const [indicator, area, period] = [row.shared(), row.shared(), row.shared()];
		const value = row.number();
		let columns: Columns | undefined;
		for (const name of parts) {
			const number = row.number();
			if (number === null) continue;
			columns ??= this.#columns(indicator, period);
			columns[name] ??= this.#column();
			const at = this.#areaAt.get(area);
			// Areas that only feed others, and are not in the index themselves, are not asked for.
			if (at === undefined) continue;
			columns[name][at] = number;
			columns.value[at] = value ?? Number.NaN;
		}
		row.rest();
	}

	/** @returns by indicator and period; `null` where nothing was told of any */
	end(): Readonly<Record<string, Readonly<Record<string, ObservedParts>>>> | null {
		if (this.#found.size === 0) return null;
		return Object.fromEntries([...this.#found].map(([id, periods]) => [id, Object.fromEntries(periods)]));
	}

	#columns(indicator: string, period: string): Columns {
		let periods = this.#found.get(indicator);
		if (periods === undefined) {
			periods = new Map();
			this.#found.set(indicator, periods);
		}
		let columns = periods.get(period);
		if (columns === undefined) {
			columns = { value: this.#column() };
			periods.set(period, columns);
		}
		return columns;
	}

	#column(): Float64Array {
		return new Float64Array(this.#areaAt.size).fill(Number.NaN);
	}
}
