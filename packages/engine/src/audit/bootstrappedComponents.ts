import { type BootstrappedWeights, bootstrapWeights } from '../fit/bootstrapWeights.ts';
import { type Anchors, type Moments, pooledMoments } from '../normalisation/standardise.ts';
import type { RowBlock } from '../panelLayout.ts';
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
 * say what principal components would be worth. From the rows that the method finds weights on (all periods, or the latest
 * alone), without imputed figures; where the method standardises each period by itself, so is it done here. Without best and
 * worst case the scores are taken where the method finds weights on scores.
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
	const untried: number[] = [];
	let [components, inForce] = [0, 0];
	for (const { node, parts } of context.groups) {
		const indicators = parts.filter((m) => m >= first);
		if (indicators.length < 3) continue;
		const models = indicators.map((m) => model.blocks.at(-1)![m - first]!);
		const { without, anchored } = bootstrap(context, node, indicators);
		const uses = models[0]!.origin === 'pca';
		if (uses) inForce++;
		const ruling = uses && scores.method.weights_on === 'standardised' ? (anchored ?? without) : without;
		if (ruling === null) {
			if (uses) untried.push(node);
			continue;
		}
		components++;
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
				figure(100 * (without?.negative ?? Number.NaN)),
			]);
		});
	}
	const places = { kind: 'number' as const, decimals: 0 };
	return {
		findings: [...findingsOf(context, unsteady), ...untriedFinding(context, untried)],
		told: components > 0 || inForce > 0,
		found:
			inForce > 0
				? `Principal-component weights are in force in ${counted(inForce, 'component')} of three indicators or more; they are noise, or equal weights by another name, in ${orNone(unsteady.filter(({ uses }) => uses).length)}${untried.length > 0 ? `, which cannot be told in ${untried.length}` : ''}.`
				: `No component of three indicators or more has weights from principal components; they would be noise or plain equal weights in ${orNone(unsteady.length)} of ${counted(components, 'component')}.`,
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

/** Components with such weights whose figures, without imputed ones, do not give any. */
function untriedFinding({ name, id, areas }: AuditContext, nodes: readonly number[]): readonly AuditFinding[] {
	if (nodes.length === 0) return [];
	const figures = { components: nodes.length, areas: areas.length };
	return [finding('pca-weights', 'PCA_UNTRIED', 'limit', nodes.map(id), figures, words.pcaUntried(nodes.map(name)))];
}

function bootstrap(context: AuditContext, node: number, indicators: readonly number[]) {
	const { scores, areas, seed, name, observed } = context;
	const { tree, anchors, method, layout } = scores;
	const n = areas.length;
	const raw = indicators.map((m) => observed(m, 'all'));
	// Rows as `observed` has them: period times scored areas plus area.
	const blocks = layout.blocks.map(({ from, to }) => ({
		from: (from / layout.areas) * n,
		to: (to / layout.areas) * n,
	}));
	const start = method.weights_from === 'latest' ? (layout.periods - 1) * n : 0;
	const used = blocks.map((block, b) => ({ ...block, b })).filter(({ to }) => to > start);
	const run = (columns: readonly Float64Array[], ends: readonly (readonly number[])[] | null) =>
		bootstrapWeights(
			name(node),
			columns.map((column) => column.subarray(start)),
			n,
			ends,
			samples,
			seed,
		);
	const alone = method.weights_on === 'scores' ? indicators.map(scoresOfAll(context)) : standardised(raw, blocks, null);
	if (anchors === null) return { without: run(alone, null), anchored: null };
	const turned = blocks.map((_, b) =>
		indicators.map((m): Anchors => {
			const { best, worst } = anchors[b]![m - tree.nodes.length]!;
			const sign = tree.indicators[m - tree.nodes.length]!.direction === 'lower' ? -1 : 1;
			return { best: sign * best, worst: sign * worst };
		}),
	);
	const ends = used.flatMap(({ from, to, b }) =>
		(['best', 'worst'] as const).map((which) =>
			raw.map((values, j) => {
				const own = turned[b]![j]!;
				return standing(own[which], pooledMoments(values.subarray(from, to), own));
			}),
		),
	);
	return { without: run(alone, null), anchored: run(standardised(raw, blocks, turned), ends) };
}

const standing = (x: number, { mean, sd }: Moments) => (x - mean) / sd;

/** Each block of rows by itself, with best and worst case among the values where they are given. */
function standardised(
	columns: readonly Float64Array[],
	blocks: readonly RowBlock[],
	anchors: readonly (readonly Anchors[])[] | null,
): readonly Float64Array[] {
	return columns.map((values, j) => {
		const z = new Float64Array(values.length);
		blocks.forEach(({ from, to }, b) => {
			const own = values.subarray(from, to);
			const moments = pooledMoments(own, anchors === null ? null : anchors[b]![j]!);
			z.set(
				own.map((x) => standing(x, moments)),
				from,
			);
		});
		return z;
	});
}

/** An indicator's scores in the rows that have a figure of their own. */
function scoresOfAll({ scores: { panel, layout }, areas, observed }: AuditContext) {
	return (m: number): Float64Array =>
		observed(m, 'all').map((x, row) => {
			const at = Math.floor(row / areas.length) * layout.areas + areas[row % areas.length]!;
			return Number.isNaN(x) ? Number.NaN : panel.score[m * layout.rows + at]!;
		});
}

function rangeOf(found: BootstrappedWeights | null, j: number): readonly AuditCell[] {
	if (found === null) return [null, null, null];
	return [found.weights[j]!, found.lower[j]!, found.upper[j]!].map((x) => figure(100 * x));
}
