import { flagBit } from '@social-index/schema';
import { isEnough } from './aggregateShares.ts';

/** Bits that an aggregate takes over from any of its parts. */
const inherited = flagBit.carried | flagBit.interpolated | flagBit.imputed | flagBit.partial;

/**
 * Scores one node as the weighted mean of its parts, in every row, writing into `score` and `flag`.
 *
 * Shares of absent parts are spread over those present. A row with too little present is absent: `suppressed` where an
 * absent part is, otherwise `not-available`. A node scored without all of its parts is `partial`; `carried`,
 * `interpolated`, `imputed` and `partial` are taken over from its parts, other flags stay with the indicator.
 *
 * @param score - scores of all measures, measure after measure
 * @param flag - flags of the same cells
 * @param rows - cells per measure
 * @param node - position of the node
 * @param parts - positions of its parts, which are scored already
 * @param shares - share of each part, summing to 1
 * @param required - the least share that must be present
 */
export function scoreNode(
	score: Float64Array,
	flag: Uint16Array,
	rows: number,
	node: number,
	parts: readonly number[],
	shares: readonly number[],
	required: number,
): void {
	for (let row = 0; row < rows; row++) {
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
