import { nearestSpelling } from '../nearestSpelling.ts';
import type { ProblemList } from '../problemList.ts';
import { tidyHeading } from '../tables/findHeadings.ts';
import { readCell } from '../tables/readCell.ts';
import { type MetaRow, type MetaType, metaTypes } from './metaRow.ts';
import { columnIn, placeInWords, type SourceCell, type SourceTable } from './sourceTable.ts';

const required = ['Level', 'iCode', 'Parent', 'Direction', 'Weight', 'Type'] as const;

/**
 * Reads COINr's iMeta: every indicator, aggregate, group, denominator and other column, each cell checked by itself.
 *
 * Reports missing columns and codes, codes that stand twice, words that Type may not be, and levels, directions and weights
 * that are none.
 *
 * @returns the rows that have a code, sound or not; `null` where the table lacks a column that it must have (reported)
 * @see COINr, `check_iMeta`
 */
export function readMeta(table: SourceTable, problems: ProblemList): readonly MetaRow[] | null {
	const missing = required.filter((heading) => columnIn(table, heading) < 0);
	for (const heading of missing) reportMissingColumn(table, heading, problems);
	if (missing.length > 0) return null;
	const rows: MetaRow[] = [];
	const first = new Map<string, MetaRow>();
	for (const cells of table.rows) {
		const row = readRow(new MetaCells(table, cells, problems));
		if (row.code === '') continue;
		const before = first.get(row.code);
		if (before === undefined) {
			first.set(row.code, row);
			rows.push(row);
			continue;
		}
		problems.error({
			code: 'REPEATED_CODE',
			...row.at('iCode'),
			found: row.code,
			message: `This code stands ${placeInWords(before.at('iCode'))} already.`,
			mend: 'Give each row a code of its own, or delete one of the two.',
		});
	}
	return rows;
}

/** Tells of a column that another tool's table must have. */
export function reportMissingColumn({ file, headings }: SourceTable, heading: string, problems: ProblemList): void {
	const alike = nearestSpelling(
		heading,
		headings.map(({ text }) => text),
	);
	problems.error({
		code: 'MISSING_COLUMN',
		file,
		...(headings[0]?.at.line === undefined ? {} : { line: headings[0].at.line }),
		column: heading,
		message: `There is no column headed "${heading}".`,
		mend: alike === null ? 'Add it.' : `Rename "${alike}" to "${heading}" if that is it.`,
	});
}

function readRow(cells: MetaCells): MetaRow {
	const code = cells.code('iCode');
	if (code === '') {
		cells.report(
			'iCode',
			'MISSING_CODE',
			'This row has no code.',
			'Write the heading of the column that it describes, or delete the row.',
		);
	}
	const type = readType(cells);
	const inIndex = type === 'Indicator' || type === 'Aggregate';
	return {
		code,
		name: cells.text('iName') || code,
		type,
		level: inIndex ? readLevel(cells, type) : null,
		parent: cells.code('Parent') || null,
		lowerIsBetter: inIndex ? readDirection(cells) === -1 : false,
		weight: inIndex ? readWeight(cells, type) : 1,
		unit: cells.text('Unit'),
		target: cells.number('Target'),
		denominator: cells.code('Denominator') || null,
		best: null,
		worst: null,
		description: cells.text('Description'),
		source: cells.text('Source'),
		licence: cells.text('Licence') || cells.text('License'),
		at: (heading) => cells.at(heading),
	};
}

function readType(cells: MetaCells): MetaType {
	const text = cells.text('Type');
	const type = metaTypes.find((own) => own.toLowerCase() === text.toLowerCase());
	if (type !== undefined) return type;
	const alike = nearestSpelling(text, metaTypes);
	cells.report(
		'Type',
		'UNKNOWN_TYPE',
		'This is none of the words that Type may be.',
		`Write Indicator, Aggregate, Group, Denominator or Other${alike === null ? '' : ` (did you mean ${alike}?)`}.`,
	);
	return 'Other';
}

function readLevel(cells: MetaCells, type: MetaType): number | null {
	const level = cells.number('Level');
	const fits = level !== null && Number.isInteger(level) && (type === 'Indicator' ? level === 1 : level > 1);
	if (fits) return level;
	cells.report(
		'Level',
		'UNFIT_LEVEL',
		type === 'Indicator' ? 'An indicator must be of level 1.' : 'An aggregate must be of level 2 or above.',
		type === 'Indicator'
			? 'Write 1, or Aggregate as the Type.'
			: 'Write one more than the level of what stands right below it.',
	);
	return null;
}

function readDirection(cells: MetaCells): number {
	const direction = cells.number('Direction');
	if (direction === 1 || direction === -1) return direction;
	cells.report(
		'Direction',
		'UNFIT_DIRECTION',
		'A direction must be 1 (higher is better) or -1 (lower is better).',
		'Write 1 or -1; to keep an indicator outside the index, write Other as its Type.',
	);
	return 1;
}

function readWeight(cells: MetaCells, type: MetaType): number {
	const weight = cells.number('Weight');
	if (weight === null) {
		cells.report('Weight', 'MISSING_WEIGHT', 'It has no weight.', 'Write 1 where all weigh the same.');
	} else if (weight < 0) {
		cells.report(
			'Weight',
			'UNFIT_WEIGHT',
			'A weight must not be below zero: a better value would lower the score.',
			'Write a number of zero or more; where less is better, write -1 as the Direction.',
		);
	} else if (weight === 0 && type === 'Aggregate') {
		cells.report(
			'Weight',
			'UNFIT_WEIGHT',
			'An aggregate with a weight of zero would be shown as part of the index and count for nothing in it.',
			'Give it a weight above zero; or take its row out, and write Other as the Type of its indicators.',
		);
	}
	return weight ?? 1;
}

/** The cells of one row of metadata by heading; what is wrong is reported where it stands. */
class MetaCells {
	readonly #table: SourceTable;
	readonly #cells: readonly SourceCell[];
	readonly #problems: ProblemList;

	constructor(table: SourceTable, cells: readonly SourceCell[], problems: ProblemList) {
		this.#table = table;
		this.#cells = cells;
		this.#problems = problems;
	}

	at(heading: string): SourceCell['at'] {
		return this.#cells[columnIn(this.#table, heading)]?.at ?? { ...this.#cells[0]!.at, column: heading };
	}

	/** Empty where the table has no such column. */
	text(heading: string): string {
		return this.#cells[columnIn(this.#table, heading)]?.text ?? '';
	}

	/** A code, in the form that headings are read in: the column that it describes has it for a heading. */
	code(heading: string): string {
		return tidyHeading(this.text(heading));
	}

	number(heading: string): number | null {
		const text = this.text(heading);
		const cell = readCell(text);
		if (cell.kind === 'wrong') {
			this.#problems.error({
				code: cell.code,
				...this.at(heading),
				found: text,
				message: cell.message,
				mend: cell.mend,
			});
		}
		return cell.kind === 'number' ? cell.value : null;
	}

	report(heading: string, code: string, message: string, mend: string): void {
		this.#problems.error({ code, ...this.at(heading), found: this.text(heading), message, mend });
	}
}
