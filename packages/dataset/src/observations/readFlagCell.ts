import { absentBits, flagBit, flagSymbol, flagWords, readFlags } from '@social-index/schema';
import { listing } from '../listing.ts';

/** Symbols that stand for one word only; [e] is read as estimated. */
const wordOfSymbol = new Map<string, number>(
	flagWords.flatMap((word) => {
		const symbol = flagSymbol[word];
		return symbol === null || (symbol === '[e]' && word !== 'estimated') ? [] : [[symbol, flagBit[word]]];
	}),
);

/**
 * Reads a cell of a flag column: flag words or the symbols of official statistics, separated by spaces, commas or semicolons.
 *
 * @returns the bits, or what is wrong in two sentences
 * @example
 * readFlagCell('provisional') // => { bits: flagBit.provisional }
 * readFlagCell('[p] carried:2011') // => { bits: flagBit.provisional | flagBit.carried }
 * readFlagCell('') // => { bits: 0 }
 */
export function readFlagCell(
	text: string,
): { readonly bits: number } | { readonly message: string; readonly mend: string } {
	if (text === '') return { bits: 0 };
	let bits = 0;
	for (const part of text.toLowerCase().split(/[\s,;]+/)) {
		const symbol = wordOfSymbol.get(part);
		if (symbol !== undefined) {
			bits |= symbol;
			continue;
		}
		try {
			bits |= readFlags(part).bits;
		} catch {
			return {
				message: `"${part}" is no flag.`,
				mend: `Write one or more of ${listing(flagWords, 20)}, separated by spaces, or leave the cell empty.`,
			};
		}
	}
	const absent = bits & absentBits;
	if ((absent & (absent - 1)) !== 0) {
		return {
			message: 'The flags give more than one reason why there is no number.',
			mend: 'Keep one of suppressed, not-available and not-applicable.',
		};
	}
	return { bits };
}
