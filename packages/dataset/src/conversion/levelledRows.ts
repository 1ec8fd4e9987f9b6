import type { Project } from '@social-index/schema';
import type { ObservationContext } from '../observations/dataSource.ts';
import { ObservationRows } from '../observations/observationRows.ts';
import type { ReadProject } from '../project/readProject.ts';
import { type Geographies, reportUnknownGeography } from './geographies.ts';

/** Rows of data files that say which geography their areas are of, kept apart by geography until all are read. */
export class LevelledRows {
	readonly #context: ObservationContext;
	readonly #geographies: Geographies;
	readonly #rows = new Map<string, ObservationRows>();

	constructor(context: ObservationContext, geographies: Geographies) {
		this.#context = context;
		this.#geographies = geographies;
	}

	/** The geographies that data files are of, in the order of index.yaml, with their rows. */
	get rows(): ReadonlyMap<string, ObservationRows> {
		return this.#rows;
	}

	/**
	 * What the rows of a file are looked up in and added to.
	 *
	 * @param level - as its entry in index.yaml says; `undefined` where it says nothing and the areas are of any level
	 * @param i - the entry's place under data
	 * @returns `null` where there is no such geography (reported)
	 */
	contextOf(
		level: string | undefined,
		i: number,
		geography: Project['geography'],
		lineOf: ReadProject['lineOf'],
	): ObservationContext | null {
		if (level === undefined) return this.#context;
		const own = this.#geographies.get(level);
		if (own === undefined) {
			reportUnknownGeography(level, geography, ['data', i, 'level'], lineOf, this.#context.problems);
			return null;
		}
		const rows = this.#rows.get(level) ?? new ObservationRows();
		this.#rows.set(level, rows);
		return { ...this.#context, areas: own.areas, rows };
	}

	/** Once all files are read: figures of levels of the index are published as they are, so they join the others. */
	join(): void {
		const { areas, rows: all } = this.#context;
		for (const [level, rows] of this.#rows) {
			all.fileUnread ||= rows.fileUnread;
			for (const indicator of rows.withUnreadRows) all.withUnreadRows.add(indicator);
			const own = this.#geographies.get(level)!;
			if (!own.shown) continue;
			for (let r = 0; r < rows.length; r++) {
				const row = rows.at(r);
				const column = all.addColumn(rows.columns[row.column ?? 0]!);
				all.add({ ...row, column, area: areas.indexOf(own.areas.areas[row.area]!.code) });
			}
		}
	}
}
