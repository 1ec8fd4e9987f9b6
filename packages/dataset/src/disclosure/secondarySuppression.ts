import type { Highs } from 'highs';
import { attackComponent, type Finding } from './attack.ts';
import { type CountTable, hideCell, isOpen } from './countTable.ts';
import { componentOf, type RelationIndex, relationIndex } from './openComponents.ts';
import { remedies } from './remedies.ts';

/** What hiding further cells came to. */
export interface Protection {
	/** Cells that were hidden so that others cannot be worked out. */
	readonly secondary: readonly number[];
	/** What can still be found of each cell to protect. */
	readonly findings: readonly Finding[];
	/** Relations that the published numbers contradict, so that nothing follows from them. */
	readonly contradicted: ReadonlySet<number>;
}

/** Components of more cells than this are not searched for what is hidden without need, which would take too long. */
const largestSearched = 400;

/**
 * Hides further cells, the smallest counts first, until no cell to protect can be known more closely than it may be.
 *
 * Each component is attacked; for every cell found too closely, the cheapest cell is hidden that stands in a relation
 * which gives it away; and again, until the attack finds none. Then every cell hidden so is shown again where the attack
 * still finds none. What is hidden is therefore not the least possible, but nothing in it is superfluous.
 *
 * A cell that stays exposed because there is nothing left to hide is among the findings.
 *
 * @param table - cells that are hidden are written to it
 * @param highs - the solver, asked for where a component has cycles
 * @see Hundepool and others (2012), Statistical Disclosure Control, chapter 4
 */
export function suppressSecondary(table: CountTable, highs: () => Highs): Protection {
	const index = relationIndex(table);
	const contradicted = new Set<number>();
	const secondary = new Set<number>();
	const findings = new Map<number, Finding>();
	const attackFrom = (seed: number): readonly Finding[] => attackFromCell(table, index, seed, contradicted, highs);
	for (let seed = 0; seed < table.count.length; seed++) {
		if (findings.has(seed) || !isOpen(table, seed)) continue;
		if (Number.isNaN(table.needLow[seed]!) && table.guard[seed] === 0) continue;
		const added: HiddenCell[] = [];
		let found = attackFrom(seed);
		for (;;) {
			const exposed = found.filter((finding) => finding.exposed);
			const chosen = exposed.length === 0 ? [] : remedies(table, index, exposed, contradicted);
			if (chosen.length === 0) break;
			for (const cell of chosen) {
				added.push({ cell, low: table.low[cell]!, high: table.high[cell]! });
				hideCell(table, cell);
			}
			found = attackFrom(seed);
		}
		if (added.length > 1 && !found.some((finding) => finding.exposed)) {
			found = showSuperfluous(table, added, found, attackFrom);
		}
		for (const { cell } of added) if (table.hidden[cell] === 1) secondary.add(cell);
		for (const finding of found) findings.set(finding.cell, finding);
	}
	return { secondary: [...secondary].sort((a, b) => a - b), findings: [...findings.values()], contradicted };
}

/** A cell that was hidden, and what was known of it before. */
interface HiddenCell {
	readonly cell: number;
	readonly low: number;
	readonly high: number;
}

/** Attacks the component of a cell; where nothing fits its relations, those that rest on numbers we do not know are left out. */
function attackFromCell(
	table: CountTable,
	index: RelationIndex,
	seed: number,
	contradicted: Set<number>,
	highs: () => Highs,
): readonly Finding[] {
	for (;;) {
		const component = componentOf(table, index, seed, contradicted);
		const found = attackComponent(table, component, highs);
		if (found !== null) return found;
		const doubtful = component.relations.filter((r) =>
			table.relations[r]!.cells.some((cell) => Number.isNaN(table.count[cell]!)),
		);
		if (doubtful.length === 0) throw new Error('The true numbers contradict the relations between them.');
		for (const r of doubtful) contradicted.add(r);
	}
}

/** Shows cells again, the largest first, as long as the attack finds nothing more. */
function showSuperfluous(
	table: CountTable,
	added: readonly HiddenCell[],
	found: readonly Finding[],
	attackFrom: (seed: number) => readonly Finding[],
): readonly Finding[] {
	if (found.length + added.length > largestSearched) return found;
	let safe = found;
	const targets = found.map((finding) => finding.cell);
	for (const { cell, low, high } of added.toSorted((a, b) => table.count[b.cell]! - table.count[a.cell]!)) {
		table.hidden[cell] = 0;
		table.low[cell] = low;
		table.high[cell] = high;
		const again = attackEach(targets, attackFrom);
		if (again === null) hideCell(table, cell);
		else safe = again;
	}
	return safe;
}

/** Attacks the components of all these cells, which showing one may have parted; `null` as soon as one is exposed. */
function attackEach(
	targets: readonly number[],
	attackFrom: (seed: number) => readonly Finding[],
): readonly Finding[] | null {
	const found = new Map<number, Finding>();
	for (const target of targets) {
		if (found.has(target)) continue;
		for (const finding of attackFrom(target)) {
			if (finding.exposed) return null;
			found.set(finding.cell, finding);
		}
	}
	return [...found.values()];
}
