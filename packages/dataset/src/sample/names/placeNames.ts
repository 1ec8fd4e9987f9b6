import type { RandomStream } from '../randomStream.ts';
import { beginnings, endings, features, kinds, qualifiers } from './nameParts.ts';

/**
 * Invented names of places, each once: plain ones first, with beginnings that differ as long as they can.
 *
 * @returns a function that gives another name with each call
 */
export function placeNames(stream: RandomStream): () => string {
	const [first, last, before] = [stream.shuffled(beginnings), stream.shuffled(endings), stream.shuffled(qualifiers)];
	const ending = first.map(() => stream.below(last.length));
	let given = 0;
	return () => {
		const beginning = given % first.length;
		const round = Math.floor(given / first.length);
		const qualifier = Math.floor(round / last.length);
		given++;
		const name = first[beginning]! + last[(ending[beginning]! + round) % last.length]!;
		return qualifier === 0 ? name : `${before[qualifier - 1]!} ${name}`;
	};
}

/** Invented names of so many neighbourhoods of one ward, each once within it. */
export function neighbourhoodNames(count: number, stream: RandomStream): readonly string[] {
	const names = new Set<string>();
	while (names.size < count) names.add(`${stream.pick(features)} ${stream.pick(kinds)}`);
	return [...names];
}
