import type { Indicator, RecordsCondition, RecordsRecipe } from '@social-index/schema';
import { listing } from '../listing.ts';

/** Reports what is wrong with a recipe, by the path of the setting within it. */
export type Wrong = (path: readonly PropertyKey[], code: string, message: string, mend: string, found?: string) => void;

const measureKeys = {
	count: ['distinct'],
	rate: ['distinct', 'denominator', 'multiplier'],
	proportion: ['where'],
	mean: ['column'],
} as const;

const measureNeeds = { count: null, rate: 'denominator', proportion: 'where', mean: 'column' } as const;

/** Reports what a measure lacks, or has and may not. */
export function checkMeasure({ measure }: RecordsRecipe, indicator: Indicator | undefined, wrong: Wrong): void {
	const { kind } = measure;
	const allowed: readonly string[] = measureKeys[kind];
	for (const key of ['distinct', 'denominator', 'multiplier', 'where', 'column'] as const) {
		if (measure[key] !== undefined && !allowed.includes(key)) {
			wrong(
				['measure', key],
				'RECIPE_CONTRADICTS',
				`A ${kind} has no "${key}".`,
				allowed.length === 0
					? 'Take it out.'
					: `Take it out, or choose another kind; a ${kind} may have ${listing(allowed)}.`,
				key,
			);
		}
	}
	const need = measureNeeds[kind];
	if (need !== null && (measure[need] === undefined || (need === 'where' && measure.where!.length === 0))) {
		const mends = {
			denominator: 'Add "denominator:" with the indicator or the file that holds the population.',
			where: 'Add "where:" with the tests that a record of the numerator passes.',
			column: 'Add "column:" with the heading of the numbers.',
		};
		wrong(['measure'], 'RECIPE_INCOMPLETE', `A ${kind} needs "${need}".`, mends[need]);
	}
	measure.where?.forEach((condition, c) => {
		checkCondition(condition, ['measure', 'where', c], wrong);
	});
	const from = measure.denominator;
	if (from !== undefined && (from.indicator === undefined) === (from.file === undefined)) {
		wrong(
			['measure', 'denominator'],
			'RECIPE_INCOMPLETE',
			'A denominator comes from one place.',
			'Give either "indicator:" or "file:".',
		);
	}
	if (
		indicator !== undefined &&
		['rate', 'proportion', 'mean', 'count'].includes(indicator.kind) &&
		indicator.kind !== kind
	) {
		wrong(
			['measure', 'kind'],
			'RECIPE_CONTRADICTS',
			`indicators.csv calls ${indicator.name} a ${indicator.kind}.`,
			'Make the two agree; the kind in indicators.csv is read from its unit where that column is empty.',
			kind,
		);
	}
}

/** Reports a condition without a test, or that no record can pass. */
export function checkCondition(condition: RecordsCondition, path: readonly PropertyKey[], wrong: Wrong): void {
	const { column: _, ...tests } = condition;
	if (Object.values(tests).every((test) => test === undefined)) {
		wrong(
			path,
			'RECIPE_INCOMPLETE',
			'This names a column and no test of it.',
			'Add one of is, in, not, from, to or present.',
		);
	}
	const { from, to } = condition;
	if (from !== undefined && to !== undefined && (typeof from !== typeof to || from > to)) {
		wrong(
			path,
			'RECIPE_CONTRADICTS',
			typeof from === typeof to
				? 'It begins after it ends, so that no record passes.'
				: 'One end is a number and the other is text.',
			'Swap the two, or put both or neither in quotes.',
			`from ${from} to ${to}`,
		);
	}
}
