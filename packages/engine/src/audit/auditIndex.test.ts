import { type Dataset, InputError } from '@social-index/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreIndex } from '../scoreIndex.ts';
import { seededNumbers } from '../statistics/seededNumbers.ts';
import { type Sample, type SampleCell, sampleDataset } from '../testing/sampleDataset.ts';
import { auditCheckIds } from './audit.ts';
import { auditContext } from './auditContext.ts';
import { auditIndex } from './auditIndex.ts';
import { methodChoices } from './methodChoices.ts';
import { nodeRescorer } from './nodeRescorer.ts';

const ids = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1'];
const periods = ['2010', '2011'];

/** Two dimensions, three components, an indicator outside; figures from a seed, some absent. */
function sample(seed: number, areas: number, change: Partial<Sample> = {}): Sample {
	const random = seededNumbers(seed);
	const factor = Array.from({ length: areas }, random);
	const cells = (): SampleCell[] => factor.map((f) => (random() < 0.04 ? 'not-available' : 5 + 45 * f + 45 * random()));
	return {
		areas: factor.map((_, a) => `W${String(a).padStart(3, '0')}`),
		periods,
		framework: [
			{
				id: 'd1',
				name: 'd1',
				children: [
					{ id: 'a', name: 'a' },
					{ id: 'b', name: 'b', weight: 2 },
				],
			},
			{
				id: 'd2',
				name: 'd2',
				children: [
					{ id: 'c', name: 'c' },
					{ id: 'gap', name: 'gap' },
				],
			},
		],
		indicators: [
			...ids.map((id, i) => ({
				id,
				component: id[0]!,
				weight: 1 + i,
				...(i % 2 === 0 ? {} : { direction: 'lower' as const, best: 0, worst: 100 }),
			})),
			{ id: 'z1' },
		],
		values: Object.fromEntries([...ids, 'z1'].map((id) => [id, Object.fromEntries(periods.map((p) => [p, cells()]))])),
		method: { required_share: { component: 0.3, dimension: 0.3, index: 0.5 } },
		...change,
	};
}

describe('the same audit', () => {
	test('from the same figures, to the last byte', () => {
		const audit = () => JSON.stringify(auditIndex(sampleDataset(sample(1, 30)), { draws: 50 }));
		expect(audit()).toBe(audit());
	});

	test('whatever the order of the areas and whatever they are called, but for names and codes', () => {
		const random = seededNumbers(9);
		const dataset = sampleDataset(sample(2, 25));
		const shuffled = dataset.areas.map((area) => ({ area, key: random() })).sort((a, b) => a.key - b.key);
		const order: Dataset = { ...dataset, areas: shuffled.map(({ area }) => area) };
		const first = auditIndex(dataset, { draws: 50 });
		expect(auditIndex(order, { draws: 50 })).toEqual(near(first));
		const rename = (code: string) => `N${(Number(code.slice(1)) * 7) % 25}`;
		const renamed: Dataset = {
			...dataset,
			areas: dataset.areas.map((area) => ({ ...area, code: rename(area.code), name: rename(area.code) })),
			observations: { ...dataset.observations, areas: dataset.observations.areas.map(rename) },
		};
		const text = JSON.stringify(first).replaceAll(/W\d{3}/g, rename);
		expect(auditIndex(renamed, { draws: 50 })).toEqual(near(JSON.parse(text)));
	});

	/** Numbers to nine places: sums are made in another order. */
	function near(value: unknown): unknown {
		if (typeof value === 'number') return expect.closeTo(value, 9);
		if (Array.isArray(value)) return value.map(near);
		if (value === null || typeof value !== 'object') return value;
		return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, near(own)]));
	}
});

