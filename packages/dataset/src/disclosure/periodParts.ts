/** The years that a period is made of, from the first to the last; one year for everything that is no longer than that. */
export interface YearSpan {
	readonly first: number;
	readonly last: number;
}

/**
 * The calendar years that a period stands for, where it stands for whole ones.
 *
 * `2012-13` and `2012/13` are one financial or school year and not two calendar years, so they are of no calendar year.
 *
 * @returns `null` for everything that is not a year or several
 * @example
 * yearSpan('2019') // => { first: 2019, last: 2019 }
 * yearSpan('2019-21') // => { first: 2019, last: 2021 }
 * yearSpan('2019-2021') // => { first: 2019, last: 2021 }
 * yearSpan('2012-13') // => null
 * yearSpan('2019-Q1') // => null
 */
export function yearSpan(id: string): YearSpan | null {
	const parts = /^([12]\d{3})(?:\s*(?:[-–/]|to)\s*(\d{2}|[12]\d{3}))?$/.exec(id.trim());
	if (parts === null) return null;
	const first = Number(parts[1]);
	if (parts[2] === undefined) return { first, last: first };
	const last = parts[2].length === 4 ? Number(parts[2]) : 100 * Math.floor(first / 100) + Number(parts[2]);
	return last > first + 1 ? { first, last } : null;
}

/** How periods are made of spans of years that do not overlap. */
export interface PeriodParts {
	/** Spans of years, in order. */
	readonly parts: readonly YearSpan[];
	/** For every part, the period that is just this part; -1 where none is. */
	readonly published: readonly number[];
	/** For periods of several parts: the period, and the parts it is the sum of. */
	readonly sums: readonly { readonly period: number; readonly parts: readonly number[] }[];
}

/**
 * Takes periods apart where they overlap, so that whoever subtracts one from another is seen to: 2019-21 and 2020-22 are
 * 2019, 2020-21 and 2022 put together in two ways.
 *
 * @param ids - the periods that an indicator has figures of
 * @returns `null` where no period overlaps another
 * @example
 * periodParts(['2019-21', '2020-22']).parts.map(({ first, last }) => [first, last]) // => [[2019, 2019], [2020, 2021], [2022, 2022]]
 * periodParts(['2019-21', '2020-22']).sums // => [{ period: 0, parts: [0, 1] }, { period: 1, parts: [1, 2] }]
 * periodParts(['2019', '2020', '2019-20']) // => null
 * periodParts(['2019', '2019-21']).published // => [0, -1]
 */
export function periodParts(ids: readonly string[]): PeriodParts | null {
	const spans = ids.map(yearSpan);
	const known = spans.filter((span) => span !== null);
	const cuts = [...new Set(known.flatMap(({ first, last }) => [first, last + 1]))].sort((a, b) => a - b);
	const parts = cuts
		.slice(1)
		.map((cut, i) => ({ first: cuts[i]!, last: cut - 1 }))
		.filter((part) => known.some(({ first, last }) => first <= part.first && last >= part.last));
	const partsOf = spans.map((span) =>
		parts.flatMap((part, i) => (span !== null && span.first <= part.first && span.last >= part.last ? [i] : [])),
	);
	const sums = partsOf.flatMap((own, period) => (own.length > 1 ? [{ period, parts: own }] : []));
	if (sums.length === 0) return null;
	return { parts, published: parts.map((_, i) => partsOf.findIndex((own) => own.length === 1 && own[0] === i)), sums };
}
