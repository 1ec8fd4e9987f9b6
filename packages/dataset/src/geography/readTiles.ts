import type { Geometry } from '@social-index/schema';
import type { AreaIndex } from '../areas/areaIndex.ts';
import { listing } from '../listing.ts';
import type { ProblemList } from '../problemList.ts';
import type { Table } from '../tables/parseTable.ts';
import { requireColumn } from '../tables/requireColumn.ts';
import { placeIn } from '../tables/rowTable.ts';
import { hexagon } from './hexagon.ts';

/**
 * Reads a tile layout (code, column, row) and draws each area as a hexagon of one size.
 *
 * Reports unknown codes, places that are not whole numbers, two areas in one place, and areas without a tile.
 */
export function readTiles(table: Table, level: string, areas: AreaIndex, problems: ProblemList): Geometry | null {
	const [code, column, row] = ['code', 'column', 'row'].map((heading) => requireColumn(table, heading, problems)) as [
		number,
		number,
		number,
	];
	if (code < 0 || column < 0 || row < 0) return null;
	const wanted = new Map(areas.ofLevel(level).map((area) => [area.code, area]));
	const taken = new Map<string, { readonly line: number; readonly code: string }>();
	const placed = new Map<string, readonly (readonly [number, number])[]>();
	table.rows.forEach((cells, r) => {
		const line = table.lines[r]!;
		const own = cells[code]!.trim();
		if (!wanted.has(own)) {
			const known = areas.indexOf(own) >= 0;
			const explained = known
				? { message: `This is an area of another level than ${level}.`, mend: 'Delete the row.' }
				: areas.explainUnknown(own);
			problems.error({ code: 'UNKNOWN_AREA', ...placeIn(table, line, code), found: own, ...explained });
			return;
		}
		const place = [column, row].map((index) => {
			const text = cells[index]!.trim();
			if (/^-?\d+$/.test(text)) return Number(text);
			problems.error({
				code: 'UNFIT_TILE',
				...placeIn(table, line, index),
				found: text,
				message: 'The place of a tile is a whole number.',
				mend: 'Count columns from the left and rows from the top, e.g. 3.',
			});
			return null;
		});
		const [x, y] = place;
		if (x === null || y === null || x === undefined || y === undefined) return;
		const before = taken.get(`${x},${y}`);
		const again = placed.has(own);
		if (before !== undefined || again) {
			problems.error({
				code: again ? 'REPEATED_TILE' : 'TILE_TAKEN',
				...placeIn(table, line, again ? code : column),
				found: again ? own : `column ${x}, row ${y}`,
				message: again
					? `${wanted.get(own)!.name} has a tile already.`
					: `${wanted.get(before!.code)!.name} (line ${before!.line}) stands in this place already.`,
				mend: again ? 'Delete one of the two rows.' : 'Move one of the two.',
			});
			return;
		}
		taken.set(`${x},${y}`, { line, code: own });
		placed.set(own, hexagon(x, y));
	});
	const bare = [...wanted.values()].filter((area) => !placed.has(area.code));
	if (bare.length > 0) {
		problems.warn({
			code: 'AREAS_WITHOUT_TILE',
			file: table.file,
			message: `${listing(
				bare.map((area) => `${area.code} (${area.name})`),
				5,
			)} ${bare.length === 1 ? 'has' : 'have'} no tile, so the map would leave ${bare.length === 1 ? 'it' : 'them'} out.`,
			mend: 'Add a row with code, column and row for each.',
		});
	}
	return {
		level,
		kind: 'tiles',
		attribution:
			'Each area is drawn as a hexagon of the same size, placed near its neighbours; shapes and distances are not true.',
		features: [...wanted.keys()].flatMap((own) => {
			const ring = placed.get(own);
			return ring === undefined ? [] : [{ code: own, polygons: [[ring]] }];
		}),
	};
}
