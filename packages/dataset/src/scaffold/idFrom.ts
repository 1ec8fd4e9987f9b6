/**
 * An id from a name: its letters and digits, joined by hyphens; accents are dropped.
 *
 * @param fallback - where no letter or digit is left
 * @example
 * idFrom('Ynys Môn: our index') // => 'ynys-mon-our-index'
 * idFrom('指標') // => 'my-index'
 */
export function idFrom(name: string, fallback = 'my-index'): string {
	const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
	return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || fallback;
}
