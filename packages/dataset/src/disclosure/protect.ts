import type { Conversion, Dataset, DisclosureRow, InputFile, Observations } from '@social-index/schema';
import { disclosureRuleVersion } from '@social-index/schema';
import type { Highs } from 'highs';
import { asRead } from '../indicators/asRead.ts';
import type { ProblemList } from '../problemList.ts';
import { projectFile } from '../project/readProject.ts';
import { type AreaSum, areaSums } from './areaSums.ts';
import { cellState, countsOf } from './countsOf.ts';
import { disclosureRows } from './disclosureRows.ts';
import { type DisclosureRule, disclosureRule } from './disclosureRule.ts';
import { type FamilyMember, families } from './families.ts';
import { type FamilyTable, familyTable } from './familyTable.ts';
import { linearSolver } from './linearBounds.ts';
import { withheld } from './primaryRule.ts';
import {
	reportAnchors,
	reportContradicted,
	reportExposed,
	reportUnknownCounts,
	reportUnsigned,
} from './reportDisclosure.ts';
import { secretPlace } from './roundCount.ts';
import { roundTree } from './roundTree.ts';
import { suppressSecondary } from './secondarySuppression.ts';
import { WithheldObservations } from './withheldObservations.ts';

/** What is known of a dataset besides what is in it. */
export interface ProtectOptions {
	/** Ids of indicators that were counted from records of people. */
	readonly personLevel?: ReadonlySet<string>;
	/** Areas, and pieces of areas, whose counts add up, beside what area lists and index.yaml say. */
	readonly sums?: readonly AreaSum[];
	/** Positions of further files that hold figures which are not published as they stand there, or records. */
	readonly confidential?: ReadonlySet<number>;
}

/**
 * Keeps figures about few people back, in every indicator that is not of a public source: hides small counts or rounds all of
 * them, hides further figures so that none can be worked out, and attacks what is left as somebody would who has
 * everything that is published.
 *
 * Nothing of a hidden figure is in what comes back: not its numerator, denominator or limits, nor the hash of a file that holds
 * figures of its indicator, nor on which line of it any figure stands. What cannot be protected is reported as an error, by indicator, area and period and never by its value.
 *
 * @param dataset - as read, with all its numbers
 * @param problems - what is wrong is added to it
 * @returns the dataset as it may be published; where every indicator is of a public source, as it was
 */
export async function protect(dataset: Dataset, problems: ProblemList, options: ProtectOptions = {}): Promise<Dataset> {
	const { observations, project } = dataset;
	const indicators = dataset.indicators.map(asRead);
	const rules = indicators.map((indicator) =>
		disclosureRule(indicator, project.disclosure, options.personLevel?.has(indicator.id) ?? false),
	);
	if (rules.every((rule) => rule === null)) return withoutTraces(dataset, options.confidential ?? new Set());
	const highs = await linearSolver();
	const work = new Work({ ...dataset, indicators }, rules, options, () => highs);
	for (const family of families(indicators)) {
		if (family.some((i) => rules[i] !== null)) work.protectFamily(family, problems);
	}
	reportAnchors(dataset, observations, work.output, problems);
	reportUnsigned(project.disclosure, problems);
	const ofProtected = filesOf(observations, (m) => rules[indicators.findIndex(({ id }) => id === m)] !== null);
	const safe = {
		...dataset,
		observations: work.output.observations,
		conversions: shownConversions(dataset.conversions, work.output.observations),
	};
	return {
		...withoutTraces(safe, new Set([...ofProtected, ...(options.confidential ?? [])])),
		disclosure: { rule: disclosureRuleVersion, rows: work.rows, relations: work.relations },
	};
}

/** Protects one family after another. */
class Work {
	readonly output: WithheldObservations;
	readonly rows: DisclosureRow[] = [];
	relations = 0;
	readonly #dataset: Dataset;
	readonly #rules: readonly (DisclosureRule | null)[];
	readonly #sums: readonly AreaSum[];
	readonly #childrenOf: readonly (readonly number[])[];
	readonly #highs: () => Highs;

