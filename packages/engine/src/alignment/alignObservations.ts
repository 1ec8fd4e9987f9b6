import { absentBits, type Dataset, flagBit, type Indicator } from '@social-index/schema';
import { alignPeriods } from './alignPeriods.ts';

/** Values of indicators on the periods of the index; the cell stands at `(i * periods + t) * areas + a`. */
export interface AlignedValues {
	/** In each indicator's own unit; NaN where absent. */
	readonly value: Float64Array;
	readonly flag: Uint16Array;
	/** Index into the periods of the observations; -1 where the value is of its own period. */
	readonly dataPeriod: Int16Array;
}

/**
 * Aligns every indicator's observations to the periods and areas of the index.
 *
 * Areas and indicators are matched by code and id; what was never observed is not available.
 */
export function alignObservations(dataset: Dataset, indicators: readonly Indicator[]): AlignedValues {
	const { observations, areas, periods } = dataset;
	const size = periods.length * areas.length;
	const result: AlignedValues = {
		value: new Float64Array(indicators.length * size).fill(Number.NaN),
		flag: new Uint16Array(indicators.length * size).fill(flagBit['not-available']),
		dataPeriod: new Int16Array(indicators.length * size).fill(-1),
	};
	const column = new Map(observations.areas.map((code, i) => [code, i]));
	const columns = areas.map((area) => column.get(area.code) ?? -1);
	const same = observations.areas.length === areas.length && columns.every((from, to) => from === to);
	const observedSize = observations.periods.length * observations.areas.length;
	indicators.forEach((indicator, i) => {
		const m = observations.indicators.indexOf(indicator.id);
		if (m < 0) return;
		const aligned = alignPeriods(
			{
				value: observations.value.subarray(m * observedSize, (m + 1) * observedSize),
				flag: observations.flag.subarray(m * observedSize, (m + 1) * observedSize),
				areas: observations.areas.length,
				periods: observations.periods,
			},
			periods,
			indicator.fill,
			indicator.fillLimit,
		);
		if (same) {
			result.value.set(aligned.value, i * size);
			result.flag.set(aligned.flag, i * size);
			result.dataPeriod.set(aligned.dataPeriod, i * size);
			return;
		}
		for (let t = 0; t < periods.length; t++) {
			for (let a = 0; a < areas.length; a++) {
				if (columns[a]! < 0) continue;
				const from = t * observations.areas.length + columns[a]!;
				const to = i * size + t * areas.length + a;
				const absent = (aligned.flag[from]! & absentBits) !== 0;
				result.value[to] = absent ? Number.NaN : aligned.value[from]!;
				result.flag[to] = aligned.flag[from]!;
				result.dataPeriod[to] = aligned.dataPeriod[from]!;
			}
		}
	});
	return result;
}
