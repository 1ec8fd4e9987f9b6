import { targetTime } from '@social-index/engine';
import type { Direction, FlagWord, Rating } from '@social-index/schema';
import type { Absence, Cell } from '../../model/cell.ts';
import { commonArea } from '../../model/commonArea.ts';
import type { IndexModel } from '../../model/IndexModel.ts';
import { trendRange } from '../../model/trendScale.ts';
import { rounded } from '../measure/measureFigures.ts';
import { type PlanPace, planPace } from './planPace.ts';

/** The ratings against targets, in the order they are counted in. */
export const targetRatings = ['met', 'on-track', 'off-track', 'not-compared'] as const satisfies readonly Rating[];

/** How many figures have each rating, in the order of {@link targetRatings}. */
export type TargetCounts = readonly [number, number, number, number];

/** The latest figure of the whole place. */
export interface PlanFigure {
	readonly value: number | null;
	/** Name of the period it stands in. */
	readonly period: string;
	readonly flags: readonly FlagWord[];
	readonly dataPeriod: string | null;
	readonly absent: Absence | null;
}

export interface PlanIndicator {
	readonly id: string;
	readonly name: string;
	readonly direction: Direction;
	readonly unit: string;
	readonly decimals: number;
	/** `null` where no area contains all scored areas, so that there is no figure of the whole. */
	readonly latest: PlanFigure | null;
}

/** An indicator with a target. Numbers are rounded as shown. */
export interface PlanTarget extends PlanIndicator {
	readonly target: number;
	/** As written: `2027`. */
	readonly by: string | null;
	/** As the release publishes it; `null` where it rates nothing. */
	readonly rating: Rating | null;
	/** How far the figure has to go, in its unit: above zero short of the target, below zero beyond it. `null` without a figure. */
	readonly distance: number | null;
	readonly pace: PlanPace;
	/** Figures of the place, one a period. */
	readonly points: readonly (number | null)[];
	readonly carried: readonly boolean[];
	readonly range: readonly [number, number];
	/** Of the areas of the scored level, in the same period. */
	readonly areas: TargetCounts;
}

export interface PlanTheme {
	/** `null` for indicators with a target and no theme. */
	readonly id: string | null;
	readonly name: string;
	readonly targets: readonly PlanTarget[];
	/** Indicators of the theme that have no target. */
	readonly without: readonly PlanIndicator[];
	/** Of the whole place; of no one's where there is none. */
	readonly counts: TargetCounts;
}

export interface PlanState {
	readonly place: string;
	/** The area that the plan is of; `null` where no area contains all scored ones. */
	readonly area: { readonly code: string; readonly name: string } | null;
	readonly periods: readonly string[];
	readonly themes: readonly PlanTheme[];
	readonly counts: TargetCounts;
	/** How many indicators have a target. */
	readonly targets: number;
}

/** Whether a release says anything of a plan: themes, or a target. */
export function hasPlan(model: IndexModel): boolean {
	return model.data.manifest.themes.length > 0 || model.data.indicators.some(({ target }) => target !== null);
}

/**
 * The place's own plan, theme by theme: every indicator with its latest figure, and how it stands to its target.
 *
 * Ratings are those of the release. Themes of the manifest come first and in its order, empty ones too, then others that
 * indicators name, then targets without a theme.
 */
