import type { AuditFinding, SectionResult } from './audit.ts';
import { type AuditContext, criticalCorrelation, fewToName, isFew, weakCorrelation } from './auditContext.ts';
import { counted, figure, orNone } from './auditNumbers.ts';
import { type CorrelatedPair, pairColumns, pairFigures, pairsAcross, pairsWithin } from './correlatedPairs.ts';
import { finding } from './finding.ts';
import { placementColumns, placements, placementTable } from './placements.ts';
import { findingWords as words } from './words/findingWords.ts';

/** Correlations above this say that two indicators are nearly one. */
export const redundantCorrelation = 0.9;

/** Of an index of a hundred indicators there are thousands of pairs; those that matter come first. */
const pairsShown = 500;

/**
 * Whether what stands together belongs together: correlations of indicators within and between components, of components
 * within dimensions, of dimensions; of each indicator with its own component, the others and the index.
 *
 * @see OECD/JRC Handbook (2008), step 4; Nunnally (1978), corrected item-total correlation
 */
export function coherence(context: AuditContext): SectionResult {
	const within = pairsWithin(context);
	const across = pairsAcross(context);
	const placed = placements(context);
	const findings = [
		...fewAreas(context),
		...context.groups.flatMap(({ node }) =>
			groupFindings(
				context,
				node,
				within.filter(({ group }) => group === node),
			),
		),
		...across
			.filter(({ r, p, n }) => isRedundant({ r: Math.abs(r), p, n }))
			.map(({ first, second, r, p, n }) => {
				const text = words.redundantAcross(context.name(first), context.name(second), r);
				const measures = [context.id(first), context.id(second)];
				return finding('redundancy', 'REDUNDANT_ACROSS', 'note', measures, { r, p, n }, text);
			}),
		...placed.findings,
	];
	const count = (...codes: readonly string[]) => findings.filter(({ code }) => codes.includes(code)).length;
	const figureOf = (code: string) =>
		findings.reduce((sum, found) => sum + (found.code === code ? found.figures.indicators! : 0), 0);
	const weak = within.filter(({ r }) => r < weakCorrelation).length;
	const apart = within.filter(({ r, p }) => r < 0 && p < 0.05).length;
	const near = within.filter(isRedundant).length;
	const pairs = counted(within.length, 'pair');
	const indicators = counted(placed.rows.length, 'indicator');
	return {
		findings,
		tables: [
			{
				id: 'pairs-within',
				caption: 'Parts of one component, of one dimension, and the dimensions: how each pair moves together',
				columns: [
					{ id: 'group', heading: 'Within', kind: 'text' },
					...pairColumns,
					{ id: 'reading', heading: 'Reading', kind: 'text' },
				],
				rows: within.map((pair) => [context.name(pair.group), ...pairFigures(context, pair), reading(pair)]),
			},
			{
				id: 'indicators-placed',
				caption: 'Each indicator with its own component, the closest other one, its dimension and the index (Pearson)',
				columns: placementColumns,
				rows: placementTable(context, placed.rows),
			},
			{
				id: 'indicators-by-component',
				caption: 'Each indicator with every component (Pearson)',
				columns: [
					{ id: 'indicator', heading: 'Indicator', kind: 'text' },
					...placed.components.map((n) => ({
						id: context.id(n),
						heading: context.scores.tree.measures[n]!.shortName,
						kind: 'number' as const,
						decimals: 2,
					})),
				],
				rows: placed.rows.map((p) => [context.name(p.indicator), ...p.with.map(({ r }) => figure(r))]),
			},
			{
				id: 'pairs-across',
				caption: `Indicators of different components, the strongest first${across.length > pairsShown ? ` (${pairsShown} of ${counted(across.length, 'pair')})` : ''}`,
				columns: pairColumns,
				rows: across.slice(0, pairsShown).map((pair) => pairFigures(context, pair)),
			},
		],
		checks: [
			{
				id: 'together',
				told: within.some(({ r }) => Number.isFinite(r)),
				found: `Of ${pairs} that stand together: correlation below ${weakCorrelation} in ${orNone(weak)}, clearly pulling apart in ${orNone(apart)}.`,
			},
			{
				id: 'redundancy',
				told: within.some(({ r, n }) => Number.isFinite(r) && n >= fewestOfPair),
				found: `Of ${pairs} that stand together: correlation above ${redundantCorrelation} in ${orNone(near)}.`,
			},
			{
				id: 'placement',
				told: placed.rows.some(({ other }) => other !== null),
				found: `Of ${indicators}: closer to another component than to their own ${orNone(count('CLOSER_TO_ANOTHER'))}, clearly against the rest of their own ${orNone(count('AGAINST_COMPONENT'))}, hardly with it ${orNone(figureOf('LOW_ITEM_REST'))}.`,
			},
			{
				id: 'voice',
				told: placed.rows.some(({ index }) => Number.isFinite(index.r)),
				found: `Of ${indicators}: hardly moving with the index ${orNone(figureOf('SILENT_INDICATORS'))}, against it ${orNone(count('AGAINST_INDEX'))}.`,
			},
		],
	};
}

