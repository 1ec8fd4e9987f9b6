import { seededNumbers } from '@social-index/engine';
import type { AreaSum } from '../areaSums.ts';
import { overlapSums } from '../areaSums.ts';
import type { CountCell, CountSample } from './countDataset.ts';

/** A table in which a small count can be worked out if only small counts are hidden. */
export interface Planted {
	readonly kind: string;
	readonly sample: CountSample;
	readonly sums: readonly AreaSum[];
	/** The figure that is given away; `null` where it is a count that no file has. */
	readonly cell: { readonly indicator: string; readonly area: string; readonly period: string } | null;
}

/** Makes one planted table from whole numbers drawn at random. */
type Planter = (draw: (low: number, high: number) => number) => Planted;

const small = (draw: (low: number, high: number) => number): number => draw(1, 4);
const large = (draw: (low: number, high: number) => number): number => draw(8, 60);
const people = 1000;
const cell = (count: number): CountCell => [count, people];
const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

function wardsOf(n: number): { areas: Record<string, string | null>; codes: string[] } {
	const codes = Array.from({ length: n }, (_, i) => `W${i}`);
	return { areas: { B: null, ...Object.fromEntries(codes.map((code) => [code, 'B'])) }, codes };
}

/** A borough of wards with one small count, in one period. */
function borough(
	draw: (low: number, high: number) => number,
	more: Partial<CountSample> = {},
): { sample: CountSample; at: string } {
	const { areas, codes } = wardsOf(draw(3, 17));
	const at = codes[draw(0, codes.length - 1)]!;
	const counts = codes.map((code) => (code === at ? small(draw) : large(draw)));
	const ill = Object.fromEntries(codes.map((code, i) => [code, [cell(counts[i]!)]]));
	const all: CountCell = [sumOf(counts), people * codes.length];
	return { sample: { areas, periods: ['2021'], counts: { ill: { B: [all], ...ill } }, ...more }, at };
}