export function planState(model: IndexModel): PlanState {
	const { manifest, indicators } = model.data;
	const area = commonArea(model);
	const known = new Set(manifest.themes.map(({ id }) => id));
	const others = [...new Set(indicators.flatMap(({ theme }) => (theme === null || known.has(theme) ? [] : [theme])))];
	const groups: readonly { readonly id: string | null; readonly name: string }[] = [
		...manifest.themes.map(({ id, name }) => ({ id, name })),
		...others.map((id) => ({ id, name: id })),
		{ id: null, name: '' },
	];
	const themes = groups.flatMap(({ id, name }): PlanTheme[] => {
		const own = indicators.filter((indicator) => indicator.theme === id);
		const targets = own
			.filter(({ target }) => target !== null)
			.map((indicator) => planTarget(model, indicator.id, area?.code ?? null));
		const without =
			id === null
				? []
				: own
						.filter(({ target }) => target === null)
						.map((indicator) => planIndicator(model, indicator.id, area?.code ?? null));
		if (id === null && targets.length === 0) return [];
		return [{ id, name, targets, without, counts: countsOf(targets.map(({ rating }) => rating)) }];
	});
	return {
		place: manifest.place,
		area: area === null ? null : { code: area.code, name: area.name },
		periods: model.periods.map(({ name }) => name),
		themes,
		counts: countsOf(themes.flatMap(({ targets }) => targets.map(({ rating }) => rating))),
		targets: themes.reduce((sum, { targets }) => sum + targets.length, 0),
	};
}

function planIndicator(model: IndexModel, id: string, area: string | null): PlanIndicator {
	const { name, direction, unit, decimals } = model.definition(id)!;
	return { id, name, direction, unit, decimals, latest: area === null ? null : latestFigure(model, id, area) };
}

function planTarget(model: IndexModel, id: string, area: string | null): PlanTarget {
	const definition = model.definition(id)!;
	const { decimals, direction, targetPeriod } = definition;
	const target = definition.target!;
	const cells = area === null ? [] : model.periods.map((period) => model.cell(id, period.id, area));
	const at = lastWithValue(cells);
	const period = model.periods[at < 0 ? model.periods.length - 1 : at]!;
	const parity = definition.transform.split(' ').includes('parity');
	const pace = planPace(
		cells.flatMap((cell, t) =>
			cell.value === null || cell.dataPeriod !== null ? [] : [{ time: model.periods[t]!.position, value: cell.value }],
		),
		target,
		targetTime(targetPeriod, model.periods),
	);
	const points = cells.map(({ value }) => rounded(value, decimals));
	const value = at < 0 ? null : cells[at]!.value;
	return {
		...planIndicator(model, id, area),
		target,
		by: targetPeriod,
		rating: area === null ? null : (model.rating(area, period.id, id, 'target', 'target')?.rating ?? null),
		distance: value === null ? null : rounded(distance(value, target, direction, parity), decimals),
		pace: parity ? { needed: null, actual: null, since: null } : pace,
		points,
		carried: cells.map(({ dataPeriod }) => dataPeriod !== null),
		range: trendRange([...points.filter((point) => point !== null), target]),
		areas: countsOf(
			model.areas.map(({ code }) => model.rating(code, period.id, id, 'target', 'target')?.rating ?? null),
		),
	};
}

/** How far a value has to go, in its own unit; from parity, how much nearer to it. Below zero beyond the target. */
function distance(value: number, target: number, direction: Direction, parity: boolean): number {
	const held = (x: number) => (parity ? Math.abs(1 - x) : x);
	return direction === 'lower' ? held(value) - held(target) : held(target) - held(value);
}

function latestFigure(model: IndexModel, id: string, area: string): PlanFigure {
	const cells = model.periods.map((period) => model.cell(id, period.id, area));
	const at = lastWithValue(cells);
	const t = at < 0 ? cells.length - 1 : at;
	const { value, flags, dataPeriod, absent } = cells[t]!;
	return {
		value: rounded(value, model.definition(id)!.decimals),
		period: model.periods[t]!.name,
		flags,
		dataPeriod,
		absent: absent ?? (value === null ? 'not-available' : null),
	};
}

function lastWithValue(cells: readonly Cell[]): number {
	return cells.findLastIndex(({ value }) => value !== null);
}

function countsOf(ratings: readonly (Rating | null)[]): TargetCounts {
	const count = (rating: Rating) => ratings.filter((own) => own === rating).length;
	return [count('met'), count('on-track'), count('off-track'), count('not-compared')];
}
