import type { ConvertedFigures } from '../../state/measure/indicatorFacts.ts';
import { capital } from './grammar.ts';
import { shared } from './shared.ts';

function made({ method, base }: Pick<ConvertedFigures, 'method' | 'base'>, from: string): string {
	switch (method) {
		case 'copied':
			return `wedi’i gymryd o’r rhain: ${from}`;
		case 'sum':
			return `wedi’i adio o’r rhain: ${from}`;
		case 'ratio-of-sums':
			return `wedi’i gyfrifo o gyfrifon y rhain wedi’u hadio: ${from}`;
		case 'mean-by-denominator':
			return `cyfartaledd dros y rhain, pob un wedi’i bwysoli â’i enwadur ei hun: ${from}`;
		case 'mean-by-base':
			return `cyfartaledd dros y rhain: ${from}; pob un wedi’i bwysoli â hyn: ${base}`;
	}
}

function during(periods: readonly string[]): string {
	return periods.length <= 4 ? shared.list(periods) : `${periods[0]} i ${periods.at(-1)}`;
}

function percent(share: number): string {
	return share < 0.01 ? 'llai nag 1%' : `${shared.number(100 * share)}%`;
}

/** How figures of an indicator were made from those of other areas. */
export const conversionWords = {
	convertedTitle: 'Wedi’i wneud o ffigurau ardaloedd eraill',
	converted: (figures: ConvertedFigures) => {
		const { level, from, periods, lookups, splitShare, presentShare } = figures;
		const by = lookups.length === 0 ? '' : ` Tablau cyfatebiaeth: ${lookups.join('; wedyn ')}.`;
		const split = splitShare === 0 ? '' : ` Daw hyd at ${percent(splitShare)} o ffigur o ardaloedd a rannwyd.`;
		const lacking =
			presentShare === 1
				? ''
				: ` Nid oes ffigur ar gyfer hyd at ${percent(1 - presentShare)} o’r hyn y mae ffigur yn sôn amdano.`;
		return `${capital(level.plural)} (${level.vintage}), ${during(periods)}: ${made(figures, `${from.plural} (${from.vintage})`)}.${by}${split}${lacking}`;
	},
};
