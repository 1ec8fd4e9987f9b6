export interface AreaState {
	readonly title: string;
}
