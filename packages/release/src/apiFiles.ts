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
 * Ratings and contributions name a measure by its place among the file's `measures`, from 0: an area of five periods has fifteen hundred
 * ratings, and the words of each would be most of the release.
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
	const places = new Map(measures.map((measure, m) => [measure.id, m]));
	const areaOf = new Map(areas.map((area) => [area.code, area]));
	for (const [a, code] of panel.areas.entries()) {
		const perPeriod = <T>(of: (cell: number) => T) =>
			periods.map((_, t) => measures.map((_, m) => of(cellAt(m, t, a))));
		const placeOf = (measure: string) => places.get(measure)!;
		yield {
			path: `api/areas/${fileNameOf(code)}.json`,
			content: {
				area: areaOf.get(code),
				periods,
				measures: measures.map((measure) => measure.id),
				...cellsOf(panel, perPeriod),
				ratings: ratingsInFull(ratings.rows(code), placeOf),
				changes: changesInFull(changes.rows(code), placeOf),
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

/** A table for each period, kind and comparator; the rules, which many rows share, stand once. */
function ratingsInFull(rows: readonly RatingRow[], placeOf: (measure: string) => number) {
	const bases = [...new Set(rows.map(({ basis }) => basis))];
	const placeOfBasis = new Map(bases.map((basis, place) => [basis, place]));
	const groups = Map.groupBy(rows, ({ period, kind, comparator }) => JSON.stringify([period, kind, comparator]));
	const tables = [...groups.values()].map((group) => {
		const { period, kind, comparator } = group[0]!;
		const cells = group.map((row) => [
			placeOf(row.measure),
			row.rating,
			row.comparatorValue,
			row.difference,
			placeOfBasis.get(row.basis)!,
		]);
		return { period, kind, comparator, rows: cells };
	});
	return {
		columns: ['measure', 'rating', 'comparator_value', 'difference', 'basis'],
		bases,
		tables,
	};
}

/** One entry a change, its contributions by indicator inside. */
function changesInFull(rows: readonly ChangeRow[], placeOf: (measure: string) => number): unknown[] {
	const byChange = Map.groupBy(rows, (row) => JSON.stringify([row.from, row.to, row.measure]));
	return [...byChange.values()].map((parts) => {
		const { from, to, measure, change, lower, upper, clear } = parts[0]!;
		const contributions = parts.map((part) => [placeOf(part.contributor), part.contribution]);
		return { from, to, measure, change, lower, upper, clear, contributions };
	});
}
