/**
 * The classes that a change is coloured by: of one round width, alike on both sides of zero, so that a rise and a fall of
 * the same size stand out alike. The middle class holds whatever changed by less than one width either way.
 */
export interface ChangeScale {
	/** Width of a class; the middle one reaches as far to each side. */
	readonly step: number;
	/** Classes on each side of the middle, 1 to 4. */
	readonly each: number;
	/** Whether the outermost classes hold larger changes than their width, too. */
	readonly open: boolean;
}

/** One class as a legend shows it, from the largest fall to the largest rise. */
export interface ChangeClass {
	/** Colour role, an index into the nine --change-N colours: 0 the largest fall, 4 the middle, 8 the largest rise. */
	readonly colour: number;
	/** The end nearer to zero, signed; 0 for the middle. */
	readonly near: number;
	/** The other end, signed; `null` where the class is open. For the middle, its width to each side. */
	readonly far: number | null;
}

const mostEach = 4;
/** A few areas that changed far more than all others would leave no colours for the rest: they share the open end classes. */
const typical = 0.98;

/**
 * The narrowest round classes, four to a side, that hold all but the most unusual changes.
 *
 * @param spans - for each area the largest change between any two periods, whatever its sign; so one scale serves all periods
 * @param decimals - places that changes are shown with; no class is narrower than one of the last
 * @example
 * changeScaleOver([0.4, 3.1, 4.4], 1) // => { step: 1, each: 4, open: false }
 * changeScaleOver([0.1], 1) // => { step: 0.1, each: 1, open: false }
 * changeScaleOver([], 1) // => { step: 1, each: 1, open: false }
 */
export function changeScaleOver(spans: readonly number[], decimals: number): ChangeScale {
	const sorted = spans.map((span) => Number(Math.abs(span).toFixed(decimals))).sort((a, b) => a - b);
	const most = sorted.at(-1) ?? 0;
	if (most === 0) return { step: 1, each: 1, open: false };
	const usual = sorted[Math.floor(typical * (sorted.length - 1))] || most;
	for (let power = -decimals; ; power++) {
		for (const factor of [1, 2, 5]) {
			const step = clean(factor * 10 ** power);
			if (stepsOf(usual, step) > mostEach) continue;
			const each = Math.min(mostEach, Math.max(1, stepsOf(most, step)));
			return { step, each, open: stepsOf(most, step) > each };
		}
	}
}

/**
 * The colour of a change that is rounded as it is shown; `null` where there is none.
 *
 * @example
 * changeColour({ step: 1, each: 4, open: true }, 0.9) // => 4
 * changeColour({ step: 1, each: 4, open: true }, -1) // => 3
 * changeColour({ step: 1, each: 4, open: true }, 9) // => 8
 * changeColour({ step: 1, each: 1, open: false }, 1.2) // => 8
 */
export function changeColour(scale: ChangeScale, shown: number | null): number | null {
	if (shown === null) return null;
	return colourAt(scale, Math.sign(shown) * Math.min(scale.each, stepsOf(Math.abs(shown), scale.step)));
}

/**
 * @returns the classes that meet, from the largest fall to the largest rise
 * @example
 * changeClasses({ step: 2, each: 1, open: true }) // => [{ colour: 0, near: -2, far: null }, { colour: 4, near: 0, far: 2 }, { colour: 8, near: 2, far: null }]
 */
export function changeClasses(scale: ChangeScale): readonly ChangeClass[] {
	const { step, each, open } = scale;
	return Array.from({ length: 2 * each + 1 }, (_, i) => {
		const k = i - each;
		const colour = colourAt(scale, k);
		if (k === 0) return { colour, near: 0, far: step };
		const far = open && Math.abs(k) === each ? null : clean((k + Math.sign(k)) * step);
		return { colour, near: clean(k * step), far };
	});
}

/** Whether dark or pale text is readable on a colour of changes. */
export function inkOnChange(colour: number): 'dark' | 'pale' {
	return colour === 0 || colour === 8 ? 'pale' : 'dark';
}

function colourAt({ each }: ChangeScale, k: number): number {
	return 4 + Math.sign(k) * Math.round((Math.abs(k) * 4) / each);
}

function stepsOf(size: number, step: number): number {
	return Math.floor(size / step + 1e-9);
}

function clean(value: number): number {
	return Number(value.toPrecision(12));
}
