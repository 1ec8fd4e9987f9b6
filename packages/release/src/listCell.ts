/**
 * Joins texts into one cell, separated by a bar. A bar or backslash inside a text is written with a backslash before it.
 *
 * @example
 * writeListCell(['E05000026', 'E05000027']) // => 'E05000026|E05000027'
 * writeListCell(['a|b', 'c']) // => 'a\\|b|c'
 * writeListCell([]) // => ''
 */
export function writeListCell(texts: readonly string[]): string {
	return texts.map((text) => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|')).join('|');
}

/**
 * Takes a cell of {@link writeListCell} apart again. An empty cell is an empty list.
 *
 * @example
 * readListCell('E05000026|E05000027') // => ['E05000026', 'E05000027']
 * readListCell('a\\|b|c') // => ['a|b', 'c']
 * readListCell('') // => []
 */
export function readListCell(cell: string): string[] {
	if (cell === '') return [];
	if (!cell.includes('\\')) return cell.split('|');
	const texts: string[] = [];
	let text = '';
	for (let i = 0; i < cell.length; i++) {
		const character = cell[i]!;
		if (character === '\\' && i + 1 < cell.length) text += cell[++i]!;
		else if (character === '|') {
			texts.push(text);
			text = '';
		} else text += character;
	}
	texts.push(text);
	return texts;
}
