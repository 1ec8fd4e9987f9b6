import {
	type Direction,
	type Fill,
	type Indicator,
	type IndicatorKind,
	indicatorColumns,
	type Problem,
	type Project,
} from '@social-index/schema';
import type { ProjectFolder } from '../files/projectFolder.ts';
import { listing } from '../listing.ts';
import { nearestSpelling } from '../nearestSpelling.ts';
import type { ProblemList } from '../problemList.ts';
import { holdsIndicators, placedNodes, takesModel } from '../project/framework.ts';
import { tidyPeriod } from '../project/readPeriods.ts';
import { readTable } from '../tables/openTable.ts';
import { columnOf } from '../tables/parseTable.ts';
import { requireColumn } from '../tables/requireColumn.ts';
import { placeIn } from '../tables/rowTable.ts';
import { asRead } from './asRead.ts';
import { checkAnchors } from './checkAnchors.ts';
import { checkBases } from './checkBases.ts';
import { checkDenominators } from './checkDenominators.ts';
import { checkWeights } from './checkWeights.ts';
import { IndicatorRow } from './indicatorRow.ts';
import { findIndicatorsFile } from './indicatorsFile.ts';
import { readDisclosure, reportUnknownParts } from './readDisclosure.ts';
import { translationColumns } from './translationColumns.ts';
import { reportUnknownColumns } from './unknownColumns.ts';

/** The parts of index.yaml that indicators are checked against, where they could be read. */
export type IndicatorParts = Partial<Pick<Project, 'framework' | 'themes' | 'method'>> & {
	/** Whether the method scores between best and worst cases that must be given. */
	readonly anchorsNeeded: boolean;
};

const directions: readonly Direction[] = ['higher', 'lower', 'neither'];
const kinds: readonly IndicatorKind[] = ['rate', 'proportion', 'mean', 'score', 'count', 'ratio'];
const fills: readonly Fill[] = ['none', 'carry', 'nearest', 'linear'];

/** Indicators with the line that defines each. */
export interface ReadIndicators {
	/** In the order of the framework tree, then those outside the index. */
	readonly indicators: readonly Indicator[];
	/** indicators.csv or indicators.xlsx, whichever the folder has. */
	readonly file: string;
	readonly lineOf: ReadonlyMap<string, number>;
	/** Texts in other languages by indicator and column, e.g. `name_cy`; empty cells are not among them. */
	readonly translated: ReadonlyMap<string, Readonly<Record<string, string>>>;
	/** Where a cell of the row that defines an indicator stands, for problems. */
	placeOf(id: string, column: string): Pick<Problem, 'file' | 'line' | 'column' | 'cell'>;
}

/**
 * Reads indicators.csv, or indicators.xlsx in its place, and checks every row against the framework and the themes (those that could be read).
 *
 * @returns the indicators that have an id, sound or not (problems are reported), or `null` where there is no table
 */
export async function readIndicators(
	folder: ProjectFolder,
	parts: IndicatorParts,
	problems: ProblemList,
): Promise<ReadIndicators | null> {
	const file = await findIndicatorsFile(folder, problems);
	const wanted = indicatorColumns.flatMap(({ heading, required }) => (required ? [heading] : []));
	const table = await readTable(folder, file, undefined, { wanted }, problems);
	if (table === null) return null;
	for (const { heading, required } of indicatorColumns) if (required) requireColumn(table, heading, problems);
	reportUnknownColumns(table, problems);
	if (columnOf(table, 'id') < 0) return null;

	const lineOf = new Map<string, number>();
	const translated = new Map<string, Readonly<Record<string, string>>>();
	const furtherColumns = translationColumns.filter((heading) => columnOf(table, heading) >= 0);
	const indicators: Indicator[] = [];
	for (let r = 0; r < table.rows.length; r++) {
		const row = new IndicatorRow(table, r, problems);
		const indicator = readRow(row, parts);
		const before = lineOf.get(indicator.id);
		if (before !== undefined) {
			row.report('id', {
				code: 'REPEATED_INDICATOR',
				found: indicator.id,
				message: `Two indicators have this id: line ${before} and line ${row.line}.`,
				mend: 'Give each an id of its own, or delete one of the two rows.',
			});
			continue;
		}
		if (indicator.id === '') continue;
		lineOf.set(indicator.id, row.line);
		const texts = furtherColumns.map((heading) => [heading, row.text(heading)] as const);
		translated.set(indicator.id, Object.fromEntries(texts.filter(([, text]) => text !== '')));
		indicators.push(indicator);
	}
	const placeOf = (id: string, column: string) => {
		const line = lineOf.get(id);
		return line === undefined ? { file } : placeIn(table, line, column);
	};
	reportUnknownParts(table, indicators, lineOf, problems);
	checkDenominators(indicators, placeOf, problems);
	checkWeights(indicators, placeOf, problems);
	checkBases(indicators, placeOf, problems);
	return { indicators: inTreeOrder(indicators, parts.framework), file, lineOf, translated, placeOf };
}

