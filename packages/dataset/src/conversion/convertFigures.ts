import { type Combined, combineParts, type Part } from '@social-index/engine';
import type { Conversion, ConversionRoute, InputFile } from '@social-index/schema';
import type { AreaSum } from '../disclosure/areaSums.ts';
import { isSmallCount } from '../disclosure/disclosureRule.ts';
import { asRead } from '../indicators/asRead.ts';
import type { ReadIndicators } from '../indicators/readIndicators.ts';
import type { ObservationContext } from '../observations/dataSource.ts';
import type { ObservationRow } from '../observations/observationRows.ts';
import { projectFile, type ReadProject } from '../project/readProject.ts';
import { BaseFigures } from './baseFigures.ts';
import { checkCounts } from './checkCounts.ts';
import { ConversionReport } from './conversionReport.ts';
import { type FigureTable, tableOfLevel, tableOfSource } from './figureTable.ts';
import { findRoutes, linksOfRoute } from './findRoute.ts';
import { type Geography, withVintage } from './geographies.ts';
import type { LevelledRows } from './levelledRows.ts';
import { type Links, type PartOf, partsOf } from './links.ts';
import type { Step } from './lookup.ts';
import type { ReadGeographies } from './readGeographies.ts';
import { sumsOfLinks } from './sumsOfLinks.ts';
import { sumsOfUnused } from './sumsOfUnused.ts';
import { throughSteps } from './throughSteps.ts';

/** What conversion needs beside the figures themselves. */
export interface ConversionSettings {
	/** The share of its base that must be present for a rate, share or mean. */
	readonly requiredShare: number;
	readonly files: readonly InputFile[];
	readonly lineOf: ReadProject['lineOf'];
	/** Where a cell of an indicator's definition stands. */
	readonly indicatorPlace: ReadIndicators['placeOf'];
	/** The places under data of the files that say their level, by level. */
	readonly entryOf: ReadonlyMap<string, number>;
}

/**
 * Brings the figures of data files that say their geography to all levels of the index that can be reached from it, and adds
 * them to the rows. A figure that a file gives for an area wins over one made for it; of two made, the one whose file stands
 * first in index.yaml. What cannot be added up is told and left out.
 *
 * @param context - with the rows of all levels; the new rows are added to them
 * @returns how each value was made, and which areas the lookups make sums of
 */
export function convertFigures(
	context: ObservationContext,
	levelled: LevelledRows,
	read: ReadGeographies,
	settings: ConversionSettings,
): {
	readonly conversions: readonly Conversion[];
	readonly sums: readonly AreaSum[];
} {
	const isPublic = context.protected.size === 0;
	const unused = isPublic ? [] : sumsOfUnused(read, read.steps, new Set(levelled.rows.keys()));
	if (levelled.rows.size === 0 && read.through.length === 0) return { conversions: [], sums: unused };
	const tables = tablesOf(context, levelled, read, settings);
	const people = new BaseFigures([...tables.values()], read.steps, context.periods.periods);
	const { lineOf } = settings;
	const made = throughSteps(read, people, context, lineOf);
	const steps = [...read.steps, ...made];
	const bases = new BaseFigures([...tables.values()], steps, context.periods.periods);
	const target = new Target(context);
	const conversions: Conversion[] = [];
	const sums: AreaSum[] = [...unused];
	for (const level of levelled.rows.keys()) {
		const table = tables.get(level)!;
		const routes = findRoutes(level, steps);
		const reached = read.geographies.shown.filter(({ id }) => id !== level && routes.has(id));
		if (reached.length === 0 && read.complete) reportNoRoute(table.geography, context, settings);
		const reachedBy: Links[] = [];
		const ways = reached.flatMap((geography): Way[] => {
			const links = linksOfRoute(routes.get(geography.id)!);
			if (links === null) return [];
			reachedBy.push(links);
			const route = describeRoute(table.geography, geography, routes.get(geography.id)!);
			return [{ table, geography, parts: partsOf(links), route, requiredShare: settings.requiredShare }];
		});
		if (!isPublic) {
			const ids = new Set(table.indicators.map((indicator) => context.indicators[indicator]!.id));
			sums.push(...sumsOfLinks(reachedBy, table.geography.shown, level, ids));
		}
		for (const indicator of table.indicators) {
			const quiet = context.protected.has(indicator);
			const definition = asRead(context.indicators[indicator]!);
			checkCounts(table, indicator, definition, settings.files, context.problems, quiet);
			const report = new ConversionReport(definition, table.geography, settings, context.problems, quiet);
			for (const way of ways)
				for (const made of convertIndicator(indicator, way, { context, bases, target, report })) conversions.push(made);
			// What is lacking may stand in rows that are told of already.
			const { fileUnread, withUnreadRows } = context.rows;
			const lost = !fileUnread && !withUnreadRows.has(indicator) && report.tell();
			// And what areas lack because of what is told here, or for want of a lookup, need not be told again.
			if (lost || !read.complete) withUnreadRows.add(indicator);
		}
	}
	return { conversions: inOrder(conversions, context), sums };
}

