import {
	type Area,
	type ChangeRow,
	type RatingRow,
	type ReleaseManifest,
	type Result,
	RowGroups,
	type ScorePanel,
} from '@social-index/schema';
import { fileNameOf } from './fileNameOf.ts';
import { cellFlags, type PanelFrame } from './tables/scoresTable.ts';

/** A file of the API: its path in the release and what it holds. */
export interface ApiFile {
	readonly path: string;
	readonly content: unknown;
}

/** api/index.json: what there is to ask for. It also keeps the order in which scores.csv has its rows. */
export interface ApiIndex extends PanelFrame {
	readonly id: string;
	readonly version: string;
	readonly name: string;
}

/** The path of api/index.json in a release. */
export const apiIndexPath = 'api/index.json';

/**
 * The figures again as small JSON files at paths that stay the same from release to release: `api/index.json`,
 * one file a measure with every area, one file an area with every measure. An absent number is `null` and its flag says why.
 *
 * Lists of lists have a list for each period, in the order of `periods`, in it a number for each area or measure, in the order named in the file.
 */
export function* apiFiles(
	manifest: Pick<ReleaseManifest, 'id' | 'version' | 'name'>,
	areas: readonly Area[],
	figures: Pick<Result, 'panel' | 'ratings' | 'changes'>,
): Generator<ApiFile> {
	const { panel } = figures;
	const { measures, periods } = panel;
	const { id, version, name } = manifest;
	const index: ApiIndex = { id, version, name, measures, periods, areas: panel.areas, dataPeriods: panel.dataPeriods };
	yield { path: apiIndexPath, content: index };

	const cellAt = (m: number, t: number, a: number) => (m * periods.length + t) * panel.areas.length + a;
	for (const [m, measure] of measures.entries()) {
		const perPeriod = <T>(of: (cell: number) => T) =>
			periods.map((_, t) => panel.areas.map((_, a) => of(cellAt(m, t, a))));
		yield {
			path: `api/measures/${fileNameOf(measure.id)}.json`,
			content: { measure, periods, areas: panel.areas, ...cellsOf(panel, perPeriod) },
		};
	}

	const ratings = new RowGroups(figures.ratings, ['area']);
	const changes = new RowGroups(figures.changes, ['area']);
	const areaOf = new Map(areas.map((area) => [area.code, area]));
	for (const [a, code] of panel.areas.entries()) {
		const perPeriod = <T>(of: (cell: number) => T) =>
			periods.map((_, t) => measures.map((_, m) => of(cellAt(m, t, a))));
		yield {
			path: `api/areas/${fileNameOf(code)}.json`,
			content: {
				area: areaOf.get(code),
				periods,
				measures: measures.map((measure) => measure.id),
				...cellsOf(panel, perPeriod),
				ratings: ratingsInFull(ratings.rows(code)),
				changes: changesInFull(changes.rows(code)),
			},
		};
	}
}

function cellsOf(panel: ScorePanel, perPeriod: <T>(of: (cell: number) => T) => T[][]): Record<string, unknown> {
	const numberOrNull = (column: Float64Array) => (cell: number) =>
		Number.isNaN(column[cell]) ? null : (column[cell] ?? null);
	return {
		score: perPeriod(numberOrNull(panel.score)),
		value: perPeriod(numberOrNull(panel.value)),
		rank: perPeriod((cell) => (panel.rank[cell] === 0 ? null : panel.rank[cell])),
		ranked: perPeriod((cell) => panel.ranked[cell]),
		flag: perPeriod((cell) => cellFlags(panel, cell)),
	};
}

/** As a table: an area has hundreds of ratings, and headings repeated for each would be most of the file. */
function ratingsInFull(rows: readonly RatingRow[]): { columns: string[]; rows: unknown[][] } {
	return {
		columns: ['period', 'measure', 'kind', 'rating', 'comparator', 'comparator_value', 'difference', 'basis'],
		rows: rows.map((row) => [
			row.period,
			row.measure,
			row.kind,
			row.rating,
			row.comparator,
			row.comparatorValue,
			row.difference,
			row.basis,
		]),
	};
}

/** One entry a change, its contributions by indicator inside. */
function changesInFull(rows: readonly ChangeRow[]): unknown[] {
	const byChange = Map.groupBy(rows, (row) => JSON.stringify([row.from, row.to, row.measure]));
	return [...byChange.values()].map((parts) => {
		const { from, to, measure, change, lower, upper, clear } = parts[0]!;
		const contributions = Object.fromEntries(parts.map((part) => [part.contributor, part.contribution]));
		return { from, to, measure, change, lower, upper, clear, contributions };
	});
}
