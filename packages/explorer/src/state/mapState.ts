export interface MapState {
	readonly title: string;
}
