/**
 * A cell's number as the text that is read: as it is stored, to the last digit; with a per cent sign where its format shows
 * one (0.125 is "12.5%"); or, where its format shows no digit at all, the words that stand in place of the number.
 * Formats such as `[<5]"*";0` hide small counts without taking them away, and what a sheet hides is not to be read out of it.
 * A zero that is shown as a dash or not at all is a zero.
 *
 * @param value - the number of the cell
 * @param format - its number format (ECMA-376 Part 1, 18.8.31); empty for none
 * @returns the text; `hidden` where the number is not shown
 * @example
 * numberAsShown(0.07, '0.0%') // => { text: '7%', hidden: false }
 * numberAsShown(1234.5, '#,##0') // => { text: '1234.5', hidden: false }
 * numberAsShown(3, '[<5]"*";0') // => { text: '*', hidden: true }
 * numberAsShown(7, '[<5]"*";0') // => { text: '7', hidden: false }
 * numberAsShown(3, ';;;') // => { text: '', hidden: true }
 */
export function numberAsShown(value: number, format: string): { readonly text: string; readonly hidden: boolean } {
	const section = sectionFor(value, format);
	if (section === null) return { text: String(value), hidden: false };
	const bare = section.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
	if (!/[0#?@]|general|[ymdhs]/i.test(bare) && value !== 0) {
		const words = section.replaceAll(/\[[^\]]*\]|_./g, '').replaceAll(/"([^"]*)"|\\(.)|\*./g, '$1$2');
		return { text: words.trim(), hidden: true };
	}
	return { text: bare.includes('%') ? `${timesHundred(value)}%` : String(value), hidden: false };
}

/** The section of a format that applies to a number: by the conditions in brackets, else for above, below and at zero. */
function sectionFor(value: number, format: string): string | null {
	if (format === '' || /^general$/i.test(format)) return null;
	const sections = format.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;|^)(?=;|$)/g) ?? [];
	const conditions = sections.map((section) => /\[(<=|>=|<>|<|>|=)\s*(-?[\d.]+)\]/.exec(section));
	if (conditions.some((condition) => condition !== null)) {
		const at = conditions.findIndex((own, i) => (own === null ? i > 0 : holds(value, own[1]!, Number(own[2]))));
		return sections[at] ?? null;
	}
	const at = value > 0 || sections.length === 1 ? 0 : value < 0 ? 1 : sections.length > 2 ? 2 : 0;
	return sections[at] ?? null;
}

function holds(value: number, sign: string, limit: number): boolean {
	if (sign === '<') return value < limit;
	if (sign === '<=') return value <= limit;
	if (sign === '>') return value > limit;
	if (sign === '>=') return value >= limit;
	return sign === '=' ? value === limit : value !== limit;
}

/** By moving the decimal point: 0.07 * 100 is 7.000000000000001. */
function timesHundred(value: number): string {
	const [digits, exponent = '0'] = String(value).split('e');
	return String(Number(`${digits}e${Number(exponent) + 2}`));
}