function readRow(row: IndicatorRow, parts: IndicatorParts): Indicator {
	const id = row.required(
		'id',
		'MISSING_ID',
		'This row has no id.',
		'Give the indicator a short id, e.g. life-expectancy.',
	);
	if (id !== '' && !/^[a-z0-9][a-z0-9-]*$/.test(id)) {
		row.report('id', {
			code: 'UNFIT_ID',
			found: id,
			message: 'An id becomes part of web addresses, and this one cannot.',
			mend: 'Use lower-case letters, digits and hyphens only, e.g. life-expectancy.',
		});
	}
	const name = row.required('name', 'MISSING_NAME', 'This indicator has no name.', 'Write the name that readers see.');
	const component = readComponent(row, parts.framework);
	const direction = readDirection(row, component !== null);
	const unit = row.text('unit');
	const transform = row.text('transform').toLowerCase();
	const kind = row.word('kind', kinds, kindOf(unit), 'UNKNOWN_KIND');
	const indicator: Indicator = {
		id,
		name,
		shortName: row.text('short_name') || name,
		component,
		direction,
		unit,
		decimals: row.wholeNumber('decimals') ?? 1,
		description: row.required(
			'description',
			'MISSING_DESCRIPTION',
			`${name || 'This indicator'} has no description.`,
			'Say in a sentence or two, in words anyone can read, what it measures.',
		),
		source: row.required(
			'source',
			'MISSING_SOURCE',
			`${name || 'This indicator'} has no source, so nobody could follow its figures back.`,
			'Write who published the figures and under which title.',
		),
		sourceUrl: row.text('source_url'),
		licence: row.required(
			'licence',
			'MISSING_LICENCE',
			`${name || 'This indicator'} has no licence, so it is not known whether its figures may be published.`,
			'Write the licence of the source, e.g. OGL-UK-3.0.',
		),
		retrieved: row.text('retrieved'),
		best: row.number('best', unit),
		worst: row.number('worst', unit),
		anchorBasis: row.text('anchor_basis'),
		transform,
		kind,
		multiplier: row.number('multiplier') ?? multiplierOf(kind, unit),
		denominator: row.text('denominator') || null,
		minCount: row.wholeNumber('min_count'),
		base: row.text('base') || null,
		...readDisclosure(row),
		theme: readTheme(row, parts.themes),
		target: row.number('target', unit),
		targetPeriod: tidyPeriod(row.text('target_period')) || null,
		weight: readWeight(row),
		fill: row.word('fill', fills, 'none', 'UNKNOWN_FILL'),
		fillLimit: row.number('fill_limit'),
		note: row.text('note'),
	};
	const needed = parts.anchorsNeeded && component !== null && !takesModel(component, parts);
	checkAnchors(row, { ...indicator, name: name || id, needed });
	checkWords(row, indicator);
	return indicator;
}

function readComponent(row: IndicatorRow, framework: Project['framework'] | undefined): string | null {
	const id = row.text('component');
	if (id === '') return null;
	if (framework === undefined) return id;
	const nodes = placedNodes(framework).map(({ node }) => node);
	const node = nodes.find((own) => own.id === id);
	const leaves = nodes.filter(holdsIndicators).map((own) => own.id);
	if (node === undefined) {
		const named = nodes.find((own) => own.name.toLowerCase() === id.toLowerCase() && holdsIndicators(own));
		const alike = named?.id ?? nearestSpelling(id, leaves);
		row.report('component', {
			code: 'UNKNOWN_COMPONENT',
			found: id,
			message: 'The framework in index.yaml has no component of this id.',
			mend:
				alike === null
					? `Use one of ${listing(leaves, 12)}, or leave the cell empty for an indicator outside the index.`
					: `Did you mean ${alike}? Leave the cell empty for an indicator outside the index.`,
		});
	} else if (!holdsIndicators(node)) {
		row.report('component', {
			code: 'NOT_A_COMPONENT',
			found: id,
			message: `${node.name} is divided further in the framework, so indicators belong to one of its parts.`,
			mend: `Write one of ${listing((node.children ?? []).map((child) => child.id))}.`,
		});
	}
	return id;
}

