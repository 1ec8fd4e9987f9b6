import { describe, expect, it } from 'vitest';
import { computeIndex } from './computeIndex.ts';
import { componentFit } from './fit/componentFit.ts';
import { correlation } from './statistics/correlation.ts';
import { publishedTable, publishedWords } from './testing/publishedData.ts';
import { at, type SampleCell, sampleDataset } from './testing/sampleDataset.ts';
import { type PublishedComponent, spi2017 } from './testing/spi2017.ts';

const table = publishedTable('spi-global/spi_2017_full.csv');
const title = table === null ? ' (skipped: spi-global/spi_2017_full.csv is not here)' : '';

const column = (heading: string): Float64Array => {
	const values = table?.get(heading);
	if (values === undefined) throw new Error(`spi_2017_full.csv has no column "${heading}"`);
	return values;
};
const rowsWith = (headings: readonly string[]): readonly number[] => {
	const columns = headings.map(column);
	return [...columns[0]!.keys()].filter((i) => columns.every((values) => !Number.isNaN(values[i]!)));
};
const turned = ({ indicators, points }: PublishedComponent): readonly Float64Array[] =>
	indicators.map((name, j) => column(name).map((x) => Math.sign(points[j]!) * x));

describe.skipIf(table === null)(`fit of the Social Progress Index 2017 on complete cases${title}`, () => {
	it.each(spi2017)('$name', (published) => {
		const columns = turned(published);
		const fit = componentFit(published.id, published.indicators, columns, new Uint8Array(columns[0]!.length).fill(1));
		expect(fit.alpha).toBeCloseTo(published.alpha, 4);
		expect(fit.kmo).toBeCloseTo(published.kmo, 4);
	});
});

/** Best and worst cases that give back a component's points per unit and intercept: every indicator reaches over an equal part of the scale. */
function anchorsOf({ points, intercept }: PublishedComponent) {
	const worst = points.map(() => 0);
	worst[worst.length - 1] = -intercept / points.at(-1)!;
	return points.map((b, j) => ({ worst: worst[j]!, best: worst[j]! + 100 / (points.length * b) }));
}

const id = (c: PublishedComponent, j: number) => `${c.id}-${j}`;
const dimensions = ['needs', 'foundations', 'opportunity'] as const;
const framework = dimensions.map((d) => ({
	id: d,
	name: d,
	children: spi2017.filter((c) => c.dimension === d).map(({ id, name }) => ({ id, name })),
}));
const each = spi2017.flatMap((c) => c.indicators.map((name, j) => ({ c, j, name })));
/** All countries, all indicators as published, blanks absent. */
const published = (rows: readonly number[]) =>
	Object.fromEntries(
		each.map(({ c, j, name }) => [
			id(c, j),
			{
				2017: rows.map((row): SampleCell => {
					const x = column(name)[row]!;
					return Number.isNaN(x) ? 'not-available' : x;
				}),
			},
		]),
	);

describe.skipIf(table === null)(
	`the Social Progress Index 2017 with its recovered coefficients as a model${title}`,
	() => {
		const rows = table === null ? [] : [...column('Social Progress Index').keys()];
		const result = () =>
			computeIndex(
				sampleDataset({
					areas: rows.map((row) => `C${row}`),
					periods: ['2017'],
					framework,
					indicators: each.map(({ c, j }) => ({
						id: id(c, j),
						component: c.id,
						direction: c.points[j]! > 0 ? ('higher' as const) : ('lower' as const),
					})),
					values: published(rows),
					method: {
						preset: 'spi-2017',
						imputation: 'none',
						weights: { model: 'spi2017.csv' },
						clamp: false,
					},
					model: {
						origin: 'spi2017.csv',
						rows: each.map(({ c, j }) => ({
							measure: id(c, j),
							parent: c.id,
							...anchorsOf(c)[j]!,
							weight: 1,
							mean: 0,
							sd: Math.abs(100 / (c.points.length * c.points[j]!)),
						})),
					},
				}),
			);
		it.each(spi2017)('gives $name of $within of $complete countries to 0.02 points', (component) => {
			const { panel } = result();
			const complete = rowsWith([...component.indicators, component.name]);
			expect(complete.length).toBe(component.complete);
			const near = complete.filter((row) => {
				const ours = at(panel, panel.score, component.id, '2017', `C${row}`)!;
				return Math.abs(ours - column(component.name)[row]!) < 0.02;
			});
			expect(near.length).toBe(component.within);
		});
		it('gives the index of the countries with all indicators to 0.02 points', () => {
			const { panel } = result();
			const complete = rowsWith(['Social Progress Index', ...each.map(({ name }) => name)]);
			const apart = complete.map((row) =>
				Math.abs(at(panel, panel.score, 'index', '2017', `C${row}`)! - column('Social Progress Index')[row]!),
			);
			expect(complete.length).toBe(59);
			expect(apart.filter((x) => x < 0.02).length / complete.length).toBeGreaterThan(0.9);
		});
	},
);

