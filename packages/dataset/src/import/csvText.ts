/**
 * A table as CSV, its headings first.
 *
 * @example
 * csvText([['code', 'name'], ['A', 'Mon, Ynys']]) // => 'code,name\nA,"Mon, Ynys"\n'
 */
export function csvText(rows: readonly (readonly string[])[]): string {
	return `${rows.map((row) => row.map(quoted).join(',')).join('\n')}\n`;
}

function quoted(text: string): string {
	const plain = text.replaceAll(/\s*\r?\n\s*/g, ' ');
	return /[",#]|^\s|\s$/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
