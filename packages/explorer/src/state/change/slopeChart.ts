import type { Rating } from '@social-index/schema';
import { placesOf } from '../../model/measureScales.ts';
import { labelLines, labelsApart, trendTicks } from '../../model/trendScale.ts';
import type { ChangeTableRow } from './changeTable.ts';

/** What became of the areas that are drawn alike. */
export type SlopeRating = Extract<Rating, 'improved' | 'declined' | 'little-change'>;

/** All areas of one kind of change. */
export interface SlopeClass {
	readonly rating: SlopeRating;
	/** How many areas; areas with the same two scores lie on one line. */
	readonly count: number;
	/** Path data of the lines, each from the first period to the second. */
	readonly lines: string;
	/** Path data of the marks at their ends: triangles up or down where the change is clear, dots where it is little. */
	readonly marks: string;
}

/** A slope chart laid out in SVG units, y pointing down. */
export interface SlopeChart {
	readonly width: number;
	readonly height: number;
	/** Where the two periods stand. */
	readonly from: number;
	readonly to: number;
	/** Where the names of the periods start. */
	readonly base: number;
	/** Top and foot of the drawing. */
	readonly top: number;
	readonly foot: number;
	readonly gridlines: readonly { readonly y: number; readonly text: string }[];
	/** Little changes first, so that clear ones lie on top. */
	readonly classes: readonly SlopeClass[];
	/** Whether there are so many lines that they are to be thin. */
	readonly many: boolean;
	/** The value at the foot and that at the top. */
	readonly low: number;
	readonly high: number;
}

/** A line that stands out, with its name beside its end. */
export interface SlopeName {
	readonly code: string;
	/** The area that is pointed at, the one that is chosen, one that contains all, or another named for its change. */
	readonly kind: 'pointed' | 'chosen' | 'whole' | 'end';
	readonly rating: SlopeRating;
	readonly line: string;
	readonly mark: string;
	/** Where the line ends. */
	readonly end: number;
	/** Top of the name. */
	readonly y: number;
	readonly text: readonly string[];
}

const width = 360;
const height = 420;
const top = 10;
const foot = 370;
const ratings = ['little-change', 'declined', 'improved'] as const;
/** As many areas are few enough for all to be named, if there is room. */
const few = 8;
const characters = 14;

/**
 * Lays out one line for each area from its score in one period to that in another.
 *
 * @param rows - those without a score in one of the periods have no line
 * @param low - the value at the foot, the same for every pair of periods; `high` that at the top
 * @param format - a gridline's value as shown, with the places that all gridlines need
 */
export function slopeChart(
	rows: readonly ChangeTableRow[],
	low: number,
	high: number,
	format: (value: number, places: number) => string,
): SlopeChart {
	const ticks = trendTicks(low, high);
	const places = ticks.reduce((most, tick) => Math.max(most, placesOf(tick, 6)), 0);
	const texts = ticks.map((tick) => format(tick, places));
	const from = Math.max(...texts.map(({ length }) => length)) * 7.5 + 16;
	const scale = { from, to: width - 122, low, high };
	const drawn = rows.filter(({ change }) => change !== null);
	const size = drawn.length > 400 ? 2.5 : drawn.length > 60 ? 3.5 : 5;
	return {
		width,
		height,
		...scale,
		base: foot + 24,
		top,
		foot,
		gridlines: ticks.map((tick, i) => ({ y: heightOf(tick, scale), text: texts[i]! })),
		classes: ratings.map((rating) => {
			const same = drawn.filter((row) => row.rating === rating);
			const ends = new Set(same.map((row) => heightOf(row.to!, scale)));
			return {
				rating,
				count: same.length,
				lines: [...new Set(same.map((row) => lineOf(row, scale)))].join(''),
				marks: [...ends].map((y) => markOf(rating, scale.to, y, size)).join(''),
			};
		}),
		many: drawn.length > 60,
	};
}

/**
 * The lines that stand out and their names, which never overlap: where there is no room for all, those are left out that
 * are named for their change only. The areas at both ends of the order by change are named, and all where they are few.
 *
 * @param chosen - codes of the area that is pointed at and of the one that is chosen; `null` for none
 * @param label - the text of a name
 */
export function slopeNames(
	chart: SlopeChart,
	rows: readonly ChangeTableRow[],
	comparators: readonly ChangeTableRow[],
	chosen: { readonly pointed: string | null; readonly chosen: string | null },
	label: (row: ChangeTableRow) => string,
): readonly SlopeName[] {
	const compared = rows.filter(({ change }) => change !== null);
	const all = [...comparators.filter(({ change }) => change !== null), ...compared];
	const wanted = new Map<string, Pick<SlopeName, 'kind'> & { readonly row: ChangeTableRow }>();
	const want = (kind: SlopeName['kind'], row: ChangeTableRow | undefined) => {
		if (row !== undefined && !wanted.has(row.area.code)) wanted.set(row.area.code, { kind, row });
	};
	for (const kind of ['pointed', 'chosen'] as const) {
		if (chosen[kind] !== null) {
			want(
				kind,
				all.find(({ area }) => area.code === chosen[kind]),
			);
		}
	}
	for (const row of all.slice(0, all.length - compared.length)) want('whole', row);
	if (compared.length > 0) {
		want(
			'end',
			compared.reduce((a, b) => (b.fine! > a.fine! ? b : a)),
		);
		want(
			'end',
			compared.reduce((a, b) => (b.fine! < a.fine! ? b : a)),
		);
	}
	if (compared.length <= few) for (const row of compared) want('end', row);
	let room = foot - top + 20;
	const names = [...wanted.values()].flatMap(({ kind, row }) => {
		const text = labelLines(label(row), characters).map(short);
		room -= text.length * 16 + 2;
		if (room < 0) return [];
		const rating = row.rating as SlopeRating;
		const end = heightOf(row.to!, chart);
		const size = kind === 'end' ? 5 : 6.5;
		const mark = markOf(rating, chart.to, end, size);
		return [{ code: row.area.code, kind, rating, line: lineOf(row, chart), mark, end, y: end, text }];
	});
	return labelsApart(names, top, foot);
}

type Scale = Pick<SlopeChart, 'from' | 'to' | 'low' | 'high'>;

function heightOf(value: number, { low, high }: Scale): number {
	return round(high === low ? (top + foot) / 2 : foot - ((foot - top) * (value - low)) / (high - low));
}

function lineOf(row: ChangeTableRow, scale: Scale): string {
	return `M${round(scale.from)} ${heightOf(row.from!, scale)}L${scale.to} ${heightOf(row.to!, scale)}`;
}

function markOf(rating: SlopeRating, x: number, y: number, size: number): string {
	if (rating === 'little-change') {
		const r = round(size / 2);
		return `M${round(x - r)} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
	}
	const up = rating === 'improved' ? 1 : -1;
	return `M${round(x - size)} ${round(y + up * size)}h${2 * size}L${x} ${round(y - up * size)}Z`;
}

/** One word may be longer than a line. */
function short(line: string): string {
	return line.length > characters + 1 ? `${line.slice(0, characters)}…` : line;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
