import type { IndexMethod, MeasureType } from '@social-index/schema';
import type { IndexModel } from '../../model/IndexModel.ts';
import type { MeasureScales } from '../../model/measureScales.ts';
import { type GroupFrame, groupFrame } from './groupFigures.ts';
import { parentsOf, type ScenarioFigures, scenarioFigures, supposable } from './scenarioFigures.ts';

/** A measure whose weight a reader may change. */
export interface WhatIfMeasure {
	readonly id: string;
	readonly name: string;
	readonly type: MeasureType;
	/** `null` for the index. */
	readonly parent: string | null;
	/** Those right below that take part, in order. */
	readonly children: readonly string[];
	/** As published: within the parent, and of the whole index. */
	readonly weight: number;
	readonly effective: number;
}

/** An indicator for which another value can be supposed. */
export interface WhatIfIndicator {
	readonly id: string;
	readonly name: string;
	readonly unit: string;
	readonly decimals: number;
	readonly transform: string;
	/** After the transform. */
	readonly best: number;
	readonly worst: number;
}

export interface WhatIfState {
	/** Of its names. */
	readonly language: string;
	readonly place: string;
	readonly period: string;
	readonly scales: MeasureScales;
	readonly method: Pick<IndexMethod, 'aggregation' | 'rescale' | 'required_share'>;
	/** The index, then everything below it that takes part, a parent before its parts. */
	readonly measures: readonly WhatIfMeasure[];
	readonly areas: readonly {
		readonly code: string;
		readonly name: string;
		/** Position of the area around it in `parents`; -1 where there is none. */
		readonly parent: number;
	}[];
	/** The areas around those scored. */
	readonly parents: readonly { readonly code: string; readonly name: string }[];
	/** Scores of the indicators among the measures, in their order, by area. */
	readonly scores: readonly (readonly (number | null)[])[];
	/** Of the index, by area. */
	readonly published: {
		readonly score: readonly (number | null)[];
		readonly rank: readonly (number | null)[];
	};
	/** Empty where the method does not score between best and worst cases, so that another value cannot be placed. */
	readonly indicators: readonly WhatIfIndicator[];
	/** Figures to start from, of each of `indicators`; empty where there are so many that each is asked for when it is chosen. */
	readonly figures: readonly ScenarioFigures[];
	readonly clamp: boolean;
	/** What groups of areas are worked out of. */
	readonly group: GroupFrame;
}

const mostValues = 20_000;

/** What the experiment page starts from: the last period, as published. */
export function whatIfState(model: IndexModel): WhatIfState {
	const { manifest, panel } = model.data;
	const method = manifest.options as unknown as IndexMethod;
	const period = model.lastPeriod;
	const measures = panel.measures.flatMap(({ id, name, type, parent, children }): WhatIfMeasure[] => {
		const row = model.weight(id);
		if (row === null) return [];
		const parts = children.filter((child) => model.weight(child) !== null);
		return [{ id, name, type, parent, children: parts, weight: row.weight, effective: row.effectiveWeight }];
	});
	const indicators = measures.filter(({ type }) => type === 'indicator');
	const parents = parentsOf(model);
	const scenarios = supposable(model);
	const handedOver = scenarios.length * model.areas.length <= mostValues ? scenarios : [];
	const cells = model.areas.map(({ code }) => model.cell(model.index.id, period.id, code));
	return {
		language: model.language,
		place: manifest.place,
		period: period.name,
		scales: model.scales,
		method: { aggregation: method.aggregation, rescale: method.rescale, required_share: method.required_share },
		measures,
		areas: model.areas.map(({ code, name, parent }) => ({
			code,
			name,
			parent: parents.findIndex((area) => area.code === parent),
		})),
		parents: parents.map(({ code, name }) => ({ code, name })),
		scores: indicators.map(({ id }) => model.areas.map(({ code }) => shortened(model.cell(id, period.id, code).score))),
		published: {
			score: cells.map(({ score }) => shortened(score)),
			rank: cells.map(({ rank }) => rank),
		},
		indicators: scenarios.map(({ id, name }): WhatIfIndicator => {
			const { unit, decimals, transform } = model.definition(id)!;
			const { best, worst } = model.weight(id)!;
			return { id, name, unit, decimals, transform, best: best!, worst: worst! };
		}),
		figures: handedOver.map(({ id }) => scenarioFigures(model, id)),
		clamp: method.clamp,
		group: groupFrame(model),
	};
}

/** Eight decimals: far finer than what is shown, and a fraction of the page's weight. */
function shortened(score: number | null): number | null {
	return score === null ? null : Number(score.toFixed(8));
}
