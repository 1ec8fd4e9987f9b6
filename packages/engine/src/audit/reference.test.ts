import { describe, expect, test } from 'vitest';
import { frameworkOf } from '../testing/coinrFramework.ts';
import {
	describeReference,
	expectClose,
	indicatorsOf,
	numbers,
	type ReferenceTable,
	reference,
	words,
} from '../testing/coinrReference.ts';
import { publishedTable } from '../testing/publishedData.ts';
import { type SampleCell, sampleDataset } from '../testing/sampleDataset.ts';
import { spi2017 } from '../testing/spi2017.ts';
import type { Audit, AuditTable } from './audit.ts';
import { auditIndex } from './auditIndex.ts';

function tableOf(audit: Audit, id: string): AuditTable {
	return audit.sections.flatMap(({ tables }) => tables).find((table) => table.id === id)!;
}

/** A column of a table by its id. */
function column<T>({ columns, rows }: AuditTable, id: string): readonly T[] {
	const at = columns.findIndex((own) => own.id === id);
	return rows.map((row) => row[at] as T);
}

const cell = (x: number): SampleCell => (Number.isNaN(x) ? 'not-available' : x);

/** The ASEM index of a table of indicators, by the weights and the tree of the reference. */
function asem(table: ReferenceTable, meta: ReferenceTable, method: object) {
	const framework = frameworkOf(meta);
	const below = (parent: string) => framework.filter((row) => row.parent === parent && row.level > 1);
	const root = framework.find(({ level }) => level === 4)!;
	return sampleDataset({
		areas: words(table, 'uCode'),
		periods: ['2018'],
		framework: below(root.code).map(({ code, weight }) => ({
			id: code.toLowerCase(),
			name: code,
			weight,
			children: below(code).map((pillar) => ({
				id: pillar.code.toLowerCase(),
				name: pillar.code,
				weight: pillar.weight,
			})),
		})),
		indicators: framework
			.filter(({ level }) => level === 1)
			.map(({ code, parent, weight }) => ({
				id: code,
				component: parent.toLowerCase(),
				weight,
				best: null,
				worst: null,
			})),
		values: Object.fromEntries(indicatorsOf(table).map((id) => [id, { 2018: [...numbers(table, id)].map(cell) }])),
		method: {
			preset: 'oecd-minmax-equal',
			weights: 'given',
			required_share: { component: 0, dimension: 0, index: 0 },
			...method,
		},
	});
}

