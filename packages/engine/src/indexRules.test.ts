import { absentBits, flagBit, InputError } from '@social-index/schema';
import { describe, expect, it } from 'vitest';
import { contributionsToScore } from './changes/contributionsToScore.ts';
import { computeIndex } from './computeIndex.ts';
import { resolveMethod } from './methods/resolveMethod.ts';
import { at, type Sample, type SampleCell, sampleDataset } from './testing/sampleDataset.ts';

const wards = Array.from({ length: 10 }, (_, i) => `W${i}`);
const leaf = (id: string, more: object = {}) => ({ id, name: id, ...more });

/** One dimension, component a of x and y, component b of z; y is 2 x + 10 exactly. */
function sample(change: Partial<Sample> = {}): Sample {
	return {
		areas: wards,
		periods: ['2010'],
		framework: [{ id: 'd', name: 'd', children: [leaf('a'), leaf('b')] }],
		indicators: [
			{ id: 'x', component: 'a' },
			{ id: 'y', component: 'a' },
			{ id: 'z', component: 'b' },
		],
		values: {
			x: { 2010: wards.map((_, i) => 10 + 3 * i) },
			y: { 2010: wards.map((_, i) => 30 + 6 * i) },
			z: { 2010: wards.map((_, i) => 90 - 5 * i) },
		},
		...change,
	};
}
const compute = (change: Partial<Sample> = {}) => computeIndex(sampleDataset(sample(change)));
const withCell = (id: string, ward: number, cell: SampleCell): Sample['values'] => {
	const { values } = sample();
	return { ...values, [id]: { 2010: values[id]!['2010']!.map((v, i) => (i === ward ? cell : v)) } };
};
const problemsOf = (change: Partial<Sample>) => {
	try {
		compute(change);
	} catch (error) {
		if (error instanceof InputError) return error.problems;
		throw error;
	}
	return [];
};

describe('imputation', () => {
	it('fills the one missing indicator from the other, flags it and passes the flag up', () => {
		const { panel } = compute({ values: withCell('y', 4, 'not-available') });
		expect(at(panel, panel.value, 'y', '2010', 'W4')).toBeCloseTo(2 * 22 + 10, 9);
		for (const id of ['y', 'a', 'd', 'index']) {
			expect(at(panel, panel.flag, id, '2010', 'W4')).toBe(flagBit.imputed);
			expect(at(panel, panel.flag, id, '2010', 'W3')).toBe(0);
		}
	});

	it('leaves a suppressed value suppressed and scores the component in part', () => {
		const { panel } = compute({ values: withCell('y', 4, 'suppressed') });
		expect(at(panel, panel.value, 'y', '2010', 'W4')).toBeNaN();
		expect(at(panel, panel.flag, 'y', '2010', 'W4')).toBe(flagBit.suppressed);
		expect(at(panel, panel.flag, 'a', '2010', 'W4')).toBe(flagBit.partial);
		expect(at(panel, panel.score, 'a', '2010', 'W4')).toBeCloseTo(22, 12);
		expect(at(panel, panel.flag, 'index', '2010', 'W4')).toBe(flagBit.partial);
	});

	it('can be switched off', () => {
		const { panel } = compute({ values: withCell('y', 4, 'not-available'), method: { imputation: 'none' } });
		expect(at(panel, panel.flag, 'y', '2010', 'W4')).toBe(flagBit['not-available']);
	});

	it('says so where no regression can be made', () => {
		const few = sample({ values: withCell('y', 1, 'not-available') });
		const values = Object.fromEntries(
			Object.entries(few.values).map(([id, v]) => [id, { 2010: v['2010']!.slice(0, 4) }]),
		);
		const { panel, warnings } = compute({ areas: wards.slice(0, 4), values });
		expect(at(panel, panel.value, 'y', '2010', 'W1')).toBeNaN();
		expect(warnings.join(' ')).toMatch(/missing values of y are left absent.*3 complete rows/);
	});

	it('clips to the range between the anchors', () => {
		const values = withCell('y', 9, 'not-available');
		const indicators = sample().indicators.map((i) => (i.id === 'y' ? { ...i, best: 80 } : i));
		const { panel } = compute({ values, indicators });
		expect(at(panel, panel.value, 'y', '2010', 'W9')).toBe(80);
	});
});