function readDirection(row: IndicatorRow, inIndex: boolean): Direction {
	const text = row.required(
		'direction',
		'MISSING_DIRECTION',
		'This indicator does not say which way is good.',
		'Write higher if more is better, lower if less is better (neither only outside the index).',
	);
	const direction = row.word('direction', directions, 'neither', 'UNKNOWN_DIRECTION');
	if (inIndex && direction === 'neither' && text.toLowerCase() === 'neither') {
		row.report('direction', {
			code: 'UNDIRECTED_IN_INDEX',
			found: text,
			message: 'An indicator of the index must say which way is good.',
			mend: 'Write higher or lower, or leave its component empty to show it outside the index.',
		});
	}
	return direction;
}

function readTheme(row: IndicatorRow, themes: Project['themes'] | undefined): string | null {
	const id = row.text('theme');
	if (id === '') return null;
	if (themes !== undefined && !themes.some((theme) => theme.id === id)) {
		const ids = themes.map((theme) => theme.id);
		const alike = nearestSpelling(id, ids);
		row.report('theme', {
			code: 'UNKNOWN_THEME',
			found: id,
			message: 'index.yaml lists no theme of this id.',
			mend: `${alike === null ? `Its themes are ${listing(ids, 12)}.` : `Did you mean ${alike}?`} Add the theme there, or leave the cell empty.`,
		});
	}
	return id;
}

function readWeight(row: IndicatorRow): number {
	const weight = row.number('weight');
	if (weight === null) return 1;
	if (weight >= 0) return weight;
	row.report('weight', {
		code: 'UNFIT_WEIGHT',
		found: row.text('weight'),
		message: 'A weight must not be below zero: a better value would lower the score.',
		mend: 'Write a number of zero or more; where less is better, write lower as the direction.',
	});
	return 1;
}

function checkWords(row: IndicatorRow, indicator: Indicator): void {
	if (indicator.sourceUrl !== '' && !/^https?:\/\/\S+$/.test(indicator.sourceUrl)) {
		row.report('source_url', {
			code: 'UNFIT_ADDRESS',
			found: indicator.sourceUrl,
			message: 'This is not a web address.',
			mend: 'Write it whole, e.g. https://www.example.org/data, or leave the cell empty.',
		});
	}
	const divided = ['rate', 'proportion', 'ratio'].includes(asRead(indicator).kind);
	if (divided && indicator.unit.startsWith('%') && indicator.multiplier !== 100) {
		row.report('multiplier', {
			code: 'MULTIPLIER_NOT_OF_UNIT',
			found: String(indicator.multiplier),
			message: `${indicator.name} is in per cent, so its values are numerator over denominator times 100, and this says otherwise.`,
			mend: 'Leave the cell empty, or write the unit that the values are in.',
		});
	}
	if (indicator.retrieved !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(indicator.retrieved)) {
		row.report('retrieved', {
			code: 'UNFIT_DATE',
			found: indicator.retrieved,
			message: 'This is not a date in the international form.',
			mend: 'Write year-month-day, e.g. 2026-01-31.',
		});
	}
}

/** Where the column kind is empty, the unit usually tells. */
function kindOf(unit: string): IndicatorKind {
	if (unit.startsWith('%')) return 'proportion';
	return /^per\b/i.test(unit) ? 'rate' : 'mean';
}

function multiplierOf(kind: IndicatorKind, unit: string): number {
	if (unit.startsWith('%')) return 100;
	const per = /^per ([\d,]+)/i.exec(unit);
	return kind === 'rate' && per ? Number(per[1]!.replaceAll(',', '')) : 1;
}

function inTreeOrder(
	indicators: readonly Indicator[],
	framework: Project['framework'] | undefined,
): readonly Indicator[] {
	if (framework === undefined) return indicators;
	const nodes = placedNodes(framework).map(({ node }) => node.id);
	const place = ({ component }: Indicator): number => {
		const at = component === null ? -1 : nodes.indexOf(component);
		return at < 0 ? nodes.length : at;
	};
	return [...indicators].sort((a, b) => place(a) - place(b));
}
