import { type MeasureType, type ReleaseData, type ScoreScale, scoreDecimals } from '@social-index/schema';

/** What the scores of one kind of measure are told on; the same in every period, higher is better. */
export interface MeasureScale {
	/** The ends, between which the areas of the scored level lie. */
	readonly low: number;
	readonly high: number;
	/** The lowest and the highest score of any area as shown: areas of other levels may lie beyond the ends. */
	readonly least: number;
	readonly most: number;
	/** Places that scores are shown with. Parts of a change have one more. */
	readonly decimals: number;
	/** A point of the rules of ratings, which is a hundredth of the scale, in units of score. */
	readonly point: number;
}

export type MeasureScales = Readonly<Record<MeasureType, MeasureScale>>;

const kinds = ['index', 'dimension', 'component', 'indicator'] as const satisfies readonly MeasureType[];

/**
 * The scales of a release. Their places fit their length, are the same for kinds whose scales are about as long, and are fewer
 * where no score needs them (ranks, say).
 */
export function measureScales({ manifest, panel }: ReleaseData): MeasureScales {
	const rows = panel.periods.length * panel.areas.length;
	const scale = (kind: MeasureType): MeasureScale => {
		const { low, high } = manifest.scales[kind];
		const places = scoreDecimals(longestNear(kind, manifest.scales));
		let [least, most, decimals] = [high, low, 0];
		panel.measures.forEach(({ type }, m) => {
			if (type !== kind) return;
			for (let i = m * rows; i < (m + 1) * rows; i++) {
				const score = panel.score[i]!;
				if (Number.isNaN(score)) continue;
				if (score < least) least = score;
				if (score > most) most = score;
				if (decimals < places) decimals = Math.max(decimals, placesOf(score, places));
			}
		});
		const shown = (score: number) => Number(score.toFixed(decimals));
		return { low, high, least: shown(least), most: shown(most), decimals, point: (high - low) / 100 };
	};
	return {
		index: scale('index'),
		dimension: scale('dimension'),
		component: scale('component'),
		indicator: scale('indicator'),
	};
}

/** The longest of the scales that are no more than ten times as long as that of a kind. */
function longestNear(kind: MeasureType, scales: ReleaseData['manifest']['scales']): ScoreScale {
	const length = (scale: ScoreScale) => scale.high - scale.low;
	return kinds
		.map((one) => scales[one])
		.filter((scale) => length(scale) <= 10 * length(scales[kind]))
		.reduce((longest, scale) => (length(scale) > length(longest) ? scale : longest));
}

/**
 * The places needed to write a number in full, at most so many.
 *
 * @example
 * placesOf(12.5, 6) // => 1
 * placesOf(1 / 3, 3) // => 3
 * placesOf(40, 6) // => 0
 */
export function placesOf(value: number, most: number): number {
	for (let places = 0; places < most; places++) {
		if (Math.abs(Number(value.toFixed(places)) - value) < 1e-9) return places;
	}
	return most;
}

/** Kinds of measure that share a scale, from the index down. */
export function scaleGroups(
	scales: MeasureScales,
	among: readonly MeasureType[] = kinds,
): readonly { readonly kinds: readonly MeasureType[]; readonly scale: MeasureScale }[] {
	const groups: { kinds: MeasureType[]; scale: MeasureScale }[] = [];
	for (const kind of kinds.filter((one) => among.includes(one))) {
		const scale = scales[kind];
		const group = groups.find((one) => one.scale.low === scale.low && one.scale.high === scale.high);
		if (group === undefined) groups.push({ kinds: [kind], scale });
		else {
			group.kinds.push(kind);
			const { least, most } = group.scale;
			group.scale = { ...group.scale, least: Math.min(least, scale.least), most: Math.max(most, scale.most) };
		}
	}
	return groups;
}
