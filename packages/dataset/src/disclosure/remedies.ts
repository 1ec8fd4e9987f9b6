import type { Finding } from './attack.ts';
import type { CountTable } from './countTable.ts';
import type { RelationIndex } from './openComponents.ts';

/**
 * Which cells to hide next, so that exposed ones are known less closely: for each exposed cell the cheapest in a relation
 * that gives it away, at most one a relation at a time, since one often helps several.
 *
 * A cell costs its count, and where it stands in further relations that have nothing hidden yet, the cheapest count of
 * these besides, because that will have to be hidden as well.
 *
 * @param exposed - what the attack found; not empty
 * @param contradicted - relations that nothing follows from
 * @returns empty where there is nothing left to hide
 */
export function remedies(
	table: CountTable,
	index: RelationIndex,
	exposed: readonly Finding[],
	contradicted: ReadonlySet<number>,
): readonly number[] {
	const search = new RemedySearch(table, index, contradicted);
	const chosen = new Set<number>();
	const touched = new Set<number>();
	for (const { cell } of exposed) {
		if (table.hidden[cell] === 0 && table.hideable[cell] === 1) {
			// Published after a fashion (rounded): it is hidden itself before anything else is.
			chosen.add(cell);
			continue;
		}
		const remedy = search.cheapest(cell);
		if (remedy === null || touched.has(remedy.relation)) continue;
		touched.add(remedy.relation);
		chosen.add(remedy.cell);
	}
	return [...chosen];
}

interface Remedy {
	readonly cell: number;
	readonly relation: number;
}

class RemedySearch {
	readonly #table: CountTable;
	readonly #index: RelationIndex;
	readonly #contradicted: ReadonlySet<number>;

	constructor(table: CountTable, index: RelationIndex, contradicted: ReadonlySet<number>) {
		this.#table = table;
		this.#index = index;
		this.#contradicted = contradicted;
	}

	/** Looks in the relations that alone narrow the cell, then in all of its relations, then further away through hidden cells. */
	cheapest(exposed: number): Remedy | null {
		const seen = new Set<number>();
		let cells: readonly number[] = [exposed];
		const seenCells = new Set(cells);
		while (cells.length > 0) {
			const around = cells.flatMap((cell) => this.#relationsOf(cell).map((relation) => ({ cell, relation })));
			const fresh = around.filter(({ relation }) => !seen.has(relation));
			const narrow = fresh.filter(({ cell, relation }) => this.#narrows(relation, cell, exposed));
			// Where a hidden neighbour is held fast elsewhere, that is where it has to be loosened.
			const beyond = cells[0] === exposed && narrow.length === 0 ? this.#narrowNeighbours(exposed) : [];
			for (const some of [narrow, beyond, fresh]) {
				const remedy = this.#cheapestIn(some.map(({ relation }) => relation));
				if (remedy !== null) return remedy;
			}
			for (const { relation } of fresh) seen.add(relation);
			cells = fresh
				.flatMap(({ relation }) => this.#table.relations[relation]!.cells)
				.filter((cell) => this.#table.low[cell]! < this.#table.high[cell]! && !seenCells.has(cell));
			for (const cell of cells) seenCells.add(cell);
		}
		return null;
	}

	#narrowNeighbours(exposed: number): readonly { cell: number; relation: number }[] {
		return this.#relationsOf(exposed).flatMap((own) =>
			this.#table.relations[own]!.cells.flatMap((cell) =>
				cell === exposed || this.#table.low[cell]! === this.#table.high[cell]!
					? []
					: this.#relationsOf(cell)
							.filter((relation) => relation !== own && this.#narrows(relation, cell, exposed))
							.map((relation) => ({ cell, relation })),
			),
		);
	}

	#relationsOf(cell: number): readonly number[] {
		const { start, relation } = this.#index;
		return [...relation.subarray(start[cell]!, start[cell + 1]!)].filter((r) => !this.#contradicted.has(r));
	}

	/** Whether one relation alone leaves less possible of a cell than must be of the exposed one. */
	#narrows(relation: number, cell: number, exposed: number): boolean {
		const { cells, times, total } = this.#table.relations[relation]!;
		let [least, most] = [total, total];
		let own = 1;
		cells.forEach((other, i) => {
			if (other === cell) own = times[i]!;
			else {
				const [low, high] = [this.#table.low[other]!, this.#table.high[other]!];
				least -= times[i]! * (times[i]! > 0 ? high : low);
				most -= times[i]! * (times[i]! > 0 ? low : high);
			}
		});
		const [low, high] = own > 0 ? [least / own, most / own] : [most / own, least / own];
		const from = Math.max(low, this.#table.low[cell]!);
		const to = Math.min(high, this.#table.high[cell]!);
		if (cell === exposed) return from > this.#wanted(exposed)[0] || to < this.#wanted(exposed)[1];
		return to - from < this.#wanted(exposed)[1] - this.#wanted(exposed)[0];
	}

	#wanted(cell: number): readonly [number, number] {
		const low = this.#table.needLow[cell]!;
		return Number.isNaN(low) ? [0, this.#table.guard[cell]!] : [low, this.#table.needHigh[cell]!];
	}

	#cheapestIn(relations: readonly number[]): Remedy | null {
		let best: Remedy | null = null;
		let least = Infinity;
		for (const relation of relations) {
			for (const cell of this.#table.relations[relation]!.cells) {
				if (!this.#canHide(cell)) continue;
				const cost = this.#cost(cell, relation);
				if (cost < least) {
					least = cost;
					best = { cell, relation };
				}
			}
		}
		return best;
	}

	/** A count of none is left, because a hidden cell is known to be none of those that are published as none. */
	#canHide(cell: number): boolean {
		const { hideable, hidden, count } = this.#table;
		return hideable[cell] === 1 && hidden[cell] === 0 && Math.abs(count[cell]!) > 0;
	}

	#cost(cell: number, through: number): number {
		let cost = Math.abs(this.#table.count[cell]!);
		for (const relation of this.#relationsOf(cell)) {
			if (relation === through) continue;
			const { cells } = this.#table.relations[relation]!;
			if (cells.some((other) => this.#table.low[other]! < this.#table.high[other]!)) continue;
			let further = Infinity;
			for (const other of cells) {
				if (other !== cell && this.#canHide(other)) further = Math.min(further, Math.abs(this.#table.count[other]!));
			}
			if (further < Infinity) cost += further;
		}
		return cost;
	}
}
