import { bartlettTest } from '../fit/bartlettTest.ts';
import { covarianceAlpha } from '../fit/covarianceAlpha.ts';
import { cronbachAlpha } from '../fit/cronbachAlpha.ts';
import { indexFit } from '../fit/indexFit.ts';
import { samplingAdequacy } from '../fit/samplingAdequacy.ts';
import { correlationMatrix } from '../statistics/correlationMatrix.ts';
import { type PrincipalComponents, principalComponents } from '../weights/principalComponents.ts';
import type { AuditFinding, SectionResult } from './audit.ts';
import { type AuditContext, fewToName, isFew } from './auditContext.ts';
import { counted, figure, orNone } from './auditNumbers.ts';
import { finding } from './finding.ts';
import { findingWords as words } from './words/findingWords.ts';

/** Below this alpha the parts of a measure do not move together well enough. */
export const leastAlpha = 0.7;
/** Below this KMO they share too little for one measure. */
export const leastAdequacy = 0.5;

interface GroupFit {
	readonly node: number;
	readonly parts: readonly number[];
	/** Areas with all parts. */
	readonly n: number;
	readonly alpha: number | null;
	readonly alphaOfScores: number | null;
	readonly kmo: number | null;
	readonly msa: readonly number[];
	readonly bartlett: number | null;
	readonly components: PrincipalComponents | null;
	/** Why there are no figures; `null` where there are. */
	readonly undefinedBecause: string | null;
}

/**
 * How well the parts of every node fit together, without anchors: both forms of alpha, sampling adequacy, Bartlett's test,
 * eigenvalues.
 *
 * @see Cronbach (1951); Kaiser (1960, 1974); Bartlett (1951); Social Progress Index methodology report 2017
 */
export function auditFit(context: AuditContext): SectionResult {
	const { name, id } = context;
	const groups = context.groups.map(({ node, parts }) => groupFit(context, node, parts));
	const pooled = new Map(indexFit(context.dataset, context.scores).fit.map((row) => [row.measure, row.alpha]));
	const findings = groups.flatMap((group) => groupFindings(context, group));
	const told = groups.filter(({ alpha }) => alpha !== null);
	if (findings.some(({ code }) => code === 'LOW_ALPHA')) {
		findings.push(finding('alpha', 'ALPHA_ELSEWHERE', 'note', [], {}, words.alphaElsewhere));
	}
	const below = (code: string) => findings.filter((found) => found.code === code).length;
	return {
		findings,
		tables: [
			{
				id: 'fit',
				caption: 'How well the parts of each measure fit together',
				columns: [
					{ id: 'measure', heading: 'Measure', kind: 'text' },
					{ id: 'parts', heading: 'Parts', kind: 'number', decimals: 0 },
					{ id: 'n', heading: 'Areas with all', kind: 'number', decimals: 0 },
					{ id: 'alpha', heading: 'Alpha (standardised)', kind: 'number', decimals: 2 },
					{ id: 'alpha_scores', heading: 'Alpha (of the scores)', kind: 'number', decimals: 2 },
					{ id: 'alpha_pooled', heading: 'Alpha of all periods (fit.csv)', kind: 'number', decimals: 2 },
					{ id: 'kmo', heading: 'KMO', kind: 'number', decimals: 2 },
					{ id: 'bartlett_p', heading: 'Bartlett p', kind: 'number', decimals: 3 },
					{ id: 'first_share', heading: 'First principal component, % of variance', kind: 'number', decimals: 0 },
					{ id: 'above_one', heading: 'Eigenvalues above 1', kind: 'number', decimals: 0 },
				],
				rows: groups.map((g) => [
					name(g.node),
					g.parts.length,
					g.n,
					g.alpha,
					g.alphaOfScores,
					pooled.get(id(g.node)) ?? null,
					g.kmo,
					g.bartlett,
					g.components === null ? null : figure(100 * g.components.shares[0]!),
					g.components === null ? null : g.components.eigenvalues.filter((x) => x > 1).length,
				]),
			},
			{
				id: 'parts-fit',
				caption: 'Each part: sampling adequacy and correlation with the first principal component',
				columns: [
					{ id: 'measure', heading: 'Measure', kind: 'text' },
					{ id: 'part', heading: 'Part', kind: 'text' },
					{ id: 'msa', heading: 'Sampling adequacy', kind: 'number', decimals: 2 },
					{ id: 'loading', heading: 'With the first principal component', kind: 'number', decimals: 2 },
				],
				rows: groups.flatMap((g) =>
					g.parts.map((part, j) => [
						name(g.node),
						name(part),
						g.parts.length > 2 ? figure(g.msa[j] ?? Number.NaN) : null,
						g.components === null
							? null
							: figure(g.components.vectors[0]![j]! * Math.sqrt(Math.max(0, g.components.eigenvalues[0]!))),
					]),
				),
			},
			{
				id: 'eigenvalues',
				caption: 'Eigenvalues: how the variance falls on principal components',
				columns: [
					{ id: 'measure', heading: 'Measure', kind: 'text' },
					{ id: 'place', heading: 'Principal component', kind: 'number', decimals: 0 },
					{ id: 'eigenvalue', heading: 'Eigenvalue', kind: 'number', decimals: 2 },
					{ id: 'share', heading: '% of variance', kind: 'number', decimals: 0 },
				],
				rows: groups.flatMap((g) =>
					(g.components?.eigenvalues ?? []).map((x, k) => [
						name(g.node),
						k + 1,
						figure(x),
						figure(100 * g.components!.shares[k]!),
					]),
				),
			},
		],
		checks: [
			{
				id: 'alpha',
				told: told.length > 0,
				found: `Alpha is below ${leastAlpha} in ${orNone(below('LOW_ALPHA'))} of ${counted(told.length, 'measure')} that have two parts or more.`,
			},
			{
				id: 'adequacy',
				told: groups.some(({ kmo, parts }) => kmo !== null && parts.length > 2),
				found: `KMO is below ${leastAdequacy} in ${orNone(below('LOW_KMO'))} of ${counted(groups.filter(({ parts }) => parts.length > 2).length, 'measure')} that have three parts or more; a part shares too little with the rest in ${orNone(below('LOW_MSA'))}.`,
			},
			{
				id: 'one-thing',
				told: groups.some(({ components }) => components !== null),
				found: `More than one thing in ${orNone(below('SECOND_FACTOR'))} of ${counted(groups.length, 'measure')}; links that cannot be told from chance in ${orNone(below('UNRELATED'))}.`,
			},
		],
	};
}

