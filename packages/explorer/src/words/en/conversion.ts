import type { ConvertedFigures } from '../../state/measure/indicatorFacts.ts';
import { shared } from './shared.ts';

function made({ method, base }: Pick<ConvertedFigures, 'method' | 'base'>, from: string): string {
	switch (method) {
		case 'copied':
			return `taken from ${from}`;
		case 'sum':
			return `added up from ${from}`;
		case 'ratio-of-sums':
			return `worked out from the added-up counts of ${from}`;
		case 'mean-by-denominator':
			return `averaged over ${from}, each weighted by its own denominator`;
		case 'mean-by-base':
			return `averaged over ${from}, each weighted by ${base}`;
	}
}

function during(periods: readonly string[]): string {
	return periods.length <= 4 ? shared.list(periods) : `${periods[0]} to ${periods.at(-1)}`;
}

function percent(share: number): string {
	return share < 0.01 ? 'less than 1%' : `${shared.number(100 * share)}%`;
}

/** How figures of an indicator were made from those of other areas. */
export const conversionWords = {
	convertedTitle: 'Made from figures of other areas',
	converted: (figures: ConvertedFigures) => {
		const { level, from, periods, lookups, splitShare, presentShare } = figures;
		const plural = level.plural.charAt(0).toUpperCase() + level.plural.slice(1);
		const by = lookups.length === 0 ? '' : ` Lookups: ${lookups.join('; then ')}.`;
		const split =
			splitShare === 0 ? '' : ` Up to ${percent(splitShare)} of a figure comes from areas that were divided.`;
		const lacking = presentShare === 1 ? '' : ` Up to ${percent(1 - presentShare)} of what a figure is about has none.`;
		return `${plural} (${level.vintage}), ${during(periods)}: ${made(figures, `${from.plural} (${from.vintage})`)}.${by}${split}${lacking}`;
	},
};
