import { periodPosition } from '../../periodPosition.ts';

/** Populations of areas in periods, by place and by how the period is written. */
export class Population {
	readonly #of = new Map<number, Map<string, number>>();

	add(place: number, period: string, value: number): void {
		const own = this.#of.get(place) ?? new Map<string, number>();
		own.set(period, value);
		this.#of.set(place, own);
	}

	get isEmpty(): boolean {
		return this.#of.size === 0;
	}

	/**
	 * The population of an area in a period: that of the period itself, or of the calendar year it begins in; or where the nearest
	 * year is allowed, of the period that lies nearest in time, the earlier of two.
	 *
	 * @returns NaN where there is none
	 */
	at(place: number, period: string, nearest: boolean): { readonly value: number; readonly own: boolean } {
		const own = this.#of.get(place);
		const found = own?.get(period) ?? own?.get(period.slice(0, 4));
		if (found !== undefined) return { value: found, own: true };
		const position = periodPosition(period);
		if (!nearest || own === undefined || position === null) return { value: Number.NaN, own: true };
		let value = Number.NaN;
		let least = Infinity;
		for (const [other, population] of own) {
			const distance = Math.abs((periodPosition(other) ?? Infinity) - position);
			if (distance < least) [least, value] = [distance, population];
		}
		return { value, own: false };
	}
}
