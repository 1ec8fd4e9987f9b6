export interface MeasuresState {
	readonly title: string;
}
