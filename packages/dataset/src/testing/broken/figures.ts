import { type Changes, changed } from '../smallProject.ts';
import { type MadeCell, workbookBytes } from '../workbookBytes.ts';

/** The small project's wards, and its figures as rows of a sheet. */
export const wards = ['E05000026', 'E05000027', 'E05000028'];

export const head = ['indicator', 'area', 'period', 'value'];

export const rows: readonly (readonly MadeCell[])[] = ['obesity', 'crime'].flatMap((indicator) =>
	wards.map((area, i) => [indicator, area, 2012, 20.5 + i]),
);

/** Where the figures stand in a workbook. */
export const xlsx = 'data/figures.xlsx';
/** A sound workbook of the figures. */
export const whole = workbookBytes([{ name: 'Figures', rows: [head, ...rows] }]);

/** The figures in another file, with further settings of its entry in index.yaml. */
export function figuresIn(file: string, content: string | Uint8Array, settings = ''): Changes {
	return {
		...changed('index.yaml', 'data/figures.csv', `${file}${settings}`),
		'data/figures.csv': null,
		[file]: content,
	};
}

/** Text as UTF-16 without its mark. */
export const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
