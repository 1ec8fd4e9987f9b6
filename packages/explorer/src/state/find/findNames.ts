import { distance } from 'fastest-levenshtein';
import { nameOrder } from '../../model/nameOrder.ts';
import type { FindIndex, FoundArea, FoundName } from './findIndex.ts';
import { plainText } from './plainText.ts';

/** An area whose name fits what was typed. */
export interface NameMatch {
	readonly area: FoundArea;
	/** The other name it was found by; `null` where it is its own. */
	readonly through: FoundName | null;
}

export interface NameMatches {
	/** The best first, at most as many as were asked for. */
	readonly matches: readonly NameMatch[];
	/** How many areas fit in all. */
	readonly total: number;
	/** Whether nothing fits as typed, and these are spelt alike. */
	readonly alike: boolean;
}

/**
 * The areas whose names fit a text: the name itself, its beginning, the beginnings of its words, a part of it. Case, accents,
 * apostrophes, hyphens and doubled spaces do not matter. Where no name fits, those that are spelt alike: a word of three or four
 * letters may differ in one, a longer one in two. Names that areas had before, or are also called, count as theirs.
 *
 * @param most - how many are listed
 * @returns none for an empty text
 */
export function findNames(index: FindIndex, text: string, most: number): NameMatches {
	const sought = plainText(text);
	if (sought === '') return { matches: [], total: 0, alike: false };
	const labels = labelsOf(index);
	const compare = nameOrder(index.language);
	const fitting = ranked(labels, compare, (label) => fit(label, sought));
	const found = fitting.length > 0 ? fitting : ranked(labels, compare, (label) => likeness(label, sought));
	return {
		matches: found.slice(0, most).map(({ area, through }) => ({ area: index.areas[area]!, through })),
		total: found.length,
		alike: fitting.length === 0 && found.length > 0,
	};
}

interface Label {
	readonly area: number;
	readonly through: FoundName | null;
	readonly plain: string;
	readonly words: readonly string[];
	readonly code: string;
}

const known = new WeakMap<FindIndex, readonly Label[]>();

/** Every name as it is compared; made once, since every letter typed asks for it. */
function labelsOf(index: FindIndex): readonly Label[] {
	let labels = known.get(index);
	if (labels === undefined) {
		const label = (name: string, area: number, through: FoundName | null): Label => {
			const plain = plainText(name);
			return { area, through, plain, words: plain.split(' '), code: index.areas[area]!.code.toLowerCase() };
		};
		labels = [
			...index.areas.map(({ name }, area) => label(name, area, null)),
			...index.names.map((other) => label(other.name, other.area, other)),
		];
		known.set(index, labels);
	}
	return labels;
}

/** Labels that fit, the best of each area, in order; ties as the list has them, its own names before others. */
function ranked(
	labels: readonly Label[],
	compare: (a: string, b: string) => number,
	rank: (label: Label) => number | null,
): readonly Label[] {
	const best = new Map<number, { readonly label: Label; readonly rank: number }>();
	for (const label of labels) {
		const own = rank(label);
		const before = best.get(label.area);
		if (own !== null && (before === undefined || own < before.rank)) best.set(label.area, { label, rank: own });
	}
	return [...best.values()]
		.sort(
			(a, b) =>
				a.rank - b.rank ||
				(b.label.through?.share ?? 1) - (a.label.through?.share ?? 1) ||
				compare(a.label.plain, b.label.plain) ||
				a.label.area - b.label.area,
		)
		.map(({ label }) => label);
}

/** 0 the name or code itself, 1 its beginning, 2 the beginnings of its words, 3 a part of it; `null` where it does not fit. */
function fit({ plain, words, code }: Label, sought: string): number | null {
	if (plain === sought || code === sought) return 0;
	if (plain.startsWith(sought)) return 1;
	if (sought.split(' ').every((word) => words.some((own) => own.startsWith(word)))) return 2;
	return plain.includes(sought) ? 3 : null;
}

/** How many letters differ, each word of the text held against the word that is most like it; `null` where one differs too much. */
function likeness({ words }: Label, sought: string): number | null {
	let sum = 0;
	for (const word of sought.split(' ')) {
		const most = word.length < 3 ? 0 : word.length < 5 ? 1 : 2;
		const least = Math.min(...words.map((own) => lettersApart(word, own)));
		if (Math.floor(least) > most) return null;
		sum += least;
	}
	return sum;
}

/** To the word, or to as much of its beginning as has been typed. */
function lettersApart(typed: string, word: string): number {
	const whole = distance(typed, word);
	// Half a letter more for what is not typed yet, so that a whole word comes before a longer one.
	return word.length <= typed.length ? whole : Math.min(whole, distance(typed, word.slice(0, typed.length)) + 0.5);
}
