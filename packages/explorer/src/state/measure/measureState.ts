import type { Direction, MeasureType } from '@social-index/schema';
import { commonArea } from '../../model/commonArea.ts';
import type { IndexModel } from '../../model/IndexModel.ts';
import type { MeasureScale } from '../../model/measureScales.ts';
import { scoreRange, trendRange } from '../../model/trendScale.ts';
import { type FitState, fitState } from '../method/fitVerdict.ts';
import { type IndicatorFacts, indicatorFacts } from './indicatorFacts.ts';
import { type FigureNote, type MeasureFigures, measureFigures, rounded } from './measureFigures.ts';
import { measureKind } from './measureKind.ts';
import { type MeasureMap, measureMap } from './measureMap.ts';

export interface NamedMeasure {
	readonly id: string;
	readonly name: string;
	/** Whether it is declared as having no data. */
	readonly gap: boolean;
}

/** One of the parts that a measure is made of. */
export interface MeasurePart extends NamedMeasure {
	readonly description: string;
	readonly direction: Direction | null;
	/** Share of the measure's score, 0 to 1; the shares sum to 1. `null` for a gap. */
	readonly share: number | null;
	/** Share of the whole index. */
	readonly effective: number | null;
	/** The whole place's score in the last period, rounded as shown, and the scale it is on. */
	readonly score: number | null;
	readonly scale: MeasureScale;
}

/** How much a measure counts. */
export interface MeasureShare {
	readonly parent: string;
	readonly ofParent: number;
	readonly ofIndex: number;
	/** Points of the parent's score per unit more of an indicator; `null` for aggregates and where a step has no fixed worth. */
	readonly pointsPerUnit: number | null;
}

/** The figures of the place as a whole, one a period, rounded as shown. */
export interface WholePlace {
	readonly code: string;
	readonly name: string;
	readonly score: readonly (number | null)[];
	readonly value: readonly (number | null)[];
	readonly notes: readonly FigureNote[];
}

export interface MeasureState {
	readonly id: string;
	readonly name: string;
	readonly shortName: string;
	readonly type: MeasureType;
	/** Its noun in this framework: `component`. */
	readonly kind: string;
	readonly partsPlural: string;
	readonly description: string;
	readonly gap: string | null;
	readonly inIndex: boolean;
	readonly scored: boolean;
	/** What is talked of: an indicator's own value, the score of all others. */
	readonly shown: 'value' | 'score';
	readonly direction: Direction;
	readonly unit: string;
	/** Places of the shown figure. */
	readonly decimals: number;
	/** What its scores are told on. */
	readonly scale: MeasureScale;
	/** From the index down to the parent. */
	readonly lineage: readonly NamedMeasure[];
	readonly siblings: readonly NamedMeasure[];
	readonly parts: readonly MeasurePart[];
	readonly facts: IndicatorFacts | null;
	readonly share: MeasureShare | null;
	readonly fit: FitState | null;
	readonly periods: readonly { readonly id: string; readonly name: string }[];
	readonly figures: MeasureFigures;
	readonly whole: WholePlace | null;
	/** How many peers each area is rated against, and whether they are all the others. */
	readonly peers: { readonly count: number; readonly all: boolean };
	/** The ends of the trend chart, in the shown figure. */
	readonly range: readonly [number, number];
	readonly map: MeasureMap | null;
}

