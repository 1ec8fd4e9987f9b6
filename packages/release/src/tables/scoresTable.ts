import {
	type Area,
	absentBits,
	flagBit,
	type Measure,
	readFlags,
	type ScorePanel,
	writeFlags,
} from '@social-index/schema';
import { writeNumberCell } from '../numberCell.ts';
import { RowReader } from '../rowReader.ts';
import { writeTextCell } from '../textCell.ts';
import type { CellReader } from './cellReader.ts';
import { type Column, unreadable } from './table.ts';

/** The columns of tables/scores.csv, described. */
export const scoresColumns: readonly Omit<Column<never>, 'write'>[] = [
	{ heading: 'area_code', datatype: 'string', description: 'Code of the area.' },
	{ heading: 'area_name', datatype: 'string', description: 'Name of the area.' },
	{ heading: 'level', datatype: 'string', description: 'The kind of area it is.' },
	{ heading: 'period', datatype: 'string', description: 'The period.' },
	{ heading: 'measure', datatype: 'string', description: 'The index, dimension, component or indicator.' },
	{ heading: 'measure_type', datatype: 'string', description: 'index, dimension, component or indicator.' },
	{
		heading: 'score',
		datatype: 'number',
		description: '0 to 100, higher is better, unrounded; empty where the flag says why.',
	},
	{
		heading: 'value',
		datatype: 'number',
		description: "The indicator's own value in its unit, before any transform; empty for aggregates.",
	},
	{
		heading: 'rank',
		datatype: 'integer',
		description: '1 is the highest score among areas of the same level; ties share a rank (1, 2, 2, 4).',
	},
	{ heading: 'ranked', datatype: 'integer', description: 'How many areas of the level are ranked.' },
	{
		heading: 'flag',
		datatype: 'string',
		separator: ' ',
		description: 'What is to be said of the score or value, or why there is none.',
	},
];

/** The text of tables/scores.csv, in parts: a row for every measure, period and area, in the order of the panel. */
export function* scoresText(panel: ScorePanel, areas: readonly Area[]): Generator<string> {
	yield `${scoresColumns.map((column) => column.heading).join(',')}\n`;
	let cell = 0;
	for (const { start, measure } of rowStarts(panel, areas)) {
		yield `${start}${scoreCells(panel, measure, cell)}\n`;
		cell += 1;
	}
}

/** How each row starts, up to its figures, in the order of the panel's cells. */
function* rowStarts(
	frame: PanelFrame,
	areas: readonly Area[],
): Generator<{ start: string; cells: readonly string[]; measure: Measure }> {
	const areaOf = new Map(areas.map((area) => [area.code, area]));
	const heads = frame.areas.map((code) => {
		const area = areaOf.get(code);
		if (area === undefined) throw new Error(`The panel has an area ${code} that the list of areas does not.`);
		const cells = [code, area.name, area.level];
		return { cells, text: cells.map(writeTextCell).join(',') };
	});
	for (const measure of frame.measures) {
		for (const period of frame.periods) {
			const cells = [period, measure.id, measure.type];
			const tail = cells.map(writeTextCell).join(',');
			for (const head of heads) yield { start: `${head.text},${tail},`, cells: [...head.cells, ...cells], measure };
		}
	}
}

function scoreCells(panel: ScorePanel, measure: Measure, cell: number): string {
	const flag = panel.flag[cell]!;
	const score = panel.score[cell]!;
	const value = panel.value[cell]!;
	if (Number.isNaN(score) && Number.isNaN(value) && (flag & absentBits) === 0) {
		throw new Error(`${measure.id} has a cell without a number and without a flag that says why.`);
	}
	if ((flag & flagBit.suppressed) !== 0 && !Number.isNaN(value)) {
		throw new Error(`${measure.id} has a cell that is suppressed and yet holds a value.`);
	}
	const rank = panel.rank[cell]!;
	return [
		writeNumberCell(score),
		writeNumberCell(value),
		rank === 0 ? '' : String(rank),
		String(panel.ranked[cell]!),
		writeTextCell(cellFlags(panel, cell)),
	].join(',');
}

/** The flags of a cell of the panel as words, `carried` and `interpolated` with the period the data are of. */
export function cellFlags(panel: ScorePanel, cell: number): string {
	return writeFlags(panel.flag[cell]!, panel.dataPeriods[panel.dataPeriod[cell]!]);
}

/** What the panel has beside its numbers: the order of everything. */
export type PanelFrame = Pick<ScorePanel, 'measures' | 'periods' | 'areas' | 'dataPeriods'>;

/**
 * Takes the rows of tables/scores.csv or scores.parquet, one after another, into a panel.
 *
 * @param frame - measures, periods and areas in the order the rows stand in
 * @param areaList - the areas, named as in the rows
 */
export class ScoresReader {
	readonly panel: ScorePanel;
	readonly #due: Generator<{ start: string; cells: readonly string[] }>;
	readonly #flagsOf: ReturnType<typeof flagReader>;
	#cell = 0;

	constructor(frame: PanelFrame, areaList: readonly Area[]) {
		const { measures, periods, areas, dataPeriods } = frame;
		const size = measures.length * periods.length * areas.length;
		this.panel = {
			measures,
			periods,
			areas,
			score: new Float64Array(size),
			value: new Float64Array(size),
			rank: new Int32Array(size),
			ranked: new Int32Array(size),
			flag: new Uint16Array(size),
			dataPeriod: new Int16Array(size),
			dataPeriods,
		};
		this.#due = rowStarts(frame, areaList);
		this.#flagsOf = flagReader(dataPeriods);
	}

	/** @throws Error where the row is not the one that is due */
	take(row: CellReader): void {
		const next = this.#due.next();
		if (next.done === true) throw new Error('There are more rows than measures, periods and areas make.');
		const { start, cells } = next.value;
		const isDue = row instanceof RowReader ? row.skip(start) : cells.every((cell) => row.shared() === cell);
		if (!isDue) throw new Error(`A row that starts ${start} is due here.`);
		const { panel } = this;
		panel.score[this.#cell] = row.number() ?? Number.NaN;
		panel.value[this.#cell] = row.number() ?? Number.NaN;
		panel.rank[this.#cell] = row.number() ?? 0;
		panel.ranked[this.#cell] = row.requiredNumber();
		const flags = this.#flagsOf(row.shared());
		panel.flag[this.#cell] = flags.bits;
		panel.dataPeriod[this.#cell] = flags.period;
		this.#cell += 1;
	}

	/** @throws InputError where rows are missing */
	end(file: string): ScorePanel {
		const size = this.panel.score.length;
		if (this.#cell !== size) unreadable(file, this.#cell + 2, `${size} rows are due and there are ${this.#cell}.`);
		return this.panel;
	}
}

/** Reads flag words, each spelling once; `period` is an index into the data periods, or -1. */
function flagReader(dataPeriods: readonly string[]): (words: string) => { bits: number; period: number } {
	const seen = new Map<string, { bits: number; period: number }>();
	return (words) => {
		let flags = seen.get(words);
		if (flags === undefined) {
			const { bits, dataPeriod } = readFlags(words);
			const period = dataPeriod === undefined ? -1 : dataPeriods.indexOf(dataPeriod);
			if (dataPeriod !== undefined && period < 0)
				throw new Error(`The data are said to be of "${dataPeriod}", which is no period.`);
			flags = { bits, period };
			seen.set(words, flags);
		}
		return flags;
	};
}
