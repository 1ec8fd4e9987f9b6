import type { EmbedKind } from '../state/embed/embedKinds.ts';
import type { PageContext } from './pageContext.ts';

/** Relative addresses of every page, from the page that `context` stands for. */
export function links(context: Pick<PageContext, 'root' | 'siteRoot' | 'indexRoot'>) {
	const { root, siteRoot, indexRoot } = context;
	const to = (path: string) => (root + path === '' ? './' : root + path);
	return {
		site: siteRoot === '' ? './' : siteRoot,
		home: to(''),
		map: (measure?: string, period?: string) =>
			to(
				`map/${measure === undefined ? '' : `${measure}/`}${period === undefined ? '' : `?period=${encodeURIComponent(period)}`}`,
			),
		scorecards: to('scorecards/'),
		areas: to('area/'),
		area: (code: string) => to(`area/${code}/`),
		measures: to('measure/'),
		measure: (id: string) => to(`measure/${id}/`),
		change: to('change/'),
		plan: to('plan/'),
		explore: (measure?: string) =>
			to(`explore/${measure === undefined ? '' : `?measure=${encodeURIComponent(measure)}`}`),
		exploreTwo: (measure?: string) =>
			to(`explore/two/${measure === undefined ? '' : `?measure=${encodeURIComponent(measure)}`}`),
		whatIf: to('what-if/'),
		compare: (codes: readonly string[] = []) =>
			to(`compare/${codes.length === 0 ? '' : `?areas=${codes.map(encodeURIComponent).join(',')}`}`),
		method: to('method/'),
		data: to('data/'),
		about: to('about/'),
		accessibility: to('accessibility/'),
		/** The page that makes the code for other sites, with a view chosen. */
		embed: (kind?: EmbedKind, of?: string) =>
			to(
				`embed/${kind === undefined ? '' : `?kind=${kind}${of === undefined ? '' : `&of=${encodeURIComponent(of)}`}`}`,
			),
		/** Any page by its address within the index. */
		page: to,
		/** A file of the release, e.g. `tables/scores.csv`. */
		release: (file: string) => `${indexRoot}release/${file}`,
		asset: (file: string) => `${siteRoot}assets/${file}`,
	};
}

export type Links = ReturnType<typeof links>;
