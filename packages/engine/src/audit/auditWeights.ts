import { arithmeticMean } from '../aggregation/weightedMeans.ts';
import { correlation } from '../statistics/correlation.ts';
import { optimisedWeights } from '../weights/optimisedWeights.ts';
import type { AuditCell, AuditFinding, AuditTable, SectionResult } from './audit.ts';
import { type AuditContext, isFew } from './auditContext.ts';
import { counted, figure, orNone, percent } from './auditNumbers.ts';
import { bootstrappedComponents } from './bootstrappedComponents.ts';
import { finding } from './finding.ts';
import { findingWords as words } from './words/findingWords.ts';

/** A part whose share of the correlations is less than half its weight, or more than half as much again, does not count as said. */
export const followedFrom = 0.5;
export const followedTo = 1.5;

interface Part {
	readonly measure: number;
	readonly node: number;
	/** Nominal weight, and share of the score of the measure above. */
	readonly weight: number;
	readonly share: number;
	readonly effective: number;
	readonly r: number;
	/** The fewest areas that the correlation of any part of the node is of. */
	readonly n: number;
	/** Of the sum of the correlations of all parts of the node. */
	readonly shareOfCorrelations: number;
	readonly withIndex: number;
}

/**
 * What the weights say and what they do: nominal and effective weights beside the correlations of the parts with what they are
 * in; principal-component weights and how steady they are; weights by which each part would count as said.
 *
 * @see Becker, Saisana, Paruolo and Vandecasteele (2017), Ecological Indicators 80, 12-22
 */
export function auditWeights(context: AuditContext): SectionResult {
	const { name, id } = context;
	const parts = partsOf(context);
	const pca = bootstrappedComponents(context);
	const findings: AuditFinding[] = parts.flatMap((part) => {
		if (Number.isNaN(part.shareOfCorrelations)) return [];
		const ratio = part.shareOfCorrelations / part.share;
		if (ratio >= followedFrom && ratio <= followedTo) return [];
		const text = words.weightNotFollowed(
			name(part.measure),
			name(part.node),
			part.share,
			part.r,
			part.shareOfCorrelations,
		);
		const figures = { share: part.share, shareOfCorrelations: part.shareOfCorrelations, r: part.r, n: part.n };
		const severity = isFew(part.n) ? ('limit' as const) : ('shortfall' as const);
		return [
			finding('weights-followed', 'WEIGHT_NOT_FOLLOWED', severity, [id(part.measure), id(part.node)], figures, text),
		];
	});
	const missed = findings.length;
	const compared = parts.filter(({ shareOfCorrelations: share }) => !Number.isNaN(share)).length;
	findings.push(...pca.findings);
	return {
		findings,
		tables: [weightsTable(context, parts), pca.table, balanceTable(context)],
		checks: [
			{
				id: 'weights-followed',
				told: compared > 0,
				found: `Of ${counted(compared, 'part')}: counting for less than half of its weight, or for more than half as much again ${orNone(missed)}.`,
			},
			{ id: 'pca-weights', told: pca.told, found: pca.found },
		],
	};
}

function partsOf(context: AuditContext): readonly Part[] {
	const { scores, period, groups, scoresOf, id } = context;
	const { tree, panel } = scores;
	const own = panel.periods[period]!;
	const rows = new Map(
		scores.weights.filter((row) => row.period === null || row.period === own).map((row) => [row.measure, row]),
	);
	const index = scoresOf(0);
	// A node with one part passes it on, so that there is nothing to compare; the part is listed all the same.
	const single = tree.nodes.flatMap((_, node) =>
		tree.children[node]!.length === 1 ? [{ node, parts: tree.children[node]! }] : [],
	);
	return [...groups, ...single]
		.toSorted((a, b) => a.node - b.node)
		.flatMap(({ node, parts }) => {
			const score = scoresOf(node);
			const above = rows.get(id(node))!.effectiveWeight;
			const found = parts.map((m) => correlation(context.column(m), score, 'pearson'));
			const r = found.map((own) => own.r);
			const n = Math.min(...found.map((own) => own.n));
			const sum = r.reduce((total, x) => total + x, 0);
			return parts.map((measure, j): Part => {
				const row = rows.get(id(measure))!;
				return {
					measure,
					node,
					weight: row.weight,
					share: row.effectiveWeight / above,
					effective: row.effectiveWeight,
					r: r[j]!,
					n,
					shareOfCorrelations: parts.length > 1 && sum > 0 ? r[j]! / sum : Number.NaN,
					withIndex: correlation(context.column(measure), index, 'pearson').r,
				};
			});
		});
}

