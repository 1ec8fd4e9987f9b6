import { flagBit } from '@social-index/schema';
import { dataAvailability } from '../results/dataAvailability.ts';
import type { AuditFinding, AuditTable, SectionResult } from './audit.ts';
import type { AuditContext } from './auditContext.ts';
import { counted, figure, percent } from './auditNumbers.ts';
import { finding } from './finding.ts';
import { findingWords as words } from './words/findingWords.ts';

/** An indicator with a smaller share of areas than this has too few values to be in the index. */
export const leastAvailable = 0.65;
/** What the Social Progress Index asks of an indicator. */
export const wantedAvailable = 0.95;
/** An area with a smaller share of the indicators than this has too few to be scored. */
export const leastOfArea = 2 / 3;

/** Cells of one indicator, area or period, by how they came about. `own`: of the period itself, as it was supplied. */
const kinds = ['own', 'carried', 'interpolated', 'imputed', 'suppressed', 'not-available', 'not-applicable'] as const;
const marks = ['treated', 'clamped'] as const;
type Counts = Record<(typeof kinds)[number] | (typeof marks)[number] | 'all', number>;

/**
 * How much of the data there is: by indicator over all periods, by area in the audited one, by period; with what was carried,
 * imputed, treated, clamped and withheld.
 *
 * @see COINr `get_data_avail` and `Screen`; Social Progress Index methodology reports (coverage of indicators)
 */
export function availability(context: AuditContext): SectionResult {
	const { scores, period, areas, name, id } = context;
	const { tree, panel, layout } = scores;
	const indicators = Array.from({ length: tree.inIndex }, (_, i) => tree.nodes.length + i);
	const times = panel.periods.map((_, t) => t);
	const cellsOf = (ms: readonly number[], ts: readonly number[], as: Iterable<number>) =>
		countCells(context, ms, ts, [...as]);
	const byIndicator = indicators.map((m) => cellsOf([m], times, areas));
	const byPeriod = times.map((t) => cellsOf(indicators, [t], areas));
	const byArea = [...areas].map((a) => cellsOf(indicators, [period], [a]));
	const columns = indicators.map((m) =>
		Float64Array.from(areas, (a) => {
			const cell = m * layout.rows + period * layout.areas + a;
			return (panel.flag[cell]! & flagBit.imputed) !== 0 ? Number.NaN : panel.value[cell]!;
		}),
	);
	const ofAreas = dataAvailability(
		columns,
		indicators.map((m) => tree.measures[m]!.parent!),
	);
	const findings: AuditFinding[] = indicators.flatMap((m, i) => {
		const { all, own, carried, interpolated, suppressed } = byIndicator[i]!;
		const share = (own + carried + interpolated) / all;
		const found: AuditFinding[] = [];
		if (share < wantedAvailable) {
			const severity = share < leastAvailable ? 'shortfall' : 'note';
			const text = words.fewValues(name(m), share, leastAvailable, wantedAvailable);
			found.push(finding('availability', 'FEW_VALUES', severity, [id(m)], { share, cells: all }, text));
		}
		if (suppressed > 0) {
			const text = words.suppressed(name(m), suppressed, all);
			found.push(finding('availability', 'SUPPRESSED', 'note', [id(m)], { suppressed, cells: all }, text));
		}
		return found;
	});
	findings.push(...otherPeriods(context, indicators, byIndicator));
	const poor = [...areas].filter((_, k) => ofAreas[k]!.available < leastOfArea);
	const codesOf = (list: readonly number[]) => list.map((a) => panel.areas[a]!);
	const namesOf = (list: readonly number[]) => list.map((a) => context.dataset.areas[a]!.name);
	if (poor.length > 0) {
		const text = words.poorAreas(namesOf(poor));
		findings.push(
			finding('availability', 'AREAS_WITH_LITTLE', 'shortfall', [], { areas: poor.length }, text, codesOf(poor)),
		);
	}
	const index = context.scoresOf(0);
	const unscored = [...areas].filter((_, k) => Number.isNaN(index[k]!));
	if (unscored.length > 0) {
		const text = words.unscored(namesOf(unscored), panel.periods[period]!);
		findings.push(
			finding(
				'availability',
				'UNSCORED_AREAS',
				'shortfall',
				[id(0)],
				{ areas: unscored.length },
				text,
				codesOf(unscored),
			),
		);
	}
	const gaps = tree.measures.filter(({ gap }) => gap !== null);
	if (gaps.length > 0) {
		const text = words.gaps(gaps.map((gap) => gap.name));
		findings.push(
			finding(
				'availability',
				'DECLARED_GAPS',
				'note',
				gaps.map((gap) => gap.id),
				{ gaps: gaps.length },
				text,
			),
		);
	}
	const total = sum(byPeriod);
	const share = (n: number) => (n === 0 ? 'none' : percent(n / total.all));
	const there = total.own + total.carried + total.interpolated;
	return {
		findings,
		tables: [
			countTable('by-indicator', 'By indicator, all periods', 'Indicator', indicators.map(name), byIndicator),
			countTable(
				'by-period',
				'By period, all indicators',
				'Period',
				context.dataset.periods.map((p) => p.name),
				byPeriod,
			),
			countTable('by-area', 'By area, all indicators of the audited period', 'Area', namesOf([...areas]), byArea),
		],
		checks: [
			{
				id: 'availability',
				told: total.all > 0,
				found: `${percent(there / total.all)} of ${counted(total.all, 'figure')} are there; ${percent(total.own / total.all)} are of their own period, ${share(total.imputed)} are estimated, and ${share(total.suppressed)} withheld.`,
			},
		],
	};
}

