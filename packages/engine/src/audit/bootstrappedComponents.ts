import { type BootstrappedWeights, bootstrapWeights } from '../fit/bootstrapWeights.ts';
import { columnSummary } from '../statistics/columnSummary.ts';
import type { AuditCell, AuditFinding, AuditTable } from './audit.ts';
import type { AuditContext } from './auditContext.ts';
import { counted, figure, orNone } from './auditNumbers.ts';
import { finding } from './finding.ts';
import { findingWords as words } from './words/findingWords.ts';

/** Samples of areas that principal-component weights are found on; the ends of a range of 90% need no more. */
const samples = 200;

/**
 * What principal components would give each component's indicators as weights, and how far that hangs on which areas are there,
 * with best and worst case among the areas (as the Social Progress Index does it) and without.
 *
 * Told of every component with three indicators or more, whatever its weights are: where they are equal or given, the figures
 * say what principal components would be worth. All periods together, as the method has them.
 */
export function bootstrappedComponents(context: AuditContext): {
	readonly table: AuditTable;
	readonly findings: readonly AuditFinding[];
	readonly told: boolean;
	readonly found: string;
} {
	const { name, scores } = context;
	const { tree, model } = scores;
	const first = tree.nodes.length;
	const rows: (readonly AuditCell[])[] = [];
	const unsteady: Unsteady[] = [];
	let [components, inForce] = [0, 0];
	for (const { node, parts } of context.groups) {
		const indicators = parts.filter((m) => m >= first);
		if (indicators.length < 3) continue;
		const models = indicators.map((m) => model.blocks.at(-1)![m - first]!);
		const { without, anchored } = bootstrap(context, node, indicators);
		if (without === null) continue;
		components++;
		const uses = models[0]!.origin === 'pca';
		if (uses) inForce++;
		const ruling = uses && scores.method.weights_on === 'standardised' ? (anchored ?? without) : without;
		if (ruling.reading !== 'steady') {
			const widest = Math.max(...ruling.upper.map((upper, j) => upper - ruling.lower[j]!));
			unsteady.push({ node, reading: ruling.reading, uses, widest, equal: 1 / indicators.length });
		}
		indicators.forEach((m, j) => {
			rows.push([
				name(node),
				name(m),
				figure(100 * models[j]!.weight),
				...rangeOf(anchored, j),
				...rangeOf(without, j),
				figure(100 * without.negative),
			]);
		});
	}
	const places = { kind: 'number' as const, decimals: 0 };
	return {
		findings: findingsOf(context, unsteady),
		told: components > 0,
		found:
			inForce > 0
				? `Principal-component weights are in force in ${counted(inForce, 'component')}; they are noise, or equal weights by another name, in ${orNone(unsteady.filter(({ uses }) => uses).length)}.`
				: `No weight in force is from principal components; they would be noise or plain equal weights in ${orNone(unsteady.length)} of ${counted(components, 'component')} of three indicators or more.`,
		table: {
			id: 'pca',
			caption: `Weights in force beside those that principal components would give, with the range of 90% of ${samples} samples of areas`,
			columns: [
				{ id: 'component', heading: 'Component', kind: 'text' },
				{ id: 'indicator', heading: 'Indicator', kind: 'text' },
				{ id: 'weight', heading: 'In force, %', kind: 'number', decimals: 1 },
				{ id: 'anchored', heading: 'With best and worst case, %', ...places },
				{ id: 'anchored_lower', heading: 'from', ...places },
				{ id: 'anchored_upper', heading: 'to', ...places },
				{ id: 'without', heading: 'Areas alone, %', ...places },
				{ id: 'without_lower', heading: 'from', ...places },
				{ id: 'without_upper', heading: 'to', ...places },
				{ id: 'negative', heading: 'Samples with a weight below zero, %', ...places },
			],
			rows,
		},
	};
}

/** A component whose principal-component weights mean nothing. */
interface Unsteady {
	readonly node: number;
	readonly reading: 'noise' | 'equal';
	/** Whether such weights are in force. */
	readonly uses: boolean;
	/** The widest range of a weight. */
	readonly widest: number;
	readonly equal: number;
}

function findingsOf({ name, id, areas }: AuditContext, unsteady: readonly Unsteady[]): readonly AuditFinding[] {
	return [true, false].flatMap((uses) =>
		(['noise', 'equal'] as const).flatMap((reading): readonly AuditFinding[] => {
			const own = unsteady.filter((one) => one.uses === uses && one.reading === reading);
			if (own.length === 0) return [];
			const text =
				reading === 'noise'
					? words.pcaNoise(
							own.map(({ node, widest, equal }) => [name(node), widest, equal] as const),
							uses,
						)
					: words.pcaEqual(
							own.map(({ node }) => name(node)),
							uses,
						);
			const figures = {
				components: own.length,
				widest: Math.max(...own.map(({ widest }) => widest)),
				areas: areas.length,
			};
			const code = reading === 'noise' ? 'PCA_NOISE' : 'PCA_EQUAL';
			return [
				finding(
					'pca-weights',
					code,
					uses ? 'shortfall' : 'note',
					own.map(({ node }) => id(node)),
					figures,
					text,
				),
			];
		}),
	);
}

function bootstrap(context: AuditContext, node: number, indicators: readonly number[]) {
	const { tree, anchors } = context.scores;
	const raw = indicators.map((m) => context.observed(m, 'all'));
	const moments = raw.map(columnSummary);
	const columns = raw.map((values, j) => values.map((x) => (x - moments[j]!.mean) / moments[j]!.sd));
	const run = (ends: { readonly best: readonly number[]; readonly worst: readonly number[] } | null) =>
		bootstrapWeights(context.name(node), columns, context.areas.length, ends, samples, context.seed);
	const end = (which: 'best' | 'worst') =>
		indicators.map((m, j) => {
			const sign = tree.indicators[m - tree.nodes.length]!.direction === 'lower' ? -1 : 1;
			const { mean, sd } = moments[j]!;
			return (sign * anchors!.at(-1)![m - tree.nodes.length]![which] - mean) / sd;
		});
	return {
		without: run(null),
		anchored: anchors === null ? null : run({ best: end('best'), worst: end('worst') }),
	};
}

function rangeOf(found: BootstrappedWeights | null, j: number): readonly AuditCell[] {
	if (found === null) return [null, null, null];
	return [found.weights[j]!, found.lower[j]!, found.upper[j]!].map((x) => figure(100 * x));
}
