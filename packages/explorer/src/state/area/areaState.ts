import type { IndexModel } from '../../model/IndexModel.ts';
import type { MeasureScales } from '../../model/measureScales.ts';
import { nameOrder } from '../../model/nameOrder.ts';
import { scoreRange } from '../../model/trendScale.ts';
import { areaBriefing, type Briefing } from './areaBriefing.ts';
import { type AreaChange, areaChanges } from './areaChanges.ts';
import { type AreaComparator, areaComparators, type ComparisonRules, comparisonRules } from './areaComparators.ts';
import { type AreaLocator, areaLocator } from './areaLocator.ts';
import { type AreaMeasure, areaMeasures, areaOutside, shown } from './areaMeasures.ts';
import { type AreaPeers, areaPeers } from './areaPeers.ts';
import { type Standouts, standoutsAgainst } from './areaStandouts.ts';
import { type RankRange, rankRange } from './rankRange.ts';
import { reachesOf, type TreeView, viewsOf } from './treeView.ts';

export interface NamedArea {
	readonly code: string;
	readonly name: string;
}

/** Everything an area page shows, of every period. */
export interface AreaState {
	readonly code: string;
	readonly name: string;
	readonly levelName: string;
	readonly levelPlural: string;
	/** The areas above, nearest first. */
	readonly ancestors: readonly (NamedArea & { readonly levelName: string })[];
	readonly periods: readonly { readonly id: string; readonly name: string }[];
	readonly indexId: string;
	readonly indexName: string;
	readonly scales: MeasureScales;
	readonly locator: AreaLocator | null;
	/** How far its rank moves under other weights; `null` where the release does not say. */
	readonly rankRange: RankRange | null;
	/** The index over the periods: this area, then the areas above that have a score. */
	readonly trend: {
		readonly lines: readonly { readonly name: string; readonly points: readonly (number | null)[] }[];
		/** Ends of the scale, the same for every area of the site. */
		readonly low: number;
		readonly high: number;
	};
	/** One a period. */
	readonly briefings: readonly Briefing[];
	/** What the reader can hold the area against, the one to begin with first. */
	readonly comparators: readonly AreaComparator[];
	readonly rules: ComparisonRules;
	/** What the tree can draw, and by comparator the largest difference in points: the same for all years. */
	readonly views: readonly TreeView[];
	readonly reach: Readonly<Record<string, number>>;
	readonly measures: readonly AreaMeasure[];
	readonly outside: readonly AreaMeasure[];
	readonly themes: readonly { readonly id: string; readonly name: string }[];
	readonly changes: readonly AreaChange[];
	/** One a period, by the id of what the area is held against; `null` where no indicator can be compared with it. */
	readonly standouts: readonly Readonly<Record<string, Standouts | null>>[];
	readonly peers: AreaPeers | null;
	/** The areas right below, by level. */
	readonly inside: readonly {
		readonly plural: string;
		/** Whether areas of several levels lie right below, so that these are not all of theirs. */
		readonly mixed: boolean;
		readonly areas: readonly (NamedArea & {
			/** One a period. */
			readonly scores: readonly (number | null)[];
			readonly ranks: readonly (number | null)[];
			readonly ranked: readonly number[];
		})[];
	}[];
	readonly previous: NamedArea | null;
	readonly next: NamedArea | null;
}

const standoutsShown = 5;

