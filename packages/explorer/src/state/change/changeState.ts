import type { MeasureType } from '@social-index/schema';
import { comparators } from '../../model/comparators.ts';
import type { IndexModel } from '../../model/IndexModel.ts';
import type { MeasureScale } from '../../model/measureScales.ts';
import { nameOrder } from '../../model/nameOrder.ts';
import { scaleOver } from '../../model/scoreScale.ts';
import { scoreRange } from '../../model/trendScale.ts';
import { type ChangeBlock, changeBlock, pairKey } from './changeBlock.ts';
import { type ChangeDepth, changeDepth } from './changeDepth.ts';

export interface PeriodPair {
	/** As in {@link pairKey}. */
	readonly id: string;
	readonly from: { readonly id: string; readonly name: string };
	readonly to: { readonly id: string; readonly name: string };
	/** Indicators whose figures are of the same period at both ends in every area: they had no new figures in between. */
	readonly unchanged: readonly string[];
}

export interface ChangeMeasure {
	readonly id: string;
	readonly name: string;
	readonly type: MeasureType;
	/** The ends of the one scale of its charts: through all areas and periods. */
	readonly low: number;
	readonly high: number;
	/** The ends of its trend charts on other pages, wide enough for all that this page draws. */
	readonly range: readonly [number, number];
	/** What its scores are told on. */
	readonly scale: MeasureScale;
	/** How far its changes are taken apart. */
	readonly depth: ChangeDepth;
	/** Ids of the indicators below it. */
	readonly indicators: readonly string[];
}

export interface ChangeArea {
	readonly code: string;
	readonly name: string;
	readonly parent: string | null;
}

export interface ChangeState {
	/** Of its names. */
	readonly language: string;
	readonly place: string;
	/** The pairs that the release's changes table holds: the whole span first, then each step in the order of time. */
	readonly pairs: readonly PeriodPair[];
	/** The index, dimensions and components that have a change. */
	readonly measures: readonly ChangeMeasure[];
	/** Names of all that may have a part in a change: indicators, and aggregates where a method goes no deeper. */
	readonly partNames: Readonly<Record<string, string>>;
	/** Areas that contain all others; the blocks' first rows. */
	readonly comparators: readonly ChangeArea[];
	/** The blocks' further rows. */
	readonly areas: readonly ChangeArea[];
	readonly parents: readonly { readonly code: string; readonly name: string }[];
	/** The least change that is called clear, in points (hundredths of the scale); `null` where the release does not say. */
	readonly threshold: number | null;
	/** All blocks, or that of the index over the whole span where there is much. */
	readonly blocks: readonly ChangeBlock[];
}

/** The most rows of the changes table that are handed over with the page itself. */
const mostInline = 6_000;

export function changeState(model: IndexModel): ChangeState {
	const { manifest, changes } = model.data;
	const pairs = pairsOf(model);
	const measures = measuresOf(model);
	const codes = rowCodes(model);
	const compare = nameOrder(model.language);
	const whole = pairs.slice(0, 1).flatMap((pair) => measures.slice(0, 1).map((measure) => ({ pair, measure })));
	const all = pairs.flatMap((pair) => measures.map((measure) => ({ pair, measure })));
	const inline = changes.length <= mostInline ? all : whole;
	const parentCodes = [...new Set(model.areas.map(({ parent }) => parent))];
	return {
		language: model.language,
		place: manifest.place,
		pairs,
		measures,
		partNames: Object.fromEntries(partsOf(model).map(({ id, name }) => [id, name])),
		comparators: comparators(model).above.map(named),
		areas: model.areas.map(named),
		parents: parentCodes
			.flatMap((code) => (code !== null && model.hasArea(code) ? [{ code, name: model.area(code).name }] : []))
			.sort((a, b) => compare(a.name, b.name)),
		threshold: thresholdOf(manifest.options),
		blocks: inline.map(({ pair, measure }) => changeBlock(model, pair.from.id, pair.to.id, measure.id, codes)),
	};
}

/** The address of the file with the changes of a measure between the two periods of a pair. */
export function changeFile(pairs: readonly { readonly id: string }[], pair: string, measure: string): string {
	return `change/${pairs.findIndex(({ id }) => id === pair)}/${measure}.json`;
}