describe('what is missing', () => {
	it('makes no component with less than its required share, and says why', () => {
		const { panel } = compute({ values: withCell('z', 2, 'suppressed') });
		expect(at(panel, panel.score, 'b', '2010', 'W2')).toBeNaN();
		expect(at(panel, panel.flag, 'b', '2010', 'W2')).toBe(flagBit.suppressed);
		// Half of the dimension is too little (0.75 is required).
		expect(at(panel, panel.score, 'd', '2010', 'W2')).toBeNaN();
		expect(at(panel, panel.rank, 'index', '2010', 'W2')).toBe(0);
		expect(at(panel, panel.ranked, 'index', '2010', 'W2')).toBe(9);
	});

	it('leaves a declared gap out of every weight', () => {
		const gap = leaf('c', { gap: 'No ward figures are published.' });
		const framework = [{ id: 'd', name: 'd', children: [leaf('a'), leaf('b'), gap] }];
		const { panel, weights, warnings } = compute({ framework });
		expect(weights.find((row) => row.measure === 'c')).toBeUndefined();
		expect(weights.find((row) => row.measure === 'a')!.weight).toBe(0.5);
		expect(at(panel, panel.flag, 'c', '2010', 'W0')).toBe(flagBit['not-available']);
		expect(at(panel, panel.flag, 'index', '2010', 'W0')).toBe(0);
		expect(panel.measures.find((m) => m.id === 'c')!.gap).toBe('No ward figures are published.');
		expect(warnings).toContain('c is not scored. No ward figures are published.');
	});

	it('shows the value of an indicator outside the index, and a score only where it has anchors', () => {
		const { indicators, values } = sample();
		const { panel, weights } = compute({
			indicators: [...indicators, { id: 'p', direction: 'neither', best: null, worst: null }, { id: 'q' }],
			values: { ...values, p: { 2010: wards.map((_, i) => 1000 + i) }, q: { 2010: wards.map(() => 40) } },
		});
		expect(at(panel, panel.value, 'p', '2010', 'W1')).toBe(1001);
		expect(at(panel, panel.score, 'p', '2010', 'W1')).toBeNaN();
		expect(at(panel, panel.flag, 'p', '2010', 'W1')).toBe(flagBit['not-applicable']);
		expect(at(panel, panel.score, 'q', '2010', 'W1')).toBe(40);
		expect(weights.some((row) => row.measure === 'q')).toBe(false);
	});
});

describe('anchors', () => {
	it('clamps beyond them and flags the cell, or does not where told', () => {
		const values = withCell('x', 0, 120);
		const clamped = compute({ values }).panel;
		expect(at(clamped, clamped.score, 'x', '2010', 'W0')).toBe(100);
		expect(at(clamped, clamped.value, 'x', '2010', 'W0')).toBe(120);
		expect(at(clamped, clamped.flag, 'x', '2010', 'W0')).toBe(flagBit.clamped);
		expect(at(clamped, clamped.flag, 'a', '2010', 'W0')).toBe(0);
		const open = compute({ values, method: { clamp: false } }).panel;
		expect(at(open, open.score, 'x', '2010', 'W0')).toBeCloseTo(120, 12);
		expect(at(open, open.flag, 'x', '2010', 'W0')).toBe(0);
	});

	it('scores transformed values between transformed anchors and shows the value as it was', () => {
		const indicators = sample().indicators.map((i) =>
			i.id === 'z' ? { ...i, transform: 'log', best: 99, worst: 0 } : i,
		);
		const { panel, weights } = compute({ indicators, values: withCell('z', 0, 9) });
		expect(weights.find((row) => row.measure === 'z')!.best).toBeCloseTo(Math.log(100), 12);
		expect(at(panel, panel.score, 'z', '2010', 'W0')).toBeCloseTo(50, 10);
		expect(at(panel, panel.value, 'z', '2010', 'W0')).toBe(9);
	});

	it('scores distance from parity, lower is better', () => {
		const z = { id: 'z', component: 'b', direction: 'lower', transform: 'parity', best: 1, worst: 0.5 } as const;
		const { panel } = compute({ indicators: [...sample().indicators.slice(0, 2), z], values: withCell('z', 0, 1.1) });
		expect(at(panel, panel.score, 'z', '2010', 'W0')).toBeCloseTo(80, 10);
	});
});

