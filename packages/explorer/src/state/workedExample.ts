import { parseTransform } from '@social-index/engine';
import type { Measure } from '@social-index/schema';
import type { IndexModel } from '../model/IndexModel.ts';

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

/** One part's way into the score of the measure above. */
export interface ExamplePart {
	readonly id: string;
	readonly name: string;
	readonly score: number;
	readonly share: number;
	/** score × share */
	readonly points: number;
}

export interface ExampleStep {
	readonly name: string;
	readonly parts: readonly ExamplePart[];
	readonly sum: number;
	/** The release's own score, unrounded. */
	readonly published: number;
}

/** One area's score followed from the values to the index. */
export interface WorkedExample {
	readonly area: string;
	readonly areaName: string;
	readonly period: string;
	readonly component: string;
	readonly componentName: string;
	readonly indicators: readonly ExampleIndicator[];
	readonly sum: number;
	readonly published: number;
	/** From the component's parent up to the index; ends early where a score is missing. */
	readonly above: readonly ExampleStep[];
}

/**
 * An example of this release that can be followed with a calculator: the component with the fewest indicators from three up
 * (two or one where no component has three), in the last period, in the first area that has all of them and none clamped.
 *
 * @returns `null` where no component is scored with all of its indicators, or the method is no sum of points per unit
 */
export function workedExample(model: IndexModel): WorkedExample | null {
	const period = model.lastPeriod;
	// Followed with a calculator are sums of points per unit alone, and plain means of them.
	if (model.data.weights.some(({ pointsPerUnit }) => pointsPerUnit === null)) return null;
	for (const component of candidates(model)) {
		const complete = model.areas.filter(({ code }) =>
			component.children.every((id) => model.cell(id, period.id, code).score !== null),
		);
		const plain = complete.find(({ code }) =>
			component.children.every((id) => model.cell(id, period.id, code).flags.every((flag) => flag !== 'clamped')),
		);
		const area = plain ?? complete[0];
		const published = area === undefined ? null : model.cell(component.id, period.id, area.code).score;
		if (area === undefined || published === null) continue;
		const indicators = component.children.map((id) => indicatorLine(model, id, period.id, area.code));
		return {
			area: area.code,
			areaName: area.name,
			period: period.name,
			component: component.id,
			componentName: component.name,
			indicators,
			sum: indicators.reduce((sum, { points }) => sum + points, 0),
			published,
			above: stepsAbove(model, component.id, period.id, area.code),
		};
	}
	return null;
}

/** Components made of indicators alone, the easiest to follow first; in the order of the tree where equally easy. */
function candidates(model: IndexModel): readonly Measure[] {
	const effort = ({ children }: Measure) => (children.length >= 3 ? children.length : 100 - children.length);
	return [model.index, ...model.dimensions, ...model.components]
		.filter(({ children }) => children.length > 0 && children.every((id) => model.measure(id).type === 'indicator'))
		.sort((a, b) => effort(a) - effort(b));
}

function indicatorLine(model: IndexModel, id: string, period: string, area: string): ExampleIndicator {
	const { worst, best } = model.weight(id)!;
	const pointsPerUnit = model.weight(id)!.pointsPerUnit!;
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

function stepsAbove(model: IndexModel, component: string, period: string, area: string): readonly ExampleStep[] {
	const steps: ExampleStep[] = [];
	for (const parent of model.lineage(component)) {
		const published = model.cell(parent.id, period, area).score;
		if (published === null) break;
		const present = parent.children.flatMap((id) => {
			const { score } = model.cell(id, period, area);
			const weight = model.weight(id);
			return score === null || weight === null ? [] : [{ id, score, weight: weight.effectiveWeight }];
		});
		const whole = present.reduce((sum, { weight }) => sum + weight, 0);
		const parts = present.map(({ id, score, weight }) => ({
			id,
			name: model.measure(id).name,
			score,
			share: weight / whole,
			points: (score * weight) / whole,
		}));
		steps.push({ name: parent.name, parts, sum: parts.reduce((sum, { points }) => sum + points, 0), published });
	}
	return steps;
}
