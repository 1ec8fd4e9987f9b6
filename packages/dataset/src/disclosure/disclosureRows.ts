import type { Area, DisclosureRow, Period } from '@social-index/schema';
import type { Finding } from './attack.ts';
import { cellState } from './countsOf.ts';
import type { FamilyMember } from './families.ts';
import type { FamilyTable } from './familyTable.ts';
import { withheld } from './primaryRule.ts';

/** How many numbers are told apart at most in the report, in least counts: beyond, it is only so many or more. */
const toldAtMost = 4;

/**
 * What was kept back of one member of a family, by period and level, in numbers that anybody could work out from what is
 * published: how many cells were hidden and why, what share of the published totals lies in them, and how many counts the
 * narrowest can still be.
 *
 * @param f - position of the member
 * @param findings - what the attack left possible, by cell of the table
 */
export function disclosureRows(
	family: FamilyTable,
	member: FamilyMember,
	f: number,
	periods: readonly Period[],
	areas: readonly Area[],
	findings: ReadonlyMap<number, Finding>,
): readonly DisclosureRow[] {
	const { indicator, rule, counts } = member;
	if (rule === null) return [];
	const levels = [...Map.groupBy(areas.keys(), (a) => areas[a]!.level)];
	const start = f * counts.count.length;
	return periods.flatMap((period, t) =>
		levels.flatMap(([level, members]) => {
			const first = start + t * areas.length;
			const cells = members.map((a) => first + a).filter((cell) => counts.state[cell - start] !== cellState.absent);
			if (cells.length === 0) return [];
			const row: DisclosureRow = {
				indicator: indicator.id,
				period: period.id,
				level,
				mode: rule.mode,
				minCount: rule.minCount,
				minDenominator: rule.minDenominator,
				cells: cells.length,
				...countReasons(cells.map((cell) => family.reason[cell]!)),
				hiddenShare: rule.mode === 'round' ? null : hiddenShare(family, member, start, first, areas, members),
				leastPossible: leastPossible(family, cells, findings, toldAtMost * rule.minCount),
			};
			return [row];
		}),
	);
}

type Reasons = Pick<DisclosureRow, 'smallCounts' | 'smallRests' | 'smallDenominators' | 'atSource' | 'secondary'>;

/** Each hidden cell once, under the first of its reasons. */
function countReasons(reasons: readonly number[]): Reasons {
	const { atSource, smallCount, smallRest, smallDenominator, secondary } = withheld;
	const order = [atSource, smallCount, smallRest, smallDenominator, secondary];
	const counted = order.map((bit) => reasons.filter((own) => order.find((one) => (own & one) !== 0) === bit).length);
	const [source, counts, rests, denominators, further] = counted as [number, number, number, number, number];
	return {
		smallCounts: counts,
		smallRests: rests,
		smallDenominators: denominators,
		atSource: source,
		secondary: further,
	};
}

/** From the published areas above alone; `null` where one of them, or a part of it, is not there. */
function hiddenShare(
	{ table, reason }: FamilyTable,
	{ counts }: FamilyMember,
	start: number,
	first: number,
	areas: readonly Area[],
	members: readonly number[],
): number | null {
	const at = new Map(areas.map(({ code }, a) => [code, a]));
	let [all, rest] = [0, 0];
	for (const [code, parts] of Map.groupBy(members, (a) => areas[a]!.parent ?? '')) {
		const above = first + (at.get(code) ?? Number.NaN);
		if (counts.state[above - start] !== cellState.given || reason[above] !== 0) return null;
		const cells = parts.map((a) => first + a);
		if (cells.some((cell) => counts.state[cell - start] === cellState.absent)) return null;
		const shown = cells.reduce((sum, cell) => (reason[cell] === 0 ? sum + table.count[cell]! : sum), 0);
		all += table.count[above]!;
		rest += Math.max(0, table.count[above]! - shown);
	}
	return all > 0 ? rest / all : null;
}

function leastPossible(
	{ table, reason }: FamilyTable,
	cells: readonly number[],
	findings: ReadonlyMap<number, Finding>,
	most: number,
): number | null {
	if (!table.whole) return null;
	const widths = cells.flatMap((cell) => {
		const finding = findings.get(cell);
		return finding === undefined || reason[cell] === 0 ? [] : [finding.high - finding.low + 1];
	});
	return widths.length === 0 ? null : Math.min(most, ...widths);
}
