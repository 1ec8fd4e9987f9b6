/** One kind of area in one vintage, e.g. the wards of 2002 to 2022. */
export interface Level {
	/** Short id used in files and addresses, e.g. `ward`. */
	readonly id: string;
	/** Singular noun in running text, e.g. `ward`. */
	readonly name: string;
	readonly plural: string;
	/** The boundaries in force, in words or years, e.g. `2002 to 2022`. */
	readonly vintage: string;
}

/** One area. */
export interface Area {
	/** Official code, e.g. `E05000026`. */
	readonly code: string;
	readonly name: string;
	/** The id of its {@link Level}. */
	readonly level: string;
	readonly vintage: string;
	/** Code of the area that contains it; `null` at the top. */
	readonly parent: string | null;
	/** Names it is also known by. */
	readonly aliases?: readonly string[];
	/** Names it had before. */
	readonly formerNames?: readonly string[];
	/** Further columns of the area list, by heading (population, for example); used to find peers. */
	readonly attributes?: Readonly<Record<string, number>>;
}

/** One period that data are of, in the order of time. */
export interface Period {
	/** As written in data files and addresses, e.g. `2013` or `2012-13`. */
	readonly id: string;
	/** As shown to people. */
	readonly name: string;
	/** Where it lies on the line of time, in years; used to find the nearest and to interpolate. */
	readonly position: number;
}
