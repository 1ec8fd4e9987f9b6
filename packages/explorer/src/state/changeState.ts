export interface ChangeState {
	readonly title: string;
}
