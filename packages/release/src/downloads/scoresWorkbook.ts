import {
	type Area,
	type Dataset,
	type Indicator,
	type Measure,
	type ReleaseManifest,
	type ScorePanel,
	scoreDecimals,
} from '@social-index/schema';
import { absentMark, marksOf, marksOfAll, markWords } from './cellMarks.ts';
import type { WorkbookColumn, WorkbookTable } from './workbookTable.ts';

/** More rows than this are not put into a worksheet: they are in the tables of the release. */
export const mostRowsByPeriod = 60_000;

/** What a workbook is made of; all of it is published in the tables as well. */
export interface WorkbookSource {
	readonly head: Omit<ReleaseManifest, 'files'>;
	readonly dataset: Pick<Dataset, 'areas' | 'indicators'>;
	readonly panel: ScorePanel;
}

type Row = readonly (string | number)[];

/**
 * The release as a workbook's tables: cover, contents and notes; the scores and the figures of the latest period with a column for
 * each measure; both in all periods with a row for each, unless there are more than {@link mostRowsByPeriod}; the measures.
 *
 * Scores and figures are unrounded and shown to their places. Where there is none, the shorthand of official statistics says why.
 */
export function scoresWorkbook(source: WorkbookSource): readonly WorkbookTable[] {
	const { panel } = source;
	const aggregates = panel.measures.filter(({ type }) => type !== 'indicator');
	const indicators = panel.measures.filter(({ type }) => type === 'indicator');
	const cells = panel.periods.length * panel.areas.length;
	const byPeriod = [
		...(aggregates.length * cells > mostRowsByPeriod ? [] : [scoresByPeriod(source, aggregates)]),
		...(indicators.length * cells > mostRowsByPeriod ? [] : [figuresByPeriod(source, indicators)]),
	];
	const tables = [
		latestScores(source, aggregates),
		...(indicators.length === 0 ? [] : [latestFigures(source, indicators)]),
		...byPeriod,
		measuresTable(source),
	];
	const notes = notesTable(tables.some(({ name }) => name.endsWith('by period')));
	return [cover(source), contents([notes, ...tables]), notes, ...tables];
}

function cover({ head, panel }: WorkbookSource): WorkbookTable {
	const rows: (readonly [string, string])[] = [
		['Place', head.place],
		['What it is', head.summary],
		['Periods', `${panel.periods[0]!} to ${panel.periods.at(-1)!}`],
		['Publisher', head.publisher.name],
		['Version', head.version],
		['Date', head.created],
		['Status', head.status],
		['Licence', head.licence],
		...head.attribution.map((line) => ['Sources to name', line] as const),
		['Contact', head.publisher.email ?? head.publisher.url ?? ''],
		['Remarks', head.note],
	];
	return {
		name: 'Cover',
		title: head.name,
		about: [],
		columns: [
			{ heading: 'About this workbook', width: 24 },
			{ heading: 'Entry', width: 90, wraps: true },
		],
		rows: rows.filter(([, text]) => text !== ''),
	};
}

function contents(tables: readonly WorkbookTable[]): WorkbookTable {
	return {
		name: 'Contents',
		title: 'Contents',
		about: [],
		columns: [
			{ heading: 'Worksheet', width: 24 },
			{ heading: 'What it holds', width: 90, wraps: true },
		],
		rows: tables.map(({ name, title }) => [name, title]),
	};
}

function notesTable(hasPeriods: boolean): WorkbookTable {
	return {
		name: 'Notes',
		title: 'Notes',
		about: ['Shorthand stands in a cell in place of a number. Marks say in words what is to be known of a number.'],
		columns: [
			{ heading: 'Shorthand or subject', width: 24 },
			{ heading: 'Meaning', width: 90, wraps: true },
		],
		rows: [
			['[c]', `Confidential: ${markWords.suppressed}.`],
			['[x]', 'Not available: no figure was published, or too few to make a score of.'],
			['[z]', 'Not applicable: the measure has no meaning for the area, or the area is not ranked.'],
			['Scores', 'Higher is better for every score, whichever way its figure is good. They are not rounded.'],
			[
				'Ranks',
				'The highest score has rank 1. Equal scores share a rank. An area is ranked among those of its own level alone.',
			],
			...(hasPeriods
				? []
				: [['Periods', 'All periods are in the tables of the release: there are too many rows for a workbook.']]),
		],
	};
}

