export interface AreasState {
	readonly title: string;
}
