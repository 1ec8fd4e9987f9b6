import type { Project } from '@social-index/schema';
import type { Links } from './links.ts';

export type LookupSettings = Project['geography']['lookups'][number];

/** One step from a geography to another. */
export interface Step {
	readonly from: string;
	readonly to: string;
	/** As published: the version of the lookup, or `parents`. */
	readonly version: string;
	/** How far a step it is: the more is guessed about where people live, the longer. */
	readonly length: number;
	/** What lies in what; `null` where it could not be made out (reported). */
	links(): Links | null;
}

/**
 * Whole areas are moved without a guess and shares that are given are known; equal shares are a guess; a way through small
 * areas and their people is a guess for every area that it divides.
 */
export function stepLength(method: LookupSettings['method']): number {
	if (method === 'through') return 3;
	return method === 'equal-shares' ? 2 : 1;
}
