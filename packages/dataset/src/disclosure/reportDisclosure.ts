import { type Dataset, type DisclosureSettings, flagBit, type Observations } from '@social-index/schema';
import { indicatorsFileOf } from '../indicators/indicatorsFile.ts';
import type { ProblemList } from '../problemList.ts';
import { projectFile } from '../project/readProject.ts';
import type { Finding } from './attack.ts';
import type { FamilyMember } from './families.ts';
import { highestOfBase } from './roundCount.ts';
import type { WithheldObservations } from './withheldObservations.ts';

/** Where a cell of an indicator was read, and what it is of, in words; never its number. */
function placeOf(
	{ observations, files, areas }: Dataset,
	m: number,
	cell: number,
): { file?: string; line?: number; words: string } {
	const at = m * observations.periods.length * observations.areas.length + cell;
	const file = files[observations.file[at]!];
	const code = observations.areas[cell % observations.areas.length]!;
	const name = areas.find((area) => area.code === code)?.name ?? code;
	const period = observations.periods[Math.floor(cell / observations.areas.length)]!;
	return {
		...(file === undefined ? {} : { file: file.path, line: observations.line[at]! }),
		words: `${name}, ${period.name}`,
	};
}

/** Figures of a protected indicator that nobody can say how many people they are about. */
export function reportUnknownCounts(dataset: Dataset, member: FamilyMember, problems: ProblemList): void {
	const { indicator, m, rule, counts } = member;
	if (rule === null) return;
	const highest = rule.settings.rounding === 'random' ? rule.roundTo - 1 : highestOfBase(rule.roundTo);
	if (rule.mode === 'round' && highest < rule.minCount - 1) {
		problems.error({
			code: 'BASE_TOO_SMALL',
			file: indicatorsFileOf(dataset),
			column: 'round_to',
			found: String(rule.roundTo),
			message: `Rounding ${indicator.name} to this base would tell counts below ${rule.minCount} from larger ones.`,
			mend: `Round to ${rule.minCount} or more, or lower min_count.`,
		});
	}
	if (counts.unknown.length === 0) return;
	const { words, ...at } = placeOf(dataset, m, counts.unknown[0]!);
	const some = counts.unknown.length === 1 ? 'One figure' : `${counts.unknown.length.toLocaleString('en-GB')} figures`;
	problems.error({
		code: 'COUNT_UNKNOWN',
		...at,
		message: `${some} of ${indicator.name} (the first: ${words}) cannot be checked for small counts: the indicator is to be protected, and it is not known how many people they are about.`,
		mend: 'Add the columns numerator and denominator (nothing of a hidden figure is published), or empty min_count in indicators.csv if the source is public already.',
	});
}

/** Hidden figures that what is published still gives away. */
export function reportExposed(
	dataset: Dataset,
	members: readonly FamilyMember[],
	findings: readonly Finding[],
	problems: ProblemList,
): void {
	const size = members[0]!.counts.count.length;
	for (const { cell, exposed } of findings) {
		if (!exposed) continue;
		const member = members[Math.floor(cell / size)];
		if (member === undefined) {
			problems.error({
				code: 'SMALL_REST_EXPOSED',
				file: indicatorsFileOf(dataset),
				column: 'id',
				found: members[0]!.indicator.id,
				message: `Published figures of ${members[0]!.indicator.name} can be subtracted from each other so that a small count is left, of years or pieces of areas that have no figure of their own.`,
				mend: 'Leave out one of the periods or areas that overlap, or write [c] for figures of the places concerned.',
			});
			continue;
		}
		const { words, ...at } = placeOf(dataset, member.m, cell % size);
		problems.error({
			code: 'WITHHELD_EXPOSED',
			...at,
			message: `${member.indicator.name} in ${words}, is kept back, but what is published of other areas, periods or indicators gives it away too closely, and there is nothing left that could be hidden for it.`,
			mend: 'Leave out the total or the overlapping period that gives it away, or protect the other indicators it adds up with (min_count).',
		});
	}
}

/** Sums that do not come out, whatever the figures are that nobody here knows. */
export function reportContradicted(
	dataset: Dataset,
	members: readonly FamilyMember[],
	count: number,
	problems: ProblemList,
): void {
	if (count === 0) return;
	problems.warn({
		code: 'SUMS_DISAGREE',
		file: indicatorsFileOf(dataset),
		column: 'id',
		found: members[0]!.indicator.id,
		// The figures that do not add up may be those that are kept back.
		published: '',
		message: `${count.toLocaleString('en-GB')} sums of ${members[0]!.indicator.name} over areas, periods or parts do not come out, whatever the suppressed or missing figures in them are, so nothing was worked out from them.`,
		mend: 'Check that totals are of the same source as their parts, and that figures of several years are sums and not averages.',
	});
}

/** An anchor that is a hidden figure would publish it. */
export function reportAnchors(
	dataset: Dataset,
	before: Observations,
	{ observations: after }: WithheldObservations,
	problems: ProblemList,
): void {
	const size = before.periods.length * before.areas.length;
	for (const { id, name, best, worst } of dataset.indicators) {
		const m = before.indicators.indexOf(id);
		for (const [column, anchor] of [['best', best] as const, ['worst', worst] as const]) {
			if (anchor === null || anchor === 0) continue;
			const hidden = before.value
				.subarray(m * size, (m + 1) * size)
				.some((value, i) => value === anchor && (after.flag[m * size + i]! & flagBit.suppressed) !== 0);
			if (!hidden) continue;
			problems.error({
				code: 'ANCHOR_IS_WITHHELD',
				file: indicatorsFileOf(dataset),
				column,
				message: `The ${column} case of ${name} is the very number of a figure that is kept back, and anchors are published.`,
				mend: 'Write a round number beyond it.',
			});
		}
	}
}

/** Nobody has put their name to the publication of protected figures. */
export function reportUnsigned({ sign_off }: DisclosureSettings, problems: ProblemList): void {
	if (sign_off !== undefined) return;
	problems.warn({
		code: 'NOT_SIGNED_OFF',
		file: projectFile,
		column: 'disclosure → sign_off',
		message: 'Some indicators are protected, and it is not said who has agreed to the publication of these figures.',
		mend: 'When they have, add to index.yaml: disclosure: { sign_off: { by: Name and office, date: 2026-01-31 } }.',
	});
}
