import type { Aggregator } from '../aggregation/partsToAggregate.ts';
import { indicatorsOf, numbers, type ReferenceTable, words } from './coinrReference.ts';

/** One row of COINr's metadata. */
interface FrameworkRow {
	readonly code: string;
	readonly level: number;
	readonly weight: number;
	readonly parent: string;
}

/** The framework of the reference results: codes, levels, weights and parents, in the order of the file. */
export function frameworkOf(meta: ReferenceTable, weights: ReferenceTable = meta): readonly FrameworkRow[] {
	const levels = numbers(meta, 'Level');
	const parents = words(meta, 'Parent');
	const codes = words(weights, 'iCode');
	const weight = numbers(weights, 'Weight');
	return words(meta, 'iCode')
		.map((code, i) => ({
			code,
			level: levels[i]!,
			weight: weight[codes.indexOf(code)]!,
			parent: parents[i]!,
		}))
		.filter((row) => Number.isFinite(row.level));
}

/** Aggregates a table of indicators level by level, with one aggregator a level, and gives every node's scores. */
export function aggregateFramework(
	table: ReferenceTable,
	framework: readonly FrameworkRow[],
	aggregators: readonly Aggregator[],
	requiredShare = 0,
): ReadonlyMap<string, Float64Array> {
	const scores = new Map(indicatorsOf(table).map((id) => [id, numbers(table, id)]));
	for (let level = 2; level <= 4; level++) {
		for (const node of framework.filter((row) => row.level === level)) {
			const children = framework.filter((row) => row.parent === node.code);
			scores.set(
				node.code,
				aggregators[level - 2]!({
					id: node.code,
					parts: children.map(({ code }) => ({ id: code, values: scores.get(code)! })),
					weights: children.map(({ weight }) => weight),
					requiredShare,
				}),
			);
		}
	}
	return scores;
}