describe('whatever the data', () => {
	test('every check has a verdict, every row a cell per column, and no figure is NaN or infinite', () => {
		const cell: fc.Arbitrary<SampleCell> = fc.oneof(
			{ weight: 6, arbitrary: fc.integer({ min: -20, max: 120 }) },
			{ weight: 2, arbitrary: fc.constant<SampleCell>(50) },
			{ weight: 1, arbitrary: fc.constantFrom<SampleCell>('suppressed', 'not-available', 'not-applicable') },
		);
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 7 }), fc.array(cell, { minLength: 98, maxLength: 98 }), (areas, all) => {
				const values = Object.fromEntries(
					[...ids, 'z1'].map((id, i) => [
						id,
						Object.fromEntries(periods.map((p, t) => [p, all.slice((2 * i + t) * 7, (2 * i + t) * 7 + areas)])),
					]),
				);
				const audit = auditIndex(sampleDataset({ ...sample(3, areas), values }), { draws: 5 });
				expect(audit.checks.map(({ id }) => id)).toEqual(auditCheckIds);
				for (const { tables } of audit.sections) {
					for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length);
				}
				// NaN and infinity would come back as null.
				expect(JSON.parse(JSON.stringify(audit))).toEqual(audit);
				expect(JSON.stringify(audit).match(/.{0,60}(NaN|Infinity|undefined).{0,20}/g)).toBeNull();
			}),
			{ numRuns: 15, seed: 20170621 },
		);
	});

	test('it audits the period asked for', () => {
		const dataset = sampleDataset(sample(4, 20));
		expect(auditIndex(dataset, { draws: 1 }).scope.period).toBe('2011');
		const audit = auditIndex(dataset, { draws: 1, period: '2010' });
		expect(audit.scope.period).toBe('2010');
		const ranks = audit.sections.find(({ id }) => id === 'ranks')!.tables.find(({ id }) => id === 'weight-noise')!.rows;
		const { panel } = scoreIndex(dataset);
		expect(new Map(ranks.map((row) => [row[0], row[1]]))).toEqual(
			new Map(panel.areas.map((area, a) => [area, panel.rank[a]!] as const).filter(([, rank]) => rank > 0)),
		);
	});
});

describe('scoring anew from the scores of indicators', () => {
	const contextOf = (dataset: Dataset) => auditContext(dataset, { seed: 1, draws: 1 });
	const indexOf = (dataset: Dataset, like: ReturnType<typeof contextOf>) => {
		const { panel, layout } = scoreIndex(dataset);
		return Float64Array.from(like.areas, (a) => panel.score[like.period * layout.areas + a]!);
	};
	const expectNear = (actual: Float64Array, expected: Float64Array) => {
		expect(expected.some((x) => !Number.isNaN(x))).toBe(true);
		actual.forEach((x, i) => {
			if (Number.isNaN(expected[i]!)) expect(x).toBeNaN();
			else expect(x).toBeCloseTo(expected[i]!, 9);
		});
	};

	test.each(['spi-ward', 'spi-subnational', 'eu-spi', 'coinr-default', 'ampi', 'rank-copeland', 'imd'] as const)(
		'changes nothing where nothing is changed: %s',
		(preset) => {
			const method = { preset, anchors: 'given' as const, imputation: 'ols' as const, weights: 'given' as const };
			const context = contextOf(sampleDataset(sample(5, 20, { method })));
			expectNear(nodeRescorer(context)({}), context.scoresOf(0));
		},
	);

	test('an indicator or component left out is one whose weight is zero, or that is not there', () => {
		const method = {
			weights: 'given' as const,
			weights_on: 'scores' as const,
			imputation: 'none' as const,
			required_share: { component: 0, dimension: 0, index: 0 },
		};
		const full = sample(6, 20, { method });
		const context = contextOf(sampleDataset(full));
		const rescore = nodeRescorer(context);
		const { measures } = context.scores.tree;
		const without = (id: string) => rescore({ weight: (m) => (measures[m]!.id === id ? 0 : 1) });
		const zero = full.indicators.map((own) => (own.id === 'a2' ? { ...own, weight: 0 } : own));
		expectNear(without('a2'), indexOf(sampleDataset({ ...full, indicators: zero }), context));
		const bare = full.indicators.filter(({ component }) => component !== 'b');
		const framework = full.framework.map((node) => ({
			...node,
			children: node.children!.filter(({ id }) => id !== 'b'),
		}));
		expectNear(without('b'), indexOf(sampleDataset({ ...full, indicators: bare, framework }), context));
		// The last indicator of a dimension takes the dimension with it.
		expectNear(without('c1'), without('d2'));
	});

	test('other aggregation is what the whole index would be by that method', () => {
		const dataset = sampleDataset(sample(7, 20));
		const context = contextOf(dataset);
		for (const { id, step, scores } of methodChoices(context, nodeRescorer(context))) {
			if (step !== 'aggregation') continue;
			const aggregation = {
				geometric: 'geometric',
				copeland: 'copeland',
				'geometric-above': { dimension: 'geometric', index: 'geometric' },
				'power-above': { dimension: { name: 'power', p: 0.5 }, index: { name: 'power', p: 0.5 } },
			}[id]!;
			const project = { ...dataset.project, method: { ...dataset.project.method, aggregation } };
			expectNear(scores(), indexOf({ ...dataset, project }, context));
		}
	});
});

