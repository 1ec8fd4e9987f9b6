import { itemRest } from '../fit/itemRest.ts';
import { kindOfNode } from '../measureTree.ts';
import { type Correlation, correlation } from '../statistics/correlation.ts';
import type { AuditCell, AuditColumn, AuditFinding } from './audit.ts';
import { type AuditContext, criticalCorrelation, fewToName, isFew, weakCorrelation } from './auditContext.ts';
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
	readonly own: Correlation;
	/** With the other indicators of its component, over the areas that have all of them; NaN where it is alone. */
	readonly rest: Correlation;
	readonly other: (Correlation & { readonly component: number }) | null;
	readonly dimension: Correlation;
	readonly index: Correlation;
	/** With each component, in their order. */
	readonly with: readonly Correlation[];
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
		const complete = (own[0] ?? []).filter((_, i) => own.every((column) => !Number.isNaN(column[i]!))).length;
		const dimension = context.scoresOf(dimensionOf(component));
		return parts.map((indicator, j): Placement => {
			const r = (column: Float64Array) => correlation(own[j]!, column, 'pearson');
			const each = columns.map(r);
			const others = components
				.map((node, k) => ({ component: node, ...each[k]! }))
				.filter((other, k) => k !== c && !Number.isNaN(other.r))
				.sort((a, b) => b.r - a.r);
			return {
				indicator,
				component,
				size: parts.length,
				own: each[c]!,
				rest: { r: rest[j]!, n: complete },
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

/** Whether a correlation is further below zero than chance alone brings it once in forty times. */
function isAgainst({ r, n }: Correlation): boolean {
	return r < -criticalCorrelation(n);
}

/** Those of which enough areas have the figures to tell, then those of which too few have. */
function byEnough(
	list: readonly Placement[],
	of: (placed: Placement) => Correlation,
): readonly { readonly placed: readonly Placement[]; readonly fewest: number; readonly few: boolean }[] {
	const fewestOf = (own: readonly Placement[]) => Math.min(...own.map((one) => of(one).n));
	const enough = list.filter((one) => !isFew(of(one).n));
	const few = list.filter((one) => isFew(of(one).n));
	return [enough, few].flatMap((placed) =>
		placed.length === 0 ? [] : [{ placed, fewest: fewestOf(placed), few: placed === few }],
	);
}

/** Indicators of one component that move against it, hardly with it, or more closely with another. */
function componentFindings(
	context: AuditContext,
	component: number,
	all: readonly Placement[],
): readonly AuditFinding[] {
	const { name, id } = context;
	const own = all.filter((placed) => placed.component === component);
	// Of two indicators the rest is the other one: the pair says the same.
	const compared = own.filter(({ size }) => size > 2);
	const against = compared.filter(({ rest }) => isAgainst(rest));
	const weak = compared.filter((placed) => placed.rest.r < weakCorrelation && !against.includes(placed));
	const found = own
		.filter((p) => p.other !== null && p.other.r > p.own.r)
		.map((p) => {
			const other = p.other!;
			const n = Math.min(p.own.n, other.n);
			const few = isFew(n);
			const text = words.closerToAnother(
				name(p.indicator),
				name(component),
				p.own.r,
				name(other.component),
				other.r,
				fewToName(context, n),
			);
			const measures = [p.indicator, component, other.component].map(id);
			const figures = { own: p.own.r, other: other.r, n };
			return finding('placement', 'CLOSER_TO_ANOTHER', few ? 'limit' : 'shortfall', measures, figures, text);
		});
	for (const { indicator, rest } of against) {
		const text = words.againstComponent(name(indicator), name(component), rest.r);
		found.push(
			finding('placement', 'AGAINST_COMPONENT', 'shortfall', [indicator, component].map(id), { ...rest }, text),
		);
	}
	for (const { placed, fewest, few } of byEnough(weak, ({ rest }) => rest)) {
		const text = words.lowItemRest(
			name(component),
			placed.map((p) => [name(p.indicator), p.rest.r] as const),
			fewToName(context, fewest),
		);
		const measures = [component, ...placed.map(({ indicator }) => indicator)].map(id);
		const figures = { ...summary(placed, ({ rest }) => rest), of: own.length };
		const severity = few ? 'limit' : 'shortfall';
		found.push(finding('placement', 'LOW_ITEM_REST', severity, measures, figures, text));
	}
	return found;
}

/** How many, the lowest correlation and the fewest areas. */
function summary(placed: readonly Placement[], of: (one: Placement) => Correlation) {
	const each = placed.map(of);
	return {
		indicators: placed.length,
		lowest: Math.min(...each.map(({ r }) => r)),
		n: Math.min(...each.map(({ n }) => n)),
	};
}

/** Indicators that move against the index, and those that hardly move with it. */
function voiceFindings(context: AuditContext, all: readonly Placement[]): readonly AuditFinding[] {
	const { name, id } = context;
	const against = all.filter(({ index }) => isAgainst(index));
	const silent = all.filter((placed) => placed.index.r < weakCorrelation && !against.includes(placed));
	const found = against.map(({ indicator, index }) =>
		finding(
			'voice',
			'AGAINST_INDEX',
			'shortfall',
			[id(indicator)],
			{ ...index },
			words.againstIndex(name(indicator), index.r),
		),
	);
	for (const { placed, fewest, few } of byEnough(silent, ({ index }) => index)) {
		const text = words.silentIndicators(
			placed.map((p) => [name(p.indicator), p.index.r] as const),
			fewToName(context, fewest),
		);
		const figures = { ...summary(placed, ({ index }) => index), of: all.length };
		const measures = placed.map(({ indicator }) => id(indicator));
		const severity = few ? 'limit' : 'shortfall';
		found.push(finding('voice', 'SILENT_INDICATORS', severity, measures, figures, text));
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
		figure(p.own.r),
		figure(p.rest.r),
		p.other === null ? '' : name(p.other.component),
		p.other === null ? null : figure(p.other.r),
		figure(p.dimension.r),
		figure(p.index.r),
	]);
}
