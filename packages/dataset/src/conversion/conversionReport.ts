import type { Combined } from '@social-index/engine';
import type { Indicator, Period } from '@social-index/schema';
import type { ReadIndicators } from '../indicators/readIndicators.ts';
import { listing } from '../listing.ts';
import type { ProblemList } from '../problemList.ts';
import { type Geography, withVintage } from './geographies.ts';

interface Counts {
	refused: number;
	made: number;
	partial: number;
	absent: number;
	compared: number;
	differing: number;
	/** Whether any of those compared was made from another geography before. */
	madeBefore: boolean;
	worst: { readonly where: string; readonly given: number; readonly made: number } | null;
}

/** Counts what happens to one indicator's figures on their way from one geography, and tells it once for each level. */
export class ConversionReport {
	readonly #indicator: Indicator;
	readonly #from: Geography;
	readonly #place: ReadIndicators['placeOf'];
	readonly #problems: ProblemList;
	/** Whether small counts of the indicator are kept back, so that no figure may be told. */
	readonly #quiet: boolean;
	readonly #counts = new Map<Geography, Counts>();
	#baseLacking = false;

	constructor(
		indicator: Indicator,
		from: Geography,
		{ indicatorPlace }: { readonly indicatorPlace: ReadIndicators['placeOf'] },
		problems: ProblemList,
		quiet: boolean,
	) {
		this.#indicator = indicator;
		this.#from = from;
		this.#place = indicatorPlace;
		this.#problems = problems;
		this.#quiet = quiet;
	}

	/** Nothing says by what the parts of an area should be weighted. */
	noteRefused(to: Geography, baseLacking: boolean): void {
		this.#of(to).refused++;
		this.#baseLacking ||= baseLacking && this.#indicator.base !== null;
	}

	noteMade(to: Geography, made: Combined): void {
		const counts = this.#of(to);
		if (Number.isNaN(made.value)) counts.absent++;
		else {
			counts.made++;
			if (made.presentShare < 1) counts.partial++;
		}
	}

