import type { Indicator, Observations, Period, Project } from '@social-index/schema';
import type { AreaIndex } from '../areas/areaIndex.ts';
import type { ProjectFolder } from '../files/projectFolder.ts';
import type { ProblemList } from '../problemList.ts';
import { projectFile, type ReadProject } from '../project/readProject.ts';
import { parseTable } from '../tables/parseTable.ts';
import type { ObservationContext } from './dataSource.ts';
import { layObservations } from './layObservations.ts';
import { ObservationRows } from './observationRows.ts';
import { PeriodIndex } from './periodIndex.ts';
import { refusePersonalColumns } from './personalColumns.ts';
import { readLongFile } from './readLongFile.ts';
import { readWideFile } from './readWideFile.ts';

/** Observations laid out, with the rows they were laid out from. */
export interface ReadObservations {
	readonly observations: Observations;
	readonly rows: ObservationRows;
}

/**
 * Reads every data file that index.yaml names into one array of observations.
 *
 * @param onFile - told the path of each file before it is read
 */
export async function readObservations(
	folder: ProjectFolder,
	entries: Project['data'],
	known: {
		readonly areas: AreaIndex;
		readonly indicators: readonly Indicator[];
		readonly periods: readonly Period[];
		/** Whether small counts of an indicator are kept back. */
		readonly isProtected: (indicator: Indicator) => boolean;
		readonly lineOf: ReadProject['lineOf'];
	},
	problems: ProblemList,
	onFile: (path: string) => void,
): Promise<ReadObservations> {
	const context: ObservationContext = {
		areas: known.areas,
		indicators: known.indicators,
		indicatorAt: new Map(known.indicators.map((indicator, i) => [indicator.id, i])),
		periods: new PeriodIndex(known.periods),
		rows: new ObservationRows(),
		problems,
		protected: new Set([...known.indicators.keys()].filter((i) => known.isProtected(known.indicators[i]!))),
	};
	const names = new Set([...known.areas.areas, ...known.indicators].map(({ name }) => name.toLowerCase()));
	for (const [i, entry] of entries.entries()) {
		const line = known.lineOf(['data', i]);
		const namedAt = { file: projectFile, ...(line === undefined ? {} : { line }), column: 'data → file' };
		const paths = await folder.expand(entry.file, namedAt);
		if (paths.length === 0) context.rows.fileUnread = true;
		for (const path of paths) {
			onFile(path);
			const text = await folder.readText(path, namedAt);
			const table = text === null ? null : parseTable(text, path, problems);
			if (table === null || refusePersonalColumns(table, names, problems)) {
				context.rows.fileUnread = true;
				continue;
			}
			const source = { entry, table, fileIndex: folder.indexOf(path) };
			if (entry.layout === 'wide') readWideFile(source, line, context);
			else readLongFile(source, context);
		}
	}
	return { observations: layObservations(context, folder.files), rows: context.rows };
}
