import type { Geometry } from '@social-index/schema';
import type { AreaIndex } from '../../areas/areaIndex.ts';
import type { NamedAt, ProjectFolder } from '../../files/projectFolder.ts';
import { nearestSpelling } from '../../nearestSpelling.ts';
import type { ProblemList } from '../../problemList.ts';
import { recordFormat } from '../engines/duckdbSource.ts';
import type { SmallTable } from '../engines/recordsEngine.ts';
import { columnFinder, type Recipe } from '../recipe.ts';
import { codeTable, tidyPostcodeSql } from './areaPlacing.ts';
import { areaAtFunction } from './placing.ts';
import { type Grid, type PlaneRing, ringsInPlane } from './plane.ts';
import { pointIndex } from './pointIndex.ts';

/** What recipes look areas up in; each boundary and postcode file is read once, however many recipes name it. */
export class Placer {
	readonly #folder: ProjectFolder;
	readonly #areas: AreaIndex;
	readonly #geometryOf: (level: string) => Promise<Geometry | null>;
	readonly #problems: ProblemList;
	readonly #rings = new Map<string, readonly PlaneRing[] | null>();
	readonly #postcodes = new Map<string, SmallTable | null>();

	constructor(
		folder: ProjectFolder,
		areas: AreaIndex,
		geometryOf: (level: string) => Promise<Geometry | null>,
		problems: ProblemList,
	) {
		this.#folder = folder;
		this.#areas = areas;
		this.#geometryOf = geometryOf;
		this.#problems = problems;
	}

	/** The boundaries of a level in the plane of a grid; `null` where there are none (reported). */
	async rings(level: string, grid: Grid, at: NamedAt): Promise<readonly PlaneRing[] | null> {
		const key = `${level} ${grid}`;
		const before = this.#rings.get(key);
		if (before !== undefined) return before;
		const geometry = await this.#geometryOf(level);
		if (geometry === null) {
			this.#problems.error({
				code: 'RECORDS_WITHOUT_BOUNDARIES',
				...at,
				found: level,
				message: 'Points can only be placed in boundaries, and this level has none.',
				mend: 'Name a file of them in index.yaml under geography → boundaries, or with --boundaries.',
			});
		}
		const rings = geometry === null ? null : ringsInPlane(geometry, grid, (code) => this.#areas.indexOf(code));
		this.#rings.set(key, rings);
		return rings;
	}

	/**
	 * The postcodes that lie in an area of the recipe's level, with their areas (`sie_key`, `sie_at`, `sie_end`); `null` where
	 * they cannot be had (reported).
	 */
	async postcodes({ recipe, level, areas, at }: Recipe): Promise<SmallTable | null> {
		const lookup = recipe.area.lookup!;
		const key = JSON.stringify([lookup, level]);
		const before = this.#postcodes.get(key);
		if (before !== undefined) return before;
		this.#postcodes.set(key, null);
		const place = at('area', 'lookup', 'file');
		const rings = lookup.area === undefined ? await this.rings(level, lookup.grid, at('area', 'lookup')) : [];
		const format = recordFormat(lookup.file);
		const where = await this.#folder.listFile(lookup.file, place);
		if (rings === null || where === null) return null;
		const { openDuckdb } = await import('../engines/duckdbEngine.ts');
		const engine = await openDuckdb(
			[{ path: lookup.file, where, format: format ?? 'csv' }],
			lookup.area === undefined ? pointIndex(rings) : null,
		);
		try {
			const { dialect, source } = engine;
			const columns = await engine.columns();
			const find = columnFinder(columns, dialect.identifier);
			const need = (['postcode', 'area', 'x', 'y', 'terminated'] as const).flatMap((name) => lookup[name] ?? []);
			const absent = need.filter((heading) => find(heading) === null);
			if (absent.length > 0) {
				this.#reportAbsent(
					absent,
					columns.map(({ name }) => name),
					lookup.file,
				);
				return null;
			}
			const text = (heading: string): string => dialect.text(find(heading)!.sql, find(heading)!.kind);
			const number = (heading: string): string => dialect.number(find(heading)!.sql, find(heading)!.kind);
			const codes = codeTable(areas);
			const postcode = tidyPostcodeSql(text(lookup.postcode), dialect);
			const ended =
				lookup.terminated === undefined
					? '0'
					: `CASE WHEN ${dialect.trimmed(text(lookup.terminated))} <> '' THEN 1 ELSE 0 END`;
			const placed =
				lookup.area === undefined
					? `SELECT ${postcode} AS sie_key, ${areaAtFunction}(${number(lookup.x!)}, ${number(lookup.y!)}) + 1 AS sie_at, ${ended} AS sie_end FROM ${source}`
					: `SELECT sie_postcode AS sie_key, sie_at, sie_end FROM (SELECT ${postcode} AS sie_postcode, ${dialect.trimmed(text(lookup.area))} AS sie_key, ${ended} AS sie_end FROM ${source}) JOIN ${codes.name} USING (sie_key)`;
			const held = await engine.hold(
				`SELECT sie_key, min(sie_at) AS sie_at, min(sie_end) AS sie_end FROM (${placed}) WHERE sie_at > 0 GROUP BY sie_key`,
				[codes],
			);
			const rows = await engine.rows(`SELECT sie_key, sie_at, sie_end FROM ${held.from}`, []);
			const table: SmallTable = {
				name: 'sie_postcodes',
				columns: [
					{ name: 'sie_key', type: 'text', values: rows.map((row) => row[0]!) },
					{ name: 'sie_at', type: 'integer', values: rows.map((row) => Number(row[1])) },
					{ name: 'sie_end', type: 'integer', values: rows.map((row) => Number(row[2])) },
				],
			};
			this.#postcodes.set(key, table);
			return table;
		} finally {
			await engine.close();
		}
	}

	#reportAbsent(absent: readonly string[], headings: readonly string[], file: string): void {
		for (const heading of absent) {
			const alike = nearestSpelling(heading, headings);
			this.#problems.error({
				code: 'MISSING_COLUMN',
				file,
				column: heading,
				message: `There is no column headed "${heading}".`,
				mend: alike === null ? 'Correct it under area → lookup in index.yaml.' : `Did you mean "${alike}"?`,
			});
		}
	}
}
