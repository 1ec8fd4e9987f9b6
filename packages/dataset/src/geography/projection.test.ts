import { expect, test } from 'vitest';
import { britishNationalGrid, projectionNamed } from './projection.ts';

/**
 * Latitude, longitude (ETRS89), easting and northing of the control points that Ordnance Survey gives out with OSTN15
 * (OSTN15_OSGM15_DevelopersPack, test input and output), from Scilly to Shetland.
 */
const controlPoints: readonly (readonly [number, number, number, number])[] = [
	[49.9222639373, -6.29977752014, 91492.146, 11318.804],
	[49.9600613782, -5.20304609998, 170370.718, 11572.405],
	[50.4388582561, -4.10864563561, 250359.811, 62016.569],
	[50.57563665, -1.2978227724, 449816.371, 75335.861],
	[50.9312793791, -1.450514337, 438710.92, 114792.25],
	[51.4007822014, -3.5512834924, 292184.87, 168003.465],
	[51.3744702555, 1.44454730409, 639821.835, 169565.858],
	[51.4275474302, -2.54407618349, 362269.991, 169978.69],
	[51.4893656495, -0.1199255718, 530624.974, 178388.464],
	[51.858908964, -4.3085247696, 241124.584, 220332.641],
	[51.8943663735, 0.89724327012, 599445.59, 225722.826],
	[52.2552938163, -2.15458614387, 389544.19, 261912.153],
	[52.2516095123, -0.9124895697, 474335.969, 262047.755],
	[52.7513668717, 0.40153547065, 562180.547, 319784.995],
	[52.9621910941, -1.19747655922, 454002.834, 340834.943],
	[53.3448028019, -2.6404932081, 357455.843, 383290.436],
	[53.4162851604, -4.28918069756, 247958.971, 393492.909],
	[53.4163092542, -4.28917792869, 247959.241, 393495.583],
	[53.7791102576, -3.04045490691, 331534.564, 431920.794],
	[53.8002151963, -1.66379168242, 422242.186, 433818.701],
	[54.0866631808, -4.63452168212, 227778.33, 468847.388],
	[54.1168514429, -0.07773133187, 525745.67, 470703.214],
	[54.3291954101, -4.38849118133, 244780.636, 495254.887],
	[54.8954234042, -2.93827741149, 339921.145, 556034.761],
	[54.9791227366, -1.61657685184, 424639.355, 565012.703],
	[55.8539995295, -4.29649016251, 256340.925, 664697.269],
	[55.9247826551, -3.29479219337, 319188.434, 670947.534],
	[57.0060669605, -5.8283669185, 167634.202, 797067.144],
	[57.1390251896, -2.04856030746, 397160.491, 805349.736],
	[57.4862500072, -4.21926398555, 267056.768, 846176.972],
	[57.8135183841, -8.57854456076, 9587.909, 899448.996],
	[58.2126224718, -7.59255560556, 71713.132, 938516.404],
	[58.515603613, -6.26091455533, 151968.652, 966483.78],
	[58.5812046128, -3.72631022121, 299721.891, 967202.992],
	[59.0374387119, -3.21454001115, 330398.323, 1017347.016],
	[59.0933503532, -4.41757674598, 261596.778, 1025447.602],
	[59.096716174, -5.82799339844, 180862.461, 1029604.114],
	[59.5347079449, -1.62516966058, 421300.525, 1072147.239],
	[59.8540991389, -1.27486910356, 440725.073, 1107878.448],
	[60.1330809166, -2.07382822798, 395999.668, 1138728.951],
];

/** How far a control point comes out from where it lies, in metres. */
function offBy([latitude, longitude, easting, northing]: (typeof controlPoints)[number]): number {
	const [x, y] = britishNationalGrid.toDegrees(easting, northing);
	const metres = 111_320;
	return Math.hypot((x - longitude) * metres * Math.cos((latitude * Math.PI) / 180), (y - latitude) * metres);
}

test('every control point of Ordnance Survey comes out within the five metres that the README states, on average within two', () => {
	const distances = controlPoints.map(offBy);
	expect(Math.max(...distances)).toBeLessThan(5);
	expect(distances.reduce((sum, distance) => sum + distance, 0) / distances.length).toBeLessThan(2);
});

test.each([
	['EPSG:27700', 'EPSG:27700'],
	['http://www.opengis.net/def/crs/EPSG/0/27700', 'EPSG:27700'],
	['urn:ogc:def:crs:EPSG:9.8.15:4326', 'EPSG:4326'],
	['urn:ogc:def:crs:EPSG::4258', 'EPSG:4326'],
	['EPSG:3857', 'EPSG:3857'],
	['GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]]]', 'EPSG:4326'],
	[
		'PROJCS["OSGB36 / British National Grid",GEOGCS["OSGB36",AUTHORITY["EPSG","4277"]],AUTHORITY["EPSG","27700"]]',
		'EPSG:27700',
	],
	['PROJCRS["OSGB36 / British National Grid",BASEGEOGCRS["OSGB36",ID["EPSG",4277]],ID["EPSG",27700]]', 'EPSG:27700'],
	['PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984"]]', 'EPSG:3857'],
	['PROJCS["WGS_1984_UTM_Zone_30N",GEOGCS["GCS_WGS_1984"]]', undefined],
	['EPSG:2157', undefined],
	['something else', undefined],
])('%s is %s', (text, name) => {
	expect(projectionNamed(text)?.name).toBe(name);
});
