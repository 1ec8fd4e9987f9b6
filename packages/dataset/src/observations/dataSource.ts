import type { FlagWord, Indicator, Problem, Project } from '@social-index/schema';
import type { AreaIndex } from '../areas/areaIndex.ts';
import type { DisclosureRule } from '../disclosure/disclosureRule.ts';
import { listing } from '../listing.ts';
import { nearestSpelling } from '../nearestSpelling.ts';
import { type ProblemList, QuietProblemList } from '../problemList.ts';
import type { RowTable } from '../tables/rowTable.ts';
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
	/** The indicators whose small counts are kept back, by position, with how. */
	readonly protected: ReadonlyMap<number, DisclosureRule>;
	/** Positions in `Dataset.files` of those that hold figures, or records, that may be no one's business; added to while they are read. */
	readonly confidential: Set<number>;
}

/** Where problems of a cell are told: without what was found where its indicator is protected, or may be one that is. */
export function problemsOfCell({ problems, protected: kept }: ObservationContext, indicator: number): ProblemList {
	return kept.size > 0 && (indicator < 0 || kept.has(indicator)) ? new QuietProblemList(problems) : problems;
}

/** One data file with the entry of index.yaml that says how to read it. */
export interface DataSource {
	readonly entry: Project['data'][number];
	readonly table: RowTable;
	/** Index into `Dataset.files`. */
	readonly fileIndex: number;
	/** Told how many rows of the file have been read, now and then. */
	readonly onRows: (rows: number) => void;
}

/** What a file writes in place of a number beside the usual marks, in lower case, as index.yaml declares it. */
export function marksOf({ missing = [] }: DataSource['entry']): ReadonlyMap<string, FlagWord> {
	const pairs = Array.isArray(missing)
		? missing.map((mark) => [mark, 'not-available'] as const)
		: Object.entries(missing);
	return new Map(pairs.map(([mark, word]) => [mark.trim().toLowerCase(), word]));
}

/** Where the word that is looked up stands, as problems say it. */
export type WordPlace = (line: number, column: string) => Pick<Problem, 'file' | 'line' | 'column' | 'cell'>;

/** Looks up the areas, indicators and periods that one file names, and tells at its end of those that are unknown, each once. */
export class Lookup {
	readonly #context: ObservationContext;
	readonly #ignoreAreas: boolean;
	readonly #place: WordPlace;
	readonly #areas = new UnknownWords();
	readonly #indicators = new UnknownWords();
	readonly #periods = new UnknownWords();

	/** @param ignoreAreas - whether areas that are in no list are left out without being an error */
	constructor(context: ObservationContext, place: WordPlace, ignoreAreas: boolean) {
		this.#context = context;
		this.#place = place;
		this.#ignoreAreas = ignoreAreas;
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
		const { problems } = this.#context;
		this.#reportAreas(columns.area);
		for (const { word, line, again } of this.#indicators.entries()) {
			const alike = nearestSpelling(word, this.#context.indicatorAt.keys());
			problems.error({
				code: 'UNKNOWN_INDICATOR',
				...this.#place(line, columns.indicator),
				found: word,
				message: `No indicator has this id.${again}`,
				mend:
					alike === null
						? `Add it to the table of indicators, or use one of ${listing([...this.#context.indicatorAt.keys()], 6)}.`
						: `Did you mean ${alike}?`,
			});
		}
		for (const { word, line, again } of this.#periods.entries()) {
			problems.error({
				code: 'UNREADABLE_PERIOD',
				...this.#place(line, columns.period),
				found: word,
				message: `No year can be read from this period.${again}`,
				mend: 'Write it like 2013, 2012-13 or 2009-2013, or as one of the periods of index.yaml.',
			});
		}
	}

	#reportAreas(column: string): void {
		const { problems, areas } = this.#context;
		if (this.#ignoreAreas) {
			const first = this.#areas.entries()[0];
			if (first === undefined) return;
			const message = `${this.#areas.rows.toLocaleString('en-GB')} rows of ${this.#areas.size.toLocaleString('en-GB')} areas that are in no area list were left out, as index.yaml asks.`;
			const place = this.#place(first.line, column);
			// Where they begin among the others would say something of a file that is sorted.
			const quiet = this.#context.protected.size > 0 ? { published: `${place.file}: ${message}` } : {};
			problems.warn({ code: 'UNKNOWN_AREAS_IGNORED', ...place, message, ...quiet });
			return;
		}
		const unknown = this.#areas.entries();
		const together = areas.explainTogether(unknown.map(({ word }) => word));
		const first = unknown.find(({ word }) => together?.codes.has(word));
		if (together !== null && first !== undefined) {
			const { message, mend } = together;
			problems.error({ code: 'UNKNOWN_AREA', ...this.#place(first.line, column), found: first.word, message, mend });
		}
		for (const { word, line, again } of unknown) {
			if (together?.codes.has(word)) continue;
			const explained =
				word === ''
					? { message: 'The row names no area.', mend: 'Write the code of the area, or delete the row.' }
					: areas.explainUnknown(word);
			problems.error({
				code: word === '' ? 'ROW_WITHOUT_AREA' : 'UNKNOWN_AREA',
				...this.#place(line, column),
				found: word,
				message: `${explained.message}${again}`,
				mend: explained.mend,
			});
		}
	}
}
