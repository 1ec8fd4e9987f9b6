import { InputError } from '@social-index/schema';
import { byarInterval, countInterval } from './countInterval.ts';
import { checkConfidence, checkCount, type Interval } from './interval.ts';

/** A standardised rate or ratio with its interval. */
export interface StandardisedRate extends Interval {
	readonly value: number;
	/** Events it rests on. */
	readonly count: number;
}

/**
 * Directly standardised rate: Σ w x / n over age bands, divided by Σ w, times the multiplier; with Dobson's interval,
 * DSR + √(var / X) (Byar's ends of X less X).
 *
 * @param events - x by band
 * @param populations - n by band, above zero where the band has a weight
 * @param standard - w by band, e.g. the European Standard Population 2013
 * @param multiplier - what the rate is per, usually 100,000
 * @param confidence - e.g. 0.95
 * @returns `null` below ten events, on which no rate is published
 * @throws InputError `BAD_COUNT`, `BAD_BANDS`, `BAD_CONFIDENCE`
 * @see Dobson and others (1991), Statistics in Medicine 10, 457-462; PHEindicatormethods `calculate_dsr`
 * @example
 * directlyStandardisedRate([10, 40], [1000, 1000], [1, 1], 1000, 0.95).value // => 25
 * directlyStandardisedRate([1, 2], [1000, 1000], [1, 1], 1000, 0.95) // => null
 */
export function directlyStandardisedRate(
	events: readonly number[],
	populations: readonly number[],
	standard: readonly number[],
	multiplier: number,
	confidence: number,
): StandardisedRate | null {
	checkConfidence(confidence);
	checkBands(events, populations, standard);
	let count = 0;
	let weights = 0;
	let rate = 0;
	let variance = 0;
	for (let k = 0; k < events.length; k++) {
		checkCount(`The count of band ${k + 1}`, events[k]!);
		checkCount(`The population of band ${k + 1}`, 0, populations[k]!);
		const share = standard[k]! / populations[k]!;
		count += events[k]!;
		weights += standard[k]!;
		rate += share * events[k]!;
		variance += share * share * events[k]!;
	}
	if (count < 10) return null;
	const value = (rate / weights) * multiplier;
	const scale = (Math.sqrt(variance / count) / weights) * multiplier;
	const { lower, upper } = byarInterval(count, confidence);
	return { value, count, lower: value + scale * (lower - count), upper: value + scale * (upper - count) };
}

/**
 * Indirectly standardised ratio: events observed over those expected at a reference population's rates, times the
 * multiplier; exact interval below ten events, Byar's from ten.
 *
 * @param observed - events
 * @param populations - people by band
 * @param referenceEvents - events of the reference population by band
 * @param referencePopulations - people of the reference population by band, above zero
 * @param multiplier - 100, or the reference population's rate for a standardised rate
 * @param confidence - e.g. 0.95
 * @throws InputError `BAD_COUNT`, `BAD_BANDS` where nothing is expected, `BAD_CONFIDENCE`
 * @see PHEindicatormethods `calculate_ISRatio`
 * @example
 * indirectlyStandardisedRatio(30, [100, 200], [10, 40], [1000, 1000], 100, 0.95).value // ≈ 333.3333
 */
export function indirectlyStandardisedRatio(
	observed: number,
	populations: readonly number[],
	referenceEvents: readonly number[],
	referencePopulations: readonly number[],
	multiplier: number,
	confidence: number,
): StandardisedRate {
	checkCount('The count', observed);
	checkBands(populations, referenceEvents, referencePopulations);
	let expected = 0;
	for (let k = 0; k < populations.length; k++) {
		checkCount(`The population of band ${k + 1}`, populations[k]!);
		checkCount(`The reference population of band ${k + 1}`, 0, referencePopulations[k]!);
		expected += populations[k]! * (referenceEvents[k]! / referencePopulations[k]!);
	}
	if (!(expected > 0)) fail('No event is expected, so observed over expected does not exist.');
	const { lower, upper } = countInterval(observed, confidence);
	const scale = multiplier / expected;
	return { value: observed * scale, count: observed, lower: lower * scale, upper: upper * scale };
}

function checkBands(...bands: readonly (readonly number[])[]): void {
	if (bands.some((band) => band.length !== bands[0]!.length) || bands[0]!.length === 0) {
		fail('Events, populations and standard do not have the same bands.');
	}
}

function fail(message: string): never {
	throw new InputError([
		{ code: 'BAD_BANDS', severity: 'error', message, mend: 'Give the same age bands throughout.' },
	]);
}
