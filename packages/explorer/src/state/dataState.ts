export interface DataState {
	readonly title: string;
}
