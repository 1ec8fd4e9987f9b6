/** One step of an indicator's transform. */
export type TransformStep =
	| { readonly kind: 'cap' | 'floor'; readonly at: number }
	| { readonly kind: 'log' | 'parity' };

/**
 * Reads the transform column of indicators.csv: `cap:99`, `floor:8`, `log`, `parity`, several separated by spaces.
 *
 * @returns the steps in order, or the first word that is none
 * @example
 * readTransform('floor:8 log') // => { steps: [{ kind: 'floor', at: 8 }, { kind: 'log' }] }
 * readTransform('') // => { steps: [] }
 * readTransform('cap') // => { unknown: 'cap' }
 */
export function readTransform(
	text: string,
): { readonly steps: readonly TransformStep[] } | { readonly unknown: string } {
	const steps: TransformStep[] = [];
	for (const word of text.split(/\s+/)) {
		if (word === '') continue;
		const limit = /^(cap|floor):([+-]?(?:\d+\.?\d*|\.\d+))$/.exec(word);
		if (limit) steps.push({ kind: limit[1] === 'cap' ? 'cap' : 'floor', at: Number(limit[2]) });
		else if (word === 'log' || word === 'parity') steps.push({ kind: word });
		else return { unknown: word };
	}
	return { steps };
}
