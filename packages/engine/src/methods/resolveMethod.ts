import {
	type AggregateKind,
	aggregateKinds,
	type IndexMethod,
	InputError,
	type MethodChoice,
	type MethodChoiceInput,
	type MethodInput,
	type Problem,
} from '@social-index/schema';
import { aggregators } from '../aggregation/aggregators.ts';
import { shrinkages } from '../deprivation/shrinkages.ts';
import { imputers } from '../imputation/imputers.ts';
import { normalisers } from '../normalisation/normalisers.ts';
import { presets } from '../presets/presets.ts';
import { treatments } from '../treatment/treatments.ts';
import type { MethodDefinition } from './methodDefinition.ts';
import { methodNamed } from './methodNamed.ts';

/** The methods of each step, by what the step is called in index.yaml. */
export const stepMethods = {
	shrinkage: shrinkages,
	imputation: imputers,
	treatment: treatments,
	normalisation: normalisers,
	aggregation: aggregators,
	rescale: normalisers,
} as const satisfies Readonly<Record<string, readonly MethodDefinition<unknown>[]>>;

/**
 * The method in force: a preset, with what index.yaml says otherwise in its place.
 *
 * What is named anew is taken as it is said, with the defaults of its options: the preset's options of another method of
 * the same step are not kept. Of aggregation, rescaling and required shares each kind of measure can be set by itself.
 *
 * @param given - the `method` of index.yaml
 * @throws InputError with every method and option that does not exist, and choices that cannot stand together
 * (`METHODS_CONFLICT`)
 * @example
 * resolveMethod({ preset: 'spi-ward' }).imputation // => [{ name: 'ols', options: {} }]
 * resolveMethod({ preset: 'eu-spi', aggregation: { index: 'geometric' } }).aggregation.index // => { name: 'geometric', options: {} }
 * resolveMethod({ preset: 'eu-spi' }).aggregation.index // => { name: 'power', options: { p: 0.5 } }
 */
export function resolveMethod(given: MethodInput): IndexMethod {
	const preset = presets.find(({ id }) => id === given.preset)!.method;
	const { imputation, aggregation } = given;
	const method: IndexMethod = {
		preset: given.preset,
		shrinkage: chosen(given.shrinkage) ?? preset.shrinkage,
		imputation:
			imputation === undefined
				? preset.imputation
				: (Array.isArray(imputation) ? imputation : [imputation])
						.map((choice) => chosen(choice)!)
						.filter(({ name }) => name !== 'none'),
		treatment: chosen(given.treatment) ?? preset.treatment,
		anchors: given.anchors ?? preset.anchors,
		clamp: given.clamp ?? preset.clamp,
		normalisation: chosen(given.normalisation) ?? preset.normalisation,
		standardise: given.standardise ?? preset.standardise,
		reference: given.reference ?? preset.reference,
		weights: given.weights ?? preset.weights,
		weights_on:
			given.weights_on ??
			(chosen(given.normalisation)?.name === 'spi-anchors' || given.normalisation === undefined
				? preset.weights_on
				: 'scores'),
		weights_from: given.weights_from ?? preset.weights_from,
		aggregation: perKind((kind) => aggregationOf(aggregation, kind) ?? preset.aggregation[kind]),
		rescale: {
			component: chosen(given.rescale?.component) ?? preset.rescale.component,
			dimension: chosen(given.rescale?.dimension) ?? preset.rescale.dimension,
		},
		required_share: perKind((kind) => given.required_share?.[kind] ?? preset.required_share[kind]),
	};
	const problems = [...unknownChoices(method), ...conflicts(method)];
	if (problems.length > 0) throw new InputError(problems);
	return method;
}

/** Whether every indicator of the index must say its best and its worst case. */
export function needsAnchors(method: IndexMethod): boolean {
	return method.anchors === 'given' && scoresBetweenAnchors(method);
}

