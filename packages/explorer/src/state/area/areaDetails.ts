import { absentBits, flagBit, type Rating, type RatingKind, ratingWords, readFlags } from '@social-index/schema';
import type { Absence } from '../../model/cell.ts';
import type { MapChild } from '../map/mapFigures.ts';

/** What the release's `api/areas/<code>.json` holds, as far as the map asks. */
export interface AreaFile {
	readonly periods: readonly string[];
	readonly measures: readonly string[];
	readonly score: readonly (readonly (number | null)[])[];
	readonly value: readonly (readonly (number | null)[])[];
	readonly flag: readonly (readonly string[])[];
	readonly ratings: {
		readonly columns: readonly string[];
		readonly tables: readonly {
			readonly period: string;
			readonly kind: string;
			readonly comparator: string;
			readonly rows: readonly (readonly unknown[])[];
		}[];
	};
}

/** One rating of the area in the measure shown. */
export interface AreaRating {
	readonly kind: RatingKind;
	readonly rating: Rating;
	/** `peers`, an area code, `period:<id>` or `target`. */
	readonly comparator: string;
}

/** A measure right below the one shown, with the area's figures in it. */
export interface ChildFigures extends MapChild {
	readonly score: number | null;
	readonly value: number | null;
	readonly absent: Absence | null;
}

/** What the panel says of an area beyond what the map already holds. */
export interface AreaDetails {
	readonly ratings: readonly AreaRating[];
	readonly children: readonly ChildFigures[];
}

/** Picks one measure and period from an area's file. */
export function areaDetails(
	file: AreaFile,
	measure: string,
	children: readonly MapChild[],
	period: string,
): AreaDetails {
	const t = file.periods.indexOf(period);
	const place = file.measures.indexOf(measure);
	const [of, rating] = ['measure', 'rating'].map((name) => file.ratings.columns.indexOf(name));
	return {
		ratings: file.ratings.tables.flatMap((table): AreaRating[] => {
			if (table.period !== period) return [];
			const kind = table.kind as RatingKind;
			const row = table.rows.find((cells) => cells[of!] === place);
			const word = ratingWords[kind]?.find((known) => known === row?.[rating!]);
			return word === undefined ? [] : [{ kind, rating: word, comparator: table.comparator }];
		}),
		children: children.map((child) => {
			const m = file.measures.indexOf(child.id);
			const score = file.score[t]?.[m] ?? null;
			const value = file.value[t]?.[m] ?? null;
			return {
				...child,
				score,
				value,
				absent: score === null && value === null ? absenceOf(file.flag[t]?.[m] ?? '') : null,
			};
		}),
	};
}

function absenceOf(words: string): Absence {
	const bits = readFlags(words).bits & absentBits;
	if ((bits & flagBit.suppressed) !== 0) return 'suppressed';
	return (bits & flagBit['not-applicable']) !== 0 ? 'not-applicable' : 'not-available';
}
