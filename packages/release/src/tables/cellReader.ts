/** Reads the cells of a table one after another, whatever file they stand in. */
export interface CellReader {
	/** The next cell as text. */
	text(): string;
	/** The next cell as text; an empty one is `null`. */
	textOrNull(): string | null;
	/** The next cell as text that many rows share: one string is held for all of them. */
	shared(): string;
	/** The next cell as a number; an empty one is `null`. */
	number(): number | null;
	/**
	 * The next cell as a number that every row has.
	 *
	 * @throws Error where it is empty
	 */
	requiredNumber(): number;
	/** The next cell as true or false. */
	boolean(): boolean;
	/** Passes over the cells of the row that nobody wants. */
	rest(): void;
}
