import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { absentBits, type Dataset, flagBit } from '@social-index/schema';

/** A figure as a test looks at it. */
export interface Figure {
	readonly value: number | null;
	readonly numerator: number | null;
	readonly denominator: number | null;
	readonly suppressed: boolean;
}

/** The figure of an indicator, area and period; `undefined` where no row gives one. */
export function figureOf(
	{ observations }: Dataset,
	indicator: string,
	area: string,
	period: string,
): Figure | undefined {
	const m = observations.indicators.indexOf(indicator);
	const t = observations.periods.findIndex(({ id }) => id === period);
	const a = observations.areas.indexOf(area);
	const cell = (m * observations.periods.length + t) * observations.areas.length + a;
	if (m < 0 || t < 0 || a < 0 || observations.line[cell] === 0) return undefined;
	const known = (observations.flag[cell]! & absentBits) === 0;
	const number = (of: Float64Array): number | null => (Number.isNaN(of[cell]!) ? null : of[cell]!);
	if (known === Number.isNaN(observations.value[cell]!)) throw new Error('A value and its flag contradict each other.');
	return {
		value: number(observations.value),
		numerator: number(observations.numerator),
		denominator: number(observations.denominator),
		suppressed: (observations.flag[cell]! & flagBit.suppressed) !== 0,
	};
}

/**
 * Makes a project of the 17 wards of Barking and Dagenham with recipes, hands over its path, and removes it.
 *
 * @param links - files of the published data to link to, by their path in the project
 */
export async function withRecordsProject<T>(
	recipes: string,
	indicators: readonly string[],
	links: Readonly<Record<string, string>>,
	files: Readonly<Record<string, string>>,
	use: (folder: string) => Promise<T>,
): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), 'sie-records-'));
	const wards = Array.from({ length: 17 }, (_, i) => `E050000${26 + i}`);
	const all: Record<string, string> = {
		'index.yaml': `id: records
name: Records
place: Barking and Dagenham
publisher: { name: Insight team }
licence: OGL-UK-3.0
release: { version: 1, date: 2026-01-31 }
geography:
  level: ward
  levels:
    - { id: ward, name: ward, plural: wards, vintage: 2002 to 2022, areas: geography/wards.csv }
    - { id: borough, name: borough, plural: boroughs, vintage: 2022, areas: geography/boroughs.csv }
  boundaries: [{ level: ward, file: geography/wards.geojson, code: GSS_CODE, attribution: Ordnance Survey }]
periods: [2016, 2017]
data: [{ file: data/people.csv }]
framework: { children: [{ id: needs, name: Needs, children: [{ id: all, name: All }] }] }
records:
${recipes}`,
		'indicators.csv': `id,name,component,direction,unit,description,source,licence,best,worst,kind,multiplier\n${[
			...indicators,
			'people,People,,neither,people,How many live here.,Made up,OGL-UK-3.0,,,count,',
		].join('\n')}\n`,
		'geography/wards.csv': `code,name,parent\n${wards.map((code) => `${code},Ward ${code},E09000002`).join('\n')}\n`,
		'geography/boroughs.csv': 'code,name\nE09000002,Barking and Dagenham\n',
		'data/people.csv': `indicator,area,period,value\n${wards.map((code, i) => `people,${code},2016,${10_000 + 100 * i}`).join('\n')}\n`,
		...files,
	};
	try {
		for (const [path, content] of Object.entries(all)) {
			await mkdir(dirname(join(folder, path)), { recursive: true });
			await writeFile(join(folder, path), content);
		}
		for (const [path, target] of Object.entries(links)) {
			await mkdir(dirname(join(folder, path)), { recursive: true });
			await symlink(target, join(folder, path));
		}
		return await use(folder);
	} finally {
		await rm(folder, { recursive: true });
	}
}
