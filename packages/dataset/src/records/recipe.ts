import type { Area, Indicator, RecordsRecipe } from '@social-index/schema';
import type { NamedAt } from '../files/projectFolder.ts';
import type { ColumnFinder } from './sql/conditionSql.ts';

/** A recipe with what it names found, and nothing in it that contradicts itself. */
export interface Recipe {
	readonly recipe: RecordsRecipe;
	/** What it feeds, and where that stands in the list of indicators. */
	readonly indicator: Indicator;
	readonly indicatorAt: number;
	/** The areas that records are placed in, with their places among all areas. */
	readonly level: string;
	readonly areas: readonly { readonly area: Area; readonly place: number }[];
	/** Each area of the level beside each area a figure is made of: itself, and of the larger levels the one around it. */
	readonly groups: readonly { readonly place: number; readonly of: number }[];
	readonly way: 'code' | 'postcode' | 'point';
	/** Counts from 1 to below this are withheld. */
	readonly minCount: number;
	/** Where a setting of it stands in index.yaml. */
	at(...path: readonly PropertyKey[]): NamedAt;
}

/** The columns that a recipe reads, each with where index.yaml names it. */
export function columnsRead({
	recipe,
	way,
}: Recipe): readonly { readonly heading: string; readonly path: PropertyKey[] }[] {
	const { area, measure, period, filter } = recipe;
	const named: (readonly [string | undefined, ...PropertyKey[]])[] = [
		[period.column, 'period', 'column'],
		...filter.map((condition, i) => [condition.column, 'filter', i, 'column'] as const),
		...(measure.where ?? []).map((condition, i) => [condition.column, 'measure', 'where', i, 'column'] as const),
		[measure.distinct, 'measure', 'distinct'],
		[measure.column, 'measure', 'column'],
	];
	if (way === 'point') named.push([area.x, 'area', 'x'], [area.y, 'area', 'y']);
	else named.push([area[way], 'area', way]);
	return named.flatMap(([heading, ...path]) => (heading === undefined ? [] : [{ heading, path }]));
}

/** Finds columns by their headings, capitals ignored where no column has the very heading. */
export function columnFinder(
	columns: readonly { readonly name: string; readonly kind: ReturnType<ColumnFinder>['kind'] }[],
	identifier: (name: string) => string,
): (heading: string) => ReturnType<ColumnFinder> | null {
	return (heading) => {
		const sought = heading.trim().toLowerCase();
		const found =
			columns.find(({ name }) => name === heading) ?? columns.find(({ name }) => name.trim().toLowerCase() === sought);
		return found === undefined ? null : { sql: identifier(found.name), kind: found.kind };
	};
}