/** Indicators most of whose figures were brought from another period. */
function otherPeriods(
	{ name, id }: AuditContext,
	indicators: readonly number[],
	counts: readonly Counts[],
): readonly AuditFinding[] {
	const brought = indicators
		.map((m, i) => {
			const { own, carried, interpolated } = counts[i]!;
			return { m, share: (carried + interpolated) / (own + carried + interpolated) };
		})
		.filter(({ share }) => share > 0.5);
	if (brought.length === 0) return [];
	const text = words.otherPeriods(brought.map(({ m, share }) => [name(m), share] as const));
	const figures = { indicators: brought.length, of: indicators.length };
	return [
		finding(
			'availability',
			'OTHER_PERIODS',
			'note',
			brought.map(({ m }) => id(m)),
			figures,
			text,
		),
	];
}

function countCells(
	{ scores: { panel, layout } }: AuditContext,
	measures: readonly number[],
	periods: readonly number[],
	areas: readonly number[],
): Counts {
	const counts = emptyCounts();
	for (const m of measures) {
		for (const t of periods) {
			for (const a of areas) {
				const flag = panel.flag[m * layout.rows + t * layout.areas + a]!;
				const kind = kinds.find((one) => one !== 'own' && (flag & flagBit[one]) !== 0) ?? 'own';
				counts[kind]++;
				counts.all++;
				for (const mark of marks) if ((flag & flagBit[mark]) !== 0) counts[mark]++;
			}
		}
	}
	return counts;
}

function emptyCounts(): Counts {
	return {
		own: 0,
		carried: 0,
		interpolated: 0,
		imputed: 0,
		suppressed: 0,
		'not-available': 0,
		'not-applicable': 0,
		treated: 0,
		clamped: 0,
		all: 0,
	};
}

function sum(list: readonly Counts[]): Counts {
	const total = emptyCounts();
	for (const counts of list) for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += counts[key];
	return total;
}

function countTable(
	id: string,
	caption: string,
	heading: string,
	names: readonly string[],
	counts: readonly Counts[],
): AuditTable {
	const number = (key: string, text: string, decimals = 0) => ({
		id: key,
		heading: text,
		kind: 'number' as const,
		decimals,
	});
	return {
		id,
		caption,
		columns: [
			{ id: 'name', heading, kind: 'text' },
			number('available', 'There, %', 1),
			number('own', 'Of its own period'),
			number('carried', 'Carried'),
			number('interpolated', 'Between two periods'),
			number('imputed', 'Estimated'),
			number('suppressed', 'Withheld'),
			number('not-available', 'Not there'),
			number('not-applicable', 'Without meaning'),
			number('treated', 'Treated'),
			number('clamped', 'Held at best or worst'),
		],
		rows: counts.map((c, i) => [
			names[i]!,
			figure((100 * (c.own + c.carried + c.interpolated)) / c.all),
			...kinds.map((kind) => c[kind]),
			...marks.map((mark) => c[mark]),
		]),
	};
}
