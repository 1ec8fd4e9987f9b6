import { InvalidArgumentError } from 'commander';

/**
 * Reads a date such as 2026-11-23.
 *
 * @throws InvalidArgumentError where it is not written that way or there is no such day
 */
export function isoDate(text: string): string {
	const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
	if (parsed === null || Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(text)) {
		throw new InvalidArgumentError('Write a date as year, month and day: 2026-11-23');
	}
	return text;
}
