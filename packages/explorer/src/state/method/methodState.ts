import { scoresBetweenAnchors } from '@social-index/engine';
import {
	type Direction,
	type FlagWord,
	flagBit,
	flagWords,
	type IndexMethod,
	type Project,
	type ReleaseManifest,
	type Weighting,
} from '@social-index/schema';
import type { IndexModel } from '../../model/IndexModel.ts';
import type { MeasureScale, MeasureScales } from '../../model/measureScales.ts';
import {
	type CarriedFigures,
	carriedFigures,
	cellCounts,
	readTransform,
	type TransformStep,
} from '../measure/indicatorFacts.ts';
import { measureKind } from '../measure/measureKind.ts';
import { type AuditState, auditState } from './auditState.ts';
import { type FitState, fitState } from './fitVerdict.ts';
import { type MethodChoices, methodChoices, type ToldMethod, weightsOf } from './methodChoices.ts';
import { type NoExample, type WorkedExample, workedExample } from './workedExample.ts';

export interface CountedIndicator {
	readonly id: string;
	readonly name: string;
	readonly count: number;
}

/** A line of the weights table; all shares from 0 to 1. */
export interface MethodWeight {
	readonly id: string;
	readonly name: string;
	/** 0 for the index. */
	readonly depth: number;
	readonly weight: number;
	readonly share: number;
	readonly effective: number;
	/** Points of the measure above per unit; `null` where that is no straight line in it. */
	readonly pointsPerUnit: number | null;
	/** `null` for aggregates, whose unit is a point of their score. */
	readonly unit: string | null;
	readonly origin: string;
}

/** A line of the table of indicators and their scales. Anchors, mean and spread are those in force, after the transform. */
export interface MethodIndicator {
	readonly id: string;
	readonly name: string;
	readonly parent: string;
	readonly direction: Direction;
	readonly unit: string;
	readonly decimals: number;
	readonly best: number | null;
	readonly worst: number | null;
	readonly mean: number | null;
	readonly sd: number | null;
	readonly basis: string;
	readonly transform: readonly TransformStep[];
	readonly carried: readonly CarriedFigures[];
}

export interface MethodState {
	readonly name: string;
	readonly place: string;
	readonly first: string;
	readonly last: string;
	readonly periods: number;
	readonly areas: number;
	/** Of measures that can be scored. */
	readonly dimensions: number;
	readonly components: number;
	readonly outside: number;
	/** Figures of the scored areas that go into the index, the missing ones among them. */
	readonly cells: number;
	readonly carriedCells: number;
	readonly interpolatedCells: number;
	readonly missingCells: number;
	readonly imputed: readonly CountedIndicator[];
	readonly clamped: readonly CountedIndicator[];
	readonly options: MethodOptions;
	/** The choices of every step, from the definitions that the engine runs. */
	readonly choices: MethodChoices;
	readonly scales: MeasureScales;
	/** Whether indicators are scored between a best and a worst case; the scores that these have. */
	readonly anchored: Pick<MeasureScale, 'low' | 'high'> | null;
	/** Whether each period has weights, means and spreads of its own; the tables then show those of the last. */
	readonly byPeriod: boolean;
	/** Figures that were brought in because they lay far out. */
	readonly treated: readonly CountedIndicator[];
	readonly peers: { readonly count: number; readonly all: boolean; readonly match: string | null };
	/** Components whose weights are made otherwise than the rest. */
	readonly ownWeighting: readonly {
		readonly name: string;
		readonly weighting: Weighting;
		/** `null` for a weights table. */
		readonly method: ToldMethod | null;
	}[];
	/** Scores made without all of their parts. */
	readonly partialScores: number;
	readonly example: WorkedExample | NoExample;
	readonly weights: readonly MethodWeight[];
	readonly fit: readonly (FitState & { readonly name: string; readonly parts: number })[];
	/** `null` where the release carries no audit. */
	readonly audit: AuditState | null;
	readonly indicators: readonly MethodIndicator[];
	readonly gaps: readonly {
		readonly id: string;
		readonly name: string;
		readonly kind: string;
		readonly reason: string;
	}[];
	readonly warnings: readonly string[];
	readonly flags: readonly { readonly word: FlagWord; readonly cells: number }[];
	readonly release: Pick<
		ReleaseManifest,
		'version' | 'created' | 'status' | 'note' | 'engineVersion' | 'preset' | 'seed' | 'inputs'
	>;
}

/** The method's options as the engine published them in the manifest. */
export type MethodOptions = IndexMethod & { readonly ratings: Project['ratings'] };

