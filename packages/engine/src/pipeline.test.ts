import { describe, expect, test } from 'vitest';
import { arithmeticMean } from './aggregation/weightedMeans.ts';
import { imputers } from './imputation/imputers.ts';
import { methodNamed } from './methods/methodNamed.ts';
import { turnedColumn } from './normalisation/columnToNormalise.ts';
import { normalisers } from './normalisation/normalisers.ts';
import { competitionRank } from './ranks/competitionRank.ts';
import { dataAvailability, screenAreas } from './results/dataAvailability.ts';
import { correlationMatrix } from './statistics/correlationMatrix.ts';
import { aggregateFramework, frameworkOf } from './testing/coinrFramework.ts';
import {
	describeReference,
	expectClose,
	indicatorsOf,
	lookup,
	numbers,
	parents,
	type ReferenceTable,
	reference,
	words,
} from './testing/coinrReference.ts';
import { denominate } from './transforms/denominate.ts';
import { treatments } from './treatment/treatments.ts';
import { principalComponent } from './weights/principalComponent.ts';

interface Input {
	readonly meta: ReferenceTable;
	readonly groups: ReferenceTable;
	readonly denominators: ReferenceTable;
}

describeReference('ASEM from raw data to ranks, each step on our own step before, as COINr to 1e-9', () => {
	const step = (name: string) => reference<Input, ReferenceTable>(`asem/pipeline_${name}`);
	const raw = step('1_Raw').output;
	const { meta, denominators } = step('2_Denominated').input;
	const { groups } = step('3_Imputed').input;
	const ids = indicatorsOf(raw);
	const codes = words(raw, 'uCode');
	const direction = lookup(meta, 'iCode', 'Direction');
	const component = parents(meta);
	const denominator = new Map(words(meta, 'iCode').map((id, i) => [id, meta.data.Denominator![i]]));
	const check = (columns: readonly Float64Array[], name: string) => {
		const expected = step(name).output;
		ids.forEach((id, j) => {
			expectClose(columns[j]!, numbers(expected, id), `${name} ${id}`);
		});
	};
	const named = (columns: readonly Float64Array[]) => ids.map((id, j) => ({ id, values: columns[j]! }));

	test('denominate, impute, screen, treat, normalise, aggregate, rank', () => {
		const denominated = ids.map((id) => {
			const by = denominator.get(id);
			const values = numbers(raw, id);
			return typeof by === 'string' && by !== '' ? denominate({ id, values }, numbers(denominators, by), 1) : values;
		});
		check(denominated, '2_Denominated');

		const impute = methodNamed('imputation', imputers, 'group-centre');
		const imputed = impute({
			columns: named(denominated),
			areas: codes.length,
			positions: [2018],
			groups: words(groups, 'EurAsia_group'),
		}).columns;
		check(imputed, '3_Imputed');

		const available = dataAvailability(
			imputed,
			ids.map((id) => component.get(id)!),
		);
		expect(screenAreas(available, { available: 0.9, nonZero: 0 }).size).toBe(0);
		check(imputed, '4_Screened');

		const treat = methodNamed('treatment', treatments, 'log-ct');
		const treated = named(imputed).map((column) => treat(column).values);
		check(treated, '5_Treated');

		const normalise = methodNamed('normalisation', normalisers, 'minmax');
		const normalised = named(treated).map((column) =>
			normalise(turnedColumn(column, direction.get(column.id) === -1 ? 'lower' : 'higher')),
		);
		check(normalised, '6_Normalised');

		const table = {
			columns: ['uCode', ...ids],
			data: { uCode: codes, ...Object.fromEntries(ids.map((id, j) => [id, [...normalised[j]!]])) },
		};
		const scores = aggregateFramework(table, frameworkOf(meta), [arithmeticMean, arithmeticMean, arithmeticMean]);
		const expected = step('7_Aggregated').output;
		for (const id of indicatorsOf(expected)) expectClose(scores.get(id)!, numbers(expected, id), id);

		const index = scores.get('Index')!;
		expect(index[codes.indexOf('CHE')]).toBeCloseTo(68.383724, 6);
		const ranks = reference<unknown, { ranks: ReferenceTable }>('asem/final_scores_ranks').output.ranks;
		expectClose(competitionRank(index).rank, numbers(ranks, 'Index'), 'ranks');
	});
});

