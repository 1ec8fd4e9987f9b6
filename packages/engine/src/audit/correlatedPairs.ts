import { correlation } from '../statistics/correlation.ts';
import { correlationTest } from '../statistics/correlationTest.ts';
import type { AuditCell, AuditColumn } from './audit.ts';
import type { AuditContext } from './auditContext.ts';
import { figure } from './auditNumbers.ts';

/** Two measures, by position, and how they move together over the areas. */
export interface CorrelatedPair {
	/** The node that holds both; -1 where they are of different components. */
	readonly group: number;
	readonly first: number;
	readonly second: number;
	/** Areas that have both. */
	readonly n: number;
	/** Pearson's; NaN where one does not vary. */
	readonly r: number;
	/** How likely so strong a correlation, of either sign, would be by chance. */
	readonly p: number;
}

/** Pairs of parts of one node, node after node: indicators of a component, components of a dimension, dimensions. */
export function pairsWithin(context: AuditContext): readonly CorrelatedPair[] {
	return context.groups.flatMap(({ node, parts }) =>
		parts.flatMap((second, j) => parts.slice(0, j).map((first) => pairOf(context, node, first, second))),
	);
}

/** Pairs of indicators of different components, the strongest correlation of either sign first. */
export function pairsAcross(context: AuditContext): readonly CorrelatedPair[] {
	const { tree } = context.scores;
	const indicators = Array.from({ length: tree.inIndex }, (_, i) => tree.nodes.length + i);
	const componentOf = (m: number) => tree.measures[m]!.parent;
	return indicators
		.flatMap((second, j) =>
			indicators
				.slice(0, j)
				.filter((first) => componentOf(first) !== componentOf(second))
				.map((first) => pairOf(context, -1, first, second)),
		)
		.sort((a, b) => (Math.abs(b.r) || 0) - (Math.abs(a.r) || 0) || a.first - b.first || a.second - b.second);
}

function pairOf(context: AuditContext, group: number, first: number, second: number): CorrelatedPair {
	const [x, y] = [context.column(first), context.column(second)];
	return { group, first, second, ...correlation(x, y, 'pearson'), p: correlationTest(x, y, 'pearson') };
}

/** The columns of {@link pairFigures}. */
export const pairColumns: readonly AuditColumn[] = [
	{ id: 'first', heading: 'First', kind: 'text' },
	{ id: 'second', heading: 'Second', kind: 'text' },
	{ id: 'n', heading: 'Areas', kind: 'number', decimals: 0 },
	{ id: 'pearson', heading: 'Pearson', kind: 'number', decimals: 2 },
	{ id: 'pearson_p', heading: 'p', kind: 'number', decimals: 3 },
	{ id: 'spearman', heading: 'Spearman', kind: 'number', decimals: 2 },
	{ id: 'spearman_p', heading: 'p', kind: 'number', decimals: 3 },
	{ id: 'kendall', heading: 'Kendall', kind: 'number', decimals: 2 },
	{ id: 'kendall_p', heading: 'p', kind: 'number', decimals: 3 },
];

/** Kendall's compares every area with every other: of more areas than this it is left out. */
export const mostAreasInPairs = 2000;

/** Names, areas, and the three correlations with their p-values. */
export function pairFigures(context: AuditContext, { first, second, n, r, p }: CorrelatedPair): readonly AuditCell[] {
	const [x, y] = [context.column(first), context.column(second)];
	const others = (['spearman', 'kendall'] as const).flatMap((method) => {
		if (method === 'kendall' && context.areas.length > mostAreasInPairs) return [null, null];
		return [figure(correlation(x, y, method).r), figure(correlationTest(x, y, method))];
	});
	return [context.name(first), context.name(second), n, figure(r), figure(p), ...others];
}