describe('a choice that the method does not allow', () => {
	test('is told with its reason, and the others are tried all the same', () => {
		const full = sample(8, 20);
		const zero = {
			...full.values,
			c1: { ...full.values.c1!, 2011: full.values.c1!['2011']!.map((x, i) => (i === 0 ? 0 : x)) },
		};
		const c1 = full.indicators.map((own) =>
			own.id === 'c1' ? { ...own, direction: 'higher' as const, best: 100, worst: 0 } : own,
		);
		const audit = auditIndex(sampleDataset({ ...full, values: zero, indicators: c1 }), { draws: 5 });
		const findings = audit.sections.find(({ id }) => id === 'ranks')!.findings;
		const refused = findings.find(({ code }) => code === 'REFUSED_GEOMETRIC')!;
		expect(refused.text).toMatch(/cannot be told\. A geometric mean needs scores above zero.*c1 in c.*W000/);
		expect(findings.find(({ code }) => code === 'REFUSED_TREATED')!.text).toMatch(/the anchors bound them/);
		const rows = audit.sections.find(({ id }) => id === 'ranks')!.tables.find(({ id }) => id === 'choices')!.rows;
		expect(rows.filter((row) => typeof row[3] === 'number').length).toBeGreaterThan(6);
	});

	test('an index that cannot be made is refused as a build refuses it', () => {
		const dataset = sampleDataset({ ...sample(9, 5), areas: [], values: {} });
		expect(() => auditIndex(dataset)).toThrow(InputError);
	});
});

test('weights from a table are kept as given ones where a scale leaves the table behind', () => {
	const full = sample(10, 20, { method: { weights: { model: 'table.csv' } } });
	const weights = new Map(ids.map((id, i) => [id, id[0] === 'a' ? [0.5, 0.3, 0.2][i]! : id[0] === 'b' ? 0.5 : 1]));
	const rows = full.indicators
		.filter(({ component }) => component !== undefined)
		.map((own) => ({
			measure: own.id,
			parent: own.component!,
			weight: weights.get(own.id)!,
			best: own.best ?? 100,
			worst: own.worst ?? 0,
			mean: 50,
			sd: 20,
		}));
	const context = auditContext(sampleDataset({ ...full, model: { origin: 'table.csv', rows } }), { seed: 1, draws: 1 });
	const minmax = methodChoices(context, nodeRescorer(context)).find(({ id }) => id === 'minmax')!;
	const given = full.indicators.map((own) => ({ ...own, weight: weights.get(own.id) ?? 1 }));
	const expected = scoreIndex(
		sampleDataset({ ...full, indicators: given, method: { weights: 'given', normalisation: 'minmax' } }),
	);
	const scores = minmax.scores();
	context.areas.forEach((a, i) => {
		const own = expected.panel.score[context.period * expected.layout.areas + a]!;
		if (!Number.isNaN(own)) expect(scores[i]).toBeCloseTo(own, 9);
	});
});

test('an area that has just enough of its parts keeps its rank whatever the weights are drawn', () => {
	const values = {
		a1: { 2010: [10, 60, 30, 80], 2011: [10, 60, 30, 80] },
		a2: { 2010: ['not-available', 20, 40, 90], 2011: ['not-available', 20, 40, 90] },
	} as const;
	const dataset = sampleDataset({
		areas: ['W0', 'W1', 'W2', 'W3'],
		periods,
		framework: [{ id: 'a', name: 'a' }],
		indicators: ['a1', 'a2'].map((id) => ({ id, component: 'a' })),
		values,
		// Half of the weight is there: the least that suffices.
		method: { imputation: 'none', weights_on: 'scores', required_share: { component: 0.5 } },
	});
	const ranks = auditIndex(dataset, { draws: 40 }).sections.find(({ id }) => id === 'ranks')!;
	const rows = ranks.tables.find(({ id }) => id === 'weight-noise')!.rows;
	// Its one figure is 10, below every other area's lowest.
	expect(rows.find(([name]) => name === 'W0')).toEqual(['W0', 4, 4, 4, 4, 0, 100, 'W0']);
	expect(ranks.tables.find(({ id }) => id === 'drop-one')!.rows.find(([name]) => name === 'a2')![2]).toBe(4);
});
