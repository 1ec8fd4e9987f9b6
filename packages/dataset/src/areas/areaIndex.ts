import type { Area, Level } from '@social-index/schema';
import { nearestSpelling } from '../nearestSpelling.ts';
import { gssEntity, isGssCode } from './gssCode.ts';

/** What is wrong and what to do about it, in two sentences. */
export interface Explanation {
	readonly message: string;
	readonly mend: string;
}

/** What several unknown codes are, where other geographies of the project have them. */
export interface Elsewhere extends Explanation {
	/** Those of the codes that are meant. */
	readonly codes: ReadonlySet<string>;
}

/** All areas of a project, found by their codes. */
export class AreaIndex {
	readonly areas: readonly Area[];
	readonly levels: readonly Level[];
	readonly #at: ReadonlyMap<string, number>;
	readonly #elsewhere: (codes: readonly string[]) => Elsewhere | null;

	/** @param elsewhere - says what unknown codes are where other geographies of the project have them */
	constructor(
		areas: readonly Area[],
		levels: readonly Level[],
		elsewhere: (codes: readonly string[]) => Elsewhere | null = () => null,
	) {
		this.areas = areas;
		this.levels = levels;
		this.#elsewhere = elsewhere;
		this.#at = new Map(areas.map((area, i) => [area.code, i]));
	}

	/** Place of an area in {@link areas}; -1 where no area has the code. */
	indexOf(code: string): number {
		return this.#at.get(code) ?? -1;
	}

	ofLevel(level: string): readonly Area[] {
		return this.areas.filter((area) => area.level === level);
	}

	/** What several unknown codes are together; `null` where no other geography of the project has more than one of them. */
	explainTogether(codes: readonly string[]): Elsewhere | null {
		const elsewhere = this.#elsewhere(codes);
		return elsewhere === null || elsewhere.codes.size < 2 ? null : elsewhere;
	}

	/** What an unknown code may be and what to do about it, in two sentences. */
	explainUnknown(code: string): Explanation {
		const elsewhere = this.#elsewhere([code]);
		if (elsewhere !== null) return { message: elsewhere.message, mend: elsewhere.mend };
		const named = this.areas.find((area) => area.name.toLowerCase() === code.toLowerCase());
		if (named) {
			return {
				message: 'This is the name of an area, and its code is expected.',
				mend: `Write ${named.code}, the code of ${named.name}.`,
			};
		}
		if (isGssCode(code)) return this.#explainGss(code);
		const alike = nearestSpelling(code, this.#at.keys());
		if (alike !== null) {
			const area = this.areas[this.indexOf(alike)]!;
			return { message: 'No area has this code.', mend: `Did you mean ${alike} (${area.name})?` };
		}
		return {
			message: 'No area has this code.',
			mend: 'Use a code from the area lists named in index.yaml, or add the area there.',
		};
	}

	/** Codes are issued in order of time, so where a code lies among those of the list says of which boundaries it may be. */
	#issued(code: string, level: string): string {
		const kin = this.ofLevel(level)
			.map((area) => area.code)
			.filter((own) => own.slice(0, 3) === code.slice(0, 3))
			.sort();
		if (code > kin.at(-1)!) return ' (it was issued later than all of these, so newer boundaries are likely)';
		return code < kin[0]! ? ' (it was issued earlier than all of these, so it may be retired)' : '';
	}

	#explainGss(code: string): Explanation {
		const entity = gssEntity(code);
		const kin = this.areas.find((area) => isGssCode(area.code) && area.code.slice(0, 3) === code.slice(0, 3));
		if (kin === undefined) {
			return {
				message: `No area has this code; it is the code of ${entity ?? 'another kind of area'}, and no area list holds any.`,
				mend: 'Use the codes of the areas in the lists, or add a level to index.yaml with the list of these areas.',
			};
		}
		const level = this.levels.find((own) => own.id === kin.level);
		const alike = nearestSpelling(code, this.#at.keys());
		const hint = alike === null ? '' : ` The nearest code is ${alike} (${this.areas[this.indexOf(alike)]!.name}).`;
		return {
			message: `No area has this code; it looks like ${entity ?? 'an area'} from elsewhere or of other boundaries than those of ${kin.vintage} in the list${this.#issued(code, kin.level)}.`,
			mend: `Use figures for the ${level?.plural ?? 'areas'} of ${kin.vintage}, or set ignore_unknown_areas: true for this file if it covers a wider place.${hint}`,
		};
	}
}
