import type { Period } from '@social-index/schema';

/**
 * When a target is to be reached, in years: the place in time of the period it names; a name that is no period of the data
 * is read as the year it begins with.
 *
 * @param periods - those whose place in time is known
 * @returns `null` where the target names no period, or one that names no year
 * @example
 * targetTime('2025', []) // => 2025
 * targetTime('2019/20', [{ id: '2019/20', name: '2019/20', position: 2019.5 }]) // => 2019.5
 * targetTime('by and by', []) // => null
 * targetTime(null, []) // => null
 */
export function targetTime(targetPeriod: string | null, periods: readonly Period[]): number | null {
	if (targetPeriod === null) return null;
	const period = periods.find(({ id }) => id === targetPeriod);
	if (period !== undefined) return period.position;
	const year = /^\d{4}/.exec(targetPeriod);
	return year === null ? null : Number(year[0]);
}