/** Everything the page of one measure shows, rounded as shown. */
export function measureState(model: IndexModel, id: string): MeasureState {
	const measure = model.measure(id);
	const isIndicator = measure.type === 'indicator';
	const facts = isIndicator ? indicatorFacts(model, id) : null;
	const scale = model.scaleOf(id);
	const decimals = facts?.decimals ?? scale.decimals;
	const figures = measureFigures(model, id, decimals);
	const shown = isIndicator ? 'value' : 'score';
	const whole = wholePlace(model, id, decimals);
	const fit = model.data.fit.find((row) => row.measure === id);
	return {
		id,
		name: measure.name,
		shortName: measure.shortName,
		type: measure.type,
		kind: measureKind(model, id).name,
		partsPlural: measure.children.length === 0 ? '' : measureKind(model, measure.children[0]!).plural,
		description: measure.description,
		gap: measure.gap,
		inIndex: !isIndicator || measure.parent !== null,
		scored: figures.periods.some(({ score }) => score !== null),
		shown,
		direction: measure.direction,
		unit: facts?.unit ?? '',
		decimals,
		scale,
		lineage: model
			.lineage(id)
			.map(({ id: above }) => named(model, above))
			.reverse(),
		siblings: siblingsOf(model, id),
		parts: measure.children.map((child) => partOf(model, id, child, whole?.code ?? null)),
		facts,
		share: shareOf(model, id, facts),
		fit: fit === undefined ? null : fitState(fit),
		periods: model.periods.map(({ id: period, name }) => ({ id: period, name })),
		figures,
		whole,
		peers: peersOf(model),
		range: rangeOf(figures, whole, shown, facts, scale),
		map: measureMap(model, figures, decimals, scale),
	};
}

function named(model: IndexModel, id: string): NamedMeasure {
	const { name, gap } = model.measure(id);
	return { id, name, gap: gap !== null };
}

/** The other parts of the same parent; outside the index, the other indicators of the same theme. */
function siblingsOf(model: IndexModel, id: string): readonly NamedMeasure[] {
	const { parent, type } = model.measure(id);
	if (parent !== null) {
		return model
			.measure(parent)
			.children.filter((child) => child !== id)
			.map((child) => named(model, child));
	}
	if (type !== 'indicator') return [];
	const theme = model.definition(id)!.theme;
	return model.outside
		.filter((other) => other.id !== id && model.definition(other.id)!.theme === theme)
		.map((other) => named(model, other.id));
}

function partOf(model: IndexModel, parent: string, id: string, whole: string | null): MeasurePart {
	const { description, type, direction } = model.measure(id);
	const above = model.weight(parent);
	const own = model.weight(id);
	const score = whole === null ? null : model.cell(id, model.lastPeriod.id, whole).score;
	return {
		...named(model, id),
		description,
		direction: type === 'indicator' ? direction : null,
		share: above === null || own === null ? null : own.effectiveWeight / above.effectiveWeight,
		effective: own?.effectiveWeight ?? null,
		score: rounded(score, model.scaleOf(id).decimals),
		scale: model.scaleOf(id),
	};
}

function shareOf(model: IndexModel, id: string, facts: IndicatorFacts | null): MeasureShare | null {
	const own = model.weight(id);
	const { parent } = model.measure(id);
	const above = parent === null ? null : model.weight(parent);
	if (own === null || above === null) return null;
	const bent = facts === null || facts.transform.some(({ kind }) => kind === 'log' || kind === 'parity');
	return {
		parent: model.measure(parent!).name,
		ofParent: own.effectiveWeight / above.effectiveWeight,
		ofIndex: own.effectiveWeight,
		pointsPerUnit: bent ? null : own.pointsPerUnit,
	};
}

function wholePlace(model: IndexModel, id: string, decimals: number): WholePlace | null {
	const area = commonArea(model);
	if (area === null) return null;
	const cells = model.periods.map((period) => model.cell(id, period.id, area.code));
	return {
		code: area.code,
		name: area.name,
		score: cells.map(({ score }) => rounded(score, model.scaleOf(id).decimals)),
		value: cells.map(({ value }) => rounded(value, decimals)),
		notes: cells.map(({ flags, dataPeriod, absent }) => ({ flags, dataPeriod, absent })),
	};
}

function peersOf(model: IndexModel): MeasureState['peers'] {
	const count = model.areas.reduce((most, { peers }) => Math.max(most, peers.length), 0);
	return { count, all: count === model.areas.length - 1 };
}

/** Round ends that hold every area's figure in every period, the whole place's and the target. */
function rangeOf(
	figures: MeasureFigures,
	whole: WholePlace | null,
	shown: 'value' | 'score',
	facts: IndicatorFacts | null,
	scale: MeasureScale,
): readonly [number, number] {
	const all = [
		...figures.periods.flatMap((period) => period[shown] ?? []),
		...(whole?.[shown] ?? []),
		facts?.target?.value ?? null,
	].filter((number) => number !== null);
	return shown === 'score' ? scoreRange(all, scale) : trendRange(all);
}
