import { aggregators, imputers, normalisers, presets, shrinkages, treatments, weightings } from '@social-index/engine';
import {
	type AggregateKind,
	aggregateKinds,
	type IndexMethod,
	type MethodChoice,
	type Weighting,
} from '@social-index/schema';

/** A method of one step as the engine's registries define it, with the options in force. */
export interface ToldMethod {
	readonly id: string;
	readonly name: string;
	readonly formula: string;
	readonly source: string;
	readonly options: readonly {
		readonly name: string;
		readonly value: string | number | boolean;
		readonly meaning: string;
	}[];
}

/** The method of some kinds of measure. */
export interface KindsMethod {
	readonly kinds: readonly AggregateKind[];
	readonly method: ToldMethod;
}

/** A setting that is otherwise than in the preset; methods are told as `power mean (p = 0.5)`. */
export interface MethodDifference {
	readonly setting: keyof IndexMethod;
	/** `null` where the setting is one for all kinds of measure. */
	readonly kind: AggregateKind | null;
	readonly own: SettingValue;
	readonly preset: SettingValue;
}

/** Names of methods one after the other, or a plain setting. */
export type SettingValue = readonly string[] | string | number | boolean | null;

/** The choices of every step of a method, from the definitions that the engine runs. */
export interface MethodChoices {
	/** `null` where nothing is done. */
	readonly shrinkage: ToldMethod | null;
	readonly imputation: readonly ToldMethod[];
	readonly treatment: ToldMethod | null;
	readonly normalisation: ToldMethod;
	/** `null` for a weights table of another release. */
	readonly weights: ToldMethod | null;
	/** From the component up; kinds made alike stand together. */
	readonly aggregation: readonly KindsMethod[];
	readonly rescale: readonly KindsMethod[];
	readonly preset: {
		readonly id: string;
		readonly name: string;
		readonly description: string;
		readonly source: string;
	};
	readonly differences: readonly MethodDifference[];
}

type Definition = {
	readonly id: string;
	readonly name: string;
	readonly formula: string;
	readonly source: string;
	readonly options: Readonly<
		Record<string, { readonly default: string | number | boolean | null; readonly meaning: string }>
	>;
};

/** Weights of components with best and worst case among the areas, which need more than one node's parts and so are in no registry. */
const principalComponent: Definition = {
	id: 'pca',
	name: 'first principal component',
	formula: 'v of the largest eigenvalue of the correlations, best and worst case among the areas; w = v / Σ v',
	source: 'Social Progress Index methodology report 2017',
	options: {},
};

export function methodChoices(method: IndexMethod): MethodChoices {
	const preset = presets.find(({ id }) => id === method.preset)!;
	return {
		shrinkage: unlessNone(shrinkages, method.shrinkage),
		imputation: method.imputation.map((choice) => told(imputers, choice)),
		treatment: unlessNone(treatments, method.treatment),
		normalisation: told(normalisers, method.normalisation),
		weights: weightsOf(method.weights),
		aggregation: grouped(aggregateKinds, (kind) => told(aggregators, method.aggregation[kind])),
		rescale: grouped(
			(['component', 'dimension'] as const).filter((kind) => method.rescale[kind] !== null),
			(kind) => told(normalisers, method.rescale[kind]!),
		),
		preset: { id: preset.id, name: preset.name, description: preset.description, source: preset.source },
		differences: differencesFrom(preset.method, method),
	};
}

/** The method of a weighting; `null` for a weights table. */
export function weightsOf(weights: Weighting): ToldMethod | null {
	return typeof weights === 'string' ? told([principalComponent, ...weightings], { name: weights, options: {} }) : null;
}

function told(definitions: readonly Definition[], { name, options }: MethodChoice): ToldMethod {
	const definition = definitions.find(({ id }) => id === name)!;
	return {
		id: name,
		name: definition.name,
		formula: definition.formula,
		source: definition.source,
		options: Object.entries(definition.options)
			// Whether values are brought back to the ends is a setting of the whole method, told with the ends.
			.filter(([option]) => !(name === 'spi-anchors' && option === 'clamp'))
			.map(([option, spec]) => ({ name: option, value: options[option] ?? spec.default!, meaning: spec.meaning })),
	};
}

function unlessNone(definitions: readonly Definition[], choice: MethodChoice): ToldMethod | null {
	return choice.name === 'none' ? null : told(definitions, choice);
}

function grouped<K extends AggregateKind>(kinds: readonly K[], of: (kind: K) => ToldMethod): readonly KindsMethod[] {
	const groups: { kinds: AggregateKind[]; method: ToldMethod }[] = [];
	for (const kind of kinds) {
		const method = of(kind);
		const last = groups.at(-1);
		if (last !== undefined && JSON.stringify(last.method) === JSON.stringify(method)) last.kinds.push(kind);
		else groups.push({ kinds: [kind], method });
	}
	return groups;
}

function differencesFrom(preset: Omit<IndexMethod, 'preset'>, own: IndexMethod): readonly MethodDifference[] {
	const row = (setting: keyof IndexMethod, kind: AggregateKind | null, values: readonly SettingValue[]) =>
		JSON.stringify(values[0]) === JSON.stringify(values[1])
			? []
			: [{ setting, kind, own: values[0]!, preset: values[1]! }];
	const both = (of: (method: Omit<IndexMethod, 'preset'>) => SettingValue) => [of(own), of(preset)];
	const plain = ['anchors', 'clamp', 'standardise', 'reference', 'weights_on', 'weights_from'] as const;
	return [
		...row(
			'shrinkage',
			null,
			both(({ shrinkage }) => [brief(shrinkages, shrinkage)]),
		),
		...row(
			'imputation',
			null,
			both(({ imputation }) => imputation.map((choice) => brief(imputers, choice))),
		),
		...row(
			'treatment',
			null,
			both(({ treatment }) => [brief(treatments, treatment)]),
		),
		...row(
			'normalisation',
			null,
			both(({ normalisation }) => [brief(normalisers, normalisation)]),
		),
		...plain.flatMap((setting) =>
			row(
				setting,
				null,
				both((method) => method[setting]),
			),
		),
		...row(
			'weights',
			null,
			both(({ weights }) => [weightsOf(weights)?.name ?? (weights as { model: string }).model]),
		),
		...aggregateKinds.flatMap((kind) => [
			...row(
				'aggregation',
				kind,
				both(({ aggregation }) => [brief(aggregators, aggregation[kind])]),
			),
			...(kind === 'index'
				? []
				: row(
						'rescale',
						kind,
						both(({ rescale }) => rescaled(rescale[kind])),
					)),
			...row(
				'required_share',
				kind,
				both(({ required_share }) => required_share[kind]),
			),
		]),
	];
}

function rescaled(choice: MethodChoice | null): SettingValue {
	return choice === null ? null : [brief(normalisers, choice)];
}

/** A method in a few words, e.g. `power mean (p = 0.5)`. */
function brief(definitions: readonly Definition[], choice: MethodChoice): string {
	const { name, options } = told(definitions, choice);
	const set = options.map((option) => `${option.name} = ${option.value}`);
	return set.length === 0 ? name : `${name} (${set.join(', ')})`;
}
