import { median, quantile, sortedNumbers } from '@social-index/engine';
import type { Area, IndexMethod, Measure } from '@social-index/schema';
import type { IndexModel } from '../../model/IndexModel.ts';
import { type GroupFigures, groupFigures, groupFiles } from './groupFigures.ts';

/** Published figures of one indicator in the last period: what a supposed one may be set to. `null` for absent. */
export interface ScenarioFigures {
	readonly indicator: string;
	/** By area. */
	readonly values: readonly (number | null)[];
	/** By area: the median of its peers' figures. Empty where no area has peers. */
	readonly peers: readonly (number | null)[];
	/** Of the areas around, in the order of the state's `parents`. */
	readonly around: readonly (number | null)[];
	readonly target: number | null;
	/** What the tenth of the areas that does well on it reach or pass; `null` where no way is good. */
	readonly leadingTenth: number | null;
}

/** A figure worth trying, and where it comes from. */
export interface Suggestion {
	readonly kind: 'around' | 'peers' | 'target' | 'tenth';
	/** Of the area around; empty for the others. */
	readonly name: string;
	readonly value: number;
}

/** The areas that scored areas lie in, each once, in the order in which the scored ones name them. */
export function parentsOf(model: IndexModel): readonly Area[] {
	const codes = new Set(
		model.areas.flatMap(({ parent }) => (parent !== null && model.hasArea(parent) ? [parent] : [])),
	);
	return [...codes].map((code) => model.area(code));
}

/** @param id - of an indicator */
export function scenarioFigures(model: IndexModel, id: string): ScenarioFigures {
	const { direction, target } = model.definition(id)!;
	const figureOf = (code: string) => model.cell(id, model.lastPeriod.id, code).value;
	const known = (codes: readonly string[]) => codes.map(figureOf).filter((value) => value !== null);
	const all = sortedNumbers(known(model.areas.map(({ code }) => code)));
	const told = (value: number) => (Number.isNaN(value) ? null : short(value));
	return {
		indicator: id,
		values: model.areas.map(({ code }) => short(figureOf(code))),
		peers: model.areas.every(({ peers }) => peers.length === 0)
			? []
			: model.areas.map(({ peers }) => told(median(known(peers)))),
		around: parentsOf(model).map(({ code }) => short(figureOf(code))),
		target,
		leadingTenth: direction === 'neither' ? null : told(quantile(all, direction === 'higher' ? 0.9 : 0.1)),
	};
}

function short(value: number | null): number | null {
	return value === null ? null : Number(value.toPrecision(9));
}

/**
 * Figures worth trying for an area, those that there are: that of the area around it, its peers' median, the target, and what the
 * leading tenth of areas reach.
 *
 * @param area - position among the state's areas
 */
export function suggestionsFor(
	state: {
		readonly areas: readonly { readonly parent: number }[];
		readonly parents: readonly { readonly name: string }[];
	},
	figures: ScenarioFigures,
	area: number,
): readonly Suggestion[] {
	const parent = state.areas[area]!.parent;
	const all: readonly [Suggestion['kind'], string, number | null | undefined][] = [
		['around', state.parents[parent]?.name ?? '', figures.around[parent]],
		['peers', '', figures.peers[area]],
		['target', '', figures.target],
		['tenth', '', figures.leadingTenth],
	];
	return all.flatMap(([kind, name, value]) => (value === null || value === undefined ? [] : [{ kind, name, value }]));
}

/** The address of the file with the figures of one indicator. */
export function scenarioFile(indicator: string): string {
	return `what-if/${indicator}.json`;
}

/** The figures of indicators, each asked for when it is chosen, and of areas, asked for when they are put into a group. */
export const whatIfParts = {
	wordless: true as const,
	*paths(model: IndexModel): Iterable<string> {
		for (const { id } of supposable(model)) yield scenarioFile(id);
		yield* groupFiles(model);
	},
	json(model: IndexModel, path: string): ScenarioFigures | GroupFigures | null {
		const file = [...groupFiles(model)].indexOf(path);
		if (file >= 0) return groupFigures(model, file);
		const found = supposable(model).find(({ id }) => scenarioFile(id) === path);
		return found === undefined ? null : scenarioFigures(model, found.id);
	},
};

/**
 * The indicators for which another value can be supposed: those scored between a best and a worst case. Where areas are scored by
 * how they stand to each other, one figure cannot be changed by itself.
 */
export function supposable(model: IndexModel): readonly Measure[] {
	const { normalisation } = model.data.manifest.options as unknown as IndexMethod;
	if (normalisation.name !== 'spi-anchors') return [];
	return model.indicators.filter(({ id }) => {
		const row = model.weight(id);
		return row !== null && row.best !== null && row.worst !== null;
	});
}
