import type { Level, Project } from '@social-index/schema';
import type { AreaIndex, Elsewhere } from '../areas/areaIndex.ts';
import { listing } from '../listing.ts';
import { nearestSpelling } from '../nearestSpelling.ts';
import type { ProblemList } from '../problemList.ts';
import { projectFile, type ReadProject } from '../project/readProject.ts';

/** A set of areas of one kind and one vintage: a level of the index, or one that only data are of. */
export interface Geography extends Level {
	/** Whether it is a level of the index, so that its figures are published. */
	readonly shown: boolean;
	/** Whether it has a list of its areas. */
	readonly listed: boolean;
	/** Its areas: from its list, or where it has none from the lookups. */
	readonly areas: AreaIndex;
}

/** The geographies of a project, found by their ids. */
export class Geographies {
	readonly #byId = new Map<string, Geography>();

	add(geography: Geography): void {
		this.#byId.set(geography.id, geography);
	}

	get(id: string): Geography | undefined {
		return this.#byId.get(id);
	}

	/** The levels of the index, in the order of index.yaml. */
	get shown(): readonly Geography[] {
		return [...this.#byId.values()].filter(({ shown }) => shown);
	}

	/**
	 * What unknown codes are, where other geographies of the project have them: the geography that has the most, and in two
	 * sentences what these codes are and what to do.
	 *
	 * @param expected - id of the geography whose areas are expected; `null` for any level of the index
	 * @returns `null` where no other geography has any
	 */
	explainElsewhere(codes: readonly string[], expected: string | null): Elsewhere | null {
		const here = expected === null ? undefined : this.#byId.get(expected);
		let known: readonly string[] = [];
		let other: Geography | undefined;
		for (const geography of this.#byId.values()) {
			const own = geography === here ? [] : codes.filter((code) => geography.areas.indexOf(code) >= 0);
			if (own.length > known.length) [known, other] = [own, geography];
		}
		if (other === undefined) return null;
		const { name } = other.areas.areas[other.areas.indexOf(known[0]!)]!;
		const those = withVintage(other);
		const told =
			known.length === 1
				? `This is ${name === known[0] ? '' : `${name}, `}one of the ${those}`
				: `${known.length.toLocaleString('en-GB')} codes like this one are of the ${those}`;
		return {
			codes: new Set(known),
			message:
				here === undefined
					? `${told}, and the file does not say that its areas are of these.`
					: `${told}, and ${known.length === 1 ? `one of the ${withVintage(here)} is` : `those of the ${withVintage(here)} are`} expected here.`,
			mend:
				here === undefined
					? `Add level: ${other.id} to its entry in index.yaml, so that its figures are converted.`
					: `If the file is of these, write ${other.id} in place of ${here.id} in index.yaml; otherwise correct the codes.`,
		};
	}
}

/**
 * A geography as it is named in messages.
 *
 * @example
 * withVintage({ plural: 'wards', vintage: 'since 2022' }) // => 'wards (since 2022)'
 */
export function withVintage({ plural, vintage }: Pick<Level, 'plural' | 'vintage'>): string {
	return `${plural} (${vintage})`;
}

/** Reports an id that is neither a level nor a source geography. */
export function reportUnknownGeography(
	id: string,
	geography: Project['geography'],
	path: readonly PropertyKey[],
	lineOf: ReadProject['lineOf'],
	problems: ProblemList,
): void {
	const ids = [...geography.levels, ...geography.sources].map((own) => own.id);
	const alike = nearestSpelling(id, ids);
	const line = lineOf(path);
	problems.error({
		code: 'UNKNOWN_LEVEL',
		file: projectFile,
		...(line === undefined ? {} : { line }),
		column: path.filter((key) => typeof key === 'string').join(' → '),
		found: id,
		message: 'No level and no source geography has this id.',
		mend:
			alike === null
				? `Use one of ${listing(ids)}, or add it under geography → sources with its vintage.`
				: `Did you mean ${alike}?`,
	});
}
