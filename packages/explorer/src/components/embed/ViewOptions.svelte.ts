import { plainOptions, readEmbedOptions } from '../../state/embed/embedOptions.ts';

type Periods = readonly { readonly id: string; readonly name: string }[];

/** How a view looks: as it is served, until its script has read the address. */
export class ViewOptions {
	#options = $state.raw(plainOptions);
	readonly #periods: Periods;

	constructor(periods: Periods) {
		this.#periods = periods;
	}

	/** Takes up what the address asks for. Once, when the view has come to life. */
	start(): void {
		this.#options = readEmbedOptions(location.search);
	}

	/** Level of the first heading. */
	get level(): number {
		return this.#options.headings;
	}

	/** Level of a heading below it. */
	get below(): number {
		return Math.min(6, this.#options.headings + 1);
	}

	/** Position of the period shown. */
	get period(): number {
		const at = this.#periods.findIndex(({ id }) => id === this.#options.period);
		return at < 0 ? this.#periods.length - 1 : at;
	}

	/** Id of a period that was asked for and is not there; `null` for none. */
	get unknownPeriod(): string | null {
		const { period } = this.#options;
		return period === null || this.#periods.some(({ id }) => id === period) ? null : period;
	}
}
