import type { IndexModel } from '../../model/IndexModel.ts';
import { type AreaChange, areaChange } from './areaChanges.ts';
import { type AreaComparator, areaComparators } from './areaComparators.ts';
import { shown } from './areaMeasures.ts';
import { standoutsAgainst } from './areaStandouts.ts';

/** A named number: a part's contribution in points, or an area's or component's score; at the places scores are shown with. */
export interface NamedNumber {
	readonly name: string;
	readonly value: number;
}

/** Names of components that stand out. */
export interface Standing {
	readonly strong: readonly string[];
	readonly weak: readonly string[];
}

/** What a briefing on an area may say of one period; a sentence is made only of what is there. */
export interface Briefing {
	readonly name: string;
	readonly period: string;
	/** `null` where the index could not be scored. */
	readonly score: number | null;
	readonly rank: { readonly rank: number; readonly ranked: number } | null;
	readonly parent: { readonly name: string; readonly score: number; readonly difference: number } | null;
	readonly change: {
		readonly since: string;
		readonly change: number;
		readonly clear: boolean;
		/** The indicators, or other parts, that raised and lowered the score most, by size; those that round to nothing are left out. */
		readonly up: readonly NamedNumber[];
		readonly down: readonly NamedNumber[];
		/** Whether those named make up more than half of all that went the way of the change. */
		readonly mostly: boolean;
	} | null;
	/**
	 * By the id of what the area is held against: the components rated strong and weak, by size of difference. Without one
	 * that nothing can be compared with in this period.
	 */
	readonly standings: Readonly<Record<string, Standing>>;
	/** The components with the highest and the lowest score, said where nothing is rated. */
	readonly ends: { readonly high: NamedNumber; readonly low: NamedNumber } | null;
	/** The areas of the index's level within this one, from highest to lowest score. */
	readonly within: {
		readonly count: number;
		readonly plural: string;
		readonly high: NamedNumber;
		readonly low: NamedNumber;
	} | null;
	readonly evidence: {
		readonly indicators: number;
		/** Figures of another period. */
		readonly borrowed: number;
		/** Figures estimated from the area's other indicators. */
		readonly imputed: number;
		readonly missing: number;
		readonly gaps: number;
	};
}

/** Indicators named on each side of a change, and components on each side of a comparison. */
const named = 3;

export function areaBriefing(
	model: IndexModel,
	code: string,
	t: number,
	comparators: readonly AreaComparator[] = areaComparators(model, code),
): Briefing {
	const area = model.area(code);
	const period = model.periods[t]!;
	const cell = model.cell(model.index.id, period.id, code);
	const score = shown(cell.score, model.scales.index.decimals);
	return {
		name: area.name,
		period: period.name,
		score,
		rank: cell.rank !== null && cell.ranked > 1 ? { rank: cell.rank, ranked: cell.ranked } : null,
		parent: againstParent(model, code, period.id),
		change: changeTo(model, code, t),
		standings: score === null ? {} : standingsOf(model, code, t, comparators),
		ends: score === null ? null : componentEnds(model, code, period.id),
		within: withinOf(model, code, period.id),
		evidence: evidenceOf(model, code, period.id),
	};
}

function againstParent(model: IndexModel, code: string, period: string): Briefing['parent'] {
	const [parent] = model.ancestors(code);
	const own = model.cell(model.index.id, period, code).score;
	if (parent === undefined || own === null) return null;
	const held = model.cell(model.index.id, period, parent.code).score;
	if (held === null) return null;
	const { decimals } = model.scales.index;
	return { name: parent.name, score: shown(held, decimals)!, difference: shown(own - held, decimals)! };
}

/** Since the first period where the release takes that change apart, or else since the one before. */
function changeTo(model: IndexModel, code: string, t: number): Briefing['change'] {
	if (t === 0) return null;
	const change = areaChange(model, code, 0, t) ?? areaChange(model, code, t - 1, t);
	if (change === null) return null;
	const up = partsOf(model, change, 1);
	const down = partsOf(model, change, -1);
	const leading = change.change < 0 ? down : up;
	const side = change.parts.map((part) => part.contribution).filter((c) => c < 0 === change.change < 0);
	const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + Math.abs(n), 0);
	return {
		since: model.periods[change.from]!.name,
		change: shown(change.change, model.scales.index.decimals)!,
		clear: change.clear,
		up,
		down,
		mostly: sum(side.slice(0, leading.length)) > sum(side) / 2,
	};
}

function partsOf(model: IndexModel, change: AreaChange, sign: 1 | -1): readonly NamedNumber[] {
	const { decimals } = model.scales.index;
	return change.parts
		.filter(({ measure, contribution }) => measure !== model.index.id && shown(contribution, decimals)! * sign > 0)
		.slice(0, named)
		.map((part) => ({ name: model.measure(part.measure).shortName, value: shown(part.contribution, decimals)! }));
}

function standingsOf(
	model: IndexModel,
	code: string,
	t: number,
	comparators: readonly AreaComparator[],
): Briefing['standings'] {
	const components = model.components.map(({ id }) => id);
	const names = (ids: readonly string[]) => ids.map((id) => model.measure(id).name);
	return Object.fromEntries(
		comparators.flatMap((comparator) => {
			const found = standoutsAgainst(model, code, t, components, comparator, named);
			return found === null
				? []
				: [[comparator.id, { strong: names(found.strengths), weak: names(found.weaknesses) }] as const];
		}),
	);
}

function componentEnds(model: IndexModel, code: string, period: string): Briefing['ends'] {
	const scores = model.components.flatMap(({ id, name }) => {
		const { score } = model.cell(id, period, code);
		return score === null ? [] : [{ name, value: score }];
	});
	return scores.length < 2 ? null : endsOf(scores, model.scales.component.decimals);
}

function withinOf(model: IndexModel, code: string, period: string): Briefing['within'] {
	const scores = model.areas
		.filter((area) => model.ancestors(area.code).some((ancestor) => ancestor.code === code))
		.flatMap((area) => {
			const { score } = model.cell(model.index.id, period, area.code);
			return score === null ? [] : [{ name: area.name, value: score }];
		});
	if (scores.length < 2) return null;
	return { count: scores.length, plural: model.level.plural, ...endsOf(scores, model.scales.index.decimals) };
}

function endsOf(
	scores: readonly NamedNumber[],
	places: number,
): { readonly high: NamedNumber; readonly low: NamedNumber } {
	const sorted = [...scores].sort((a, b) => b.value - a.value);
	const end = ({ name, value }: NamedNumber) => ({ name, value: shown(value, places)! });
	return { high: end(sorted[0]!), low: end(sorted.at(-1)!) };
}

function evidenceOf(model: IndexModel, code: string, period: string): Briefing['evidence'] {
	const cells = model.indicators.map(({ id }) => model.cell(id, period, code));
	const count = (test: (cell: (typeof cells)[number]) => boolean) => cells.filter(test).length;
	return {
		indicators: cells.length,
		borrowed: count((cell) => cell.flags.includes('carried') || cell.flags.includes('interpolated')),
		imputed: count((cell) => cell.flags.includes('imputed')),
		missing: count((cell) => cell.score === null),
		gaps: model.components.filter(({ gap }) => gap !== null).length,
	};
}
