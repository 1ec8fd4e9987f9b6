import { flagBit } from '@social-index/schema';
import { isEnough } from './aggregateShares.ts';

/** Bits that an aggregate takes over from any of its parts. */
const inherited = flagBit.carried | flagBit.interpolated | flagBit.imputed | flagBit.treated | flagBit.partial;

/** One node in one block of rows. */
export interface NodeRows {
	/** Scores of all measures, measure after measure. */
	readonly score: Float64Array;
	/** Flags of the same cells. */
	readonly flag: Uint16Array;
	/** Cells per measure. */
	readonly rows: number;
	/** Position of the node. */
	readonly node: number;
	/** Positions of its parts, which are scored already. */
	readonly parts: readonly number[];
	/** Share of each part, summing to 1. */
	readonly shares: readonly number[];
	/** The least share that must be present. */
	readonly required: number;
	/** The rows it is done for. */
	readonly from: number;
	readonly to: number;
}

/**
 * Scores one node as the weighted mean of its parts, writing into `score` and `flag`.
 *
 * Shares of absent parts are spread over those present. A row with too little present is absent: `suppressed` where an
 * absent part is, otherwise `not-available`. A node scored without all of its parts is `partial`; `carried`,
 * `interpolated`, `imputed`, `treated` and `partial` are taken over from its parts, other flags stay with the indicator.
 */
export function averageParts({ score, flag, rows, node, parts, shares, required, from, to }: NodeRows): void {
	for (let row = from; row < to; row++) {
		let share = 0;
		let sum = 0;
		let seen = 0;
		let missing = 0;
		for (let p = 0; p < parts.length; p++) {
			const cell = parts[p]! * rows + row;
			const part = score[cell]!;
			if (Number.isNaN(part)) {
				missing |= flag[cell]! | flagBit.partial;
				continue;
			}
			share += shares[p]!;
			sum += shares[p]! * part;
			seen |= flag[cell]!;
		}
		const cell = node * rows + row;
		if (isEnough(share, required)) {
			score[cell] = sum / share;
			flag[cell] = (seen & inherited) | (missing & flagBit.partial);
		} else {
			score[cell] = Number.NaN;
			flag[cell] = (missing & flagBit.suppressed) !== 0 ? flagBit.suppressed : flagBit['not-available'];
		}
	}
}