/** Two areas always correlate perfectly, and three often do by chance. */
const fewestOfPair = 4;

function isRedundant({ r, p, n }: Pick<CorrelatedPair, 'r' | 'p' | 'n'>): boolean {
	return n >= fewestOfPair && r > redundantCorrelation && p < 0.05;
}

function fewAreas({ fewAreas: few, areas }: AuditContext): readonly AuditFinding[] {
	if (!few) return [];
	const critical = criticalCorrelation(areas.length);
	const text = words.fewAreas(areas.length, critical);
	return [finding('together', 'FEW_AREAS', 'limit', [], { areas: areas.length, critical }, text)];
}

function reading({ r, p, n }: CorrelatedPair): string {
	if (Number.isNaN(r)) return 'not defined';
	if (isRedundant({ r, p, n })) return 'nearly the same';
	if (r < 0 && p < 0.05) return 'pull apart';
	if (r < weakCorrelation) return isFew(n) ? 'weak, if it can be told' : 'weak';
	return '';
}

/** Pairs of one group that are nearly one, each by itself; those that pull apart, and those that hardly move together. */
function groupFindings(context: AuditContext, node: number, pairs: readonly CorrelatedPair[]): readonly AuditFinding[] {
	const { name, id } = context;
	const told = (list: readonly CorrelatedPair[]) =>
		list.map(({ first, second, r }) => [name(first), name(second), r] as const);
	const idsOf = (list: readonly CorrelatedPair[]) => [
		...new Set([node, ...list.flatMap(({ first, second }) => [first, second])].map(id)),
	];
	const summary = (list: readonly CorrelatedPair[]) => ({
		pairs: list.length,
		of: pairs.length,
		lowest: Math.min(...list.map(({ r }) => r)),
		n: fewest(list),
	});
	const fewest = (list: readonly CorrelatedPair[]) => Math.min(...list.map(({ n }) => n));
	const apart = pairs.filter(({ r, p }) => r < 0 && p < 0.05);
	const weak = pairs.filter((pair) => pair.r < weakCorrelation && !apart.includes(pair));
	const found = pairs.filter(isRedundant).map((pair) => {
		const { first, second, r, p, n } = pair;
		const text = words.redundantPair(name(node), name(first), name(second), r);
		return finding('redundancy', 'REDUNDANT_PAIR', 'shortfall', idsOf([pair]), { r, p, n }, text);
	});
	if (apart.length > 0) {
		const text = words.negativePairs(name(node), pairs.length, told(apart));
		found.push(finding('together', 'NEGATIVE_PAIRS', 'shortfall', idsOf(apart), summary(apart), text));
	}
	for (const few of [false, true]) {
		const list = weak.filter(({ n }) => isFew(n) === few);
		if (list.length === 0) continue;
		const text = words.weakPairs(name(node), pairs.length, told(list), fewToName(context, fewest(list)));
		found.push(finding('together', 'WEAK_PAIRS', few ? 'limit' : 'shortfall', idsOf(list), summary(list), text));
	}
	return found;
}
