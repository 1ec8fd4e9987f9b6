import { competitionRank } from '../ranks/competitionRank.ts';
import { median, quantile } from '../statistics/quantile.ts';
import { noisyWeights } from '../weights/noisyWeights.ts';
import type { AuditFinding, AuditTable } from './audit.ts';
import type { AuditContext } from './auditContext.ts';
import { counted, percent } from './auditNumbers.ts';
import { finding } from './finding.ts';
import type { NodeRescorer } from './nodeRescorer.ts';
import { findingWords as words } from './words/findingWords.ts';

/** Every weight is drawn up to this share higher or lower. */
export const noise = 0.25;
/** Ranks are uncertain where the middle area's range of 90% of the draws is wider than this share of all places. */
export const widestRange = 0.25;
/** An area is surely among the highest, or the lowest, where it is in this share of the draws. */
const sureShare = 0.9;
/** Of four places a quarter is one, which every rank spans: of so few areas nothing can be told. */
export const fewestRanked = 5;
/** How many places count as the top, and as the bottom. */
const ends = 3;

/**
 * Ranks under weights drawn at random around those in force, at every level at once: middle and range of each area's rank, and
 * how often it is among the three highest and the three lowest.
 *
 * @see Saisana, Saltelli and Tarantola (2005), J. R. Statist. Soc. A 168, 307-323; COINr `get_noisy_weights`
 */
export function weightNoise(
	context: AuditContext,
	rescore: NodeRescorer,
	published: Float64Array,
	ranked: number,
): { readonly table: AuditTable; readonly findings: readonly AuditFinding[]; readonly found: string } {
	const { dataset, scores, areas, draws, seed } = context;
	const n = areas.length;
	const { rank } = competitionRank(published);
	const drawn = Array.from(areas, () => new Float64Array(draws));
	noisyWeights(new Array<number>(scores.tree.measures.length).fill(1), noise, draws, seed).forEach((factors, k) => {
		const found = competitionRank(rescore({ weight: (m) => factors[m]! })).rank;
		for (let i = 0; i < n; i++) drawn[i]![k] = found[i]!;
	});
	const each = drawn.map((ranks, i) => {
		const share = (test: (r: number) => boolean) => ranks.filter(test).length / draws;
		const sorted = ranks.sort();
		return {
			i,
			rank: rank[i]!,
			median: quantile(sorted, 0.5),
			lower: Math.floor(quantile(sorted, 0.05)),
			upper: Math.ceil(quantile(sorted, 0.95)),
			top: share((r) => r <= ends),
			bottom: share((r) => r > ranked - ends),
		};
	});
	const told = each.filter((area) => area.rank > 0);
	const width = told.length === 0 ? 0 : median(told.map(({ lower, upper }) => upper - lower + 1));
	const name = (i: number) => dataset.areas[areas[i]!]!.name;
	const codeOf = (i: number) => scores.panel.areas[areas[i]!]!;
	const findings: AuditFinding[] = [];
	if (ranked >= fewestRanked && width > widestRange * ranked) {
		const text = words.wideRanks(width, ranked);
		findings.push(finding('weight-noise', 'WIDE_RANKS', 'shortfall', [], { width, ranked }, text));
	}
	// Of fewer areas than twice the ends and one, top and bottom say little.
	if (ranked > 2 * ends) {
		for (const [code, share, group] of [
			['TOP_UNSURE', (area: (typeof each)[number]) => area.top, told.filter((area) => area.rank <= ends)],
			['BOTTOM_UNSURE', (area: (typeof each)[number]) => area.bottom, told.filter((area) => area.rank > ranked - ends)],
		] as const) {
			const unsure = group.filter((area) => share(area) < sureShare);
			if (unsure.length === 0) continue;
			const text = words.endUnsure(
				code === 'TOP_UNSURE',
				unsure.map((area) => [name(area.i), share(area)] as const),
				sureShare,
			);
			const figures = { areas: unsure.length, lowest: Math.min(...unsure.map(share)) };
			findings.push(
				finding(
					'weight-noise',
					code,
					'note',
					[],
					figures,
					text,
					unsure.map(({ i }) => codeOf(i)),
				),
			);
		}
	}
	return {
		findings,
		found: `With every weight up to ${percent(noise)} higher or lower, the middle area's rank spans ${counted(width, 'place')} of ${ranked} in 90% of ${counted(draws, 'draw')}.`,
		table: {
			id: 'weight-noise',
			caption: `Each area's rank when every weight is up to ${percent(noise)} higher or lower (${counted(draws, 'draw')}, seed ${seed})`,
			columns: [
				{ id: 'area', heading: 'Area', kind: 'text' },
				{ id: 'rank', heading: 'Rank', kind: 'number', decimals: 0 },
				{ id: 'median', heading: 'Middle rank', kind: 'number', decimals: 0 },
				{ id: 'lower', heading: 'Rank from (5% of draws)', kind: 'number', decimals: 0 },
				{ id: 'upper', heading: 'to (95%)', kind: 'number', decimals: 0 },
				{ id: 'top', heading: `Among the ${ends} highest, % of draws`, kind: 'number', decimals: 0 },
				{ id: 'bottom', heading: `Among the ${ends} lowest, % of draws`, kind: 'number', decimals: 0 },
				{ id: 'code', heading: 'Code', kind: 'text' },
			],
			rows: told.map((area) => [
				name(area.i),
				area.rank,
				area.median,
				area.lower,
				area.upper,
				100 * area.top,
				100 * area.bottom,
				codeOf(area.i),
			]),
		},
	};
}
