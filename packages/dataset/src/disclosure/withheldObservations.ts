import { flagBit, type Observations } from '@social-index/schema';
import type { FamilyMember } from './families.ts';
import { roundToNearest } from './roundCount.ts';

/** Observations that are being made fit to publish; copies, so that nothing of a hidden figure stays anywhere. */
export class WithheldObservations {
	readonly observations: Observations;

	constructor(observations: Observations) {
		this.observations = {
			...observations,
			value: observations.value.slice(),
			flag: observations.flag.slice(),
			numerator: observations.numerator.slice(),
			denominator: observations.denominator.slice(),
			lower: observations.lower.slice(),
			upper: observations.upper.slice(),
		};
		for (let cell = 0; cell < observations.flag.length; cell++) {
			if ((observations.flag[cell]! & flagBit.suppressed) !== 0) this.#empty(cell);
		}
	}

	/** Leaves nothing of a figure but that it is suppressed. */
	hide(cell: number): void {
		const { flag } = this.observations;
		this.#empty(cell);
		// Marks such as "rounds to zero" would say something of the number.
		flag[cell] = (flag[cell]! & (flagBit.provisional | flagBit.revised | flagBit.break)) | flagBit.suppressed;
	}

	/** Puts rounded parts, and what is worked out from them alone, in place of a figure. */
	round(cell: number, shown: number, denominator: number, { indicator, rule }: FamilyMember): void {
		const { observations } = this;
		const given = !Number.isNaN(observations.numerator[cell]!);
		this.#empty(cell);
		// Of low reliability is what rests on few: of a count shown as 20, the mark would say that it is less.
		observations.flag[cell] = observations.flag[cell]! & ~(flagBit['low-reliability'] | flagBit['rounds-to-zero']);
		if (indicator.kind === 'count') {
			observations.value[cell] = shown;
			if (given) observations.numerator[cell] = shown;
			return;
		}
		const people = roundToNearest(Math.round(denominator), rule!.roundTo).shown;
		const counted = indicator.kind === 'proportion' ? Math.min(shown, people) : shown;
		observations.numerator[cell] = counted;
		observations.denominator[cell] = people;
		observations.value[cell] = (indicator.multiplier * counted) / people;
	}

	#empty(cell: number): void {
		const { value, numerator, denominator, lower, upper } = this.observations;
		for (const column of [value, numerator, denominator, lower, upper]) column[cell] = Number.NaN;
	}
}
