import type { IndexModel } from '../../model/IndexModel.ts';

/** One area as it is looked for. */
export interface FoundArea {
	readonly code: string;
	readonly name: string;
	/** Noun of its level where it is not the scored one; '' where it is. */
	readonly kind: string;
	/** Name of the area around it; '' at the top. */
	readonly within: string;
}

/** Another name of an area, by the place of the area in the list. */
export interface FoundName {
	readonly name: string;
	readonly area: number;
	readonly former: boolean;
	/** The boundaries it was the name in; '' where that is not known. */
	readonly vintage: string;
	/** The share of the former area that lies here; 1 where it is all or not known. */
	readonly share: number;
	/** The language it is the area's name in, where that is another than the page's; left out for other names. */
	readonly language?: string;
}

/** Everything that is looked through for a name: one small file, asked for when someone first turns to a search box. */
export interface FindIndex {
	/** Of the page. */
	readonly language: string;
	/** The scored level's first. */
	readonly areas: readonly FoundArea[];
	readonly names: readonly FoundName[];
}

export const findIndexPath = 'area/find.json';

export function findIndex(model: IndexModel): FindIndex {
	const at = new Map(model.allAreas.map(({ code }, i) => [code, i]));
	return {
		language: model.language,
		areas: model.allAreas.map(({ code, name, level }) => ({
			code,
			name,
			kind: level === model.level.id ? '' : model.levelOf(code).name,
			within: model.ancestors(code)[0]?.name ?? '',
		})),
		names: (model.data.otherNames ?? []).flatMap(({ name, area, kind, vintage = '', share = 1, language }) => {
			const place = at.get(area);
			if (place === undefined) return [];
			const other = { name, area: place, former: kind === 'former', vintage, share };
			return [language === undefined ? other : { ...other, language }];
		}),
	};
}

export const findParts = {
	paths: (): Iterable<string> => [findIndexPath],
	json: (model: IndexModel, path: string): FindIndex | null => (path === findIndexPath ? findIndex(model) : null),
};
