import {
	absentBits,
	type Dataset,
	flagBit,
	type Indicator,
	InputError,
	type MethodChoice,
	type Observations,
	type Problem,
} from '@social-index/schema';
import { methodNamed } from '../methods/methodNamed.ts';
import { shrinkages } from './shrinkages.ts';

/**
 * Draws the figures of the scored areas towards those around them, indicator by indicator and period by period.
 *
 * Only indicators of a kind that the shrinkage is for are moved, in areas with a count and a total; a figure that is moved is
 * flagged `estimated`. Areas of other levels keep their figures.
 *
 * @returns the observations, the same ones where nothing is moved; and what a reader must be told
 * @throws InputError `BAD_COUNT` for every count that does not fit its total, by indicator, area and period
 */
export function shrinkObservations(
	dataset: Dataset,
	choice: MethodChoice,
): { readonly observations: Observations; readonly warnings: readonly string[] } {
	const { observations, indicators, areas, project } = dataset;
	const { kinds, shrink } = methodNamed('shrinkage', shrinkages, choice.name, choice.options);
	if (kinds.length === 0) return { observations, warnings: [] };
	const value = observations.value.slice();
	const flag = observations.flag.slice();
	const place = new Map(observations.areas.map((code, a) => [code, a]));
	const scored = areas.filter((area) => area.level === project.geography.level && place.has(area.code));
	const columns = scored.map((area) => place.get(area.code)!);
	const districts = scored.map((area) => area.parent ?? '');
	const without: string[] = [];
	const problems: Problem[] = [];
	for (const indicator of indicators) {
		const m = observations.indicators.indexOf(indicator.id);
		if (m < 0 || !kinds.includes(indicator.kind)) continue;
		let moved = 0;
		for (let t = 0; t < observations.periods.length; t++) {
			const start = (m * observations.periods.length + t) * observations.areas.length;
			const take = (from: Float64Array): Float64Array =>
				Float64Array.from(columns, (a) => ((flag[start + a]! & absentBits) === 0 ? from[start + a]! : Number.NaN));
			const [numerators, denominators] = [take(observations.numerator), take(observations.denominator)];
			const unfit = [...scored.keys()].filter((i) => !fits(numerators[i]!, denominators[i]!, indicator.kind));
			for (const i of unfit) {
				problems.push({
					code: 'BAD_COUNT',
					severity: 'error',
					column: indicator.id,
					found: `${numerators[i]!} of ${denominators[i]!}`,
					message: `${indicator.name} of ${scored[i]!.name} (${scored[i]!.code}), ${observations.periods[t]!.id}: the numerator does not fit the denominator.`,
					mend: 'Give a denominator above zero and a numerator from 0, of a proportion no higher than the denominator.',
				});
			}
			if (unfit.length > 0) continue;
			const rates = shrink({ numerators, denominators, districts });
			for (let i = 0; i < columns.length; i++) {
				if (Number.isNaN(rates[i]!)) continue;
				const cell = start + columns[i]!;
				value[cell] = rates[i]! * indicator.multiplier;
				flag[cell] = flag[cell]! | flagBit.estimated;
				moved++;
			}
		}
		if (moved === 0) without.push(indicator.name);
	}
	if (problems.length > 0) throw new InputError(problems);
	const warnings =
		without.length === 0
			? []
			: [`Not drawn towards those around, because no counts and totals are given: ${without.join(', ')}.`];
	return { observations: { ...observations, value, flag }, warnings };
}

function fits(numerator: number, denominator: number, kind: Indicator['kind']): boolean {
	if (Number.isNaN(numerator + denominator)) return true;
	return denominator > 0 && numerator >= 0 && (kind !== 'proportion' || numerator <= denominator);
}