/** The changes that are not handed over with the page. */
export const changeParts = {
	wordless: true as const,
	*paths(model: IndexModel): Iterable<string> {
		const pairs = pairsOf(model);
		for (const { id } of pairs) for (const measure of measuresOf(model)) yield changeFile(pairs, id, measure.id);
	},
	json(model: IndexModel, path: string): ChangeBlock | null {
		const found = /^change\/(\d+)\/(.+)\.json$/.exec(path);
		const pair = pairPeriods(model)[Number(found?.[1] ?? -1)];
		const id = found?.[2] ?? '';
		if (pair === undefined || !model.hasMeasure(id) || !hasChange(model, id)) return null;
		return changeBlock(model, pair[0].id, pair[1].id, id, rowCodes(model));
	},
};

function rowCodes(model: IndexModel): readonly string[] {
	return [...comparators(model).above, ...model.areas].map(({ code }) => code);
}

function pairPeriods(model: IndexModel) {
	const { periods } = model;
	const held = new Set(model.data.changes.distinct('from', 'to').map(([from, to]) => pairKey(from!, to!)));
	const steps = periods.slice(1).map((to, i) => [periods[i]!, to] as const);
	const span = [model.firstPeriod, model.lastPeriod] as const;
	const pairs = periods.length > 2 ? [span, ...steps] : steps;
	return pairs.filter(([from, to]) => held.has(pairKey(from.id, to.id)));
}

function pairsOf(model: IndexModel): readonly PeriodPair[] {
	return pairPeriods(model).map(([from, to]) => ({
		id: pairKey(from.id, to.id),
		from: { id: from.id, name: from.name },
		to: { id: to.id, name: to.name },
		unchanged: model.indicators.map(({ id }) => id).filter((id) => isUnchanged(model, id, from.id, to.id)),
	}));
}

function isUnchanged(model: IndexModel, indicator: string, from: string, to: string): boolean {
	let some = false;
	for (const { code } of model.areas) {
		const before = model.cell(indicator, from, code);
		const after = model.cell(indicator, to, code);
		if (before.value === null || after.value === null) continue;
		if ((before.dataPeriod ?? from) !== (after.dataPeriod ?? to)) return false;
		some = true;
	}
	return some;
}

const partsFound = new WeakMap<IndexModel, ReadonlyMap<string, ReadonlySet<string>>>();

/** By measure, what has a part in some change of it. Looked for once in all rows. */
function partsByMeasure(model: IndexModel): ReadonlyMap<string, ReadonlySet<string>> {
	let found = partsFound.get(model);
	if (found === undefined) {
		const parts = new Map<string, Set<string>>();
		for (const [measure, contributor] of model.data.changes.distinct('measure', 'contributor')) {
			if (!parts.has(measure!)) parts.set(measure!, new Set());
			parts.get(measure!)!.add(contributor!);
		}
		found = parts;
		partsFound.set(model, found);
	}
	return found;
}

/** All that has a part in some change of the release, in the order of the tree. */
function partsOf(model: IndexModel) {
	const parts = new Set([...partsByMeasure(model).values()].flatMap((contributors) => [...contributors]));
	return model.data.panel.measures.filter(
		({ id, type, parent }) => parts.has(id) || (type === 'indicator' && parent !== null),
	);
}

function measuresOf(model: IndexModel): readonly ChangeMeasure[] {
	const contributors = partsByMeasure(model);
	return [model.index, ...model.dimensions, ...model.components]
		.filter(({ id }) => hasChange(model, id))
		.map(({ id, name, type }) => {
			const scores = model.periods.flatMap((period) =>
				rowCodes(model).flatMap((code) => model.cell(id, period.id, code).score ?? []),
			);
			const scale = model.scales[type];
			const classes = scaleOver(scores, scale);
			const depth = changeDepth(
				[...(contributors.get(id) ?? [])].map((part) => model.measure(part)),
				id,
			);
			return {
				id,
				name,
				type,
				low: classes.cuts[0]!,
				high: classes.top,
				range: scoreRange(
					scores.map((score) => Number(score.toFixed(scale.decimals))),
					scale,
				),
				scale,
				depth,
				indicators: indicatorsBelow(model, id),
			};
		});
}

function hasChange(model: IndexModel, id: string): boolean {
	const { type, gap } = model.measure(id);
	return type !== 'indicator' && gap === null && partsByMeasure(model).has(id);
}

function indicatorsBelow(model: IndexModel, id: string): readonly string[] {
	const measure = model.measure(id);
	return measure.type === 'indicator' ? [id] : measure.children.flatMap((child) => indicatorsBelow(model, child));
}

function thresholdOf(options: Readonly<Record<string, unknown>>): number | null {
	const ratings = options.ratings as { progress?: { threshold?: unknown } } | undefined;
	const threshold = ratings?.progress?.threshold;
	return typeof threshold === 'number' ? threshold : null;
}

function named({ code, name, parent }: ChangeArea): ChangeArea {
	return { code, name, parent };
}
