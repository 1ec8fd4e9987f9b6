import { correlation, correlationInterval } from '@social-index/engine';
import type { ExploreMeasure } from './exploreState.ts';
import type { ExploreRow } from './exploreTable.ts';

export interface Strength {
	readonly r: number;
	/** 95 % interval; `null` with fewer than four areas. */
	readonly interval: { readonly lower: number; readonly upper: number } | null;
}

/** What makes a relation say less than it seems to. */
export type Caution =
	| { readonly kind: 'few'; readonly n: number }
	| { readonly kind: 'part'; readonly part: string; readonly whole: string }
	| { readonly kind: 'shared'; readonly parent: string }
	| { readonly kind: 'bent' }
	| { readonly kind: 'counts' }
	| { readonly kind: 'periods' };

/** How two measures go together over the areas that have both. */
export interface Relation {
	readonly n: number;
	readonly pearson: Strength | null;
	readonly spearman: Strength | null;
	/** Why there is no coefficient, where there is none. */
	readonly none: 'few' | 'constant' | null;
	readonly verdict: 'together' | 'apart' | 'unclear';
	readonly cautions: readonly Caution[];
	/** Names of areas that lack one of the two. */
	readonly missing: readonly string[];
}

/** Fewer areas than this say little. */
const few = 20;
/** How much further apart the two coefficients make one doubt a straight line. */
const bend = 0.15;

/**
 * Pearson's and Spearman's correlation of two measures over the areas of one level and period, with intervals and whatever
 * calls for care. It is of figures as they are published, so where lower is better for one of them, its sign says so.
 *
 * @param x - rows of the first measure
 * @param y - rows of the second, of the same areas in the same order
 * @param nameOf - of a measure's id
 */
export function relation(
	first: ExploreMeasure,
	second: ExploreMeasure,
	x: readonly ExploreRow[],
	y: readonly ExploreRow[],
	nameOf: (id: string) => string,
): Relation {
	const column = (rows: readonly ExploreRow[]) => Float64Array.from(rows, ({ figure }) => figure ?? Number.NaN);
	const [a, b] = [column(x), column(y)];
	const { r, n } = correlation(a, b, 'pearson');
	const missing = x.flatMap((row, i) => (row.figure === null || y[i]!.figure === null ? [row.area.name] : []));
	const strength = (method: 'pearson' | 'spearman'): Strength => {
		const own = correlation(a, b, method).r;
		return { r: own, interval: correlationInterval(own, n, method) };
	};
	const defined = n >= 3 && !Number.isNaN(r);
	const pearson = defined ? strength('pearson') : null;
	const spearman = defined ? strength('spearman') : null;
	const sure = pearson?.interval ?? null;
	return {
		n,
		pearson,
		spearman,
		none: defined ? null : n < 3 ? 'few' : 'constant',
		verdict: sure !== null && sure.lower > 0 ? 'together' : sure !== null && sure.upper < 0 ? 'apart' : 'unclear',
		cautions: [
			...(n < few ? [{ kind: 'few' as const, n }] : []),
			...kinship(first, second, nameOf),
			...(pearson !== null && spearman !== null && Math.abs(pearson.r - spearman.r) > bend
				? [{ kind: 'bent' as const }]
				: []),
			...(first.count && second.count ? [{ kind: 'counts' as const }] : []),
			...(x.some((row, i) => row.note.dataPeriod !== y[i]!.note.dataPeriod) ? [{ kind: 'periods' as const }] : []),
		],
		missing,
	};
}

/** Whether one measure is made of the other, or both of the same component. */
function kinship(first: ExploreMeasure, second: ExploreMeasure, nameOf: (id: string) => string): readonly Caution[] {
	if (second.lineage.includes(first.id)) return [{ kind: 'part', part: second.name, whole: first.name }];
	if (first.lineage.includes(second.id)) return [{ kind: 'part', part: first.name, whole: second.name }];
	const parent = first.lineage.find((id) => second.lineage.includes(id));
	// Everything in the index shares its top.
	const top = first.lineage.at(-1);
	return parent === undefined || parent === top ? [] : [{ kind: 'shared', parent: nameOf(parent) }];
}
