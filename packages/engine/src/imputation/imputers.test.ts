import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OptionValue } from '../methods/methodDefinition.ts';
import { methodNamed } from '../methods/methodNamed.ts';
import {
	describeReference,
	expectClose,
	indicatorsOf,
	lookup,
	numbers,
	parents,
	type ReferenceMatrix,
	type ReferenceTable,
	reference,
	words,
} from '../testing/coinrReference.ts';
import type { ImputationInput } from './imputation.ts';
import { imputers } from './imputers.ts';
import { multivariateNormal } from './multivariateNormal.ts';

const impute = (id: string, input: ImputationInput, options: Readonly<Record<string, OptionValue>> = {}) =>
	methodNamed('imputation', imputers, id, options)(input);

describeReference('imputation of ASEM agrees with COINr to 1e-9', () => {
	const file = reference<
		{ data: ReferenceTable; groups: ReferenceTable; meta: ReferenceTable },
		Readonly<Record<string, ReferenceTable>>
	>('asem/imputation');
	const { data, groups, meta } = file.input;
	const ids = indicatorsOf(data);
	const direction = lookup(meta, 'iCode', 'Direction');
	const component = parents(meta);
	const input = (group?: string): ImputationInput => ({
		columns: ids.map((id) => ({ id, values: numbers(data, id) })),
		areas: 51,
		positions: [2018],
		components: ids.map((id) => component.get(id)!),
		lowerIsBetter: ids.map((id) => direction.get(id) === -1),
		...(group !== undefined && { groups: words(groups, group) }),
	});
	test.each([
		['i_mean', 'centre', 'mean', undefined],
		['i_median', 'centre', 'median', undefined],
		['i_mean_grp__GDP_group', 'group-centre', 'mean', 'GDP_group'],
		['i_median_grp__GDP_group', 'group-centre', 'median', 'GDP_group'],
		['i_mean_grp__EurAsia_group', 'group-centre', 'mean', 'EurAsia_group'],
		['i_median_grp__EurAsia_group', 'group-centre', 'median', 'EurAsia_group'],
		['rowwise_i_mean_level2_normalise_first', 'within-row', 'mean', undefined],
		['rowwise_i_median_level2_normalise_first', 'within-row', 'median', undefined],
	] as const)('%s', (output, id, centre, group) => {
		const { columns } = impute(id, input(group), { centre });
		ids.forEach((indicator, j) => {
			expectClose(columns[j]!, numbers(file.output[output]!, indicator), `${output} ${indicator}`);
		});
	});

	interface Em {
		readonly status: string;
		readonly em_mu: Readonly<Record<string, number>>;
		readonly em_sigma_ML: ReferenceMatrix;
		readonly em_conditional_mean_imputed: ReferenceTable;
	}
	test('EM by group: mean, covariance and fill', () => {
		const { output } = reference<unknown, Readonly<Record<string, Em>>>('asem/imputation_EM');
		for (const [group, expected] of Object.entries(output)) {
			if (expected.status !== 'ok') continue;
			const { columns, cols } = {
				columns: expected.em_conditional_mean_imputed.columns,
				cols: expected.em_sigma_ML.cols,
			};
			const raw = columns.map((id) => ({ id, values: numbers(data, id) }));
			const found = impute('em', { columns: raw, areas: 51, positions: [2018] });
			columns.forEach((id, j) => {
				expectClose(found.columns[j]!, numbers(expected.em_conditional_mean_imputed, id), `${group} ${id}`);
			});
			const fit = multivariateNormal(raw.map(({ values }) => standardise(values)))!;
			const sd = raw.map(({ values }) => spread(values));
			const sigma = cols.flatMap((_, a) => cols.map((_, b) => fit.covariance[a * cols.length + b]! * sd[a]! * sd[b]!));
			const wanted = expected.em_sigma_ML.values.flat() as number[];
			const scale = cols.flatMap((_, a) => cols.map((_, b) => sd[a]! * sd[b]!));
			expectClose(
				sigma.map((s, i) => s / scale[i]!),
				wanted.map((s, i) => s / scale[i]!),
				`${group} covariance`,
			);
		}
	});
});

const spread = (values: Float64Array): number => {
	const kept = values.filter((x) => !Number.isNaN(x));
	const mean = kept.reduce((sum, x) => sum + x, 0) / kept.length;
	return Math.sqrt(kept.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (kept.length - 1));
};
const standardise = (values: Float64Array): Float64Array => {
	const kept = values.filter((x) => !Number.isNaN(x));
	const mean = kept.reduce((sum, x) => sum + x, 0) / kept.length;
	return values.map((x) => (x - mean) / spread(values));
};

