import { attackScores } from '@social-index/dataset';
import { computeIndex } from '@social-index/engine';
import { type Dataset, InputError, type Result } from '@social-index/schema';

/**
 * Makes the index and attacks it: no result leaves here from which a figure that was kept back follows.
 *
 * @throws InputError with every reason why the index cannot be made, or may not be published
 */
export function computeSafely(dataset: Dataset): Result {
	const result = computeIndex(dataset);
	const exposed = attackScores(dataset, result);
	if (exposed.length > 0) throw new InputError(exposed);
	return result;
}
