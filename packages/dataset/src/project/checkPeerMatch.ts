import type { Project } from '@social-index/schema';
import type { AreaIndex } from '../areas/areaIndex.ts';
import type { ReadIndicators } from '../indicators/readIndicators.ts';
import { nearestSpelling } from '../nearestSpelling.ts';
import type { ProblemList } from '../problemList.ts';
import { projectFile, type ReadProject } from './readProject.ts';

/** Reports a matching variable for peers that is neither an indicator nor a column of numbers in the area list. */
export function checkPeerMatch(
	ratings: Project['ratings'],
	areas: AreaIndex,
	indicators: ReadIndicators,
	lineOf: ReadProject['lineOf'],
	problems: ProblemList,
): void {
	const match = ratings.peers.match;
	if (match === undefined) return;
	const columns = new Set(areas.areas.flatMap((area) => Object.keys(area.attributes ?? {})));
	if (columns.has(match) || indicators.lineOf.has(match)) return;
	const alike = nearestSpelling(match, [...columns, ...indicators.lineOf.keys()]);
	const line = lineOf(['ratings', 'peers', 'match']);
	problems.error({
		code: 'UNKNOWN_PEER_MATCH',
		file: projectFile,
		...(line === undefined ? {} : { line }),
		column: 'ratings → peers → match',
		found: match,
		message: 'This is neither the id of an indicator nor a column of numbers in an area list.',
		mend: alike === null ? 'Name one of these, or leave the line out.' : `Did you mean ${alike}?`,
	});
}
