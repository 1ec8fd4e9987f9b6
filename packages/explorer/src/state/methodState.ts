export interface MethodState {
	readonly title: string;
}
