import { flagBit } from '@social-index/schema';
import type { AreaSum } from './areaSums.ts';
import { addsUp, cellState } from './countsOf.ts';
import type { LinearRelation } from './countTable.ts';
import type { FamilyMember } from './families.ts';
import { type PeriodParts, periodParts } from './periodParts.ts';
import { nearlyWhole } from './tightenBounds.ts';

/** What the cells of a family are of; a cell stands at (member × periods + period) × areas + area. */
export interface FamilyCells {
	readonly members: readonly FamilyMember[];
	readonly periods: readonly string[];
	readonly areas: readonly string[];
	/** Flags of all observations. */
	readonly flag: Uint16Array;
}

/**
 * All equations between the counts of a family: areas that add up, periods that overlap, indicators that add up.
 *
 * The total of an equation is what the true counts come to: 0 where they add up as they should, what is left where they do not,
 * since it may be known from elsewhere. Where a count is not known to us, it is taken to be 0.
 *
 * @returns the relations, and the member of each further cell that they need, numbered on from the cells of the family
 */
export function familyRelations(
	cells: FamilyCells,
	sums: readonly AreaSum[],
): { readonly relations: readonly LinearRelation[]; readonly latent: readonly number[] } {
	const builder = new RelationBuilder(cells);
	cells.members.forEach(({ indicator, counts }, f) => {
		if (!addsUp(indicator.kind)) return;
		cells.periods.forEach((_, t) => {
			for (const sum of sums) builder.addAreas(f, t, sum);
		});
		const seen = cells.periods.map((_, t) =>
			counts.state.subarray(t * cells.areas.length, (t + 1) * cells.areas.length),
		);
		const parts = periodParts(
			cells.periods.map((id, t) => (seen[t]!.some((state) => state !== cellState.absent) ? id : '')),
		);
		if (parts !== null) builder.addPeriods(f, parts);
	});
	builder.addIndicators();
	return builder;
}

class RelationBuilder {
	readonly relations: LinearRelation[] = [];
	readonly latent: number[] = [];
	readonly #cells: FamilyCells;
	readonly #perMember: number;
	readonly #areaAt: ReadonlyMap<string, number>;
	readonly #latentAt = new Map<string, number>();

	constructor(cells: FamilyCells) {
		this.#cells = cells;
		this.#perMember = cells.periods.length * cells.areas.length;
		this.#areaAt = new Map(cells.areas.map((code, a) => [code, a]));
	}

	/** One sum over areas in one period; none where nothing is given on one of its sides. */
	addAreas(f: number, t: number, { codes, times, of }: AreaSum): void {
		if (of !== undefined && !this.#wasMade(f, t, codes.at(-1)!, of)) return;
		const first = f * this.#perMember + t * this.#cells.areas.length;
		const own = codes.map((code) => {
			const a = this.#areaAt.get(code);
			return a === undefined ? this.#latentCell(f, `${t} ${code}`) : first + a;
		});
		const speaks = (sign: 1 | -1): boolean =>
			own.some((cell, i) => Math.sign(times[i]!) === sign && !this.#isAbsent(cell));
		if (!speaks(1) || !speaks(-1)) return;
		const given = own.flatMap((cell, i) => (this.#isAbsent(cell) ? [] : [i]));
		const rest = given.reduce((sum, i) => sum + times[i]! * this.#countOf(own[i]!), 0);
		// Where the figures that are there come out by themselves, those that lack are none, or went into none (a rate made of the parts
		// there are): either way nobody has to allow for them.
		const kept = Math.abs(rest) < nearlyWhole ? given : own.map((_, i) => i);
		this.#add(
			kept.map((i) => own[i]!),
			kept.map((i) => times[i]!),
		);
	}

	/**
	 * Periods as sums of the parts they have in common. That the parts add up over areas as well says nothing more: nothing else is
	 * known of them, so whatever parts the smaller areas have, the larger one's are their sums.
	 */
	addPeriods(f: number, { parts, published, sums }: PeriodParts): void {
		const areas = this.#cells.areas.length;
		const start = f * this.#perMember;
		const cellOf = (part: number, a: number): number =>
			published[part]! >= 0
				? start + published[part]! * areas + a
				: this.#latentCell(f, `${parts[part]!.first} to ${parts[part]!.last}, ${a}`);
		for (const { period, parts: own } of sums) {
			for (let a = 0; a < areas; a++) {
				const whole = start + period * areas + a;
				if (this.#isAbsent(whole)) continue;
				this.#add([...own.map((part) => cellOf(part, a)), whole], [...own.map(() => 1), -1]);
			}
		}
	}

	/** Every indicator that is the total of others, in every period and area. */
	addIndicators(): void {
		const at = new Map(this.#cells.members.map(({ indicator }, f) => [indicator.id, f]));
		this.#cells.members.forEach(({ indicator }, f) => {
			const parts = (indicator.totalOf ?? []).flatMap((id) => at.get(id) ?? []);
			if (parts.length === 0) return;
			for (let i = 0; i < this.#perMember; i++) {
				const own = [...parts, f].map((member) => member * this.#perMember + i);
				const whole = own.at(-1)!;
				if (this.#isAbsent(whole) || own.slice(0, -1).every((cell) => this.#isAbsent(cell))) continue;
				this.#add(own, [...parts.map(() => 1), -1]);
			}
		});
	}

	/** Whether an indicator's figure of an area was made from those of other areas. */
	#wasMade(f: number, t: number, code: string, of: ReadonlySet<string>): boolean {
		const { indicator, m } = this.#cells.members[f]!;
		const a = this.#areaAt.get(code);
		if (a === undefined || !of.has(indicator.id)) return false;
		const cell = m * this.#perMember + t * this.#cells.areas.length + a;
		return (this.#cells.flag[cell]! & flagBit.converted) !== 0;
	}

	#add(cells: readonly number[], times: readonly number[]): void {
		let total = 0;
		cells.forEach((cell, i) => {
			total += times[i]! * this.#countOf(cell);
		});
		this.relations.push({ cells, times, total: Number.isNaN(total) ? 0 : total });
	}

	#latentCell(f: number, key: string): number {
		const name = `${f} ${key}`;
		let cell = this.#latentAt.get(name);
		if (cell === undefined) {
			cell = this.#cells.members.length * this.#perMember + this.latent.length;
			this.#latentAt.set(name, cell);
			this.latent.push(f);
		}
		return cell;
	}

	#isAbsent(cell: number): boolean {
		const member = this.#cells.members[Math.floor(cell / this.#perMember)];
		return member !== undefined && member.counts.state[cell % this.#perMember] === cellState.absent;
	}

	#countOf(cell: number): number {
		return this.#cells.members[Math.floor(cell / this.#perMember)]?.counts.count[cell % this.#perMember] ?? Number.NaN;
	}
}
