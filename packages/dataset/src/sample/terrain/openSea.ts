/*
 * Invented places lie in the middle of the North Atlantic, hundreds of kilometres from any land, so that nobody who opens their
 * boundaries among real ones takes them for real.
 */
const middle = { longitude: -34, latitude: 48 };
/** Kilometres in a degree at that latitude, as if the earth were flat there. */
const kilometres = { longitude: 74.6, latitude: 111.2 };
/** How far blocks lie apart where they have not been drawn together. */
const blockWidth = 0.38;

/** Longitude and latitude of a place in the plane of a mesh, rounded to about a metre. */
export function longitudeLatitude(x: number, y: number): readonly [number, number] {
	return [
		rounded(middle.longitude + (x * blockWidth) / kilometres.longitude),
		rounded(middle.latitude + (y * blockWidth) / kilometres.latitude),
	];
}

/** Square kilometres of an area given in square degrees. */
export function squareKilometres(squareDegrees: number): number {
	return squareDegrees * kilometres.longitude * kilometres.latitude;
}

function rounded(degrees: number): number {
	return Math.round(degrees * 1e5) / 1e5;
}
