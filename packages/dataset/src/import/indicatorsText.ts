import { notStated } from '../project/checkStated.ts';
import { csvText } from './csvText.ts';
import type { ImportedIndex } from './importedIndex.ts';
import type { MetaRow } from './metaRow.ts';
import type { TreeNode } from './readTree.ts';

const headings = [
	'id',
	'name',
	'component',
	'direction',
	'unit',
	'decimals',
	'description',
	'source',
	'licence',
	'best',
	'worst',
	'multiplier',
	'denominator',
	'target',
	'weight',
	'note',
] as const;

/** Stands for the code of the one component of an index whose indicators stand right below its top; no code begins with a space. */
export const onlyComponent = ' all indicators';

/** indicators.csv of an import: in the order of the tree, then what stands outside the index. */
export function indicatorsText(index: ImportedIndex): string {
	const inside = componentsOf(index);
	const outside = index.measures.filter(({ type }) => type !== 'Indicator');
	const rows = [
		...inside.flatMap(({ id, indicators }) => indicators.map((row) => cellsOf(index, row, id))),
		...outside.map((row) => cellsOf(index, row, '')),
	];
	return csvText([headings, ...rows.map((cells) => headings.map((heading) => cells[heading]))]);
}

/** The parts of the tree that hold indicators. */
export function componentsOf({
	tree,
	ids,
}: ImportedIndex): readonly { readonly id: string; readonly indicators: readonly MetaRow[] }[] {
	if (tree.indicators.length > 0) return [{ id: ids.get(onlyComponent)!, indicators: tree.indicators }];
	const below = (node: TreeNode): { id: string; indicators: readonly MetaRow[] }[] =>
		node.indicators.length > 0
			? [{ id: ids.get(node.row.code)!, indicators: node.indicators }]
			: node.children.flatMap(below);
	return below(tree);
}

function cellsOf(index: ImportedIndex, row: MetaRow, component: string): Record<(typeof headings)[number], string> {
	const { tool, files, ids, measures } = index;
	const below = measures.find(({ code }) => code === row.denominator);
	const per = below === undefined ? '' : ` per ${below.name}${below.unit === '' ? '' : ` (${below.unit})`}`;
	const number = (value: number | null): string => (value === null ? '' : String(value));
	return {
		id: ids.get(row.code)!,
		name: row.name,
		component,
		direction: component === '' ? 'neither' : row.lowerIsBetter ? 'lower' : 'higher',
		unit: `${row.unit}${per}`.trim(),
		decimals: String(decimalsOf(index, row)),
		description: row.description || `${row.name}. ${files.meta} has no description of it.`,
		source: row.source || `${notStated} in ${files.meta}`,
		licence: row.licence || notStated,
		best: number(row.best),
		worst: number(row.worst),
		// The scale factor of COINr is 1 unless a script says otherwise, whatever the unit.
		multiplier: below === undefined ? '' : '1',
		denominator: below === undefined ? '' : ids.get(below.code)!,
		// A target of COINr is on the scale of whichever data set is normalised; of a quotient it cannot be told which.
		target: below === undefined ? number(row.target) : '',
		weight: component === '' ? '' : String(row.weight),
		note: `Its code in ${tool} is ${row.code}.`,
	};
}

/** As many places as show three figures of a middling value. */
function decimalsOf({ figures }: ImportedIndex, { code, denominator }: MetaRow): number {
	const keyOf = (own: { readonly area: string; readonly period: string }): string =>
		JSON.stringify([own.area, own.period]);
	const divisors = new Map(
		figures.filter(({ measure }) => measure === denominator).map((own) => [keyOf(own), own.value]),
	);
	const sizes = figures
		.filter(({ measure }) => measure === code)
		.map((own) => Math.abs(denominator === null ? own.value : own.value / (divisors.get(keyOf(own)) ?? Number.NaN)))
		.filter((size) => size > 0 && Number.isFinite(size))
		.sort((a, b) => a - b);
	const middling = sizes[Math.floor(sizes.length / 2)];
	return middling === undefined ? 1 : Math.min(8, Math.max(0, 2 - Math.floor(Math.log10(middling))));
}
