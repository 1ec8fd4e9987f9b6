import { describe, expect, test } from 'vitest';
import { seededNumbers } from '../statistics/seededNumbers.ts';
import { type Sample, type SampleCell, sampleDataset } from '../testing/sampleDataset.ts';
import type { Audit, AuditFinding } from './audit.ts';
import { criticalCorrelation } from './auditContext.ts';
import { auditIndex } from './auditIndex.ts';

/*
 * Each threshold just passed and just missed, on figures made so that the correlation is exactly as asked: waves of different
 * frequency over the areas have a correlation of zero and equal spread, so that r of one and √(1 - r²) of another
 * correlates r with the first.
 */
const n = 60;
const wave = (k: number) => Array.from({ length: n }, (_, i) => Math.cos((2 * Math.PI * k * (i + 0.5)) / n));
const mixed = (r: number, of: readonly number[], rest: readonly number[]) =>
	of.map((x, i) => r * x + Math.sqrt(1 - r * r) * rest[i]!);
const scaled = (x: readonly number[], by = 10) => x.map((value) => 50 + by * value);

type Columns = Readonly<Record<string, readonly SampleCell[]>>;

/** Audits an index of one dimension per component; the component of an indicator is its id without the figure. */
function auditOf(columns: Columns, change: Partial<Sample> = {}): Audit {
	const components = [...new Set(Object.keys(columns).map((id) => id[0]!))];
	const areas = Object.values(columns)[0]!.map((_, i) => `W${String(i).padStart(2, '0')}`);
	return auditIndex(
		sampleDataset({
			areas,
			periods: ['2020'],
			framework: components.map((id) => ({ id: `d${id}`, name: `d${id}`, children: [{ id, name: id }] })),
			indicators: Object.keys(columns).map((id) => ({ id, component: id[0]! })),
			values: Object.fromEntries(Object.entries(columns).map(([id, cells]) => [id, { 2020: cells }])),
			method: { weights_on: 'scores', imputation: 'none', required_share: { component: 0, dimension: 0, index: 0 } },
			...change,
		}),
		{ draws: 20 },
	);
}

function found(audit: Audit, code: string): readonly AuditFinding[] {
	return audit.sections.flatMap(({ findings }) => findings.filter((finding) => finding.code === code));
}

const pair = (r: number) => auditOf({ a1: scaled(wave(1)), a2: scaled(mixed(r, wave(1), wave(2))) });
/** Three indicators that all correlate r with each other: r = s² of a common wave, for r of zero or more. */
const alike = (r: number) =>
	auditOf(Object.fromEntries([2, 3, 4].map((k, j) => [`a${j + 1}`, scaled(mixed(Math.sqrt(r), wave(1), wave(k)))])));
/** Three indicators that correlate r < 0 with each other: each has part of a wave that the others go without. */
function apart(r: number) {
	const s = Math.sqrt(-2 * r);
	const turned = [0, 1, 2].map((j) => {
		const angle = (2 * Math.PI * j) / 3;
		return wave(1).map((x, i) => Math.cos(angle) * x + Math.sin(angle) * wave(2)[i]!);
	});
	return auditOf(Object.fromEntries(turned.map((x, j) => [`a${j + 1}`, scaled(mixed(s, x, wave(3 + j)))])));
}

