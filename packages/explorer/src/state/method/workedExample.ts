import { parseTransform } from '@social-index/engine';
import type { IndexMethod, Measure } from '@social-index/schema';
import type { IndexModel } from '../../model/IndexModel.ts';
import { type ExampleStep, exampleStep } from './exampleSteps.ts';

/** One indicator's way into a component's score. */
export interface ExampleIndicator {
	readonly id: string;
	readonly name: string;
	readonly unit: string;
	/** The value that is scored: after the transform, brought to the end of the scale where it lies beyond. */
	readonly value: number;
	readonly worst: number;
	/** value - worst */
	readonly above: number;
	readonly pointsPerUnit: number;
	/** above × pointsPerUnit */
	readonly points: number;
	/** Whether the value is not the published one but what transform or clamping made of it. */
	readonly changed: boolean;
}

/** One area's score followed from the values, or from the lowest scores that can be followed, towards the index. */
export interface WorkedExample {
	readonly area: string;
	readonly areaName: string;
	readonly period: string;
	/** A component's score as a sum of points per unit; `null` where the method makes none. */
	readonly component: {
		readonly id: string;
		readonly name: string;
		readonly indicators: readonly ExampleIndicator[];
		readonly sum: number;
		readonly published: number;
	} | null;
	/** The means that follow, up to the index; ends early where a score is missing or made otherwise. */
	readonly steps: readonly ExampleStep[];
}

/** Why there is no example: no area has all that one needs, or no score is a mean of its parts' scores alone. */
export type NoExample = 'incomplete' | 'no-mean';

/**
 * An example of this release that can be followed with a calculator: the component with the fewest indicators from three up
 * (two or one where no component has three), in the last period, in the first area that has all of them and none clamped.
 *
 * Where components are sums of points per unit it starts from the values, otherwise from the scores of indicators; where a
 * component is made in a way that no calculator follows, from its score.
 */
export function workedExample(model: IndexModel, method: IndexMethod): WorkedExample | NoExample {
	const period = model.lastPeriod;
	let complete = false;
	for (const component of candidates(model)) {
		const area = exampleArea(model, component, period.id);
		const published = area === undefined ? null : model.cell(component.id, period.id, area.code).score;
		if (area === undefined || published === null) continue;
		complete = true;
		const common = { area: area.code, areaName: area.name, period: period.name };
		const fromValues = component.children.every((id) => (model.weight(id, period.id)?.pointsPerUnit ?? null) !== null);
		const indicators = fromValues ? component.children.map((id) => indicatorLine(model, id, period.id, area.code)) : [];
		const above = model.lineage(component.id).map(({ id }) => id);
		const steps = stepsUp(model, method, fromValues ? above : [component.id, ...above], period.id, area.code);
		if (!fromValues && steps.length === 0) continue;
		const { id, name } = component;
		const sum = indicators.reduce((total, { points }) => total + points, 0);
		return { ...common, component: fromValues ? { id, name, indicators, sum, published } : null, steps };
	}
	return complete ? 'no-mean' : 'incomplete';
}

function exampleArea(model: IndexModel, { children }: Measure, period: string) {
	const complete = model.areas.filter(({ code }) =>
		children.every((id) => model.cell(id, period, code).score !== null),
	);
	const plain = complete.find(({ code }) =>
		children.every((id) => model.cell(id, period, code).flags.every((flag) => flag !== 'clamped')),
	);
	return plain ?? complete[0];
}

/** Measures one above the other: the first that are means, without a break. */
function stepsUp(
	model: IndexModel,
	method: IndexMethod,
	ids: readonly string[],
	period: string,
	area: string,
): readonly ExampleStep[] {
	const steps: ExampleStep[] = [];
	for (const id of ids) {
		const step = exampleStep(model, method, id, period, area);
		if (step !== null) steps.push(step);
		else if (steps.length > 0) break;
	}
	return steps;
}

/** Components made of indicators alone, the easiest to follow first; in the order of the tree where equally easy. */
function candidates(model: IndexModel): readonly Measure[] {
	const effort = ({ children }: Measure) => (children.length >= 3 ? children.length : 100 - children.length);
	return [model.index, ...model.dimensions, ...model.components]
		.filter(({ children }) => children.length > 0 && children.every((id) => model.measure(id).type === 'indicator'))
		.sort((a, b) => effort(a) - effort(b));
}

function indicatorLine(model: IndexModel, id: string, period: string, area: string): ExampleIndicator {
	const { worst, best, pointsPerUnit: points } = model.weight(id, period)!;
	const pointsPerUnit = points!;
	const definition = model.definition(id)!;
	const { value: own, flags } = model.cell(id, period, area);
	const transformed = parseTransform(definition.transform).apply(own!);
	const [low, high] = [Math.min(best!, worst!), Math.max(best!, worst!)];
	const value = flags.includes('clamped') ? Math.min(high, Math.max(low, transformed)) : transformed;
	return {
		id,
		name: definition.name,
		unit: definition.transform === '' ? definition.unit : '',
		value,
		worst: worst!,
		above: value - worst!,
		pointsPerUnit,
		points: (value - worst!) * pointsPerUnit,
		changed: value !== own,
	};
}
