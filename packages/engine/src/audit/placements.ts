import { itemRest } from '../fit/itemRest.ts';
import { kindOfNode } from '../measureTree.ts';
import { correlation } from '../statistics/correlation.ts';
import type { AuditCell, AuditColumn, AuditFinding } from './audit.ts';
import { type AuditContext, weakCorrelation } from './auditContext.ts';
import { figure } from './auditNumbers.ts';
import { finding } from './finding.ts';
import { findingWords as words } from './words/findingWords.ts';

/** How one indicator moves with what it is in and what it is not in; measures by position. */
export interface Placement {
	readonly indicator: number;
	readonly component: number;
	/** Indicators in its component. */
	readonly size: number;
	/** With its component's score, of which it is a part. */
	readonly own: number;
	/** With the other indicators of its component; NaN where it is alone. */
	readonly rest: number;
	readonly other: { readonly component: number; readonly r: number } | null;
	readonly dimension: number;
	readonly index: number;
	/** With each component, in their order. */
	readonly with: readonly number[];
}

/** Whether each indicator belongs where it stands and has a say in the index. */
export function placements(context: AuditContext): {
	readonly components: readonly number[];
	readonly rows: readonly Placement[];
	readonly findings: readonly AuditFinding[];
} {
	const { tree } = context.scores;
	const components = [...tree.nodes.keys()].filter((n) => kindOfNode(tree, n) === 'component');
	const columns = components.map((n) => context.scoresOf(n));
	const index = context.scoresOf(0);
	const dimensionOf = (node: number): number => {
		const parent = tree.children.findIndex((parts) => parts.includes(node));
		return parent <= 0 ? node : dimensionOf(parent);
	};
	const rows = components.flatMap((component, c) => {
		const parts = tree.children[component]!.filter((m) => m >= tree.nodes.length);
		const own = parts.map((m) => context.observed(m));
		const rest = itemRest(own);
		const dimension = context.scoresOf(dimensionOf(component));
		return parts.map((indicator, j): Placement => {
			const r = (column: Float64Array) => correlation(own[j]!, column, 'pearson').r;
			const each = columns.map(r);
			const others = components
				.map((node, k) => ({ component: node, r: each[k]! }))
				.filter((other, k) => k !== c && !Number.isNaN(other.r))
				.sort((a, b) => b.r - a.r);
			return {
				indicator,
				component,
				size: parts.length,
				own: each[c]!,
				rest: rest[j]!,
				other: others[0] ?? null,
				dimension: r(dimension),
				index: r(index),
				with: each,
			};
		});
	});
	return { components, rows, findings: rows.flatMap((placed) => findingsOf(context, placed)) };
}

function findingsOf(context: AuditContext, p: Placement): readonly AuditFinding[] {
	const { name, id } = context;
	const severity = context.fewAreas ? 'limit' : 'shortfall';
	const [indicator, component] = [name(p.indicator), name(p.component)];
	const measures = [id(p.indicator), id(p.component)];
	const found: AuditFinding[] = [];
	if (p.other !== null && p.other.r > p.own) {
		const text = words.closerToAnother(indicator, component, p.own, name(p.other.component), p.other.r);
		const all = [...measures, id(p.other.component)];
		found.push(finding('placement', 'CLOSER_TO_ANOTHER', severity, all, { own: p.own, other: p.other.r }, text));
	}
	// Of two indicators the rest is the other one: the pair says the same.
	if (p.size > 2 && p.rest < weakCorrelation) {
		const text = words.lowItemRest(indicator, component, p.rest);
		found.push(finding('placement', 'LOW_ITEM_REST', severity, measures, { r: p.rest }, text));
	}
	if (p.index < -context.criticalCorrelation) {
		const text = words.againstIndex(indicator, p.index);
		found.push(finding('voice', 'AGAINST_INDEX', 'shortfall', measures, { r: p.index }, text));
	} else if (p.index < weakCorrelation) {
		const text = words.silentIndicator(indicator, p.index);
		found.push(finding('voice', 'SILENT_INDICATOR', severity, measures, { r: p.index }, text));
	}
	return found;
}

/** The columns of {@link placementTable}. */
export const placementColumns: readonly AuditColumn[] = [
	{ id: 'indicator', heading: 'Indicator', kind: 'text' },
	{ id: 'component', heading: 'Own component', kind: 'text' },
	{ id: 'own', heading: 'With it', kind: 'number', decimals: 2 },
	{ id: 'rest', heading: 'With the rest of it', kind: 'number', decimals: 2 },
	{ id: 'other', heading: 'Closest other component', kind: 'text' },
	{ id: 'other_r', heading: 'With that', kind: 'number', decimals: 2 },
	{ id: 'dimension', heading: 'With its dimension', kind: 'number', decimals: 2 },
	{ id: 'index', heading: 'With the index', kind: 'number', decimals: 2 },
];

export function placementTable({ name }: AuditContext, rows: readonly Placement[]): readonly (readonly AuditCell[])[] {
	return rows.map((p) => [
		name(p.indicator),
		name(p.component),
		figure(p.own),
		figure(p.rest),
		p.other === null ? '' : name(p.other.component),
		p.other === null ? null : figure(p.other.r),
		figure(p.dimension),
		figure(p.index),
	]);
}
