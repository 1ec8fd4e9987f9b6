import type { Observations } from '@social-index/schema';
import type { AreaSum } from './areaSums.ts';
import { addsUp, cellState } from './countsOf.ts';
import { type CountTable, countTable, hideCell } from './countTable.ts';
import type { DisclosureRule } from './disclosureRule.ts';
import type { FamilyMember } from './families.ts';
import { familyRelations } from './familyRelations.ts';
import { knownRange, meanNeed, primaryRule, withheld } from './primaryRule.ts';
import { type RoundedCount, roundToNearest } from './roundCount.ts';

/** Indicators whose counts hang together, as one table of counts. */
export interface FamilyTable {
	readonly table: CountTable;
	/** Why each cell is kept back, bits of {@link withheld}; cells in the order of members, periods, areas. */
	readonly reason: Uint8Array;
	/** The rounded count of each cell of a member that is rounded; NaN for the others. */
	readonly shown: Float64Array;
}

/**
 * Lays the counts of a family out in one table with everything that is known of them, and applies the primary rules: small
 * counts are hidden, or all counts rounded.
 *
 * @param sums - areas whose counts add up
 * @param roundedAtRandom - for members that are rounded at random, their counts so rounded
 */
export function familyTable(
	members: readonly FamilyMember[],
	observations: Pick<Observations, 'periods' | 'areas' | 'flag'>,
	sums: readonly AreaSum[],
	roundedAtRandom: (member: FamilyMember) => Float64Array | null,
): FamilyTable {
	const periods = observations.periods.map(({ id }) => id);
	const perMember = periods.length * observations.areas.length;
	const { relations, latent } = familyRelations(
		{ members, periods, areas: observations.areas, flag: observations.flag },
		sums,
	);
	const whole = members.every(({ indicator, counts }) => indicator.kind !== 'mean' && areWhole(counts.count));
	const size = members.length * perMember + latent.length;
	const table = countTable(size, whole, relations);
	const reason = new Uint8Array(members.length * perMember);
	const shown = new Float64Array(members.length * perMember).fill(Number.NaN);
	members.forEach((member, f) => {
		const random = member.rule?.mode === 'round' ? roundedAtRandom(member) : null;
		const leastTotal = member.counts.count.some((total) => total < 0) ? -Infinity : 0;
		for (let i = 0; i < perMember; i++) {
			const cell = f * perMember + i;
			if (member.counts.state[i] === cellState.absent) table.guard[cell] = guardOf(member);
			else reason[cell] = placeCell(table, cell, member, i, { shown, random, leastTotal });
		}
	});
	latent.forEach((f, i) => {
		table.guard[members.length * perMember + i] = guardOf(members[f]!);
	});
	return { table, reason, shown };
}

/** Cells that are never published are counts of people like any other; sums behind means are not. */
function guardOf({ rule, indicator }: FamilyMember): number {
	return rule === null || indicator.kind === 'mean' ? 0 : rule.minCount;
}

/** @returns why the cell is kept back */
function placeCell(
	table: CountTable,
	cell: number,
	member: FamilyMember,
	i: number,
	more: { readonly shown: Float64Array; readonly random: Float64Array | null; readonly leastTotal: number },
): number {
	const { rule, counts, indicator } = member;
	const [count, denominator] = [counts.count[i]!, counts.denominator[i]!];
	table.count[cell] = count;
	const atSource = counts.state[i] === cellState.suppressed;
	if (rule === null) {
		// Of a public source: what it hides is its publisher's affair, and what it publishes cannot be taken back.
		if (!atSource && !Number.isNaN(count)) [table.low[cell], table.high[cell]] = [count, count];
		return 0;
	}
	const isProportion = indicator.kind === 'proportion';
	const isMean = indicator.kind === 'mean';
	const range = isMean
		? { least: more.leastTotal, most: Infinity }
		: knownRange(rule, isProportion, count, denominator, table.whole);
	// What was suppressed by others need not follow our rules: their count may be none.
	const own = Number.isNaN(count) ? range.least : count;
	table.least[cell] = Math.min(own, range.least);
	table.most[cell] = Math.max(own, range.most);
	const found = primaryRule(rule, isProportion, isMean ? Number.NaN : count, denominator, range);
	let { reason, needLow, needHigh } = found;
	if (atSource) {
		reason = withheld.atSource;
		if (found.reason === 0) [needLow, needHigh] = [range.least, Math.min(range.most, rule.minCount - 1)];
	}
	if (isMean && reason !== 0) ({ needLow, needHigh } = meanNeed(count, rule.settings.margin));
	if (!addsUp(indicator.kind)) return reason;
	[table.needLow[cell], table.needHigh[cell]] = [needLow, needHigh];
	table.hideable[cell] = 1;
	const hides = atSource || (reason & ~hiddenByRounding(rule, count)) !== 0;
	if (hides) {
		hideCell(table, cell);
		return reason;
	}
	if (rule.mode === 'suppress') [table.low[cell], table.high[cell]] = [count, count];
	else {
		const rounded =
			more.random === null ? roundToNearest(count, rule.roundTo) : roundedTo(more.random[i]!, rule.roundTo);
		more.shown[cell] = rounded.shown;
		table.low[cell] = rounded.low;
		table.high[cell] = Math.min(rounded.high, range.most);
	}
	return 0;
}

/** What rounding takes care of by itself: small counts and small rests, but not counts of none and figures about few people. */
function hiddenByRounding({ mode }: DisclosureRule, count: number): number {
	return mode === 'round' && count > 0 ? withheld.smallCount | withheld.smallRest : 0;
}

/** What a count can be that was rounded at random to just below or above. */
function roundedTo(shown: number, base: number): RoundedCount {
	return { shown, low: Math.max(0, shown - base + 1), high: shown + base - 1 };
}

function areWhole(counts: Float64Array): boolean {
	return counts.every((count) => Number.isNaN(count) || Math.abs(count - Math.round(count)) < 1e-6);
}
