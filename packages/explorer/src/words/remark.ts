/** A sentence that was made elsewhere than in a catalogue, as a page shows it. */
export interface Remark {
	readonly text: string;
	/** Where it is in another language than the page. */
	readonly language: 'en' | undefined;
}