function weightsTable({ name, scores: { tree } }: AuditContext, parts: readonly Part[]): AuditTable {
	return {
		id: 'weights',
		caption: 'What each weight says, and what it does',
		columns: [
			{ id: 'part', heading: 'Part', kind: 'text' },
			{ id: 'type', heading: 'Kind', kind: 'text' },
			{ id: 'measure', heading: 'Of', kind: 'text' },
			{ id: 'weight', heading: 'Weight, %', kind: 'number', decimals: 1 },
			{ id: 'share', heading: 'Share of its score, %', kind: 'number', decimals: 1 },
			{ id: 'share_of_correlations', heading: 'Share of the correlations, %', kind: 'number', decimals: 1 },
			{ id: 'r', heading: 'r with it', kind: 'number', decimals: 2 },
			{ id: 'effective', heading: 'Weight in the whole index, %', kind: 'number', decimals: 1 },
			{ id: 'r_index', heading: 'r with the index', kind: 'number', decimals: 2 },
		],
		rows: parts.map((part) => [
			name(part.measure),
			tree.measures[part.measure]!.type,
			name(part.node),
			figure(100 * part.weight),
			figure(100 * part.share),
			figure(100 * part.shareOfCorrelations),
			figure(part.r),
			figure(100 * part.effective),
			figure(part.withIndex),
		]),
	};
}

/** Weights of the dimensions, and of the components of each, by which every part would count equally. */
function balanceTable(context: AuditContext): AuditTable {
	const { name, scores } = context;
	const { tree } = scores;
	const rows = context.groups.flatMap(({ node, parts }): (readonly AuditCell[])[] => {
		if (parts.some((m) => m >= tree.nodes.length)) return [];
		const columns = parts.map((m) => context.scoresOf(m));
		const named = parts.map((m, j) => ({ id: context.id(m), values: columns[j]! }));
		const mean = (weights: readonly number[]) => arithmeticMean({ id: context.id(node), parts: named, weights });
		const equal = parts.map(() => 1 / parts.length);
		const before = columns.map((column) => correlation(column, mean(equal), 'pearson').r);
		const found = optimisedWeights(columns, mean, 'balance');
		const told = Number.isFinite(found.miss);
		const missed = found.miss < 0.005 ? 'yes' : `no, it misses by ${percent(found.miss)}`;
		const reached = told ? missed : 'cannot be told';
		return parts.map((m, j) => [
			name(node),
			name(m),
			figure(100 * equal[j]!),
			figure(before[j]!),
			told ? figure(100 * found.weights[j]!) : null,
			figure(found.correlations[j]!),
			reached,
		]);
	});
	return {
		id: 'balance',
		caption: 'For comparison: weights by which every part would have the same correlation with the plain mean',
		columns: [
			{ id: 'measure', heading: 'Measure', kind: 'text' },
			{ id: 'part', heading: 'Part', kind: 'text' },
			{ id: 'equal', heading: 'Equal weight, %', kind: 'number', decimals: 1 },
			{ id: 'r_equal', heading: 'r with it', kind: 'number', decimals: 2 },
			{ id: 'balance', heading: 'Balancing weight, %', kind: 'number', decimals: 1 },
			{ id: 'r_balance', heading: 'r with it', kind: 'number', decimals: 2 },
			{ id: 'reached', heading: 'Balance reached', kind: 'text' },
		],
		rows,
	};
}
