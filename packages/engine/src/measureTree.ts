import type { AggregateKind, Dataset, FrameworkNode, Indicator, Measure, ScorePanel } from '@social-index/schema';

/** The framework as positions in one list of measures. */
export interface MeasureTree {
	/** The index, all dimensions, all components, the indicators of the index, those outside it. */
	readonly measures: readonly Measure[];
	/** The first of `measures` are nodes; a parent always stands before its children. */
	readonly nodes: readonly FrameworkNode[];
	/** The rest of `measures`, in the same order. */
	readonly indicators: readonly Indicator[];
	/** How many of `indicators` are in the index. */
	readonly inIndex: number;
	/** Positions of the nodes or indicators right below each measure that can be scored; declared gaps are left out. */
	readonly children: readonly (readonly number[])[];
}

/**
 * Lays the framework and its indicators out in the order of the panel.
 *
 * A node right below the index is a dimension, every node deeper is a component. A node under which there is no indicator
 * is a declared gap: it stands among the measures and takes no part in any weight.
 *
 * @param dataset - its framework and indicators; indicators whose component is not in the framework are left out
 */
export function measureTree(dataset: Pick<Dataset, 'framework' | 'indicators'>): MeasureTree {
	const placed = placeNodes(dataset.framework);
	const nodes = placed.map((p) => p.node);
	const perNode = nodes.map((node) => dataset.indicators.filter((indicator) => indicator.component === node.id));
	const walk = (node: FrameworkNode): Indicator[] => [
		...perNode[nodes.indexOf(node)]!,
		...(node.children ?? []).flatMap(walk),
	];
	const inside = walk(dataset.framework);
	const outside = dataset.indicators.filter((indicator) => indicator.component === null);
	const indicators = [...inside, ...outside];
	const measures: Measure[] = placed.map(({ node, depth, parent }, i) => {
		const children = [...(node.children ?? []).map((child) => child.id), ...perNode[i]!.map((child) => child.id)];
		return {
			id: node.id,
			type: depth === 0 ? 'index' : depth === 1 ? 'dimension' : 'component',
			name: node.name,
			shortName: node.shortName ?? node.name,
			description: node.description ?? '',
			parent: parent?.id ?? null,
			children,
			gap: children.length > 0 ? null : (node.gap ?? 'There is no indicator for it yet.'),
			direction: 'higher',
		};
	});
	for (const indicator of indicators) {
		measures.push({
			id: indicator.id,
			type: 'indicator',
			name: indicator.name,
			shortName: indicator.shortName,
			description: indicator.description,
			parent: indicator.component,
			children: [],
			gap: null,
			direction: indicator.direction,
		});
	}
	const scorable = nodes.map((node) => walk(node).length > 0);
	const children = nodes.map((node, i) => [
		...(node.children ?? []).map((child) => nodes.indexOf(child)).filter((n) => scorable[n]),
		...perNode[i]!.map((indicator) => nodes.length + indicators.indexOf(indicator)),
	]);
	return { measures, nodes, indicators, inIndex: inside.length, children };
}

interface Placed {
	readonly node: FrameworkNode;
	readonly depth: number;
	readonly parent: FrameworkNode | null;
}

/** The index, then its dimensions, then every deeper node in the order of the tree. */
function placeNodes(root: FrameworkNode): readonly Placed[] {
	const below = (node: FrameworkNode, depth: number): Placed[] =>
		(node.children ?? []).flatMap((child) => [{ node: child, depth, parent: node }, ...below(child, depth + 1)]);
	const all = below(root, 1);
	return [
		{ node: root, depth: 0, parent: null },
		...all.filter((p) => p.depth === 1),
		...all.filter((p) => p.depth > 1),
	];
}

/** By which rule a node is scored: one that holds indicators as a component, whatever it is called. */
export function kindOfNode(tree: MeasureTree, node: number): AggregateKind {
	if (tree.children[node]!.some((m) => m >= tree.nodes.length)) return 'component';
	return node === 0 ? 'index' : 'dimension';
}

/** The same, told from a panel alone. */
export function kindOfMeasure({ measures }: Pick<ScorePanel, 'measures'>, measure: number): AggregateKind {
	const { children, type } = measures[measure]!;
	if (children.some((id) => measures.find((m) => m.id === id)?.type === 'indicator')) return 'component';
	return type === 'index' ? 'index' : 'dimension';
}
