import type { Area, Conversion, ConversionSummary } from '@social-index/schema';

/**
 * What conversions have in common, for the pages of the site: one entry for each indicator, level, route and way of joining, in
 * the order they are first met. A figure that is `copied` is told with those of its route that were joined, if there are any.
 */
export function conversionSummaries(
	conversions: readonly Conversion[],
	areas: readonly Area[],
): readonly ConversionSummary[] {
	const levelOf = new Map(areas.map(({ code, level }) => [code, level]));
	const routes = Map.groupBy(conversions, ({ indicator, area, route }) =>
		JSON.stringify([indicator, levelOf.get(area), route]),
	);
	return [...routes.values()].flatMap((along) => {
		const joined = along.find(({ method }) => method !== 'copied');
		const groups = Map.groupBy(along, ({ method, base }) =>
			method === 'copied' && joined !== undefined ? `${joined.method} ${joined.base}` : `${method} ${base}`,
		);
		return [...groups.values()].map((group): ConversionSummary => {
			const first = group.find(({ method }) => method !== 'copied') ?? group[0]!;
			return {
				indicator: first.indicator,
				level: levelOf.get(first.area)!,
				route: first.route,
				method: first.method,
				base: first.base,
				periods: [...new Set(group.map(({ period }) => period))],
				values: group.length,
				splitShare: group.reduce((most, { splitShare }) => Math.max(most, splitShare), 0),
				presentShare: group.reduce((least, { presentShare }) => Math.min(least, presentShare), 1),
			};
		});
	});
}
