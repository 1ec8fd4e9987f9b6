export interface ScorecardsState {
	readonly title: string;
}
