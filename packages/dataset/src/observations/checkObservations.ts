import { parseTransform, scoresBetweenAnchors } from '@social-index/engine';
import { absentBits, type IndexMethod, type Indicator, type Observations } from '@social-index/schema';
import type { AreaIndex } from '../areas/areaIndex.ts';
import { asRead } from '../indicators/asRead.ts';
import type { ReadIndicators } from '../indicators/readIndicators.ts';
import { listing } from '../listing.ts';
import type { ProblemList } from '../problemList.ts';
import type { ReadObservations } from './readObservations.ts';

/**
 * Looks for indicators without any observation (an error), and as warnings for areas of the scored level without any.
 *
 * @param level - the scored level
 * @param isPublic - whether figures of an indicator are published as they are
 */
export function checkObservations(
	{ observations, rows }: ReadObservations,
	read: ReadIndicators,
	areas: AreaIndex,
	level: string,
	isPublic: (indicator: Indicator) => boolean,
	problems: ProblemList,
): void {
	read.indicators.forEach((indicator, m) => {
		const at = read.placeOf(indicator.id, 'id');
		const seen = survey(observations, indicator, m);
		// What is lacking may stand in rows that are told of already.
		const complete = !rows.fileUnread && !rows.withUnreadRows.has(m);
		if (seen.count === 0) {
			if (!complete) return;
			problems.error({
				code: 'NO_OBSERVATIONS',
				...at,
				found: indicator.id,
				message: `No data file has a value of ${indicator.name}.`,
				mend: 'Add its figures to a file in data/ that index.yaml names, or delete the row here.',
			});
			return;
		}
		const without = areas.areas.filter((area, a) => area.level === level && !seen.areas.has(a));
		if (without.length > 0 && complete) {
			problems.warn({
				code: 'AREAS_WITHOUT_DATA',
				...at,
				found: indicator.id,
				message: `${indicator.name} has no value in any period for ${listing(
					without.map((area) => area.name),
					5,
				)}.`,
				mend: 'Check that their codes are in the data; if there are no figures, nothing need be done.',
				// Of records, these are the areas with small counts alone, and those hidden for their sake are not among them.
				...(isPublic(indicator) ? {} : { published: '' }),
			});
		}
	});
}

/**
 * Warns, with a count, of values beyond the best or worst case, and of proportions above the whole.
 *
 * The count is published with the release. Of a protected indicator it must therefore be of what is published: among all of its values it
 * would tell on which side of an anchor the hidden ones lie.
 *
 * @param observations - as read, or of protected indicators as they are published
 * @param method - `null` where it cannot be used, which has been reported
 * @param of - which indicators to look at
 */
export function checkValues(
	observations: Observations,
	read: ReadIndicators,
	method: IndexMethod | null,
	of: (indicator: Indicator) => boolean,
	problems: ProblemList,
): void {
	read.indicators.forEach((indicator, m) => {
		if (!of(indicator)) return;
		const at = (column: string) => read.placeOf(indicator.id, column);
		const seen = survey(observations, indicator, m);
		if (seen.beyond > 0 && method !== null && scoresBetweenAnchors(method)) {
			problems.warn({
				code: 'BEYOND_ANCHORS',
				...at('best'),
				found: indicator.id,
				message: `${count(seen.beyond, seen.count)} of ${indicator.name} lie beyond its best or worst case (${seen.least} to ${seen.most} against ${range(indicator)}) and ${method.clamp ? 'are scored as if at it' : 'have scores beyond the scale'}.`,
				mend: 'Check the figures and their unit; widen best and worst if the values are right and should be told apart.',
			});
		}
		if (seen.aboveWhole > 0) {
			problems.warn({
				code: 'PROPORTION_ABOVE_WHOLE',
				...at('kind'),
				found: indicator.id,
				message: `${count(seen.aboveWhole, seen.count)} of ${indicator.name} are above ${indicator.multiplier} or below 0, which a proportion cannot be.`,
				mend: 'Check the figures and their unit, or give the indicator another kind (ratio, rate).',
			});
		}
	});
}

const unbounded = { best: null, worst: null } as const;

interface Survey {
	count: number;
	beyond: number;
	aboveWhole: number;
	least: number;
	most: number;
	areas: Set<number>;
}

function survey(observations: Observations, indicator: Indicator, m: number): Survey {
	const seen: Survey = { count: 0, beyond: 0, aboveWhole: 0, least: Infinity, most: -Infinity, areas: new Set() };
	// Best and worst speak of the quotient where there is a denominator, and what is read here is yet to be divided.
	const { best, worst } = indicator.denominator === null ? indicator : unbounded;
	const { kind } = asRead(indicator);
	const scored = transformOf(indicator);
	const low = best === null || worst === null ? -Infinity : Math.min(scored(best), scored(worst));
	const high = best === null || worst === null ? Infinity : Math.max(scored(best), scored(worst));
	const whole = kind === 'proportion' ? indicator.multiplier : null;
	const areas = observations.areas.length;
	const cells = observations.periods.length * areas;
	for (let i = 0; i < cells; i++) {
		const cell = m * cells + i;
		if ((observations.flag[cell]! & absentBits) !== 0) continue;
		const value = observations.value[cell]!;
		seen.count++;
		seen.areas.add(i % areas);
		seen.least = Math.min(seen.least, value);
		seen.most = Math.max(seen.most, value);
		if (scored(value) < low || scored(value) > high) seen.beyond++;
		if (whole !== null && (value > whole || value < 0)) seen.aboveWhole++;
	}
	return seen;
}

/** As it is scored: a cap or floor is no value beyond the anchors. A transform that is none has been reported already. */
function transformOf({ transform }: Indicator): (value: number) => number {
	if (transform === '') return (value) => value;
	try {
		return parseTransform(transform).apply;
	} catch {
		return (value) => value;
	}
}

function range({ best, worst }: Indicator): string {
	return `${Math.min(best!, worst!)} to ${Math.max(best!, worst!)}`;
}

function count(some: number, all: number): string {
	return `${some.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} values`;
}
