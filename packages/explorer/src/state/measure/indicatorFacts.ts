import { normalisers, scoresBetweenAnchors } from '@social-index/engine';
import type { ConversionSummary, Direction, IndexMethod, Indicator, Level, ScoreScale } from '@social-index/schema';
import type { IndexModel } from '../../model/IndexModel.ts';

/** One step of a transform, as indicators.csv has it. */
export interface TransformStep {
	readonly kind: 'cap' | 'floor' | 'log' | 'parity';
	/** Of a cap or floor. */
	readonly limit: number | null;
}

/** Figures of one data period standing in for other periods. */
export interface CarriedFigures {
	/** The period the figures are of. */
	readonly from: string;
	/** The periods they stand in for. */
	readonly to: readonly string[];
	/** Whether that holds for every area of the scored level that has a figure from a source. */
	readonly all: boolean;
}

/** Figures of one level that were made from those of other areas. */
export interface ConvertedFigures extends Pick<ConversionSummary, 'method' | 'splitShare' | 'presentShare'> {
	readonly level: Pick<Level, 'plural' | 'vintage'>;
	readonly from: Pick<Level, 'plural' | 'vintage'>;
	readonly periods: readonly string[];
	/** The versions of the lookups on the way, without those that only say what lies in what. */
	readonly lookups: readonly string[];
	/** The name of the indicator that a mean is weighted by. */
	readonly base: string | null;
}

/** What a reader must know of an indicator to trust its figures. */
export interface IndicatorFacts {
	readonly description: string;
	readonly direction: Direction;
	readonly unit: string;
	/** What the observed figures are divided by, and so many times it; `null` where they are shown as observed. */
	readonly denominator: { readonly name: string; readonly multiplier: number } | null;
	readonly decimals: number;
	readonly source: string;
	readonly sourceUrl: string;
	readonly licence: string;
	readonly retrieved: string;
	readonly note: string;
	/** In its own unit; `null` where it is not scored between a best and a worst case. */
	readonly best: number | null;
	readonly worst: number | null;
	/** The scores that these have. */
	readonly ends: ScoreScale;
	readonly anchorBasis: string;
	/** Whether none are given and those observed stand for them. */
	readonly observed: boolean;
	/** What scores it otherwise, e.g. `z-scores`; `null` where it is scored between a best and a worst case, or not at all. */
	readonly scoredBy: string | null;
	/** Where weights and anchors come from another release; `null` for this one's own. */
	readonly anchorsFrom: string | null;
	readonly transform: readonly TransformStep[];
	readonly carried: readonly CarriedFigures[];
	readonly converted: readonly ConvertedFigures[];
	/** Figures of the scored areas, over all periods. */
	readonly cells: number;
	readonly interpolated: number;
	readonly imputed: number;
	readonly clamped: number;
	readonly treated: number;
	readonly missing: number;
	readonly theme: string | null;
	readonly target: { readonly value: number; readonly period: string | null } | null;
}

/** @param id - of an indicator, in the index or outside it */
export function indicatorFacts(model: IndexModel, id: string): IndicatorFacts {
	const definition = model.definition(id)!;
	const weight = model.weight(id);
	const imported = weight?.origin.startsWith('model:') === true ? weight : null;
	const transform = readTransform(definition.transform);
	const method = model.data.manifest.options as unknown as IndexMethod;
	const anchored = scoresBetweenAnchors(method);
	// The weights table holds anchors after the transform; they are in the indicator's own unit where there is none.
	const anchors = weight !== null && transform.length === 0 ? weight : definition;
	const none = { best: null, worst: null };
	return {
		description: definition.description,
		direction: definition.direction,
		unit: definition.unit,
		denominator:
			definition.denominator === null
				? null
				: {
						name: model.definition(definition.denominator)?.name ?? definition.denominator,
						multiplier: definition.multiplier,
					},
		decimals: definition.decimals,
		source: definition.source,
		sourceUrl: safeAddress(definition.sourceUrl),
		licence: definition.licence,
		retrieved: definition.retrieved,
		note: definition.note,
		...(anchored ? { best: anchors.best, worst: anchors.worst } : none),
		ends: model.data.manifest.scales.indicator,
		observed: definition.best === null && definition.worst === null && imported === null,
		scoredBy:
			anchored || !model.isScored(id) ? null : normalisers.find((one) => one.id === method.normalisation.name)!.name,
		anchorBasis: definition.anchorBasis,
		anchorsFrom: imported === null ? null : imported.origin.replace(/^model:\s*/, ''),
		transform,
		carried: carriedFigures(model, id),
		converted: convertedFigures(model, id),
		...cellCounts(model, id),
		theme: themeName(model, definition),
		target: definition.target === null ? null : { value: definition.target, period: definition.targetPeriod },
	};
}

