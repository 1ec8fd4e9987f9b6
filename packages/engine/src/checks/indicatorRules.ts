import {
	type Dataset,
	type ImportedModel,
	type IndexMethod,
	InputError,
	type Problem,
	type Weighting,
} from '@social-index/schema';
import type { MeasureTree } from '../measureTree.ts';
import { needsAnchors } from '../methods/resolveMethod.ts';
import { resolveAnchors } from '../normalisation/resolveAnchors.ts';
import type { Anchors } from '../normalisation/standardise.ts';
import { type IndicatorTransform, parseTransform } from '../transforms/indicatorTransform.ts';

/** What of the method is known before the data are looked at. */
export interface IndicatorRules {
	readonly transform: IndicatorTransform;
	/** `null` where the indicator does not say both and need not: it is outside the index, or what is observed stands in. */
	readonly anchors: Anchors | null;
	/** The row of the imported model in force for it; `null` where its own anchors and spread are used. */
	readonly imported: ImportedModel['rows'][number] | null;
}

/** The rules of every indicator of the tree, in its order. */
export function indicatorRules(dataset: Dataset, method: IndexMethod, tree: MeasureTree): readonly IndicatorRules[] {
	const problems: Problem[] = [];
	const missing: string[] = [];
	const rules = tree.indicators.map((indicator, i): IndicatorRules => {
		let transform = parseTransform('');
		try {
			transform = parseTransform(indicator.transform);
		} catch (error) {
			if (!(error instanceof InputError)) throw error;
			problems.push(
				...error.problems.map((p) => ({ ...p, file: 'indicators.csv', message: `${p.message} (${indicator.id})` })),
			);
			return { transform, anchors: null, imported: null };
		}
		const outside = i >= tree.inIndex;
		let imported: IndicatorRules['imported'] = null;
		if (!outside && typeof weightingOf(method, tree, indicator.component) === 'object') {
			imported = dataset.model?.rows.find((row) => row.measure === indicator.id) ?? null;
			if (imported === null) {
				missing.push(indicator.id);
				return { transform, anchors: null, imported };
			}
		}
		const unscored = indicator.best === null || indicator.worst === null || indicator.direction === 'neither';
		if ((outside || (imported === null && !needsAnchors(method))) && unscored) {
			return { transform, anchors: null, imported };
		}
		const anchors = resolveAnchors(indicator, transform, imported);
		if ('code' in anchors) {
			problems.push(anchors);
			return { transform, anchors: null, imported };
		}
		return { transform, anchors, imported };
	});
	problems.push(...missingFromModel(dataset, missing));
	for (const { imported } of rules) {
		if (imported !== null && !(imported.sd > 0 && Number.isFinite(imported.mean))) {
			problems.push({
				code: 'MODEL_SPREAD',
				severity: 'error',
				file: dataset.model!.origin,
				column: 'sd',
				found: String(imported.sd),
				message: `The imported model has no usable mean and spread for ${imported.measure}.`,
				mend: 'Import the tables/weights.csv of a release as it was written.',
			});
		}
	}
	if (problems.length > 0) throw new InputError(problems);
	return rules;
}

function missingFromModel(dataset: Dataset, missing: readonly string[]): readonly Problem[] {
	if (missing.length === 0) return [];
	if (dataset.model === null) {
		return [
			{
				code: 'NO_MODEL',
				severity: 'error',
				file: 'index.yaml',
				column: 'method.weights',
				message: 'Weights are to be taken from a model, and none was read.',
				mend: 'Name a weights table that exists, or use equal, given or pca.',
			},
		];
	}
	const { origin } = dataset.model;
	return missing.map((id) => ({
		code: 'NOT_IN_MODEL',
		severity: 'error' as const,
		file: origin,
		column: 'measure',
		message: `The imported model has no row for the indicator ${id}.`,
		mend: `Import a model that has it, or give its component weights of its own (weights: equal).`,
	}));
}

/** How the indicators of a node are weighted: as it says itself, else as the method says. */
export function weightingOf(method: IndexMethod, tree: MeasureTree, node: string | null): Weighting {
	return tree.nodes.find((n) => n.id === node)?.weights ?? method.weights;
}