describeReference('a Social Progress Index on ASEM, recomputed in R, to 1e-9', () => {
	interface Component {
		readonly indicators: readonly string[];
		readonly explained_PC1: number;
		readonly weights_sum1: Readonly<Record<string, number>>;
		readonly anchorsA: { readonly best: number; readonly worst: number };
	}
	interface Output {
		readonly imputed: ReferenceTable;
		readonly standardised: ReferenceTable;
		readonly pruned: {
			readonly components: Readonly<Record<string, Component>>;
			readonly scores_anchorsA: ReferenceTable;
		};
	}
	const file = reference<
		{ Denominated: ReferenceTable; direction: Readonly<Record<string, number>> | ReferenceTable },
		Output
	>('spi/spi_asem');
	const { imputed, standardised, pruned } = file.output;
	test('median imputation and z-scores', () => {
		const { Denominated } = file.input;
		const ids = indicatorsOf(standardised);
		const columns = ids.map((id) => ({ id, values: numbers(Denominated, id) }));
		const areas = columns[0]!.values.length;
		const filled = methodNamed('imputation', imputers, 'centre', { centre: 'median' })({
			columns,
			areas,
			positions: [2018],
		});
		const z = methodNamed('normalisation', normalisers, 'zscore');
		ids.forEach((id, j) => {
			expectClose(filled.columns[j]!, numbers(imputed, id), `imputed ${id}`);
			const expected = numbers(standardised, id);
			const own = z({ id, values: filled.columns[j]! });
			// The direction is whichever the file's own z-scores have.
			const sign = Math.sign(own[0]! * expected[0]!);
			expectClose(
				own.map((x) => sign * x),
				expected,
				`standardised ${id}`,
			);
		});
	});
	test('weights from principal components and component scores between best and worst case', () => {
		for (const [name, component] of Object.entries(pruned.components)) {
			const columns = component.indicators.map((id) => ({ id, values: numbers(standardised, id) }));
			const { vector, share } = principalComponent(correlationMatrix(columns.map(({ values }) => values)).r);
			const sum = vector.reduce((total, v) => total + v, 0);
			const weights = vector.map((v) => v / sum);
			expectClose([share], [component.explained_PC1], `${name} share`);
			expectClose(
				weights,
				component.indicators.map((id) => component.weights_sum1[id]!),
				`${name} weights`,
			);
			// Component = weighted mean of z, brought to 0 to 100 between the same mean of the anchors' z.
			const mean = arithmeticMean({ id: name, parts: columns, weights });
			const best = weights.reduce((total, _, j) => total + weights[j]! * anchorZ(component.indicators[j]!, 'best'), 0);
			const worst = weights.reduce(
				(total, _, j) => total + weights[j]! * anchorZ(component.indicators[j]!, 'worst'),
				0,
			);
			const scores = mean.map((x) => (100 * (x - worst)) / (best - worst));
			expectClose(scores, numbers(pruned.scores_anchorsA, name), `${name} scores`);
		}
	});
	/** z-score of an anchor, from the line through the file's own values and z-scores. */
	const anchorZ = (id: string, which: 'best' | 'worst'): number => {
		const anchors = file.parameters.anchorsA as ReferenceTable;
		const anchor = lookup(anchors, 'iCode', which).get(id)!;
		const x = numbers(imputed, id);
		const z = numbers(standardised, id);
		const low = x.indexOf(Math.min(...x));
		const high = x.indexOf(Math.max(...x));
		return z[low]! + ((anchor - x[low]!) / (x[high]! - x[low]!)) * (z[high]! - z[low]!);
	};
});

describe('denominating', () => {
	test('by zero is refused, naming indicator and area', () => {
		const column = { id: 'crimes', values: Float64Array.of(4, 5), rowName: (row: number) => `ward ${row + 1}, 2013` };
		expect(() => denominate(column, Float64Array.of(10, 0), 1000)).toThrow(
			'crimes is divided by zero for ward 2, 2013.',
		);
	});
});