	constructor(
		dataset: Dataset,
		rules: readonly (DisclosureRule | null)[],
		options: ProtectOptions,
		highs: () => Highs,
	) {
		const { areas, project, observations } = dataset;
		this.output = new WithheldObservations(observations);
		this.#dataset = dataset;
		this.#rules = rules;
		this.#highs = highs;
		const declared = project.disclosure.sums.map(({ whole, parts }) => ({
			codes: [...parts, ...whole],
			times: [...parts.map(() => 1), ...whole.map(() => -1)],
		}));
		this.#sums = [...areaSums(areas), ...declared, ...(options.sums ?? [])];
		const at = new Map(observations.areas.map((code, a) => [code, a]));
		const within = Map.groupBy(areas, ({ parent }) => parent ?? '');
		this.#childrenOf = observations.areas.map((code) => {
			const children = within.get(code) ?? [];
			// Of several levels below, one is enough to add up.
			return children.filter(({ level }) => level === children[0]!.level).map((area) => at.get(area.code)!);
		});
	}

	protectFamily(family: readonly number[], problems: ProblemList): void {
		const { observations, areas } = this.#dataset;
		const members = family.map((i) => this.#member(i));
		for (const member of members) reportUnknownCounts(this.#dataset, member, problems);
		if (members.some(({ rule, counts }) => rule !== null && counts.unknown.length > 0)) return;
		const laid = familyTable(members, observations, this.#sums, (member) => this.#roundedAtRandom(member));
		const { secondary, findings, contradicted } = suppressSecondary(laid.table, this.#highs);
		for (const cell of secondary) laid.reason[cell] = laid.reason[cell]! | withheld.secondary;
		this.relations += laid.table.relations.length;
		reportContradicted(this.#dataset, members, contradicted.size, problems);
		const byCell = new Map(findings.map((finding) => [finding.cell, finding]));
		members.forEach((member, f) => {
			if (member.rule === null) return;
			this.#write(member, f, laid);
			this.rows.push(...disclosureRows(laid, member, f, observations.periods, areas, byCell));
		});
		reportExposed(this.#dataset, members, findings, problems);
	}

	#member(i: number): FamilyMember {
		const indicator = this.#dataset.indicators[i]!;
		const { observations } = this.#dataset;
		const m = observations.indicators.indexOf(indicator.id);
		const rule = this.#rules[i]!;
		const counts = countsOf(observations, m, indicator, this.#childrenOf);
		if (rule?.mode !== 'round') return { indicator, m, rule, counts };
		// Only whole people are rounded; and without a denominator there is nothing to work a rate out from.
		const unknown = [...counts.denominator.keys()].filter(
			(cell) =>
				counts.state[cell] === cellState.given &&
				(Number.isNaN(counts.count[cell]!) || (indicator.kind !== 'count' && Number.isNaN(counts.denominator[cell]!))),
		);
		return { indicator, m, rule, counts: { ...counts, count: counts.count.map(Math.round), unknown } };
	}

	#roundedAtRandom({ indicator, rule, counts }: FamilyMember): Float64Array | null {
		const { secret, rounding } = this.#dataset.project.disclosure;
		if (rounding !== 'random' || secret === undefined) return null;
		const { areas, periods } = this.#dataset.observations;
		const rounded = new Float64Array(counts.count.length);
		const listed = new Map(this.#dataset.areas.map((area) => [area.code, area]));
		periods.forEach((period, t) => {
			const [from, to] = [t * areas.length, (t + 1) * areas.length];
			const place = secretPlace(secret, `${indicator.id} ${period.id}`);
			const own = areas.map((code) => listed.get(code)!);
			rounded.set(roundTree(own, counts.count.subarray(from, to), rule!.roundTo, place), from);
		});
		return rounded;
	}

	#write(member: FamilyMember, f: number, { reason, shown }: FamilyTable): void {
		const size = member.counts.count.length;
		for (let i = 0; i < size; i++) {
			const cell = member.m * size + i;
			if (reason[f * size + i] !== 0) this.output.hide(cell);
			else if (member.rule!.mode === 'round' && member.counts.state[i] === cellState.given)
				this.output.round(cell, shown[f * size + i]!, member.counts.denominator[i]!, member);
		}
	}
}

/**
 * How figures were made, of those that are there: of one that is hidden for the sake of others it would tell it from those that were small from
 * the first, which were never made.
 */
function shownConversions(
	conversions: readonly Conversion[],
	{ indicators, periods, areas, value }: Observations,
): readonly Conversion[] {
	const [indicatorAt, periodAt, areaAt] = [indicators, periods.map(({ id }) => id), areas].map(
		(names) => new Map(names.map((name, at) => [name, at])),
	);
	return conversions.filter(({ indicator, period, area }) => {
		const row = indicatorAt!.get(indicator)! * periods.length + periodAt!.get(period)!;
		return !Number.isNaN(value[row * areas.length + areaAt!.get(area)!]!);
	});
}

/** Positions of the files that figures of some indicators were read from. */
function filesOf({ indicators, file }: Observations, of: (indicator: string) => boolean): ReadonlySet<number> {
	const size = file.length / Math.max(1, indicators.length);
	const found = new Set<number>();
	indicators.forEach((id, m) => {
		if (!of(id)) return;
		for (const at of file.subarray(m * size, (m + 1) * size)) if (at >= 0) found.add(at);
	});
	return found;
}

/**
 * Takes away what would tell of figures by the files they stand in: the hash, against which the few numbers that a small count can be could be
 * tried; and the lines, since services like to send figures sorted, and then the line of one tells between which others it lies.
 *
 * @param holding - positions of the files that hold them
 */
function withoutTraces(dataset: Dataset, holding: ReadonlySet<number>): Dataset {
	const { files, observations, project } = dataset;
	// What is made from records is traced to index.yaml, which holds no figure; but it may hold the secret of rounding.
	const isProject = (at: number): boolean => files[at]?.path === projectFile;
	const isHeld = (at: number): boolean => (isProject(at) ? project.disclosure.secret !== undefined : holding.has(at));
	if (!files.some((_, at) => isHeld(at))) return dataset;
	const hidden: InputFile[] = files.map((file, at) =>
		isHeld(at) ? { path: file.path, sha256: 'withheld', bytes: 0 } : file,
	);
	const line = observations.line.map((own, cell) => {
		const at = observations.file[cell]!;
		return isHeld(at) && !isProject(at) ? 0 : own;
	});
	return { ...dataset, files: hidden, observations: { ...observations, line } };
}
