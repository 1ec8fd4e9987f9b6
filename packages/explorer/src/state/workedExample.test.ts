import { describe, expect, it } from 'vitest';
import { IndexModel } from '../model/IndexModel.ts';
import { oddReleases } from '../testing/oddReleases.ts';
import { sampleRelease } from '../testing/sampleRelease.ts';
import { calculatorNumber } from './calculatorNumber.ts';
import { workedExample } from './workedExample.ts';

const releases = { 'the sample': sampleRelease(), ...oddReleases() };

/** What a reader types into a calculator: the digits that the page shows. */
function typed(value: number): number {
	const [number, places] = calculatorNumber(value);
	return Number(number.toFixed(places));
}

describe.each(Object.entries(releases))('the worked example of %s', (_name, data) => {
	const model = new IndexModel(data);
	const example = workedExample(model)!;

	it('reaches the published score from the values and the weights table alone', () => {
		const { panel, weights } = data;
		const at = (measure: string) =>
			(panel.measures.findIndex(({ id }) => id === measure) * panel.periods.length + panel.periods.length - 1) *
				panel.areas.length +
			panel.areas.indexOf(example.area);
		let score = 0;
		for (const row of weights.filter(({ parent }) => parent === example.component)) {
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
		expect(score).toBeCloseTo(panel.score[at(example.component)]!, 9);
		expect(example.sum).toBeCloseTo(score, 9);
		expect(example.published).toBe(panel.score[at(example.component)]);
	});

	it('reaches it with the digits shown, to the decimal shown everywhere', () => {
		const sum = example.indicators.reduce(
			(total, row) => total + (typed(row.value) - typed(row.worst)) * typed(row.pointsPerUnit),
			0,
		);
		expect(Math.abs(sum - example.published)).toBeLessThan(0.005);
	});

	it('goes on to the index, each step summing to the published score', () => {
		for (const step of example.above) {
			const sum = step.parts.reduce((total, part) => total + part.score * part.share, 0);
			expect(sum).toBeCloseTo(step.published, 9);
			expect(step.sum).toBeCloseTo(step.published, 9);
			expect(step.parts.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1, 12);
		}
	});
});
