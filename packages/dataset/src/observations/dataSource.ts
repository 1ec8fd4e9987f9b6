import type { Indicator, Project } from '@social-index/schema';
import type { AreaIndex } from '../areas/areaIndex.ts';
import { listing } from '../listing.ts';
import { nearestSpelling } from '../nearestSpelling.ts';
import { type ProblemList, QuietProblemList } from '../problemList.ts';
import type { Table } from '../tables/parseTable.ts';
import type { ObservationRows } from './observationRows.ts';
import type { PeriodIndex } from './periodIndex.ts';
import { UnknownWords } from './unknownWords.ts';

/** What the rows of data files are looked up in and added to. */
export interface ObservationContext {
	readonly areas: AreaIndex;
	readonly indicators: readonly Indicator[];
	readonly indicatorAt: ReadonlyMap<string, number>;
	readonly periods: PeriodIndex;
	readonly rows: ObservationRows;
	readonly problems: ProblemList;
	/** Positions of indicators whose small counts are kept back. */
	readonly protected: ReadonlySet<number>;
}

/** Where problems of a cell are told: without what was found where its indicator is protected, or may be one that is. */
export function problemsOfCell({ problems, protected: kept }: ObservationContext, indicator: number): ProblemList {
	return kept.size > 0 && (indicator < 0 || kept.has(indicator)) ? new QuietProblemList(problems) : problems;
}

/** One data file with the entry of index.yaml that says how to read it. */
export interface DataSource {
	readonly entry: Project['data'][number];
	readonly table: Table;
	/** Index into `Dataset.files`. */
	readonly fileIndex: number;
}

/** Looks up the areas, indicators and periods that one file names, and tells at its end of those that are unknown, each once. */
export class Lookup {
	readonly #context: ObservationContext;
	readonly #source: DataSource;
	readonly #areas = new UnknownWords();
	readonly #indicators = new UnknownWords();
	readonly #periods = new UnknownWords();

	constructor(source: DataSource, context: ObservationContext) {
		this.#source = source;
		this.#context = context;
	}

	area(text: string, line: number): number {
		const code = text.trim();
		const at = this.#context.areas.indexOf(code);
		if (at < 0) this.#areas.note(code, line);
		return at;
	}

	indicator(text: string, line: number): number {
		const id = text.trim();
		const at = this.#context.indicatorAt.get(id) ?? -1;
		if (at < 0) this.#indicators.note(id, line);
		return at;
	}

	period(text: string, line: number): number {
		const at = this.#context.periods.indexOf(text.trim());
		if (at < 0) this.#periods.note(text.trim(), line);
		return at;
	}

	/** Reports what was not found; `columns` are the headings the file uses. */
	report(columns: { readonly area: string; readonly indicator: string; readonly period: string }): void {
		const { problems, areas } = this.#context;
		const file = this.#source.table.file;
		this.#reportAreas(file, columns.area, areas, problems);
		for (const { word, line, again } of this.#indicators.entries()) {
			const alike = nearestSpelling(word, this.#context.indicatorAt.keys());
			problems.error({
				code: 'UNKNOWN_INDICATOR',
				file,
				line,
				column: columns.indicator,
				found: word,
				message: `indicators.csv has no indicator of this id.${again}`,
				mend:
					alike === null
						? `Add it to indicators.csv, or use one of ${listing([...this.#context.indicatorAt.keys()], 6)}.`
						: `Did you mean ${alike}?`,
			});
		}
		for (const { word, line, again } of this.#periods.entries()) {
			problems.error({
				code: 'UNREADABLE_PERIOD',
				file,
				line,
				column: columns.period,
				found: word,
				message: `No year can be read from this period.${again}`,
				mend: 'Write it like 2013, 2012-13 or 2009-2013, or as one of the periods of index.yaml.',
			});
		}
	}

	#reportAreas(file: string, column: string, areas: AreaIndex, problems: ProblemList): void {
		if (this.#source.entry.ignore_unknown_areas) {
			if (this.#areas.size === 0) return;
			problems.warn({
				code: 'UNKNOWN_AREAS_IGNORED',
				file,
				column,
				message: `${this.#areas.rows.toLocaleString('en-GB')} rows of ${this.#areas.size.toLocaleString('en-GB')} areas that are in no area list were left out, as index.yaml asks.`,
			});
			return;
		}
		for (const { word, line, again } of this.#areas.entries()) {
			const explained =
				word === ''
					? { message: 'The row names no area.', mend: 'Write the code of the area, or delete the row.' }
					: areas.explainUnknown(word);
			problems.error({
				code: word === '' ? 'ROW_WITHOUT_AREA' : 'UNKNOWN_AREA',
				file,
				line,
				column,
				found: word,
				message: `${explained.message}${again}`,
				mend: explained.mend,
			});
		}
	}
}
