/** One indicator's numbers, with the names that a message needs. */
export interface IndicatorColumn {
	/** Its id. */
	readonly id: string;
	/** One number a row; NaN for absent. A row is an area, or an area-period with the areas of each period together. */
	readonly values: Float64Array;
	/** Says which area and period a row is, e.g. `Abbey (E05000026), 2013`. */
	readonly rowName?: (row: number) => string;
}
