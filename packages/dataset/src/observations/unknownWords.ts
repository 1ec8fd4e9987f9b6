/** Words of one column that are not known, each with the first line it stands on and how many more. */
export class UnknownWords {
	readonly #seen = new Map<string, { readonly line: number; more: number }>();

	note(word: string, line: number): void {
		const seen = this.#seen.get(word);
		if (seen) seen.more++;
		else this.#seen.set(word, { line, more: 0 });
	}

	get size(): number {
		return this.#seen.size;
	}

	/** How many rows hold an unknown word. */
	get rows(): number {
		return this.#seen.values().reduce((sum, { more }) => sum + 1 + more, 0);
	}

	entries(): readonly { readonly word: string; readonly line: number; readonly again: string }[] {
		return [...this.#seen].map(([word, { line, more }]) => ({
			word,
			line,
			again:
				more === 0
					? ''
					: ` (The same stands on ${more.toLocaleString('en-GB')} more ${more === 1 ? 'line' : 'lines'}.)`,
		}));
	}
}
