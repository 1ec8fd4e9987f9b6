import type { RecordsRecipe } from '@social-index/schema';
import { periodPosition } from '../../periodPosition.ts';
import { tidyPeriod } from '../../project/readPeriods.ts';

/** A stretch of time that a figure is of: one period, or several pooled. */
export interface TimeWindow {
	/** As the figure's period is named. */
	readonly label: string;
	/** The periods pooled, in the order of time. */
	readonly units: readonly string[];
	/** Whether some month of it has no record at all, in any area. */
	readonly partial: boolean;
}

/** Windows, and which parts of time (months, or periods as a column holds them) belong to which. */
export interface TimeWindows {
	readonly windows: readonly TimeWindow[];
	readonly members: readonly { readonly part: string; readonly window: number }[];
}

interface Unit {
	readonly label: string;
	/** Its place in a row without gaps. */
	readonly order: number;
	readonly parts: string[];
}

const monthsIn = { month: 1, quarter: 3, year: 12, 'financial-year': 12, value: 1 } as const;

/**
 * Puts parts of time together into the periods of figures. A pooled window is made only where all of its periods have records.
 *
 * @param parts - months like 2016-04, or periods as a column holds them; those that any record is of
 * @example
 * timeWindows(['2016-03', '2016-04'], { by: 'financial-year' }).windows.map(({ label }) => label) // => ['2015-16', '2016-17']
 * timeWindows(['2015', '2016', '2017', '2019'], { by: 'value', pool: 3 }).windows.map(({ label }) => label) // => ['2017']
 * timeWindows(['2016-01', '2016-02'], { by: 'quarter' }).windows[0] // => { label: '2016-Q1', units: ['2016-Q1'], partial: true }
 */
export function timeWindows(
	parts: readonly string[],
	{
		by,
		pool = 1,
		named = 'last',
	}: {
		readonly by: RecordsRecipe['period']['by'];
		readonly pool?: number | undefined;
		readonly named?: RecordsRecipe['pooled_as'];
	},
): TimeWindows {
	const units = new Map<string, Unit>();
	for (const part of parts) {
		const { label, order } = unitOf(part, by);
		const unit = units.get(label) ?? { label, order, parts: [] };
		unit.parts.push(part);
		units.set(label, unit);
	}
	const inOrder = [...units.values()].sort((a, b) => a.order - b.order);
	const windows: TimeWindow[] = [];
	const members: { part: string; window: number }[] = [];
	inOrder.forEach((last, i) => {
		const pooled = inOrder.slice(Math.max(0, i - pool + 1), i + 1);
		const first = pooled[0]!;
		if (pooled.length < pool || Math.round(last.order - first.order) !== pool - 1) return;
		for (const unit of pooled) for (const part of unit.parts) members.push({ part, window: windows.length });
		windows.push({
			label: pool > 1 && named === 'span' ? spanLabel(first.label, last.label, by) : last.label,
			units: pooled.map(({ label }) => label),
			partial: by !== 'value' && pooled.some((unit) => unit.parts.length < monthsIn[by]),
		});
	});
	return { windows, members };
}

function unitOf(part: string, by: RecordsRecipe['period']['by']): { readonly label: string; readonly order: number } {
	if (by === 'value') {
		const label = tidyPeriod(part);
		return { label, order: periodPosition(label) ?? 0 };
	}
	const year = Number(part.slice(0, 4));
	const month = Number(part.slice(5));
	if (by === 'month') return { label: part, order: year * 12 + month };
	if (by === 'quarter') {
		const quarter = Math.ceil(month / 3);
		return { label: `${year}-Q${quarter}`, order: year * 4 + quarter };
	}
	if (by === 'year') return { label: String(year), order: year };
	const first = month >= 4 ? year : year - 1;
	return { label: financialYear(first, first + 1), order: first };
}

function financialYear(first: number, last: number): string {
	return `${first}-${String(last % 100).padStart(2, '0')}`;
}

function spanLabel(first: string, last: string, by: RecordsRecipe['period']['by']): string {
	const from = first.slice(0, 4);
	return by === 'financial-year' ? `${from}-${Number(last.slice(0, 4)) + 1}` : `${from}-${last.slice(0, 4)}`;
}
