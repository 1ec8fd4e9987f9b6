import type { Problem } from '@social-index/schema';

/** How large the invented place is, and which of all the possible ones. */
export interface SampleOptions {
	/** How many wards. */
	readonly areas?: number;
	/** How many years, the last of them {@link lastYear}. */
	readonly periods?: number;
	/** How many records of single events to write; none where it is not given. */
	readonly records?: number;
	/** The same seed gives the same place. */
	readonly seed?: number;
	/** The name of the index; made from the name of the place where none is given. */
	readonly name?: string;
	/** Told what is being made, for a progress line. */
	readonly onProgress?: (what: string) => void;
}

/** The options with their defaults filled in. */
export interface SampleSize {
	readonly areas: number;
	readonly periods: number;
	readonly records: number;
	readonly seed: number;
}

/** The last year that an invented place has figures of. */
export const lastYear = 2025;

const limits = {
	areas: { least: 2, most: 10_000, usual: 19 },
	periods: { least: 1, most: 30, usual: 5 },
	records: { least: 0, most: 10_000_000, usual: 0 },
	seed: { least: 0, most: 4_294_967_295, usual: 1 },
} as const;

/**
 * Fills in what is not given and reports every option that is no whole number or out of range.
 *
 * @example
 * sampleSize({ areas: 3 }).size // => { areas: 3, periods: 5, records: 0, seed: 1 }
 * sampleSize({ areas: 1, periods: 99 }).problems.length // => 2
 */
export function sampleSize(options: SampleOptions): {
	readonly size: SampleSize;
	readonly problems: readonly Problem[];
} {
	const problems: Problem[] = [];
	const read = (name: keyof typeof limits): number => {
		const { least, most, usual } = limits[name];
		const given = options[name] ?? usual;
		if (Number.isInteger(given) && given >= least && given <= most) return given;
		problems.push({
			code: 'OPTION_OUT_OF_RANGE',
			severity: 'error',
			column: `--${name}`,
			found: String(given),
			message: `${words[name]} must be a whole number from ${written(least)} to ${written(most)}.`,
			mend: `Write e.g. --${name} ${usual === 0 ? 10_000 : usual}.`,
		});
		return usual;
	};
	const size = { areas: read('areas'), periods: read('periods'), records: read('records'), seed: read('seed') };
	return { size, problems };
}

const words = {
	areas: 'The number of wards',
	periods: 'The number of years',
	records: 'The number of records',
	seed: 'The seed',
} as const;

function written(n: number): string {
	return n.toLocaleString('en-GB');
}
