/**
 * SVG path data of closed rings in few bytes: whole steps of a grid, each point relative to the one before.
 *
 * A page of hundreds of areas is mostly path data, so it is worth writing tersely. Every point is rounded to the grid
 * by itself, so a border that two areas share stays shared. A ring that shrinks to less than a triangle is left out,
 * unless nothing else is left: then the area is drawn as a dot-sized square, so that no area vanishes.
 *
 * @param rings - points in the units of the drawing; the last need not repeat the first
 * @param digits - decimals kept
 * @example
 * compactPath([[[0, 0], [10, 0], [10, 10], [0, 0]]]) // => 'M0 0h10v10z'
 * compactPath([[[0.04, 0], [1, 0.5], [0, 1]]], 1) // => 'M0 0l1 .5-1 .5z'
 * compactPath([[[5, 5], [5.1, 5], [5, 5.1]]]) // => 'M4 4h2v2h-2z'
 */
export function compactPath(rings: readonly (readonly (readonly [number, number])[])[], digits = 0): string {
	const unit = 10 ** digits;
	const drawn = rings.map((ring) => onGrid(ring, unit)).filter((ring) => ring.length > 2);
	const first = rings.find((ring) => ring.length > 0)?.[0];
	if (drawn.length === 0 && first !== undefined) {
		const x = Math.round(first[0] * unit);
		const y = Math.round(first[1] * unit);
		drawn.push([
			[x - 1, y - 1],
			[x + 1, y - 1],
			[x + 1, y + 1],
			[x - 1, y + 1],
		]);
	}
	return drawn.map((ring) => ringPath(ring, unit)).join('');
}

function onGrid(ring: readonly (readonly [number, number])[], unit: number): [number, number][] {
	const points: [number, number][] = [];
	for (const [x, y] of ring) {
		const point: [number, number] = [Math.round(x * unit), Math.round(y * unit)];
		const before = points.at(-1);
		if (before === undefined || before[0] !== point[0] || before[1] !== point[1]) points.push(point);
	}
	const [first] = points;
	const last = points.at(-1);
	if (points.length > 1 && first![0] === last![0] && first![1] === last![1]) points.pop();
	return points;
}

function ringPath(ring: readonly (readonly [number, number])[], unit: number): string {
	let [x, y] = ring[0]!;
	let path = `M${written(x, unit)}${separated(written(y, unit))}`;
	let command = '';
	for (const [nextX, nextY] of ring.slice(1)) {
		const dx = nextX - x;
		const dy = nextY - y;
		x = nextX;
		y = nextY;
		const wanted = dy === 0 ? 'h' : dx === 0 ? 'v' : 'l';
		const first = wanted === 'v' ? written(dy, unit) : written(dx, unit);
		path += wanted === command ? separated(first) : wanted + first;
		if (wanted === 'l') path += separated(written(dy, unit));
		command = wanted;
	}
	return `${path}z`;
}

function separated(number: string): string {
	return number.startsWith('-') ? number : ` ${number}`;
}

function written(steps: number, unit: number): string {
	return String(steps / unit).replace(/^(-?)0\./, '$1.');
}

/**
 * The corners of the rings that {@link compactPath} wrote, flat: x and y in turn, the first point not repeated.
 *
 * @param d - path data as written above: absolute `M`, then relative `l`, `h` and `v`, then `z`, for each ring
 * @example
 * pathRings('M0 0h10v10z') // => [[0, 0, 10, 0, 10, 10]]
 * pathRings('M0 0l1 .5-1 .5z') // => [[0, 0, 1, 0.5, 0, 1]]
 * pathRings('') // => []
 */
export function pathRings(d: string): readonly (readonly number[])[] {
	const rings: number[][] = [];
	let ring: number[] = [];
	let command = 'M';
	let x = 0;
	let y = 0;
	/** The first of a pair of numbers, while the second is not read. */
	let held: number | null = null;
	for (const [token] of d.matchAll(/[Mlhvz]|-?\d*\.?\d+/g)) {
		if (/[Mlhvz]/.test(token)) {
			command = token;
			if (command === 'M') {
				ring = [];
				rings.push(ring);
			}
			continue;
		}
		const number = Number(token);
		if (command === 'h') x += number;
		else if (command === 'v') y += number;
		else if (held === null) {
			held = number;
			continue;
		} else {
			x = command === 'M' ? held : x + held;
			y = command === 'M' ? number : y + number;
			held = null;
		}
		ring.push(x, y);
	}
	return rings;
}