describeReference('an audit of ASEM agrees with COINr to 1e-9', () => {
	const file = reference<
		{ Normalised: ReferenceTable; meta: ReferenceTable },
		Readonly<Record<string, { MeanAbsDiff: Readonly<Record<string, number>> }>>
	>('asem/remove_elements');
	const { Normalised, meta } = file.input;
	const audit = auditIndex(asem(Normalised, meta, {}), { draws: 50 });

	test('mean shift of ranks without each indicator, pillar and sub-index', () => {
		const table = tableOf(audit, 'drop-one');
		const names = column<string>(table, 'part');
		const shifts = column<number>(table, 'mean_shift');
		const shiftOf = new Map(names.map((name, i) => [name, shifts[i]!]));
		let compared = 0;
		for (const { MeanAbsDiff: expected } of Object.values(file.output)) {
			const elements = Object.keys(expected).filter((element) => element !== 'Nominal');
			expectClose(
				elements.map((element) => shiftOf.get(element)!),
				elements.map((element) => expected[element]!),
				'mean shift',
			);
			compared += elements.length;
		}
		expect(compared).toBe(names.length);
		// METHOD C13, to three places.
		expect(shiftOf.get('Physical')).toBeCloseTo(1.529, 3);
		expect(shiftOf.get('Social')).toBeCloseTo(3.961, 3);
	});

	test('pairs of one pillar that correlate above 0.7, and below -0.4', () => {
		const flags = reference<unknown, Readonly<Record<string, ReferenceTable>>>('asem/corr_flags').output;
		const table = tableOf(audit, 'pairs-within');
		const pillars = new Set(
			frameworkOf(meta)
				.filter(({ level }) => level === 2)
				.map(({ code }) => code),
		);
		const [group, first, second, r] = ['group', 'first', 'second', 'pearson'].map((id) =>
			column<string | number>(table, id),
		);
		const ours = (test: (x: number) => boolean) =>
			new Map(
				group!
					.map((g, i) => [g as string, [first![i], second![i]].sort().join(' '), r![i] as number] as const)
					.filter(([g, , x]) => pillars.has(g) && test(x))
					.map(([, key, x]) => [key, x]),
			);
		for (const [output, limit] of [
			['high_0.7_level2_pearson', (x: number) => x > 0.7],
			['low_m0.4_level2', (x: number) => x < -0.4],
		] as const) {
			const expected = flags[output]!;
			const keys = words(expected, 'Ind1').map((a, i) => [a, words(expected, 'Ind2')[i]!].sort().join(' '));
			const found = ours(limit);
			expect([...found.keys()].sort(), output).toEqual([...keys].sort());
			expectClose(
				keys.map((key) => found.get(key)!),
				numbers(expected, 'Corr'),
				output,
			);
		}
	});

	test('alpha of the scores of each pillar', () => {
		const { output } = reference<unknown, { Normalised: { level1_by_level2: Readonly<Record<string, number>> } }>(
			'asem/cronbach',
		);
		const table = tableOf(audit, 'fit');
		const names = column<string>(table, 'measure');
		const alphas = column<number>(table, 'alpha_scores');
		const expected = output.Normalised.level1_by_level2;
		expectClose(
			Object.keys(expected).map((pillar) => alphas[names.indexOf(pillar)]!),
			Object.values(expected),
			'alpha',
		);
	});

	test('data availability of each area before imputation', () => {
		const { input, output } = reference<{ data: ReferenceTable }, { Summary: ReferenceTable }>(
			'asem/data_availability',
		);
		const raw = asem(input.data, meta, { imputation: 'none' });
		const table = tableOf(auditIndex(raw, { draws: 1 }), 'by-area');
		const names = column<string>(table, 'name');
		const there = column<number>(table, 'available');
		const expected = numbers(output.Summary, 'Dat_Avail');
		words(output.Summary, 'uCode').forEach((code, i) => {
			expect(there[names.indexOf(code)]! / 100, code).toBeCloseTo(expected[i]!, 9);
		});
	});
});

const published = publishedTable('spi-global/spi_2017_full.csv');
const title = published === null ? ' (skipped: spi-global/spi_2017_full.csv is not here)' : '';

describe.skipIf(published === null)(`an audit of the Social Progress Index 2017${title}`, () => {
	test('has the alpha and KMO of all twelve components to four places', () => {
		const values = (heading: string) => [...published!.get(heading)!];
		const each = spi2017.flatMap((c) => c.indicators.map((name, j) => ({ c, j, name, id: `${c.id}-${j}` })));
		const audit = auditIndex(
			sampleDataset({
				areas: values(each[0]!.name).map((_, row) => `C${row}`),
				periods: ['2017'],
				framework: ['needs', 'foundations', 'opportunity'].map((d) => ({
					id: d,
					name: d,
					children: spi2017.filter(({ dimension }) => dimension === d).map(({ id, name }) => ({ id, name })),
				})),
				indicators: each.map(({ c, j, id }) => ({
					id,
					component: c.id,
					direction: c.points[j]! > 0 ? 'higher' : 'lower',
					best: null,
					worst: null,
				})),
				values: Object.fromEntries(each.map(({ id, name }) => [id, { 2017: values(name).map(cell) }])),
				method: { preset: 'spi-2017', imputation: 'none', weights: 'equal' },
			}),
			{ draws: 10 },
		);
		const table = tableOf(audit, 'fit');
		const names = column<string>(table, 'measure');
		for (const { name, alpha, kmo } of spi2017) {
			const i = names.indexOf(name);
			expect(column<number>(table, 'alpha')[i], name).toBeCloseTo(alpha, 4);
			expect(column<number>(table, 'kmo')[i], name).toBeCloseTo(kmo, 4);
			expect(column<number>(table, 'alpha_pooled')[i], name).toBeCloseTo(alpha, 4);
		}
		// Of the twelve one alone is below 0.7: Personal Freedom and Choice, .6653.
		const low = audit.sections.flatMap(({ findings }) => findings).filter(({ code }) => code === 'LOW_ALPHA');
		const components = new Set(spi2017.map(({ id }) => id));
		expect(low.flatMap(({ measures }) => measures).filter((id) => components.has(id))).toEqual([
			'personal-freedom-and-choice',
		]);
	});
});
