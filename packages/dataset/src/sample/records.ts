import type { Figures } from './figures/wardFigures.ts';
import { csvRow } from './files/sampleFile.ts';
import type { Postcode } from './postcodes.ts';
import { RandomStream } from './randomStream.ts';
import { sampleYears } from './sampleYears.ts';

/** What records are of: each indicator made from counted events, with how its events lie in the year (January to December). */
export const recordCategories: readonly { readonly indicator: string; readonly months: readonly number[] }[] = [
	{ indicator: 'burglary', months: [11, 9, 8, 7, 7, 6, 7, 7, 8, 9, 10, 11] },
	{ indicator: 'violence', months: [7, 7, 8, 8, 9, 9, 10, 9, 8, 8, 8, 9] },
	{ indicator: 'antisocial-behaviour', months: [5, 5, 7, 9, 10, 11, 12, 12, 9, 9, 6, 5] },
	{ indicator: 'vehicle-crime', months: [9, 8, 8, 8, 8, 8, 8, 8, 8, 9, 9, 9] },
	{ indicator: 'fly-tipping', months: [9, 8, 9, 9, 9, 8, 8, 8, 8, 8, 8, 8] },
];

/** How many events the published figures speak of. */
export function eventsPublished(counts: readonly Figures[]): number {
	return counts.reduce((sum, { numerator }) => sum + numerator.reduce((a, b) => a + b, 0), 0);
}

/**
 * Single events as rows of a CSV file, month after month, in the same proportions between wards, years and kinds as the published
 * counts. As many as those where `wanted` is their sum; otherwise each count is scaled and rounded so that the sum is met.
 *
 * As in records of real services, some postcodes are missing, mistyped or out of use and some positions are missing or swapped.
 *
 * @param counts - the figures of each of {@link recordCategories}
 */
export function* recordRows(
	counts: readonly Figures[],
	postcodes: readonly Postcode[],
	years: number,
	wanted: number,
	seed: number,
): Iterable<string> {
	const stream = new RandomStream(seed, 'records');
	const scaled = scaledCounts(counts, wanted);
	const ofWard: Postcode[][] = [];
	for (const postcode of postcodes) {
		ofWard[postcode.ward] ??= [];
		ofWard[postcode.ward]!.push(postcode);
	}
	const wards = ofWard.length;
	const until = recordCategories.map(({ months }) => cumulative(months));
	yield csvRow(['reference', 'date', 'category', 'postcode', 'longitude', 'latitude']);
	let reference = 0;
	for (const [t, year] of sampleYears(years).entries()) {
		for (let month = 0; month < 12; month++) {
			const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
			const prefix = `${year}-${String(month + 1).padStart(2, '0')}-`;
			for (let ward = 0; ward < wards; ward++) {
				let rows = '';
				for (const [c, { indicator }] of recordCategories.entries()) {
					const inYear = scaled[c]![t * wards + ward]!;
					const number = Math.round(inYear * until[c]![month + 1]!) - Math.round(inYear * until[c]![month]!);
					for (let i = 0; i < number; i++) {
						const postcode = ofWard[ward]![stream.below(ofWard[ward]!.length)]!;
						const day = String(1 + stream.below(days)).padStart(2, '0');
						rows += `E${String(++reference).padStart(8, '0')},${prefix}${day},${indicator},${written(postcode.text, stream)},${position(postcode, stream)}\n`;
					}
				}
				if (rows !== '') yield rows;
			}
		}
	}
}

/** Counts scaled to a sum: running totals are rounded, so that no part strays by more than one and the sum is met. */
function scaledCounts(counts: readonly Figures[], wanted: number): readonly Float64Array[] {
	const all = eventsPublished(counts);
	let running = 0;
	return counts.map(({ numerator }) =>
		numerator.map((count) => {
			const before = Math.round((running / all) * wanted);
			running += count;
			return Math.round((running / all) * wanted) - before;
		}),
	);
}

function cumulative(months: readonly number[]): readonly number[] {
	const all = months.reduce((sum, share) => sum + share, 0);
	let sum = 0;
	return [
		0,
		...months.map((share) => {
			sum += share;
			return sum / all;
		}),
	];
}

function written(postcode: string, stream: RandomStream): string {
	const chance = stream.next();
	if (chance > 0.035) return postcode;
	if (chance < 0.006) return '';
	if (chance < 0.008) return 'not known';
	if (chance < 0.012) return postcode.slice(0, -1);
	return chance < 0.024 ? postcode.toLowerCase() : postcode.replace(' ', '');
}

function position({ position: [longitude, latitude] }: Postcode, stream: RandomStream): string {
	const chance = stream.next();
	if (chance > 0.006) return `${longitude},${latitude}`;
	if (chance < 0.004) return ',';
	return chance < 0.005 ? '0,0' : `${latitude},${longitude}`;
}
