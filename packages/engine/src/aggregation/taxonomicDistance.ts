import { columnSummary } from '../statistics/columnSummary.ts';
import { checkCells, checkParts, type PartsToAggregate, requireShare } from './partsToAggregate.ts';

/**
 * Wrocław taxonomic measure: 1 - D / (D̄ + 2 s), with D an area's distance from a model area that is the best on every
 * part, D̄ and s mean and standard deviation (over all) of the distances.
 *
 * Parts should be standardised first. An area with an absent part has the distance over the parts it has, made up to the
 * whole weight. Near 1 is good; it can fall below zero for an area far behind all others.
 *
 * @param node - parts, higher is better
 * @throws InputError `BAD_WEIGHTS`, `NO_PARTS`, `OUT_OF_RANGE`
 * @see Hellwig (1968), Przegląd Statystyczny 15, 307-327; Mazziotta and Pareto (2013)
 * @example
 * const part = (id, ...x) => ({ id, values: Float64Array.from(x) });
 * taxonomicDistance({ id: 'n', parts: [part('a', 0, 3)], weights: [1] }) // => Float64Array.of(1 - 3 / 4.5, 1)
 */
export function taxonomicDistance(node: PartsToAggregate): Float64Array {
	checkParts(node);
	checkCells(node, Number.isFinite, 'A distance needs finite scores', 'Correct the value, or leave the cell empty.');
	const { parts, weights } = node;
	const whole = weights.reduce((sum, weight) => sum + weight, 0);
	const best = parts.map(({ values }) => columnSummary(values).max);
	const distances = new Float64Array(parts[0]!.values.length);
	let n = 0;
	let sum = 0;
	for (let i = 0; i < distances.length; i++) {
		let squares = 0;
		let present = 0;
		for (let j = 0; j < parts.length; j++) {
			const x = parts[j]!.values[i]!;
			if (Number.isNaN(x)) continue;
			present += weights[j]!;
			squares += weights[j]! * (x - best[j]!) ** 2;
		}
		distances[i] = present === 0 ? Number.NaN : Math.sqrt((squares * whole) / present);
		if (present === 0) continue;
		n++;
		sum += distances[i]!;
	}
	const mean = sum / n;
	let squares = 0;
	for (let i = 0; i < distances.length; i++) if (!Number.isNaN(distances[i]!)) squares += (distances[i]! - mean) ** 2;
	const limit = mean + 2 * Math.sqrt(squares / n);
	// All areas equal the model area: none is any distance from it.
	for (let i = 0; i < distances.length; i++)
		distances[i] = limit === 0 ? 1 + 0 * distances[i]! : 1 - distances[i]! / limit;
	return requireShare(distances, node);
}
