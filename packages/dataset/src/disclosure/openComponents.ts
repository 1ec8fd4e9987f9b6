import { type CountTable, isOpen } from './countTable.ts';

/** Cells that are not published exactly and hang together by relations; what is known of one says nothing of another component. */
export interface Component {
	readonly cells: readonly number[];
	/** Positions in `CountTable.relations`. */
	readonly relations: readonly number[];
	/** Whether no two ways lead from one cell to another, so that going from relation to relation finds all there is to find. */
	readonly acyclic: boolean;
}

/** Which relations each cell is in, as positions in one list: those of cell `i` from `start[i]` to before `start[i + 1]`. */
export interface RelationIndex {
	readonly start: Int32Array;
	readonly relation: Int32Array;
}

/** Lists the relations of every cell. */
export function relationIndex(table: CountTable): RelationIndex {
	const start = new Int32Array(table.count.length + 1);
	for (const { cells } of table.relations) for (const cell of cells) start[cell + 1] = start[cell + 1]! + 1;
	for (let i = 0; i < table.count.length; i++) start[i + 1] = start[i + 1]! + start[i]!;
	const relation = new Int32Array(start[table.count.length]!);
	const next = start.slice();
	table.relations.forEach(({ cells }, r) => {
		for (const cell of cells) {
			relation[next[cell]!] = r;
			next[cell] = next[cell]! + 1;
		}
	});
	return { start, relation };
}

/** The component of one open cell. */
export function componentOf(
	table: CountTable,
	index: RelationIndex,
	cell: number,
	dropped: ReadonlySet<number>,
): Component {
	const cells: number[] = [cell];
	const seenCells = new Set(cells);
	const relations: number[] = [];
	const seenRelations = new Set<number>();
	let links = 0;
	for (let next = 0; next < cells.length; next++) {
		const from = cells[next]!;
		for (let k = index.start[from]!; k < index.start[from + 1]!; k++) {
			const r = index.relation[k]!;
			if (dropped.has(r)) continue;
			links++;
			if (seenRelations.has(r)) continue;
			seenRelations.add(r);
			relations.push(r);
			for (const other of table.relations[r]!.cells) {
				if (seenCells.has(other) || !isOpen(table, other)) continue;
				seenCells.add(other);
				cells.push(other);
			}
		}
	}
	return { cells, relations, acyclic: links === cells.length + relations.length - 1 };
}

/** All components that hold a cell to protect or to guard. */
export function openComponents(table: CountTable, index: RelationIndex, dropped: ReadonlySet<number>): Component[] {
	const found: Component[] = [];
	const seen = new Uint8Array(table.count.length);
	for (let cell = 0; cell < table.count.length; cell++) {
		if (seen[cell] === 1 || !isOpen(table, cell)) continue;
		if (Number.isNaN(table.needLow[cell]!) && table.guard[cell] === 0) continue;
		const component = componentOf(table, index, cell, dropped);
		for (const member of component.cells) seen[member] = 1;
		found.push(component);
	}
	return found;
}
