import type { Dataset } from '@social-index/schema';

/** Rows that are standardised together: from the first up to, and without, the end. */
export interface RowBlock {
	readonly from: number;
	readonly to: number;
}

/** How the rows of a panel lie: period times areas plus area. */
export interface PanelLayout {
	/** Rows in all. */
	readonly rows: number;
	/** Areas of every level, per period. */
	readonly areas: number;
	readonly periods: number;
	/** 1 where a row is of an area of the scored level. */
	readonly usable: Uint8Array;
	/** The rows of scored areas, period after period. */
	readonly scoredRows: Int32Array;
	/** Scored areas, by position. */
	readonly scoredAreas: readonly number[];
	/** One block of all periods, or one for each. */
	readonly blocks: readonly RowBlock[];
	/** The values of the scored rows alone; the array itself where there are no others. */
	readonly take: (values: Float64Array) => Float64Array;
	/** Writes values of the scored rows back to their places. */
	readonly put: (into: Float64Array, values: Float64Array) => void;
	/** Names a row, e.g. `Abbey (E05000026), 2013`. */
	readonly rowName: (row: number) => string;
}

/** Lays out the rows of a dataset's panel. */
export function panelLayout(
	{ areas, periods, project }: Pick<Dataset, 'areas' | 'periods' | 'project'>,
	standardise: 'pooled' | 'by-period',
): PanelLayout {
	const rows = periods.length * areas.length;
	const usable = new Uint8Array(rows);
	const scoredAreas = [...areas.keys()].filter((a) => areas[a]!.level === project.geography.level);
	const scoredRows = new Int32Array(periods.length * scoredAreas.length);
	for (let t = 0; t < periods.length; t++) {
		scoredAreas.forEach((a, i) => {
			usable[t * areas.length + a] = 1;
			scoredRows[t * scoredAreas.length + i] = t * areas.length + a;
		});
	}
	const whole = scoredRows.length === rows;
	return {
		rows,
		areas: areas.length,
		periods: periods.length,
		usable,
		scoredRows,
		scoredAreas,
		blocks:
			standardise === 'pooled'
				? [{ from: 0, to: rows }]
				: periods.map((_, t) => ({ from: t * areas.length, to: (t + 1) * areas.length })),
		take: (values) => {
			if (whole) return values;
			const taken = new Float64Array(scoredRows.length);
			for (let i = 0; i < taken.length; i++) taken[i] = values[scoredRows[i]!]!;
			return taken;
		},
		put: (into, values) => {
			for (let i = 0; i < scoredRows.length; i++) into[scoredRows[i]!] = values[i]!;
		},
		rowName: (row) => {
			const area = areas[row % areas.length]!;
			return `${area.name} (${area.code}), ${periods[Math.floor(row / areas.length)]!.name}`;
		},
	};
}
