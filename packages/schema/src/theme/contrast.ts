/** Relative luminance of a colour `#rrggbb`, 0 to 1 (WCAG 2.2, definition of relative luminance). */
export function luminance(colour: string): number {
	const [red, green, blue] = channels(colour).map((channel) => {
		const part = channel / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/**
 * How strongly two colours `#rrggbb` contrast, from 1 (the same) to 21 (black and white), in either order (WCAG 2.2, definition
 * of contrast ratio).
 *
 * @example
 * contrast('#000000', '#ffffff') // => 21
 * contrast('#ffffff', '#767676').toFixed(2) // => '4.54'
 */
export function contrast(one: string, other: string): number {
	const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
	return (light! + 0.05) / (dark! + 0.05);
}

/**
 * White or black, whichever contrasts more with a colour `#rrggbb`. It reaches 4.58 to 1 on every colour.
 *
 * @example
 * inkOn('#12436d') // => '#ffffff'
 * inkOn('#ffd23f') // => '#000000'
 */
export function inkOn(colour: string): string {
	return contrast(colour, '#ffffff') >= contrast(colour, '#000000') ? '#ffffff' : '#000000';
}

/**
 * A colour between two, channel by channel.
 *
 * @param share - of the second, 0 to 1
 * @example
 * mixed('#000000', '#ff8000', 0.5) // => '#804000'
 */
export function mixed(one: string, other: string, share: number): string {
	const to = channels(other);
	const parts = channels(one).map((from, i) => Math.round(from + (to[i]! - from) * share));
	return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * The colour nearest to a given one that contrasts enough with every ground: the same hue, made darker or lighter by no more
 * than is needed; the colour itself where it passes.
 *
 * @param colour - `#rrggbb`
 * @param grounds - what it is seen on, `#rrggbb` each
 * @param needed - the least ratio, such as 4.5
 * @returns `null` where neither darker nor lighter will do, since the grounds are too unlike
 * @example
 * nearestPassing('#777777', ['#ffffff'], 4.5) // => '#767676'
 * nearestPassing('#12436d', ['#ffffff'], 4.5) // => '#12436d'
 * nearestPassing('#12436d', ['#ffffff', '#000000'], 7) // => null
 */
export function nearestPassing(colour: string, grounds: readonly string[], needed: number): string | null {
	const passes = (one: string) => grounds.every((ground) => contrast(one, ground) >= needed);
	if (passes(colour)) return colour.toLowerCase();
	const steps = 255;
	for (let step = 1; step <= steps; step++) {
		for (const end of ['#000000', '#ffffff']) {
			const candidate = mixed(colour, end, step / steps);
			if (passes(candidate)) return candidate;
		}
	}
	return null;
}

function channels(colour: string): readonly number[] {
	return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
