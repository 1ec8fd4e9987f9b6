/** Where a name fits best in an area. */
export interface LabelSpot {
	/** The middle of the name. */
	readonly x: number;
	readonly y: number;
	/** How wide a name of the asked height may be there; 0 where none fits. */
	readonly room: number;
}

/** How many heights are tried. */
const tries = 24;

/**
 * The widest place for one horizontal box of a given height inside a polygon, holes minded.
 *
 * Scans horizontal lines: at each height the stretch that is inside at the box's top, middle and bottom.
 *
 * @param rings - outer rings and holes together (even-odd), in the units of the drawing
 * @param height - of the box; where nothing so tall fits, the middle line alone decides the place and `room` is 0
 * @example
 * labelSpot([[[0, 0], [10, 0], [10, 10], [0, 10]]], 2) // => { x: 5, y: 5, room: 10 }
 * labelSpot([], 2) // => { x: 0, y: 0, room: 0 }
 */
export function labelSpot(rings: readonly (readonly (readonly [number, number])[])[], height: number): LabelSpot {
	const ys = rings.flatMap((ring) => ring.map(([, y]) => y));
	if (ys.length === 0) return { x: 0, y: 0, room: 0 };
	const top = ys.reduce((a, b) => Math.min(a, b));
	const bottom = ys.reduce((a, b) => Math.max(a, b));
	const middle = (top + bottom) / 2;
	let best: LabelSpot | null = null;
	let fallback: LabelSpot | null = null;
	for (let i = 0; i < tries; i++) {
		const step = Math.ceil(i / 2) * (i % 2 === 0 ? 1 : -1);
		const y = middle + (step * (bottom - top)) / (tries + 2);
		const across = widest(inside(rings, y));
		if (across !== null && (fallback === null || across[1] - across[0] > fallback.room)) {
			fallback = { x: (across[0] + across[1]) / 2, y, room: across[1] - across[0] };
		}
		const shared = widest(
			[y - height / 2, y + height / 2].reduce(
				(stretches, line) => common(stretches, inside(rings, line)),
				inside(rings, y),
			),
		);
		if (shared === null) continue;
		const room = shared[1] - shared[0];
		// The middle is preferred unless another height is clearly roomier.
		if (best === null || room > best.room * 1.08) best = { x: (shared[0] + shared[1]) / 2, y, room };
	}
	const spot = best ?? { x: fallback?.x ?? 0, y: fallback?.y ?? middle, room: 0 };
	return { x: Math.round(spot.x), y: Math.round(spot.y), room: Math.floor(spot.room) };
}

type Stretch = readonly [number, number];

function inside(rings: readonly (readonly (readonly [number, number])[])[], y: number): readonly Stretch[] {
	const crossings: number[] = [];
	for (const ring of rings) {
		for (let i = 0; i < ring.length; i++) {
			const [x1, y1] = ring[i]!;
			const [x2, y2] = ring[(i + 1) % ring.length]!;
			if (y1 > y === y2 > y) continue;
			crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
		}
	}
	crossings.sort((a, b) => a - b);
	const stretches: Stretch[] = [];
	for (let i = 0; i + 1 < crossings.length; i += 2) stretches.push([crossings[i]!, crossings[i + 1]!]);
	return stretches;
}

function common(left: readonly Stretch[], right: readonly Stretch[]): readonly Stretch[] {
	return left.flatMap(([a, b]) =>
		right.flatMap(([c, d]): Stretch[] => {
			const from = Math.max(a, c);
			const to = Math.min(b, d);
			return to > from ? [[from, to]] : [];
		}),
	);
}

function widest(stretches: readonly Stretch[]): Stretch | null {
	let found: Stretch | null = null;
	for (const stretch of stretches) {
		if (found === null || stretch[1] - stretch[0] > found[1] - found[0]) found = stretch;
	}
	return found;
}
