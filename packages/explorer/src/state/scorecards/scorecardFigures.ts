import type { FlagWord, Rating } from '@social-index/schema';
import type { Absence } from '../../model/cell.ts';
import type { IndexModel } from '../../model/IndexModel.ts';

/** What a rating holds a score against: the period before, the first period, similar areas, the area it lies in. */
export type RatedAgainst = 'previous' | 'first' | 'peers' | 'parent';

/** One measure in one period over the rows of the scorecards, written shortly because there may be thousands. */
export interface FigureColumn {
	/** Places that its scores are shown with. */
	readonly decimals: number;
	/** Score in units of its last place; where there is none, the letter of the reason in {@link absences}. */
	readonly scores: readonly (number | string)[];
	/** 0 where not ranked. */
	readonly rank: readonly number[];
	/** How many areas are ranked. */
	readonly ranked: number;
	/** One letter a row: `a` for the first of `flagSets`; `.` for no flag. Empty where no row has one. */
	readonly flags: string;
	/** One letter a row, of {@link ratingLetters}; `.` where the release has no such rating. Left out where it has none at all. */
	readonly ratings: Readonly<Partial<Record<RatedAgainst, string>>>;
}

/** The figures of some measures in some periods. */
export interface FigureBlock {
	readonly flagSets: readonly (readonly FlagWord[])[];
	/** By measure, then by period. */
	readonly columns: Readonly<Record<string, Readonly<Record<string, FigureColumn>>>>;
}

/** One cell of the scorecards, read back. */
export interface Figure {
	/** Rounded as shown. */
	readonly score: number | null;
	readonly absent: Absence | null;
	readonly rank: number | null;
	readonly flags: readonly FlagWord[];
	readonly rating: Rating | null;
}

const absences: Readonly<Record<string, Absence>> = { n: 'not-available', s: 'suppressed', x: 'not-applicable' };
const absenceLetter = new Map(Object.entries(absences).map(([letter, absence]) => [absence, letter]));

const ratingLetters: Readonly<Record<string, Rating>> = {
	s: 'strength',
	i: 'in-line',
	w: 'weakness',
	u: 'improved',
	l: 'little-change',
	d: 'declined',
	n: 'not-compared',
};
const letterOf = new Map(Object.entries(ratingLetters).map(([letter, rating]) => [rating, letter]));
const flagLetters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * A number in whole units of its last place, by the same rounding that shows it.
 *
 * @example
 * unitsOf(41.25, 1) // => 413
 * unitsOf(0.15, 1) // => 1
 * unitsOf(-0.04, 1) // => 0
 */
export function unitsOf(value: number, places: number): number {
	const units = Math.round(Number(value.toFixed(places)) * 10 ** places);
	return units === 0 ? 0 : units;
}

/**
 * The number that so many units of a last place are.
 *
 * @example
 * fromUnits(413, 1) // => 41.3
 */
export function fromUnits(units: number, places: number): number {
	return units / 10 ** places;
}

/** Writes the figures of measures and periods for the areas of the given codes, in their order. */
export function figureBlock(
	model: IndexModel,
	measures: readonly string[],
	periods: readonly string[],
	codes: readonly string[],
): FigureBlock {
	const flagSets: (readonly FlagWord[])[] = [];
	const setAt = new Map<string, number>();
	const flagLetter = (flags: readonly FlagWord[]): string => {
		if (flags.length === 0) return '.';
		const key = flags.join(' ');
		let at = setAt.get(key);
		if (at === undefined) {
			at = flagSets.length;
			setAt.set(key, at);
			flagSets.push(flags);
		}
		return flagLetters[at] ?? flagLetters.at(-1)!;
	};
	const columns: Record<string, Record<string, FigureColumn>> = {};
	for (const measure of measures) columns[measure] = {};
	for (const period of periods) {
		const ratings = ratingLines(model, measures, period, codes);
		for (const measure of measures) {
			const { decimals } = model.scaleOf(measure);
			const cells = codes.map((code) => model.cell(measure, period, code));
			const flags = cells.map((cell) => flagLetter(cell.flags)).join('');
			columns[measure]![period] = {
				decimals,
				scores: cells.map((cell) =>
					cell.score === null ? absenceLetter.get(cell.absent ?? 'not-available')! : unitsOf(cell.score, decimals),
				),
				rank: cells.map((cell) => cell.rank ?? 0),
				ranked: rankedAmong(model, codes, cells),
				flags: /^\.*$/.test(flags) ? '' : flags,
				ratings: ratings.get(measure)!,
			};
		}
	}
	return { flagSets, columns };
}