/** Whether indicators are scored between their best and worst case, whatever others have. */
export function scoresBetweenAnchors({ normalisation }: Pick<IndexMethod, 'normalisation'>): boolean {
	return ['spi-anchors', 'goalposts', 'scaled'].includes(normalisation.name);
}

function chosen(choice: MethodChoiceInput | undefined): MethodChoice | null {
	if (choice === undefined) return null;
	if (typeof choice === 'string') return { name: choice, options: {} };
	const { name, ...options } = choice;
	return { name, options };
}

function aggregationOf(given: MethodInput['aggregation'], kind: AggregateKind): MethodChoice | null {
	if (given === undefined) return null;
	if (typeof given === 'string' || 'name' in given) return chosen(given as MethodChoiceInput);
	return chosen(given[kind]);
}

function perKind<T>(of: (kind: AggregateKind) => T): Record<AggregateKind, T> {
	return { component: of('component'), dimension: of('dimension'), index: of('index') };
}

function unknownChoices(method: IndexMethod): readonly Problem[] {
	const { shrinkage, imputation, treatment, normalisation, aggregation, rescale } = method;
	const told = <F>(step: string, definitions: readonly MethodDefinition<F>[], choice: MethodChoice | null) => {
		if (choice === null) return [];
		try {
			methodNamed(step, definitions, choice.name, choice.options);
			return [];
		} catch (error) {
			if (!(error instanceof InputError)) throw error;
			return error.problems;
		}
	};
	return [
		...told('shrinkage', stepMethods.shrinkage, shrinkage),
		...imputation.flatMap((choice) => told('imputation', stepMethods.imputation, choice)),
		...told('treatment', stepMethods.treatment, treatment),
		...told('normalisation', stepMethods.normalisation, normalisation),
		...new Set(aggregateKinds.flatMap((kind) => told('aggregation', stepMethods.aggregation, aggregation[kind]))),
		...told('rescale', stepMethods.rescale, rescale.component),
		...told('rescale', stepMethods.rescale, rescale.dimension),
	];
}

function conflicts(method: IndexMethod): readonly Problem[] {
	const problem = (column: string, found: string, message: string, mend: string): Problem => ({
		code: 'METHODS_CONFLICT',
		severity: 'error',
		file: 'index.yaml',
		column: `method.${column}`,
		found,
		message,
		mend,
	});
	const { normalisation, weights_on, treatment, reference, weights, standardise } = method;
	const problems: Problem[] = [];
	if (weights_on === 'standardised' && normalisation.name !== 'spi-anchors') {
		problems.push(
			problem(
				'weights_on',
				'standardised',
				`Weights can multiply z-scores only where indicators are scored between anchors, and the normalisation is ${normalisation.name}.`,
				'Write weights_on: scores, or normalisation: spi-anchors.',
			),
		);
	}
	if (treatment.name !== 'none' && weights_on === 'standardised') {
		problems.push(
			problem(
				'treatment',
				treatment.name,
				'Outliers are not treated where indicators are scored between anchors: the anchors bound them.',
				'Take treatment out, or use a transform (cap, floor, log) for the indicator, which its best and worst case go through as well.',
			),
		);
	}
	if (typeof weights === 'object' && weights_on === 'scores') {
		problems.push(
			problem(
				'weights',
				'model',
				'A weights table brings means, spreads and anchors, which this method does not use.',
				'Write weights: given with the weight of each indicator in indicators.csv, or use a preset of the Social Progress Index.',
			),
		);
	}
	if (typeof weights === 'object' && standardise === 'by-period') {
		problems.push(
			problem(
				'standardise',
				'by-period',
				'A weights table holds one mean and spread for all periods, so periods cannot each be standardised by themselves.',
				'Write standardise: pooled.',
			),
		);
	}
	if (normalisation.name === 'distance-to-reference' && reference === null) {
		problems.push(
			problem(
				'reference',
				'',
				'Areas are to be held against a reference area, and none is named.',
				'Write reference: and its code.',
			),
		);
	}
	return problems;
}
