import type { IndexModel } from '../../model/IndexModel.ts';
import type { ExploreFigures } from './exploreFigures.ts';
import { exploreFigures } from './exploreFigures.ts';
import { exploreMeasures } from './exploreState.ts';

/** The address of the file with the figures of one measure at one level. */
export function figuresFile(measure: string, level: string): string {
	return `explore/${measure}/${level}.json`;
}

const files = new WeakMap<IndexModel, ReadonlyMap<string, readonly [string, string]>>();

/** Measures and levels by the addresses of their files; found once, since every file of a site asks for them. */
function filesOf(model: IndexModel): ReadonlyMap<string, readonly [string, string]> {
	let known = files.get(model);
	if (known === undefined) {
		const { levels } = model.data.manifest;
		known = new Map(
			exploreMeasures(model).flatMap((measure) =>
				measure.levels.map((at) => [figuresFile(measure.id, levels[at]!.id), [measure.id, levels[at]!.id]] as const),
			),
		);
		files.set(model, known);
	}
	return known;
}

/** The figures of each measure at each level that has some, asked for when they are chosen. */
export const exploreParts = {
	wordless: true as const,
	paths: (model: IndexModel): Iterable<string> => filesOf(model).keys(),
	json(model: IndexModel, path: string): ExploreFigures | null {
		const found = filesOf(model).get(path);
		return found === undefined ? null : exploreFigures(model, ...found);
	},
};
