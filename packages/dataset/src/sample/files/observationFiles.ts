import type { CatalogueRow } from '../figures/catalogue.ts';
import { cellState, type Figures } from '../figures/wardFigures.ts';
import type { PlaceArea } from '../place.ts';
import { sampleYears } from '../sampleYears.ts';
import { csvRow, type SampleFile } from './sampleFile.ts';

/** One indicator's figures at each level. */
export interface IndicatorFigures {
	readonly row: CatalogueRow;
	readonly levels: readonly { readonly areas: readonly PlaceArea[]; readonly figures: Figures }[];
}

/** The file of an indicator outside the index. */
const besideIndex = 'beside-the-index';

/**
 * One data file for each component, long.
 *
 * @param figuresOf - makes the figures of one indicator when its rows are written
 */
export function observationFiles(
	catalogue: readonly CatalogueRow[],
	years: number,
	figuresOf: (row: CatalogueRow) => IndicatorFigures,
): readonly SampleFile[] {
	const files = Map.groupBy(catalogue, ({ component }) => component || besideIndex);
	return [...files].map(([name, rows]) => ({
		path: `data/${name}.csv`,
		parts: observationRows(rows, sampleYears(years), figuresOf),
	}));
}

function* observationRows(
	rows: readonly CatalogueRow[],
	years: readonly number[],
	figuresOf: (row: CatalogueRow) => IndicatorFigures,
): Iterable<string> {
	yield csvRow(['indicator', 'area', 'period', 'value', 'numerator', 'denominator', 'flag']);
	for (const row of rows) {
		const { levels } = figuresOf(row);
		for (const { areas, figures } of levels) {
			for (const [t, year] of years.entries()) {
				const flag = row.pattern === 'provisional' && t === years.length - 1 ? 'provisional' : '';
				let text = '';
				for (const [a, { code }] of areas.entries()) {
					const cell = t * areas.length + a;
					if (figures.state[cell] === cellState.none) continue;
					text += `${row.id},${code},${year},${written(row, figures, cell, flag)}\n`;
				}
				yield text;
			}
		}
	}
}

/** Value, numerator, denominator and flag; an absent value has its mark and nothing beside it that could give it away. */
function written(row: CatalogueRow, figures: Figures, cell: number, flag: string): string {
	if (figures.state[cell] === cellState.lacking) return '[x],,,';
	if (figures.state[cell] === cellState.suppressed) return '[c],,,';
	const value = figures.value[cell]!.toFixed(row.decimals);
	const [numerator, denominator] = [figures.numerator[cell]!, figures.denominator[cell]!];
	return denominator > 0 ? `${value},${numerator},${Number(denominator.toFixed(3))},${flag}` : `${value},,,${flag}`;
}
