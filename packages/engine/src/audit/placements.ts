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
	const findings = [
		...components.flatMap((component) => componentFindings(context, component, rows)),
		...voiceFindings(context, rows),
	];
	return { components, rows, findings };
}

/** Indicators of one component that move against it, hardly with it, or more closely with another. */
function componentFindings(
	context: AuditContext,
	component: number,
	all: readonly Placement[],
): readonly AuditFinding[] {
	const { name, id, fewAreas, criticalCorrelation } = context;
	const soft = fewAreas ? 'limit' : 'shortfall';
	const own = all.filter((placed) => placed.component === component);
	// Of two indicators the rest is the other one: the pair says the same.
	const compared = own.filter(({ size }) => size > 2);
	const against = compared.filter(({ rest }) => rest < -criticalCorrelation);
	const weak = compared.filter((placed) => placed.rest < weakCorrelation && !against.includes(placed));
	const found = own
		.filter(({ other, own: r }) => other !== null && other.r > r)
		.map((p) => {
			const other = p.other!;
			const text = words.closerToAnother(name(p.indicator), name(component), p.own, name(other.component), other.r);
			const measures = [p.indicator, component, other.component].map(id);
			return finding('placement', 'CLOSER_TO_ANOTHER', soft, measures, { own: p.own, other: other.r }, text);
		});
	for (const p of against) {
		const text = words.againstComponent(name(p.indicator), name(component), p.rest);
		const measures = [id(p.indicator), id(component)];
		found.push(finding('placement', 'AGAINST_COMPONENT', 'shortfall', measures, { r: p.rest }, text));
	}
	if (weak.length > 0) {
		const text = words.lowItemRest(
			name(component),
			weak.map((p) => [name(p.indicator), p.rest] as const),
		);
		const measures = [component, ...weak.map(({ indicator }) => indicator)].map(id);
		const figures = { indicators: weak.length, of: own.length, lowest: Math.min(...weak.map(({ rest }) => rest)) };
		found.push(finding('placement', 'LOW_ITEM_REST', soft, measures, figures, text));
	}
	return found;
}

/** Indicators that move against the index, and those that hardly move with it. */
function voiceFindings(context: AuditContext, all: readonly Placement[]): readonly AuditFinding[] {
	const { name, id, fewAreas, criticalCorrelation } = context;
	const against = all.filter(({ index }) => index < -criticalCorrelation);
	const silent = all.filter((placed) => placed.index < weakCorrelation && !against.includes(placed));
	const found = against.map(({ indicator, index }) =>
		finding(
			'voice',
			'AGAINST_INDEX',
			'shortfall',
			[id(indicator)],
			{ r: index },
			words.againstIndex(name(indicator), index),
		),
	);
	if (silent.length > 0) {
		const text = words.silentIndicators(silent.map((p) => [name(p.indicator), p.index] as const));
		const figures = {
			indicators: silent.length,
			of: all.length,
			lowest: Math.min(...silent.map(({ index }) => index)),
		};
		const measures = silent.map(({ indicator }) => id(indicator));
		found.push(finding('voice', 'SILENT_INDICATORS', fewAreas ? 'limit' : 'shortfall', measures, figures, text));
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
