/** Observations in the order of reading, before the periods are all known; grows as rows are added. */
export class ObservationRows {
	readonly indicator: number[] = [];
	readonly period: number[] = [];
	readonly area: number[] = [];
	readonly value: number[] = [];
	readonly flag: number[] = [];
	readonly numerator: number[] = [];
	readonly denominator: number[] = [];
	readonly lower: number[] = [];
	readonly upper: number[] = [];
	readonly file: number[] = [];
	readonly line: number[] = [];

	/** Indicators with a row that could not be read: what they lack may be in it. */
	readonly withUnreadRows = new Set<number>();
	/** Whether a whole file could not be read: what any indicator lacks may be in it. */
	fileUnread = false;

	get length(): number {
		return this.indicator.length;
	}

	add(row: {
		readonly indicator: number;
		readonly period: number;
		readonly area: number;
		readonly value: number;
		readonly flag: number;
		readonly numerator: number;
		readonly denominator: number;
		readonly lower: number;
		readonly upper: number;
		readonly file: number;
		readonly line: number;
	}): void {
		this.indicator.push(row.indicator);
		this.period.push(row.period);
		this.area.push(row.area);
		this.value.push(row.value);
		this.flag.push(row.flag);
		this.numerator.push(row.numerator);
		this.denominator.push(row.denominator);
		this.lower.push(row.lower);
		this.upper.push(row.upper);
		this.file.push(row.file);
		this.line.push(row.line);
	}
}