function latestScores(source: WorkbookSource, measures: readonly Measure[]): WorkbookTable {
	const { panel, head } = source;
	const t = panel.periods.length - 1;
	const index = panel.measures.findIndex(({ type }) => type === 'index');
	const at = measures.map((measure) => panel.measures.indexOf(measure));
	return {
		name: 'Scores',
		title: `Scores of the index and its parts in ${panel.periods[t]!}`,
		about: ['Scores: higher is better. See Notes for shorthand.'],
		columns: [
			...areaColumns,
			...measures.map(({ name, type }) => ({
				heading: name,
				width: 16,
				format: places(scoreDecimals(head.scales[type])),
			})),
			{ heading: 'Rank in the index', width: 12 },
			{ heading: 'Marks', width: 60 },
		],
		rows: rowsOfAreas(source, (a) => [
			...at.map((m) => number(panel.score, panel, m, t, a)),
			rankOf(panel, index, t, a),
			marksOfAll(at.map((m, i) => [measures[i]!.name, panel.flag[cellAt(panel, m, t, a)]!])),
		]),
	};
}

function latestFigures(source: WorkbookSource, measures: readonly Measure[]): WorkbookTable {
	const { panel, dataset } = source;
	const t = panel.periods.length - 1;
	const at = measures.map((measure) => panel.measures.indexOf(measure));
	const indicatorOf = new Map(dataset.indicators.map((indicator) => [indicator.id, indicator]));
	return {
		name: 'Indicators',
		title: `Figures of the indicators in ${panel.periods[t]!}, each in its own unit`,
		about: ['Which way is good stands in the worksheet Measures. See Notes for shorthand.'],
		columns: [
			...areaColumns,
			...measures.map(({ id, name }) => {
				const { unit, decimals } = indicatorOf.get(id)!;
				return { heading: unit === '' ? name : `${name} (${unit})`, width: 16, format: places(decimals) };
			}),
			{ heading: 'Marks', width: 60 },
		],
		rows: rowsOfAreas(source, (a) => [
			...at.map((m) => number(panel.value, panel, m, t, a)),
			marksOfAll(at.map((m, i) => [measures[i]!.name, panel.flag[cellAt(panel, m, t, a)]!])),
		]),
	};
}

function scoresByPeriod(source: WorkbookSource, measures: readonly Measure[]): WorkbookTable {
	const { panel, head } = source;
	const longest = Math.max(...measures.map(({ type }) => scoreDecimals(head.scales[type])));
	return {
		name: 'Scores by period',
		title: 'Scores of the index and its parts in every period',
		about: ['Scores: higher is better. See Notes for shorthand.'],
		columns: [
			...areaColumns,
			{ heading: 'Period', width: 10 },
			{ heading: 'Measure', width: 32 },
			{ heading: 'Kind of measure', width: 14 },
			{ heading: 'Score', width: 10, format: places(longest) },
			{ heading: 'Rank', width: 8 },
			{ heading: 'Ranked areas', width: 8 },
			{ heading: 'Marks', width: 50, wraps: true },
		],
		rows: rowsOfAll(source, measures, (measure, m, t, a) => [
			panel.periods[t]!,
			measure.name,
			measure.type,
			number(panel.score, panel, m, t, a),
			rankOf(panel, m, t, a),
			panel.ranked[cellAt(panel, m, t, a)]!,
			marksAt(panel, m, t, a),
		]),
	};
}

function figuresByPeriod(source: WorkbookSource, measures: readonly Measure[]): WorkbookTable {
	const { panel, dataset, head } = source;
	const unitOf = new Map(dataset.indicators.map(({ id, unit }) => [id, unit]));
	return {
		name: 'Indicators by period',
		title: 'Figures of the indicators in every period',
		about: ['Which way is good stands in the worksheet Measures. See Notes for shorthand.'],
		columns: [
			...areaColumns,
			{ heading: 'Period', width: 10 },
			{ heading: 'Indicator', width: 32 },
			{ heading: 'Figure', width: 12 },
			{ heading: 'Unit', width: 16 },
			{ heading: 'Score', width: 10, format: places(scoreDecimals(head.scales.indicator)) },
			{ heading: 'Rank', width: 8 },
			{ heading: 'Marks', width: 50, wraps: true },
		],
		rows: rowsOfAll(source, measures, (measure, m, t, a) => [
			panel.periods[t]!,
			measure.name,
			number(panel.value, panel, m, t, a),
			unitOf.get(measure.id) || 'none',
			number(panel.score, panel, m, t, a),
			rankOf(panel, m, t, a),
			marksAt(panel, m, t, a),
		]),
	};
}

