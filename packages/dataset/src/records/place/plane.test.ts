import { expect, test } from 'vitest';
import { ringsInPlane } from './plane.ts';

/** Ordnance Survey's own test points of OSTN15, from Scilly to Shetland, in degrees and in metres of the grid. */
test.each([
	["St Mary's, Scilly", -6.29977752, 49.92226394, 91492.146, 11318.804],
	['North Foreland', 1.4445473, 51.37447026, 639821.835, 169565.858],
	['Lambeth', -0.11992557, 51.48936565, 530624.974, 178388.464],
	["King's Lynn", 0.40153547, 52.75136687, 562180.547, 319784.995],
	['Leeds', -1.66379168242, 53.8002151963, 422242.186, 433818.701],
	['Inverness', -4.21926398555, 57.4862500072, 267056.768, 846176.972],
	['Shetland', -2.07382822798, 60.1330809166, 395999.668, 1138728.951],
])('%s lies on the grid to within five metres', (_, longitude, latitude, easting, northing) => {
	const ring = [[longitude, latitude] as const];
	const level = {
		level: 'ward',
		kind: 'boundaries' as const,
		attribution: '',
		features: [{ code: 'a', polygons: [[ring]] }],
	};
	const { positions } = ringsInPlane(level, 'british-national-grid', () => 0)[0]!;
	expect(Math.hypot(positions[0]! - easting, positions[1]! - northing)).toBeLessThan(5);
});
