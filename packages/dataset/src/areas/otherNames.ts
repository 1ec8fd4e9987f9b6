import type { Dataset, OtherName, Project } from '@social-index/schema';
import type { ReadGeographies } from '../conversion/readGeographies.ts';
import type { AreaIndex } from './areaIndex.ts';

/** A sliver of a former area that came to another is not where anyone would look for it. */
const leastShare = 0.02;

/**
 * The names that areas are also called and were known by: those of the area lists, and those of former areas, which lookups
 * lead to the areas of today.
 *
 * @returns a part of the dataset; empty where there are none
 */
export function otherNames(
	{ sources, level }: Pick<Project['geography'], 'sources' | 'level'>,
	areas: AreaIndex,
	known: ReadGeographies | null,
): Pick<Dataset, 'otherNames'> {
	const names: OtherName[] = areas.areas.flatMap(({ code, aliases = [], formerNames = [] }) => [
		...aliases.map((name): OtherName => ({ name, area: code, kind: 'spoken' })),
		...formerNames.map((name): OtherName => ({ name, area: code, kind: 'former' })),
	]);
	for (const { id } of sources.filter(({ former }) => former)) {
		const geography = known?.geographies.get(id);
		const links = known?.steps.find((step) => step.from === id && step.to === level)?.links();
		if (!geography || !links) continue;
		for (const { code, name } of geography.areas.areas) {
			for (const { to, share } of links.get(code) ?? []) {
				const itsOwn = areas.areas[areas.indexOf(to)]?.name === name;
				if (name === code || itsOwn || share < leastShare) continue;
				names.push({ name, area: to, kind: 'former', vintage: geography.vintage, share: Number(share.toFixed(3)) });
			}
		}
	}
	return names.length === 0 ? {} : { otherNames: names };
}
