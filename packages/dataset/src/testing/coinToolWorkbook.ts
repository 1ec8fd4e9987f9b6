import type { MadeCell, MadeSheet } from './workbookBytes.ts';

/** An indicator of a made COIN Tool: what stands in its column of the sheet Database, and its values by unit. */
export interface MadeIndicator {
	readonly name: string;
	readonly weight: MadeCell;
	readonly direction: MadeCell;
	readonly goalposts?: readonly [number, number];
	/** Codes of the index, sub-index, pillar and sub-pillar; `--` where a level is not used. */
	readonly under: readonly [string, string, string, string];
	readonly values: readonly MadeCell[];
}

/** A part of a made COIN Tool's framework. */
export interface MadePart {
	readonly code: string;
	readonly name: string;
	readonly weight: MadeCell;
}

/**
 * The sheets Database and Framework of a COIN Tool, version 1, laid out as COINr's `import_coin_tool` reads them: units from row
 * 17 (names in B, codes in C), indicators from column E (weights in row 7 to codes in row 16), spare columns with codes alone;
 * parts from row 5 of Framework (codes in C, weights in E, names in H).
 */
export function coinToolSheets(
	units: readonly { readonly code: string; readonly name: string }[],
	indicators: readonly MadeIndicator[],
	parts: readonly MadePart[],
): readonly MadeSheet[] {
	const spare = 3;
	const head = (label: string, of: (indicator: MadeIndicator, i: number) => MadeCell, unused: MadeCell): MadeCell[] => [
		null,
		null,
		null,
		label,
		...indicators.map(of),
		...Array<MadeCell>(spare).fill(unused),
	];
	const code = (_: unknown, i: number): string => `Ind.${String(i + 1).padStart(2, '0')}`;
	const database: MadeCell[][] = [
		[null, 'Database'],
		...Array.from({ length: 5 }, (): MadeCell[] => [null]),
		head('Weight', ({ weight }) => weight, 1),
		head('Direction', ({ direction }) => direction, 1),
		head('Lower goalpost', ({ goalposts }) => goalposts?.[0] ?? 'n/a', 'n/a'),
		head('Upper goalpost', ({ goalposts }) => goalposts?.[1] ?? 'n/a', 'n/a'),
		...['Index', 'Sub-index', 'Pillar', 'Sub-pillar'].map((label, level) =>
			head(label, ({ under }) => under[level]!, '--'),
		),
		head('Name', ({ name }) => name, null),
		[null, 'Unit', 'Code', null, ...[...indicators, ...Array(spare)].map(code)],
		...units.map((unit, u): MadeCell[] => [
			null,
			unit.name,
			unit.code,
			null,
			...indicators.map(({ values }) => values[u]!),
			...Array<MadeCell>(spare).fill('n/a'),
		]),
	];
	const framework: MadeCell[][] = [
		...Array.from({ length: 3 }, (): MadeCell[] => [null]),
		[null, null, 'Code', 'Dimension/indicator', 'Weight', 'Parent', 'Level', 'Name'],
		...parts.map((part): MadeCell[] => [null, null, part.code, part.code, part.weight, null, null, part.name]),
		...Array.from({ length: 4 }, (): MadeCell[] => [null, null, '--', '--', '--', '--', '--', '--']),
	];
	return [
		{ name: 'Intro', rows: [['COIN Tool']] },
		{ name: 'Database', rows: database },
		{ name: 'Framework', rows: framework },
	];
}
