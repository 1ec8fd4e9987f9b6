import { seededNumbers } from '@social-index/engine';

/** One invented event, with everything in it that a service's own system gets wrong. */
export type InventedRecord = Readonly<Record<string, string | number | null>>;

const scale = 4096;
/** Corners of nine wards, in 4096ths of a degree from longitude 0 and latitude 51; neighbours share theirs. */
const corners: readonly (readonly [number, number])[][] = [0, 1, 2, 3].map((row) =>
	[0, 1, 2, 3].map((column) => [column * 64 + ((row * 7) % 5) * 4, 2048 + row * 32 + ((column * 5) % 4) * 3] as const),
);

export const wardCodes: readonly string[] = Array.from({ length: 9 }, (_, i) => `E0500009${i}`);

/** The wards' boundaries as GeoJSON. */
export function inventedBoundaries(): string {
	const features = wardCodes.map((code, i) => {
		const [row, column] = [Math.floor(i / 3), i % 3];
		const around = [
			corners[row]![column]!,
			corners[row]![column + 1]!,
			corners[row + 1]![column + 1]!,
			corners[row + 1]![column]!,
			corners[row]![column]!,
		];
		const ring = around.map(([x, y]) => [x / scale, 51 + y / scale]);
		return { type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates: [ring] } };
	});
	return JSON.stringify({ type: 'FeatureCollection', features });
}

/** Postcodes with their wards; a few no longer in use, and a few in a ward elsewhere. */
export function inventedPostcodes(): readonly { postcode: string; ward: string; ended: string }[] {
	return Array.from({ length: 120 }, (_, i) => ({
		postcode: `ZZ${(i % 9) + 1} ${i % 10}${'ABDEFGH'[i % 7]}${'JLNPQRS'[(i >> 2) % 7]}`,
		ward: i % 17 === 0 ? 'E05099999' : wardCodes[i % 9]!,
		ended: i % 11 === 0 ? '201503' : '',
	})).filter(({ postcode }, i, all) => all.findIndex((other) => other.postcode === postcode) === i);
}

/** Records in the order of their ids, the same for the same seed. Coordinates lie often on corners and borders. */
export function inventedRecords(count: number, seed: number): readonly InventedRecord[] {
	const random = seededNumbers(seed);
	const below = (n: number): number => Math.floor(random() * n);
	const one = <T>(list: readonly T[]): T => list[below(list.length)]!;
	const postcodes = inventedPostcodes();
	const everyCorner = corners.flat();
	return Array.from({ length: count }, (_, id) => {
		const [x, y] = random() < 0.2 ? one(everyCorner) : [below(230) - 10, 2040 + below(120)];
		const [year, month, day] = [2015 + below(4), 1 + below(12), 1 + below(28)];
		const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
		const code = one(postcodes).postcode;
		const spelt = [code, code.toLowerCase(), code.replace(' ', ''), ` ${code}  `, code.replace(' ', '-')];
		const ward = one(wardCodes);
		return {
			id,
			person: random() < 0.05 ? '' : `P${below(Math.ceil(count / 3))}`,
			ward: one([ward, ward, ward, ward, ` ${ward} `, '', 'E05012345', 'Abbey']),
			postcode: random() < 0.1 ? one(['', 'unknown', 'ZZ1', 'ZZ99 9ZZ']) : one(spelt),
			lon_k: x,
			lat_k: y,
			lon: x / scale,
			lat: 51 + y / scale,
			east: 539_000 + below(6000),
			north: 177_500 + below(6000),
			day: random() < 0.03 ? one(['', 'not known', '2016-13-01', '1/2/2016']) : iso,
			uk_day:
				random() < 0.03
					? one(['', '31 May 2016', '2016-05-31'])
					: `${day}/${one([month, String(month).padStart(2, '0')])}/${year}`,
			date: iso,
			stamp: `${iso} 12:30:00`,
			term: one(['2015-16', '2016/17', ' 2017-18', 'summer', '']),
			kind: one(['burglary', 'robbery', "it's \\ other", 'Arson']),
			amount: one([String(below(100_000) / 100), String(-below(999)), '', '£5', '12,000', '1e3', '.5', '7.']),
			price: below(100_000) / 4,
			age: random() < 0.1 ? null : below(100),
		};
	});
}
