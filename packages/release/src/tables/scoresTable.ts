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
import { readTextCell, writeTextCell } from '../textCell.ts';
import { type Column, readRows, unreadable } from './table.ts';

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
	const areaOf = new Map(areas.map((area) => [area.code, area]));
	const heads = panel.areas.map((code) => {
		const area = areaOf.get(code);
		if (area === undefined) throw new Error(`The panel has an area ${code} that the dataset does not.`);
		return [code, area.name, area.level].map(writeTextCell).join(',');
	});
	let cell = 0;
	for (const measure of panel.measures) {
		for (const period of panel.periods) {
			const middle = [period, measure.id, measure.type].map(writeTextCell).join(',');
			for (const head of heads) {
				yield `${head},${middle},${scoreCells(panel, measure, cell)}\n`;
				cell += 1;
			}
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
 * The panel read back from tables/scores.csv.
 *
 * @param text - the whole file
 * @param frame - measures, periods and areas in the order the rows stand in
 * @throws InputError where a row is not the one that is due
 */
export function readScores(text: string, frame: PanelFrame): ScorePanel {
	const { measures, periods, areas, dataPeriods } = frame;
	const size = measures.length * periods.length * areas.length;
	const score = new Float64Array(size);
	const value = new Float64Array(size);
	const rank = new Int32Array(size);
	const ranked = new Int32Array(size);
	const flag = new Uint16Array(size);
	const dataPeriod = new Int16Array(size).fill(-1);
	const holds = (cell: string | undefined, due: string | undefined) =>
		cell === due || (cell !== undefined && readTextCell(cell) === due);
	const flagsSeen = new Map<string, { bits: number; period: number }>();
	const flagsOf = (words: string) => {
		let known = flagsSeen.get(words);
		if (known === undefined) {
			const { bits, dataPeriod: of } = readFlags(words);
			const period = of === undefined ? -1 : dataPeriods.indexOf(of);
			if (of !== undefined && period < 0) throw new Error(`The data are said to be of "${of}", which is no period.`);
			known = { bits, period };
			flagsSeen.set(words, known);
		}
		return known;
	};
	const numberOr = (cell: string, absent: number) => {
		if (cell === '') return absent;
		const number = Number(cell);
		if (!Number.isFinite(number)) throw new Error(`"${cell}" is not a number.`);
		return number;
	};
	const headings = scoresColumns.map((column) => column.heading);
	let cell = 0;
	let m = 0;
	let t = 0;
	let a = 0;
	readRows('tables/scores.csv', headings, text, (cells) => {
		if (m === measures.length) throw new Error('No more rows are due.');
		if (!holds(cells[4], measures[m]?.id) || !holds(cells[3], periods[t]) || !holds(cells[0], areas[a])) {
			throw new Error(`A row of ${measures[m]?.id}, ${periods[t]}, ${areas[a]} is due here.`);
		}
		score[cell] = numberOr(cells[6]!, Number.NaN);
		value[cell] = numberOr(cells[7]!, Number.NaN);
		rank[cell] = numberOr(cells[8]!, 0);
		ranked[cell] = numberOr(cells[9]!, 0);
		const flags = flagsOf(cells[10]!);
		flag[cell] = flags.bits;
		dataPeriod[cell] = flags.period;
		cell += 1;
		a += 1;
		if (a === areas.length) {
			a = 0;
			t += 1;
			if (t === periods.length) {
				t = 0;
				m += 1;
			}
		}
	});
	if (cell !== size) unreadable('tables/scores.csv', cell + 2, `${size} rows are due and there are ${cell}.`);
	return { measures, periods, areas, score, value, rank, ranked, flag, dataPeriod, dataPeriods };
}