describe.skipIf(table === null)(`the Social Progress Index 2017 from its published components${title}`, () => {
	it('is the mean of the means of four: Denmark 90.57, and every country but for the rounding of two decimals', () => {
		const scored = rowsWith(['Social Progress Index', ...spi2017.map(({ name }) => name)]);
		const names = publishedWords('spi-global/spi_2017_full.csv')!.get('Country')!;
		const { panel } = computeIndex(
			sampleDataset({
				areas: scored.map((row) => names[row]!),
				periods: ['2017'],
				framework,
				indicators: spi2017.map((c) => ({ id: id(c, 0), component: c.id })),
				values: Object.fromEntries(spi2017.map((c) => [id(c, 0), { 2017: scored.map((row) => column(c.name)[row]!) }])),
				method: { preset: 'spi-2017' },
			}),
		);
		expect(scored.length).toBe(128);
		expect(at(panel, panel.score, 'index', '2017', 'Denmark')).toBeCloseTo(90.57, 2);
		expect(at(panel, panel.rank, 'index', '2017', 'Denmark')).toBe(1);
		for (const row of scored) {
			const ours = at(panel, panel.score, 'index', '2017', names[row]!)!;
			expect(Math.abs(ours - column('Social Progress Index')[row]!)).toBeLessThan(0.0101);
		}
	});
});

describe.skipIf(table === null)(`the Social Progress Index 2017 without looking at its weights${title}`, () => {
	it('comes out as published but for a point or so, from PCA, observed anchors and regression imputation', () => {
		const scored = rowsWith(['Social Progress Index']);
		const names = publishedWords('spi-global/spi_2017_full.csv')!.get('Country')!;
		const observed = (c: PublishedComponent, j: number) =>
			[...column(c.indicators[j]!)].filter((x) => !Number.isNaN(x));
		const result = computeIndex(
			sampleDataset({
				areas: scored.map((row) => `C${row}`),
				periods: ['2017'],
				framework,
				indicators: each.map(({ c, j }) => {
					// Best and worst of all countries in the table, scored or not.
					const low = Math.min(...observed(c, j));
					const high = Math.max(...observed(c, j));
					return c.points[j]! > 0
						? { id: id(c, j), component: c.id, direction: 'higher', best: high, worst: low }
						: { id: id(c, j), component: c.id, direction: 'lower', best: low, worst: high };
				}),
				values: published(scored),
				method: { preset: 'spi-2017' },
			}),
		);
		const pairs = scored
			.map((row) => ({
				name: names[row]!,
				ours: at(result.panel, result.panel.score, 'index', '2017', `C${row}`)!,
				theirs: column('Social Progress Index')[row]!,
			}))
			.filter(({ ours }) => !Number.isNaN(ours));
		expect(pairs.length).toBe(124);
		const ours = Float64Array.from(pairs, (pair) => pair.ours);
		const theirs = Float64Array.from(pairs, (pair) => pair.theirs);
		expect(correlation(ours, theirs, 'pearson').r).toBeGreaterThan(0.9997);
		expect(correlation(ours, theirs, 'spearman').r).toBeGreaterThan(0.999);
		const apart = pairs.map((pair) => Math.abs(pair.ours - pair.theirs));
		expect(apart.reduce((sum, x) => sum + x, 0) / apart.length).toBeLessThan(1.5);
		expect(Math.max(...apart)).toBeLessThan(3.47);
		// Denmark is first in 2017, with 90.57.
		const first = pairs.reduce((best, pair) => (pair.theirs > best.theirs ? pair : best));
		expect([first.name, first.theirs]).toEqual(['Denmark', 90.57]);
		expect(pairs.filter((pair) => pair.ours > first.ours).length).toBeLessThanOrEqual(3);
	});
});
