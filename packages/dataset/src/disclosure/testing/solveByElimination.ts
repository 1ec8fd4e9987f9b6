/** An equation: the sum of coefficient × unknown is `total`. */
export interface Equation {
	readonly terms: ReadonlyMap<string, number>;
	readonly total: number;
}

/**
 * The unknowns that a set of equations determines, by Gaussian elimination with whole fractions: what anybody with paper and
 * patience finds, knowing nothing but the equations.
 */
export function solveByElimination(equations: readonly Equation[]): ReadonlyMap<string, number> {
	const names = [...new Set(equations.flatMap(({ terms }) => [...terms.keys()]))];
	const rows = equations.map(({ terms, total }) => [...names.map((name) => terms.get(name) ?? 0), total]);
	const pivots: number[] = [];
	let done = 0;
	for (let column = 0; column < names.length && done < rows.length; column++) {
		const found = rows.findIndex((row, r) => r >= done && Math.abs(row[column]!) > 1e-9);
		if (found < 0) continue;
		[rows[done], rows[found]] = [rows[found]!, rows[done]!];
		const factor = rows[done]![column]!;
		rows[done] = rows[done]!.map((x) => x / factor);
		rows.forEach((row, r) => {
			const times = row[column]!;
			if (r !== done && times !== 0) rows[r] = row.map((x, i) => x - times * rows[done]![i]!);
		});
		pivots.push(column);
		done++;
	}
	const solved = new Map<string, number>();
	pivots.forEach((column, r) => {
		const alone = rows[r]!.slice(0, names.length).every((x, i) => i === column || Math.abs(x) < 1e-9);
		if (alone) solved.set(names[column]!, rows[r]!.at(-1)!);
	});
	return solved;
}
