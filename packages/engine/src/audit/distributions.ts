import { flagBit } from '@social-index/schema';
import { indicatorStatistics } from '../results/indicatorStatistics.ts';
import { distributionShape } from '../statistics/distributionShape.ts';
import { shapePasses, usualOutlierLimits } from '../treatment/outlierRule.ts';
import { treatOutliers } from '../treatment/treatOutliers.ts';
import type { AuditCell, AuditFinding, SectionResult } from './audit.ts';
import type { AuditContext } from './auditContext.ts';
import { counted, figure, orNone } from './auditNumbers.ts';
import { finding } from './finding.ts';
import { findingWords as words } from './words/findingWords.ts';

/** More values than this share held at the best or worst case, and it no longer tells areas apart there. */
export const mostClamped = 0.05;

/** Steps of winsorising that the published methods allow. */
const usualSteps = 5;

interface Distribution {
	readonly indicator: number;
	readonly cells: readonly AuditCell[];
	readonly findings: readonly AuditFinding[];
	readonly passes: boolean | null;
	readonly clamped: number;
	readonly unique: number;
	readonly n: number;
}

/**
 * The distribution of every indicator in the audited period, the rule of skewness and kurtosis on its values as they are scored,
 * what treatment did or would do, and how much was held at best or worst case.
 *
 * @see OECD/JRC Handbook (2008), step 3; COINr `get_stats` and `check_SkewKurt`
 */
export function distributions(context: AuditContext): SectionResult {
	const { tree } = context.scores;
	const each = Array.from({ length: tree.inIndex }, (_, i) => distribution(context, i));
	const failing = each.filter(({ passes }) => passes === false).length;
	const judged = each.filter(({ passes }) => passes !== null).length;
	const often = each.filter(({ clamped }) => clamped > mostClamped).length;
	const number = (id: string, heading: string, decimals: number) => ({
		id,
		heading,
		kind: 'number' as const,
		decimals,
	});
	return {
		findings: [...each.flatMap(({ findings }) => findings), ...fewDifferent(context, each)],
		tables: [
			{
				id: 'distributions',
				caption:
					'The distribution of each indicator (after cap, floor or logarithm), and as it is scored (treated, held at best and worst case)',
				columns: [
					{ id: 'indicator', heading: 'Indicator', kind: 'text' },
					number('n', 'Areas', 0),
					number('min', 'Lowest', 2),
					number('median', 'Middle', 2),
					number('mean', 'Mean', 2),
					number('max', 'Highest', 2),
					number('sd', 'Standard deviation', 2),
					number('skewness', 'Skewness', 2),
					number('kurtosis', 'Kurtosis', 2),
					number('skewness_scored', 'Skewness as scored', 2),
					number('kurtosis_scored', 'Kurtosis as scored', 2),
					number('unique', 'Different values', 0),
					{ id: 'rule', heading: 'Rule', kind: 'text' },
					{ id: 'done', heading: 'Treatment in force', kind: 'text' },
					{ id: 'would', heading: 'What treatment would do', kind: 'text' },
					number('clamped', 'Held at best or worst, %', 1),
				],
				rows: each.map(({ cells }) => cells),
			},
		],
		checks: [
			{
				id: 'outliers',
				told: judged > 0,
				found: `Of ${counted(judged, 'indicator')}: distorted by a few areas ${orNone(failing)}.`,
			},
			{
				id: 'clamped',
				told: each.length > 0,
				found: `Of ${counted(each.length, 'indicator')}: more than one value in twenty held at the best or worst case ${orNone(often)}.`,
			},
		],
	};
}

