import { zipSync } from 'fflate';

/** An area of a made boundary file: its code and its rings, in the coordinates of the file. */
export interface MadeArea {
	readonly code: string;
	readonly rings: readonly (readonly (readonly [number, number])[])[];
}

/** The parts of a shapefile of polygons with one property, WD21CD, written after ESRI's description of 1998 and dBASE III. */
export function shapefileParts(areas: readonly MadeArea[]): { readonly shp: Uint8Array; readonly dbf: Uint8Array } {
	const records = areas.map(({ rings }) => polygonRecord(rings));
	const shp = Buffer.alloc(100);
	shp.writeInt32BE(9994, 0);
	shp.writeInt32BE((100 + records.reduce((sum, record) => sum + 8 + record.length, 0)) / 2, 24);
	shp.writeInt32LE(1000, 28);
	shp.writeInt32LE(5, 32);
	const numbered = records.flatMap((record, i) => {
		const head = Buffer.alloc(8);
		head.writeInt32BE(i + 1, 0);
		head.writeInt32BE(record.length / 2, 4);
		return [head, record];
	});
	return { shp: Buffer.concat([shp, ...numbered]), dbf: table(areas.map(({ code }) => code)) };
}

/** The zipped file of some parts, by their endings. */
export function zippedShapefile(parts: Readonly<Record<string, Uint8Array | string>>): Uint8Array {
	return zipSync(
		Object.fromEntries(
			Object.entries(parts).map(([ending, content]) => [
				`wards.${ending}`,
				typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
			]),
		),
	);
}

function polygonRecord(rings: MadeArea['rings']): Buffer {
	const points = rings.flat();
	const record = Buffer.alloc(44 + 4 * rings.length + 16 * points.length);
	record.writeInt32LE(5, 0);
	record.writeInt32LE(rings.length, 36);
	record.writeInt32LE(points.length, 40);
	let before = 0;
	rings.forEach((ring, i) => {
		record.writeInt32LE(before, 44 + 4 * i);
		before += ring.length;
	});
	points.forEach(([x, y], i) => {
		record.writeDoubleLE(x, 44 + 4 * rings.length + 16 * i);
		record.writeDoubleLE(y, 52 + 4 * rings.length + 16 * i);
	});
	return record;
}

function table(codes: readonly string[]): Buffer {
	const width = 20;
	const head = Buffer.alloc(65);
	head.writeUInt8(3, 0);
	head.writeUInt32LE(codes.length, 4);
	head.writeUInt16LE(65, 8);
	head.writeUInt16LE(width + 1, 10);
	head.write('WD21CD', 32, 'latin1');
	head.write('C', 43, 'latin1');
	head.writeUInt8(width, 48);
	head.writeUInt8(0x0d, 64);
	return Buffer.concat([head, ...codes.map((code) => Buffer.from(` ${code.padEnd(width)}`, 'latin1'))]);
}