describe('other levels', () => {
	const areas = [...wards.map((code) => ({ code, parent: 'B' })), { code: 'B', level: 'borough' }];
	const values = Object.fromEntries(
		Object.entries(sample().values).map(([id, v]) => [id, { 2010: [...v['2010']!, 50] }]),
	);

	it('scores a borough with the same model, without letting it move the model', () => {
		const without = compute();
		const { panel, weights } = compute({ areas, values });
		expect(weights).toEqual(without.weights);
		expect(at(panel, panel.score, 'index', '2010', 'B')).toBeCloseTo(50, 12);
		expect(at(panel, panel.rank, 'index', '2010', 'B')).toBe(1);
		expect(at(panel, panel.ranked, 'index', '2010', 'B')).toBe(1);
		expect(at(panel, panel.ranked, 'index', '2010', 'W0')).toBe(10);
	});

	it('does not impute for it', () => {
		const missing = { ...values, y: { 2010: [...values.y!['2010']!.slice(0, 10), 'not-available' as const] } };
		const { panel } = compute({ areas, values: missing });
		expect(at(panel, panel.flag, 'y', '2010', 'B')).toBe(flagBit['not-available']);
		expect(at(panel, panel.flag, 'a', '2010', 'B')).toBe(flagBit.partial);
	});

	it('rates wards against it', () => {
		const { ratings } = compute({ areas, values });
		const row = ratings.find((r) => r.area === 'W0' && r.measure === 'x' && r.comparator === 'B')!;
		expect(row).toMatchObject({ rating: 'weakness', comparatorValue: 50, difference: -40, basis: 'more than 1 point' });
		expect(ratings.find((r) => r.area === 'B')).toBeUndefined();
	});
});

describe('weights', () => {
	it('takes given ones in proportion', () => {
		const indicators = sample().indicators.map((i) => (i.id === 'x' ? { ...i, weight: 3 } : i));
		const { weights } = compute({ indicators, method: { weights: 'given' } });
		expect(weights.filter((row) => row.parent === 'a').map((row) => row.weight)).toEqual([0.75, 0.25]);
	});

	it('lets one component differ', () => {
		const indicators = sample().indicators.map((i) => (i.id === 'x' ? { ...i, weight: 3 } : i));
		const framework = [{ id: 'd', name: 'd', children: [leaf('a', { weights: 'given' }), leaf('b')] }];
		const { weights } = compute({ indicators, framework });
		expect(weights.find((row) => row.measure === 'x')).toMatchObject({ weight: 0.75, origin: 'given' });
		expect(weights.find((row) => row.measure === 'z')).toMatchObject({ weight: 1, origin: 'equal' });
	});

	it('weights nodes as the framework says', () => {
		const framework = [{ id: 'd', name: 'd', children: [leaf('a', { weight: 3 }), leaf('b')] }];
		const { weights } = compute({ framework });
		expect(weights.filter((row) => row.parent === 'd').map((row) => row.weight)).toEqual([0.75, 0.25]);
		expect(weights.find((row) => row.measure === 'z')!.effectiveWeight).toBe(0.25);
	});

	it('gives two indicators half each by principal components, whatever they do', () => {
		const { weights } = compute({ method: { weights: 'pca' } });
		expect(weights.filter((row) => row.parent === 'a').map((row) => row.weight)).toEqual([0.5, 0.5]);
	});

	it('refuses a negative principal-component weight by name', () => {
		const { indicators, values } = sample();
		const problems = problemsOf({
			indicators: [...indicators.slice(0, 2), { id: 'w', component: 'a' }, indicators[2]!].map((i) => ({
				...i,
				...(i.id === 'z' ? {} : { best: i.id === 'y' ? 90 : i.id === 'w' ? 40 : 45, worst: i.id === 'w' ? -5 : 5 }),
			})),
			values: { ...values, w: { 2010: wards.map((_, i) => 38 - 4 * i) } },
			method: { weights: 'pca' },
		});
		expect(problems.map((p) => p.code)).toEqual(['NEGATIVE_WEIGHT']);
		expect(problems[0]!.message).toMatch(/^Principal components give w in a the weight -0\.\d+/);
		expect(problems[0]!.mend).toMatch(/equal or given weights for a/);
	});

	it('imports a model whole: the same model gives the same scores', () => {
		const own = compute();
		const rows = own.weights.flatMap(({ measure, parent, weight, best, worst, mean, sd }) =>
			best === null ? [] : [{ measure, parent, weight, best, worst: worst!, mean: mean!, sd: sd! }],
		);
		const model = { origin: 'london.csv', rows };
		const method = { weights: { model: 'london.csv' } };
		const indicators = sample().indicators.map((i) => ({ ...i, best: 300 }));
		const imported = compute({ indicators, method, model });
		expect([...imported.panel.score]).toEqual([...own.panel.score]);
		expect(imported.weights.find((row) => row.measure === 'x')!.origin).toBe('model: london.csv');
		const lacking = problemsOf({ method, model: { ...model, rows: rows.slice(1, 2) } });
		expect(lacking.map((p) => p.message)).toEqual([
			'The imported model has no row for the indicator x.',
			'The imported model has no row for the indicator z.',
		]);
		expect(problemsOf({ method }).map((p) => p.code)).toEqual(['NO_MODEL']);
	});
});

