import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OptionValue } from '../methods/methodDefinition.ts';
import { methodNamed } from '../methods/methodNamed.ts';
import { distributionShape } from '../statistics/distributionShape.ts';
import {
	describeReference,
	expectClose,
	indicatorsOf,
	numbers,
	type ReferenceTable,
	reference,
	words,
} from '../testing/coinrReference.ts';
import {
	boxCox,
	type LogTreatment,
	logCoinTool,
	logCoinToolEitherSide,
	logFromMinimum,
	logInnovationIndex,
} from './logTreatments.ts';
import { usualOutlierLimits } from './outlierRule.ts';
import { treatments } from './treatments.ts';
import { winsorise } from './winsorise.ts';

const treat = (id: string, options: Readonly<Record<string, OptionValue>>, column: string, values: Float64Array) =>
	methodNamed('treatment', treatments, id, options)({ id: column, values });

describeReference('skewness and kurtosis of ASEM agree with COINr to 1e-9', () => {
	const file = reference<unknown, Readonly<Record<string, ReferenceTable>>>('asem/skew_kurt');
	test.each(['1_Raw', '2_Denominated', '3_Imputed', '4_Screened', '5_Treated'])('%s', (step) => {
		const data = reference<unknown, ReferenceTable>(`asem/pipeline_${step}`).output;
		const expected = file.output[step.slice(2)]!;
		const shapes = words(expected, 'iCode').map((id) => distributionShape(numbers(data, id)));
		expectClose(
			shapes.map((s) => s.skewness),
			numbers(expected, 'skew'),
			'skewness',
		);
		expectClose(
			shapes.map((s) => s.kurtosis),
			numbers(expected, 'kurt'),
			'kurtosis',
		);
	});
});

describeReference('treatment of ASEM agrees with COINr to 1e-9', () => {
	interface Treated {
		readonly x_treat: ReferenceTable;
		readonly Dets_Table: ReferenceTable;
	}
	const file = reference<{ Screened: ReferenceTable; Raw: ReferenceTable }, Readonly<Record<string, Treated>>>(
		'asem/treatment',
	);
	const { Screened, Raw } = file.input;
	const cases: readonly [string, string, Readonly<Record<string, OptionValue>>, ReferenceTable][] = [
		['default', 'log-ct', {}, Screened],
		['default_on_Raw_withNA', 'log-ct', {}, Raw],
		['combine_treat', 'log-ct', { combine: true }, Screened],
		['winmax1', 'log-ct', { steps: 1 }, Screened],
		['winmax10', 'log-ct', { steps: 10 }, Screened],
		['f2_log_CT_plus', 'log-ct-plus', { steps: 1 }, Screened],
		['f2_log_CT_orig', 'log-ct-orig', { steps: 1 }, Screened],
		['thresholds_skew1_kurt2', 'log-ct', { skewness: 1, kurtosis: 2, steps: 3 }, Screened],
	];
	test.each(cases)('%s', (output, id, options, table) => {
		const { x_treat: expected, Dets_Table: details } = file.output[output]!;
		const steps = new Map(words(details, 'iCode').map((code, i) => [code, details.data['winsorise.nwin']![i]]));
		for (const indicator of indicatorsOf(table)) {
			const treated = treat(id, options, indicator, numbers(table, indicator));
			expectClose(treated.values, numbers(expected, indicator), `${output} ${indicator}`);
			if (treated.by === 'winsorised') expect(treated.steps, indicator).toBe(steps.get(indicator));
			if (treated.by === 'none') expect(steps.get(indicator), indicator).toBeNull();
		}
	});

	test('each log by itself', () => {
		const functions = reference<{ data: ReferenceTable }, Readonly<Record<string, ReferenceTable>>>(
			'asem/treatment_functions',
		);
		const logs: Readonly<Record<string, LogTreatment>> = {
			log_CT: logCoinTool,
			log_CT_plus: logCoinToolEitherSide,
			log_CT_orig: logFromMinimum,
			boxcox_0: boxCox(0),
			'boxcox_0.5': boxCox(0.5),
			boxcox_2: boxCox(2),
		};
		for (const [output, log] of Object.entries(logs)) {
			for (const indicator of functions.output[output]!.columns) {
				const values = numbers(functions.input.data, indicator);
				expectClose(log(values), numbers(functions.output[output]!, indicator), `${output} ${indicator}`);
			}
		}
		for (const indicator of functions.output.winsorise_unlimited!.columns) {
			const drawn = winsorise(numbers(functions.input.data, indicator), usualOutlierLimits, 1e6);
			expectClose(drawn.values, numbers(functions.output.winsorise_unlimited!, indicator), indicator);
		}
	});
});

describe('the log of the Global Innovation Index', () => {
	test('runs from 0 at the minimum to ln(max) at the maximum, which COINr leaves as they are', () => {
		const treated = logInnovationIndex(Float64Array.of(3, 5, 30));
		expect(treated[0]).toBe(0);
		expect(treated[1]).toBeCloseTo(Math.log((29 * 2) / 27 + 1), 14);
		expect(treated[2]).toBeCloseTo(Math.log(30), 14);
	});
	test('keeps the order of values whatever their size', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 20 }), (list) => {
				const values = Float64Array.from(list);
				for (const log of [logInnovationIndex, logCoinTool, logCoinToolEitherSide, logFromMinimum, boxCox(0.5)]) {
					const treated = log(values);
					for (let i = 0; i < list.length; i++) {
						for (let j = 0; j < list.length; j++)
							if (list[i]! < list[j]!) expect(treated[i]!).toBeLessThan(treated[j]!);
					}
				}
			}),
		);
	});
});

describe('treatment', () => {
	const column = fc.array(fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(Number.NaN), fc.constant(10_000)), {
		maxLength: 40,
	});
	test('by winsorising changes nothing the second time where it passed, nor ever an absent cell', () => {
		fc.assert(
			fc.property(column, (list) => {
				const values = Float64Array.from(list);
				const once = treat('winsorise', {}, 'x', values);
				expect(once.values.map(Number.isNaN as never)).toEqual(values.map(Number.isNaN as never));
				if (once.passes !== false) {
					const twice = treat('winsorise', {}, 'x', once.values);
					expect(twice.values).toEqual(once.values);
					expect(twice.rows).toEqual([]);
				}
				const [low, high] = [Math.min(...list.filter(Number.isFinite)), Math.max(...list.filter(Number.isFinite))];
				for (const x of once.values) if (!Number.isNaN(x)) expect(x >= low && x <= high).toBe(true);
			}),
		);
	});
	test('leaves a constant indicator, three values and none alone', () => {
		for (const list of [[5, 5, 5, 5, 5], [1, 2, 1000], []]) {
			const treated = treat('log-ct', {}, 'x', Float64Array.from(list));
			expect([...treated.values]).toEqual(list);
			expect(treated.passes).toBeNull();
		}
	});
	test('refuses an infinite value, naming indicator and row', () => {
		expect(() => treat('log-ct', {}, 'crime', Float64Array.of(1, Number.POSITIVE_INFINITY))).toThrow(
			'The value of crime for row 2 is not a finite number.',
		);
	});
	test('names a misspelt method and option, and the nearest that exists', () => {
		expect(() => treat('winsorize', {}, 'x', new Float64Array(3))).toThrow('Did you mean winsorise?');
		expect(() => treat('winsorise', { step: 3, skewness: -1 }, 'x', new Float64Array(3))).toThrow(
			/Did you mean steps\?[\s\S]*a number of at least 0/,
		);
	});
});
