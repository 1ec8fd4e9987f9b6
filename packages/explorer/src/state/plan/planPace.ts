/** How fast a figure moves and would have to, in its unit a year. */
export interface PlanPace {
	/** From the latest figure to the target at its time; `null` where it has no time or that has come. */
	readonly needed: number | null;
	/** From the first figure to the latest; `null` with fewer than two. */
	readonly actual: number | null;
	/** Time of the first figure. */
	readonly since: number | null;
}

/**
 * The yearly pace of a figure so far and the one its target asks for, both signed as the figure moves: a fall is below zero.
 *
 * @param figures - of periods of their own, in the order of time; times in years. Figures carried from other periods left out
 * @param target - in the unit of the figures
 * @param due - when it is to be reached, in years; `null` where no one has said
 * @example
 * planPace([{ time: 2020, value: 20 }, { time: 2022, value: 18 }], 10, 2026) // => { needed: -2, actual: -1, since: 2020 }
 * planPace([{ time: 2020, value: 20 }], 10, 2020) // => { needed: null, actual: null, since: null }
 * planPace([], 10, 2026) // => { needed: null, actual: null, since: null }
 */
export function planPace(
	figures: readonly { readonly time: number; readonly value: number }[],
	target: number,
	due: number | null,
): PlanPace {
	const first = figures[0];
	const last = figures.at(-1);
	if (first === undefined || last === undefined) return { needed: null, actual: null, since: null };
	const moved = last.time > first.time;
	return {
		needed: due !== null && due > last.time ? (target - last.value) / (due - last.time) : null,
		actual: moved ? (last.value - first.value) / (last.time - first.time) : null,
		since: moved ? first.time : null,
	};
}
