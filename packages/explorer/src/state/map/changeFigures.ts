import type { IndexModel } from '../../model/IndexModel.ts';
import { mapFigures } from './mapFigures.ts';
import { mapPlace } from './mapPlace.ts';

/** What the map of changes needs beside the figures as shown: the same unrounded, since a change is worked out before rounding. */
export interface ChangeFigures {
	readonly measure: string;
	/** The least change that is called clear, in units of score; `null` where the release has no such rule. */
	readonly threshold: number | null;
	readonly levels: readonly FineFigures[];
}

export interface FineFigures {
	readonly level: string;
	/** Figures are whole numbers of the last of so many places. */
	readonly places: number;
	/** Of every period, in it of every area, what the level is coloured by. */
	readonly fine: readonly (readonly (number | null)[])[];
}

/** So many places more than are shown: a change worked out from them is, as shown, that of the release. */
const morePlaces = 6;

export function changeFigures(model: IndexModel, id: string): ChangeFigures {
	const { measure, levels } = mapFigures(model, id);
	const place = mapPlace(model);
	const points = thresholdOf(model.data.manifest.options);
	return {
		measure: id,
		threshold: points === null ? null : points * measure.scale.point,
		levels: levels.map(({ level, shows }) => {
			const places = (shows === 'score' ? measure.scale.decimals : measure.decimals) + morePlaces;
			const areas = place.levels.find((one) => one.id === level)?.areas ?? [];
			const fine = model.periods.map((period) =>
				areas.map(({ code }) => {
					if (shows === 'nothing') return null;
					const figure = model.cell(id, period.id, code)[shows];
					return figure === null ? null : Math.round(figure * 10 ** places);
				}),
			);
			return { level, places, fine };
		}),
	};
}

function thresholdOf(options: Readonly<Record<string, unknown>>): number | null {
	const ratings = options.ratings as { progress?: { threshold?: unknown } } | undefined;
	const threshold = ratings?.progress?.threshold;
	return typeof threshold === 'number' ? threshold : null;
}