describeReference('imputation of a panel agrees with COINr to 1e-9', () => {
	const file = reference<{ panel: ReferenceTable }, Readonly<Record<string, { iData_imp?: ReferenceTable }>>>(
		'panel/impute_panel',
	);
	const { panel } = file.input;
	const ids = indicatorsOf(panel);
	const keys = (table: ReferenceTable) => words(table, 'Time').map((time, i) => `${time} ${words(table, 'uCode')[i]}`);
	const years = [...new Set(words(panel, 'Time'))].sort();
	const areas = [...new Set(words(panel, 'uCode'))];
	const cells = years.flatMap((year) => areas.map((area) => `${year} ${area}`));
	const ordered = (table: ReferenceTable, id: string) => {
		const place = new Map(keys(table).map((key, i) => [key, i]));
		const values = numbers(table, id);
		return Float64Array.from(cells, (key) => values[place.get(key)!]!);
	};
	const input: ImputationInput = {
		columns: ids.map((id) => ({ id, values: ordered(panel, id) })),
		areas: areas.length,
		positions: years.map(Number),
	};
	test.each([
		['latest', 'latest', {}],
		['latest_max_time_1', 'latest', { 'max-lag': 1 }],
		['constant', 'constant', {}],
		['linear_constant', 'linear-constant', {}],
	] as const)('%s', (output, id, options) => {
		const { columns } = impute(id, input, options);
		ids.forEach((indicator, j) => {
			expectClose(columns[j]!, ordered(file.output[output]!.iData_imp!, indicator), `${output} ${indicator}`);
		});
	});
	test('linear leaves a series of one value alone, where COINr stops with an error', () => {
		const straight = impute('linear', input);
		const filled = impute('linear-constant', input);
		expect(straight.filled).toBeLessThan(filled.filled);
		straight.columns.forEach((column, j) => {
			column.forEach((x, i) => {
				if (!Number.isNaN(x)) expect(x).toBe(filled.columns[j]![i]);
			});
		});
		expect(straight.warnings.length).toBeGreaterThan(0);
	});
});

describe('imputation', () => {
	const cell = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), fc.constant(Number.NaN));
	const panel = fc
		.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 8 }))
		.chain(([k, periods, areas]) =>
			fc.record({
				lists: fc.array(fc.array(cell, { minLength: periods * areas, maxLength: periods * areas }), {
					minLength: k,
					maxLength: k,
				}),
				groups: fc.array(fc.constantFrom('a', 'b', null), { minLength: areas, maxLength: areas }),
				areas: fc.constant(areas),
				periods: fc.constant(periods),
			}),
		);
	test.each(imputers.map(({ id }) => id))(
		'%s never changes a number, invents an infinite one, or hides a gap',
		(id) => {
			fc.assert(
				fc.property(panel, ({ lists, groups, areas, periods }) => {
					const columns = lists.map((list, j) => ({ id: `i${j}`, values: Float64Array.from(list) }));
					const positions = Array.from({ length: periods }, (_, t) => 2010 + t);
					const parent = Float64Array.from({ length: areas * periods }, (_, i) => 10 + i);
					const found = impute(id, { columns, areas, positions, groups, parents: columns.map(() => parent) });
					let filled = 0;
					let left = 0;
					found.columns.forEach((column, j) => {
						column.forEach((x, row) => {
							const before = lists[j]![row]!;
							if (!Number.isNaN(before)) expect(x).toBe(before);
							else if (Number.isNaN(x)) left++;
							else {
								filled++;
								expect(Number.isFinite(x)).toBe(true);
							}
						});
					});
					expect(found.filled).toBe(filled);
					if (id !== 'none') expect(found.warnings.length > 0).toBe(left > 0);
				}),
				{ numRuns: 60 },
			);
		},
	);
	test('a group of one area that lacks the value is left absent, and the message says why', () => {
		const columns = [{ id: 'crime', values: Float64Array.of(1, 2, Number.NaN) }];
		const found = impute('group-centre', { columns, areas: 3, positions: [2020], groups: ['a', 'a', 'b'] });
		expect(found.columns[0]![2]).toBeNaN();
		expect(found.warnings).toEqual([
			"1 absent value of crime stays absent, because no other area of the area's group has a value.",
		]);
	});
	test('an unknown imputation is refused by name', () => {
		const columns = [{ id: 'crime', values: Float64Array.of(1, 2) }];
		expect(() => impute('i_knn', { columns, areas: 2, positions: [2020] })).toThrow(
			/There is no imputation of this name/,
		);
	});
	test('an infinite value is refused, naming indicator, area and period', () => {
		const columns = [
			{ id: 'crime', values: Float64Array.of(1, Number.POSITIVE_INFINITY), rowName: () => 'Abbey, 2013' },
		];
		for (const { id } of imputers.filter((imputer) => imputer.id !== 'none')) {
			expect(() => impute(id, { columns, areas: 2, positions: [2020] }), id).toThrow(
				'The value of crime for Abbey, 2013 is not a finite number.',
			);
		}
	});
	test('two nearest areas by hand', () => {
		const columns = [
			{ id: 'a', values: Float64Array.of(1, 2, 3, 9) },
			{ id: 'b', values: Float64Array.of(Number.NaN, 4, 8, 100) },
		];
		expect(impute('nearest-areas', { columns, areas: 4, positions: [2020] }, { k: 2 }).columns[1]![0]).toBe(6);
	});
});
