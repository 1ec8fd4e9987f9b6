import { DuckDBInstance } from '@duckdb/node-api';
import { seededNumbers } from '@social-index/engine';
import { expect, test } from 'vitest';
import type { SmallTable } from '../engines/recordsEngine.ts';
import type { PlaneRing } from '../place/plane.ts';
import { pointIndex } from '../place/pointIndex.ts';
import { pointTables } from '../place/pointTables.ts';
import { duckdbDialect } from './duckdbDialect.ts';
import { pointsSql } from './pointsSql.ts';

function ring(place: number, ...corners: readonly (readonly [number, number])[]): PlaneRing {
	return { place, positions: Float64Array.from([...corners, corners[0]!].flat()) };
}

/** What the joins say of points, by a query as a server would run it. */
async function joined(rings: readonly PlaneRing[], points: readonly (readonly [number, number])[]): Promise<number[]> {
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	const tables = pointTables(rings);
	const write = async ({ name, columns }: SmallTable): Promise<void> => {
		const types = { text: 'VARCHAR', integer: 'BIGINT', number: 'DOUBLE' };
		await connection.run(
			`CREATE TABLE ${name} (${columns.map((column) => `${column.name} ${types[column.type]}`).join(', ')})`,
		);
		const rows = Array.from(
			{ length: columns[0]!.values.length },
			(_, r) => `(${columns.map(({ values }) => values[r]).join(', ')})`,
		);
		if (rows.length > 0) await connection.run(`INSERT INTO ${name} VALUES ${rows.join(', ')}`);
	};
	await write(tables.cells);
	await write(tables.edges);
	await connection.run('CREATE TABLE points (n INTEGER, sie_x DOUBLE, sie_y DOUBLE)');
	await connection.run(`INSERT INTO points VALUES ${points.map(([x, y], n) => `(${n}, ${x}, ${y})`).join(', ')}`);
	const query = pointsSql('SELECT sie_x, sie_y FROM points GROUP BY sie_x, sie_y', tables, duckdbDialect);
	const reader = await connection.runAndReadAll(
		`SELECT coalesce(sie_at, 0) FROM points LEFT JOIN (${query}) USING (sie_x, sie_y) ORDER BY n`,
	);
	connection.closeSync();
	return reader.getRows().map(([at]) => Number(at) - 1);
}

const random = seededNumbers(3);
const wild = Array.from({ length: 12 }, (_, place) =>
	ring(place, ...Array.from({ length: 5 }, () => [random() * 20, random() * 20] as const)),
);
const lattice = Array.from({ length: 36 }, (_, i) => {
	const [x, y] = [i % 6, Math.floor(i / 6)];
	return ring(i, [x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1]);
});

test.each([
	['squares side by side', lattice],
	['shapes that cross themselves and each other', wild],
	[
		'an area with a hole, one in the hole, and one that has all',
		[
			ring(2, [0, 0], [10, 0], [10, 10], [0, 10]),
			ring(2, [3, 3], [6, 3], [6, 6], [3, 6]),
			ring(1, [3, 3], [6, 3], [6, 6], [3, 6]),
			ring(5, [-5, -5], [15, -5], [15, 15], [-5, 15]),
		],
	],
	['one long sliver', [ring(0, [0, 0], [100, 30], [100, 30.001])]],
	['a line without width', [ring(0, [1, 1], [1, 5], [1, 3])]],
])('joins place points as the index does: %s', async (_, rings) => {
	const areaAt = pointIndex(rings);
	const corners = rings.flatMap(({ positions }) =>
		Array.from({ length: positions.length / 2 }, (_, i) => [positions[2 * i]!, positions[2 * i + 1]!] as const),
	);
	const [wide, high] = [0, 1].map((k) => Math.max(...corners.map((corner) => corner[k]!)) + 1) as [number, number];
	const halves = Array.from(
		{ length: 200 },
		() => [Math.floor(random() * 2 * wide) / 2, Math.floor(random() * 2 * high) / 2] as const,
	);
	const anywhere = Array.from({ length: 2000 }, () => [random() * (wide + 6) - 6, random() * (high + 6) - 6] as const);
	const points = [...corners, ...halves, ...anywhere];
	expect(await joined(rings, points)).toEqual(points.map(([x, y]) => areaAt(x, y)));
});
