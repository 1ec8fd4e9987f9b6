import { type Dataset, flagBit } from '@social-index/schema';
import { expect, test } from 'vitest';
import { ProblemList } from '../problemList.ts';
import { areaSums } from './areaSums.ts';
import { attack, type Finding } from './attack.ts';
import { countsOf } from './countsOf.ts';
import { disclosureRule } from './disclosureRule.ts';
import { familyTable } from './familyTable.ts';
import { linearSolver } from './linearBounds.ts';
import { protect } from './protect.ts';
import { countDataset } from './testing/countDataset.ts';
import { type Planted, plantedTables, planters } from './testing/plantedDisclosures.ts';
import { type Equation, solveByElimination } from './testing/solveByElimination.ts';

/*
 * Tables with a planted disclosure: if small counts alone are hidden, one of them can be worked out. The attack must find every
 * one of them; once protected, neither the attack nor elimination by hand may find any.
 */

const highs = await linearSolver();
const tables = plantedTables(25, 20260131);

/** What the attack finds where nothing but small counts is hidden. */
function attackUnprotected({ sample, sums }: Planted): {
	findings: readonly Finding[];
	cellOf: (planted: Planted) => number;
} {
	const dataset = countDataset(sample);
	const { observations, indicators, areas, project } = dataset;
	const members = indicators.map((indicator, m) => ({
		indicator,
		m,
		rule: disclosureRule(indicator, project.disclosure, false),
		counts: countsOf(
			observations,
			m,
			indicator,
			observations.areas.map(() => []),
		),
	}));
	const declared = project.disclosure.sums.map(({ whole, parts }) => ({
		codes: [...parts, ...whole],
		times: [...parts.map(() => 1), ...whole.map(() => -1)],
	}));
	const { table } = familyTable(members, observations, [...areaSums(areas), ...declared, ...sums], () => null);
	const cellOf = ({ cell }: Planted): number =>
		(observations.indicators.indexOf(cell!.indicator) * observations.periods.length +
			observations.periods.findIndex(({ id }) => id === cell!.period)) *
			observations.areas.length +
		observations.areas.indexOf(cell!.area);
	return { findings: attack(table, () => highs), cellOf };
}

test('there are 25 tables of each of eleven kinds', () => {
	expect(Object.keys(planters)).toHaveLength(11);
	expect(tables).toHaveLength(275);
});

for (const kind of Object.keys(planters)) {
	const own = tables.filter((planted) => planted.kind === kind);

	test(`${kind}: the attack finds every one of them where only small counts are hidden`, () => {
		for (const planted of own) {
			const { findings, cellOf } = attackUnprotected(planted);
			const found = findings.filter(({ exposed }) => exposed).map(({ cell }) => cell);
			if (planted.cell === null) expect(found.length, JSON.stringify(planted)).toBeGreaterThan(0);
			else expect(found, JSON.stringify(planted)).toContain(cellOf(planted));
		}
	});

	test(`${kind}: once protected nothing is found, nor by elimination`, async () => {
		for (const planted of own) {
			const before = countDataset(planted.sample);
			const problems = new ProblemList();
			const after = await protect(before, problems, { sums: planted.sums });
			expect(
				problems.told().filter(({ severity }) => severity === 'error'),
				JSON.stringify(planted),
			).toEqual([]);
			if (planted.cell !== null && planted.sample.disclosure?.mode !== 'round') {
				expect(isHidden(after, planted.cell)).toBe(true);
			}
			expect(found(after, planted), JSON.stringify(planted)).toEqual([]);
		}
	});
}

test('elimination finds what is planted where small counts alone are hidden, so that it would find it again', () => {
	const solvable = tables.filter(({ kind }) => !/only leave one way|rounded part/.test(kind));
	expect(solvable).toHaveLength(225);
	for (const planted of solvable) {
		const dataset = countDataset(planted.sample);
		const { value, numerator, denominator, indicators, periods, areas } = dataset.observations;
		if (planted.cell !== null) {
			const { indicator, area, period } = planted.cell;
			const t = periods.findIndex(({ id }) => id === period);
			const cell = (indicators.indexOf(indicator) * periods.length + t) * areas.length + areas.indexOf(area);
			for (const column of [value, numerator, denominator]) column[cell] = Number.NaN;
		}
		expect(found(dataset, planted), JSON.stringify(planted)).not.toEqual([]);
	}
});

