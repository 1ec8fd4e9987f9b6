import type { Dataset, FrameworkNode, IndexMethod, MethodInput, Project } from '@social-index/schema';
import { scoresBetweenAnchors } from '../methods/resolveMethod.ts';
import { scoreIndex } from '../scoreIndex.ts';
import type { AuditContext } from './auditContext.ts';
import { mostAreasInPairs } from './correlatedPairs.ts';
import type { NodeRescorer } from './nodeRescorer.ts';
import { choiceWords } from './words/choiceWords.ts';

/** Another way to make the index: one choice that differs from the method in force. */
export interface MethodChoiceMade {
	readonly id: string;
	/** Which step of the method it is about. */
	readonly step: keyof typeof choiceWords.steps;
	readonly name: string;
	/** Index scores in the order of the context's areas. @throws InputError where it cannot be done */
	readonly scores: () => Float64Array;
}

/**
 * The choices that an audit tries, each by itself, everything else as it is: filling gaps, treating outliers, other scales,
 * other weights, other ways to bring scores together, holding values at best and worst case or not.
 *
 * Where weights come from a table and the choice leaves its scales behind, the table's weights are kept as given ones.
 */
export function methodChoices(context: AuditContext, rescore: NodeRescorer): readonly MethodChoiceMade[] {
	const { method } = context.scores;
	const anchored = scoresBetweenAnchors(method);
	const onScores = { weights_on: 'scores' as const };
	const whole = (
		id: keyof typeof choiceWords.choices,
		step: MethodChoiceMade['step'],
		change: Partial<MethodInput>,
		kept = false,
	) => ({
		id,
		step,
		name: choiceWords.choices[id],
		scores: () => rerun(context, change, kept),
	});
	const together = (id: keyof typeof choiceWords.choices, aggregation: IndexMethod['aggregation']) => ({
		id,
		step: 'aggregation' as const,
		name: choiceWords.choices[id],
		scores: () => rescore({ aggregation }),
	});
	const choices: MethodChoiceMade[] = [
		method.imputation.length > 0
			? whole('no-imputation', 'imputation', { imputation: 'none' })
			: whole('ols', 'imputation', { imputation: 'ols' }),
		method.treatment.name === 'none'
			? whole('treated', 'treatment', { treatment: 'log-ct' })
			: whole('untreated', 'treatment', { treatment: 'none' }),
	];
	if (method.normalisation.name !== 'minmax') {
		choices.push(whole('minmax', 'normalisation', { normalisation: 'minmax', ...onScores }, true));
		if (method.treatment.name === 'none') {
			choices.push(
				whole('minmax-treated', 'normalisation', { normalisation: 'minmax', treatment: 'log-ct', ...onScores }, true),
			);
		}
	}
	if (method.normalisation.name !== 'zscore')
		choices.push(whole('zscore', 'normalisation', { normalisation: 'zscore', ...onScores }, true));
	if (!['rank', 'percentile-rank'].includes(method.normalisation.name)) {
		choices.push(whole('percentile-rank', 'normalisation', { normalisation: 'percentile-rank', ...onScores }, true));
	}
	if (!anchored) {
		const change = { normalisation: 'spi-anchors', anchors: 'given', clamp: true, weights_on: 'scores' } as const;
		choices.push(whole('spi-anchors', 'normalisation', change, true));
	}
	const given = context.dataset.indicators.filter(({ component }) => component !== null).map(({ weight }) => weight);
	if (method.weights !== 'equal' || someNode(context.dataset.framework, (node) => node.weights !== undefined)) {
		choices.push(plain(context, 'equal', false));
	}
	if (method.weights !== 'given' && new Set(given).size > 1) choices.push(plain(context, 'given', false));
	if (method.weights !== 'pca') choices.push(plain(context, 'pca', false));
	if (someNode(context.dataset.framework, (node) => node.weight !== undefined))
		choices.push(plain(context, 'equal-throughout', true));
	const named = (name: string, options = {}) => ({ name, options });
	const everywhere = (name: string) => ({ component: named(name), dimension: named(name), index: named(name) });
	const above = (name: string, options = {}) => ({
		...method.aggregation,
		dimension: named(name, options),
		index: named(name, options),
	});
	const aggregations = [
		['arithmetic', everywhere('arithmetic')],
		['geometric', everywhere('geometric')],
		['geometric-above', above('geometric')],
		['power-above', above('power', { p: 0.5 })],
		...(context.areas.length > mostAreasInPairs ? [] : [['copeland', everywhere('copeland')] as const]),
	] as const;
	for (const [id, aggregation] of aggregations) {
		if (JSON.stringify(aggregation) !== JSON.stringify(method.aggregation)) choices.push(together(id, aggregation));
	}
	if (anchored) {
		choices.push(whole(method.clamp ? 'unclamped' : 'clamped', 'clamp', { clamp: !method.clamp }));
	}
	return choices;
}

/** Weights of one kind in every component, and where asked for of dimensions and components too. */
function plain(
	context: AuditContext,
	weights: 'equal' | 'given' | 'pca' | 'equal-throughout',
	throughout: boolean,
): MethodChoiceMade {
	return {
		id: `weights-${weights}`,
		step: 'weights',
		name: choiceWords.choices[`weights-${weights}`],
		scores: () => {
			const own = weights === 'equal-throughout' ? 'equal' : weights;
			const { dataset } = context;
			const framework = eachNode(dataset.framework, ({ weight, weights: _, ...node }) =>
				throughout || weight === undefined ? node : { ...node, weight },
			);
			return indexScores(context, { ...dataset, framework, project: withMethod(dataset.project, { weights: own }) });
		},
	};
}

function rerun(context: AuditContext, change: Partial<MethodInput>, keepTable: boolean): Float64Array {
	const { dataset, scores } = context;
	const kept = keepTable && dataset.model !== null ? tableAsGiven(dataset) : dataset;
	const weights = keepTable && typeof scores.method.weights === 'object' ? { weights: 'given' as const } : {};
	return indexScores(context, { ...kept, project: withMethod(kept.project, { ...weights, ...change }) });
}

/** The weights of an imported table as the given weights of the indicators that it holds. */
function tableAsGiven(dataset: Dataset): Dataset {
	const weights = new Map(dataset.model!.rows.map(({ measure, weight }) => [measure, weight]));
	return {
		...dataset,
		indicators: dataset.indicators.map((own) => ({ ...own, weight: weights.get(own.id) ?? own.weight })),
		framework: eachNode(dataset.framework, (node) =>
			typeof node.weights === 'object' ? { ...node, weights: 'given' as const } : node,
		),
	};
}

function withMethod(project: Project, change: Partial<MethodInput>): Project {
	return { ...project, method: { ...project.method, ...change } };
}

function indexScores({ areas, period }: AuditContext, dataset: Dataset): Float64Array {
	const { panel, layout } = scoreIndex(dataset);
	return Float64Array.from(areas, (a) => panel.score[period * layout.areas + a]!);
}

function eachNode(node: FrameworkNode, change: (node: FrameworkNode) => FrameworkNode): FrameworkNode {
	const changed = change(node);
	return changed.children === undefined
		? changed
		: { ...changed, children: changed.children.map((child) => eachNode(child, change)) };
}

function someNode(node: FrameworkNode, test: (node: FrameworkNode) => boolean): boolean {
	return test(node) || (node.children ?? []).some((child) => someNode(child, test));
}
