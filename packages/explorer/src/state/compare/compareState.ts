import type { FlagWord, MeasureType, Rating } from '@social-index/schema';
import type { Absence } from '../../model/cell.ts';
import { comparators } from '../../model/comparators.ts';
import type { IndexModel } from '../../model/IndexModel.ts';
import type { MeasureScales } from '../../model/measureScales.ts';
import { type ShortDefinition, shortDefinition } from '../../model/shortDefinition.ts';
import { areaComparators, comparisonWith } from '../area/areaComparators.ts';

/** How many areas are held beside each other at most. */
export const mostAreas = 5;

export interface CompareMeasure {
	readonly id: string;
	readonly name: string;
	readonly type: MeasureType;
	/** 0 for the index. */
	readonly depth: number;
	/** Of an indicator's own value. */
	readonly unit: string;
	readonly decimals: number;
	readonly definition: ShortDefinition;
}

/** One figure of one area. */
export interface CompareCell {
	readonly score: number | null;
	readonly value: number | null;
	readonly rank: number | null;
	readonly ranked: number;
	readonly flags: readonly FlagWord[];
	readonly dataPeriod: string | null;
	readonly absent: Absence | null;
	/** Of the score's position, against what the area's figures say; `null` where there is none. */
	readonly rating: Rating | null;
}

/** All figures of one area: by period, then measure. */
export interface AreaFigures {
	readonly code: string;
	/** What its scores are rated against: `peers`, or the code of an area that it lies in; `null` where they are not rated. */
	readonly against: string | null;
	readonly periods: readonly (readonly CompareCell[])[];
}

export interface CompareArea {
	readonly code: string;
	readonly name: string;
	/** The name of the kind of area, e.g. `borough`. */
	readonly kind: string;
	/** Whether it is of the level that the index is made for. */
	readonly scored: boolean;
	/** The scored areas most like it, as many as can be held beside it. */
	readonly peers: readonly string[];
}

export interface CompareState {
	readonly place: string;
	readonly scales: MeasureScales;
	readonly periods: readonly { readonly id: string; readonly name: string }[];
	/** The index and all below it, each measure right before those below it; declared gaps left out. */
	readonly measures: readonly CompareMeasure[];
	/** Those of the scored level, then those that can be held beside them. */
	readonly areas: readonly CompareArea[];
	/** Of the areas compared to begin with. */
	readonly figures: readonly AreaFigures[];
}

/** The areas that the page begins with: the first of the scored level, and the one around it or else the second. */
export function compareState(model: IndexModel): CompareState {
	const { above, others } = comparators(model);
	const beside = [...above, ...others];
	const kindOf = (code: string) => model.levelOf(code).name;
	const areas = [
		...model.areas.map(({ code, name, peers }) => ({
			code,
			name,
			kind: kindOf(code),
			scored: true,
			peers: peers.slice(0, mostAreas - 1),
		})),
		...beside.map(({ code, name }) => ({ code, name, kind: kindOf(code), scored: false, peers: [] })),
	];
	const first = [model.areas[0]!.code, above[0]?.code ?? model.areas[1]?.code].filter((code) => code !== undefined);
	return {
		place: model.data.manifest.place,
		scales: model.scales,
		periods: model.periods.map(({ id, name }) => ({ id, name })),
		measures: measuresOf(model),
		areas,
		figures: first.map((code) => areaFigures(model, code)),
	};
}

function measuresOf(model: IndexModel): readonly CompareMeasure[] {
	const walk = (id: string, depth: number): CompareMeasure[] => {
		const { name, type, children, gap } = model.measure(id);
		const definition = model.definition(id);
		if (gap !== null) return [];
		return [
			{
				id,
				name,
				type,
				depth,
				unit: definition?.unit ?? '',
				decimals: definition?.decimals ?? 0,
				definition: shortDefinition(model, id),
			},
			...children.flatMap((child) => walk(child, depth + 1)),
		];
	};
	return walk(model.index.id, 0);
}

function areaFigures(model: IndexModel, code: string): AreaFigures {
	const measures = measuresOf(model);
	const against = areaComparators(model, code).find(({ kind }) => kind !== 'past') ?? null;
	return {
		code,
		against: against?.id ?? null,
		periods: model.periods.map(({ id }, t) =>
			measures.map((measure) => {
				const { score, value, rank, ranked, flags, dataPeriod, absent } = model.cell(measure.id, id, code);
				const rating = against === null ? null : (comparisonWith(model, code, t, measure.id, against)?.rating ?? null);
				return { score: short(score), value: short(value), rank, ranked, flags, dataPeriod, absent, rating };
			}),
		),
	};
}

function short(x: number | null): number | null {
	return x === null ? null : Number(x.toPrecision(9));
}

/** The address of the file with the figures of one area. */
export function areaFile(code: string): string {
	return `compare/${code}.json`;
}

/** The figures of areas, each asked for when it is chosen. */
export const compareParts = {
	wordless: true as const,
	*paths(model: IndexModel): Iterable<string> {
		for (const code of codesOf(model).values()) yield areaFile(code);
	},
	json(model: IndexModel, path: string): AreaFigures | null {
		const code = codesOf(model).get(path);
		return code === undefined ? null : areaFigures(model, code);
	},
};

const codes = new WeakMap<IndexModel, ReadonlyMap<string, string>>();

/** The codes of areas by the addresses of their files; found once, since every file of a site asks for them. */
function codesOf(model: IndexModel): ReadonlyMap<string, string> {
	let known = codes.get(model);
	if (known === undefined) {
		const { above, others } = comparators(model);
		known = new Map([...model.areas, ...above, ...others].map(({ code }) => [areaFile(code), code]));
		codes.set(model, known);
	}
	return known;
}