	/** The figure is there already, from a file or made from another geography, and it stays. */
	noteGiven(
		to: Geography,
		code: string,
		period: Period,
		{ value: given, made: madeBefore }: { readonly value: number; readonly made: boolean },
		made: number,
	): void {
		if (Number.isNaN(given) || Number.isNaN(made)) return;
		const counts = this.#of(to);
		counts.compared++;
		// What the rounding of a published figure can do is no difference.
		if (Math.abs(made - given) <= 0.5 * 10 ** -this.#indicator.decimals + 1e-9 * Math.abs(given)) return;
		counts.differing++;
		counts.madeBefore ||= madeBefore;
		const worst = counts.worst;
		if (worst !== null && Math.abs(made - given) <= Math.abs(worst.made - worst.given)) return;
		const { name } = to.areas.areas[to.areas.indexOf(code)]!;
		counts.worst = { where: `${name} in ${period.name}`, given, made };
	}

	/** The figures were weighted by counts that are too small to publish, and who knows the parts can work the weights out. */
	tellSmallBase(to: Geography, base: string): void {
		const { name } = this.#indicator;
		this.#problems.error({
			code: 'BASE_WITHHELD',
			...this.#at('base'),
			found: this.#indicator.base!,
			message: `${name} of ${withVintage(to)} is weighted by ${base}, of which some counts are too small to be published; together with the figures of the parts the weighted means would give them away.`,
			mend: `Name another count in the column base, one of a public source; or give figures of the ${to.plural} themselves.`,
		});
	}

	/**
	 * Tells what was counted.
	 *
	 * @returns whether none of the figures reached any level, which is an error
	 */
	tell(): boolean {
		const refused = [...this.#counts].filter(([, { refused }]) => refused > 0).map(([to]) => to);
		const lost = refused.length > 0 && this.#tellRefused(refused);
		for (const [to, counts] of this.#counts) {
			if (counts.differing > 0) this.#tellDiffering(to, counts);
			if (counts.partial + counts.absent > 0) this.#tellLacking(to, counts);
		}
		return lost;
	}

	#tellRefused(to: readonly Geography[]): boolean {
		const { name, kind, base } = this.#indicator;
		const where = listing(to.map(withVintage));
		const from = withVintage(this.#from);
		const lacks = this.#baseLacking
			? `and no file gives its base ${base} for them`
			: kind === 'score'
				? 'and scores cannot be added up'
				: base === null
					? 'without the denominators it would be weighted by'
					: `and not all of them have a figure of its base ${base}`;
		const own = `or give figures of the ${listing(to.map(({ plural }) => plural))} themselves`;
		const mend = this.#baseLacking
			? `Add figures of ${base} with level: ${this.#from.id}, ${own}.`
			: kind === 'score'
				? `Name in the column base the indicator that counts its people, ${own}.`
				: `Add a column denominator to the file, name in the column base the indicator that counts its people, ${own}; a median or a life expectancy cannot be made from parts.`;
		const problem = {
			code: this.#baseLacking ? 'BASE_WITHOUT_FIGURES' : 'NOT_ADDITIVE',
			...this.#at(this.#baseLacking ? 'base' : 'kind'),
			found: kind,
			message: `${name} is a ${kind} given for ${from}, ${lacks}, so none was made for ${where}.`,
			mend,
		};
		// Figures of a level are published as they are; those of a source geography that reach no level would be lost.
		const lost = !this.#from.shown && [...this.#counts.values()].every(({ made }) => made === 0);
		if (lost) this.#problems.error(problem);
		else this.#problems.warn(problem);
		return lost;
	}

	#tellDiffering(to: Geography, { compared, differing, madeBefore, worst }: Counts): void {
		const places = this.#indicator.decimals + 1;
		const shown = (value: number): string => String(Number(value.toFixed(places)));
		this.#problems.warn({
			code: 'DIFFERS_FROM_PARTS',
			...this.#at('id'),
			// Whether figures that are kept back come to those given says something of them.
			...(this.#quiet ? { published: '' } : {}),
			message: `${differing.toLocaleString('en-GB')} of ${compared.toLocaleString('en-GB')} figures of ${this.#indicator.name} that are ${madeBefore ? 'there already' : 'given'} for ${withVintage(to)} differ from what those of ${withVintage(this.#from)} come to, most in ${worst!.where}${this.#quiet ? '' : `: ${shown(worst!.given)} ${madeBefore ? 'before' : 'given'}, ${shown(worst!.made)} made`}. ${madeBefore ? 'Those of the file that stands first in index.yaml are used' : 'The figures given are used'}.`,
			mend: 'Nothing need be done where the two sources count differently; otherwise check which is right.',
		});
	}

	#tellLacking(to: Geography, { made, partial, absent }: Counts): void {
		const all = made + absent;
		const told = [
			...(partial > 0
				? [`${partial.toLocaleString('en-GB')} rest on some of their parts and are flagged partial`]
				: []),
			...(absent > 0 ? [`${absent.toLocaleString('en-GB')} are absent, since too little is there`] : []),
		];
		this.#problems.warn({
			code: 'PARTS_ABSENT',
			...this.#at('id'),
			...(this.#quiet ? { published: '' } : {}),
			message: `Not every one of the ${withVintage(this.#from)} has a figure of ${this.#indicator.name}: of ${all.toLocaleString('en-GB')} figures of ${withVintage(to)}, ${told.join(', and ')}.`,
			mend: 'Add the missing figures; if there are none, nothing need be done.',
		});
	}

	#at(column: string): ReturnType<ReadIndicators['placeOf']> {
		return this.#place(this.#indicator.id, column);
	}

	#of(to: Geography): Counts {
		const counts = this.#counts.get(to) ?? {
			refused: 0,
			made: 0,
			partial: 0,
			absent: 0,
			compared: 0,
			differing: 0,
			madeBefore: false,
			worst: null,
		};
		this.#counts.set(to, counts);
		return counts;
	}
}
