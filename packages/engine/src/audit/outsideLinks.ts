import { correlation } from '../statistics/correlation.ts';
import { correlationTest } from '../statistics/correlationTest.ts';
import type { AuditFinding, SectionResult } from './audit.ts';
import type { AuditContext } from './auditContext.ts';
import { counted, figure } from './auditNumbers.ts';
import { redundantCorrelation } from './coherence.ts';
import { finding } from './finding.ts';
import { findingWords as words } from './words/findingWords.ts';

interface Outside {
	/** Id of an indicator, or the heading of a column of the area list. */
	readonly id: string;
	readonly name: string;
	readonly kind: 'indicator' | 'column of the area list';
	/** 1 where higher is better, -1 where lower is, 0 where neither is said. */
	readonly sign: 1 | -1 | 0;
	readonly values: Float64Array;
}

/**
 * How the index and its dimensions move with figures that are not in it: indicators outside the index and further columns of the
 * area list, in the audited period.
 *
 * @see OECD/JRC Handbook (2008), step 9
 */
export function outsideLinks(context: AuditContext): SectionResult {
	const { scores, name } = context;
	const { tree } = scores;
	const dimensions = tree.children[0]!.filter((m) => m < tree.nodes.length);
	const index = context.scoresOf(0);
	const links = outsideFigures(context).map((outside) => {
		const r = (column: Float64Array, method: 'pearson' | 'spearman') =>
			correlation(outside.values, column, method).r * (outside.sign === -1 ? -1 : 1);
		return {
			outside,
			n: correlation(outside.values, index, 'pearson').n,
			r: r(index, 'pearson'),
			p: correlationTest(outside.values, index, 'pearson'),
			spearman: r(index, 'spearman'),
			dimensions: dimensions.map((m) => r(context.scoresOf(m), 'pearson')),
		};
	});
	const told = links.filter(({ r }) => !Number.isNaN(r));
	const findings = told.flatMap(({ outside, r, p, n }): readonly AuditFinding[] => {
		const measures = outside.kind === 'indicator' ? [outside.id] : [];
		if (outside.sign !== 0 && r < 0 && p < 0.05) {
			const text = words.againstOutside(outside.name, r);
			return [finding('outside', 'OUTSIDE_AGAINST', 'shortfall', measures, { r, p, n }, text)];
		}
		if (Math.abs(r) > redundantCorrelation && p < 0.05) {
			const text = words.saysTheSame(outside.name, r);
			return [finding('outside', 'OUTSIDE_SAYS_THE_SAME', 'note', measures, { r, p, n }, text)];
		}
		return [];
	});
	const strongest = told.toSorted((a, b) => Math.abs(b.r) - Math.abs(a.r))[0];
	const number = (id: string, heading: string, decimals: number) => ({
		id,
		heading,
		kind: 'number' as const,
		decimals,
	});
	return {
		findings,
		tables: [
			{
				id: 'outside',
				caption: 'The index and its dimensions with figures outside the index',
				columns: [
					{ id: 'figure', heading: 'Figure', kind: 'text' },
					{ id: 'kind', heading: 'Kind', kind: 'text' },
					{ id: 'good', heading: 'Which way is good', kind: 'text' },
					number('n', 'Areas', 0),
					number('index', 'With the index (Pearson)', 2),
					number('p', 'p', 3),
					number('spearman', 'With the index (Spearman)', 2),
					...dimensions.map((m) => number(context.id(m), `With ${name(m)}`, 2)),
				],
				rows: links.map(({ outside, n, r, p, spearman, dimensions: each }) => [
					outside.name,
					outside.kind,
					outside.sign === 0 ? 'not said' : outside.sign === 1 ? 'higher' : 'lower (turned here)',
					n,
					figure(r),
					figure(p),
					figure(spearman),
					...each.map(figure),
				]),
			},
		],
		checks: [
			{
				id: 'outside',
				told: told.length > 0,
				found:
					strongest === undefined
						? 'There are no figures outside the index to hold it to.'
						: `Of ${counted(told.length, 'figure')} outside the index, ${strongest.outside.name} moves most with it (correlation ${strongest.r.toFixed(2)}).`,
			},
		],
	};
}

function outsideFigures({ dataset, scores, period, areas }: AuditContext): readonly Outside[] {
	const { tree, panel, layout } = scores;
	const indicators = tree.indicators.slice(tree.inIndex).map((indicator, i): Outside => {
		const m = tree.nodes.length + tree.inIndex + i;
		return {
			id: indicator.id,
			name: indicator.name,
			kind: 'indicator',
			sign: indicator.direction === 'neither' ? 0 : indicator.direction === 'lower' ? -1 : 1,
			values: Float64Array.from(areas, (a) => panel.value[m * layout.rows + period * layout.areas + a]!),
		};
	});
	const own = [...areas].map((a) => dataset.areas[a]!.attributes ?? {});
	const headings = [...new Set(own.flatMap((attributes) => Object.keys(attributes)))].sort();
	return [
		...indicators,
		...headings.map(
			(heading): Outside => ({
				id: heading,
				name: heading,
				kind: 'column of the area list',
				sign: 0,
				values: Float64Array.from(own, (attributes) => attributes[heading] ?? Number.NaN),
			}),
		),
	];
}