/** The method as it was run, from the definition and the numbers of the release. */
export function methodState(model: IndexModel): MethodState {
	const { manifest } = model.data;
	const options = manifest.options as unknown as MethodOptions;
	const counts = model.indicators.map(({ id, name }) => ({ id, name, ...cellCounts(model, id) }));
	const total = (of: (count: (typeof counts)[number]) => number) => counts.reduce((sum, count) => sum + of(count), 0);
	const counted = (of: (count: (typeof counts)[number]) => number) =>
		counts.filter((count) => of(count) > 0).map((count) => ({ id: count.id, name: count.name, count: of(count) }));
	const gaps = model.data.panel.measures.filter(({ gap }) => gap !== null);
	const flags = flagCounts(model);
	return {
		name: manifest.name,
		place: manifest.place,
		first: model.firstPeriod.name,
		last: model.lastPeriod.name,
		periods: model.periods.length,
		areas: model.areas.length,
		dimensions: model.dimensions.filter(({ gap }) => gap === null).length,
		components: model.components.filter(({ gap }) => gap === null).length,
		outside: model.outside.length,
		cells: total(({ cells }) => cells),
		carriedCells: inIndexWith(model, 'carried'),
		interpolatedCells: total(({ interpolated }) => interpolated),
		missingCells: total(({ missing }) => missing),
		imputed: counted(({ imputed }) => imputed),
		clamped: counted(({ clamped }) => clamped),
		treated: counted(({ treated }) => treated),
		options,
		choices: methodChoices(options),
		scales: model.scales,
		anchored: scoresBetweenAnchors(options) ? manifest.scales.indicator : null,
		byPeriod: model.weighsByPeriod,
		peers: peersOf(model, options),
		ownWeighting: ownWeightings(manifest.framework.children),
		partialScores: partialScores(model),
		example: workedExample(model, options),
		weights: weightLines(model),
		fit: model.data.fit.map((row) => ({
			...fitState(row),
			name: model.measure(row.measure).name,
			parts: model.measure(row.measure).children.length,
		})),
		audit: auditState(model),
		indicators: model.indicators.map(({ id }) => indicatorLine(model, id)),
		gaps: gaps.map(({ id, name, gap }) => ({ id, name, kind: measureKind(model, id).name, reason: gap! })),
		warnings: manifest.warnings.filter((warning) => !/^.+ is not scored\. /.test(warning)),
		flags: flagWords.map((word) => ({ word, cells: flags.get(word) ?? 0 })),
		release: {
			version: manifest.version,
			created: manifest.created,
			status: manifest.status,
			note: manifest.note,
			engineVersion: manifest.engineVersion,
			preset: manifest.preset,
			seed: manifest.seed,
			inputs: manifest.inputs,
		},
	};
}

function peersOf(model: IndexModel, { ratings }: MethodOptions): MethodState['peers'] {
	const count = model.areas.reduce((most, { peers }) => Math.max(most, peers.length), 0);
	const { match } = ratings.peers;
	const name = match !== undefined && model.hasMeasure(match) ? model.measure(match).name : (match ?? null);
	return { count, all: count === model.areas.length - 1, match: name };
}

function ownWeightings(nodes: Project['framework']['children']): MethodState['ownWeighting'] {
	return nodes.flatMap((node) => [
		...(node.weights === undefined
			? []
			: [{ name: node.name, weighting: node.weights, method: weightsOf(node.weights) }]),
		...ownWeightings(node.children ?? []),
	]);
}

function weightLines(model: IndexModel): readonly MethodWeight[] {
	const walk = (id: string, depth: number): MethodWeight[] => {
		const row = model.weight(id);
		const { parent, name, children } = model.measure(id);
		if (row === null) return [];
		const above = parent === null ? null : model.weight(parent);
		const definition = model.definition(id);
		return [
			{
				id,
				name,
				depth,
				weight: row.weight,
				share: above === null ? 1 : row.effectiveWeight / above.effectiveWeight,
				effective: row.effectiveWeight,
				pointsPerUnit: row.pointsPerUnit,
				unit: definition?.unit ?? null,
				origin: row.origin,
			},
			...children.flatMap((child) => walk(child, depth + 1)),
		];
	};
	return walk(model.index.id, 0);
}

function indicatorLine(model: IndexModel, id: string): MethodIndicator {
	const definition = model.definition(id)!;
	const row = model.weight(id);
	return {
		id,
		name: definition.name,
		parent: definition.component === null ? '' : model.measure(definition.component).name,
		direction: definition.direction,
		unit: definition.unit,
		decimals: definition.decimals,
		best: row === null ? definition.best : row.best,
		worst: row === null ? definition.worst : row.worst,
		mean: row?.mean ?? null,
		sd: row?.sd ?? null,
		basis: definition.anchorBasis,
		transform: readTransform(definition.transform),
		carried: carriedFigures(model, id),
	};
}

/** How many figures and scores of the release carry each flag, over all measures, periods and areas of the scored level. */
function flagCounts(model: IndexModel): ReadonlyMap<FlagWord, number> {
	const counts = new Map<FlagWord, number>();
	forScored(model, (m, bits) => {
		if (model.data.panel.measures[m]!.gap !== null) return;
		for (const word of flagWords) if ((bits & flagBit[word]) !== 0) counts.set(word, (counts.get(word) ?? 0) + 1);
	});
	return counts;
}

function inIndexWith(model: IndexModel, word: FlagWord): number {
	const inIndex = new Set(model.indicators.map(({ id }) => id));
	let count = 0;
	forScored(model, (m, bits) => {
		if ((bits & flagBit[word]) !== 0 && inIndex.has(model.data.panel.measures[m]!.id)) count++;
	});
	return count;
}

function partialScores(model: IndexModel): number {
	let count = 0;
	forScored(model, (m, bits) => {
		if ((bits & flagBit.partial) !== 0 && model.data.panel.measures[m]!.type !== 'indicator') count++;
	});
	return count;
}

/** Goes through the flags of all measures and periods in the areas of the scored level. */
function forScored(model: IndexModel, visit: (measure: number, bits: number) => void): void {
	const { panel } = model.data;
	const scored = new Set(model.areas.map(({ code }) => code));
	const columns = panel.areas.flatMap((code, a) => (scored.has(code) ? [a] : []));
	for (let m = 0; m < panel.measures.length; m++) {
		for (let t = 0; t < panel.periods.length; t++) {
			const start = (m * panel.periods.length + t) * panel.areas.length;
			for (const a of columns) visit(m, panel.flag[start + a]!);
		}
	}
}
