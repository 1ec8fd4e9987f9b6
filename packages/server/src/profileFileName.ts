/**
 * What the file of an area's profile is called: its code and its name, in letters that every system and address takes.
 *
 * @example
 * profileFileName('E05000026', 'Abbey') // => 'E05000026-abbey.pdf'
 * profileFileName('W05000981', 'Ynys Môn & Llŷn') // => 'W05000981-ynys-mon-llyn.pdf'
 * profileFileName('X/1', '東') // => 'X-1.pdf'
 */
export function profileFileName(code: string, name: string): string {
	const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
	const words = plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
	const id = code.replaceAll(/[^A-Za-z0-9._-]+/g, '-');
	return `${words === '' ? id : `${id}-${words.slice(0, 80).replace(/-$/, '')}`}.pdf`;
}