describe('a threshold just missed is a finding, and just met is none', () => {
	const e = 1e-6;
	test.each<[what: string, code: string, missed: () => Audit, met: () => Audit]>([
		['redundant above 0.9', 'REDUNDANT_PAIR', () => pair(0.9 + e), () => pair(0.9 - e)],
		['weak below 0.3', 'WEAK_PAIRS', () => pair(0.3 - e), () => pair(0.3 + e)],
		[
			'pulling apart with p below 0.05',
			'NEGATIVE_PAIRS',
			() => pair(-criticalCorrelation(n) - e),
			() => pair(-criticalCorrelation(n) + e),
		],
		// Of two parts alpha is 2r / (1 + r): 0.7 where r is 7/13.
		['alpha below 0.7', 'LOW_ALPHA', () => pair(7 / 13 - e), () => pair(7 / 13 + e)],
		// Of three that correlate r with each other KMO is (1 + r)² / ((1 + r)² + 1): a half where r is 0.
		['KMO below 0.5', 'LOW_KMO', () => apart(-0.01), () => alike(0.01)],
		['sampling adequacy below 0.5', 'LOW_MSA', () => apart(-0.01), () => alike(0.01)],
		// Their eigenvalues are 1 + 2r, 1 - r and 1 - r.
		['second eigenvalue above 1', 'SECOND_FACTOR', () => apart(-0.01), () => alike(0.01)],
		// With the sum of the other two, each correlates 2r / √(2 + 2r): 0.3 where r is 0.2375…
		['item with rest below 0.3', 'LOW_ITEM_REST', () => alike(itemRestAt - 1e-4), () => alike(itemRestAt + 1e-4)],
		['too few different values', 'FEW_DIFFERENT_VALUES', () => ties(29), () => ties(30)],
		['more than one value in twenty clamped', 'OFTEN_CLAMPED', () => beyond(4), () => beyond(3)],
		['fewer than 95% of figures', 'FEW_VALUES', () => absent(4), () => absent(3)],
		['fewer than two thirds of the indicators', 'AREAS_WITH_LITTLE', () => lacking(2), () => lacking(1)],
		['zero in more than half', 'MANY_ZEROS', () => zeros(31), () => zeros(30)],
		// Two parts at right angles, one s times as wide: shares of the correlations s and 1 of s + 1, weights a half each.
		['counting less than half of its weight', 'WEIGHT_NOT_FOLLOWED', () => wider(3.01), () => wider(2.99)],
		['closer to another component', 'CLOSER_TO_ANOTHER', () => misplaced(0.8), () => misplaced(0.6)],
		['against the index', 'AGAINST_INDEX', () => voice(-criticalCorrelation(n) - 0.01), () => voice(-0.1)],
		['no say in the index', 'SILENT_INDICATORS', () => voice(0.3 - 0.01), () => voice(0.3 + 0.01)],
		['outliers', 'OUTLIERS', () => far(99), () => far(22)],
		['links by chance', 'UNRELATED', () => pair(0.2), () => pair(0.3)],
		[
			'outside and against',
			'OUTSIDE_AGAINST',
			() => outside(-criticalCorrelation(n) - e),
			() => outside(-criticalCorrelation(n) + e),
		],
		['outside and the same', 'OUTSIDE_SAYS_THE_SAME', () => outside(0.9 + e), () => outside(0.9 - e)],
	])('%s', (_, code, missed, met) => {
		expect(found(missed(), code).length).toBeGreaterThan(0);
		expect(found(met(), code)).toEqual([]);
	});
	const itemRestAt = ((c) => (c + Math.sqrt(c * c + 4 * c)) / 2)((0.3 * 0.3) / 2);

	const ties = (different: number) =>
		auditOf({ a1: Array.from({ length: n }, (_, i) => 20 + (i % different)), a2: scaled(wave(1)) });
	const beyond = (many: number) => auditOf({ a1: scaled(wave(1)).map((x, i) => (i < many ? 101 + i : x)) });
	const absent = (many: number) =>
		auditOf({ a1: scaled(wave(1)).map((x, i) => (i < many ? 'not-available' : x)), a2: scaled(wave(2)) });
	const lacking = (many: number) =>
		auditOf(
			Object.fromEntries(
				[1, 2, 3].map((k) => [`a${k}`, scaled(wave(k)).map((x, i) => (i === 0 && k <= many ? 'not-available' : x))]),
			),
		);
	const zeros = (many: number) => auditOf({ a1: Array.from({ length: n }, (_, i) => (i < many ? 0 : i)) });
	const wider = (s: number) => auditOf({ a1: scaled(wave(1), s * 5), a2: scaled(wave(2), 5) });
	/** Component a is of a1 and a2 at right angles, so that a1 correlates √½ with it; b is of b1 alone. */
	const misplaced = (r: number) =>
		auditOf({ a1: scaled(wave(1)), a2: scaled(wave(2)), b1: scaled(mixed(r, wave(1), wave(3))) });
	/** An indicator that correlates r with an index in which it hardly counts. */
	const voice = (r: number) => auditOf({ a1: scaled(wave(1), 20), b1: scaled(mixed(r, wave(1), wave(2)), 0.01) });
	const far = (value: number) =>
		auditOf({ a1: Array.from({ length: n }, (_, i) => (i === 0 ? value : 10 + (i % 10))) });
	const outside = (r: number) => {
		const columns = { a1: scaled(wave(1)), z1: scaled(mixed(r, wave(1), wave(2))) };
		return auditOf(columns, {
			framework: [{ id: 'a', name: 'a' }],
			indicators: [{ id: 'a1', component: 'a' }, { id: 'z1' }],
		});
	};
});