/** As the observations stand: by indicator, period and area. */
function inOrder(
	conversions: readonly Conversion[],
	{ indicatorAt, periods, areas }: ObservationContext,
): Conversion[] {
	const position = new Map(periods.periods.map(({ id, position: at }) => [id, at]));
	return conversions.toSorted(
		(a, b) =>
			indicatorAt.get(a.indicator)! - indicatorAt.get(b.indicator)! ||
			position.get(a.period)! - position.get(b.period)! ||
			areas.indexOf(a.area) - areas.indexOf(b.area),
	);
}

/** One geography's figures on their way to one level. */
interface Way {
	readonly table: FigureTable;
	readonly geography: Geography;
	readonly parts: ReadonlyMap<string, readonly PartOf[]>;
	readonly route: ConversionRoute;
	readonly requiredShare: number;
}

function convertIndicator(
	at: number,
	way: Way,
	known: {
		readonly context: ObservationContext;
		readonly bases: BaseFigures;
		readonly target: Target;
		readonly report: ConversionReport;
	},
): readonly Conversion[] {
	const { context, bases, target, report } = known;
	const indicator = asRead(context.indicators[at]!);
	const baseAt = indicator.base === null ? undefined : context.indicatorAt.get(indicator.base);
	const rule = {
		kind: indicator.kind,
		per: indicator.multiplier,
		requiredShare: way.requiredShare,
		sharesByAreas: [at, baseAt].some((own) => own !== undefined && context.protected.has(own)),
	};
	const baseRule = baseAt === undefined ? undefined : context.protected.get(baseAt);
	let smallBase = false;
	const conversions: Conversion[] = [];
	for (const period of way.table.periodsOf(at)) {
		const base = baseAt === undefined ? null : bases.of(baseAt, way.table.geography.id, period);
		for (const { code } of way.geography.areas.areas) {
			const parts = partsIn(way.parts.get(code) ?? [], way.table, at, period, base);
			if (parts === null) continue;
			const combined = combineParts(parts.figures, rule);
			if (combined?.method === 'mean-by-base' && baseRule !== undefined) {
				for (const { value, base: people } of parts.figures)
					smallBase ||= !Number.isNaN(value) && isSmallCount(baseRule, people);
			}
			const before = target.valueAt(at, period, code);
			if (combined === null) {
				// Where a file gives the figure itself, none need be made.
				if (before === undefined) report.noteRefused(way.geography, base === null);
				continue;
			}
			if (before !== undefined) {
				report.noteGiven(
					way.geography,
					code,
					context.periods.periods[period]!,
					{ value: before, made: target.isMade(at, period, code) },
					combined.value,
				);
				continue;
			}
			report.noteMade(way.geography, combined);
			target.add(at, period, code, combined, { ...parts.first, column: target.columnOf(parts.first, way.table) });
			if (Number.isNaN(combined.value)) continue;
			const { method, splitShare, presentShare } = combined;
			conversions.push({
				indicator: indicator.id,
				area: code,
				period: context.periods.periods[period]!.id,
				route: way.route,
				method,
				base: method === 'mean-by-base' ? indicator.base : null,
				parts: parts.figures.filter(({ value }) => !Number.isNaN(value)).length,
				splitShare,
				presentShare,
			});
		}
	}
	if (smallBase) report.tellSmallBase(way.geography, context.indicators[baseAt!]!.name);
	return conversions;
}

