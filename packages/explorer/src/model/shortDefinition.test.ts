import { describe, expect, it } from 'vitest';
import { sampleDataset } from '../testing/sampleDataset.ts';
import { releaseOf } from '../testing/sampleRelease.ts';
import { shared as welsh } from '../words/cy/shared.ts';
import { shared } from '../words/en/shared.ts';
import { IndexModel } from './IndexModel.ts';
import { shortDefinition } from './shortDefinition.ts';

const scale = { low: 0, high: 100 };

describe('what a measure means, beside its name', () => {
	const model = new IndexModel(releaseOf(sampleDataset({ areas: 3, periods: 1 })));

	it('is of every measure its own description, and figures of indicators alone', () => {
		for (const measure of [model.index, ...model.dimensions, ...model.components, ...model.indicators]) {
			const { description, figures } = shortDefinition(model, measure.id);
			expect(description).toBe(measure.description);
			if (measure.type !== 'indicator') expect(figures).toBeNull();
			else expect(figures).toEqual({ unit: model.definition(measure.id)!.unit, direction: measure.direction });
		}
	});

	it('tells which way its figures are good apart from which way its scores are', () => {
		const falling = { description: '', figures: { unit: '%', direction: 'lower' as const } };
		expect(shared.facts(falling, scale)).toBe(
			'Figures in %; lower is better. Scores run from 0 to 100; higher is better.',
		);
		expect(welsh.facts(falling, scale)).toMatch(/^Uned y ffigurau: %; mae is yn well\. .*mae uwch yn well\.$/);
		const bare = { description: '', figures: { unit: '', direction: 'neither' as const } };
		expect(shared.facts(bare, scale)).toMatch(/^For the figures, neither high nor low is better\. Scores run /);
		expect(shared.facts({ description: '', figures: null }, scale)).toBe(shared.scaleText(scale));
	});
});