/** The `transform` column, read for telling. */
export function readTransform(text: string): readonly TransformStep[] {
	return text
		.split(/\s+/)
		.filter((word) => word !== '')
		.map((word) => {
			const [kind, limit] = word.split(':');
			return { kind: kind as TransformStep['kind'], limit: limit === undefined ? null : Number(limit) };
		});
}

/** Which periods' figures stand in for others, in the order of time. */
export function carriedFigures(model: IndexModel, id: string): readonly CarriedFigures[] {
	const stands = new Map<string, Map<string, number>>();
	const known = new Map<string, number>();
	for (const period of model.periods) {
		for (const { code } of model.areas) {
			const cell = model.cell(id, period.id, code);
			if (cell.absent !== null || cell.flags.includes('imputed')) continue;
			known.set(period.name, (known.get(period.name) ?? 0) + 1);
			if (cell.dataPeriod === null || !cell.flags.includes('carried')) continue;
			const to = stands.get(cell.dataPeriod) ?? new Map<string, number>();
			to.set(period.name, (to.get(period.name) ?? 0) + 1);
			stands.set(cell.dataPeriod, to);
		}
	}
	return [...stands]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([from, to]) => ({
			from,
			to: [...to.keys()],
			all: [...to].every(([period, count]) => count === known.get(period)),
		}));
}

/** How figures were made from those of other areas, by level and route. */
export function convertedFigures(model: IndexModel, id: string): readonly ConvertedFigures[] {
	const { conversions, levels, sources } = model.data.manifest;
	const geography = (own: string) => [...levels, ...sources].find((level) => level.id === own);
	return conversions.flatMap(
		({ indicator, level: levelId, route, method, base, periods, splitShare, presentShare }) => {
			const level = geography(levelId);
			const from = geography(route.geographies[0] ?? '');
			if (indicator !== id || level === undefined || from === undefined) return [];
			const lookups = route.lookups.filter((version) => version !== 'parents');
			const baseName = base === null ? null : (model.definition(base)?.name ?? base);
			return [{ level, from, periods, lookups, method, base: baseName, splitShare, presentShare }];
		},
	);
}

/** How many figures of the scored areas were filled, clamped or are missing. */
export function cellCounts(model: IndexModel, id: string) {
	const counts = { cells: 0, interpolated: 0, imputed: 0, clamped: 0, treated: 0, missing: 0 };
	for (const period of model.periods) {
		for (const { code } of model.areas) {
			const { absent, flags } = model.cell(id, period.id, code);
			counts.cells++;
			if (absent !== null) counts.missing++;
			else
				for (const word of ['interpolated', 'imputed', 'clamped', 'treated'] as const)
					if (flags.includes(word)) counts[word]++;
		}
	}
	return counts;
}

function themeName(model: IndexModel, definition: Indicator): string | null {
	return model.data.manifest.themes.find((theme) => theme.id === definition.theme)?.name ?? definition.theme;
}

/** An address that a page may link to; '' for anything else. */
export function safeAddress(address: string): string {
	return /^https?:\/\//i.test(address) ? address : '';
}
