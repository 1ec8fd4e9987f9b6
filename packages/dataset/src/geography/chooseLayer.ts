import type { Area } from '@social-index/schema';
import { listing } from '../listing.ts';
import { nearestSpelling } from '../nearestSpelling.ts';
import type { ProblemList } from '../problemList.ts';
import type { BoundaryLayer } from './boundaryLayer.ts';

/**
 * The layer of a boundary file that holds the areas: the one that is named, the only one, or the only one with codes of these areas.
 *
 * @returns `null` where there is none, or it cannot be told which (reported)
 */
export function chooseLayer(
	layers: readonly BoundaryLayer[],
	named: string | undefined,
	areas: readonly Area[],
	file: string,
	problems: ProblemList,
): BoundaryLayer | null {
	const names = layers.map(({ name }) => name);
	if (named !== undefined) {
		const layer = layers.find(({ name }) => name === named) ?? null;
		if (layer !== null) return layer;
		const alike = nearestSpelling(named, names);
		problems.error({
			code: 'NO_LAYER',
			file,
			column: 'layer',
			found: named,
			message: `The file has no layer of this name; it has ${listing(names)}.`,
			mend: alike === null ? 'Write the name of one of them.' : `Did you mean ${alike}?`,
		});
		return null;
	}
	const codes = new Set(areas.map(({ code }) => code));
	const fitting = layers.length < 2 ? layers : layers.filter((layer) => hasCodes(layer, codes));
	if (fitting.length === 1) return fitting[0]!;
	problems.error({
		code: 'SEVERAL_LAYERS',
		file,
		found: listing(names),
		message: `The file has several layers, and ${fitting.length === 0 ? 'none has' : `${fitting.length} have`} codes of areas of this level.`,
		mend: 'Say which is meant in index.yaml: geography → boundaries → layer.',
	});
	return null;
}

function hasCodes({ features }: BoundaryLayer, codes: ReadonlySet<string>): boolean {
	return features.some(({ properties }) =>
		Object.values(properties ?? {}).some((value) => codes.has(String(value).trim())),
	);
}
