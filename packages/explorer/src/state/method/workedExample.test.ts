import { describe, expect, it } from 'vitest';
import { IndexModel } from '../../model/IndexModel.ts';
import { oddReleases } from '../../testing/oddReleases.ts';
import { presetReleases } from '../../testing/presetReleases.ts';
import { sampleRelease } from '../../testing/sampleRelease.ts';
import { calculatorNumber } from './calculatorNumber.ts';
import { handMean, turnBack } from './exampleSteps.ts';
import { methodState } from './methodState.ts';
import type { WorkedExample } from './workedExample.ts';

const releases = { 'the sample': sampleRelease(), ...oddReleases() };

/** What a reader types into a calculator: the digits that the page shows. */
function typed(value: number): number {
	const [number, places] = calculatorNumber(value);
	return Number(number.toFixed(places));
}

describe.each(Object.entries(releases))('the worked example of %s', (_name, data) => {
	const example = methodState(new IndexModel(data)).example as WorkedExample;
	const component = example.component!;

	it('reaches the published score from the values and the weights table alone', () => {
		const { panel, weights } = data;
		const at = (measure: string) =>
			(panel.measures.findIndex(({ id }) => id === measure) * panel.periods.length + panel.periods.length - 1) *
				panel.areas.length +
			panel.areas.indexOf(example.area);
		let score = 0;
		for (const row of weights.filter(({ parent }) => parent === component.id)) {
			const { transform } = data.indicators.find(({ id }) => id === row.measure)!;
			let x = panel.value[at(row.measure)]!;
			for (const step of transform.split(' ')) {
				const limit = Number(step.split(':')[1]);
				if (step.startsWith('cap')) x = Math.min(x, limit);
				if (step.startsWith('floor')) x = Math.max(x, limit);
				if (step === 'log') x = Math.log(1 + x);
			}
			x = Math.max(Math.min(row.best!, row.worst!), Math.min(Math.max(row.best!, row.worst!), x));
			score += row.pointsPerUnit! * (x - row.worst!);
		}
		expect(score).toBeCloseTo(panel.score[at(component.id)]!, 9);
		expect(component.sum).toBeCloseTo(score, 9);
		expect(component.published).toBe(panel.score[at(component.id)]);
	});

	it('reaches it with the digits shown, to the decimal shown everywhere', () => {
		const sum = component.indicators.reduce(
			(total, row) => total + (typed(row.value) - typed(row.worst)) * typed(row.pointsPerUnit),
			0,
		);
		expect(Math.abs(sum - component.published)).toBeLessThan(0.005);
	});

	it('goes on to the index, each step summing to the published score', () => {
		expect(example.steps.at(-1)!.name).toBe(data.panel.measures[0]!.name);
		for (const step of example.steps) {
			const sum = step.parts.reduce((total, part) => total + part.score * part.share, 0);
			expect(sum).toBeCloseTo(step.published, 9);
			expect(step.result).toBeCloseTo(step.published, 9);
			expect(step.parts.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1, 12);
		}
	});
});

describe.each(Object.entries(presetReleases()))('the worked example of %s', (preset, data) => {
	const { example, scales } = methodState(new IndexModel(data));

	it('reaches every score that it follows, with the digits shown', () => {
		if (typeof example === 'string') {
			// Penalties and comparisons in pairs are no means of parts alone.
			expect(['ampi', 'mpi', 'rank-copeland']).toContain(preset);
			expect(example).toBe('no-mean');
			return;
		}
		expect(['ampi', 'mpi', 'rank-copeland']).not.toContain(preset);
		expect(example.steps.at(-1)!.name).toBe(data.panel.measures[0]!.name);
		for (const step of example.steps) {
			const sum = step.parts.reduce((total, part) => total + typed(part.turned) * typed(part.share), 0);
			const result = step.mean === 'power' ? sum ** (1 / step.option) : sum;
			const half = 0.5 * 10 ** -scales.index.decimals;
			expect(Math.abs(result - step.published)).toBeLessThan(half);
			expect(step.result).toBeCloseTo(step.published, 9);
		}
	});
});

it('works each mean by hand as the textbook does: of 4 and 16, weighted equally', () => {
	const meanOf = (name: string, options = {}) => {
		const { mean, option, turn } = handMean({ name, options })!;
		return turnBack(mean, option, (turn(4) + turn(16)) / 2);
	};
	expect(meanOf('arithmetic')).toBe(10);
	expect(meanOf('geometric')).toBeCloseTo(8, 12);
	expect(meanOf('geometric', { shift: 2 })).toBeCloseTo(Math.sqrt(6 * 18) - 2, 12);
	expect(meanOf('harmonic')).toBeCloseTo(6.4, 12);
	expect(meanOf('power', { p: 0.5 })).toBe(9);
	expect(meanOf('power', { p: 0 })).toBeCloseTo(8, 12);
	expect(meanOf('power', { p: 1 })).toBe(10);
	expect(handMean({ name: 'mpi', options: {} })).toBeNull();
});
