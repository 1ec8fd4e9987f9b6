import type { SmallTable } from '../engines/recordsEngine.ts';

/** Why a record has no area, as numbers below every place. */
export const unplaced = { absent: -1, malformed: -2, elsewhere: -3 } as const;

/** How the area of a record is found, as SQL in two steps: what records are grouped by, and what that is looked up in. */
export interface Placing {
	/** What one record is grouped by: names and SQL. */
	readonly keys: readonly { readonly name: string; readonly sql: string }[];
	/** What the groups are joined by, made from the keys: names and SQL. */
	readonly joined: readonly { readonly name: string; readonly sql: string }[];
	/** The join that brings `sie_at`, one more than the place; empty where there is none. */
	readonly join: string;
	/** The place of the area, or one of {@link unplaced}. */
	readonly place: string;
	/** Whether the postcode is no longer in use, 1 or 0; `null` where that is not known. */
	readonly ended: string | null;
	readonly tables: readonly SmallTable[];
}

/** The function that places a point where an engine can call one of ours, as SQL names it. */
export const areaAtFunction = 'sie_area_at';