/** Small counts, and the planted cell whatever its count, that elimination finds in what is published. */
function found(dataset: Dataset, planted: Planted): readonly string[] {
	const { cell } = planted;
	const own =
		cell === null ? '' : `${dataset.observations.indicators.indexOf(cell.indicator)} ${cell.period} ${cell.area}`;
	const published = new Set(
		equationsOf(dataset, planted).flatMap(({ terms }) => (terms.size === 1 ? [...terms.keys()] : [])),
	);
	return [...solveByElimination(equationsOf(dataset, planted))]
		.filter(([name, count]) => !published.has(name) && (name === own || (count >= 1 && count < 5)))
		.map(([name]) => name);
}

function isHidden({ observations }: Dataset, { indicator, area, period }: NonNullable<Planted['cell']>): boolean {
	const cell =
		(observations.indicators.indexOf(indicator) * observations.periods.length +
			observations.periods.findIndex(({ id }) => id === period)) *
			observations.areas.length +
		observations.areas.indexOf(area);
	return (observations.flag[cell]! & flagBit.suppressed) !== 0;
}

/** What anybody reads out of the published figures, written down anew and not taken from the code that is tested. */
function equationsOf({ observations, areas, indicators, project }: Dataset, { sums }: Planted): readonly Equation[] {
	const { periods } = observations;
	const equations: Equation[] = [];
	const name = (m: number, period: string, area: string): string => `${m} ${period} ${area}`;
	const add = (terms: readonly (readonly [string, number])[]): void => {
		equations.push({ terms: new Map(terms), total: 0 });
	};
	indicators.forEach(({ kind, multiplier, disclosure }, m) => {
		const rounds = (disclosure ?? project.disclosure.mode) === 'round' && indicators[m]!.minCount !== null;
		periods.forEach(({ id }, t) => {
			areas.forEach(({ code }, a) => {
				const cell = (m * periods.length + t) * areas.length + a;
				const value = observations.value[cell]!;
				if (Number.isNaN(value) || rounds) return;
				const count = kind === 'count' ? value : Math.round((value * observations.denominator[cell]!) / multiplier);
				equations.push({ terms: new Map([[name(m, id, code), 1]]), total: count });
			});
			for (const parent of areas) {
				const parts = areas.filter((area) => area.parent === parent.code);
				if (parts.length > 0)
					add([...parts.map(({ code }) => [name(m, id, code), 1] as const), [name(m, id, parent.code), -1]]);
			}
			for (const { whole, parts } of project.disclosure.sums)
				add([
					...parts.map((code) => [name(m, id, code), 1] as const),
					...whole.map((code) => [name(m, id, code), -1] as const),
				]);
			for (const { codes, times } of sums) add(codes.map((code, i) => [name(m, id, code), times[i]!] as const));
			const years = /^(\d{4})-(\d{2})$/.exec(id);
			if (years === null) return;
			for (const { code } of areas) {
				const own = Array.from({ length: 2000 + Number(years[2]) - Number(years[1]) + 1 }, (_, i) =>
					String(Number(years[1]) + i),
				);
				add([...own.map((year) => [name(m, year, code), 1] as const), [name(m, id, code), -1]]);
			}
		});
	});
	indicators.forEach(({ totalOf }, m) => {
		if (totalOf === undefined) return;
		for (const { id } of periods) {
			for (const { code } of areas) {
				const parts = totalOf.map(
					(part) =>
						[
							name(
								indicators.findIndex((own) => own.id === part),
								id,
								code,
							),
							1,
						] as const,
				);
				add([...parts, [name(m, id, code), -1]]);
			}
		}
	});
	return equations;
}
