/** Beyond so many names nobody looks through a list, and the list alone would be most of a page. */
export const longestList = 1000;
/** How many names are offered for what was typed. */
const mostOffered = 20;

/**
 * A name for each area by which it can be told from the others: with its code where several have the same.
 *
 * @returns by code, in the order given
 * @example
 * [...namesToPick([{ code: 'A', name: 'Abbey' }, { code: 'B', name: 'Abbey' }, { code: 'C', name: 'Alibon' }]).values()] // => ['Abbey (A)', 'Abbey (B)', 'Alibon']
 */
export function namesToPick(
	areas: readonly { readonly code: string; readonly name: string }[],
): ReadonlyMap<string, string> {
	const counts = new Map<string, number>();
	for (const { name } of areas) counts.set(name, (counts.get(name) ?? 0) + 1);
	return new Map(areas.map(({ code, name }) => [code, counts.get(name) === 1 ? name : `${name} (${code})`]));
}

/**
 * The names to offer for what was typed: those that begin with it, then those with it elsewhere; none before anything is typed.
 *
 * @example
 * areasNamedLike(new Map([['A', 'Abbey'], ['B', 'Barking Abbey'], ['C', 'Alibon']]), 'abb') // => ['Abbey', 'Barking Abbey']
 * areasNamedLike(new Map([['A', 'Abbey']]), ' ') // => []
 */
export function areasNamedLike(names: ReadonlyMap<string, string>, typed: string): readonly string[] {
	const wanted = folded(typed);
	if (wanted === '') return [];
	const all = [...names.values()];
	const first = all.filter((name) => folded(name).startsWith(wanted));
	const later = all.filter((name) => !folded(name).startsWith(wanted) && folded(name).includes(wanted));
	return [...first, ...later].slice(0, mostOffered);
}

/**
 * The area of a name that was typed in full or picked; '' where nothing stands in the field, `null` where no area has the name.
 *
 * @example
 * areaNamed(new Map([['A', 'Abbey']]), 'abbey') // => 'A'
 * areaNamed(new Map([['A', 'Abbey']]), 'Abb') // => null
 * areaNamed(new Map([['A', 'Abbey']]), '') // => ''
 */
export function areaNamed(names: ReadonlyMap<string, string>, typed: string): string | null {
	const wanted = folded(typed);
	if (wanted === '') return '';
	for (const [code, name] of names) if (folded(name) === wanted) return code;
	return null;
}

function folded(text: string): string {
	return text.trim().toLocaleLowerCase('en');
}
