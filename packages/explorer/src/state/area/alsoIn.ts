import { commonArea } from '../../model/commonArea.ts';
import type { IndexModel } from '../../model/IndexModel.ts';
import type { Language } from '../../model/languages.ts';
import type { MeasureScale } from '../../model/measureScales.ts';
import { shown } from './areaMeasures.ts';

/** Another index of the site, as it is reached from a page. */
export interface OtherIndex {
	readonly model: IndexModel;
	/** Address of its home page, relative to the page at hand and ending in '/'. */
	readonly root: string;
	/** Where it is in another language than the page. */
	readonly language: Language | undefined;
}

/** An area in another index, with what that index says of it. */
export interface AlsoIn {
	readonly index: string;
	readonly href: string;
	readonly language: Language | undefined;
	readonly name: string;
	readonly levelName: string;
	/** Whether it holds the area of the page, and is not the same. */
	readonly around: boolean;
	readonly period: string;
	/** As shown. */
	readonly score: number | null;
	readonly scale: Pick<MeasureScale, 'low' | 'high' | 'decimals'>;
	readonly rank: number | null;
	readonly ranked: number;
	readonly plural: string;
}

/**
 * What the other indices of a site say of an area: of the area itself where they have one of its code, else of the smallest area around it
 * that they have. What lies around everything that both indices score tells nothing of the area and is left out, unless it is the very one.
 *
 * Codes are those of the statistical offices, which stand for one boundary each; two indices that code areas in ways of their own share none.
 */
export function alsoIn(model: IndexModel, code: string, others: readonly OtherIndex[]): readonly AlsoIn[] {
	const above = model.ancestors(code).map((area) => area.code);
	return others.flatMap(({ model: other, root, language }) => {
		const same = other.hasArea(code);
		const found = same
			? code
			: above.find((one) => other.hasArea(one) && !(isAround(other, one) && isAround(model, one)));
		if (found === undefined) return [];
		const cell = other.cell(other.index.id, other.lastPeriod.id, found);
		const level = other.levelOf(found);
		// An area that an index only compares with may have no score there.
		if (cell.score === null && level.id !== other.level.id) return [];
		const { low, high, decimals } = other.scales.index;
		return [
			{
				index: other.data.manifest.name,
				href: `${root}area/${found}/`,
				language,
				name: other.area(found).name,
				levelName: level.name,
				around: !same,
				period: other.lastPeriod.name,
				score: shown(cell.score, decimals),
				scale: { low, high, decimals },
				rank: cell.ranked > 1 ? cell.rank : null,
				ranked: cell.ranked,
				plural: level.plural,
			},
		];
	});
}

/** Whether all that an index scores lies in an area. */
function isAround(model: IndexModel, code: string): boolean {
	const common = commonArea(model);
	return common !== null && [common, ...model.ancestors(common.code)].some((area) => area.code === code);
}
