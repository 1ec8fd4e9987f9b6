import type { Dataset, Result } from '@social-index/schema';
import { scoreIndex } from './scoreIndex.ts';

export function computeIndex(dataset: Dataset): Result {
	const { panel, weights, warnings } = scoreIndex(dataset);
	return { panel, weights, warnings, fit: [], ratings: [], changes: [], peers: new Map(), options: {} };
}