function measuresTable({ panel, dataset }: WorkbookSource): WorkbookTable {
	const nameOf = new Map(panel.measures.map(({ id, name }) => [id, name]));
	const indicatorOf = new Map<string, Indicator>(dataset.indicators.map((indicator) => [indicator.id, indicator]));
	return {
		name: 'Measures',
		title: 'What each measure is, its unit, which way is good, and its source',
		about: ['[z] stands where an entry has no meaning for the measure.'],
		columns: [
			{ heading: 'Measure', width: 36 },
			{ heading: 'Kind', width: 14 },
			{ heading: 'Part of', width: 28 },
			{ heading: 'Meaning', width: 70, wraps: true },
			{ heading: 'Unit', width: 16 },
			{ heading: 'Better', width: 22 },
			{ heading: 'Source', width: 40, wraps: true },
			{ heading: 'Licence', width: 16 },
			{ heading: 'Identifier', width: 24 },
		],
		rows: panel.measures.map((measure) => {
			const indicator = indicatorOf.get(measure.id);
			return [
				measure.name,
				measure.type,
				measure.parent === null ? '[z]' : (nameOf.get(measure.parent) ?? measure.parent),
				measure.gap ?? (measure.description || '[x]'),
				indicator === undefined ? 'points' : indicator.unit || 'none',
				better[measure.direction],
				indicator === undefined ? '[z]' : indicator.source || '[x]',
				indicator === undefined ? '[z]' : indicator.licence || '[x]',
				measure.id,
			];
		}),
	};
}

const better: Readonly<Record<Measure['direction'], string>> = {
	higher: 'higher is better',
	lower: 'lower is better',
	neither: 'neither high nor low is better',
};

const areaColumns: readonly WorkbookColumn[] = [
	{ heading: 'Area code', width: 12 },
	{ heading: 'Area', width: 28 },
	{ heading: 'Level', width: 12 },
	{ heading: 'Within', width: 24 },
];

/** A row for every area of the panel, its own columns first. */
function rowsOfAreas(source: WorkbookSource, figures: (a: number) => Row): Row[] {
	const heads = headsOf(source);
	return heads.map((head, a) => [...head, ...figures(a)]);
}

function rowsOfAll(
	source: WorkbookSource,
	measures: readonly Measure[],
	figures: (measure: Measure, m: number, t: number, a: number) => Row,
): Row[] {
	const heads = headsOf(source);
	return measures.flatMap((measure) => {
		const m = source.panel.measures.indexOf(measure);
		return source.panel.periods.flatMap((_, t) => heads.map((head, a) => [...head, ...figures(measure, m, t, a)]));
	});
}

function headsOf({ panel, dataset, head }: WorkbookSource): Row[] {
	const areaOf = new Map(dataset.areas.map((area) => [area.code, area]));
	const levelOf = new Map(head.levels.map(({ id, name }) => [id, name]));
	return panel.areas.map((code) => {
		const area: Area = areaOf.get(code)!;
		const within = area.parent === null ? '[z]' : (areaOf.get(area.parent)?.name ?? area.parent);
		return [code, area.name, levelOf.get(area.level) ?? area.level, within];
	});
}

function cellAt(panel: ScorePanel, m: number, t: number, a: number): number {
	return (m * panel.periods.length + t) * panel.areas.length + a;
}

function number(figures: Float64Array, panel: ScorePanel, m: number, t: number, a: number): string | number {
	const cell = cellAt(panel, m, t, a);
	const figure = figures[cell]!;
	return Number.isNaN(figure) ? absentMark(panel.flag[cell]!) : figure;
}

function rankOf(panel: ScorePanel, m: number, t: number, a: number): string | number {
	return panel.rank[cellAt(panel, m, t, a)]! || '[z]';
}

function marksAt(panel: ScorePanel, m: number, t: number, a: number): string {
	const cell = cellAt(panel, m, t, a);
	return marksOf(panel.flag[cell]!, panel.dataPeriods[panel.dataPeriod[cell]!]);
}

/** The format of Excel's that shows so many places. */
function places(decimals: number): string {
	return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}