function distribution(context: AuditContext, i: number): Distribution {
	const { scores, period, areas, name, id } = context;
	const { tree, panel, layout, rules } = scores;
	const m = tree.nodes.length + i;
	const cell = (a: number) => m * layout.rows + period * layout.areas + a;
	const flags = [...areas].map((a) => panel.flag[cell(a)]!);
	const values = Float64Array.from(areas, (a, k) =>
		(flags[k]! & flagBit.imputed) !== 0 ? Number.NaN : rules[i]!.transform.apply(panel.value[cell(a)]!),
	);
	const shape = indicatorStatistics(values);
	const sign = tree.indicators[i]!.direction === 'lower' ? -1 : 1;
	const scored = distributionShape(context.observed(m).map((x) => sign * x));
	const passes = shapePasses(scored.skewness, scored.kurtosis, usualOutlierLimits);
	const told = scores.treated[i]!;
	const wouldBe = passes === false && told.by === 'none' ? wouldDo(id(m), values) : '';
	const held = flags.filter((flag) => (flag & flagBit.clamped) !== 0).length;
	const clamped = shape.n === 0 ? 0 : held / shape.n;
	const own = [id(m)];
	const found: AuditFinding[] = [];
	const figures = { skewness: scored.skewness, kurtosis: scored.kurtosis };
	if (passes === false && told.by === 'none') {
		const furthest = extremeAreas(context, values);
		const names = furthest.map((a) => context.dataset.areas[a]!.name);
		const text = words.outliers(name(m), scored.skewness, scored.kurtosis, names, wouldBe);
		const codes = furthest.map((a) => panel.areas[a]!);
		found.push(finding('outliers', 'OUTLIERS', 'shortfall', own, figures, text, codes));
	}
	if (told.by !== 'none') {
		const text = words.treated(name(m), told.by, told.rows.length, told.passes === true);
		const severity = told.passes === false ? 'shortfall' : 'note';
		found.push(finding('outliers', 'TREATED', severity, own, { ...figures, drawnIn: told.rows.length }, text));
	}
	if (clamped > mostClamped) {
		const text = words.clamped(name(m), held, shape.n);
		found.push(finding('clamped', 'OFTEN_CLAMPED', 'shortfall', own, { held, n: shape.n, share: clamped }, text));
	}
	if (shape.n > 0 && shape.nonZero / shape.n < 0.5) {
		const text = words.manyZeros(name(m), shape.n - shape.nonZero, shape.n);
		found.push(finding('outliers', 'MANY_ZEROS', 'note', own, { zeros: shape.n - shape.nonZero, n: shape.n }, text));
	}
	return {
		indicator: m,
		findings: found,
		passes: told.by === 'none' ? passes : told.passes,
		clamped,
		unique: shape.unique,
		n: shape.n,
		cells: [
			name(m),
			shape.n,
			...[shape.min, shape.median, shape.mean, shape.max, shape.sd, shape.skewness, shape.kurtosis].map(figure),
			figure(scored.skewness),
			figure(scored.kurtosis),
			shape.unique,
			passes === null ? 'cannot be told' : passes ? 'passes' : 'fails',
			told.by === 'none' ? 'none' : words.treatmentDone(told.by, told.rows.length),
			wouldBe,
			figure(100 * clamped),
		],
	};
}

/** Indicators on which many areas tie. */
function fewDifferent({ name, id }: AuditContext, each: readonly Distribution[]): readonly AuditFinding[] {
	const few = each.filter(({ unique, n }) => n > 0 && unique / n < 0.5);
	if (few.length === 0) return [];
	const text = words.fewDifferent(few.map(({ indicator, unique }) => [name(indicator), unique] as const));
	const measures = few.map(({ indicator }) => id(indicator));
	return [finding('outliers', 'FEW_DIFFERENT_VALUES', 'note', measures, { indicators: few.length }, text)];
}

/** What winsorising, and a logarithm where that does not suffice, would do. */
function wouldDo(id: string, values: Float64Array): string {
	const plan = { limits: usualOutlierLimits, steps: usualSteps, combine: false };
	const drawn = treatOutliers({ id, values }, { ...plan, log: null });
	return words.wouldDo(drawn.rows.length, drawn.passes === true);
}

/** Positions of the areas at the end that the distribution leans towards. */
function extremeAreas({ areas }: AuditContext, values: Float64Array): readonly number[] {
	const { min, max, median } = indicatorStatistics(values);
	const far = max - median >= median - min ? max : min;
	return [...areas].filter((_, k) => values[k] === far);
}
