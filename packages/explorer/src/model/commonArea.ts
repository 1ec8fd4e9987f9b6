import type { Area } from '@social-index/schema';
import type { IndexModel } from './IndexModel.ts';

/** The smallest area that contains every scored area (a borough for its wards, a region for many boroughs' wards); `null` where none does. */
export function commonArea(model: IndexModel): Area | null {
	const [first, ...rest] = model.areas;
	if (first === undefined) return null;
	return (
		model
			.ancestors(first.code)
			.find((candidate) =>
				rest.every((area) => model.ancestors(area.code).some((ancestor) => ancestor.code === candidate.code)),
			) ?? null
	);
}
