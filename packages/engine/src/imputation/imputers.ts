import type { MethodDefinition, OptionSpec } from '../methods/methodDefinition.ts';
import { fillCells, type Imputer } from './imputation.ts';
import { imputeByCentre } from './imputeByCentre.ts';
import { imputeByComponentRegression } from './imputeByComponentRegression.ts';
import { imputeByExpectation } from './imputeByExpectation.ts';
import { imputeFromNearest } from './imputeFromNearest.ts';
import { imputeFromParent } from './imputeFromParent.ts';
import { imputePanel, type PanelRule } from './imputePanel.ts';
import { imputeWithinRow } from './imputeWithinRow.ts';

const centre: OptionSpec = { kind: 'choice', default: 'mean', choices: ['mean', 'median'], meaning: 'Which middle.' };
const middle = (text: string): 'mean' | 'median' => text as 'mean' | 'median';

const panel = (id: PanelRule, name: string, formula: string): MethodDefinition<Imputer> => ({
	id,
	name,
	formula,
	source: 'COINr impute_panel',
	options:
		id === 'latest'
			? {
					'max-lag': {
						kind: 'number',
						default: 1000,
						least: 0,
						meaning: 'How far back a value may come from, in years.',
					},
				}
			: {},
	make: (o) => (input) => imputePanel(input, id, id === 'latest' ? o.number('max-lag') : Number.POSITIVE_INFINITY),
});

/** The imputations there are. None changes a cell that has a number. */
export const imputers: readonly MethodDefinition<Imputer>[] = [
	{
		id: 'none',
		name: 'no imputation',
		formula: 'absent stays absent; the share of parts required decides what is scored',
		source: '',
		options: {},
		make: () => (input) => ({ ...fillCells(input, () => Number.NaN, ''), warnings: [] }),
	},
	{
		id: 'ols',
		name: 'regression within the component',
		formula: 'b₀ + Σ b x of the other indicators, within the feasible range',
		source: 'Social Progress Index methodology report 2017',
		options: {},
		make: () => imputeByComponentRegression,
	},
	{
		id: 'centre',
		name: 'mean or median of the period',
		formula: 'x̄ over the areas of the period',
		source: 'COINr i_mean, i_median',
		options: { centre },
		make: (o) => (input) => imputeByCentre(input, middle(o.choice('centre')), 'all'),
	},
	{
		id: 'group-centre',
		name: 'mean or median of the group',
		formula: "x̄ over the areas of the area's group in the period",
		source: 'COINr i_mean_grp, i_median_grp',
		options: { centre },
		make: (o) => (input) => imputeByCentre(input, middle(o.choice('centre')), 'group'),
	},
	{
		id: 'within-row',
		name: "mean or median of the area's other indicators",
		formula: 'mean of the min-max scores of the component, turned back',
		source: 'COINr Impute, by row, normalised first',
		options: { centre },
		make: (o) => (input) => imputeWithinRow(input, middle(o.choice('centre'))),
	},
	panel('latest', 'latest earlier value', 'x of the latest earlier period'),
	panel('constant', 'last value carried on, first carried back', 'x of the latest earlier period, else of the first'),
	panel('linear', 'straight line between values', 'interpolated; beyond the ends the nearest'),
	panel('linear-constant', 'straight line, single values throughout', 'interpolated; a single value throughout'),
	{
		id: 'em',
		name: 'expectation under a multivariate normal distribution',
		formula: 'E(x absent | x present), by EM',
		source: 'Dempster, Laird and Rubin (1977)',
		options: {},
		make: () => imputeByExpectation,
	},
	{
		id: 'nearest-areas',
		name: 'areas most alike',
		formula: 'mean of the k areas with the least mean squared difference',
		source: 'Troyanskaya and others (2001)',
		options: { k: { kind: 'number', default: 5, least: 1, integer: true, meaning: 'How many areas.' } },
		make: (o) => (input) => imputeFromNearest(input, o.number('k')),
	},
	{
		id: 'parent-ratio',
		name: 'value of the containing area times its usual ratio',
		formula: 'parent × (area / parent) of the nearest period',
		source: '',
		options: {},
		make: () => imputeFromParent,
	},
];
