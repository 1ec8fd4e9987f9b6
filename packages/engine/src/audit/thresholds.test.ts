import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededNumbers } from '../statistics/seededNumbers.ts';
import { type Sample, type SampleCell, sampleDataset } from '../testing/sampleDataset.ts';
import type { Audit, AuditFinding } from './audit.ts';
import { criticalCorrelation } from './auditContext.ts';
import { auditIndex } from './auditIndex.ts';
import { percent } from './auditNumbers.ts';
import { findingWords } from './words/findingWords.ts';

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

describe('where some areas lack a figure', () => {
	const areas = Array.from({ length: 60 }, (_, i) => 5 + 1.5 * i);
	const everySecond = areas.map((x, i): SampleCell => (i % 2 === 0 ? 'not-available' : 90 - x / 2));
	test('a choice that leaves half of the areas without a rank moves none of the others', () => {
		const audit = auditOf(
			{ a1: areas, a2: everySecond },
			{
				method: { preset: 'spi-2017' },
				indicators: [
					{ id: 'a1', component: 'a' },
					{ id: 'a2', component: 'a', direction: 'lower', best: 0, worst: 100 },
				],
			},
		);
		const table = audit.sections.find(({ id }) => id === 'ranks')!.tables.find(({ id }) => id === 'choices')!;
		const row = table.rows.find(([, choice]) => choice === 'gaps left open')!;
		const cell = (id: string) => row[table.columns.findIndex((column) => column.id === id)];
		expect(['ranked', 'mean_shift', 'largest_shift', 'area', 'from', 'to', 'remark'].map(cell)).toEqual([
			30,
			0,
			0,
			'',
			null,
			null,
			'30 areas would lose their rank',
		]);
		expect(cell('spearman')).toBeCloseTo(1, 12);
		expect(found(audit, 'MOVES_RANKS_NO_IMPUTATION')).toEqual([]);
	});
	test('a part without which half of the areas have no rank moves none of the others', () => {
		// The areas that have b1 are ranked without a1 in the order that they had.
		const audit = auditOf({ a1: areas, b1: everySecond.map((x) => (typeof x === 'number' ? 90 - x : x)) });
		const table = audit.sections.find(({ id }) => id === 'ranks')!.tables.find(({ id }) => id === 'drop-one')!;
		const row = table.rows.find(([part]) => part === 'a1')!;
		expect(row.slice(2, 6)).toEqual([30, 0, 0, '']);
		expect(found(audit, 'RANKS_HANG_ON_PART')).toEqual([]);
	});
	test('ranks that do move are held to the number of areas that both rank', () => {
		// Left out, a1 turns the order of the ten areas that have b1: 50 of 100 moves of two ranks each way, a half of ten places.
		const b1 = areas.map((x, i): SampleCell => (i < 10 ? 100 - x : 'not-available'));
		const [finding] = found(auditOf({ a1: areas.map((x) => x * 1.05), b1 }), 'RANKS_HANG_ON_PART').filter(
			({ measures }) => measures[0] === 'a1',
		);
		expect(finding!.figures).toMatchObject({ ranked: 10, meanShift: 5, largestShift: 9 });
		expect(finding!.text).toBe(
			'Without a1, areas move by 5.0 of 10 places on average, W09 furthest, from 1 to 10, among the 10 areas that keep a rank.',
		);
	});

	/** Of 100 areas the first eight have an indicator that correlates r with the other two, which are one. */
	const eight = (r: number) => {
		const of = (k: number) => Array.from({ length: 8 }, (_, i) => Math.cos((2 * Math.PI * k * (i + 0.5)) / 8));
		const all = Array.from({ length: 100 }, (_, i) => (i < 8 ? of(1)[i]! : Math.cos((2 * Math.PI * 3 * i) / 92)));
		const sparse = mixed(r, of(1), of(2));
		const a3 = all.map((_, i): SampleCell => (i < 8 ? 50 + 0.001 * sparse[i]! : 'not-available'));
		return auditOf({ a1: scaled(all), a2: scaled(all, 9), a3 });
	};
	const severities = (audit: Audit, code: string) => found(audit, code).map(({ severity }) => severity);
	test('-0.2 in eight of 100 areas is not clearly against, nor clearly weak', () => {
		const audit = eight(-0.2);
		expect(criticalCorrelation(100)).toBeLessThan(0.2);
		expect([found(audit, 'AGAINST_COMPONENT'), found(audit, 'AGAINST_INDEX')]).toEqual([[], []]);
		expect(severities(audit, 'LOW_ITEM_REST')).toEqual(['limit']);
		expect(severities(audit, 'SILENT_INDICATORS')).toEqual(['limit']);
		expect(severities(audit, 'WEAK_PAIRS')).toEqual(['limit']);
		expect(found(audit, 'WEAK_PAIRS')[0]!.figures).toMatchObject({ n: 8, pairs: 2 });
		expect(found(audit, 'SILENT_INDICATORS')[0]!.text).toMatch(/Only 8 areas have the figures for it/);
		expect(found(audit, 'FEW_AREAS')).toEqual([]);
	});
	test('-0.75 in eight areas is clearly against', () => {
		const audit = eight(-0.75);
		expect(criticalCorrelation(8)).toBeLessThan(0.75);
		expect(severities(audit, 'AGAINST_COMPONENT')).toEqual(['shortfall']);
		expect(found(audit, 'AGAINST_COMPONENT')[0]!.figures.n).toBe(8);
		expect(severities(audit, 'AGAINST_INDEX')).toEqual(['shortfall']);
	});
	test('a low alpha is a shortfall of many areas, and cannot be told of those few that have all parts', () => {
		expect(severities(eight(0.1), 'LOW_ALPHA')).toEqual(['limit']);
		expect(found(eight(0.1), 'LOW_ALPHA')[0]!.text).toMatch(/Only 8 areas have the figures for it/);
		expect(severities(pair(0.1), 'LOW_ALPHA')).toEqual(['shortfall']);
	});
	test('three areas never say that two parts are the same, and four can', () => {
		const columns = (n: number) => {
			const x = [10, 30, 60, 80].slice(0, n);
			return auditOf({ a1: x, a2: x.map((own, i) => own + (i % 2) / 100) });
		};
		const verdict = (audit: Audit) => audit.checks.find(({ id }) => id === 'redundancy')!;
		expect(found(columns(3), 'REDUNDANT_PAIR')).toEqual([]);
		expect(verdict(columns(3))).toMatchObject({
			verdict: 'cannot-be-told',
			found: 'No measure has two parts that four areas or more have both of.',
		});
		expect(severities(columns(4), 'REDUNDANT_PAIR')).toEqual(['shortfall']);
	});
	test('of four areas it cannot be told whether ranks stand firm, of five it can', () => {
		const verdict = (n: number) =>
			auditOf({ a1: [10, 30, 60, 80, 90].slice(0, n) }).checks.find(({ id }) => id === 'weight-noise')!;
		expect(verdict(4)).toMatchObject({ verdict: 'cannot-be-told', found: 'Fewer than five areas are ranked.' });
		expect(verdict(5).verdict).toBe('passes');
	});
});

