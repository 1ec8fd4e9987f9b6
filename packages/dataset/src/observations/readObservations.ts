import type { Conversion, Indicator, Observations, Period, Project } from '@social-index/schema';
import { convertFigures } from '../conversion/convertFigures.ts';
import { LevelledRows } from '../conversion/levelledRows.ts';
import type { ReadGeographies } from '../conversion/readGeographies.ts';
import type { AreaSum } from '../disclosure/areaSums.ts';
import type { DisclosureRule } from '../disclosure/disclosureRule.ts';
import type { ProjectFolder } from '../files/projectFolder.ts';
import type { ReadIndicators } from '../indicators/readIndicators.ts';
import type { ProblemList } from '../problemList.ts';
import { projectFile, type ReadProject } from '../project/readProject.ts';
import { openTable, type TableRequest } from '../tables/openTable.ts';
import { type ObservationContext, problemsOfCell } from './dataSource.ts';
import { layObservations } from './layObservations.ts';
import { ObservationRows } from './observationRows.ts';
import { PeriodIndex } from './periodIndex.ts';
import { refusePersonalColumns } from './personalColumns.ts';
import { longHeadings, readLongFile } from './readLongFile.ts';
import { readWideFile, wideHeadings } from './readWideFile.ts';

/** Observations laid out, with the rows they were laid out from. */
export interface ReadObservations {
	readonly observations: Observations;
	readonly rows: ObservationRows;
	/** How each value that was made from figures of other areas was made. */
	readonly conversions: readonly Conversion[];
	/** Areas whose counts add up, as the lookups used make known. */
	readonly sums: readonly AreaSum[];
	/** Positions of the files with figures of protected indicators, with records, or with numbers beside what is suppressed. */
	readonly confidential: ReadonlySet<number>;
}

/**
 * Reads every data file that index.yaml names into one array of observations, and brings those of files that say their
 * geography to all levels of the index.
 *
 * @param onFile - told the path of each file before it is read; of a long one again, with how many rows have been read
 */
export async function readObservations(
	folder: ProjectFolder,
	{ data: entries, geography }: Pick<Project, 'data' | 'geography'>,
	known: {
		readonly geographies: ReadGeographies;
		readonly indicators: ReadIndicators;
		readonly periods: readonly Period[];
		/** How small counts of an indicator are kept back; `null` where they are not. */
		readonly ruleOf: (indicator: Indicator) => DisclosureRule | null;
		readonly lineOf: ReadProject['lineOf'];
		/** Adds the figures that are made of records, once the data files are read. */
		readonly addRecords?: (context: ObservationContext) => Promise<void>;
	},
	problems: ProblemList,
	onFile: (path: string) => void,
): Promise<ReadObservations> {
	const context: ObservationContext = {
		areas: known.geographies.areas,
		indicators: known.indicators.indicators,
		indicatorAt: new Map(known.indicators.indicators.map((indicator, i) => [indicator.id, i])),
		periods: new PeriodIndex(known.periods),
		rows: new ObservationRows(),
		problems,
		protected: new Map(
			known.indicators.indicators.flatMap((indicator, i) => {
				const rule = known.ruleOf(indicator);
				return rule === null ? [] : [[i, rule] as const];
			}),
		),
		confidential: new Set(),
	};
	// Of a row that cannot be divided into cells it is not known whose figures it holds.
	const told = problemsOfCell(context, -1);
	const levelled = new LevelledRows(context, known.geographies.geographies);
	const names = new Set([...context.areas.areas, ...context.indicators].map(({ name }) => name.toLowerCase()));
	for (const [i, entry] of entries.entries()) {
		const line = known.lineOf(['data', i]);
		const namedAt = { file: projectFile, ...(line === undefined ? {} : { line }), column: 'data → file' };
		const paths = await folder.expand(entry.file, namedAt);
		const own = levelled.contextOf(entry.level, i, geography, known.lineOf);
		if (paths.length === 0 || own === null) context.rows.fileUnread = true;
		if (own === null) continue;
		for (const path of paths) {
			onFile(path);
			const table = await openTable(folder, path, namedAt, requestOf(entry), told);
			if (table === null || refusePersonalColumns(table, names, problems)) {
				context.rows.fileUnread = true;
				continue;
			}
			const onRows = (rows: number): void => onFile(`${path}: ${rows.toLocaleString('en-GB')} rows`);
			const source = { entry, table, fileIndex: folder.indexOf(path), onRows };
			if (entry.layout === 'wide') readWideFile(source, line, own);
			else readLongFile(source, own);
		}
	}
	levelled.join();
	await known.addRecords?.(context);
	const { conversions, sums } = convertFigures(context, levelled, known.geographies, {
		requiredShare: geography.required_share,
		files: folder.files,
		lineOf: known.lineOf,
		indicatorPlace: known.indicators.placeOf,
		entryOf: new Map(entries.flatMap(({ level }, i) => (level === undefined ? [] : [[level, i]]))),
	});
	const { confidential } = context;
	return { observations: layObservations(context, folder.files), rows: context.rows, conversions, sums, confidential };
}

function requestOf(entry: Project['data'][number]): TableRequest {
	const { sheet, header_row: header } = entry;
	return {
		wanted: entry.layout === 'wide' ? wideHeadings(entry) : longHeadings(entry),
		...(sheet === undefined ? {} : { sheet }),
		...(header === undefined
			? {}
			: { headerRows: typeof header === 'number' ? [header] : header.toSorted((a, b) => a - b) }),
	};
}