describe('what cannot be an index', () => {
	const indicators = (change: object) => sample().indicators.map((i) => (i.id === 'z' ? { ...i, ...change } : i));
	it.each([
		['no area of the scored level', { areas: [{ code: 'B', level: 'borough' }], values: {} }, 'NO_SCORED_AREA'],
		['no indicator in the index', { indicators: [{ id: 'x' }] }, 'NO_INDICATOR'],
		['equal anchors', { indicators: indicators({ best: 5, worst: 5 }) }, 'ANCHORS_EQUAL'],
		['anchors against the direction', { indicators: indicators({ direction: 'lower' }) }, 'ANCHORS_REVERSED'],
		['an anchor missing', { indicators: indicators({ best: null }) }, 'NO_ANCHOR'],
		['anchors made equal by a cap', { indicators: indicators({ worst: 60, transform: 'cap:50' }) }, 'ANCHORS_EQUAL'],
		['no direction', { indicators: indicators({ direction: 'neither' }) }, 'NO_DIRECTION'],
		['an unknown component', { indicators: indicators({ component: 'k' }) }, 'UNKNOWN_COMPONENT'],
		['an unknown transform', { indicators: indicators({ transform: 'sqrt' }) }, 'BAD_TRANSFORM'],
		['indicators beside parts', { indicators: indicators({ component: 'd' }) }, 'MIXED_NODE'],
		['two measures of one id', { indicators: indicators({ id: 'a' }) }, 'DUPLICATE_ID'],
		['an infinite value', { values: withCell('z', 3, Number.POSITIVE_INFINITY) }, 'NOT_FINITE'],
		[
			'a log of nothing',
			{ indicators: indicators({ transform: 'log' }), values: withCell('z', 3, -2) },
			'TRANSFORM_UNDEFINED',
		],
		['an unknown match', { ratings: { peers: { match: 'income' } } }, 'UNKNOWN_MATCH'],
	] satisfies [string, Partial<Sample>, string][])('%s', (_, change, code) => {
		expect(problemsOf(change).map((p) => p.code)).toContain(code);
	});

	it('names indicator, area and period of a value that is no number', () => {
		const [problem] = problemsOf({ values: withCell('z', 3, Number.NaN) });
		expect(problem!.message).toBe('The value of z in W3, 2010, is not a number.');
		expect(problem).toMatchObject({ file: 'data/values.csv', found: 'NaN' });
	});

	it('tells all problems at once', () => {
		const all = sample().indicators.map((i) => ({ ...i, best: i.worst ?? 0, worst: 0 }));
		expect(problemsOf({ indicators: all }).map((p) => p.code)).toEqual(new Array(3).fill('ANCHORS_EQUAL'));
	});
});

describe('a score taken apart', () => {
	it('sums to the score with the shares in force', () => {
		const { panel, weights } = compute({ values: withCell('y', 4, 'suppressed') });
		const run = { method: resolveMethod({ preset: 'spi-ward' }), weights };
		for (const measure of ['a', 'd', 'index']) {
			for (const area of ['W4', 'W5']) {
				const parts = contributionsToScore(panel, run, measure, '2010', area);
				expect(parts.reduce((sum, part) => sum + part.points, 0)).toBeCloseTo(
					at(panel, panel.score, measure, '2010', area)!,
					10,
				);
				expect(parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1, 12);
			}
		}
		expect(contributionsToScore(panel, run, 'a', '2010', 'W4').map((p) => p.indicator)).toEqual(['x']);
	});

	it('is nothing where there is no score', () => {
		const { panel, weights } = compute({ values: withCell('z', 2, 'suppressed') });
		const run = { method: resolveMethod({ preset: 'spi-ward' }), weights };
		expect(contributionsToScore(panel, run, 'index', '2010', 'W2')).toEqual([]);
		expect(at(panel, panel.flag, 'index', '2010', 'W2')! & absentBits).not.toBe(0);
	});
});
