import type { Period } from '@social-index/schema';
import { periodPosition } from '../periodPosition.ts';
import { tidyPeriod } from '../project/readPeriods.ts';

/** The periods of the index and those that data files add, found by how they are written. */
export class PeriodIndex {
	readonly #periods: Period[];
	readonly #byText = new Map<string, number>();

	/** @param known - the periods of the index; a data file that writes their id means them */
	constructor(known: readonly Period[]) {
		this.#periods = [...known];
		known.forEach((period, i) => {
			this.#byText.set(period.id, i);
		});
	}

	get periods(): readonly Period[] {
		return this.#periods;
	}

	/** Place of the period in {@link periods}, added where new; -1 where no year can be read from the text. */
	indexOf(text: string): number {
		const found = this.#byText.get(text);
		if (found !== undefined) return found;
		const id = tidyPeriod(text);
		let at = this.#byText.get(id) ?? -1;
		const position = at < 0 ? periodPosition(id) : null;
		if (position !== null) {
			at = this.#periods.length;
			this.#periods.push({ id, name: id, position });
			this.#byText.set(id, at);
		}
		this.#byText.set(text, at);
		return at;
	}
}