/** The figures of an area's parts; `null` where no file says anything of any of them. */
function partsIn(
	parts: readonly PartOf[],
	table: FigureTable,
	indicator: number,
	period: number,
	base: ReadonlyMap<string, number> | null,
): { readonly figures: readonly Part[]; readonly first: ObservationRow } | null {
	const found = parts.map(({ from }) => table.figureOf(indicator, period, from));
	const first = found.find((row) => row !== undefined);
	if (first === undefined) return null;
	const figures = parts.map(({ from, share }, i): Part => {
		const row = found[i] ?? nothing;
		const { value, flag, numerator, denominator, lower, upper } = row;
		return { share, value, flag, numerator, denominator, lower, upper, base: base?.get(from) ?? Number.NaN };
	});
	return { figures, first };
}

/** Of an area that no file speaks of. */
const nothing = {
	value: Number.NaN,
	flag: 0,
	numerator: Number.NaN,
	denominator: Number.NaN,
	lower: Number.NaN,
	upper: Number.NaN,
};

/** The rows of all levels, found by their cell, to which converted ones are added. */
class Target {
	readonly #context: ObservationContext;
	readonly #values = new Map<string, number>();
	readonly #made = new Set<string>();

	constructor(context: ObservationContext) {
		this.#context = context;
		const { rows } = context;
		for (let r = 0; r < rows.length; r++) {
			const { indicator, period, area, value } = rows.at(r);
			this.#values.set(`${indicator} ${period} ${area}`, value);
		}
	}

	/** The value a cell has already, NaN where a file says that there is none; `undefined` where nothing is said of it. */
	valueAt(indicator: number, period: number, code: string): number | undefined {
		return this.#values.get(`${indicator} ${period} ${this.#context.areas.indexOf(code)}`);
	}

	/** Whether the value of a cell was made from those of another geography, and no file gives it. */
	isMade(indicator: number, period: number, code: string): boolean {
		return this.#made.has(`${indicator} ${period} ${this.#context.areas.indexOf(code)}`);
	}

	/** @param first - the figure of the first part, whose place is given as that of the whole */
	add(indicator: number, period: number, code: string, made: Combined, first: ObservationRow): void {
		const area = this.#context.areas.indexOf(code);
		const { value, flag, numerator, denominator, lower, upper } = made;
		const key = `${indicator} ${period} ${area}`;
		this.#values.set(key, value);
		this.#made.add(key);
		this.#context.rows.add({ ...first, indicator, period, area, value, flag, numerator, denominator, lower, upper });
	}

	/** The column of a figure of another table, among those of the rows that are added to. */
	columnOf({ column = 0 }: ObservationRow, { columns }: FigureTable): number {
		return this.#context.rows.addColumn(columns[column]!);
	}
}

function tablesOf(
	context: ObservationContext,
	levelled: LevelledRows,
	{ geographies }: ReadGeographies,
	settings: ConversionSettings,
): ReadonlyMap<string, FigureTable> {
	const tables = new Map<string, FigureTable>();
	for (const geography of geographies.shown) tables.set(geography.id, tableOfLevel(geography, context));
	for (const [level, rows] of levelled.rows) {
		const geography = geographies.get(level)!;
		if (!geography.shown) tables.set(level, tableOfSource(geography, rows, context, settings.files));
	}
	return tables;
}

function describeRoute(from: Geography, to: Geography, steps: readonly Step[]): ConversionRoute {
	return {
		geographies: [from.id, ...steps.map((step) => step.to)],
		fromVintage: from.vintage,
		toVintage: to.vintage,
		lookups: steps.map((step) => step.version),
	};
}

function reportNoRoute(from: Geography, { problems }: ObservationContext, settings: ConversionSettings): void {
	// The top level leads nowhere, and its figures are published as they are.
	if (from.shown) return;
	const line = settings.lineOf(['data', settings.entryOf.get(from.id) ?? 0, 'level']);
	problems.error({
		code: 'NO_ROUTE',
		file: projectFile,
		...(line === undefined ? {} : { line }),
		column: 'data → level',
		found: from.id,
		message: `No lookup leads from the ${withVintage(from)} to any level of the index, so their figures would be lost.`,
		mend: `Add one under geography → lookups: { from: ${from.id}, to: …, file: …, method: best-fit, version: … }.`,
	});
}
