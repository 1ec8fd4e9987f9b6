/** What one option of a method may be. */
export type OptionSpec =
	| {
			readonly kind: 'number';
			/** `null` where there is no default: the option must then be given. */
			readonly default: number | null;
			readonly least?: number;
			readonly most?: number;
			readonly integer?: boolean;
			readonly meaning: string;
	  }
	| { readonly kind: 'yes-no'; readonly default: boolean; readonly meaning: string }
	| {
			readonly kind: 'choice';
			readonly default: string;
			readonly choices: readonly string[];
			readonly meaning: string;
	  };

export type OptionValue = number | boolean | string;

/** Options by name, checked, defaults filled in. */
export interface CheckedOptions {
	readonly number: (name: string) => number;
	readonly flag: (name: string) => boolean;
	readonly choice: (name: string) => string;
}

/**
 * One method of one step of the index, as data: what people read about it, which options it takes, and what makes the
 * function that does it. Presets, the command line and the method guide are all written from these.
 */
export interface MethodDefinition<F> {
	/** As written in index.yaml, e.g. `minmax`. */
	readonly id: string;
	readonly name: string;
	/** In one line of plain mathematics. */
	readonly formula: string;
	/** Author, year and page, or the index that uses it. */
	readonly source: string;
	readonly options: Readonly<Record<string, OptionSpec>>;
	readonly make: (options: CheckedOptions) => F;
}