/** Every kind of disclosure by what else is published. */
export const planters: Readonly<Record<string, Planter>> = {
	'borough less the other wards': (draw) => {
		const { sample, at } = borough(draw);
		return { kind: '', sample, sums: [], cell: { indicator: 'ill', area: at, period: '2021' } };
	},
	'rates times denominators, no numerator anywhere': (draw) => {
		const { sample, at } = borough(draw, { kind: 'rate', decimals: 6 });
		return { kind: '', sample, sums: [], cell: { indicator: 'ill', area: at, period: '2021' } };
	},
	'percentages to one decimal of so many people': (draw) => {
		const { sample, at } = borough(draw, { decimals: 1 });
		return { kind: '', sample, sums: [], cell: { indicator: 'ill', area: at, period: '2021' } };
	},
	'three years less two of them': (draw) => {
		const years = [large(draw), large(draw), small(draw)];
		const counts = { ill: { W: [...years.map(cell), cell(sumOf(years))] } };
		const sample: CountSample = {
			areas: { W: null },
			periods: ['2019', '2020', '2021', '2019-21'],
			counts,
			kind: 'rate',
		};
		return { kind: '', sample, sums: [], cell: { indicator: 'ill', area: 'W', period: '2021' } };
	},
	'overlapping periods and their first year': (draw) => {
		const years = [large(draw), large(draw), large(draw), small(draw)];
		const counts = { ill: { W: [cell(years[0]!), cell(sumOf(years.slice(0, 3))), cell(sumOf(years.slice(1)))] } };
		const sample: CountSample = { areas: { W: null }, periods: ['2018', '2018-20', '2019-21'], counts, kind: 'rate' };
		return { kind: '', sample, sums: [], cell: null };
	},
	'a ward less what is left of it in new boundaries': (draw) => {
		const [kept, corner] = [large(draw), small(draw)];
		const counts = { ill: { old: [cell(kept + corner)], new: [cell(kept)] } };
		const sums = overlapSums([
			{ from: 'old', to: 'new' },
			{ from: 'old', to: 'elsewhere' },
		]);
		return {
			kind: '',
			sample: { areas: { old: null, new: null }, periods: ['2021'], counts, kind: 'rate' },
			sums,
			cell: null,
		};
	},
	'all pupils less the boys': (draw) => {
		const [girls, boys] = [small(draw), large(draw)];
		const counts = { all: { W: [cell(girls + boys)] }, boys: { W: [cell(boys)] }, girls: { W: [cell(girls)] } };
		const sample: CountSample = {
			areas: { W: null },
			periods: ['2021'],
			counts,
			kind: 'rate',
			indicators: { all: { totalOf: ['boys', 'girls'] } },
		};
		return { kind: '', sample, sums: [], cell: { indicator: 'girls', area: 'W', period: '2021' } };
	},
	'everybody less those who are': (draw) => {
		// All but a few are counted, so the few are as easily known.
		const { areas, codes } = wardsOf(draw(3, 17));
		const at = codes[draw(0, codes.length - 1)]!;
		const counts = codes.map((code) => (code === at ? people - small(draw) : people - large(draw)));
		const ill = Object.fromEntries(codes.map((code, i) => [code, [cell(counts[i]!)]]));
		const sample: CountSample = {
			areas,
			periods: ['2021'],
			counts: { ill: { B: [[sumOf(counts), people * codes.length]], ...ill } },
		};
		return { kind: '', sample, sums: [], cell: { indicator: 'ill', area: at, period: '2021' } };
	},
	'two groupings that differ by one ward': (draw) => {
		const counts = [small(draw), large(draw), large(draw), large(draw)];
		const own = Object.fromEntries(counts.map((count, i) => [`W${i}`, [cell(count)]]));
		const sample: CountSample = {
			areas: { W0: null, W1: null, W2: null, W3: null, north: null, east: null },
			periods: ['2021'],
			kind: 'rate',
			counts: { ill: { ...own, north: [cell(sumOf(counts.slice(0, 3)))], east: [cell(sumOf(counts.slice(1, 3)))] } },
			disclosure: {
				sums: [
					{ whole: ['north'], parts: ['W0', 'W1', 'W2'] },
					{ whole: ['east'], parts: ['W1', 'W2'] },
				],
			},
		};
		return { kind: '', sample, sums: [], cell: { indicator: 'ill', area: 'W0', period: '2021' } };
	},
	'two small wards that only leave one way': (draw) => {
		// 1 and 1 are hidden; together they are 2, and neither is 0, since that would be published.
		const rest = Array.from({ length: draw(1, 8) }, () => large(draw));
		const counts = [1, 1, ...rest];
		const codes = counts.map((_, i) => `W${i}`);
		const own = Object.fromEntries(codes.map((code, i) => [code, [cell(counts[i]!)]]));
		const sample: CountSample = {
			areas: { B: null, ...Object.fromEntries(codes.map((code) => [code, 'B'])) },
			periods: ['2021'],
			kind: 'rate',
			counts: { ill: { B: [cell(sumOf(counts))], ...own } },
		};
		return { kind: '', sample, sums: [], cell: { indicator: 'ill', area: 'W0', period: '2021' } };
	},
	'a rounded part of a whole that is not rounded': (draw) => {
		// The other part is shown as 50 and is at most 52, so of 55 at least 3 are left.
		const count = draw(2, 4);
		const other = 52 + 5 * draw(0, 3);
		const counts = { all: { W: [cell(count + other)] }, girls: { W: [cell(count)] }, boys: { W: [cell(other)] } };
		const sample: CountSample = {
			areas: { W: null },
			periods: ['2021'],
			kind: 'rate',
			counts,
			indicators: { all: { minCount: null, totalOf: ['girls', 'boys'] } },
			disclosure: { mode: 'round' },
		};
		return { kind: '', sample, sums: [], cell: { indicator: 'girls', area: 'W', period: '2021' } };
	},
};

/** So many tables of every kind, the same for the same seed. */
export function plantedTables(ofEachKind: number, seed: number): readonly Planted[] {
	const random = seededNumbers(seed);
	const draw = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
	return Object.entries(planters).flatMap(([kind, plant]) =>
		Array.from({ length: ofEachKind }, () => ({ ...plant(draw), kind })),
	);
}
