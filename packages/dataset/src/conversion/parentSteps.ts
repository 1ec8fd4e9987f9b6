import type { AreaIndex } from '../areas/areaIndex.ts';
import type { Link } from './links.ts';
import type { Step } from './lookup.ts';

/** The version of steps that no lookup has given. */
export const byParents = 'parents';

/** The steps from each level to those that its areas' parents are of, as the area lists say. */
export function parentSteps(areas: AreaIndex): readonly Step[] {
	return areas.levels.flatMap(({ id: from }) => {
		const own = areas.ofLevel(from);
		const parentOf = (code: string | null) => (code === null ? undefined : areas.areas[areas.indexOf(code)]);
		const above = new Set(own.flatMap(({ parent }) => parentOf(parent)?.level ?? []));
		return areas.levels
			.filter(({ id }) => above.has(id))
			.map(({ id: to }) => {
				const links = new Map<string, readonly Link[]>(
					own.map(({ code, parent }) => {
						const area = parentOf(parent);
						return [code, area?.level === to ? [{ to: area.code, share: 1 }] : []];
					}),
				);
				return { from, to, version: byParents, length: 1, links: () => links };
			});
	});
}
