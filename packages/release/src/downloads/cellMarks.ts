import { absentBits, type FlagWord, flagBit, flagSymbol, flagWords } from '@social-index/schema';

/** What is said of a figure in words, as it stands in a workbook. */
export const markWords: Readonly<Record<FlagWord, string>> = {
	carried: 'from figures of other periods',
	interpolated: 'between the figures of two other periods',
	imputed: 'estimated from the other indicators',
	clamped: 'beyond the scale and scored at its end',
	treated: 'outlier treated',
	partial: 'made without all its parts',
	converted: 'made from figures of other areas',
	estimated: 'estimated',
	provisional: 'provisional',
	revised: 'revised',
	'low-reliability': 'low reliability',
	break: 'not comparable with the period before',
	'rounds-to-zero': 'rounds to zero',
	suppressed: 'withheld to protect people',
	'not-available': 'no figure is available',
	'not-applicable': 'has no meaning here',
};

/**
 * What stands where there is no number: the shorthand of its reason.
 *
 * @param bits - the cell's flags
 * @returns `[c]` withheld, `[x]` not available, `[z]` not applicable
 * @example
 * absentMark(flagBit.suppressed) // => '[c]'
 * absentMark(0) // => '[z]'
 */
export function absentMark(bits: number): string {
	const word = flagWords.find((one) => (bits & absentBits & flagBit[one]) !== 0);
	return (word === undefined ? null : flagSymbol[word]) ?? '[z]';
}

/**
 * What is to be said of one figure; `none` where there is nothing.
 *
 * @param dataPeriod - the period the figure is of, where that is another
 * @example
 * marksOf(flagBit.carried | flagBit.clamped, '2011') // => 'figure of 2011; beyond the scale and scored at its end'
 * marksOf(flagBit.suppressed) // => 'withheld to protect people'
 * marksOf(0) // => 'none'
 */
export function marksOf(bits: number, dataPeriod?: string): string {
	const said = flagWords
		.filter((word) => (bits & flagBit[word]) !== 0)
		.map((word) => (word === 'carried' && dataPeriod !== undefined ? `figure of ${dataPeriod}` : markWords[word]));
	return said.length === 0 ? 'none' : said.join('; ');
}

/**
 * What is to be said of many figures at once, each remark with those it holds for; `none` where there is nothing. Figures that are absent
 * say so in their own place.
 *
 * @param figures - names with their flags
 * @example
 * marksOfAll([['Shelter', flagBit.partial], ['Safety', 0], ['Health', flagBit.partial]]) // => 'made without all its parts: Shelter, Health'
 */
export function marksOfAll(figures: readonly (readonly [name: string, bits: number])[]): string {
	const said = flagWords.flatMap((word) => {
		const bit = flagBit[word];
		if ((bit & absentBits) !== 0) return [];
		const names = figures.filter(([, bits]) => (bits & bit) !== 0).map(([name]) => name);
		return names.length === 0 ? [] : [`${markWords[word]}: ${names.join(', ')}`];
	});
	return said.length === 0 ? 'none' : said.join('; ');
}
