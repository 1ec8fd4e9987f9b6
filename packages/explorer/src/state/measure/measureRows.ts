import type { FlagWord, Rating } from '@social-index/schema';
import type { FigureNote, MeasureFigures } from './measureFigures.ts';

/** One line of the ranked table. */
export interface MeasureRow {
	readonly code: string;
	readonly name: string;
	readonly rank: number | null;
	readonly score: number | null;
	readonly value: number | null;
	readonly note: FigureNote;
	readonly position: Rating | null;
	readonly change: number | null;
	readonly progress: Rating | null;
}

/** Areas of one period: those ranked from the first, ties by name; then the others by name. Where none is ranked, all by name. */
export function rankedRows(figures: MeasureFigures, period: number): readonly MeasureRow[] {
	const at = figures.periods[period]!;
	const ratingAt = (list: readonly number[] | null, a: number) =>
		list === null ? null : (figures.ratings[list[a]!] ?? null);
	return figures.areas
		.map(({ code, name }, a) => ({
			code,
			name,
			rank: at.rank[a]!,
			score: at.score?.[a] ?? null,
			value: at.value?.[a] ?? null,
			note: figures.notes[at.note[a]!]!,
			position: ratingAt(at.position, a),
			change: at.change?.[a] ?? null,
			progress: ratingAt(at.progress, a),
		}))
		.sort((a, b) => rankOrder(a) - rankOrder(b) || byName(a.name, b.name));
}

/** The figure that is talked of: an indicator's own value, the score of everything else. */
export function figureOf(figures: MeasureFigures, period: number, area: number, kind: 'value' | 'score') {
	return figures.periods[period]![kind]?.[area] ?? null;
}

function byName(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** A finite stand-in, because Infinity less Infinity is no number to sort by. */
function rankOrder({ rank }: { readonly rank: number | null }): number {
	return rank ?? Number.MAX_SAFE_INTEGER;
}

/** Where the areas of one period lie: the ends of the shown figure with who stands there, and the middle. */
export interface Spread {
	readonly low: number;
	readonly high: number;
	readonly lowest: readonly string[];
	readonly highest: readonly string[];
	readonly count: number;
}

/** `null` where no area has a figure. Ties are judged on the rounded figures, as a reader would. */
export function spreadOf(rows: readonly MeasureRow[], shown: 'value' | 'score'): Spread | null {
	const known = rows.filter((row) => row[shown] !== null);
	if (known.length === 0) return null;
	const low = known.reduce((least, row) => Math.min(least, row[shown]!), Infinity);
	const high = known.reduce((most, row) => Math.max(most, row[shown]!), -Infinity);
	const at = (end: number) => known.filter((row) => row[shown] === end).map(({ name }) => name);
	return { low, high, lowest: at(low), highest: at(high), count: known.length };
}

/** The period that all figures of these rows are of, where it is one and another than the period asked for; else `null`. */
export function sharedDataPeriod(rows: readonly MeasureRow[]): string | null {
	const of = new Set(rows.filter(({ note }) => note.absent === null).map(({ note }) => note.dataPeriod));
	const [only] = of;
	return of.size === 1 ? (only ?? null) : null;
}

/**
 * The marks that every row with a figure carries, to be said once above a table and not in each of its rows; none where
 * there are fewer than three rows.
 */
export function sharedFlags(rows: readonly MeasureRow[]): readonly FlagWord[] {
	const known = rows.filter(({ note }) => note.absent === null);
	if (known.length < 3) return [];
	const oneTime = new Set(known.map(({ note }) => note.dataPeriod)).size === 1;
	return known[0]!.note.flags.filter(
		(word) =>
			(oneTime || (word !== 'carried' && word !== 'interpolated')) &&
			known.every(({ note }) => note.flags.includes(word)),
	);
}
