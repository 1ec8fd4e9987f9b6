/** Where an arrow key points. */
export type Heading = 'left' | 'right' | 'up' | 'down';

/** By the name of the key. */
export const arrowHeadings: Readonly<Record<string, Heading>> = {
	ArrowLeft: 'left',
	ArrowRight: 'right',
	ArrowUp: 'up',
	ArrowDown: 'down',
};

const headings: Readonly<Record<Heading, readonly [number, number]>> = {
	left: [-1, 0],
	right: [1, 0],
	up: [0, -1],
	down: [0, 1],
};

/** How much a step aside counts against a step ahead. More would skip the next row of a hexagon layout. */
const aside = 1;

/**
 * The nearest area in the direction of an arrow key: least distance ahead plus distance aside, among those
 * within 60 degrees of the direction; where there is none, among all that lie ahead at all.
 *
 * @param x - across, of every area; y points down
 * @param from - position of the area to start from
 * @param drawn - whether an area has a shape to go to
 * @returns the position of the area, or `from` at the edge of the map
 * @example
 * neighbourTowards([0, 10, 20], [0, 1, 0], 0, 'right') // => 1
 * neighbourTowards([0, 10, 20], [0, 1, 0], 0, 'left') // => 0
 */
export function neighbourTowards(
	x: readonly number[],
	y: readonly number[],
	from: number,
	heading: Heading,
	drawn: (at: number) => boolean = () => true,
): number {
	const [dx, dy] = headings[heading];
	let found = from;
	let least = Infinity;
	let anyFound = from;
	let anyLeast = Infinity;
	for (let i = 0; i < x.length; i++) {
		if (i === from || !drawn(i)) continue;
		const right = x[i]! - x[from]!;
		const down = y[i]! - y[from]!;
		const ahead = right * dx + down * dy;
		if (ahead <= 0) continue;
		const off = Math.abs(right * dy - down * dx);
		const cost = ahead + aside * off;
		if (off <= ahead * Math.sqrt(3) && cost < least) {
			least = cost;
			found = i;
		}
		if (cost < anyLeast) {
			anyLeast = cost;
			anyFound = i;
		}
	}
	return least < Infinity ? found : anyFound;
}
