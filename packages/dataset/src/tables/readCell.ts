import { type FlagWord, flagBit } from '@social-index/schema';
import { explainNoNumber } from './explainNoNumber.ts';

/** What a cell for a number says. */
export type CellReading =
	| { readonly kind: 'number'; readonly value: number; readonly bits: number; readonly note?: string }
	| { readonly kind: 'absent'; readonly bits: number; readonly note?: string }
	| { readonly kind: 'wrong'; readonly code: string; readonly message: string; readonly mend: string };

const absentMarks = new Map<string, FlagWord>([
	...['', 'n/a', 'na', 'nan', 'null', '..', '...', '.', '-', '–', '—', ':', 'x', '[x]'].map(
		(mark) => [mark, 'not-available'] as const,
	),
	...['*', 'c', '[c]', 'suppressed'].map((mark) => [mark, 'suppressed'] as const),
	...['z', '[z]'].map((mark) => [mark, 'not-applicable'] as const),
]);

const marksAfterNumber: Readonly<Record<string, FlagWord>> = {
	p: 'provisional',
	e: 'estimated',
	r: 'revised',
	u: 'low-reliability',
	b: 'break',
	low: 'rounds-to-zero',
};

const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const grouped = /^[+-]?[1-9]\d{0,2}(?:([, \u00a0\u2009\u202f'])\d{3})(?:\1\d{3})*(?:\.\d+)?$/;

/** A footnote mark: as the guidance asks ("[note 1]"), a number in square brackets, raised figures, daggers. */
const noteMark = /[\s,]*(\[notes? [^\]]*\]|\[\d{1,2}\]|[¹²³⁰⁴-⁹†‡§¶]+)$/i;

const groupMarks = /[, \u00a0\u2009\u202f']/g;

/**
 * Reads a cell that should hold a number: plain, with thousands separators, with a per cent sign where the unit is %,
 * with the marks of official statistics after it ("12.3 [p]"), or one of the usual marks in place of a number.
 * A true zero is a number; an empty cell is not. A footnote mark after either ("12.3 [note 1]", "12³") is told and left out;
 * a star, a bracket or a letter after a number can mean too many things to be left out.
 *
 * Marks: Government Analysis Function, "Using symbols in tables", and those that ONS, Nomis and Eurostat files use.
 *
 * @param text - the cell as it stands
 * @param unit - the indicator's unit
 * @param marks - further marks of the file itself, in lower case, each with what it says; they come before the usual ones
 * @example
 * readCell('1,234.5') // => { kind: 'number', value: 1234.5, bits: 0 }
 * readCell('12%', '%') // => { kind: 'number', value: 12, bits: 0 }
 * readCell('0') // => { kind: 'number', value: 0, bits: 0 }
 * readCell('7.1 [p]') // => { kind: 'number', value: 7.1, bits: flagBit.provisional }
 * readCell('<5') // => { kind: 'absent', bits: flagBit.suppressed }
 * readCell('..') // => { kind: 'absent', bits: flagBit['not-available'] }
 * readCell('12.3 [note 1]') // => { kind: 'number', value: 12.3, bits: 0, note: '[note 1]' }
 * readCell('-99', '', new Map([['-99', 'suppressed']])) // => { kind: 'absent', bits: flagBit.suppressed }
 * readCell('about 7').kind // => 'wrong'
 */
export function readCell(text: string, unit = '', marks: ReadonlyMap<string, FlagWord> = noMarks): CellReading {
	const trimmed = text.trim();
	const own = marks.size === 0 ? undefined : marks.get(trimmed.toLowerCase());
	if (own !== undefined) return { kind: 'absent', bits: flagBit[own] };
	if (plain.test(trimmed)) return finite(Number(trimmed), 0);
	if (grouped.test(trimmed)) return finite(Number(trimmed.replaceAll(groupMarks, '')), 0);
	const mark = absentMarks.get(trimmed.toLowerCase());
	if (mark !== undefined) return { kind: 'absent', bits: flagBit[mark] };
	if (/^[<≤]\s*\d+$/.test(trimmed)) return { kind: 'absent', bits: flagBit.suppressed };
	if (trimmed.toLowerCase() === '[low]') return { kind: 'number', value: 0, bits: flagBit['rounds-to-zero'] };
	const note = noteMark.exec(trimmed);
	if (note === null || note.index === 0) return readMarked(trimmed, unit);
	const reading = readCell(trimmed.slice(0, note.index), unit, marks);
	return reading.kind === 'wrong' ? reading : { ...reading, note: note[1]! };
}

const noMarks: ReadonlyMap<string, FlagWord> = new Map();

function readMarked(text: string, unit: string): CellReading {
	let rest = text.replace(/^[−–](?=[\d.])/, '-');
	let bits = 0;
	for (;;) {
		const mark = /[\s,]*\[([a-z]+)\]$/i.exec(rest);
		const word = mark ? marksAfterNumber[mark[1]!.toLowerCase()] : undefined;
		if (!mark || word === undefined) break;
		bits |= flagBit[word];
		rest = rest.slice(0, mark.index);
	}
	const perCent = /^(.*?)\s*%$/.exec(rest);
	if (perCent && isNumber(perCent[1]!)) {
		if (unit.trim().startsWith('%')) rest = perCent[1]!;
		else
			return wrong(
				'UNIT_IN_NUMBER',
				`The number has a per cent sign, and the unit of this indicator is ${unit === '' ? 'not given' : `"${unit}"`}.`,
				'Write the number alone, or set the unit to % in indicators.csv if it is a percentage.',
			);
	}
	if (isNumber(rest)) return finite(Number(rest.replaceAll(groupMarks, '')), bits);
	return explain(rest);
}

function isNumber(text: string): boolean {
	return plain.test(text) || grouped.test(text);
}

function finite(value: number, bits: number): CellReading {
	if (Number.isFinite(value)) return { kind: 'number', value, bits };
	return wrong('TEXT_IN_NUMBER', 'The number is too large to be held.', 'Check the figure.');
}

function wrong(code: string, message: string, mend: string): CellReading {
	return { kind: 'wrong', code, message, mend };
}

function explain(text: string): CellReading {
	const { code, message, mend } = explainNoNumber(text, isNumber, marksAfterNumber);
	return wrong(code, message, mend);
}