/** One cell; `null` where the block does not hold the measure and period. */
export function figureAt(
	block: FigureBlock,
	measure: string,
	period: string,
	row: number,
	against: RatedAgainst | null,
): Figure | null {
	const column = block.columns[measure]?.[period];
	if (column === undefined) return null;
	const score = column.scores[row]!;
	const letter = column.flags[row] ?? '.';
	const rating = against === null ? '.' : (column.ratings[against]?.[row] ?? '.');
	return {
		score: typeof score === 'string' ? null : fromUnits(score, column.decimals),
		absent: typeof score === 'string' ? absences[score]! : null,
		rank: column.rank[row]! > 0 ? column.rank[row]! : null,
		flags: letter === '.' ? [] : block.flagSets[flagLetters.indexOf(letter)]!,
		rating: ratingLetters[rating] ?? null,
	};
}

function rankedAmong(
	model: IndexModel,
	codes: readonly string[],
	cells: readonly { readonly rank: number | null; readonly ranked: number }[],
): number {
	const at = cells.findIndex((cell, i) => cell.rank !== null && model.area(codes[i]!).level === model.level.id);
	return at < 0 ? 0 : cells[at]!.ranked;
}

/** The letters of the areas' ratings in one period, by measure; read from the packed rows, of which there may be millions. */
function ratingLines(
	model: IndexModel,
	measures: readonly string[],
	period: string,
	codes: readonly string[],
): ReadonlyMap<string, Partial<Record<RatedAgainst, string>>> {
	const { ratings } = model.data;
	const of = model.ratingCodes;
	const at = model.periods.findIndex(({ id }) => id === period);
	const code = (text: string | null | undefined) => (text == null ? -1 : ratings.codeOf(text));
	const progress = code('progress');
	const position = code('position');
	const before = at > 0 ? code(`period:${model.periods[at - 1]!.id}`) : -1;
	const first = at > 0 ? code(`period:${model.firstPeriod.id}`) : -1;
	const peers = code('peers');
	const letters = new Map([...letterOf].map(([rating, letter]) => [code(rating), letter]));
	const lines = new Map(
		measures.map((measure) => [
			code(measure),
			Object.fromEntries(comparisons.map((against) => [against, Array<string>(codes.length).fill('.')])) as Lines,
		]),
	);
	for (const [row, area] of codes.entries()) {
		const parent = code(model.area(area).parent);
		for (const place of model.ratingPlaces(area, period)) {
			const line = lines.get(of.measure[place]!);
			const letter = letters.get(of.rating[place]!);
			if (line === undefined || letter === undefined) continue;
			const comparator = of.comparator[place]!;
			if (of.kind[place] === progress) {
				if (comparator === before) line.previous[row] = letter;
				if (comparator === first) line.first[row] = letter;
			} else if (of.kind[place] === position) {
				if (comparator === peers) line.peers[row] = letter;
				if (comparator === parent) line.parent[row] = letter;
			}
		}
	}
	return new Map(measures.map((measure) => [measure, written(lines.get(code(measure))!)]));
}

const comparisons = ['previous', 'first', 'peers', 'parent'] as const;
type Lines = Record<RatedAgainst, string[]>;

/** Those that hold a letter. */
function written(lines: Lines): Partial<Record<RatedAgainst, string>> {
	const strings: Partial<Record<RatedAgainst, string>> = {};
	for (const against of comparisons) {
		const letters = lines[against].join('');
		if (!/^\.*$/.test(letters)) strings[against] = letters;
	}
	return strings;
}
