import type { IndicatorColumn } from '../methods/indicatorColumn.ts';
import type { MethodDefinition, OptionSpec } from '../methods/methodDefinition.ts';
import {
	boxCox,
	type LogTreatment,
	logCoinTool,
	logCoinToolEitherSide,
	logFromMinimum,
	logInnovationIndex,
} from './logTreatments.ts';
import { type TreatedColumn, treatOutliers } from './treatOutliers.ts';

/** Treats one indicator. */
export type Treatment = (column: IndicatorColumn) => TreatedColumn;

const limits: Readonly<Record<string, OptionSpec>> = {
	skewness: {
		kind: 'number',
		default: 2,
		least: 0,
		meaning: 'Largest skewness, of either sign, that passes by itself.',
	},
	kurtosis: { kind: 'number', default: 3.5, meaning: 'Largest excess kurtosis that passes by itself.' },
	'each-period': {
		kind: 'yes-no',
		default: false,
		meaning:
			'Whether outliers are looked for in each period by itself, as in a purse of COINr, and not in all together.',
	},
};

const steps: OptionSpec = {
	kind: 'number',
	default: 5,
	least: 0,
	integer: true,
	meaning: 'How many times an extreme is drawn in at most.',
};

const logs: readonly {
	readonly id: string;
	readonly name: string;
	readonly formula: string;
	readonly log: LogTreatment;
}[] = [
	{ id: 'log-ct', name: 'log of the COIN Tool', formula: 'ln(x - min + 0.01 (max - min))', log: logCoinTool },
	{
		id: 'log-ct-plus',
		name: 'log of the COIN Tool for either tail',
		formula: 'as log-ct; -ln(max + 0.01 (max - min) - x) for a long left tail',
		log: logCoinToolEitherSide,
	},
	{ id: 'log-ct-orig', name: 'log from the minimum', formula: 'ln(x - min + 1)', log: logFromMinimum },
	{
		id: 'log-gii',
		name: 'log of the Global Innovation Index',
		formula: 'ln((max - 1)(x - min) / (max - min) + 1)',
		log: logInnovationIndex,
	},
];

/** The outlier treatments there are. Each first asks whether the indicator passes, and leaves it alone if so. */
export const treatments: readonly MethodDefinition<Treatment>[] = [
	{
		id: 'none',
		name: 'no treatment',
		formula: 'x',
		source: '',
		options: {},
		make: () => (column) =>
			treatOutliers(column, {
				limits: { skewness: Number.POSITIVE_INFINITY, kurtosis: Number.POSITIVE_INFINITY },
				steps: 0,
				log: null,
				combine: false,
			}),
	},
	{
		id: 'winsorise',
		name: 'winsorising',
		formula: 'the most extreme value is set to the next, until |skewness| or kurtosis passes',
		source: 'OECD/JRC Handbook (2008), step 3',
		options: { ...limits, steps },
		make: (o) => (column) =>
			treatOutliers(column, {
				limits: { skewness: o.number('skewness'), kurtosis: o.number('kurtosis') },
				steps: o.number('steps'),
				log: null,
				combine: false,
			}),
	},
	...logs.map(
		({ id, name, formula, log }): MethodDefinition<Treatment> => ({
			id,
			name: `winsorising, else ${name}`,
			formula: `winsorise; where that does not suffice ${formula}`,
			source: 'COINr 1.1.14, Treat',
			options: {
				...limits,
				steps,
				combine: { kind: 'yes-no', default: false, meaning: 'Whether the log is taken of the winsorised values.' },
			},
			make: (o) => (column) =>
				treatOutliers(column, {
					limits: { skewness: o.number('skewness'), kurtosis: o.number('kurtosis') },
					steps: o.number('steps'),
					log,
					combine: o.flag('combine'),
				}),
		}),
	),
	{
		id: 'box-cox',
		name: 'winsorising, else Box-Cox',
		formula: 'winsorise; where that does not suffice ((x - min + 1)^lambda - 1) / lambda',
		source: 'Box and Cox (1964)',
		options: {
			...limits,
			steps,
			lambda: { kind: 'number', default: 0, least: -5, most: 5, meaning: 'The power; 0 for the logarithm.' },
			combine: { kind: 'yes-no', default: false, meaning: 'Whether it is taken of the winsorised values.' },
		},
		make: (o) => (column) =>
			treatOutliers(column, {
				limits: { skewness: o.number('skewness'), kurtosis: o.number('kurtosis') },
				steps: o.number('steps'),
				log: boxCox(o.number('lambda')),
				combine: o.flag('combine'),
			}),
	},
];
