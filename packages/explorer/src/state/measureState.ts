export interface MeasureState {
	readonly title: string;
}
