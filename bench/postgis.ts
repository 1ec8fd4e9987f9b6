import { findServers } from '../scripts/findServers.ts';
import { startPostgres } from '../tests/servers/postgresServer.ts';

/**
 * How fast PostGIS places points in areas, with an index on the areas, on one thread.
 *
 * @param points - x and y in turn
 * @returns millions a second; `null` where PostGIS is not installed
 */
export async function placePostgis(
	areas: readonly { readonly polygons: readonly (readonly (readonly [number, number])[])[][] }[],
	points: Float64Array,
): Promise<string | null> {
	const { postgres } = findServers(() => {});
	if (postgres === null) return null;
	const server = await startPostgres(postgres);
	try {
		await server.run('CREATE EXTENSION postgis; SET max_parallel_workers_per_gather = 0');
		await server.run(
			'CREATE TABLE areas AS SELECT n, ST_GeomFromGeoJSON(g) AS g FROM json_array_elements_text($1) WITH ORDINALITY t(g, n)',
			[JSON.stringify(areas.map(({ polygons }) => ({ type: 'MultiPolygon', coordinates: polygons })))],
		);
		const x = Array.from(points.filter((_, i) => i % 2 === 0));
		const y = Array.from(points.filter((_, i) => i % 2 === 1));
		await server.run(
			'CREATE TABLE points AS SELECT ST_SetSRID(ST_MakePoint(x, y), 4326) AS p FROM unnest($1::float8[], $2::float8[]) t(x, y)',
			[x, y],
		);
		await server.run('CREATE INDEX ON areas USING gist (g); ANALYZE areas; ANALYZE points');
		const start = performance.now();
		await server.run('SELECT n, count(*) FROM points JOIN areas ON ST_Covers(g, p) GROUP BY n');
		return (x.length / (performance.now() - start) / 1000).toFixed(3);
	} catch {
		return null;
	} finally {
		await server.stop();
	}
}