/** The page of one area of any level. */
export function areaState(model: IndexModel, code: string): AreaState {
	const area = model.area(code);
	const level = model.levelOf(code);
	const ancestors = model.ancestors(code);
	const neighbours = neighboursOf(model, code);
	const comparators = areaComparators(model, code);
	const measures = areaMeasures(model, code, comparators);
	const indicators = model.indicators.map(({ id }) => id);
	return {
		code,
		name: area.name,
		levelName: level.name,
		levelPlural: level.plural,
		ancestors: ancestors.map((above) => ({
			code: above.code,
			name: above.name,
			levelName: model.levelOf(above.code).name,
		})),
		periods: model.periods.map(({ id, name }) => ({ id, name })),
		indexId: model.index.id,
		indexName: model.index.name,
		scales: model.scales,
		locator: areaLocator(model, code),
		rankRange: rankRange(model, code),
		trend: trendOf(model, code),
		briefings: model.periods.map((_, t) => areaBriefing(model, code, t, comparators)),
		comparators,
		rules: comparisonRules(model),
		views: viewsOf(measures, comparators),
		reach: reachesOf(measures, comparators, model.scales),
		measures,
		outside: areaOutside(model, code),
		themes: model.data.manifest.themes.map(({ id, name }) => ({ id, name })),
		changes: areaChanges(model, code),
		standouts: model.periods.map((_, t) =>
			Object.fromEntries(
				comparators.map((one) => [one.id, standoutsAgainst(model, code, t, indicators, one, standoutsShown)]),
			),
		),
		peers: areaPeers(model, code),
		inside: insideOf(model, code),
		...neighbours,
	};
}

/** The index over the periods: an area, then the areas above it that have a score, on the scale of all areas of the site. */
export function trendOf(model: IndexModel, code: string): AreaState['trend'] {
	const scale = model.scales.index;
	const line = (one: NamedArea) => ({
		name: one.name,
		points: model.periods.map(({ id }) => shown(model.cell(model.index.id, id, one.code).score, scale.decimals)),
	});
	const [low, high] = rangeOf(model);
	const above = model.ancestors(code).map(line);
	return {
		lines: [line(model.area(code)), ...above.filter(({ points }) => points.some((point) => point !== null))],
		low,
		high,
	};
}

const ranges = new WeakMap<IndexModel, readonly [number, number]>();

/** The ends that hold every index score of every area and period; worked out once, because every area's page needs them. */
function rangeOf(model: IndexModel): readonly [number, number] {
	let range = ranges.get(model);
	if (range === undefined) {
		const everyScore = model.allAreas.flatMap((area) =>
			model.periods.flatMap(({ id }) => model.cell(model.index.id, id, area.code).score ?? []),
		);
		range = scoreRange(everyScore, model.scales.index);
		ranges.set(model, range);
	}
	return range;
}

function insideOf(model: IndexModel, code: string): AreaState['inside'] {
	const below = model.areasIn(code);
	const levels = model.data.manifest.levels
		.map((level) => ({
			level,
			areas: byName(
				model.language,
				below.filter((area) => area.level === level.id),
			),
		}))
		.filter(({ areas }) => areas.length > 0)
		.sort((a, b) => b.areas.length - a.areas.length);
	return levels.map(({ level, areas }) => ({
		plural: level.plural,
		mixed: levels.length > 1,
		areas: areas.map((area) => {
			const cells = model.periods.map(({ id }) => model.cell(model.index.id, id, area.code));
			return {
				code: area.code,
				name: area.name,
				scores: cells.map((cell) => shown(cell.score, model.scales.index.decimals)),
				ranks: cells.map((cell) => (cell.ranked > 1 ? cell.rank : null)),
				ranked: cells.map((cell) => cell.ranked),
			};
		}),
	}));
}

/** The areas before and after by name, among those beside it; among all of its level where it is alone. */
function neighboursOf(model: IndexModel, code: string): Pick<AreaState, 'previous' | 'next'> {
	const beside = model.areasBeside(code);
	const list = byName(model.language, beside.length > 1 ? beside : model.areasOf(model.area(code).level));
	const at = list.findIndex((area) => area.code === code);
	const named = (area: NamedArea | undefined) => (area === undefined ? null : { code: area.code, name: area.name });
	return { previous: named(list[at - 1]), next: named(list[at + 1]) };
}

function byName<T extends NamedArea>(language: string, areas: readonly T[]): readonly T[] {
	const compare = nameOrder(language);
	return [...areas].sort((a, b) => compare(a.name, b.name) || (a.code < b.code ? -1 : 1));
}
