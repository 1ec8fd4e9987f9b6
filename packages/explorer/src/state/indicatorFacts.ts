import type { Direction, Indicator } from '@social-index/schema';
import type { IndexModel } from '../model/IndexModel.ts';

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
	readonly best: number | null;
	readonly worst: number | null;
	readonly anchorBasis: string;
	/** Where weights and anchors come from another release; `null` for this one's own. */
	readonly anchorsFrom: string | null;
	readonly transform: readonly TransformStep[];
	readonly carried: readonly CarriedFigures[];
	/** Figures of the scored areas, over all periods. */
	readonly cells: number;
	readonly interpolated: number;
	readonly imputed: number;
	readonly clamped: number;
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
	// An imported model holds anchors after the transform; they are in the indicator's own unit where there is none.
	const anchors = imported !== null && transform.length === 0 ? imported : definition;
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
		best: anchors.best,
		worst: anchors.worst,
		anchorBasis: definition.anchorBasis,
		anchorsFrom: imported === null ? null : imported.origin.replace(/^model:\s*/, ''),
		transform,
		carried: carriedFigures(model, id),
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

/** How many figures of the scored areas were filled, clamped or are missing. */
export function cellCounts(model: IndexModel, id: string) {
	const counts = { cells: 0, interpolated: 0, imputed: 0, clamped: 0, missing: 0 };
	for (const period of model.periods) {
		for (const { code } of model.areas) {
			const { absent, flags } = model.cell(id, period.id, code);
			counts.cells++;
			if (absent !== null) counts.missing++;
			else for (const word of ['interpolated', 'imputed', 'clamped'] as const) if (flags.includes(word)) counts[word]++;
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
