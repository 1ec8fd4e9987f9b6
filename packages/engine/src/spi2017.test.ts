import { describe, expect, it } from 'vitest';
import { computeIndex } from './computeIndex.ts';
import { componentFit } from './fit/componentFit.ts';
import { publishedTable } from './testing/publishedData.ts';
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

/** Scores countries by one component with anchors and weights imported. */
function scoreByModel(published: PublishedComponent, best: readonly number[], worst: readonly number[]) {
	const rows = rowsWith([...published.indicators, published.name]);
	const areas = rows.map((row) => `C${row}`);
	const ids = published.indicators.map((_, j) => `i${j}`);
	const result = computeIndex(
		sampleDataset({
			areas,
			periods: ['2017'],
			framework: [{ id: 'c', name: published.name }],
			indicators: ids.map((id, j) => ({
				id,
				component: 'c',
				direction: best[j]! > worst[j]! ? 'higher' : 'lower',
			})),
			values: Object.fromEntries(
				ids.map((id, j) => [id, { 2017: rows.map((r) => column(published.indicators[j]!)[r]!) }]),
			),
			method: { weights: { model: 'spi2017.csv' }, clamp: false },
			model: {
				origin: 'spi2017.csv',
				rows: ids.map((id, j) => ({
					measure: id,
					parent: 'c',
					best: best[j]!,
					worst: worst[j]!,
					weight: published.points[j]! * (best[j]! - worst[j]!),
					mean: 0,
					sd: Math.abs(best[j]! - worst[j]!),
				})),
			},
		}),
	);
	return rows.map((row, a) => ({
		ours: at(result.panel, result.panel.score, 'c', '2017', areas[a]!)!,
		theirs: column(published.name)[row]!,
	}));
}

describe.skipIf(table === null)(`components of the Social Progress Index 2017 with known anchors${title}`, () => {
	it('gives Access to Information and Communications of all 175 countries to 0.02 points', () => {
		const scores = scoreByModel(spi2017[5]!, [100, 100, 0], [0, 0, 100]);
		expect(scores.length).toBe(175);
		for (const { ours, theirs } of scores) expect(Math.abs(ours - theirs)).toBeLessThan(0.02);
	});

	it('gives Personal Rights of 103 of 108 countries to 0.02 points (the rest rest on other data)', () => {
		const scores = scoreByModel(spi2017[8]!, [40, 16, 1, 100], [0, 0, 0, 0]);
		expect(scores.length).toBe(108);
		expect(scores.filter(({ ours, theirs }) => Math.abs(ours - theirs) < 0.02).length).toBe(103);
	});
});

describe.skipIf(table === null)(`the Social Progress Index 2017 without looking at its weights${title}`, () => {
	it('comes out as published but for a point or so, from PCA, observed anchors and regression imputation', () => {
		const published = rowsWith(['Social Progress Index']);
		const dimensions = ['needs', 'foundations', 'opportunity'] as const;
		const id = (c: PublishedComponent, j: number) => `${c.id}-${j}`;
		const observed = (c: PublishedComponent, j: number) =>
			[...column(c.indicators[j]!)].filter((x) => !Number.isNaN(x));
		const each = spi2017.flatMap((c) => c.indicators.map((name, j) => ({ c, j, name })));
		const result = computeIndex(
			sampleDataset({
				areas: published.map((row) => `C${row}`),
				periods: ['2017'],
				framework: dimensions.map((d) => ({
					id: d,
					name: d,
					children: spi2017.filter((c) => c.dimension === d).map(({ id, name }) => ({ id, name })),
				})),
				indicators: each.map(({ c, j }) => {
					const low = Math.min(...observed(c, j));
					const high = Math.max(...observed(c, j));
					return c.points[j]! > 0
						? { id: id(c, j), component: c.id, direction: 'higher', best: high, worst: low }
						: { id: id(c, j), component: c.id, direction: 'lower', best: low, worst: high };
				}),
				values: Object.fromEntries(
					each.map(({ c, j, name }) => [
						id(c, j),
						{
							2017: published.map((row): SampleCell => {
								const x = column(name)[row]!;
								return Number.isNaN(x) ? 'not-available' : x;
							}),
						},
					]),
				),
				method: { weights: 'pca', required_share: { component: 1, dimension: 1, index: 1 } },
			}),
		);
		const pairs = published
			.map((row) => ({
				ours: at(result.panel, result.panel.score, 'index', '2017', `C${row}`)!,
				theirs: column('Social Progress Index')[row]!,
			}))
			.filter(({ ours }) => !Number.isNaN(ours));
		expect(pairs.length).toBe(124);
		const mae = pairs.reduce((sum, { ours, theirs }) => sum + Math.abs(ours - theirs), 0) / pairs.length;
		const mean = (key: 'ours' | 'theirs') => pairs.reduce((sum, pair) => sum + pair[key], 0) / pairs.length;
		const [mo, mt] = [mean('ours'), mean('theirs')];
		const sum = (f: (o: number, t: number) => number) => pairs.reduce((s, p) => s + f(p.ours - mo, p.theirs - mt), 0);
		const pearson = sum((o, t) => o * t) / Math.sqrt(sum((o) => o * o) * sum((_, t) => t * t));
		const furthest = Math.max(...pairs.map(({ ours, theirs }) => Math.abs(ours - theirs)));
		expect(pearson).toBeGreaterThan(0.9997);
		expect(mae).toBeLessThan(1.5);
		expect(furthest).toBeLessThan(3.47);
	});
});
