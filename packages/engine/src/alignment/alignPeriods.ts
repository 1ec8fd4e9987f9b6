import { absentBits, type Fill, flagBit, type Period } from '@social-index/schema';

/** One indicator's observations; the cell of data period `p` and area `a` stands at `p * areas + a`. */
export interface ObservedSeries {
	readonly value: Float64Array;
	readonly flag: Uint16Array;
	readonly areas: number;
	/** In the order of time. */
	readonly periods: readonly Period[];
}

/** One indicator on the periods of the index; the cell of period `t` and area `a` stands at `t * areas + a`. */
export interface AlignedSeries {
	/** NaN where absent. */
	readonly value: Float64Array;
	readonly flag: Uint16Array;
	/** Index of the data period a carried or interpolated value is of (the nearer of two); -1 where it is the period's own. */
	readonly dataPeriod: Int16Array;
}

/**
 * Brings one indicator's observations onto the periods of the index.
 *
 * A period's own value always wins. A period that has none is filled:
 * - `none`: not at all;
 * - `carry`: from the latest earlier period;
 * - `nearest`: from the nearest period, the earlier of two equally near;
 * - `linear`: on the straight line between the nearest period before and after; never beyond the ends of the series.
 *
 * Each filled cell is flagged `carried` or `interpolated` and keeps the flags of the values it is made from. A cell
 * that is suppressed or not applicable is an answer, and is not filled.
 *
 * @param series - observations of one indicator
 * @param periods - the periods of the index
 * @param fill - how periods without a value of their own are filled
 * @param fillLimit - how far a value may be brought, in years; for `linear` from either side; `null` for any distance
 * @returns values, flags and data periods by index period and area
 * @see OECD/JRC Handbook on Constructing Composite Indicators (2008), step 3; Social Progress Index 2018 (interpolation)
 * @example
 * const year = (y) => ({ id: String(y), name: String(y), position: y });
 * const series = { value: Float64Array.of(10, 16), flag: new Uint16Array(2), areas: 1, periods: [year(2010), year(2013)] };
 * alignPeriods(series, [year(2011), year(2012)], 'linear', null).value // => Float64Array.of(12, 14)
 * alignPeriods(series, [year(2011), year(2012)], 'nearest', null).value // => Float64Array.of(10, 16)
 * alignPeriods(series, [year(2012)], 'carry', 1).value // => Float64Array.of(NaN)
 */
export function alignPeriods(
	series: ObservedSeries,
	periods: readonly Period[],
	fill: Fill,
	fillLimit: number | null,
): AlignedSeries {
	const { areas } = series;
	const aligned: AlignedSeries = {
		value: new Float64Array(periods.length * areas).fill(Number.NaN),
		flag: new Uint16Array(periods.length * areas),
		dataPeriod: new Int16Array(periods.length * areas).fill(-1),
	};
	periods.forEach((period, t) => {
		const own = series.periods.findIndex((p) => p.id === period.id);
		const sources = sourcesFor(series.periods, period, own, fill, fillLimit);
		for (let a = 0; a < areas; a++) {
			const to = t * areas + a;
			if (own >= 0) {
				const from = own * areas + a;
				if (isPresent(series, from)) {
					aligned.value[to] = series.value[from]!;
					aligned.flag[to] = series.flag[from]!;
					continue;
				}
				aligned.flag[to] = series.flag[from]!;
				if ((series.flag[from]! & (flagBit.suppressed | flagBit['not-applicable'])) !== 0) continue;
			}
			if (fill === 'linear') interpolate(series, aligned, to, a, period.position, sources);
			else carry(series, aligned, to, a, sources);
			if (Number.isNaN(aligned.value[to]!) && (aligned.flag[to]! & absentBits) === 0) {
				aligned.flag[to] = aligned.flag[to]! | flagBit['not-available'];
			}
		}
	});
	return aligned;
}

interface Sources {
	/** Data periods at or before the period, nearest first. For `nearest`, all of them. */
	readonly before: readonly number[];
	/** Data periods after it, nearest first. */
	readonly after: readonly number[];
}

function sourcesFor(
	dataPeriods: readonly Period[],
	period: Period,
	own: number,
	fill: Fill,
	fillLimit: number | null,
): Sources {
	if (fill === 'none') return { before: [], after: [] };
	const distance = (p: number): number => Math.abs(dataPeriods[p]!.position - period.position);
	const near = dataPeriods
		.map((_, p) => p)
		.filter((p) => p !== own && (fillLimit === null || distance(p) <= fillLimit + 1e-9))
		.sort((p, q) => distance(p) - distance(q) || dataPeriods[p]!.position - dataPeriods[q]!.position);
	if (fill === 'nearest') return { before: near, after: [] };
	return {
		before: near.filter((p) => dataPeriods[p]!.position <= period.position),
		after: near.filter((p) => dataPeriods[p]!.position > period.position),
	};
}

function isPresent(series: ObservedSeries, cell: number): boolean {
	return (series.flag[cell]! & absentBits) === 0 && !Number.isNaN(series.value[cell]!);
}

/** The first period of `candidates` in which the area has a value; -1 where there is none. */
function firstPresent(series: ObservedSeries, candidates: readonly number[], area: number): number {
	for (let i = 0; i < candidates.length; i++) {
		if (isPresent(series, candidates[i]! * series.areas + area)) return candidates[i]!;
	}
	return -1;
}

function carry(series: ObservedSeries, aligned: AlignedSeries, to: number, area: number, sources: Sources): void {
	const p = firstPresent(series, sources.before, area);
	if (p < 0) return;
	const from = p * series.areas + area;
	aligned.value[to] = series.value[from]!;
	aligned.flag[to] = series.flag[from]! | flagBit.carried;
	aligned.dataPeriod[to] = p;
}

function interpolate(
	series: ObservedSeries,
	aligned: AlignedSeries,
	to: number,
	area: number,
	position: number,
	sources: Sources,
): void {
	const p = firstPresent(series, sources.before, area);
	const q = firstPresent(series, sources.after, area);
	if (p < 0 || q < 0) return;
	const start = series.periods[p]!.position;
	const end = series.periods[q]!.position;
	const share = (position - start) / (end - start);
	const first = p * series.areas + area;
	const last = q * series.areas + area;
	aligned.value[to] = series.value[first]! + share * (series.value[last]! - series.value[first]!);
	aligned.flag[to] = series.flag[first]! | series.flag[last]! | flagBit.interpolated;
	aligned.dataPeriod[to] = share <= 0.5 ? p : q;
}