function groupFit(context: AuditContext, node: number, parts: readonly number[]): GroupFit {
	const columns = parts.map(context.column);
	const { r, n } = correlationMatrix(columns);
	const none = {
		node,
		parts,
		n,
		alpha: null,
		alphaOfScores: null,
		kmo: null,
		msa: [],
		bartlett: null,
		components: null,
	};
	if (n <= parts.length) return { ...none, undefinedBecause: words.tooFewComplete(n, parts.length) };
	const constant = parts.filter((_, j) => r[j]!.every((x, k) => j === k || Number.isNaN(x)));
	if (constant.length > 0) return { ...none, undefinedBecause: words.constantParts(constant.map(context.name)) };
	const adequacy = samplingAdequacy(r);
	const complete = columns[0]!.map((_, i) => (columns.every((column) => !Number.isNaN(column[i]!)) ? 1 : 0));
	const scores = parts.map((m) => context.scoresOf(m).map((x, i) => (complete[i] === 1 ? x : Number.NaN)));
	return {
		...none,
		alpha: cronbachAlpha(r),
		alphaOfScores: covarianceAlpha(scores, 'complete'),
		// Of two indicators KMO is a half whatever they are.
		kmo: parts.length > 2 ? (adequacy?.overall ?? null) : null,
		msa: adequacy?.each ?? [],
		bartlett: bartlettTest(r, n)?.p ?? null,
		components: principalComponents(r),
		undefinedBecause: null,
	};
}

function groupFindings(context: AuditContext, group: GroupFit): AuditFinding[] {
	const { name, id } = context;
	const { node, parts, n, alpha, kmo, msa, bartlett, components } = group;
	const own = [id(node)];
	if (group.undefinedBecause !== null) {
		const text = words.noFit(name(node), group.undefinedBecause);
		return [finding('alpha', 'NO_FIT', 'limit', own, { n }, text)];
	}
	const found: AuditFinding[] = [];
	if (alpha !== null && alpha < leastAlpha) {
		const few = isFew(n);
		const text = words.lowAlpha(name(node), alpha, fewToName(context, n));
		found.push(finding('alpha', 'LOW_ALPHA', few ? 'limit' : 'shortfall', own, { alpha, n }, text));
	}
	if (kmo !== null && kmo < leastAdequacy) {
		found.push(finding('adequacy', 'LOW_KMO', 'shortfall', own, { kmo, n }, words.lowKmo(name(node), kmo)));
	} else if (kmo === null && parts.length > 2) {
		found.push(finding('adequacy', 'NO_KMO', 'limit', own, { n }, words.noKmo(name(node))));
	}
	const low =
		parts.length > 2 ? parts.map((m, j) => ({ m, own: msa[j]! })).filter((part) => part.own < leastAdequacy) : [];
	if (low.length > 0) {
		const text = words.lowMsa(
			name(node),
			low.map((part) => [name(part.m), part.own] as const),
		);
		const figures = { parts: low.length, of: parts.length, lowest: Math.min(...low.map((part) => part.own)) };
		found.push(finding('adequacy', 'LOW_MSA', 'shortfall', [node, ...low.map(({ m }) => m)].map(id), figures, text));
	}
	if (bartlett !== null && bartlett > 0.05) {
		const text = words.unrelated(name(node), bartlett, n);
		found.push(finding('one-thing', 'UNRELATED', 'limit', own, { p: bartlett, n }, text));
	}
	const second = components?.eigenvalues[1] ?? 0;
	if (parts.length > 2 && second > 1) {
		const text = words.secondFactor(name(node), second, components!.shares[0]!);
		found.push(finding('one-thing', 'SECOND_FACTOR', 'shortfall', own, { eigenvalue: second }, text));
	}
	return found;
}
