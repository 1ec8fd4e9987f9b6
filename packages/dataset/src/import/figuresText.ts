import { csvText } from './csvText.ts';
import type { ImportedIndex } from './importedIndex.ts';

/** data/figures.csv of an import: one value a row, as it stood in the file; a row without a value where there is none. */
export function figuresText({ figures, ids }: ImportedIndex): string {
	return csvText([
		['indicator', 'area', 'period', 'value'],
		...figures.map(({ measure, area, period, text }) => [ids.get(measure)!, area, period, text]),
	]);
}