describe('a figure short of a threshold is never written as the threshold', () => {
	test('64.8% is fewer than 65%, and 94.8% fewer than 95%', () => {
		const has = (many: number, of: number) =>
			found(
				auditOf({ a1: Array.from({ length: of }, (_, i): SampleCell => (i < many ? 10 + (i % 80) : 'not-available')) }),
				'FEW_VALUES',
			).map(({ text }) => text);
		expect(has(162, 250)).toEqual(['a1 has 64.8% of its figures, fewer than 65%.']);
		expect(has(237, 250)).toEqual([
			'a1 has 94.8% of its figures, fewer than the 95% that the Social Progress Index asks for.',
		]);
		expect(has(125, 250)).toEqual(['a1 has 50% of its figures, fewer than 65%.']);
	});
	test('89.6% of draws are fewer than 90%', () => {
		expect(findingWords.endUnsure(true, [['Abbey', 0.896]], 0.9)).toBe(
			'Abbey (89.6% of draws) is among the three highest in fewer than 90% of draws when weights are a quarter higher or lower.',
		);
	});
	test('whatever the share and the limit', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 1e6 }), (limit, step) => {
				const share = limit / 100 - step / 1e9;
				expect(percent(share, limit / 100)).not.toBe(percent(limit / 100));
				expect(Number.parseFloat(percent(share, limit / 100))).toBeLessThan(limit);
			}),
		);
	});
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