describe('what is said of a finding', () => {
	test('the measures it is about and its figures', () => {
		const [finding] = found(pair(0.95), 'REDUNDANT_PAIR');
		expect(finding).toMatchObject({ severity: 'shortfall', check: 'redundancy', measures: ['a', 'a1', 'a2'] });
		expect(finding!.figures.r).toBeCloseTo(0.95, 10);
		expect(finding!.figures.n).toBe(n);
		expect(finding!.text).toBe(
			'In a, a1 and a2 say nearly the same (correlation 0.95, above 0.9): together they count twice.',
		);
	});
	test('an availability under 65% is a shortfall, one under 95% a note', () => {
		const at = (many: number) =>
			found(auditOf({ a1: scaled(wave(1)).map((x, i) => (i < many ? 'not-available' : x)) }), 'FEW_VALUES')[0]!
				.severity;
		expect([at(22), at(21)]).toEqual(['shortfall', 'note']);
	});
	test('with few areas a weak correlation is no shortfall but something that cannot be told', () => {
		const few = Array.from({ length: 12 }, (_, i) => i);
		const columns = { a1: few, a2: few.map((i) => (i * 5) % 12) };
		const audit = auditOf(columns);
		expect(found(audit, 'FEW_AREAS')[0]!.figures.areas).toBe(12);
		expect(found(audit, 'WEAK_PAIRS').map(({ severity }) => severity)).toEqual(['limit']);
		expect(audit.checks.find(({ id }) => id === 'together')!.verdict).toBe('cannot-be-told');
		expect(found(pair(0.1), 'WEAK_PAIRS').map(({ severity }) => severity)).toEqual(['shortfall']);
	});
	test('a check passes, falls short, or cannot be told', () => {
		const verdict = (audit: Audit, id: string) => audit.checks.find((check) => check.id === id)!.verdict;
		expect(verdict(pair(0.8), 'redundancy')).toBe('passes');
		expect(verdict(pair(0.95), 'redundancy')).toBe('falls-short');
		expect(verdict(auditOf({ a1: scaled(wave(1)) }), 'redundancy')).toBe('cannot-be-told');
		expect(verdict(pair(0.8), 'outside')).toBe('cannot-be-told');
	});
	test('what treatment did, and which area lies furthest out where nothing was done', () => {
		const columns = { a1: [1, 2, 3, 4, 5, 6, 7, 8, 9, 100] };
		const treated = auditOf(columns, { method: { preset: 'coinr-default' } });
		expect(found(treated, 'TREATED')[0]).toMatchObject({ severity: 'note', figures: { drawnIn: 1 } });
		expect(found(treated, 'OUTLIERS')).toEqual([]);
		const [untreated] = found(auditOf(columns), 'OUTLIERS');
		// Skewness and kurtosis of METHOD C3.
		expect(untreated!.figures.skewness).toBeCloseTo(3.118896, 6);
		expect(untreated!.figures.kurtosis).toBeCloseTo(9.799245, 6);
		expect(untreated!.areas).toEqual(['W09']);
		expect(untreated!.text).toContain('drawing 1 extreme value in would suffice');
	});
	test('four unrelated indicators of 17 areas: equal weights by another name with far anchors, noise without (METHOD A6)', () => {
		const random = seededNumbers(3);
		const columns = Object.fromEntries(
			[1, 2, 3, 4].map((k) => [`a${k}`, Array.from({ length: 17 }, () => 40 + 20 * random())]),
		);
		const pca = auditOf(columns, { method: { preset: 'spi-2017' } });
		expect(found(pca, 'PCA_EQUAL').map(({ severity, measures }) => [severity, measures])).toEqual([
			['shortfall', ['a']],
		]);
		const equal = auditOf(columns);
		expect(found(equal, 'PCA_NOISE').map(({ severity }) => severity)).toEqual(['note']);
		const verdict = (audit: Audit) => audit.checks.find(({ id }) => id === 'pca-weights')!.verdict;
		expect([verdict(pca), verdict(equal)]).toEqual(['falls-short', 'passes']);
	});
	test('where all indicators put the areas in one order, no choice of weights moves a rank', () => {
		const order = Array.from({ length: 12 }, (_, i) => 5 + 7 * i);
		const audit = auditOf({ a1: order, a2: order.map((x) => x / 2), b1: order.map(Math.sqrt), c1: order });
		const { tables, findings } = audit.sections.find(({ id }) => id === 'ranks')!;
		const rows = tables.find(({ id }) => id === 'weight-noise')!.rows;
		for (const [, rank, median, lower, upper] of rows) expect([median, lower, upper]).toEqual([rank, rank, rank]);
		expect(rows.map(([, , , , , top]) => top)).toEqual([100, 100, 100, ...new Array(9).fill(0)]);
		expect(tables.find(({ id }) => id === 'drop-one')!.rows.every(([, , , shift]) => shift === 0)).toBe(true);
		expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
	});
});
