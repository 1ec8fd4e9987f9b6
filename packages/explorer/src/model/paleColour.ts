import tokens from '../design/tokens.css?raw';

/**
 * The value of a colour role such as `score-3` in pale windows, for drawings that stand alone and can load no styles.
 *
 * @throws RangeError where the design has no such role
 * @example
 * paleColour('surface') // => '#ffffff'
 */
export function paleColour(role: string): string {
	// The first is that of pale windows; dark ones change it further down.
	const value = new RegExp(`--${role}:\\s*(#[0-9a-f]{6})\\b`).exec(tokens)?.[1];
	if (value === undefined) throw new RangeError(`The design has no colour "${role}".`);
	return value;
}
