import type { AreaSum } from '../disclosure/areaSums.ts';
import { findRoutes, linksOfRoute } from './findRoute.ts';
import type { Links } from './links.ts';
import type { Step } from './lookup.ts';
import { byParents } from './parentSteps.ts';
import type { ReadGeographies } from './readGeographies.ts';
import { sumsOfLinks } from './sumsOfLinks.ts';

/**
 * The sums that lookups make known of figures that nobody had to convert: where a file gives the figures of wards and of the small
 * areas within them, whoever has the lookup subtracts as well as if one had been made from the other.
 *
 * @param steps - lookups and parents; sums of parents alone are known from the area lists
 * @param used - geographies whose figures are converted, whose sums are told with these
 */
export function sumsOfUnused(
	{ geographies }: Pick<ReadGeographies, 'geographies'>,
	steps: readonly Step[],
	used: ReadonlySet<string>,
): readonly AreaSum[] {
	const unused = new Set(
		steps.filter(({ from, version }) => version !== byParents && !used.has(from)).map(({ from }) => from),
	);
	return [...unused].flatMap((id) => {
		const routes = findRoutes(id, steps);
		const links = geographies.shown.flatMap((level): Links[] => {
			const route = routes.get(level.id);
			const links = route === undefined ? null : linksOfRoute(route);
			return links === null ? [] : [links];
		});
		return sumsOfLinks(links, geographies.get(id)?.shown ?? false, id, new Set());
	});
}
