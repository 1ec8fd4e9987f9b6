import type { Dataset, Result } from '@social-index/schema';
import { smallDataset } from './smallDataset.ts';
import { smallResult } from './smallResult.ts';

/**
 * An index small enough to work by hand: three wards and their borough, two periods, one component of two indicators,
 * a component declared a gap, one indicator outside the index, and names that try the tables.
 *
 * Health has `deaths` (lower is better, best 0, worst 20) and `walking` (higher is better, best 100, worst 0) at half the
 * weight each, so a ward with 5 deaths and 60 % walking scores 50 × 15/20 + 50 × 60/100 = 67.5.
 */
export function smallIndex(): { dataset: Dataset; result: Result } {
	return { dataset: smallDataset(), result: smallResult() };
}
