import type { Area, Level } from '@social-index/schema';
import { nearestSpelling } from '../nearestSpelling.ts';
import { gssEntity, isGssCode } from './gssCode.ts';

/** All areas of a project, found by their codes. */
export class AreaIndex {
	readonly areas: readonly Area[];
	readonly levels: readonly Level[];
	readonly #at: ReadonlyMap<string, number>;

	constructor(areas: readonly Area[], levels: readonly Level[]) {
		this.areas = areas;
		this.levels = levels;
		this.#at = new Map(areas.map((area, i) => [area.code, i]));
	}

	/** Place of an area in {@link areas}; -1 where no area has the code. */
	indexOf(code: string): number {
		return this.#at.get(code) ?? -1;
	}

	ofLevel(level: string): readonly Area[] {
		return this.areas.filter((area) => area.level === level);
	}

	/** What an unknown code may be and what to do about it, in two sentences. */
	explainUnknown(code: string): { readonly message: string; readonly mend: string } {
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

	#explainGss(code: string): { message: string; mend: string } {
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
			message: `No area has this code; it looks like ${entity ?? 'an area'} from elsewhere or of other boundaries than those of ${kin.vintage} in the list.`,
			mend: `Use figures for the ${level?.plural ?? 'areas'} of ${kin.vintage}, or set ignore_unknown_areas: true for this file if it covers a wider place.${hint}`,
		};
	}
}
