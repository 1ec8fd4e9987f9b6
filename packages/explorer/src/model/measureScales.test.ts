import { scoreDecimals } from '@social-index/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presetReleases } from '../testing/presetReleases.ts';
import { IndexModel } from './IndexModel.ts';
import { placesOf, scaleGroups } from './measureScales.ts';
import { classOf, colourOf, scaleOver, tenClasses } from './scoreScale.ts';

const ends = fc
	.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 9999 }), fc.integer({ min: -2, max: 3 }))
	.map(([low, length, power]) => ({ low: low * 10 ** -power, high: (low + length) * 10 ** -power }));

describe('a scale', () => {
	it('is cut into ten classes of one width, each figure in the one whose bounds it lies between', () => {
		fc.assert(
			fc.property(ends, fc.double({ min: 0, max: 1, noNaN: true }), (scale, share) => {
				const { cuts, top } = tenClasses(scale);
				expect(cuts).toHaveLength(10);
				const width = (scale.high - scale.low) / 10;
				for (const [i, cut] of cuts.entries()) expect(cut).toBeCloseTo(scale.low + i * width, 6);
				const figure = scale.low + share * (scale.high - scale.low);
				const at = classOf({ cuts, top, colours: [] }, figure);
				expect(figure).toBeGreaterThanOrEqual(cuts[at]! - 1e-6);
				expect(figure).toBeLessThanOrEqual((cuts[at + 1] ?? top) + 1e-6);
			}),
		);
	});

	it('is shown in a hundred and fifty to two thousand steps, unless whole numbers are finer', () => {
		fc.assert(
			fc.property(ends, (scale) => {
				const steps = (scale.high - scale.low) * 10 ** scoreDecimals(scale);
				expect(steps).toBeGreaterThan(300);
				if (scoreDecimals(scale) > 0) expect(steps).toBeLessThan(3200);
			}),
		);
	});

	it('has classes for one measure that hold all of its scores, no narrower than ten of the last place', () => {
		fc.assert(
			fc.property(ends, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (scale, shares) => {
				const decimals = scoreDecimals(scale);
				const scores = shares.map((share) => Number((scale.low + share * (scale.high - scale.low)).toFixed(decimals)));
				const { cuts, top, colours } = scaleOver(scores, { ...scale, decimals });
				expect(cuts.length).toBeLessThanOrEqual(9);
				expect(new Set(colours).size).toBe(cuts.length);
				expect(cuts[0]).toBeLessThanOrEqual(Math.min(...scores) + 1e-6);
				expect(top).toBeGreaterThanOrEqual(Math.max(...scores) - 1e-6);
				const width = (cuts[1] ?? top) - cuts[0]!;
				expect(width).toBeGreaterThanOrEqual(Math.min(1, 10 ** (1 - decimals)) * 0.999);
			}),
		);
	});

	it('gives nothing a colour where there is no figure', () => {
		expect(colourOf(tenClasses({ low: 0, high: 1 }), null)).toBeNull();
		expect(colourOf(tenClasses({ low: 0, high: 1 }), 0)).toBe(0);
		expect(colourOf(tenClasses({ low: 0, high: 1 }), 1)).toBe(9);
	});
});

describe.each(Object.entries(presetReleases()))('the scales of %s', (preset, data) => {
	const model = new IndexModel(data);

	it('hold every score, and show it with places enough', () => {
		for (const { id, type } of data.panel.measures) {
			const scale = model.scaleOf(id);
			expect(scale).toBe(model.scales[type]);
			for (const period of model.periods) {
				for (const { code, level } of model.allAreas) {
					const { score } = model.cell(id, period.id, code);
					if (score === null) continue;
					const shown = Number(score.toFixed(scale.decimals));
					expect(shown).toBeGreaterThanOrEqual(scale.least);
					expect(shown).toBeLessThanOrEqual(scale.most);
					if (level !== model.level.id) continue;
					expect(shown).toBeGreaterThanOrEqual(scale.low);
					expect(shown).toBeLessThanOrEqual(scale.high);
				}
			}
		}
	});

	it('are those of the manifest, ends and points', () => {
		for (const kind of ['index', 'dimension', 'component', 'indicator'] as const) {
			const { low, high } = data.manifest.scales[kind];
			expect(model.scales[kind]).toMatchObject({ low, high, point: (high - low) / 100 });
		}
		const { low, high } = model.scales.index;
		if (preset.startsWith('spi')) expect([low, high]).toEqual([0, 100]);
		if (preset === 'bod') expect([low, high]).toEqual([0, 1]);
		if (preset === 'rank-copeland') expect([low, high, model.scales.index.decimals]).toEqual([-5, 5, 0]);
	});
});

it('tells kinds of measure on the same scale together', () => {
	const scale = { low: 0, high: 100, least: 0, most: 100, decimals: 1, point: 1 };
	const other = { ...scale, low: -3, high: 3 };
	const scales = { index: scale, dimension: scale, component: scale, indicator: other };
	expect(scaleGroups(scales).map(({ kinds }) => kinds)).toEqual([['index', 'dimension', 'component'], ['indicator']]);
	expect(scaleGroups(scales, ['indicator']).map(({ scale: one }) => one)).toEqual([other]);
	expect(placesOf(0.1 + 0.2, 6)).toBe(1);
});
