import type { IndexMethod, MeasureType, Result, ScorePanel, ScoreScale } from '@social-index/schema';
import { aggregators } from '../aggregation/aggregators.ts';
import { optionsOf } from '../methods/methodNamed.ts';
import { normalisers } from '../normalisation/normalisers.ts';

/**
 * The ends of the scale of each kind of measure, the same for all periods: those that the method has by itself (0 to 100
 * between anchors and for min-max), else what is observed, rounded outwards.
 *
 * @param scored - positions of the areas of the scored level
 */
export function scoreScales(method: IndexMethod, panel: ScorePanel, scored: readonly number[]): Result['scales'] {
	const { name, options } = method.normalisation;
	const own = scaleOf(name, options);
	const observed = (type: MeasureType): ScoreScale => observedScale(panel, type, scored);
	const indicator = own ?? observed('indicator');
	const above = (type: 'component' | 'dimension' | 'index', below: ScoreScale | null): ScoreScale | null => {
		const rescale = type === 'index' ? null : method.rescale[type];
		if (rescale !== null) return scaleOf(rescale.name, rescale.options);
		const definition = aggregators.find(({ id }) => id === method.aggregation[type].name)!;
		if (definition.scale !== null) {
			const [low, high] = definition.scale(scored.length);
			return { low, high };
		}
		// Means stay within their parts; a penalty or a sum may leave them.
		return definition.mean !== null && definition.id !== 'sum' ? below : null;
	};
	const component = above('component', own);
	const dimension = above('dimension', component);
	const index = above('index', dimension);
	return {
		indicator,
		component: component ?? observed('component'),
		dimension: dimension ?? observed('dimension'),
		index: index ?? observed('index'),
	};
}

function scaleOf(name: string, options: IndexMethod['normalisation']['options']): ScoreScale | null {
	const definition = normalisers.find(({ id }) => id === name)!;
	if (definition.scale === null) return null;
	const [low, high] = definition.scale(optionsOf(definition, options));
	return { low, high };
}

/** Lowest and highest score of the scored areas in any period, rounded outwards to two digits of their distance. */
function observedScale(panel: ScorePanel, type: MeasureType, scored: readonly number[]): ScoreScale {
	let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	panel.measures.forEach((measure, m) => {
		if (measure.type !== type) return;
		for (let t = 0; t < panel.periods.length; t++) {
			for (const a of scored) {
				const x = panel.score[(m * panel.periods.length + t) * panel.areas.length + a]!;
				if (x < low) low = x;
				if (x > high) high = x;
			}
		}
	});
	if (!(low <= high)) return { low: 0, high: 100 };
	if (low === high) return { low: low - 1, high: high + 1 };
	const places = Math.max(0, Math.min(12, 1 - Math.floor(Math.log10(high - low))));
	const step = 10 ** places;
	return { low: Math.floor(low * step) / step, high: Math.ceil(high * step) / step };
}
