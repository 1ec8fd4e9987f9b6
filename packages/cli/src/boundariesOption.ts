import { InvalidArgumentError } from 'commander';

/** Boundaries of one level, taken from a file outside the project folder. */
export interface Boundaries {
	readonly level: string;
	readonly file: string;
}

/**
 * Reads one `--boundaries level=file` and adds it to those before it.
 *
 * @throws InvalidArgumentError where there is no level, no file or no sign between them, or the level was named before
 */
export function collectBoundaries(text: string, before: readonly Boundaries[]): Boundaries[] {
	const sign = text.indexOf('=');
	const level = text.slice(0, Math.max(0, sign)).trim();
	const file = text.slice(sign + 1).trim();
	if (sign < 0 || level === '' || file === '') {
		throw new InvalidArgumentError('Write the level, an equals sign and the file: ward=wards.geojson');
	}
	if (before.some((other) => other.level === level)) {
		throw new InvalidArgumentError(`Boundaries of the level "${level}" are given twice.`);
	}
	return [...before, { level, file }];
}
