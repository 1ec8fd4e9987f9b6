import { idFrom } from '../scaffold/idFrom.ts';

/**
 * The id of each code of another tool, in their order, made from the code or from the name: accents are dropped, capitals become
 * small, whatever is neither letter nor digit becomes a hyphen; of two that come to the same the second gets `-2`; one without any
 * Latin letter or digit becomes `measure`.
 *
 * @param measures - each code with what its id is made from
 * @example
 * const ids = assignIds(['CO2', '2nd floor', 'co2', '指標'].map((code) => ({ code, from: code })));
 * [...ids.values()] // => ['co2', '2nd-floor', 'co2-2', 'measure']
 */
export function assignIds(
	measures: readonly { readonly code: string; readonly from: string }[],
): ReadonlyMap<string, string> {
	const ids = new Map<string, string>();
	const taken = new Set<string>();
	for (const { code, from } of measures) {
		const plain = idFrom(from, 'measure');
		let id = plain;
		for (let n = 2; taken.has(id); n++) id = `${plain}-${n}`;
		taken.add(id);
		ids.set(code, id);
	}
	return ids;
}
