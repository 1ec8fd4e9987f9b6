import type { FlagWord } from '@social-index/schema';

/** What is wrong with a cell, in a code and two sentences. */
export interface CellFault {
	readonly code: string;
	readonly message: string;
	readonly mend: string;
}

/**
 * Says why a cell is no number, by what it looks like.
 *
 * @param isNumber - what would be one
 * @param marks - the letters that say something of a number when they stand after it in square brackets
 */
export function explainNoNumber(
	text: string,
	isNumber: (text: string) => boolean,
	marks: Readonly<Record<string, FlagWord>>,
): CellFault {
	if (/^#(N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)/i.test(text)) {
		return fault(
			'SPREADSHEET_ERROR',
			'This is an error of a spreadsheet formula, not a number.',
			'Mend the formula, or write [x] if the number is not available.',
		);
	}
	if (text.startsWith('=')) {
		return fault(
			'FORMULA_WITHOUT_VALUE',
			'This is a formula, and the number that it comes to is not stored in the file.',
			'Open the file in Excel or LibreOffice and save it there, which stores what every formula comes to; or paste the values in place of the formulas.',
		);
	}
	if (/^\d{4}-\d\d-\d\d(?:T[\d:.Z]*)?$/.test(text)) {
		return fault(
			'DATE_IN_NUMBER',
			'This is a day, and a number is expected here; spreadsheets make days of what looks like one (3/12, 1-4).',
			'Give the cell the format "Number" and write the figure again.',
		);
	}
	return markAfterNumber(text, isNumber, marks) ?? unitOf(text) ?? noNumber(text);
}

function markAfterNumber(
	text: string,
	isNumber: (text: string) => boolean,
	marks: Readonly<Record<string, FlagWord>>,
): CellFault | null {
	const star = /^(.*?)\s*\*+$/.exec(text);
	if (star && isNumber(star[1]!)) {
		return fault(
			'AMBIGUOUS_MARK',
			'A star after a number can be a footnote mark, a test of significance or a figure to be suppressed.',
			`Write ${star[1]} [note 1] for a footnote, ${star[1]} [u] for low reliability, * alone for a suppressed figure, or the number alone.`,
		);
	}
	const bracket = /^(.*?)\s*\(([^)]*)\)$/.exec(text);
	if (bracket && (isNumber(bracket[1]!) || (bracket[1] === '' && isNumber(bracket[2]!)))) {
		return fault(
			'AMBIGUOUS_MARK',
			bracket[1] === ''
				? 'A number in brackets can be below zero or of low reliability.'
				: 'Brackets after a number can hold a footnote, a count or a rank.',
			bracket[1] === ''
				? `Write -${bracket[2]} if it is below zero, ${bracket[2]} [u] if it is not reliable.`
				: `Write ${bracket[1]} [note 1] for a footnote, and other figures in columns of their own.`,
		);
	}
	const letter = /^(.*?)\s*([a-z]+)$/i.exec(text);
	const word = letter === null ? undefined : marks[letter[2]!.toLowerCase()];
	if (letter && word !== undefined && isNumber(letter[1]!)) {
		return fault(
			'AMBIGUOUS_MARK',
			`The letter after the number can be a mark (${word.replace('-', ' ')}) or a unit.`,
			`Write ${letter[1]} [${letter[2]!.toLowerCase()}] if it is the mark, or the number alone.`,
		);
	}
	return null;
}

function unitOf(text: string): CellFault | null {
	if (/^[+-]?\d+,\d+$/.test(text)) {
		return fault(
			'DECIMAL_COMMA',
			'The comma could divide thousands or decimals.',
			'Write decimals after a full stop (12.5) and thousands in groups of three digits (1,250) or without commas.',
		);
	}
	const currency = /^[£$€]|[£$€]$/.exec(text);
	if (currency) {
		return fault(
			'UNIT_IN_NUMBER',
			'The number has a currency sign.',
			`Write the number alone and put ${currency[0]} in the unit column of indicators.csv.`,
		);
	}
	const unitAfter = /^[+-]?[\d.,]*\d\s*([A-Za-z][A-Za-z .,/0-9]*)$/.exec(text);
	if (unitAfter && !/^\d{4}-/.test(text)) {
		return fault(
			'UNIT_IN_NUMBER',
			`The number is followed by "${unitAfter[1]}".`,
			'Write the number alone and put its unit in the unit column of indicators.csv.',
		);
	}
	return null;
}

function noNumber(text: string): CellFault {
	if (/^[^\p{L}\p{N}\s]{1,3}$/u.test(text)) {
		return fault(
			'UNKNOWN_MARK',
			'This mark stands for different things in different publications.',
			`Say in index.yaml what it stands for in this file: data → missing: { ${JSON.stringify(text)}: not-available } (or suppressed, not-applicable).`,
		);
	}
	return fault(
		'TEXT_IN_NUMBER',
		'A number is expected here.',
		'Write the number alone, e.g. 12.5; where there is none, leave the cell empty or write [x] (not available), [c] (suppressed) or [z] (not applicable).',
	);
}

function fault(code: string, message: string, mend: string): CellFault {
	return { code, message, mend };
}
