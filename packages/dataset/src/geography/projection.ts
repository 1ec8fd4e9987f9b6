import proj4 from 'proj4';

/**
 * The National Grid of Great Britain on the Airy ellipsoid, with the seven-parameter shift to WGS84 that Ordnance Survey
 * publishes (A guide to coordinate systems in Great Britain, 2020, section 6.6).
 */
const nationalGrid =
	'+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs';

/** A way between a file's coordinates and degrees of longitude and latitude. */
export interface Projection {
	readonly name: 'EPSG:4326' | 'EPSG:27700' | 'EPSG:3857';
	/** Whether its coordinates are degrees already. */
	readonly degrees: boolean;
	toDegrees(x: number, y: number): readonly [number, number];
	fromDegrees(longitude: number, latitude: number): readonly [number, number];
}

const degrees: Projection = {
	name: 'EPSG:4326',
	degrees: true,
	toDegrees: (x, y) => [x, y],
	fromDegrees: (longitude, latitude) => [longitude, latitude],
};

/** EPSG:27700, right to some metres: see packages/dataset/README.md. */
export const britishNationalGrid = inMetres('EPSG:27700', nationalGrid);
const webMercator = inMetres('EPSG:3857', 'EPSG:3857');

function inMetres(name: Projection['name'], definition: string): Projection {
	const converter = proj4(definition, 'EPSG:4326');
	return {
		name,
		degrees: false,
		toDegrees(x, y) {
			const [longitude, latitude] = converter.forward([x, y]) as [number, number];
			return [longitude, latitude];
		},
		fromDegrees(longitude, latitude) {
			const [x, y] = converter.inverse([longitude, latitude]) as [number, number];
			return [x, y];
		},
	};
}

/**
 * The projection that a file or index.yaml names: by its EPSG code (`EPSG:27700`, `urn:ogc:def:crs:EPSG::27700`), or by well-known
 * text, as a .prj has it, with a code or only with a name. ETRS89 is WGS84 to within a metre.
 *
 * @returns `null` where it is none of those that are read
 * @example
 * projectionNamed('urn:ogc:def:crs:OGC:1.3:CRS84')?.name // => 'EPSG:4326'
 * projectionNamed('PROJCS["British_National_Grid",GEOGCS["GCS_OSGB_1936"]]')?.name // => 'EPSG:27700'
 * projectionNamed('EPSG:29902') // => null
 */
export function projectionNamed(text: string): Projection | null {
	const codes = [...text.matchAll(/EPSG(?:"\s*,\s*"?|:[\d.]*:|:|\/0\/|\/[\d.]*\/)(\d+)/gi)];
	// In well-known text every part has its code; that of the whole comes last.
	const code = codes.at(-1)?.[1];
	if (code === '4326' || code === '4258' || code === '4979') return degrees;
	if (code === '27700' || code === '7405') return britishNationalGrid;
	if (code === '3857' || code === '900913') return webMercator;
	if (code !== undefined) return null;
	const name = /^\s*(?:PROJCS|PROJCRS|COMPD_CS)\s*\[\s*"([^"]*)"/i.exec(text)?.[1];
	if (name !== undefined) {
		if (/British.National.Grid/i.test(name)) return britishNationalGrid;
		return /Web.Mercator|Pseudo.Mercator/i.test(name) ? webMercator : null;
	}
	const geographic = /CRS84|WGS.?(?:19)?84|ETRS.?(?:19)?89/i.test(text);
	return geographic ? degrees : null;
}

/** Whether a position could be of the National Grid: it reaches 700 km east and 1,300 km north. */
export function onNationalGrid(x: number, y: number): boolean {
	return x >= 0 && x <= 700_000 && y >= 0 && y <= 1_300_000 && (x > 180 || y > 90);
}
