import { InputError } from '@social-index/schema';

/** The ends of an interval. */
export interface Interval {
	readonly lower: number;
	readonly upper: number;
}

function fail(code: string, found: number, message: string, mend: string): never {
	throw new InputError([{ code, severity: 'error', found: String(found), message, mend }]);
}

/** Throws where a confidence is not a share above 0 and below 1. */
export function checkConfidence(confidence: number): void {
	if (!(confidence > 0 && confidence < 1)) {
		fail('BAD_CONFIDENCE', confidence, 'A confidence lies above 0 and below 1.', 'Give 0.95 or 0.998.');
	}
}

/** Throws where a count is below zero or above its total, or the total is not above zero. */
export function checkCount(name: string, count: number, total?: number): void {
	if (!(count >= 0 && Number.isFinite(count))) {
		fail('BAD_COUNT', count, `${name} is not a number of zero or more.`, 'Correct the count.');
	}
	if (total === undefined) return;
	if (!(total > 0 && Number.isFinite(total))) {
		fail(
			'BAD_COUNT',
			total,
			'The denominator is not a number above zero.',
			'Correct the denominator, or leave the rate out.',
		);
	}
	if (count > total) fail('BAD_COUNT', count, `${name} is above its denominator (${total}).`, 'Correct one of them.');
}
