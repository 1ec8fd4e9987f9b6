import type { CatalogueRow } from '../figures/catalogue.ts';
import { cellState, type Figures } from '../figures/wardFigures.ts';
import type { PlaceArea } from '../place.ts';
import { sampleYears } from '../sampleYears.ts';
import { type ForeignFigures, foreignFolder } from './otherGeographies.ts';
import { csvRow, type SampleFile } from './sampleFile.ts';

/** Figures of areas in the years that they are published for, counted from the first. */
export interface PublishedFigures {
	readonly areas: readonly PlaceArea[];
	readonly figures: Figures;
	readonly years: readonly number[];
}

/** One indicator's figures: of the levels of the index, and of another geography where some are published for that. */
export interface IndicatorFigures {
	readonly row: CatalogueRow;
	readonly levels: readonly PublishedFigures[];
	readonly foreign: ForeignFigures | null;
}

/** The file of an indicator outside the index. */
const besideIndex = 'beside-the-index';

/**
 * One data file for each component, long, and one for each indicator of another geography.
 *
 * @param figuresOf - makes the figures of one indicator when its rows are written
 */
export function observationFiles(
	catalogue: readonly CatalogueRow[],
	years: number,
	figuresOf: (row: CatalogueRow) => IndicatorFigures,
): readonly SampleFile[] {
	const files = Map.groupBy(catalogue, ({ component }) => component || besideIndex);
	const own = [...files].map(([name, rows]) => ({
		path: `data/${name}.csv`,
		parts: observationRows(rows, years, (row) => figuresOf(row).levels),
	}));
	const foreign = catalogue.flatMap((row) => {
		const folder = foreignFolder(row.id, years);
		if (folder === null) return [];
		const published = (of: CatalogueRow) => [figuresOf(of).foreign!];
		return [{ path: `data/${folder}/${row.id}.csv`, parts: observationRows([row], years, published) }];
	});
	return [...own, ...foreign];
}

function* observationRows(
	rows: readonly CatalogueRow[],
	periods: number,
	publishedOf: (row: CatalogueRow) => readonly PublishedFigures[],
): Iterable<string> {
	const names = sampleYears(periods);
	yield csvRow(['indicator', 'area', 'period', 'value', 'numerator', 'denominator', 'flag']);
	for (const row of rows) {
		for (const { areas, figures, years } of publishedOf(row)) {
			for (const t of years) {
				const flag = row.pattern === 'provisional' && t === names.length - 1 ? 'provisional' : '';
				let text = '';
				for (const [a, { code }] of areas.entries()) {
					const cell = t * areas.length + a;
					if (figures.state[cell] === cellState.none) continue;
					text += `${row.id},${code},${names[t]!},${written(row, figures, cell, flag)}\n`;
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
