import type { Level, ReleaseGeography } from '@social-index/schema';
import type { IndexModel } from '../../model/IndexModel.ts';
import { type DrawnArea, mapDrawing, type WorldSquare } from '../../model/mapDrawing.ts';

/** One level that the map can show. Lists of figures and shapes stand in the order of `areas`. */
export interface PlaceLevel extends Pick<Level, 'id' | 'name' | 'plural' | 'vintage'> {
	readonly areas: readonly PlaceArea[];
	/** Ids of the levels that its areas lie in, whose lines may be drawn over them; not those of other boundaries beside it. */
	readonly above: readonly string[];
}

export interface PlaceArea {
	readonly code: string;
	readonly name: string;
	/** The area it lies in, named where the areas of the level lie in several; '' otherwise. */
	readonly within: string;
}

/** The shapes of one level in one drawing, in the order of the level's areas; an area without a shape has an empty path. */
export interface PlaceLayer {
	readonly level: string;
	readonly d: readonly string[];
	readonly x: readonly number[];
	readonly y: readonly number[];
	/** How wide a name may be, in units. */
	readonly room: readonly number[];
}

/** One picture of the place: all levels with boundaries over each other, or one level as tiles. */
export interface PlaceDrawing {
	readonly kind: ReleaseGeography['kind'];
	readonly width: number;
	readonly height: number;
	readonly attribution: readonly string[];
	/** Where the world lies in Web Mercator, to put a street map behind; `null` for tiles. */
	readonly world: WorldSquare | null;
	readonly layers: readonly PlaceLayer[];
}

/** What the map shows of the place, whatever the measure. */
export interface MapPlace {
	/** The scored level first, with or without a geography; others only with one, and with some figure. */
	readonly levels: readonly PlaceLevel[];
	/** Real boundaries first. */
	readonly drawings: readonly PlaceDrawing[];
}

/**
 * A level with more areas than this is painted, and its shapes, names and figures come in files of their own: each shape as an
 * element of the page would make the page heavy and every move of the map slow (docs/decisions/025-painted-maps.md).
 */
export const mostShapes = 1500;

/** Whether the areas of a level are painted rather than drawn one by one. */
export function isPainted({ x }: Pick<PlaceLayer, 'x'>): boolean {
	return x.length > mostShapes;
}

/** Whether any level has so many areas that the page does not carry them. */
export function isLarge({ levels }: Pick<MapPlace, 'levels'>): boolean {
	return levels.some(({ areas }) => areas.length > mostShapes);
}

const places = new WeakMap<IndexModel, MapPlace>();

/** Levels and drawings of a release; made once for each, because every measure's page needs the same. */
export function mapPlace(model: IndexModel): MapPlace {
	let place = places.get(model);
	if (place === undefined) {
		place = makePlace(model);
		places.set(model, place);
	}
	return place;
}

function makePlace(model: IndexModel): MapPlace {
	const { geographies, manifest } = model.data;
	const usable = manifest.levels.filter(
		({ id }) => id === model.level.id || (geographies.some(({ level }) => level === id) && hasFigures(model, id)),
	);
	const levels = usable
		.toSorted((a, b) => Number(b.id === model.level.id) - Number(a.id === model.level.id))
		.map((level) => placeLevel(model, level));
	const used = geographies.filter(({ level }) => levels.some(({ id }) => id === level));
	const order = (geography: ReleaseGeography) => levels.findIndex(({ id }) => id === geography.level);
	const boundaries = used.filter(({ kind }) => kind === 'boundaries').toSorted((a, b) => order(a) - order(b));
	const tiles = used.filter(({ kind }) => kind === 'tiles');
	return {
		levels,
		drawings: [boundaries, ...tiles.map((geography) => [geography])]
			.filter((together) => together.length > 0)
			.map((together) => placeDrawing(together, levels)),
	};
}

function placeLevel(model: IndexModel, { id, name, plural, vintage }: Level): PlaceLevel {
	const areas = model.areasOf(id);
	const several = new Set(areas.map(({ parent }) => parent)).size > 1;
	const within = (parent: string | null) =>
		several && parent !== null && model.hasArea(parent) ? model.area(parent).name : '';
	return {
		id,
		name,
		plural,
		vintage,
		areas: areas.map((area) => ({ code: area.code, name: area.name, within: within(area.parent) })),
		above: levelsAbove(model, id),
	};
}

function levelsAbove(model: IndexModel, level: string): readonly string[] {
	const found = new Set<string>();
	let inside = new Set(model.areasOf(level).map(({ parent }) => parent));
	while (inside.size > 0) {
		const holding = [...inside].flatMap((code) => (code !== null && model.hasArea(code) ? [model.area(code)] : []));
		const fresh = holding.filter((area) => area.level !== level && !found.has(area.level));
		for (const area of fresh) found.add(area.level);
		inside = new Set(fresh.map(({ parent }) => parent));
	}
	return [...found];
}

function placeDrawing(geographies: readonly ReleaseGeography[], levels: readonly PlaceLevel[]): PlaceDrawing {
	const { width, height, world, layers } = mapDrawing(geographies);
	return {
		kind: geographies[0]!.kind,
		width,
		height,
		world,
		attribution: [...new Set(geographies.map(({ attribution }) => attribution).filter((line) => line !== ''))],
		layers: layers.map(({ level, areas }) => {
			const drawn = new Map<string, DrawnArea>(areas.map((area) => [area.code, area]));
			const shapes = levels.find(({ id }) => id === level)!.areas.map(({ code }) => drawn.get(code));
			return {
				level,
				d: shapes.map((shape) => shape?.d ?? ''),
				x: shapes.map((shape) => shape?.x ?? 0),
				y: shapes.map((shape) => shape?.y ?? 0),
				room: shapes.map((shape) => shape?.room ?? 0),
			};
		}),
	};
}

/** Whether any area of a level has any score or value. */
function hasFigures(model: IndexModel, level: string): boolean {
	const { panel } = model.data;
	const count = panel.areas.length;
	const at = panel.areas.flatMap((code, i) => (model.hasArea(code) && model.area(code).level === level ? [i] : []));
	for (let row = 0; row < panel.measures.length * panel.periods.length; row++) {
		for (const a of at) {
			const i = row * count + a;
			if (!Number.isNaN(panel.score[i]!) || !Number.isNaN(panel.value[i]!)) return true;
		}
	}
	return false;
}
